import type { ForestWeights } from './forest.ts';

/** The printable ASCII but for what a string in quotes would have to escape. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => !`'"\\\``.includes(sign))
  .join('');
/** Where leaves begin: splits are below. */
const LEAVES = 7000;
/** The leaf of no value, in the form of ForestWeights. */
const ZERO = -1000;

/** The numbers of all trees, two characters each; a tree ends where its last leaf does. Throws for a number that is out of reach. */
export function packTrees(trees: ForestWeights['trees']): string {
  return trees
    .flat()
    .map((code) => {
      const number = code < 0 ? LEAVES + 512 + ZERO - code : code;
      if (number >= SIGNS.length ** 2 || (code >= 0 && number >= LEAVES) || (code < 0 && number < LEAVES))
        throw new Error(`${code} does not fit into two characters`);
      return `${SIGNS[Math.floor(number / SIGNS.length)]}${SIGNS[number % SIGNS.length]}`;
    })
    .join('');
}

/** What `packTrees` packed. */
export function unpackTrees(packed: string): ForestWeights['trees'] {
  const trees: number[][] = [];
  let tree: number[] = [];
  /** Sides of splits that are still to come. */
  let open = 1;
  for (let at = 0; at < packed.length; at += 2) {
    const number = SIGNS.indexOf(packed[at] ?? '') * SIGNS.length + SIGNS.indexOf(packed[at + 1] ?? '');
    const isLeaf = number >= LEAVES;
    tree.push(isLeaf ? LEAVES + 512 + ZERO - number : number);
    open += isLeaf ? -1 : 1;
    if (open > 0) continue;
    trees.push(tree);
    tree = [];
    open = 1;
  }
  return trees;
}
