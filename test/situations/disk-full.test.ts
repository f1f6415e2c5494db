import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, installIn } from '../support/installation.ts';
import { createRepository, type Outcome } from '../support/repository.ts';

/**
 * Commits a change whose diff does not fit on the disk any more: the hook's folder is a file system of its own, in a mount
 * namespace of its own, that is full but for `room` kB.
 */
async function commitWithRoom(room: number, change: string): Promise<Outcome> {
  const repository = createRepository();
  await installIn(repository);
  const home = join(repository.gitDir, 'secretguard');
  const kept = join(repository.home, 'kept');
  mkdirSync(kept);
  cpSync(home, kept, { recursive: true });
  repository.stage({ 'a.js': change });
  const script = join(repository.home, 'full.sh');
  writeFileSync(
    script,
    `set -e
mount -t tmpfs -o size=4m tmpfs "${home}"
cp -p "${kept}"/* "${home}"/
head -c ${room * 1024} /dev/zero > "${home}/room"
cat /dev/zero > "${home}/filler" 2>/dev/null || :
rm "${home}/room"
exec git commit -q -m change
`,
  );
  const ended = repository.spawn('unshare', ['-m', 'sh', script]);
  repository.dispose();
  return ended;
}

const probe = createRepository();
const mounts = probe.spawn('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', probe.root]).status === 0;
probe.dispose();

describe.skipIf(!mounts)('a disk that is full', () => {
  beforeAll(async () => {
    await builtFiles();
  });
  const lines = Array.from({ length: 20_000 }, (_, index) => `const line${index} = ${index};\n`).join('');

  test('blocks a commit whose diff does not fit, clean or not, and says so', async () => {
    const ended = await commitWithRoom(16, lines);
    expect(ended.status, ended.stderr).not.toBe(0);
    expect(ended.stderr).toMatch(/Nothing was let through/);
  });

  test('with room for the diff, a clean commit passes', async () => {
    expect(await commitWithRoom(1500, lines)).toMatchObject({ status: 0 });
  });
});
