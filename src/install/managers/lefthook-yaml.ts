import { isMap, isSeq } from 'yaml';
import { failure } from '../../errors.ts';
import type { LefthookCommand } from './lefthook-command.ts';
import { insertMarked } from './marked.ts';
import { afterKey, afterNode, endOf, indentOf, isBlock, nodeAt, readYaml } from './yaml-text.ts';

/**
 * `text` with a command for each hook where lefthook's users have theirs: under `commands`, or as one of the `jobs`, of
 * the hook; a hook that is not there yet at the end. Throws `hook-unusable` where that place is in flow style (`{…}`).
 */
export function addToYaml(path: string, text: string, commands: readonly LefthookCommand[]): string {
  const withCommands = commands.reduce((before, command) => addOne(path, before, command), text);
  return addAssertion(path, withCommands);
}

function addOne(path: string, text: string, command: LefthookCommand): string {
  const { root } = readYaml(path, text);
  const { hook } = command;
  const settings = nodeAt(root, hook);
  // What a merge brings would be replaced by what is written.
  if (nodeAt(root, '<<') !== undefined) throw flowStyle(path, hook);
  if (settings === undefined)
    return insertMarked(text, endOf(text), '', [`${hook}:`, '  commands:', ...entry('    ', command)]);
  if (root && settings === null)
    return insertMarked(text, afterKey(text, root, hook), '  ', ['commands:', ...entry('  ', command)]);
  if (!isBlock(settings) || !isMap(settings)) throw flowStyle(path, hook);
  const jobs = nodeAt(settings, 'jobs');
  if (isBlock(jobs) && isSeq(jobs)) {
    const [first = '', ...rest] = entry('', command, 'job');
    const lines = [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    return insertMarked(text, afterNode(text, jobs), indentOf(text, jobs), lines);
  }
  const given = nodeAt(settings, 'commands');
  if (given === undefined && jobs === undefined && nodeAt(settings, '<<') === undefined) {
    const lines = ['commands:', ...entry('  ', command)];
    return insertMarked(text, afterNode(text, settings), indentOf(text, settings), lines);
  }
  // Somebody has written one by hand: it is theirs.
  if (isMap(given) && nodeAt(given, 'secretguard') !== undefined) return text;
  if (!isBlock(given) || !isMap(given)) throw flowStyle(path, `${hook}.commands`);
  return insertMarked(text, afterNode(text, given), indentOf(text, given), entry('', command));
}

/** Without it, hook files of lefthook's let everything pass once lefthook is not found: https://lefthook.dev/configuration/assert_lefthook_installed.html */
function addAssertion(path: string, text: string): string {
  const { root } = readYaml(path, text);
  if (nodeAt(root, 'assert_lefthook_installed') !== undefined) return text;
  return insertMarked(text, endOf(text), '', ['assert_lefthook_installed: true']);
}

function entry(
  indent: string,
  { lines, useStdin, files }: LefthookCommand,
  form: 'command' | 'job' = 'command',
): readonly string[] {
  const settings = [
    ...(useStdin ? ['use_stdin: true'] : []),
    `files: ${files}`,
    'run: |',
    ...lines.map((line) => `  ${line}`),
  ];
  return form === 'job'
    ? ['name: secretguard', ...settings]
    : [`${indent}secretguard:`, ...settings.map((line) => `${indent}  ${line}`)];
}

/** That a hook is written in a form into which no lines can be put. */
export function flowStyle(path: string, place: string): Error {
  return failure('hook-unusable', [
    path,
    `\`${place}\` is not written in lines of its own; write it so, or use \`--manager git\``,
  ]);
}
