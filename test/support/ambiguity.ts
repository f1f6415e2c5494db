import { type CharacterSet, type Part, readPattern } from '../../src/detect/pattern.ts';

/** A character that a pattern takes, and where that leads. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly set: CharacterSet;
}

/** A repetition of more rounds is taken for one without end. */
const FEW = 8;
/** No character, and the same one for each back reference: what it takes is not known, and never nothing. */
const REFERENCE: CharacterSet = { has: new Uint8Array(257).fill(1, 256), wide: false };

/** A pattern as an automaton: its steps, and which of them may follow each. Looks and edges are taken to hold anywhere. */
class Automaton {
  readonly steps: Step[] = [];
  readonly next: number[][];
  readonly #free: number[][] = [];

  constructor(part: Part) {
    this.#add(part, this.#state());
    this.next = this.steps.map(({ to }) => {
      const reached = this.#reached(to);
      return [...this.steps.keys()].filter((step) => reached.has(this.steps[step]?.from ?? -1));
    });
  }

  #state(): number {
    return this.#free.push([]) - 1;
  }

  #link(from: number, to: number): void {
    this.#free[from]?.push(to);
  }

  #step(from: number, set: CharacterSet): number {
    const to = this.#state();
    this.steps.push({ from, to, set });
    return to;
  }

  #reached(from: number): ReadonlySet<number> {
    const reached = new Set([from]);
    for (const state of reached) for (const to of this.#free[state] ?? []) reached.add(to);
    return reached;
  }

  /** Adds `part` behind the state `from`; returns the state behind it. */
  #add(part: Part, from: number): number {
    switch (part.kind) {
      case 'set':
        return this.#step(from, part.set);
      case 'back':
        return this.#step(from, REFERENCE);
      case 'sequence':
        return part.parts.reduce((state, each) => this.#add(each, state), from);
      case 'choice': {
        const end = this.#state();
        for (const option of part.options) {
          const start = this.#state();
          this.#link(from, start);
          this.#link(this.#add(option, start), end);
        }
        return end;
      }
      case 'repeat': {
        const end = this.#state();
        let state = from;
        const rounds = part.max <= FEW ? part.max : Math.min(part.min, 2);
        for (let round = 0; round < rounds; round += 1) {
          if (round >= part.min) this.#link(state, end);
          const start = this.#state();
          this.#link(state, start);
          state = this.#add(part.part, start);
        }
        if (part.max > FEW) {
          const loop = this.#state();
          const start = this.#state();
          this.#link(state, loop);
          this.#link(loop, start);
          this.#link(this.#add(part.part, start), loop);
          state = loop;
        }
        this.#link(state, end);
        return end;
      }
      default:
        return from;
    }
  }
}

function meet(one: CharacterSet, other: CharacterSet): boolean {
  return (one.wide && other.wide) || one.has.some((flag, code) => flag === 1 && other.has[code] === 1);
}

/**
 * Whether a text can go round in `part` in two ways and be back at the same place: then a text twice as long can in four, and
 * a text of fifty characters that does not match in the end in more than anybody waits for. (Weber and Seidl, On the degree of
 * ambiguity of finite automata: two walks side by side from one step lead apart and together again.)
 */
function isAmbiguous(part: Part): boolean {
  const { steps, next } = new Automaton(part);
  const size = steps.length;
  const known = new Map<number, boolean>();
  const meets = (one: number, other: number): boolean => {
    const key = one * size + other;
    const met = known.get(key) ?? meet(steps[one]?.set ?? REFERENCE, steps[other]?.set ?? REFERENCE);
    known.set(key, met);
    return met;
  };
  const follow = (pair: number): readonly number[] =>
    (next[Math.floor(pair / size)] ?? []).flatMap((one) =>
      (next[pair % size] ?? []).filter((other) => meets(one, other)).map((other) => one * size + other),
    );
  const isOne = (pair: number): boolean => Math.floor(pair / size) === pair % size;
  // Tarjan's strongly connected components of the pairs, without recursion.
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open = new Set<number>();
  const enter = (pair: number): { pair: number; rest: number[] } => {
    order.set(pair, order.size);
    low.set(pair, order.size - 1);
    open.add(pair);
    return { pair, rest: [...follow(pair)] };
  };
  const lower = (pair: number, to: number | undefined): void =>
    void low.set(pair, Math.min(low.get(pair) ?? 0, to ?? 0));
  for (let step = 0; step < size; step += 1) {
    if (order.has(step * size + step)) continue;
    const walk = [enter(step * size + step)];
    for (let at = walk.at(-1); at !== undefined; at = walk.at(-1)) {
      const to = at.rest.pop();
      if (to !== undefined) {
        if (!order.has(to)) walk.push(enter(to));
        else if (open.has(to)) lower(at.pair, order.get(to));
        continue;
      }
      walk.pop();
      const before = walk.at(-1);
      if (before) lower(before.pair, low.get(at.pair));
      if (low.get(at.pair) !== order.get(at.pair)) continue;
      const component = [...open].slice([...open].indexOf(at.pair));
      for (const pair of component) open.delete(pair);
      if (component.some(isOne) && !component.every(isOne)) return true;
    }
  }
  return false;
}

/** The part itself, and what is looked for ahead and behind, which is matched apart. */
function matchedApart(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'sequence':
      return part.parts.flatMap(matchedApart);
    case 'choice':
      return part.options.flatMap(matchedApart);
    case 'repeat':
      return matchedApart(part.part);
    case 'look':
      return [part.part, ...matchedApart(part.part)];
    default:
      return [];
  }
}

/** Whether a short text can keep `pattern` busy for ever, as far as its structure tells; undefined where that is not understood. */
export function canHang(pattern: RegExp): boolean | undefined {
  const part = readPattern(pattern);
  return part && [part, ...matchedApart(part)].some(isAmbiguous);
}
