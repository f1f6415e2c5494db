/** Whether `data`, read from who knows where, is an object with names: neither a list nor nothing. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
