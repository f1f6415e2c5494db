import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../../src/install/edit.ts';
import { ownHook } from '../../../src/install/hook-file.ts';
import { HOOKS, type HookName } from '../../../src/install/hook-name.ts';
import { hookRequest } from '../../../src/install/install.ts';
import { MANAGER_OF } from '../../../src/install/managers/index.ts';
import type { HookRequest, ManagerName } from '../../../src/install/managers/manager.ts';
import { EXACT_INPUT, KEEP_INPUT, KEPT_INPUT, stepOf } from '../../../src/install/managers/step.ts';

const hooks = fileURLToPath(new URL('../../../hooks', import.meta.url));
const ALL: readonly HookName[] = HOOKS;

/** Content by path, or content and mode, or what a link leads to. */
type Tree = Readonly<Record<string, string | Buffer | readonly [content: string, mode: number]>>;

/** A repository as managers see it: a folder with `files`, and git's hooks in .git/hooks unless told. */
function requestIn(files: Tree, hooksFolder = '.git/hooks', asked = ALL, folder = ''): HookRequest {
  const root = mkdtempSync(join(tmpdir(), 'round-trip-'));
  for (const path of ['.git/hooks', hooksFolder, folder]) mkdirSync(join(root, path), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const [text, mode] = typeof content === 'string' || Buffer.isBuffer(content) ? [content, 0o644] : content;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), mode);
  }
  const commonDir = join(root, '.git');
  const place = {
    root,
    bare: false,
    folder: join(root, folder),
    commonDir,
    home: join(commonDir, 'secretguard'),
    hooksFolder: join(root, hooksFolder),
    shared: false,
  };
  return hookRequest(place, asked, { runtime: '', hooks });
}

/** Bytes and modes of all files below, by path. */
function treeOf(folder: string, path = ''): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...readdirSync(join(folder, path)).map((name) => {
      const inside = join(path, name);
      const stat = lstatSync(join(folder, inside));
      if (stat.isDirectory()) return treeOf(folder, inside);
      if (stat.isSymbolicLink()) return { [inside]: `link to ${readlinkSync(join(folder, inside))}` };
      return {
        [inside]: `${(stat.mode & 0o7777).toString(8)} ${readFileSync(join(folder, inside), 'latin1')}`,
      };
    }),
  );
}

/** Installs, again (which changes nothing), and takes it all out; what there is between. */
function roundTrip(name: ManagerName, request: HookRequest): Readonly<Record<string, string>> {
  const { root } = request.place;
  const before = treeOf(root);
  applyEdits(MANAGER_OF[name].planInstall(request).edits);
  const between = treeOf(root);
  expect(MANAGER_OF[name].planInstall(request).edits).toEqual([]);
  for (const manager of [name, 'git'] as const)
    applyEdits(MANAGER_OF[manager].planUninstall({ ...request, hooks: [] }).edits);
  expect(treeOf(root)).toEqual(before);
  return between;
}

const own = (hook: HookName): string =>
  ownHook(readFileSync(join(hooks, hook), 'utf8'), 'repository').toString();
const step = (hook: HookName): string => stepOf(hook, '').join(' ');

const YAML = 'pre-commit:\n  commands:\n    lint:\n      run: x\n';
const JOBS = 'pre-commit:\n  jobs:\n    - name: lint\n      run: x\n';

/** Strict as the managers' own: no key twice. */
function parserOf(file: string): (text: string) => object {
  if (file.endsWith('.toml')) return parseToml;
  return (text) => parse(file.endsWith('.jsonc') ? text.replace(/\/\/ .*|\/\*.*?\*\//g, '') : text) ?? {};
}

describe('lefthook: what goes in comes out again, and a second time nothing goes in, with a config', () => {
  test.each<readonly [what: string, file: string, text: string]>([
    ['of commands', 'lefthook.yml', YAML],
    ['of jobs', 'lefthook.yml', JOBS],
    [
      'of jobs that are indented no further than their key',
      'lefthook.yml',
      'pre-push:\n  jobs:\n  - run: x\n',
    ],
    ['without a last newline', 'lefthook.yml', YAML.trimEnd()],
    ['with Windows line ends', '.lefthook.yaml', YAML.replaceAll('\n', '\r\n')],
    ['with a BOM', 'lefthook.yml', `\ufeff${YAML}`],
    ['in .config', '.config/lefthook.yml', YAML],
    ['that is empty', 'lefthook.yml', ''],
    ['of comments only', 'lefthook.yml', '# see the handbook\n'],
    ['that ends its document', 'lefthook.yml', `${YAML}...\n`],
    ['with a hook that has nothing yet', 'lefthook.yml', 'pre-commit:\npre-push: # later\n'],
    [
      'with a hook of settings only',
      'lefthook.yml',
      'pre-commit:\n  parallel: true\n\npost-merge:\n  parallel: true\n',
    ],
    [
      'whose last command says nothing',
      'lefthook.yml',
      'pre-commit:\n  commands:\n    lint:\n      run:\n\n# end\n',
    ],
    [
      'with a comment after the last command',
      'lefthook.yml',
      `${YAML}    # more to come\n\n\npost-merge:\n  parallel: true\n`,
    ],
    ['that wants lefthook to be there', 'lefthook.yml', `assert_lefthook_installed: true\n${YAML}`],
    ['that says so at its end', 'lefthook.yml', `${YAML}assert_lefthook_installed: false\n`],
    ['in TOML', 'lefthook.toml', '[pre-commit.commands.lint]\nrun = "x"\n'],
    ['in TOML, that wants lefthook to be there', 'lefthook.toml', 'assert_lefthook_installed = true\n'],
    ['in TOML, of jobs', 'lefthook.toml', '[[pre-commit.jobs]]\nrun = "x"\n'],
    ['in TOML, with a BOM', 'lefthook.toml', '\ufeff[pre-commit.commands.lint]\nrun = "x"\n'],
    ['in TOML, without a last newline', 'lefthook.toml', '[pre-commit.commands.lint]\nrun = "x"'],
    [
      'in JSON',
      'lefthook.json',
      JSON.stringify({ 'pre-commit': { commands: { a: { run: 'x' } } } }, undefined, 4),
    ],
    ['in JSON of one line', 'lefthook.json', '{"pre-commit":{"commands":{"a":{"run":"x"}}}}'],
    ['in JSON with no settings', 'lefthook.json', '{}\n'],
    ['in JSON with a space only', 'lefthook.json', '{ }\n'],
    ['in JSON with an empty line only', 'lefthook.json', '{\n\n}\n'],
    [
      'in JSON with tabs',
      'lefthook.json',
      JSON.stringify({ 'pre-commit': { parallel: true } }, undefined, '\t'),
    ],
    ['in JSON with a hook that holds a space', 'lefthook.json', '{\n  "pre-commit": { }\n}\n'],
    ['in JSON with an empty hook', 'lefthook.json', '{\n  "pre-push": {}\n}\n'],
    [
      'in JSON of one line, with an empty hook',
      'lefthook.json',
      '{"pre-push":{},"pre-commit":{"commands":{}}}',
    ],
    ['in JSON with no commands', 'lefthook.json', '{\n  "pre-push": { "commands": {} }\n}\n'],
    [
      'in JSON with hooks of no commands',
      'lefthook.json',
      '{\n  "pre-push": {\n    "commands": { }\n  }\n}\n',
    ],
    [
      'in JSON that wants lefthook to be there',
      'lefthook.json',
      '{\n  "assert_lefthook_installed": true\n}\n',
    ],
    [
      'in JSON with comments',
      'lefthook.jsonc',
      '{\n  // "pre-commit": {\n  "rc": "a//b", /* { */\n  "pre-push": { "parallel": true }\n}\n',
    ],
  ])('%s', (_, file, text) => {
    const between = roundTrip('lefthook', requestIn({ [file]: [text, 0o600] }));
    // A server has no manager's hooks.
    for (const hook of ALL.filter((one) => one !== 'pre-receive'))
      expect(between[file]?.replaceAll('\\"', '"')).toContain(`launcher.sh" ${hook}`);
    expect(between[file]?.startsWith('600 ')).toBe(true);
    expect(between[file]).not.toContain('pre-receive');
    expect(between[file]).toContain('assert_lefthook_installed');
    const said = (between[file] ?? '').slice(4).replace(/^\xef\xbb\xbf/, '');
    const keys = (json: string) => Object.keys(parserOf(file)(json.replace(/^\ufeff/, '')));
    expect(keys(said)).toEqual(expect.arrayContaining(keys(text)));
    if (text.includes('[[pre')) expect(said.match(/\[\[pre-commit\.jobs\]\]/g)).toHaveLength(2);
    // As the file is written: its line ends, its indentation, one line where it is one, a brace in a line of its own.
    if (text.includes('\r')) expect(between[file]).not.toMatch(/[^\r]\n/);
    if (text.includes('\t')) expect(between[file]).not.toMatch(/\n\t* /);
    if (/^\{".*\}$/.test(text)) expect(between[file]).not.toContain('\n');
    if (text === '{}\n') expect(between[file]).toMatch(/\n\}\n$/);
  });

  test.each<readonly [what: string, file: string, text: string]>([
    [
      'an anchor that is merged in at the top',
      'lefthook.yml',
      'a: &a\n  pre-commit:\n    parallel: true\n<<: *a\n',
    ],
    [
      'commands that a hook merges in',
      'lefthook.yml',
      'a: &a\n  commands:\n    lint:\n      run: x\npre-commit:\n  <<: *a\n',
    ],
    ['a hook in braces', 'lefthook.yml', 'pre-commit: { parallel: true }\n'],
    ['commands in braces', 'lefthook.yml', 'pre-commit:\n  commands: { lint: { run: x } }\n'],
    ['jobs in brackets', 'lefthook.yml', 'pre-commit:\n  jobs: [{ run: x }]\n'],
    ['a list', 'lefthook.yml', '- pre-commit\n'],
    ['YAML that is none', 'lefthook.yml', 'a: [\n'],
    ['TOML that is none', 'lefthook.toml', 'a = [\n'],
    ['a TOML table in one line', 'lefthook.toml', 'pre-commit = { parallel = true }\n'],
    ['a list in JSON', 'lefthook.json', '[]\n'],
    ['JSON that is none', 'lefthook.json', '{ "a": \n'],
    ['a hook in JSON that is null', 'lefthook.json', '{ "pre-push": null }'],
    ['a hook in JSON that is a list', 'lefthook.json', '{ "pre-push": [] }'],
    ['commands in JSON that are null', 'lefthook.json', '{ "pre-push": { "commands": null } }'],
    ['bytes that are no UTF-8', 'lefthook.yml', 'pre-commit: # \xe9\n'],
  ])('%s is refused, and nothing is changed', (_, file, text) => {
    const request = requestIn({ [file]: Buffer.from(text, 'latin1') });
    expect(() => MANAGER_OF.lefthook.planInstall(request)).toThrow(file);
  });

  test('a command of that name that somebody wrote by hand stays theirs', () => {
    const mine = (run: string) => ({ commands: { secretguard: { run } } });
    for (const [file, text] of [
      [
        'lefthook.yml',
        'assert_lefthook_installed: true\npre-commit:\n  commands:\n    secretguard:\n      run: mine\n',
      ],
      ['lefthook.json', JSON.stringify({ assert_lefthook_installed: true, 'pre-commit': mine('mine') })],
    ] as const) {
      const request = requestIn({ [file]: text }, '.git/hooks', ['pre-commit']);
      expect(roundTrip('lefthook', request)[file]).toBe(`644 ${text}`);
    }
  });

  test('a step of an older version is replaced by that of today', () => {
    for (const [file, text] of [
      ['lefthook.yml', YAML],
      ['lefthook.json', '{\n  "pre-commit": {\n    "parallel": true\n  }\n}\n'],
    ] as const) {
      const request = requestIn({ [file]: text });
      const before = treeOf(request.place.root);
      applyEdits(MANAGER_OF.lefthook.planInstall(request).edits);
      const path = join(request.place.root, file);
      const today = readFileSync(path, 'utf8');
      writeFileSync(path, today.replaceAll('could not do its work', 'failed'));
      applyEdits(MANAGER_OF.lefthook.planInstall(request).edits);
      expect(readFileSync(path, 'utf8')).toBe(today);
      for (const name of ['lefthook', 'git'] as const)
        applyEdits(MANAGER_OF[name].planUninstall(request).edits);
      expect(treeOf(request.place.root)).toEqual(before);
    }
  });

  test('a hook of our own that lefthook moved aside goes; one of a person stays', () => {
    const request = requestIn({
      'lefthook.yml': YAML,
      '.git/hooks/pre-commit.old': own('pre-commit'),
      '.git/hooks/pre-push.old': '#!/bin/sh\necho mine\n',
    });
    applyEdits(MANAGER_OF.lefthook.planInstall(request).edits);
    const names = Object.keys(treeOf(request.place.root));
    expect(names).not.toContain('.git/hooks/pre-commit.old');
    expect(names).toContain('.git/hooks/pre-push.old');
  });

  test('and so it goes at an uninstall, from the folder that git runs and from its own', () => {
    const request = requestIn(
      {
        'lefthook.yml': YAML,
        '.git/hooks/pre-commit.old': own('pre-commit'),
        'ours/pre-push.old': own('pre-push'),
      },
      'ours',
    );
    applyEdits(MANAGER_OF.lefthook.planUninstall(request).edits);
    expect(Object.keys(treeOf(request.place.root))).toEqual(['lefthook.yml']);
  });
});

const REPOS =
  'repos:\n  - repo: local\n    hooks:\n      - id: lint\n        name: lint\n        entry: x\n        language: system\n';

describe('pre-commit: what goes in comes out again', () => {
  test.each([
    ['', REPOS],
    [', its list no further in than its key', REPOS.replace(/^ {2}/gm, '')],
    [', without a last newline', REPOS.trimEnd()],
    [', with Windows line ends', REPOS.replaceAll('\n', '\r\n')],
    [', with more settings behind', `${REPOS}\n# how\nfail_fast: true\n`],
    [', with a BOM', `\ufeff${REPOS}`],
  ])('with hooks of others%s', (_, text) => {
    const between = roundTrip('pre-commit', requestIn({ '.pre-commit-config.yaml': text }));
    expect(between['.pre-commit-config.yaml']).toContain('launcher.sh" pre-push');
    expect(between['.pre-commit-config.yaml']).not.toContain('launcher.sh" pre-receive');
  });

  test.each(['repos: []\n', 'repos:\n', 'fail_fast: true\n', '- a\n'])('%j is refused', (text) => {
    const request = requestIn({ '.pre-commit-config.yaml': text });
    expect(() => MANAGER_OF['pre-commit'].planInstall(request)).toThrow('.pre-commit-config.yaml');
  });

  test.each(['  id: secretguard\n', '- id: "secretguard"\n', '- { id: secretguard }\n'])(
    'a hook that somebody wrote by hand (%j) stays theirs',
    (line) => {
      const text = REPOS.replace(/ +- id: lint\n(?:.*\n)+/, `      ${line.trimStart()}`);
      const between = roundTrip('pre-commit', requestIn({ '.pre-commit-config.yaml': text }));
      expect(between['.pre-commit-config.yaml']).toBe(`644 ${text}`);
    },
  );

  test("a hook of our own that pre-commit moved aside goes, at an install and at an uninstall; a person's stays", () => {
    for (const plan of ['planInstall', 'planUninstall'] as const) {
      const request = requestIn({
        '.pre-commit-config.yaml': REPOS,
        '.git/hooks/pre-commit.legacy': own('pre-commit'),
        '.git/hooks/pre-push.legacy': '#!/bin/sh\necho mine\n',
      });
      applyEdits(MANAGER_OF['pre-commit'][plan](request).edits);
      const names = Object.keys(treeOf(request.place.root));
      expect(names).not.toContain('.git/hooks/pre-commit.legacy');
      expect(names).toContain('.git/hooks/pre-push.legacy');
    }
  });
});

describe('husky: what goes in comes out again', () => {
  test.each<readonly [what: string, hooksFolder: string, files: Tree]>([
    ['9, with a hook', '.husky/_', { '.husky/pre-commit': ['npm test\n', 0o755] }],
    ['9, with a hook that has a first line', '.husky/_', { '.husky/pre-commit': '#!/bin/sh\nnpm test' }],
    ['9, with Windows line ends', '.husky/_', { '.husky/pre-commit': 'npm test\r\n' }],
    ['9, with an empty hook', '.husky/_', { '.husky/pre-commit': '' }],
    [
      '8, with a hook',
      '.husky',
      {
        '.husky/_/husky.sh': '',
        '.husky/pre-commit': ['#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n', 0o755],
      },
    ],
    ['not installed yet', '.git/hooks', { '.husky/pre-commit': 'npm test\n' }],
  ])('%s', (_, hooksFolder, files) => {
    const request = requestIn(files, hooksFolder, ['pre-commit']);
    expect(roundTrip('husky', request)['.husky/pre-commit']).toContain('launcher.sh" pre-commit');
  });

  test('8: a file that was not there starts husky first, and goes', () => {
    const request = requestIn({ '.husky/_/husky.sh': '' }, '.husky');
    const { root } = request.place;
    applyEdits(MANAGER_OF.husky.planInstall(request).edits);
    const made = readFileSync(join(root, '.husky/pre-push'), 'utf8');
    expect(made).toMatch(/\/_\/husky\.sh[\s\S]*launcher\.sh/);
    expect(lstatSync(join(root, '.husky/pre-push')).mode & 0o111).toBe(0o111);
    expect(Object.keys(treeOf(root))).not.toContain('.husky/pre-receive');
    expect(MANAGER_OF.husky.planInstall(request).edits).toEqual([]);
    applyEdits(MANAGER_OF.husky.planUninstall(request).edits);
    expect(Object.keys(treeOf(root))).toEqual(['.husky/_/husky.sh']);
  });

  test.each<readonly [what: string, file: string, text: string]>([
    [
      'in package.json',
      'package.json',
      '{\n  "name": "a",\n  "husky": {\n    "hooks": {\n      "pre-commit": "npm test"\n    }\n  }\n}\n',
    ],
    ['with a BOM', 'package.json', '\ufeff{ "husky": { "hooks": { "pre-push": "a && b" } } }\n'],
    ['with no hooks', '.huskyrc', '{"hooks":{}}'],
    ['with a space for hooks', '.huskyrc.json', '{ "hooks": { } }'],
    ['with a command that says nothing', '.huskyrc', '{ "hooks": { "pre-push": "" } }'],
    [
      'with a command that is written in escapes',
      '.huskyrc',
      '{ "hooks": { "pre-commit": "a\\/b \\u0026\\u0026 c\\td" } }',
    ],
  ])('4, %s', (_, file, text) => {
    const between = roundTrip('husky', requestIn({ [file]: text }));
    expect(between[file]).toContain('HUSKY_GIT_STDIN');
    expect(between['.git/hooks/pre-commit']).toContain('secretguard');
  });

  test('4: commands that are not ours stay as they are written, one that ends with our step too', () => {
    const text = `{ "husky": { "hooks": { "pre-push": "", "commit-msg": "a\\/b", "pre-commit": ${JSON.stringify(`x && ${step('pre-commit')}`)} } } }\n`;
    const { place, ...rest } = requestIn({ 'package.json': text });
    expect(MANAGER_OF.husky.planUninstall({ ...rest, place }).edits).toEqual([]);
  });

  test('in the package of a monorepo where the person stands, or above', () => {
    for (const folder of ['packages/a', 'packages/a/src']) {
      const file = 'packages/a/package.json';
      const request = requestIn(
        { [file]: '{ "husky": { "hooks": { "pre-commit": "x" } } }\n' },
        '.git/hooks',
        ALL,
        folder,
      );
      expect(roundTrip('husky', request)[file]).toContain('launcher.sh');
    }
  });
});

describe('simple-git-hooks: what goes in comes out again', () => {
  const program = (hook: string): readonly [string, number] => [
    `#!/bin/sh\n\nif [ "$SKIP_SIMPLE_GIT_HOOKS" = "1" ]; then\n    exit 0\nfi\n\n${hook}`,
    0o755,
  ];

  test.each<readonly [what: string, file: string, text: string]>([
    [
      'in package.json',
      'package.json',
      '{\n  "simple-git-hooks": {\n    "pre-commit": "npm test",\n    "pre-push": "a; b"\n  }\n}\n',
    ],
    ['with a BOM', 'package.json', '\ufeff{ "simple-git-hooks": { "pre-push": "x" } }'],
    ['in a file of its own', '.simple-git-hooks.json', '{ "pre-commit": "x" }\n'],
    ['in a file that is empty', 'simple-git-hooks.json', '{}'],
    [
      'with commands that say nothing',
      'package.json',
      '{ "simple-git-hooks": { "pre-push": "", "pre-commit": "" } }',
    ],
    [
      'with commands that are written in escapes',
      'package.json',
      '{ "simple-git-hooks": { "pre-push": "a\\/b", "pre-commit": "\\u0061 \\u0026\\u0026 \\"c\\"" } }',
    ],
  ])('%s', (_, file, text) => {
    const between = roundTrip('simple-git-hooks', requestIn({ [file]: text }));
    expect(between[file]).toContain('launcher.sh');
    expect(between['.git/hooks/pre-commit']).toContain('secretguard');
  });

  test('commands that are not ours stay as they are written, one that has our step behind its own too', () => {
    const text = `{ "simple-git-hooks": { "pre-push": "", "commit-msg": "a\\/b", "pre-commit": ${JSON.stringify(`x; ${step('pre-commit')}`)} } }`;
    const request = requestIn({ 'package.json': text });
    expect(MANAGER_OF['simple-git-hooks'].planUninstall(request).edits).toEqual([]);
  });

  test('of a hook file that the program wrote with our step in it, what was there before is left', () => {
    const input = `${KEEP_INPUT}; ${stepOf('pre-push', '"$@"', KEPT_INPUT).join(' ')}`;
    const request = requestIn({
      'package.json': '{ "simple-git-hooks": {} }',
      '.git/hooks/pre-commit': program(`${stepOf('pre-commit', '"$@"').join(' ')}; npm test`),
      '.git/hooks/pre-push': program(`${input}; ${EXACT_INPUT} | { npm run x\n}`),
      '.git/hooks/commit-msg': program(stepOf('commit-msg', '"$@"').join(' ')),
      '.git/hooks/post-merge': program('npm ci'),
    });
    const manager = MANAGER_OF['simple-git-hooks'];
    // The step is in them already, so that git's own files get no other.
    const planned = manager.planInstall({ ...request, hooks: ['pre-commit', 'pre-push'] });
    expect(planned.edits.map(({ path }) => path)).toEqual([join(request.place.root, 'package.json')]);
    applyEdits(manager.planUninstall(request).edits);
    const [head = ''] = program('');
    expect(treeOf(join(request.place.root, '.git/hooks'))).toEqual({
      'post-merge': `755 ${head}npm ci`,
      'pre-commit': `755 ${head}npm test`,
      'pre-push': `755 ${head}npm run x`,
    });
  });

  test("a person's hook file that starts our launcher is not taken for the program's", () => {
    const text = `#!/bin/sh\n${stepOf('pre-commit', '"$@"').join(' ')}\necho mine\n`;
    const request = requestIn({ 'package.json': '{}', '.git/hooks/pre-commit': [text, 0o755] });
    expect(MANAGER_OF['simple-git-hooks'].planUninstall(request).edits).toEqual([]);
  });
});

describe('JSON in which many keep their hooks', () => {
  const value = fc.constantFrom(
    ...['{}', '{ }', '{\n}', 'null', '[]', '""', '"x"', '"a\\/b"', 'true', '{"parallel":true}'],
    ...['{"commands":{}}', '{ "commands": {} }', '{"commands":null}', '{"jobs":[{"run":"x"}]}'],
    '{\n    "commands": {"a":{"run":"x"}}\n}',
  );
  const keys = fc.constantFrom('pre-commit', 'pre-push', 'commit-msg', 'assert_lefthook_installed');
  const hooksIn = fc.record({
    items: fc.uniqueArray(fc.tuple(keys, value), { maxLength: 4, selector: ([key]) => key }),
    space: fc.constantFrom(
      ['', '', ''],
      [' ', ' ', ' '],
      ['\n  ', '\n  ', '\n'],
      ['\r\n\t', '\r\n\t', '\r\n'],
    ),
  });

  test.each<readonly [name: ManagerName, file: string, wrap: (text: string) => string]>([
    ['lefthook', 'lefthook.json', (text) => text],
    ['simple-git-hooks', '.simple-git-hooks.json', (text) => text],
    ['simple-git-hooks', 'package.json', (text) => `{"simple-git-hooks": ${text}}`],
    ['husky', 'package.json', (text) => `{ "husky": { "hooks": ${text} } }\n`],
  ])(
    '%s in %s: whatever stands there is kept and comes back, or is refused and stays',
    (name, file, wrap) => {
      fc.assert(
        fc.property(hooksIn, ({ items, space: [open, comma, close] }) => {
          const text = wrap(
            `{${open}${items.map(([key, given]) => `"${key}": ${given}`).join(`,${comma}`)}${close}}`,
          );
          const request = requestIn({ [file]: text }, '.git/hooks', ['pre-commit', 'pre-push']);
          const path = join(request.place.root, file);
          try {
            applyEdits(MANAGER_OF[name].planInstall(request).edits);
          } catch {
            expect(readFileSync(path, 'utf8')).toBe(text);
            return;
          }
          // Throws where a key stands there twice.
          expect(Object.keys(parse(readFileSync(path, 'utf8')))).toEqual(
            expect.arrayContaining(Object.keys(parse(text))),
          );
          expect(MANAGER_OF[name].planInstall(request).edits).toEqual([]);
          applyEdits(MANAGER_OF[name].planUninstall(request).edits);
          expect(readFileSync(path, 'utf8')).toBe(text);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('plain git', () => {
  test('our own hook that is not executable is made so', () => {
    const request = requestIn({ '.git/hooks/pre-commit': [own('pre-commit'), 0o644] }, '.git/hooks', [
      'pre-commit',
    ]);
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    expect(treeOf(request.place.hooksFolder)['pre-commit']).toMatch(/^755 /);
  });

  test("so is a person's with our step in it, whatever else its mode says", () => {
    const request = requestIn({ '.git/hooks/pre-commit': ['#!/bin/sh\nx\n', 0o700] }, '.git/hooks', [
      'pre-commit',
    ]);
    const path = join(request.place.hooksFolder, 'pre-commit');
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    expect(lstatSync(path).mode & 0o777).toBe(0o700);
    chmodSync(path, 0o600);
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    expect(lstatSync(path).mode & 0o777).toBe(0o711);
  });

  test('a hook that would be kept under a name that is taken is refused', () => {
    const request = requestIn({
      '.git/hooks/pre-commit': ['#!/usr/bin/env node\n', 0o755],
      '.git/hooks/pre-commit.secretguard-kept': 'mine',
    });
    expect(() => MANAGER_OF.git.planInstall(request)).toThrow('that name is taken');
  });

  test('a hook that was kept, and has lost ours since, comes back', () => {
    const request = requestIn({ '.git/hooks/pre-commit': ['#!/usr/bin/env node\n', 0o755] }, '.git/hooks', [
      'pre-commit',
    ]);
    const before = treeOf(request.place.root);
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    applyEdits([{ kind: 'remove', path: join(request.place.hooksFolder, 'pre-commit'), what: '' }]);
    applyEdits(MANAGER_OF.git.planUninstall(request).edits);
    expect(treeOf(request.place.root)).toEqual(before);
  });

  test("a person's hook in the place of ours stays, and the one that was kept beside it", () => {
    const request = requestIn({ '.git/hooks/pre-commit': ['#!/usr/bin/env node\n', 0o755] }, '.git/hooks', [
      'pre-commit',
    ]);
    const { hooksFolder } = request.place;
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    writeFileSync(join(hooksFolder, 'pre-commit'), '#!/bin/sh\nexit 3\n');
    const { edits, notes } = MANAGER_OF.git.planUninstall(request);
    applyEdits(edits);
    expect(notes).toHaveLength(1);
    expect(treeOf(hooksFolder)).toEqual({
      'pre-commit': '755 #!/bin/sh\nexit 3\n',
      'pre-commit.secretguard-kept': '755 #!/usr/bin/env node\n',
    });
  });

  test('an uninstall that fails half-way leaves all that led to a kept hook', () => {
    const request = requestIn({ '.git/hooks/pre-commit': ['#!/usr/bin/env node\n', 0o755] }, '.git/hooks', [
      'pre-commit',
      'pre-push',
    ]);
    const { root, hooksFolder } = request.place;
    applyEdits(MANAGER_OF.git.planInstall(request).edits);
    const before = treeOf(root);
    const { edits } = MANAGER_OF.git.planUninstall(request);
    chmodSync(hooksFolder, 0o755);
    // Somebody else takes a hook away in the same moment.
    const last = join(hooksFolder, 'pre-push');
    const planned = edits.map((edit) => (edit.path === last ? { ...edit, path: `${last}.gone` } : edit));
    expect(() => applyEdits(planned)).toThrow();
    expect(treeOf(root)).toEqual(before);
  });

  test('links lead to what lies beside a kept hook, and to none of ours or of git’s samples', () => {
    const request = requestIn({
      '.git/hooks/pre-commit': ['#!/usr/bin/env node\n', 0o755],
      '.git/hooks/lib.js': '',
      '.git/hooks/pre-push': ['#!/bin/sh\n', 0o755],
      '.git/hooks/update.sample': '',
    });
    const names = Object.keys(roundTrip('git', request)).filter((name) =>
      name.includes('hooks.secretguard-kept'),
    );
    expect(names.map((name) => name.replace(/.*\//, '')).sort()).toEqual(['lib.js', 'pre-commit']);
  });
});
