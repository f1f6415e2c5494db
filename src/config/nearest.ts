import { closest, distance } from 'fastest-levenshtein';

/**
 * What to say after an unknown name: ` (did you mean "x"?)` where one of `known` is near enough to be what was
 * meant, else the known ones where they are few, else nothing.
 */
export function nearest(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  if (best !== undefined) return ` (did you mean "${best}"?)`;
  return known.length === 0 || known.length > 12 ? '' : ` (known here: ${known.join(', ')})`;
}

/** The one of `known` that `name` is most likely a slip of; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = name.toLowerCase();
  const byFolded = new Map(known.map((each) => [each.toLowerCase(), each]));
  const swapped = [...byFolded.keys()].find((each) => sorted(each) === sorted(folded));
  if (swapped !== undefined) return byFolded.get(swapped);
  const best = closest(folded, [...byFolded.keys()]);
  // One slip in a short name, a third of the letters in a long one.
  return distance(folded, best) <= Math.max(1, Math.floor(best.length / 3)) ? byFolded.get(best) : undefined;
}

/** Letters that changed places ("scna") cost two edits, and are the commonest slip. */
function sorted(name: string): string {
  return [...name].sort().join('');
}
