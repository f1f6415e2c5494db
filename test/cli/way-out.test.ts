import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { runCli } from '../support/cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const key = (seed: number) => `sk_live_${base62(32)(seeded(seed))}`;

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.dispose());
