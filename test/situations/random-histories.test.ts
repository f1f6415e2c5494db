/**
 * Repositories that nobody thought of: random edits, encodings, names, settings, branches and merges, under an oracle that
 * knows no diff. Whatever stands in the index and nowhere in HEAD was staged; whatever stands in a commit and in none of
 * its parents came with it.
 *
 *   SEEDS=100-200 npx vitest run test/situations/random-histories.test.ts
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import type { ReportedFinding } from '../../src/report/report.ts';
import { scan } from '../../src/scan.ts';
import type { ScanSource } from '../../src/scan-source.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

const [first = 1, last = 6] = (process.env['SEEDS'] ?? '1-4').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, at) => first + at);
const STEPS = 14;

beforeAll(async () => {
  await builtFiles();
});

/** Draws; the same for the same seed. */
class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    // mulberry32
    let state = seed * 0x9e3779b9;
    this.#next = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  of<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  some<Item>(items: readonly Item[], share: number): readonly Item[] {
    return items.filter(() => this.chance(share));
  }
}

/** Settings and attributes that change what `git diff` prints. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['diff.external', 'true'],
  ['diff.noprefix', 'true'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.renames', 'copies'],
  ['diff.algorithm', 'histogram'],
  ['diff.context', '0'],
  ['diff.interHunkContext', '40'],
  ['diff.wordRegex', '.'],
  ['diff.ignoreSubmodules', 'all'],
  ['diff.suppressBlankEmpty', 'true'],
  ['diff.upper.textconv', 'tr a-z A-Z <'],
  ['color.ui', 'always'],
  ['core.quotePath', 'false'],
  ['core.autocrlf', 'true'],
  ['core.whitespace', '-trailing-space,tab-in-indent'],
  ['core.bigFileThreshold', '1'],
  ['core.precomposeUnicode', 'true'],
  ['core.untrackedCache', 'true'],
];
const ATTRIBUTES = [
  '* -diff',
  '* binary',
  '*.txt diff=upper',
  'src/** -text',
  '* whitespace=trail',
  '*.js eol=crlf',
];
const NAMES = [
  ...['a.js', 'src/b.txt', 'with space.js', '"quoted".txt', 'caf\u00e9.js', 'new\nline.txt', '-dash.txt'],
  ...[' b/ b.js', 'tab\there.txt', 'deep/er/and/deeper/c.js', ':(top)d.js', 'star*.txt', 'bin.dat'],
] as const;

type Encode = (text: string) => Buffer;
const ENCODINGS: readonly [Encode, ...Encode[]] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(`\u00e9 ${text}`, 'latin1'),
  (text) => Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(text)]),
  (text) => Buffer.from(text.replace(/\n$/, '')),
  (text) => Buffer.from(`${'x = 1; '.repeat(3000)}${text}`),
];

/** One file of the model: its lines, and how they are written. */
interface Text {
  readonly lines: readonly string[];
  readonly encode: Encode;
}

/** A repository under random hands. */
class Trial {
  readonly repository: Repository;
  readonly #dice: Dice;
  readonly #seed: number;
  readonly #files = new Map<string, Text>();
  #made = 0;

  constructor(seed: number) {
    this.#dice = new Dice(seed);
    this.#seed = seed;
    this.repository = createRepository({ objectFormat: this.#dice.chance(0.2) ? 'sha256' : 'sha1' });
    for (const [key, value] of this.#dice.some(SETTINGS, 0.3)) this.repository.config(key, value);
    const attributes = this.#dice.some(ATTRIBUTES, 0.3);
    if (attributes.length > 0) this.repository.write('.gitattributes', `${attributes.join('\n')}\n`);
  }

  /** A key that no other has: its length tells which one it is, since that is what a mask shows. */
  #key(): string {
    this.#made += 1;
    return `sk_live_${base62(23 + this.#made)(seeded(this.#seed * 1000 + this.#made))}`;
  }

  #line(): string {
    const dice = this.#dice;
    if (this.#made < 200 && dice.chance(0.12))
      return dice.of([`const key = "${this.#key()}";`, `# ${this.#key()}`]);
    return dice.of([
      '',
      '}',
      'return value;',
      `const a${dice.below(50)} = ${dice.below(9)};`,
      '\t// the same',
    ]);
  }

  #edited(lines: readonly string[]): readonly string[] {
    const dice = this.#dice;
    const edited = [...lines];
    for (let edits = 1 + dice.below(4); edits > 0; edits -= 1) {
      const added = Array.from({ length: dice.below(6) }, () => this.#line());
      edited.splice(dice.below(edited.length + 1), dice.below(4), ...added);
    }
    return edited.length === 0 ? ['// nothing'] : edited;
  }

  #write(path: string): void {
    const text = this.#files.get(path);
    if (text) this.repository.write(path, text.encode(`${text.lines.join('\n')}\n`));
  }

  /** Changes some files of the work tree. */
  edit(): void {
    const dice = this.#dice;
    for (let edits = 1 + dice.below(3); edits > 0; edits -= 1) {
      const path = dice.of(NAMES);
      const known = this.#files.get(path);
      const kind = dice.below(10);
      if (known && kind === 0) {
        this.repository.remove(path);
        this.#files.delete(path);
      } else if (known && kind <= 2) {
        // moved, or copied, and perhaps edited too
        const target = dice.of(NAMES);
        this.#files.set(target, dice.chance(0.5) ? known : { ...known, lines: this.#edited(known.lines) });
        if (kind === 1 && target !== path) {
          this.repository.remove(path);
          this.#files.delete(path);
        }
        this.repository.remove(target);
        this.#write(target);
      } else if (kind === 3) {
        this.repository.remove(path);
        this.repository.link(path, this.#made < 200 ? `nowhere/${this.#key()}` : 'nowhere');
        this.#files.delete(path);
      } else {
        const lines = known?.lines ?? Array.from({ length: dice.below(30) }, () => this.#line());
        const encode = known && dice.chance(0.8) ? known.encode : dice.of(ENCODINGS);
        this.repository.remove(path);
        this.#files.set(path, { lines: this.#edited(lines), encode });
        this.#write(path);
      }
    }
  }

  /** Stages all of it, or some, and may go on editing. */
  stage(): void {
    const dice = this.#dice;
    const { repository } = this;
    if (dice.chance(0.6)) repository.git('add', '-A');
    else
      for (const path of dice.some(NAMES, 0.5))
        repository.run(['--literal-pathspecs', 'add', '-A', '-f', '--', path]);
    if (dice.chance(0.3)) this.edit();
  }

  /** How a person commits what there is: the index, all that is known, some file alone or with the index, or once more. */
  way(): readonly string[] {
    const path = this.#dice.of(NAMES);
    return this.#dice.of([[], [], ['-a'], ['--only', '--', path], ['--include', '--', path], ['--amend']]);
  }

  /** Goes elsewhere, or brings things together. What cannot be done in the state at hand is left out. */
  wander(): void {
    const dice = this.#dice;
    const { repository } = this;
    const tried = (...args: readonly string[]): boolean => repository.run(args).status === 0;
    const message = dice.chance(0.2) ? `on the way\n\nwith ${this.#key()}` : 'on the way';
    tried('add', '-A');
    tried('commit', '--quiet', '--no-verify', '-m', message);
    const [one = 'main', ...more] = repository
      .git('for-each-ref', '--format=%(refname:short)', 'refs/heads')
      .split('\n');
    const other = dice.of([one, ...more]);
    switch (dice.below(9)) {
      case 0:
        tried('switch', '--quiet', '-c', `branch${this.#made}-${dice.below(1000)}`);
        break;
      case 1:
        tried('switch', '--quiet', other);
        break;
      case 2:
      case 3:
        tried('merge', '--no-verify', '--no-edit', '--no-commit', '--no-ff', other);
        // A merge may hold what neither side has.
        if (dice.chance(0.5)) this.edit();
        tried('add', '-A');
        tried('commit', '--quiet', '--no-verify', '-m', 'merge');
        break;
      case 4:
        tried('commit', '--quiet', '--no-verify', '--amend', '-m', 'again');
        break;
      case 5:
        if (!tried('revert', '--no-edit', 'HEAD')) tried('revert', '--abort');
        break;
      case 6:
        if (!tried('rebase', '--quiet', '--no-verify', other)) tried('rebase', '--abort');
        break;
      case 7:
        this.edit();
        tried('stash', 'push', '--quiet', '--include-untracked');
        break;
      default:
        tried('tag', '-a', '-m', `release ${this.#key()}`, `tag${this.#made}`);
    }
    // What was edited elsewhere is not here.
    const here = this.blobs('HEAD', /^100/);
    for (const path of [...this.#files.keys()]) if (!here.has(path)) this.#files.delete(path);
  }

  /** The keys in each file of a tree, or of the index, by how many characters they have. */
  blobs(tree: string | undefined, mode = /^1[02]/): Map<string, ReadonlySet<number>> {
    const { repository } = this;
    const listed =
      tree === undefined
        ? repository.run(['ls-files', '-s', '-z'])
        : repository.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
    const found = new Map<string, ReadonlySet<number>>();
    for (const entry of listed.stdout.split('\0')) {
      const id = /\b[0-9a-f]{40,64}\b/.exec(entry)?.[0];
      if (id !== undefined && mode.test(entry))
        found.set(entry.slice(entry.indexOf('\t') + 1), this.#keysIn(id));
    }
    return found;
  }

  readonly #known = new Map<string, ReadonlySet<number>>();

  #keysIn(id: string): ReadonlySet<number> {
    const known = this.#known.get(id);
    if (known) return known;
    const keys = keysIn(this.repository.run(['cat-file', 'blob', id]).bytes);
    this.#known.set(id, keys);
    return keys;
  }
}

/** The keys in some bytes, whatever their encoding. */
const keysIn = (bytes: Buffer): ReadonlySet<number> =>
  new Set(
    [
      ...bytes
        .toString('latin1')
        .replaceAll('\0', '')
        .matchAll(/sk_live_[0-9A-Za-z]+/g),
    ].map(([key]) => key.length),
  );

const everyKey = (blobs: ReadonlyMap<string, ReadonlySet<number>>): ReadonlySet<number> =>
  new Set([...blobs.values()].flatMap((keys) => [...keys]));

async function found(trial: Trial, source: ScanSource): Promise<readonly ReportedFinding[]> {
  const { root } = trial.repository;
  const report = await scan({ cwd: root, source, config: DEFAULT_CONFIG, allow: true });
  expect(report.skipped.filter(({ harmless }) => harmless !== true)).toEqual([]);
  return report.findings;
}

const keyOf = ({ secret }: ReportedFinding): number => secret.length;

describe.each(seeds)('a repository under random hands, seed %i', (seed) => {
  test('what is staged, what is pushed and what the history holds are found where they are', async () => {
    const trial = new Trial(seed);
    const { repository } = trial;
    await installIn(repository);

    for (let step = 0; step < STEPS; step += 1) {
      trial.edit();
      trial.stage();
      const head =
        repository.run(['rev-parse', '-q', '--verify', 'HEAD']).status === 0
          ? trial.blobs('HEAD')
          : new Map();
      const before = everyKey(head);
      const index = trial.blobs(undefined);
      const expected = [...index].flatMap(([path, keys]) =>
        [...keys].filter((key) => !before.has(key)).map((key) => `${path} ${key}`),
      );
      const staged = await found(trial, { kind: 'staged' });
      const stagedKeys = staged.map((finding) => `${finding.path} ${keyOf(finding)}`);
      expect(stagedKeys, `step ${step}`).toEqual(expect.arrayContaining(expected));
      for (const finding of staged)
        expect([...(index.get(finding.path) ?? [])], `step ${step}`).toContain(keyOf(finding));

      const way = trial.way();
      const commit = (...args: readonly string[]): Outcome =>
        repository.run(['--literal-pathspecs', 'commit', '--quiet', '-m', 'change', ...args, ...way]);
      const ended = commit();
      if (way.length === 0)
        expect(ended.stderr.includes('secretguard blocked'), ended.stderr).toBe(staged.length > 0);
      if (ended.status === 0) {
        const brought = [...everyKey(trial.blobs('HEAD'))].filter((key) => !before.has(key));
        expect(brought, `step ${step}, commit ${way.join(' ')}`).toEqual([]);
      } else commit('--no-verify');
      if (step % 2 === 1) trial.wander();
    }

    const listed = (...from: readonly string[]): readonly (readonly string[])[] =>
      repository
        .git('rev-list', '--parents', ...from)
        .split('\n')
        .map((line) => line.split(' '));
    const commits = listed('--all');
    // Of stashes only the last has a ref; the others are in its log.
    const stashes = repository
      .run(['rev-list', '--walk-reflogs', 'refs/stash'])
      .stdout.split('\n')
      .filter(Boolean);
    const everywhere = listed('--all', ...stashes);
    const trees = new Map(everywhere.map(([id = '']) => [id, trial.blobs(id)]));
    const messages = new Map(
      everywhere.map(([id = '']) => [id, keysIn(repository.run(['log', '-1', '--format=%B', id]).bytes)]),
    );
    const tags = keysIn(repository.run(['for-each-ref', '--format=%(contents)', 'refs/tags']).bytes);
    /** Whether what was found is where it is said to be. */
    const isThere = (finding: ReportedFinding): boolean => {
      const { origin, commit = '', path } = finding;
      const keys =
        origin === 'tag-message'
          ? tags
          : origin === 'commit-message'
            ? messages.get(commit)
            : trees.get(commit)?.get(path);
      return keys?.has(keyOf(finding)) === true;
    };

    const zero = '0'.repeat(repository.id().length);
    const refs = repository
      .git('for-each-ref', '--format=%(refname) %(objectname)')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name, id]) => `${name} ${id} ${name} ${zero}\n`)
      .join('');
    const pushed = await found(trial, { kind: 'outgoing', remote: '/nowhere/else', refs });
    expect(pushed.filter((finding) => !isThere(finding))).toEqual([]);
    const told = new Set(pushed.map((finding) => `${finding.commit} ${keyOf(finding)}`));
    const missed = commits.flatMap(([id = '', ...parents]) => {
      const inherited = new Set(parents.flatMap((parent) => [...everyKey(trees.get(parent) ?? new Map())]));
      const brought = [...everyKey(trees.get(id) ?? new Map())].filter((key) => !inherited.has(key));
      return [...brought, ...(messages.get(id) ?? [])]
        .map((key) => `${id} ${key}`)
        .filter((key) => !told.has(key));
    });
    expect(missed).toEqual([]);
    expect(pushed.map(keyOf)).toEqual(expect.arrayContaining([...tags]));

    const history = await found(trial, { kind: 'history' });
    expect(history.filter((finding) => !isThere(finding))).toEqual([]);
    const stored = [...trees.values()].flatMap((blobs) => [...everyKey(blobs)]);
    const said = [...messages.values()].flatMap((keys) => [...keys]);
    expect(history.map(keyOf)).toEqual(expect.arrayContaining([...stored, ...said, ...tags]));
  }, 120_000);
});
