import type { Config } from '../config/config.ts';
import type { Detector } from '../detect/detector.ts';
import { atLeast, type Severity } from '../detect/rule.ts';
import { isPublic, isTellable, readDotenv } from './dotenv.ts';
import { encryptedBy } from './encrypted.ts';
import type { EnvFile } from './env-files.ts';
import { type Framework, frameworkOf, type ReadManifest } from './frameworks.ts';

/** How much of a file is looked at to judge it, in bytes: tokens, headers and key blocks stand near the start. */
export const JUDGED_BYTES = 256 * 1024;

/** What the detector says of a file's bytes: the severity of its worst finding; undefined where it finds nothing. Given, so that guard/ need not know rules. */
export type HoldsSecret = (path: string, bytes: Uint8Array) => Severity | undefined;

/** The detector's word on a whole file: the severity of its worst finding. Comments and the allow file do not count here. */
export function holdsSecretOf(detector: Detector): HoldsSecret {
  return (path, bytes) =>
    detector
      .scan({ path, origin: 'file', bytes, startLine: 1, startColumn: 1, added: 'all', overlap: 0 })
      .map(({ severity }) => severity)
      .reduce<Severity | undefined>((worst, one) => (worst && atLeast(worst, one) ? worst : one), undefined);
}

/** Why a file that a framework's convention commits is not taken for public. */
export interface Doubt {
  readonly framework: Framework;
  /** Names whose values may be secret; none where it is the detector that found something. */
  readonly names: readonly string[];
}

/** What an env-style file is by its content. */
export type Judgement =
  /** To be kept out of git; `doubt` where a framework would have it committed if all of it were public. */
  | { readonly kind: 'secret'; readonly doubt?: Doubt }
  /** Its name is suspect, its content holds no credential: no problem. */
  | { readonly kind: 'harmless' }
  /** Encrypted by a tool that means it to be committed. */
  | { readonly kind: 'encrypted'; readonly by: string }
  /** Committed by a framework's convention, and holds only public values. */
  | { readonly kind: 'conventional'; readonly framework: Framework };

/** What a judgement needs besides the file. */
export interface JudgeOptions {
  /** Where frameworks are looked for: `workTreeManifests`, or a commit's own. */
  readonly readManifest: ReadManifest;
  readonly config: Config;
  readonly holdsSecret?: HoldsSecret | undefined;
}

/** Folders of what only tests read: an env file in which the detector finds nothing that would block is data. */
const DATA_FOLDER = /(?:^|\/)(?:__)?(?:fixtures?|mocks?)(?:__)?\//i;
/** Folders of what generators copy, for somebody who then uses it: likewise, if all its values are public. */
const TEMPLATE_FOLDER = /(?:^|\/)(?:templates?|scaffold(?:s|ing)?|boilerplates?|skeletons?|starters?)\//i;

/**
 * Judges an env-style file by its content: `bytes` as git has or would store it, the first `JUDGED_BYTES` of it.
 * Without content (a name that could not be read) the name decides.
 */
export function judge(
  { readManifest, config, holdsSecret }: JudgeOptions,
  path: string,
  file: EnvFile,
  bytes: Uint8Array | undefined,
): Judgement {
  if (bytes === undefined || file.name === '.env.keys') return { kind: 'secret' };
  const text = textOf(bytes);
  const by = encryptedBy(text);
  if (by !== undefined)
    return config.envFiles.encrypted === 'refuse' ? { kind: 'secret' } : { kind: 'encrypted', by };
  if (file.holds && !file.holds.test(text)) return { kind: 'harmless' };
  const doubtful = readDotenv(text).filter((entry) => !isPublic(entry));
  // Where nobody can ask the detector, the name decides.
  const isData = DATA_FOLDER.test(path) || (TEMPLATE_FOLDER.test(path) && doubtful.length === 0);
  if (isData && file.untracked === 'blocks' && holdsSecret && !holds(path, bytes, holdsSecret))
    return { kind: 'harmless' };
  const framework = frameworkOf(path, readManifest);
  if (!framework) return { kind: 'secret' };
  if (doubtful.length === 0 && !holds(path, bytes, holdsSecret)) return { kind: 'conventional', framework };
  return { kind: 'secret', doubt: { framework, names: doubtful.map(({ key }) => key).filter(isTellable) } };
}

/** The bytes as latin1 (all that is looked for is ASCII), or as UTF-16 where a mark says so, as of Windows' PowerShell; without the mark. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isUtf16 = buffer[0] === 0xff && buffer[1] === 0xfe;
  return buffer.toString(isUtf16 ? 'utf16le' : 'latin1').replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '');
}

function holds(path: string, bytes: Uint8Array, holdsSecret: HoldsSecret | undefined): boolean {
  const severity = holdsSecret?.(path, bytes);
  return severity !== undefined && severity !== 'low';
}
