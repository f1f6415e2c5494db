import { NEWLINE } from '../byte.ts';

/**
 * A hook file and secretguard's part in it. Bytes in, bytes out: nothing here touches the disk.
 *
 * Three forms: a file of our own (hooks/NAME of the package as it is), a shell hook of somebody else's with our block as
 * its first step, or a file of our own with somebody else's hook, whatever it is written in, kept beside it.
 */

const BEGIN = Buffer.from('# >>> secretguard: ');
const END = Buffer.from('# <<< secretguard <<<\n');
const OWN = '# >>> secretguard: own file >>>';
const FIRST_STEP = '# >>> secretguard: first step >>>';
const SHEBANG = '#!/bin/sh\n';

/** What is added to a foreign hook's name while ours runs in its place. */
export const KEPT_SUFFIX = '.secretguard-kept';

/** Whether one repository alone runs the hooks of a folder, or several do. */
export type Scope = 'repository' | 'shared';

/** What a hook file's bytes are to us. */
export type HookText =
  /** Nothing in it but ours. */
  | { readonly kind: 'own' }
  /** Ours, and other lines around it. */
  | { readonly kind: 'mixed'; readonly block: 'own file' | 'first step'; readonly rest: Buffer }
  /** Somebody else's, in a shell that can run our block as its first step. */
  | { readonly kind: 'shell' }
  /** Somebody else's, in anything else. */
  | { readonly kind: 'foreign' }
  /** One of our marks without the other. */
  | { readonly kind: 'damaged' };

/** Reads what `bytes` are. */
export function readHook(bytes: Buffer): HookText {
  // An editor or a checkout has given our own file Windows line ends, or taken its last line end: still ours.
  if (bytes.includes(OWN)) {
    const text = bytes.toString('latin1').replaceAll('\r\n', '\n').replace(/<$/, '<\n');
    const whole = Buffer.from(text, 'latin1');
    if (!whole.equals(bytes) && readHook(whole).kind === 'own') return { kind: 'own' };
  }
  const begin = lineStart(bytes, BEGIN);
  const end = lineStart(bytes, END);
  if (begin >= 0 || end >= 0) {
    if (begin < 0 || end < begin) return { kind: 'damaged' };
    const rest = Buffer.concat([bytes.subarray(0, begin), bytes.subarray(end + END.length)]);
    const own = bytes.subarray(begin, begin + OWN.length).toString('latin1') === OWN;
    if (own && rest.toString('latin1') === SHEBANG) return { kind: 'own' };
    return { kind: 'mixed', block: own ? 'own file' : 'first step', rest };
  }
  return isPlainShell(bytes) ? { kind: 'shell' } : { kind: 'foreign' };
}

/** Yorkie, and husky before 1.0, write files of theirs anew at each of their installs, and leave all others alone. */
const REWRITTEN = /^#(?:yorkie|husky) \d/m;

/**
 * A POSIX-like shell, named in a first line without surprises: no carriage return (Linux would look for `sh\r`), no
 * option but -e, -u, -x, -f, -l (`-n` would run nothing), no NUL byte in the file.
 */
function isPlainShell(bytes: Buffer): boolean {
  const newline = bytes.indexOf(NEWLINE);
  if (newline < 0 || bytes.includes(0) || REWRITTEN.test(bytes.toString('latin1'))) return false;
  return /^#![ \t]*(?:\S*\/env[ \t]+(?:-S[ \t]+)?|\S*\/)(?:sh|bash|dash|ash|ksh|ksh93|mksh|zsh|posh|yash)(?:[ \t]+-[euxfl]+)*[ \t]*$/.test(
    bytes.subarray(0, newline).toString('latin1'),
  );
}

/** The text of hooks/NAME as a file of our own. */
export function ownHook(template: string, scope: Scope): Buffer {
  return Buffer.from(scoped(template, scope), 'utf8');
}

/** `bytes` (a `shell` hook, or one whose block is the `first step`) with our block right after its first line. */
export function withFirstStep(bytes: Buffer, template: string, scope: Scope): Buffer {
  const read = readHook(bytes);
  const foreign = read.kind === 'mixed' ? read.rest : bytes;
  const after = foreign.indexOf(NEWLINE) + 1;
  return Buffer.concat([foreign.subarray(0, after), firstStep(template, scope), foreign.subarray(after)]);
}

/** A file of ours to which others have added lines, with today's block in place of the one it has. */
export function withOwnBlock(bytes: Buffer, template: string, scope: Scope): Buffer {
  const begin = lineStart(bytes, BEGIN);
  const end = lineStart(bytes, END) + END.length;
  const block = Buffer.from(scoped(template, scope).slice(SHEBANG.length), 'utf8');
  return Buffer.concat([bytes.subarray(0, begin), block, bytes.subarray(end)]);
}

/** The block for a foreign hook: what follows it is the hook itself, so nothing is kept beside. */
function firstStep(template: string, scope: Scope): Buffer {
  const block = scoped(template, scope)
    .slice(SHEBANG.length)
    .replace(OWN, FIRST_STEP)
    // Another shell than sh, or options, may run a foreign hook.
    .replace(/\(set -- (\S+) "\$@" && \. ("[^"]+")\)/, 'sh $2 $1 "$@"')
    .replace(/^ *# shellcheck source=.*\n/gm, '')
    .replace(/^.*secretguard[-_]kept.*\n/gm, '');
  return Buffer.from(block, 'utf8');
}

function scoped(template: string, scope: Scope): string {
  return template.replace('secretguard_scope=repository', `secretguard_scope=${scope}`);
}

/** Where a line that starts with `text` starts; -1 where there is none. */
function lineStart(bytes: Buffer, text: Buffer): number {
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    if (at === 0 || bytes[at - 1] === NEWLINE) return at;
  }
  return -1;
}
