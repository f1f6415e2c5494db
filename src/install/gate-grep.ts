/** The grep that the gate asks (hooks/launcher.sh): one that understands its lists, and is sooner done than the Node that it saves. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { childSeconds } from './child-times.ts';
import { launcherEnvironment } from './prepared.ts';
import { type Runtime, readRuntime } from './runtime.ts';
import { isStartable } from './startable.ts';

/** What a grep may be called: Homebrew puts GNU's beside that of macOS as `ggrep`. */
const NAMES = ['grep', 'ggrep'];

/** As many lines as a commit may add, of which none is in any list. */
const PLAIN = '+  return lines.filter(Boolean).map(draw).join(", ");\n'.repeat(300);

/**
 * A commit's questions may cost as much as a start of Node with what a hook loads. GNU's grep takes a fifth of that, those that are too
 * slow take five times as much and more. CPU time is compared: on a busy machine, as one that installs packages is, anything takes long.
 * What came out dear is asked again, unless it was so many times too dear.
 */
const HOPELESS = 10;
const ROUNDS = 3;
/** Milliseconds after which a grep is too slow, whatever Node takes. */
const PATIENCE = 10_000;

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
  return isStartable(path) ? realpathSync(path) : undefined;
}

function isOfUse(grep: string, folder: string, runtime: Runtime): boolean {
  const env = launcherEnvironment();
  const questions = questionsTo(folder, runtime);
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = run([process.execPath, join(folder, 'start.cjs'), 'no hook'], env).seconds;
    let asked = 0;
    for (const { args, answer } of questions) {
      const { output, seconds } = run([grep, ...args], env);
      if (output !== answer) return false;
      asked += seconds;
    }
    if (asked <= start) return true;
    if (asked > start * HOPELESS) return false;
  }
  return false;
}

/** A call of grep as the launcher makes it, with plain words on standard input, and what it has to print. */
interface Question {
  readonly args: readonly string[];
  readonly answer: string;
}

/** What the launcher asks of a commit without anything of note, and of the canaries. */
function questionsTo(folder: string, { alone, vendors, glance, expressions }: Runtime): readonly Question[] {
  const [aloneFile = '', vendorsFile = '', canary = ''] = ['gate.alone', 'gate.vendors', 'gate.canary'].map(
    (name) => join(folder, name),
  );
  const question = (
    options: readonly string[],
    files: readonly (readonly [file: string, lines: number])[],
  ): Question => ({
    args: [...options, '-', ...files.map(([file]) => file)],
    answer: ['(standard input):0', ...files.map(([file, lines]) => `${file}:${lines}`), ''].join('\n'),
  });
  return [
    question(
      ['-acFi', '-f', aloneFile, '-f', vendorsFile],
      [
        [aloneFile, alone],
        [vendorsFile, vendors],
      ],
    ),
    question(['-acEm', '99', '-f', join(folder, 'gate.glance')], [[canary, glance]]),
    question(['-acEm', '99', '-f', join(folder, 'gate.expressions')], [[canary, expressions]]),
  ];
}

/** What a command prints, and its CPU seconds, user and system, by a shell's `times`; infinite where that cannot be told. */
function run(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly output: string; readonly seconds: number } {
  const { stdout, stderr } = spawnSync('sh', ['-c', '"$@"; times >&2', 'sh', ...command], {
    env,
    input: PLAIN,
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  try {
    return { output: stdout, seconds: childSeconds(stderr) };
  } catch {
    return { output: stdout, seconds: Number.POSITIVE_INFINITY };
  }
}
