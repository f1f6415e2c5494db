/** Whether the calendar has that day, YYYY-MM-DD: Date takes February's 31st for a day in March. */
export function isDay(data: unknown): data is string {
  if (typeof data !== 'string') return false;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(data) ? Date.parse(data) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(data);
}
