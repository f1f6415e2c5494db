import { closest, distance } from 'fastest-levenshtein';

const MOST_TOLD = 12;

/**
 * What to say after an unknown name: ` (did you mean "x"?)` where one of `known` is near enough to be what was
 * meant, else the known ones where they are few, or those few that have the name in them, else nothing.
 */
export function nearest(name: string, known: readonly string[]): string {
  const hint = meant(name, known);
  if (hint !== '') return hint;
  const told = known.length > MOST_TOLD ? known.filter((each) => each.includes(name.toLowerCase())) : known;
  return told.length === 0 || told.length > MOST_TOLD ? '' : ` (known here: ${told.join(', ')})`;
}

/** ` (did you mean "x"?)` where one of `known` is near enough, else nothing. */
export function meant(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  return best === undefined ? '' : ` (did you mean "${best}"?)`;
}

/** The one of `known` that `name` is most likely a slip of; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = name.toLowerCase();
  const byFolded = new Map(known.map((each) => [each.toLowerCase(), each]));
  const swapped = [...byFolded.keys()].find((each) => sorted(each) === sorted(folded));
  if (swapped !== undefined) return byFolded.get(swapped);
  const begun = [...byFolded.keys()].filter((each) => folded !== '' && each.startsWith(folded));
  if (begun.length === 1 && begun[0] !== undefined) return byFolded.get(begun[0]);
  const best = closest(folded, [...byFolded.keys()]);
  // One slip in a short name, a third of the letters in a long one.
  return distance(folded, best) <= Math.max(1, Math.floor(best.length / 3)) ? byFolded.get(best) : undefined;
}

/** Letters that changed places ("scna") cost two edits, and are the commonest slip. */
function sorted(name: string): string {
  return [...name].sort().join('');
}
