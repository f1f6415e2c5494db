import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord, recordIn } from '../record.ts';
import { codeOf } from '../system-error.ts';

/** One line of `<git common dir>/secretguard/log`. Places and rules only: no text of the scanned files, no mask, no hash. */
export interface LogEntry {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly hook: string;
  /** `failed`: secretguard could not do its work, and blocked. */
  readonly event: 'blocked' | 'allowed' | 'skipped' | 'failed';
  /** The e-mail address that git goes by; '' where none is set. */
  readonly who: string;
  /** How it was skipped, or why it failed. */
  readonly reason?: string;
  readonly findings?: readonly { readonly rule: string; readonly place: string; readonly why?: string }[];
  readonly guard?: readonly { readonly path: string; readonly problem: string }[];
}

/** Past this size the log becomes `log.1`, and the `log.1` before it goes. */
export const LOG_LIMIT = 1_000_000;

/**
 * Adds one line. Safe under concurrent commits: one `write` to a file opened for appending, of a line short
 * enough for it (at most 4,096 bytes, findings past that are counted, not named).
 */
export function appendLog(file: string, entry: LogEntry): void {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) {
    // Two commits may get here at once: the second finds nothing to rename, which is as good.
    try {
      renameSync(file, `${file}.1`);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  appendFileSync(file, `${lineOf(entry)}\n`);
}

const LINE_LIMIT = 4_095;

function lineOf(entry: LogEntry): string {
  const line = JSON.stringify(entry);
  if (Buffer.byteLength(line) <= LINE_LIMIT) return line;
  const { findings = [], guard = [], ...rest } = entry;
  for (let kept = Math.min(20, findings.length + guard.length); kept > 0; kept -= 1) {
    const shorter = JSON.stringify({
      ...rest,
      findings: findings.slice(0, kept),
      guard: guard.slice(0, Math.max(0, kept - findings.length)),
      more: findings.length + guard.length - kept,
    });
    if (Buffer.byteLength(shorter) <= LINE_LIMIT) return shorter;
  }
  return JSON.stringify({
    time: entry.time,
    hook: entry.hook,
    event: entry.event,
    who: entry.who.slice(0, 200),
    reason: entry.reason?.slice(0, 1_000),
    more: findings.length + guard.length,
  });
}

/** A line of the log as data; undefined for a line that is none (cut off by a full disk, say). */
export function readLogLine(line: string): LogEntry | undefined {
  const data: unknown = recordIn(line);
  return isLogEntry(data) ? data : undefined;
}

function isLogEntry(data: unknown): data is LogEntry {
  return isRecord(data) && ['time', 'hook', 'event', 'who'].every((name) => typeof data[name] === 'string');
}
