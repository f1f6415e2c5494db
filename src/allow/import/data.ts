import { isRecord } from '../../record.ts';

/** Narrowing for parsed data of unknown shape: each returns the value where it is of that kind, else nothing. */
export function asRecord(data: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(data) ? data : undefined;
}

/** The list, or an empty one. */
export function asList(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

/** The texts of a list; what is not a text is left out. */
export function asTexts(data: unknown): readonly string[] {
  return asList(data).filter((item) => typeof item === 'string');
}

/** The text, or nothing. */
export function asText(data: unknown): string | undefined {
  return typeof data === 'string' ? data : undefined;
}
