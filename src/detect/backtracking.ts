import type { EdgeSign, Part } from './pattern.ts';

/** What can follow: called with each place where a part may end, says whether the whole then matches. */
type Then = (at: number) => boolean;
/** A part ready to run: tries its ways from `at` one by one, in the order of a backtracking engine. */
type Run = (at: number, then: Then) => boolean;

class Spent extends Error {}

/**
 * How many characters a backtracking engine looks at while it searches all of `text` for `part`, start by start and
 * from each match's end: a measure of work that does not depend on what else the machine does.
 *
 * V8 looks at fewer (it skips starts that cannot match), never at more by an order of growth. A back reference
 * is taken to match nothing, a look behind to look at as many characters as it is long.
 *
 * @param limit where counting stops; the answer is then `limit`
 * @returns undefined where the pattern goes deeper than this process's stack, so that its steps cannot be counted
 */
export function countSteps(part: Part, text: string, limit: number): number | undefined {
  let steps = 0;
  const take = (set: Uint8Array, wide: boolean, at: number): boolean => {
    steps += 1;
    if (steps >= limit) throw new Spent();
    const code = text.charCodeAt(at);
    return code < 256 ? set[code] === 1 : wide && at < text.length;
  };

  const compile = (each: Part): Run => {
    switch (each.kind) {
      case 'set': {
        const { has, wide } = each.set;
        return (at, then) => take(has, wide, at) && then(at + 1);
      }
      case 'sequence':
        return each.parts.map(compile).reduceRight<Run>(
          (rest, first) => (at, then) => first(at, (next) => rest(next, then)),
          (at, then) => then(at),
        );
      case 'choice': {
        const options = each.options.map(compile);
        return (at, then) => options.some((option) => option(at, then));
      }
      case 'repeat':
        return each.part.kind === 'set'
          ? repeatSet(each.part.set.has, each.part.set.wide, each.min, each.max)
          : repeatPart(compile(each.part), each.min, each.max);
      case 'look':
        return look(compile(each.part), each);
      case 'edge':
        return (at, then) => isEdge(each.sign, text, at) && then(at);
      case 'back':
        return (at, then) => then(at);
    }
  };

  /** The common case without recursion: as many as there are, then one less, and so on. */
  const repeatSet = (has: Uint8Array, wide: boolean, min: number, max: number): Run => {
    return (at, then) => {
      let end = at;
      while (end - at < max && take(has, wide, end)) end += 1;
      for (; end - at >= min; end -= 1) if (then(end)) return true;
      return false;
    };
  };

  const repeatPart = (run: Run, min: number, max: number): Run => {
    const round = (at: number, done: number, then: Then): boolean => {
      // A round that took nothing would go on for ever; ECMAScript ends there too.
      if (done < max && run(at, (next) => (next > at || done < min) && round(next, done + 1, then)))
        return true;
      return done >= min && then(at);
    };
    return (at, then) => round(at, 0, then);
  };

  const look = (run: Run, each: Part & { readonly kind: 'look' }): Run => {
    return (at, then) => {
      let found = false;
      if (each.ahead) found = run(at, () => true);
      else
        for (let start = at; start >= Math.max(0, at - LOOK_BEHIND) && !found; start -= 1)
          found = run(start, (end) => end === at);
      return found !== each.negative && then(at);
    };
  };

  const run = compile(part);
  try {
    for (let at = 0; at <= text.length; ) {
      let end = -1;
      run(at, (next) => {
        end = next;
        return true;
      });
      at = end > at ? end : at + 1;
    }
  } catch (error) {
    if (error instanceof Spent) return limit;
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return steps;
}

/** How far back a look behind is followed: the rules' own are a character or a word. */
const LOOK_BEHIND = 8;

function isEdge(sign: EdgeSign, text: string, at: number): boolean {
  if (sign === '^') return at === 0 || isBreak(text, at - 1);
  if (sign === '$') return at === text.length || isBreak(text, at);
  return (isWord(text, at - 1) !== isWord(text, at)) === (sign === 'b');
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
}
