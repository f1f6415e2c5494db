const RUN_SIGN = '[0-9A-Za-z_+=-]';
const LEAST = 16;
/** Runs of the characters of tokens; of a path, each name. */
const RUN = new RegExp(`[0-9A-Za-z]${RUN_SIGN}{${LEAST - 1},}`, 'g');
/** The longest part of such a run that a message shows. */
const SHOWN = 4;
/** A commit's whole name is no secret, and messages are of use only with it; many keys have other numbers of these digits. */
const HEX = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * `message` without what stands in `argv` and looks like a token: a person who pastes a secret in the wrong place must not find
 * it in the log of the CI job as well. What is cut stands as its first four characters and its length.
 */
export async function withoutPasted(message: string, argv: readonly string[]): Promise<string> {
  const runs = argv.flatMap((word) => word.match(RUN) ?? []).filter((run) => !HEX.test(run));
  if (runs.length === 0) return message;
  // Not at the top: most command lines are right. Where it cannot be loaded, any run may be a secret.
  const looksRandom = await import('../detect/runs.ts').then(
    (room) => (run: string) => room.looksRandom(Buffer.from(run), 0, run.length),
    () => () => true,
  );
  return runs
    .filter(looksRandom)
    .sort((a, b) => b.length - a.length)
    .reduce((text, run) => text.replace(startOf(run), `${run.slice(0, SHOWN)}…(${run.length})`), message);
}

/** The run, or as much of it as a message that cuts long words has. */
function startOf(run: string): RegExp {
  return new RegExp(`${run.slice(0, LEAST).replaceAll('+', '\\+')}${RUN_SIGN}*`, 'g');
}
