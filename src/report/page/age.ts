/** How long ago something was committed, in the steps in which a person thinks of it. */
export type Age = 'week' | 'month' | 'year' | '3y' | 'older' | 'unknown';

const DAY = 24 * 60 * 60 * 1000;

/** From young to old, with what the picture calls them. */
export const AGES: readonly (readonly [Age, string])[] = [
  ['week', 'under a week'],
  ['month', 'under a month'],
  ['year', 'under a year'],
  ['3y', '1 to 3 years'],
  ['older', 'over 3 years'],
  ['unknown', 'date unknown'],
];

const LIMITS: readonly (readonly [Age, number])[] = [
  ['week', 7],
  ['month', 30],
  ['year', 365],
  ['3y', 3 * 365],
];

/** The age at `now` (milliseconds) of what has this date, ISO 8601. */
export function ageOf(date: string | undefined, now: number): Age {
  const made = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(made)) return 'unknown';
  const days = (now - made) / DAY;
  return LIMITS.find(([, limit]) => days < limit)?.[0] ?? 'older';
}
