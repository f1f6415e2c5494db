import { dirname, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitsIn, outgoing } from '../../src/sources/commits.ts';
import { messagesOf } from '../../src/sources/messages.ts';
import { type Collected, collect } from '../support/items.ts';
import { createRepository, type Repository, type RunOptions } from '../support/repository.ts';

const ZERO = '0'.repeat(40);

async function range(repository: Repository, text: string): Promise<Collected> {
  return collect(commitsIn(text, { cwd: repository.root, env: repository.env }));
}

interface Push {
  readonly remote?: string;
  readonly receiving?: boolean;
  readonly env?: RunOptions['env'];
}

async function pushed(repository: Repository, refs: string, push: Push = {}): Promise<Collected> {
  const { remote = 'origin', receiving = false, env = {} } = push;
  return collect(
    outgoing({ cwd: repository.root, env: { ...repository.env, ...env }, remote, refs, receiving }),
  );
}

/** What git itself gives pre-push when this is pushed (the push is stopped there). */
function prePushInput(repository: Repository, ...args: readonly string[]): string {
  repository.write(
    '.git/hooks/pre-push',
    '#!/bin/sh\ncat > "$(git rev-parse --git-dir)/pushed"; exit 1\n',
    0o755,
  );
  repository.write('.git/pushed', '');
  repository.run(['push', ...args]);
  return repository.read('.git/pushed');
}

/** A repository with a remote `origin` that has its first commit. */
function withRemote(): { readonly local: Repository; readonly remote: Repository; readonly first: string } {
  const remote = createRepository({ bare: true });
  const local = createRepository();
  const first = local.commit({ 'a.txt': 'one\n' }, { message: 'first' });
  local.git('remote', 'add', 'origin', remote.root);
  local.git('push', '--quiet', '-u', 'origin', 'main');
  return { local, remote, first };
}

const fileLines = ({ lines }: Collected): readonly string[] => lines.filter((line) => !line.startsWith('<'));
const messages = ({ chunks }: Collected): readonly string[] =>
  chunks.filter(({ origin }) => origin !== 'file').map(({ path, text }) => `${path} ${text}`);

describe('a range of commits', () => {
  test('each commit gives its message, its paths and its added lines, oldest first', async () => {
    const repository = createRepository();
    const first = repository.commit({ 'a.txt': 'one\n' }, { message: 'first' });
    const second = repository.commit({ 'a.txt': 'one\ntwo\n' }, { message: 'second\n\nbody\n' });
    const third = repository.commit({ 'b.txt': 'three\n' }, { message: 'third' });
    const found = await range(repository, `${first}..HEAD`);
    expect(fileLines(found)).toEqual(['a.txt:2:two', 'b.txt:1:three']);
    expect(messages(found)).toEqual(['<commit message> second\n\nbody\n', '<commit message> third']);
    expect(found.chunks.map(({ commit }) => commit)).toEqual([second, third, second, third]);
    expect(found.paths.map(({ path, commit }) => [path, commit])).toEqual([
      ['a.txt', second],
      ['b.txt', third],
    ]);
  });

  test('a line that a later commit removed is seen', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'one\n' });
    repository.commit({ 'a.txt': 'one\nMARK\n' });
    repository.commit({ 'a.txt': 'one\n' });
    expect(fileLines(await range(repository, `${base}..`))).toEqual(['a.txt:2:MARK']);
  });

  test('a single revision means all that it reaches, the first commit included', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'FIRST\n' });
    repository.commit({ 'b.txt': 'SECOND\n' });
    expect(fileLines(await range(repository, 'HEAD'))).toEqual(['a.txt:1:FIRST', 'b.txt:1:SECOND']);
  });

  test('a rename in a commit adds nothing, a copy does', async () => {
    const repository = createRepository();
    const body = Array.from({ length: 10 }, (_, at) => `line ${at}\n`).join('');
    const base = repository.commit({ 'a.txt': body });
    repository.git('mv', 'a.txt', 'b.txt');
    repository.commit();
    expect(fileLines(await range(repository, `${base}..`))).toEqual([]);
    const renamed = repository.id();
    repository.commit({ 'c.txt': body });
    expect(fileLines(await range(repository, `${renamed}..`))).toHaveLength(10);
  });

  test('commits that rename, change a mode or add an empty file, between others', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\nb\nc\n' });
    repository.git('mv', 'a.txt', 'b.txt');
    repository.commit();
    repository.git('update-index', '--chmod=+x', 'b.txt');
    repository.commit();
    repository.commit({ 'empty.txt': '' });
    repository.git('mv', 'b.txt', 'c.txt');
    repository.commit({ 'd.txt': 'MARK\n' });
    const found = await range(repository, `${base}..`);
    expect(fileLines(found)).toEqual(['d.txt:1:MARK']);
    expect(found.paths.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'renamed b.txt',
      'modified b.txt',
      'added empty.txt',
      'renamed c.txt',
      'added d.txt',
    ]);
  });

  test('a clean merge adds nothing of its own', async () => {
    const { repository, merge } = merged({});
    expect(fileLines(await range(repository, `${merge}^1..${merge}`))).toEqual(['side.txt:1:side']);
  });

  test('what a merge adds that is in none of its parents is seen, with its line', async () => {
    const { repository, merge } = merged({ 'both.txt': 'main\nEVIL\nside\n', 'new.txt': 'NEW\n' });
    const found = await range(
      repository,
      `${merge}^@..${merge}`.replace(`${merge}^@..`, `^${merge}^1 ^${merge}^2 `),
    );
    expect(fileLines(found)).toEqual(['both.txt:2:EVIL', 'new.txt:1:NEW']);
    expect(found.paths.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'modified both.txt',
      'added new.txt',
    ]);
  });

  test.each(['* -diff', '* binary', '* diff=driver'])(
    'a merge cannot hide a line behind the attribute %j, nor behind a NUL',
    async (attribute) => {
      const { repository, merge } = merged({ 'both.txt': 'main\n\0EVIL\nside\n' });
      repository.config('diff.driver.textconv', 'true');
      repository.write('.git/info/attributes', `${attribute}\n`);
      const found = await range(repository, `^${merge}^1 ^${merge}^2 ${merge}`);
      expect(fileLines(found)).toEqual(['both.txt:2:\0EVIL']);
    },
  );

  test('a file renamed on one side and changed on the other gives no line of its own in the merge', async () => {
    const repository = createRepository();
    const body = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('');
    repository.commit({ 'old.txt': body });
    repository.branch('side');
    repository.commit({ 'old.txt': body.replace('line 3\n', 'side 3\n') });
    repository.git('checkout', '--quiet', 'main');
    repository.git('mv', 'old.txt', 'new.txt');
    repository.commit({ 'new.txt': body.replace('line 15\n', 'main 15\n') });
    repository.git('merge', '--quiet', '--no-commit', 'side');
    repository.stage({ 'new.txt': `${repository.read('new.txt')}EVIL\n` });
    const merge = repository.commit();
    const found = await range(repository, `^${merge}^1 ^${merge}^2 ${merge}`);
    expect(fileLines(found)).toEqual(['new.txt:21:EVIL']);
  });

  test('a merge that turns a submodule into a file, and one that deletes a file', async () => {
    const repository = createRepository();
    repository.commit({ 'gone.txt': 'x\n' });
    repository.submodule('thing');
    repository.commit();
    repository.branch('side');
    repository.commit({ 'side.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'main.txt': 'main\n' });
    repository.run(['merge', '--no-ff', '--no-commit', 'side']);
    repository.git('rm', '--quiet', '-r', '-f', 'thing', 'gone.txt');
    const merge = repository.commit({ thing: 'EVIL\n' });
    const found = await range(repository, `^${merge}^1 ^${merge}^2 ${merge}`);
    expect(fileLines(found)).toEqual(['thing:1:EVIL']);
    expect(found.paths.find(({ path }) => path === 'gone.txt')?.status).toBe('deleted');
  });

  test('of a merged file that is too large to compare with its parents, all counts', async () => {
    const { repository, merge } = merged({ 'both.txt': 'x'.repeat(9 << 20) });
    const found = await range(repository, `^${merge}^1 ^${merge}^2 ${merge}`);
    const counted = found.chunks.filter(({ path }) => path === 'both.txt').map(({ added }) => added);
    expect(new Set(counted)).toEqual(new Set(['all']));
  });

  test('an octopus merge with a line of its own', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    for (const name of ['one', 'two', 'three']) {
      repository.branch(name, base);
      repository.commit({ [`${name}.txt`]: `${name}\n` });
    }
    repository.git('checkout', '--quiet', 'main');
    repository.run(['merge', '--no-commit', 'one', 'two', 'three']);
    repository.stage({ 'evil.txt': 'EVIL\n' });
    const merge = repository.commit();
    expect(repository.git('rev-list', '--parents', '-1', merge).split(' ').length).toBeGreaterThan(3);
    const found = await range(repository, `^one ^two ^three ^${base} ${merge}`);
    expect(fileLines(found)).toEqual(['evil.txt:1:EVIL']);
  });

  test('merging an annotated tag keeps its message in the commit, and it is read', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    repository.branch('side');
    repository.commit({ 'b.txt': 'b\n' });
    const commit = repository.id();
    const body = `object ${commit}\ntype commit\ntag v1\ntagger T <t@e> 1700000000 +0000\n\nTAG MARK\n`;
    const header = body.trimEnd().split('\n').join('\n ');
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    const made = repository.run(['hash-object', '-t', 'commit', '-w', '--stdin'], {
      input: `tree ${tree}\nparent ${commit}\nparent ${repository.id('main')}\nauthor T <t@e> 1700000000 +0000\ncommitter T <t@e> 1700000000 +0000\nmergetag ${header}\n\nmerged\n`,
    });
    expect(made.stderr).toBe('');
    const found = await range(repository, `^${commit} ${made.stdout.trim()}`);
    expect(messages(found)).toEqual(['<tag message> TAG MARK', '<commit message> merged\n']);
  });

  test('a message in Latin-1 with an encoding header comes as it is stored', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    repository.run(['-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '--allow-empty', '-q', '-F', '-'], {
      input: Buffer.from('caf\xe9 MARK\n', 'latin1'),
    });
    expect(messages(await range(repository, `${base}..`))).toEqual(['<commit message> caf\xe9 MARK\n']);
  });

  test('who made a commit, a tag or a merged tag is read where a token could be the name, each once', async () => {
    const { local } = withRemote();
    const name = (letter: string): string => `n${letter.repeat(20)}`;
    for (const letter of 'aab') {
      local.config('user.name', name(letter));
      local.commit();
    }
    local.config('user.email', `${name('c')}@example.com`);
    local.git('tag', '-a', 'v1', '-m', 'x');
    const found = await pushed(local, prePushInput(local, 'origin', 'v1'));
    const people = found.chunks.filter(({ path }) => path === '<author>');
    expect(people.map(({ text, origin, commit }) => [text, origin, commit])).toEqual([
      [`${name('b')} <${name('c')}@example.com>`, 'tag-message', local.id('v1')],
      [`${name('a')} <test@example.com>`, 'commit-message', local.id('HEAD~2')],
      [`${name('b')} <test@example.com>`, 'commit-message', local.id('HEAD')],
    ]);

    const tree = local.git('rev-parse', 'HEAD^{tree}');
    const undated = local.run(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {
      input: `tree ${tree}\nauthor ${name('d')} <t@e>\ncommitter ${name('e')}\n\nundated\n`,
    });
    expect(
      (await range(local, undated.stdout.trim())).chunks.flatMap(({ path, text }) =>
        path === '<author>' ? [text] : [],
      ),
    ).toEqual([`${name('d')} <t@e>`, name('e')]);

    const tag = local.git('cat-file', 'tag', 'v1').split('\n').join('\n ');
    const merged = local.run(['hash-object', '-t', 'commit', '-w', '--stdin'], {
      input: `tree ${tree}\nauthor T <t@e> 1 +0000\ncommitter T <t@e> 1 +0000\nmergetag ${tag}\n\nmerged\n`,
    });
    expect(
      (await range(local, merged.stdout.trim())).chunks.map(({ path, text }) => `${path} ${text}`),
    ).toContain(`<author> ${name('b')} <${name('c')}@example.com>`);
  });

  test.each(['tree x\nauthor T <t@e> 1 +0000\n', 'tree x\nauthor T <t@e> 1 +0000', 'tree x\nauth'])(
    'the header of a commit ends in the second part that git writes, after %j',
    async (start) => {
      const repository = createRepository();
      const whole = 'tree x\nauthor T <t@e> 1 +0000\n\nthe message\n\nMARK\n';
      const header = `${'a'.repeat(40)} commit ${whole.length}\\n`;
      const said = (text: string): string => `printf '${text.replaceAll('\n', '\\n')}'`;
      const script = `${said(header)}; ${said(start)}; sleep 0.3; ${said(`${whole.slice(start.length)}\n`)}`;
      repository.write('bin/git', `#!/bin/sh\n${script}\n`, 0o755);
      const env = { ...repository.env, PATH: `${repository.root}/bin:${repository.env['PATH']}` };
      const items: string[] = [];
      for await (const list of messagesOf({ cwd: repository.root, env, input: '' }))
        for (const item of list)
          if (item.kind === 'chunk') items.push(Buffer.from(item.chunk.bytes).toString());
      expect(items).toEqual(['the message\n\nMARK\n']);
    },
  );

  test('a blob that is gone is an error, though git would read the same file from the work tree', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    repository.commit({ 'b.txt': 'b\n' });
    const blob = repository.id('HEAD:b.txt');
    repository.remove(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
    await expect(range(repository, `${base}..`)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('configuration and attributes hide nothing in commits either', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    for (const [key, value] of [
      ['diff.external', 'true'],
      ['diff.noprefix', 'true'],
      ['diff.suppressBlankEmpty', 'true'],
      ['log.showSignature', 'true'],
      ['log.showRoot', 'false'],
      ['format.pretty', 'oneline'],
      ['diff.d.textconv', 'true'],
      ['color.ui', 'always'],
    ] as const)
      repository.config(key, value);
    repository.write('.git/info/attributes', '* diff=d\n*.bin -diff\n');
    repository.commit({ 'a.txt': 'a\nMARK 1\n', 'x.bin': '\0\nMARK 2\n' });
    expect(fileLines(await range(repository, `${base}..`))).toEqual([
      'a.txt:2:MARK 1',
      'x.bin:1:\0',
      'x.bin:2:MARK 2',
    ]);
  });

  test('replace refs and grafts do not change which commits there are', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    const middle = repository.commit({ 'a.txt': 'a\nMARK\n' });
    const last = repository.commit({ 'b.txt': 'b\n' });
    repository.branch('decoy', base);
    const decoy = repository.commit({ 'a.txt': 'a\nharmless\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.git('replace', middle, decoy);
    expect(fileLines(await range(repository, `${base}..main`))).toEqual(['a.txt:2:MARK', 'b.txt:1:b']);
    repository.git('replace', '--delete', middle);
    repository.write('.git/info/grafts', `${last} ${base}\n`);
    expect(fileLines(await range(repository, `${base}..main`))).toEqual(['a.txt:2:MARK', 'b.txt:1:b']);
  });

  // `$BASE..$HEAD`, `$BASE...HEAD`, `$BASE ..HEAD` and `^$BASE` with nothing in a variable are empty ranges to git.
  const unset = ['..', '...', '..HEAD', '...HEAD', 'HEAD~0 ..HEAD', '^HEAD'];
  test.each(['nowhere..HEAD', '--all', '-1', '', 'HEAD^{tree}', 'HEAD:a.txt', ...unset])(
    'a range that names nothing is an error: %j',
    async (text) => {
      const repository = createRepository();
      repository.commit({ 'a.txt': 'a\n' });
      await expect(range(repository, text)).rejects.toMatchObject({ code: 'revision-unknown' });
    },
  );

  test('an empty range gives nothing', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    expect((await range(repository, 'HEAD..HEAD')).chunks).toEqual([]);
    expect((await range(repository, 'HEAD..')).chunks).toEqual([]);
  });

  /** main and side changed both.txt, and are merged with `resolution`. */
  function merged(resolution: Record<string, string>): {
    readonly repository: Repository;
    readonly merge: string;
  } {
    const repository = createRepository();
    repository.commit({ 'both.txt': 'base\n' });
    repository.branch('side');
    repository.commit({ 'side.txt': 'side\n' });
    if (Object.keys(resolution).length > 0) repository.commit({ 'both.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'both.txt': 'main\n' });
    repository.run(['merge', '--no-ff', '--no-commit', 'side']);
    return { repository, merge: repository.commit(resolution, { message: 'merge' }) };
  }
});

describe('a push', () => {
  test('only what the remote does not have goes out', async () => {
    const { local } = withRemote();
    const second = local.commit({ 'b.txt': 'MARK\n' }, { message: 'second' });
    const refs = prePushInput(local, 'origin', 'main');
    expect(refs).toBe(`refs/heads/main ${second} refs/heads/main ${local.id('origin/main')}\n`);
    const found = await pushed(local, refs);
    expect(found.lines).toEqual(['<commit message>:1:second', 'b.txt:1:MARK']);
  });

  test('a secret that a later outgoing commit removed is caught, with its commit', async () => {
    const { local } = withRemote();
    const leak = local.commit({ 'b.txt': 'MARK\n' });
    local.git('rm', '--quiet', 'b.txt');
    local.commit();
    const found = await pushed(local, prePushInput(local, 'origin', 'main'));
    expect(found.chunks.filter(({ path }) => path === 'b.txt').map(({ commit }) => commit)).toEqual([leak]);
    expect(found.paths.map(({ status }) => status)).toEqual(['added', 'deleted']);
  });

  test('a new branch sends only its own commits', async () => {
    const { local } = withRemote();
    local.branch('topic');
    local.commit({ 'b.txt': 'MARK\n' }, { message: 'topic' });
    const refs = prePushInput(local, 'origin', 'topic');
    expect(refs).toContain(ZERO);
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('several refs at once, each commit once', async () => {
    const { local } = withRemote();
    local.commit({ 'shared.txt': 'SHARED\n' });
    local.branch('one');
    local.commit({ 'one.txt': 'ONE\n' });
    local.branch('two', 'main');
    local.commit({ 'two.txt': 'TWO\n' });
    const found = await pushed(local, prePushInput(local, 'origin', 'main', 'one', 'two'));
    expect([...fileLines(found)].sort()).toEqual(['one.txt:1:ONE', 'shared.txt:1:SHARED', 'two.txt:1:TWO']);
  });

  test('a force push sends the rewritten commits', async () => {
    const { local, first } = withRemote();
    local.commit({ 'b.txt': 'old\n' });
    local.git('push', '--quiet', 'origin', 'main');
    local.git('reset', '--quiet', '--hard', first);
    local.commit({ 'b.txt': 'REWRITTEN\n' });
    const found = await pushed(local, prePushInput(local, '--force', 'origin', 'main'));
    expect(fileLines(found)).toEqual(['b.txt:1:REWRITTEN']);
  });

  test('a force push over commits that this clone has never seen', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const unknown = 'd'.repeat(40);
    const refs = `refs/heads/main ${local.id()} refs/heads/main ${unknown}\n`;
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('what the remote says that it has is known even without a tracking ref', async () => {
    const { local, first } = withRemote();
    local.git('update-ref', '-d', 'refs/remotes/origin/main');
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `refs/heads/main ${local.id()} refs/heads/main ${first}\n`;
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('deleting a branch sends nothing', async () => {
    const { local } = withRemote();
    local.git('push', '--quiet', 'origin', 'main:gone');
    const refs = prePushInput(local, 'origin', ':gone');
    expect(refs).toMatch(/^\(delete\) 0+ refs\/heads\/gone /);
    expect((await pushed(local, refs)).chunks).toEqual([]);
  });

  test('nothing to push gives nothing', async () => {
    const { local } = withRemote();
    expect((await pushed(local, '')).chunks).toEqual([]);
  });

  test('another remote, which has never seen a commit, gets all of them', async () => {
    const { local } = withRemote();
    const other = createRepository({ bare: true });
    local.git('remote', 'add', 'other', other.root);
    const found = await pushed(local, prePushInput(local, 'other', 'main'), { remote: 'other' });
    expect(found.lines).toEqual(['<commit message>:1:first', 'a.txt:1:one']);
  });

  test('a remote given by the URL of a known one is that one', async () => {
    const { local, remote } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = prePushInput(local, remote.root, 'main:new');
    expect(fileLines(await pushed(local, refs, { remote: remote.root }))).toEqual(['b.txt:1:MARK']);
    expect(fileLines(await pushed(local, refs, { remote: `${remote.root}/` }))).toEqual(['b.txt:1:MARK']);
  });

  test('a remote given by its URL in another form is that one too', async () => {
    const { local, remote } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `refs/heads/main ${local.id()} refs/heads/new ${ZERO}\n`;
    const base = dirname(remote.root);
    local.config(`url.${base}/.insteadOf`, 'our:');
    local.config(`url.${base}/.pushInsteadOf`, 'https://our.example/');
    const forms = [
      `file://${remote.root}`,
      relative(local.root, remote.root),
      'our:repo',
      `${remote.root}.git`,
    ];
    for (const url of [...forms, 'https://our.example/repo'])
      expect(fileLines(await pushed(local, refs, { remote: url })), url).toEqual(['b.txt:1:MARK']);
    for (const url of ['our:repo', 'https://our.example/repo', relative(local.root, remote.root)]) {
      local.config('remote.origin.url', url);
      for (const form of forms)
        expect(fileLines(await pushed(local, refs, { remote: form })), form).toEqual(['b.txt:1:MARK']);
    }
    for (const url of ['our:other', 'our.example/repo', `ssh://${remote.root}`, `host:${remote.root}`])
      expect(fileLines(await pushed(local, refs, { remote: url })), url).toEqual([
        'a.txt:1:one',
        'b.txt:1:MARK',
      ]);
  });

  test('a remote given by its URL with a login is that one', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `refs/heads/main ${local.id()} refs/heads/new ${ZERO}\n`;
    const forms = ['https://our.example/r.git', 'https://bob@our.example/r', 'https://bob:a@b@our.example/r'];
    for (const url of forms) {
      local.config('remote.origin.url', url);
      for (const form of forms)
        expect(fileLines(await pushed(local, refs, { remote: form })), form).toEqual(['b.txt:1:MARK']);
      for (const other of ['https://our.example@x.example/r', 'https://x.example/@our.example/r'])
        expect(fileLines(await pushed(local, refs, { remote: other }))).toHaveLength(2);
    }
  });

  test('a push to this very repository sends nothing that it has', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const found = await pushed(local, prePushInput(local, '.', 'HEAD:refs/heads/copy'), { remote: '.' });
    expect(found.lines).toEqual([]);
  });

  test('a remote given by a URL that nobody knows gets everything', async () => {
    const { local } = withRemote();
    for (const ref of ['refs/heads/main', 'refs/heads/new']) {
      const refs = `refs/heads/main ${local.id()} ${ref} ${ZERO}\n`;
      const found = await pushed(local, refs, { remote: 'https://example.com/x.git' });
      expect(fileLines(found)).toEqual(['a.txt:1:one']);
    }
  });

  test('a second push URL, which lacks what the first has, gets all of it', async () => {
    const { local } = withRemote();
    local.branch('topic');
    local.commit({ 'b.txt': 'MARK\n' });
    local.git('push', '--quiet', 'origin', 'topic', 'main');
    local.git('remote', 'set-head', 'origin', 'topic');
    local.config('remote.origin.pushurl', createRepository({ bare: true }).root);
    const all = ['a.txt:1:one', 'b.txt:1:MARK'];
    expect(fileLines(await pushed(local, prePushInput(local, 'origin', 'main', 'topic')))).toEqual(all);
    // main is still known to be there: nothing was said of it.
    const topic = prePushInput(local, 'origin', 'topic');
    expect(fileLines(await pushed(local, topic))).toEqual(['b.txt:1:MARK']);
  });

  test('a mirror that lags behind gets what is between', async () => {
    const { local, first } = withRemote();
    const lagging = createRepository({ bare: true });
    local.git('push', '--quiet', lagging.root, 'main');
    local.commit({ 'b.txt': 'MARK\n' });
    local.git('push', '--quiet', 'origin', 'main');
    local.config('remote.origin.pushurl', lagging.root);
    local.commit({ 'c.txt': 'last\n' });
    const refs = prePushInput(local, 'origin', 'main');
    expect(refs).toContain(first);
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK', 'c.txt:1:last']);
  });

  test('a remote that was moved to an empty place gets everything, however many branches it had', async () => {
    const { local, first } = withRemote();
    const names = Array.from({ length: 250 }, (_, at) => `branch-${at}`);
    for (const name of names) local.git('update-ref', `refs/remotes/origin/${name}`, first);
    const refs = names.map((name) => `refs/heads/${name} ${first} refs/heads/${name} ${ZERO}\n`);
    expect(fileLines(await pushed(local, refs.slice(0, 3).join('')))).toEqual([]);
    expect(fileLines(await pushed(local, refs.join('')))).toEqual(['a.txt:1:one']);
  });

  test('a branch that was deleted there and is pushed again sends what no other branch has', async () => {
    const { local, remote } = withRemote();
    local.branch('topic');
    local.commit({ 'b.txt': 'MARK\n' });
    local.git('push', '--quiet', 'origin', 'topic');
    remote.git('update-ref', '-d', 'refs/heads/topic');
    const refs = prePushInput(local, 'origin', 'topic');
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('a branch that somebody else has pushed to since, unseen here, sends only what is new here', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `refs/heads/main ${local.id()} refs/heads/main ${'1'.repeat(40)}\n`;
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('a mirror, whose fetch refspec covers all local refs, hides nothing', async () => {
    const { local } = withRemote();
    local.config('remote.origin.fetch', '+refs/*:refs/*');
    local.commit({ 'b.txt': 'MARK\n' });
    for (const refspec of ['main', 'main:new']) {
      const found = await pushed(local, prePushInput(local, 'origin', refspec));
      expect(fileLines(found)).toContain('b.txt:1:MARK');
    }
  });

  test('refs of another remote do not count as sent', async () => {
    const { local } = withRemote();
    const fork = createRepository({ bare: true });
    local.git('remote', 'add', 'fork', fork.root);
    local.commit({ 'b.txt': 'MARK\n' });
    local.git('push', '--quiet', 'fork', 'main');
    expect(fileLines(await pushed(local, prePushInput(local, 'origin', 'main')))).toEqual(['b.txt:1:MARK']);
  });

  test("a tracking ref that lies elsewhere, as the remote's fetch refspec says", async () => {
    const { local, first } = withRemote();
    local.config('remote.origin.fetch', '+refs/heads/*:refs/remotes/upstream/*');
    local.git('update-ref', '-d', 'refs/remotes/origin/main');
    local.git('update-ref', 'refs/remotes/upstream/main', first);
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `refs/heads/main ${local.id()} refs/heads/new ${ZERO}\n`;
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test('an annotated tag sends its message, and the commits that it needs', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' }, { message: 'tagged' });
    local.git('tag', '-a', 'v1', '-m', 'TAG MESSAGE');
    const found = await pushed(local, prePushInput(local, 'origin', 'v1'));
    expect(messages(found)).toEqual(['<tag message> TAG MESSAGE\n', '<commit message> tagged']);
    expect(found.chunks[0]?.commit).toBe(local.id('v1'));
    expect(fileLines(found)).toEqual(['b.txt:1:MARK']);
  });

  test('an annotated tag on a commit that the remote has sends its message', async () => {
    const { local } = withRemote();
    local.git('tag', '-a', 'v1', '-m', 'TAG MESSAGE');
    const found = await pushed(local, prePushInput(local, 'origin', 'v1'));
    expect(messages(found)).toEqual(['<tag message> TAG MESSAGE\n']);
  });

  test('a lightweight tag sends the commits behind it', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    local.git('tag', 'light');
    expect(fileLines(await pushed(local, prePushInput(local, 'origin', 'light')))).toEqual(['b.txt:1:MARK']);
  });

  test('a tag of a tag: both messages', async () => {
    const { local } = withRemote();
    local.git('tag', '-a', 'inner', '-m', 'INNER');
    local.git('tag', '-a', 'outer', 'inner', '-m', 'OUTER');
    const found = await pushed(local, prePushInput(local, 'origin', 'outer'));
    expect(messages(found)).toEqual(['<tag message> OUTER\n', '<tag message> INNER\n']);
    const both = await pushed(local, prePushInput(local, 'origin', 'outer', 'inner'));
    expect([...messages(both)].sort()).toEqual(['<tag message> INNER\n', '<tag message> OUTER\n']);
  });

  test('a tag on a file, and on a tree, sends their content', async () => {
    const { local } = withRemote();
    local.write('loose', 'LOOSE\n');
    local.git('tag', 'file', local.git('hash-object', '-w', 'loose'));
    local.stage({ 'dir/in tree.txt': 'TREE\n' });
    local.git('tag', '-a', 'tree', '-m', 'a tree', local.git('write-tree'));
    const found = await pushed(local, prePushInput(local, 'origin', 'file', 'tree'));
    expect(fileLines(found)).toEqual(['refs/tags/file:1:LOOSE', 'a.txt:1:one', 'dir/in tree.txt:1:TREE']);
  });

  test('a tag on a tree with one content under two names, of which a config may leave out either: each name once', async () => {
    const { local } = withRemote();
    local.stage({ 'b.txt': 'TREE\n', 'c.txt': 'TREE\n' });
    const tree = local.git('write-tree');
    for (const tag of ['one', 'two']) local.git('tag', '-a', tag, '-m', 'a tree', tree);
    const found = await pushed(local, prePushInput(local, 'origin', 'one', 'two'));
    const paths = found.chunks.flatMap(({ path, text }) => (text === 'TREE\n' ? [path] : []));
    expect(paths).toEqual(['b.txt', 'c.txt']);
  });

  test('a merge of outgoing commits: their lines once, and what the merge adds', async () => {
    const { local } = withRemote();
    local.branch('side');
    local.commit({ 'side.txt': 'SIDE\n' });
    local.git('checkout', '--quiet', 'main');
    local.commit({ 'main.txt': 'MAIN\n' });
    local.run(['merge', '--no-ff', '--no-commit', 'side']);
    local.commit({ 'evil.txt': 'EVIL\n' });
    const found = await pushed(local, prePushInput(local, 'origin', 'main'));
    expect([...fileLines(found)].sort()).toEqual(['evil.txt:1:EVIL', 'main.txt:1:MAIN', 'side.txt:1:SIDE']);
  });

  test('commits of rebase, cherry-pick, revert and am, where git runs no pre-commit hook', async () => {
    const { local } = withRemote();
    local.branch('topic');
    const picked = local.commit({ 'p.txt': 'PICKED\n' });
    local.git('checkout', '--quiet', 'main');
    local.git('cherry-pick', picked);
    local.git('rm', '--quiet', 'p.txt');
    local.commit();
    local.git('revert', '--no-edit', 'HEAD');
    const found = await pushed(local, prePushInput(local, 'origin', 'main'));
    expect(found.chunks.filter(({ path }) => path === 'p.txt')).toHaveLength(2);
  });

  test('from a shallow clone only the new commits go out', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'b\n' });
    local.commit({ 'c.txt': 'c\n' });
    const shallow = local.clone('--depth=1');
    shallow.commit({ 'd.txt': 'MARK\n' });
    const found = await pushed(shallow, prePushInput(shallow, 'origin', 'HEAD:refs/heads/new'));
    expect(fileLines(found)).toEqual(['d.txt:1:MARK']);
  });

  test('from a shallow clone to a remote that has nothing, the border counts as a first commit', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'b\n' });
    const shallow = local.clone('--depth=1');
    const refs = `refs/heads/main ${shallow.id()} refs/heads/main ${ZERO}\n`;
    expect(fileLines(await pushed(shallow, refs, { remote: 'https://example.com/y' }))).toEqual([
      'a.txt:1:one',
      'b.txt:1:b',
    ]);
  });

  test('from a partial clone, over commits that it has never seen', async () => {
    const { local } = withRemote();
    local.config('uploadpack.allowFilter', 'true');
    local.commit({ 'b.txt': 'b\n' });
    const partial = local.clone('--filter=blob:none');
    partial.commit({ 'd.txt': 'MARK\n' });
    const refs = `refs/heads/main ${partial.id()} refs/heads/main ${'d'.repeat(40)}\n`;
    expect(fileLines(await pushed(partial, refs))).toEqual(['d.txt:1:MARK']);
  });

  test('from a partial clone that lacks what its commits delete, replace and merge, and fetches none of it', async () => {
    const { local, remote } = withRemote();
    remote.config('uploadpack.allowFilter', 'true');
    local.commit({ 'gone.txt': 'x\n', 'old.txt': 'same\nother\n', 'theirs.txt': '1\n' });
    local.git('push', '--quiet');
    const partial = remote.clone('--no-checkout', '--filter=blob:none');
    partial.git('reset', '--quiet');
    const before = partial.id();
    local.commit({ 'theirs.txt': '2\n', 'both.txt': 'b\n' });
    local.git('push', '--quiet');
    partial.git('fetch', '--quiet');
    // As it is done outside of a sparse checkout: with the index alone.
    const put = (path: string, text: string): void => {
      partial.write('blob', text);
      const id = partial.git('hash-object', '-w', 'blob');
      partial.git('update-index', '--add', '--cacheinfo', `100644,${id},${path}`);
    };
    const commit = (...parents: readonly string[]): string =>
      partial.git(
        'commit-tree',
        '-m',
        'c',
        ...parents.flatMap((parent) => ['-p', parent]),
        partial.git('write-tree', '--missing-ok'),
      );
    put('first.txt', 'FIRST\n');
    const first = commit(before);
    partial.git('update-index', '--force-remove', 'gone.txt');
    put('old.txt', 'same\nMARK\n');
    put('x.txt', 'new\n');
    const ours = commit(first);
    const theirs = partial.git('rev-parse', 'origin/main');
    partial.git('read-tree', theirs);
    put('both.txt', 'b\nMERGED\n');
    const merge = commit(ours, theirs);
    const blobs = () => partial.git('cat-file', '--batch-all-objects', '--batch-check');
    const stored = blobs();
    const found = await pushed(partial, `refs/heads/main ${merge} refs/heads/main ${theirs}\n`);
    expect(found.chunks.filter(({ path }) => path === 'first.txt')).toHaveLength(1);
    expect(fileLines(found)).toEqual([
      'first.txt:1:FIRST',
      'old.txt:1:same',
      'old.txt:2:MARK',
      'x.txt:1:new',
      'both.txt:1:b',
      'both.txt:2:MERGED',
    ]);
    expect(found.paths.map(({ path, status }) => `${path} ${status}`)).toContain('gone.txt deleted');
    expect(blobs()).toBe(stored);
  });

  test('from a partial clone: what it lacks is with its own remote, and unseen for any other, which git fetches it for', async () => {
    const { local, remote } = withRemote();
    remote.config('uploadpack.allowFilter', 'true');
    local.commit({ 'gone.txt': 'MARK\n' });
    local.git('rm', '--quiet', 'gone.txt');
    local.commit();
    local.git('push', '--quiet');
    const partial = remote.clone('--filter=blob:none');
    partial.git('remote', 'add', 'public', 'https://example.com/y');
    const unseen = async (to: string, refs = `refs/heads/main ${partial.id()} refs/heads/main ${ZERO}\n`) =>
      (await pushed(partial, refs, { remote: to })).skipped.map(
        ({ file, harmless }) => `${file} ${harmless}`,
      );
    for (const to of ['public', 'https://example.com/y'])
      expect(await unseen(to)).toEqual(['gone.txt undefined']);
    partial.git('update-ref', '-d', 'refs/remotes/origin/main');
    partial.git('symbolic-ref', '-d', 'refs/remotes/origin/HEAD');
    expect(await unseen('origin')).toEqual(['gone.txt true']);
    partial.config('remote.origin.pushurl', 'https://example.com/y');
    expect(await unseen('origin')).toEqual(['gone.txt undefined']);
    expect((await range(partial, 'HEAD')).skipped).toMatchObject([{ file: 'gone.txt' }]);
  });

  test('a SHA-256 repository, its zero ids too', async () => {
    const local = createRepository({ objectFormat: 'sha256' });
    local.commit({ 'a.txt': 'MARK\n' }, { message: 'm' });
    const zero = '0'.repeat(64);
    const refs = `refs/heads/main ${local.id()} refs/heads/main ${zero}\n(delete) ${zero} refs/heads/x ${local.id()}\n`;
    const found = await pushed(local, `refs/heads/main ${local.id()} refs/heads/main ${zero}\n`);
    expect(found.lines).toEqual(['<commit message>:1:m', 'a.txt:1:MARK']);
    expect((await pushed(local, refs)).lines).toEqual([]);
  });

  test('pushing HEAD, or an expression with spaces in it', async () => {
    const { local } = withRemote();
    local.commit({ 'b.txt': 'MARK\n' });
    const refs = `HEAD@{1 day ago} ${local.id()} refs/heads/new ${ZERO}\n`;
    expect(fileLines(await pushed(local, refs))).toEqual(['b.txt:1:MARK']);
  });

  test.each(['garbage', 'refs/heads/main abc refs/heads/main def'])(
    'what is not understood is an error, never clean: %j',
    async (refs) => {
      const { local } = withRemote();
      await expect(pushed(local, `${refs}\n`)).rejects.toMatchObject({ code: 'push-unparsable' });
    },
  );

  test('an object that is not there is an error', async () => {
    const { local } = withRemote();
    const refs = `refs/heads/main ${'a'.repeat(40)} refs/heads/main ${ZERO}\n`;
    await expect(pushed(local, refs)).rejects.toMatchObject({ code: 'object-missing' });
  });
});

describe('a push that arrives', () => {
  test('pre-receive reads the quarantined commits, against all refs that are there', async () => {
    const { local, remote } = withRemote();
    // The hook saves what git gives it, and keeps the quarantine alive long enough to be read: it copies it.
    remote.write(
      'hooks/pre-receive',
      '#!/bin/sh\ncat > "$GIT_DIR/received"\nenv | grep "^GIT_" > "$GIT_DIR/received-env"\ncp -r "$GIT_QUARANTINE_PATH" "$GIT_DIR/received-objects"\nexit 1\n',
      0o755,
    );
    local.branch('topic');
    local.commit({ 'b.txt': 'MARK\n' }, { message: 'arrives' });
    local.run(['push', 'origin', 'topic', 'main:again']);
    const env = {
      GIT_OBJECT_DIRECTORY: `${remote.root}/received-objects`,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: `${remote.root}/objects`,
      GIT_QUARANTINE_PATH: `${remote.root}/received-objects`,
      GIT_DIR: '.',
    };
    const refs = remote.read('received');
    expect(remote.read('received-env')).toContain('GIT_QUARANTINE_PATH=');
    expect(refs.split('\n').filter((line) => line !== '')).toHaveLength(2);
    const found = await pushed(remote, refs, { receiving: true, env });
    expect(found.lines).toEqual(['<commit message>:1:arrives', 'b.txt:1:MARK']);
    await expect(pushed(remote, refs, { receiving: true })).rejects.toMatchObject({ code: 'object-missing' });
  });
});
