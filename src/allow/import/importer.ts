import type { CustomRule } from '../../config/config.ts';
import type { NotConvertible } from './path-pattern.ts';

/** A line of the imported file that has no counterpart here, and why. */
export interface Refusal {
  /** 1-based line of the imported file; 1 where the format gives no better place. */
  readonly line: number;
  /** What stands there, in a few words; never a secret. */
  readonly what: string;
  readonly why: string;
}

/**
 * A place whose findings another scanner was told to leave alone. The value is not in the suppression,
 * so it is looked up where it stands, and then allowed by its hash.
 */
export interface AllowedPlace {
  /** 1-based line of the imported file, for the refusal when nothing is found there. */
  readonly from: number;
  readonly what: string;
  /** Path relative to the root; absent: any file. */
  readonly path?: string;
  /** 1-based line in that file; absent: any line. */
  readonly line?: number;
  /** The commit whose version of the file is meant; absent: the work tree. */
  readonly commit?: string;
  /** Whether a value found there is the one meant; absent: it is. */
  readonly isValue?: (value: string) => boolean;
  readonly reason: string;
}

/** What an importer made of a file. */
export interface ImportPlan {
  /** Globs for `exclude`. */
  readonly exclude: readonly string[];
  readonly customRules: readonly CustomRule[];
  readonly places: readonly AllowedPlace[];
  readonly refused: readonly Refusal[];
}

/** Takes over the suppressions and rules of one other scanner. */
export interface Importer {
  readonly scanner: string;
  /** Base names of the files that it knows, as that scanner looks for them. */
  readonly fileNames: readonly string[];
  /**
   * Reads the text of such a file. Throws `import-unreadable` where it is not what its name says;
   * whatever it understands but cannot convert goes into `refused`.
   */
  readonly read: (text: string, fileName: string) => ImportPlan;
}

/** A plan in the making: importers push into it, `finish` hands it out. */
export function draftPlan() {
  const plan = {
    exclude: [] as string[],
    customRules: [] as CustomRule[],
    places: [] as AllowedPlace[],
    refused: [] as Refusal[],
  };
  const refuse = (line: number, what: string, why: string) => plan.refused.push({ line, what, why });
  return {
    ...plan,
    refuse,
    /** Globs of a pattern, or why it has none. */
    leaveOut: (line: number, what: string, globs: readonly string[] | NotConvertible) =>
      'why' in globs ? refuse(line, what, globs.why) : plan.exclude.push(...globs),
    finish: (): ImportPlan => ({ ...plan, exclude: [...new Set(plan.exclude)] }),
  };
}

/** The 1-based line on which `needle` first stands in `text`, from `after` (a line) on; 1 where it does not. */
export function lineOf(text: string, needle: string, after = 1): number {
  let from = 0;
  for (let line = 1; line < after; line += 1) from = text.indexOf('\n', from) + 1;
  const at = text.indexOf(needle, from);
  // Counted, not split: a baseline has thousands of places, each of which is looked for.
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
