/** Whether `data`, read from who knows where, is an object with names: neither a list nor nothing. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The object that a text of JSON holds, whatever mark of byte order it begins with; undefined where it is no JSON, or JSON of something else. */
export function recordIn(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
