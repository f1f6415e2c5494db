import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { loadConfig } from '../src/config/load.ts';
import { keysAt } from '../src/config/schema.ts';
import { documentOf } from '../src/report/document.ts';
import { schemas } from '../tools/schemas.ts';
import { hostileReport } from './support/hostile.ts';
import { fullReport, report } from './support/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8');
const validator = (name: string) =>
  new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(read(`schema/${name}`)));

test('the files of schema/ are what the definitions make (npm run schemas)', () => {
  for (const [name, text] of Object.entries(schemas())) expect(read(`schema/${name}`), name).toBe(text);
});

describe('.secretguardrc.example', () => {
  test('loads, and each of its settings takes', () => {
    const config = loadConfig({ root, file: '.secretguardrc.example' });
    expect(config.exclude).toEqual(['vendor/**', '**/*.min.js']);
    expect(config.rules.custom[0]?.id).toBe('acme-deploy-key');
    expect(config.envFiles.templates).toEqual(['.env.skeleton']);
    expect(config.remedy.message).toContain('Ask in the security channel');
  });

  test('has every key that there is', () => {
    const example: unknown = parse(read('.secretguardrc.example'));
    const missing = (data: unknown, path: readonly PropertyKey[]): readonly string[] => {
      if (Array.isArray(data)) return missing(data[0], [...path, 0]);
      if (typeof data !== 'object' || data === null) return [];
      const here = new Map<string, unknown>(Object.entries(data));
      return [
        ...keysAt(path)
          .filter((key) => !here.has(key) && key !== '$schema' && key !== 'extends')
          .map((key) => [...path, key].join('.')),
        ...[...here].flatMap(([key, value]) => missing(value, [...path, key])),
      ];
    };
    expect(missing(example, [])).toEqual([]);
  });

  test('the published schema agrees', () => {
    const validate = validator('secretguardrc.json');
    validate(parse(read('.secretguardrc.example')));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('schema/secretguardrc.json', () => {
  test.each([
    { exlude: [] },
    { failOn: 'never' },
    { exclude: 'dist' },
    { hooks: { timeout: 0 } },
    { rules: { custom: [{ id: 'acme-key', pattern: 'x' }] } },
  ])('says no where the loader does: %j', (data) => {
    expect(validator('secretguardrc.json')(data)).toBe(false);
  });

  test('an empty config is one, and changes nothing', () => {
    expect(validator('secretguardrc.json')({})).toBe(true);
    expect(DEFAULT_CONFIG.failOn).toBe('medium');
  });
});

describe('schema/report.json', () => {
  const validate = validator('report.json');

  test('describes every report that there can be', () => {
    for (const of of [report(), fullReport(), ...fc.sample(hostileReport, 50)]) {
      for (const verbose of [true, false]) {
        validate(JSON.parse(JSON.stringify(documentOf(of, { verbose }))));
        expect(validate.errors ?? []).toEqual([]);
      }
    }
  });

  test('has no place for a secret', () => {
    const document = JSON.parse(JSON.stringify(documentOf(fullReport(), { verbose: true })));
    document.findings[0].secret = 'x';
    expect(validate(document)).toBe(false);
  });
});
