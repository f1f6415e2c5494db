/** A stretch of a text that became another: the bytes `oldFrom` to `oldTo` of the one, `newFrom` to `newTo` of the other; either may be empty. */
export interface Change {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/**
 * Where the text `after` differs from the text `before`, in order; what lies between two changes is the same in both. Not
 * the least that differs: only stretches of at least `SAME` bytes count as the same, and only where they are met soon
 * after a change.
 */
export function changesBetween(before: Buffer, after: Buffer): readonly Change[] {
  const start = commonStart(before, 0, after, 0, Math.min(before.length, after.length));
  if (start === before.length && start === after.length) return [];
  const end = commonEnd(
    before,
    before.length,
    after,
    after.length,
    Math.min(before.length, after.length) - start,
  );
  const oldEnd = before.length - end;
  const newEnd = after.length - end;
  const changes: Change[] = [];
  let oldFrom = start;
  let newFrom = start;
  let step = STEP;
  for (let probe = newFrom + NEEDLE; newEnd - probe >= SAME && oldEnd - oldFrom >= SAME; ) {
    const needle = after.subarray(probe, probe + NEEDLE);
    const found = before.subarray(oldFrom, Math.min(oldEnd, oldFrom + FAR)).indexOf(needle);
    if (found >= 0) {
      const at = oldFrom + found;
      const back = commonEnd(before, at, after, probe, Math.min(found, probe - newFrom));
      const on = commonStart(before, at, after, probe, Math.min(oldEnd - at, newEnd - probe));
      if (back + on >= SAME) {
        changes.push({ oldFrom, oldTo: at - back, newFrom, newTo: probe - back });
        oldFrom = at + on;
        newFrom = probe + on;
        probe = newFrom + NEEDLE;
        step = STEP;
        continue;
      }
    }
    probe += step;
    step = Math.min(step * 2, FURTHEST_STEP);
  }
  changes.push({ oldFrom, oldTo: oldEnd, newFrom, newTo: newEnd });
  return changes;
}

/** A shorter stretch that stays the same spares nothing, since near to a change everything is looked at anew. */
const SAME = 1536;
/** What is taken from the one text to find its place in the other, in bytes; how far that is looked for. */
const NEEDLE = 48;
const FAR = 32_768;
/** How far it is from one try to the next, at first and at most. */
const STEP = 256;
const FURTHEST_STEP = 2048;

/** The first comparison's length; each is twice as long as the one before. */
const FIRST = 1024;
/** So few bytes are compared one by one: a call of Node's costs as much. */
const FEW = 128;

/** How many of the `most` bytes from `at` of the one text and `otherAt` of the other are the same, up to the first that is not. Node compares many at once, so a few comparisons do. */
function commonStart(one: Buffer, at: number, other: Buffer, otherAt: number, most: number): number {
  let same = 0;
  for (let step = FIRST; same < most; step *= 2) {
    let end = Math.min(most, same + step);
    if (one.compare(other, otherAt + same, otherAt + end, at + same, at + end) === 0) {
      same = end;
      continue;
    }
    while (end - same > FEW) {
      const middle = (same + end) >> 1;
      if (one.compare(other, otherAt + same, otherAt + middle, at + same, at + middle) === 0) same = middle;
      else end = middle;
    }
    while (one[at + same] === other[otherAt + same]) same += 1;
    return same;
  }
  return same;
}

/** How many of the `most` bytes before `end` of the one text and `otherEnd` of the other are the same, from there back. */
function commonEnd(one: Buffer, end: number, other: Buffer, otherEnd: number, most: number): number {
  let same = 0;
  for (let step = FIRST; same < most; step *= 2) {
    let far = Math.min(most, same + step);
    if (one.compare(other, otherEnd - far, otherEnd - same, end - far, end - same) === 0) {
      same = far;
      continue;
    }
    while (far - same > FEW) {
      const middle = (same + far) >> 1;
      if (one.compare(other, otherEnd - middle, otherEnd - same, end - middle, end - same) === 0)
        same = middle;
      else far = middle;
    }
    while (one[end - 1 - same] === other[otherEnd - 1 - same]) same += 1;
    return same;
  }
  return same;
}
