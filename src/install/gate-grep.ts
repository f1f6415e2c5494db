/** The grep that the gate asks (hooks/launcher.sh): one that understands its lists, and is sooner done than the Node that it saves. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launcherEnvironment } from './prepared.ts';
import { type Runtime, readRuntime } from './runtime.ts';

/** What a grep may be called: Homebrew puts GNU's beside that of macOS as `ggrep`. */
const NAMES = ['grep', 'ggrep'];

/** As many lines as a commit may add, of which none is in any list. */
const PLAIN = '+  return lines.filter(Boolean).map(draw).join(", ");\n'.repeat(300);

/** So many starts of Node a commit's questions may take. GNU's grep takes a fifth of one, those that are too slow take ten and more. */
const MOST_STARTS = 2;
/** A machine that was busy for a moment is asked again, unless it was so many times too slow. */
const ROUNDS = 3;
const HOPELESS = 10;
/** Milliseconds after which a grep is too slow, whatever Node takes. */
const PATIENCE = 5_000;

/**
 * The first grep in `path` (as in PATH) that finds every line of the gate's canaries in `folder`, nothing in plain words, and is quick
 * enough about it; '' where there is none: then Node decides each time.
 */
export function findGrep(folder: string, path: string): string {
  const runtime = readRuntime(folder);
  if (!runtime) return '';
  const asked = new Set<string>();
  for (const place of path.split(delimiter).filter((entry) => entry !== '')) {
    for (const name of NAMES) {
      const grep = join(place, name);
      const real = programAt(grep);
      if (real === undefined || asked.has(real)) continue;
      asked.add(real);
      if (isOfUse(grep, folder, runtime)) return grep;
    }
  }
  return '';
}

/** Where the program at `path` lies behind links; undefined where there is none. */
function programAt(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isOfUse(grep: string, folder: string, runtime: Runtime): boolean {
  const env = launcherEnvironment();
  let questions = Number.POSITIVE_INFINITY;
  let start = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    if (!answers(grep, folder, runtime, env)) return false;
    const answered = performance.now();
    spawnSync(process.execPath, ['-e', '0'], { env });
    questions = Math.min(questions, answered - began);
    start = Math.min(start, performance.now() - answered);
    const starts = questions / start;
    if (starts <= MOST_STARTS) return true;
    if (starts > MOST_STARTS * HOPELESS) return false;
  }
  return false;
}

/** Whether `grep` answers what the launcher asks of a commit without anything of note, and what it asks of the canaries. */
function answers(
  grep: string,
  folder: string,
  { alone, vendors, glance, expressions }: Runtime,
  env: NodeJS.ProcessEnv,
): boolean {
  const [aloneFile = '', vendorsFile = '', canary = ''] = ['gate.alone', 'gate.vendors', 'gate.canary'].map(
    (name) => join(folder, name),
  );
  const asked = (options: readonly string[], files: readonly (readonly [string, number])[]): boolean =>
    spawnSync(grep, [...options, '-', ...files.map(([file]) => file)], {
      env,
      input: PLAIN,
      encoding: 'utf8',
      timeout: PATIENCE,
    }).stdout === ['(standard input):0', ...files.map(([file, lines]) => `${file}:${lines}`), ''].join('\n');
  return (
    asked(
      ['-acFi', '-f', aloneFile, '-f', vendorsFile],
      [
        [aloneFile, alone],
        [vendorsFile, vendors],
      ],
    ) &&
    asked(['-acEm', '99', '-f', join(folder, 'gate.glance')], [[canary, glance]]) &&
    asked(['-acEm', '99', '-f', join(folder, 'gate.expressions')], [[canary, expressions]])
  );
}
