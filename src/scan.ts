import type { Config } from './config/config.ts';
import type { Report } from './report/report.ts';

/** What to look at. */
export type ScanSource =
  | {
      /** The index against HEAD, as `git commit` would take it. */
      readonly kind: 'staged';
      /** git's diff, where it is piped in already (the hooks do that); else git is asked. */
      readonly diff?: AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'range'; readonly range: string }
  | {
      /** What `git push` is about to send: the lines that git gives pre-push on stdin. */
      readonly kind: 'outgoing';
      readonly remote: string;
      readonly refs: string;
      /** pre-receive instead of pre-push: every ref of the repo is the known side. */
      readonly receiving?: boolean;
    }
  | { readonly kind: 'history'; readonly since?: string }
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      /** Also what .gitignore leaves out. */
      readonly ignored?: boolean;
      readonly shard?: { readonly index: number; readonly of: number };
    }
  | { readonly kind: 'text'; readonly name: string; readonly input: AsyncIterable<Uint8Array> }
  | { readonly kind: 'message'; readonly bytes: Uint8Array };

/** One run of the pipeline. */
export interface ScanRequest {
  /** Where git is asked and paths are relative to. */
  readonly cwd: string;
  readonly source: ScanSource;
  readonly config: Config;
  /** Whether allow comments and the allow file count; false for audits (`--no-allow`). */
  readonly allow: boolean;
  /** Stops the scan: what was not read is named in `skipped`. */
  readonly signal?: AbortSignal;
}

/** Reads the source through the detector, asks what is allowed and what the guard says; throws SecretguardError. */
export declare function scan(request: ScanRequest): Promise<Report>;
