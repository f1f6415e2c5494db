/** Rewriting POSIX extended regular expressions as text, for tools/gate.ts: each result matches whatever its source matches. */

/** `text` as an ERE that matches it literally. */
export function literal(text: string): string {
  return text.replace(/[\\.[\]{}()*+?^$|]/g, '\\$&');
}

const ATOM = /\\.|\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|[\s\S]/y;

/**
 * The parts that an ERE without a `|` at its top is made of, each with its repetition: `a(b|c)*[d]` to `a`, `(b|c)*`, `[d]`.
 * An ERE with one is a single part. Joined they are the ERE again.
 */
export function atomsOf(expression: string): readonly string[] {
  const atoms: string[] = [];
  let at = 0;
  const take = (): string => {
    ATOM.lastIndex = at;
    const part = ATOM.exec(expression)?.[0] ?? '';
    at += part.length;
    return part;
  };
  while (at < expression.length) {
    let atom = take();
    if (atom === '|') return [`(${expression})`];
    for (let depth = atom === '(' ? 1 : 0; depth > 0; ) {
      const part = take();
      if (part === '') throw new Error(`unbalanced: ${expression}`);
      depth += part === '(' ? 1 : part === ')' ? -1 : 0;
      atom += part;
    }
    const repeats = /^(?:[*+?]|\{\d+(?:,\d*)?\})+/.exec(expression.slice(at))?.[0] ?? '';
    at += repeats.length;
    atoms.push(atom + repeats);
  }
  return atoms;
}

interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/**
 * Expressions with the beginnings that they share written once: `ab`, `ac` to `a[bc]`. grep reads such a list in half the time.
 * One that is the beginning of another stands for both.
 */
export function merge(expressions: readonly (readonly string[])[]): readonly string[] {
  const root: Branch = { next: new Map(), ends: false };
  for (const atoms of expressions) {
    let branch = root;
    for (const atom of atoms) {
      let next = branch.next.get(atom);
      if (!next) {
        next = { next: new Map(), ends: false };
        branch.next.set(atom, next);
      }
      branch = next;
    }
    branch.ends = true;
  }
  const write = (branch: Branch): string => {
    if (branch.ends) return '';
    const ends = [...branch.next].filter(([atom, next]) => next.ends && /^[A-Za-z0-9_]$/.test(atom));
    const bracket = ends.length > 1 ? [`[${ends.map(([atom]) => atom).join('')}]`] : [];
    const parts = [...branch.next]
      .filter((entry) => bracket.length === 0 || !ends.some(([atom]) => atom === entry[0]))
      .map(([atom, next]) => atom + write(next))
      .concat(bracket);
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join('|')})`;
  };
  return [...root.next].map(([atom, next]) => atom + write(next));
}

/** `token` of src/detect/generic-gate.ts: eight characters with a digit at any of the eight places, or thirty. */
const TOKEN = /\(\[0-9\](\[[^\]]+\])\{7\}(?:\|\1\{\d\}\[0-9\]\1\{\d\})+\|\1\{7,\}\[0-9\]\|\1\{30\}\)/g;

/**
 * The ERE with its tokens told by fewer states: five characters with a digit early, or a digit late, are enough. Each text
 * that the source matches is still matched.
 */
export function loosenTokens(expression: string): string {
  return expression.replace(
    TOKEN,
    (_, character: string) =>
      `(${character}{0,3}[0-9]${character}{4}|${character}{4,}[0-9]|${character}{12})`,
  );
}

/** As `loosenTokens`, with hardly any states: whatever is a token has five of its characters in a row. */
export function shortenTokens(expression: string): string {
  return expression.replace(TOKEN, (_, character: string) => `${character}{5}`);
}

/** Each repetition that is counted is a state in grep's automaton; past these the gate counts no further. */
const LEAST = 12;
const MOST = 3;

/** The ERE with its counted repetitions made coarser: `{0,80}` to `*`, `{30}` to `{12,}`. */
export function widen(expression: string): string {
  return expression.replace(
    /\\.|\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|\{(\d+)(,?)(\d*)\}/g,
    (part, from: string | undefined, comma: string, to: string) => {
      if (from === undefined) return part;
      const least = Math.min(Number(from), LEAST);
      const most = comma === '' ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
      if (most === least) return `{${least}}`;
      if (most <= MOST) return `{${least},${most}}`;
      if (least === 0) return '*';
      return least === 1 ? '+' : `{${least},}`;
    },
  );
}

/**
 * The ERE made to match whatever it matches in either case: `ab[c-e]` to `[aA][bB][c-eC-E]`. A negated bracket stays as it
 * is, which only makes it wider.
 */
export function anyCase(expression: string): string {
  return expression.replace(
    /\\.|\[\^\]?(?:\[:\w+:\]|[^\]])*\]|\[\]?(?:\[:\w+:\]|[^\]])*\]|[A-Za-z]/gs,
    (part) => {
      if (part.startsWith('\\') || part.startsWith('[^')) return part;
      if (!part.startsWith('[')) return `[${part.toLowerCase()}${part.toUpperCase()}]`;
      return `[${part
        .slice(1, -1)
        .replace(/\[:\w+:\]|([A-Za-z])-([A-Za-z])|[A-Za-z]/g, (item, from?: string, to?: string) => {
          if (item.startsWith('[:')) return item;
          if (from !== undefined && to !== undefined) {
            return `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
          }
          return item.toLowerCase() + item.toUpperCase();
        })}]`;
    },
  );
}
