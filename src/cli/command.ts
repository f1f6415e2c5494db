import type { Config } from '../config/config.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ReportDocument } from '../report/document.ts';
import type { GivenFlags } from './flag.ts';

/** Every command, in the order of `--help`. commands/index.ts does not compile while one has no file. */
export const COMMAND_NAMES = [
  'install',
  'uninstall',
  'doctor',
  'scan',
  'check-ignore',
  'fix',
  'allow',
  'baseline',
  'import',
  'explain',
  'rules',
  'init',
  'log',
  'merge',
  'completion',
  'hook',
] as const;
/** What stands behind `secretguard` on the command line. */
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Commands to which everything after their first operand belongs as it stands, hyphens and all. */
export const RAW_COMMANDS: readonly CommandName[] = ['hook'];

/** The process as run.ts sees it; main.ts gives the real one, tests another. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether a person sits at stdin, so that reading it would wait for typing. */
  readonly stdinIsTerminal: boolean;
  /** Writes to stdout. */
  readonly print: (text: string) => void;
  /** Writes to stderr. */
  readonly say: (text: string) => void;
  /** Whether stderr is a terminal, where a line can be written over. */
  readonly errorsToTerminal: boolean;
  /** Whether stdout is a terminal that shows colours. */
  readonly colorful: boolean;
  /** Columns of the terminal; undefined where stdout is none. */
  readonly columns: number | undefined;
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
  /** The folder of secretguard's own package.json. */
  readonly packageRoot: string;
  /** The Node that runs this, absolute. */
  readonly node: string;
}

/** What a command may use of the world: main.ts is the only one that touches the process. `cwd` is absolute, and `--cwd` has been applied. */
export interface Session extends Omit<Surroundings, 'colorful' | 'columns'> {
  readonly flags: GivenFlags;
  /** What stands after the command besides flags. */
  readonly operands: readonly string[];
  readonly color: boolean;
  /** Columns that a line may take. */
  readonly width: number;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Every command, for completion. */
  readonly commands: () => Promise<readonly (readonly [CommandName, KnownCommand])[]>;
  /** The repo's root, or `cwd` outside a repo; where the config is looked for. */
  readonly root: () => Promise<string>;
  /** The config in force; `--config` has been applied. Throws its errors. */
  readonly config: () => Promise<Config>;
  /** What `--config` names, absolute. */
  readonly configFile: string | undefined;
  /** Says where paths and commands are from, to a person who stands below the root. */
  readonly tellTop: () => Promise<void>;
  /** Gives a report in `--format` to `--output` or stdout, and its exit code. */
  readonly deliver: (
    document: ReportDocument,
    config: Pick<Config, 'failOn' | 'remedy'>,
  ) => Promise<ExitCode>;
}

/** What the list of commands says of one; in commands/index.ts. */
export interface Outline {
  /** One line for the list of commands, no full stop. */
  readonly summary: string;
  /** The operands as the usage line shows them: `[PATH…]`; '' for none. */
  readonly operands: string;
}

/** A command with what stands in the list. */
export type KnownCommand = Command & Outline;

/** One command of the command line; one file in commands/ each. */
export interface Command {
  /** Paragraphs under the usage line of `--help`. */
  readonly details?: readonly string[];
  /** Whole command lines with what they do, for `--help`. */
  readonly examples?: readonly (readonly [line: string, does: string])[];
  /** How many operands there may be. */
  readonly arity: { readonly least: number; readonly most: number };
  /** What completion offers as operand. */
  readonly offers?: readonly string[] | 'files';
  /** It heeds `signal` itself and still has something to say then. */
  readonly interruptible?: boolean;
  readonly run: (session: Session) => Promise<ExitCode>;
}
