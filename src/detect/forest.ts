/**
 * Gradient-boosted decision trees, as `tools/train.ts` writes them. A tree is a list of numbers in preorder: a
 * split is `feature * 64 + cut` (an index into that feature's cuts; at or below it goes left) followed by its
 * left and its right side; a leaf is `-(1000 + 64 * value)`.
 */
export interface ForestWeights {
  readonly bias: number;
  /** Per feature, the values between which its splits may cut, ascending. */
  readonly cuts: readonly (readonly number[])[];
  readonly trees: readonly (readonly number[])[];
}

/** What a forest says about one row of features. */
export interface Verdict {
  /** Between 0 and 1. */
  readonly probability: number;
  /** Per feature, how much it moved the result, in log-odds. */
  readonly moved: Float64Array;
}

/** Most values between which a feature may be cut. */
export const MOST_CUTS = 63;

interface Node {
  readonly feature: number;
  readonly threshold: number;
  readonly left: Node | undefined;
  readonly right: Node | undefined;
  /** A leaf's value; elsewhere the mean of what is below. */
  readonly value: number;
}

/** Turns weights into a function that judges rows; costs about a millisecond, so make it once, when first needed. */
export function growForest(weights: ForestWeights): (row: readonly number[]) => Verdict {
  const roots = weights.trees.map((tree) => readNode(tree, 0, weights.cuts).node);
  return (row) => {
    const moved = new Float64Array(weights.cuts.length);
    let sum = weights.bias;
    for (const root of roots) {
      let node = root;
      while (node.left && node.right) {
        const next: Node = (row[node.feature] ?? 0) <= node.threshold ? node.left : node.right;
        moved[node.feature] = (moved[node.feature] ?? 0) + next.value - node.value;
        node = next;
      }
      sum += node.value;
    }
    return { probability: 1 / (1 + Math.exp(-sum)), moved };
  };
}

function readNode(
  tree: readonly number[],
  at: number,
  cuts: ForestWeights['cuts'],
): { readonly node: Node; readonly end: number } {
  const code = tree[at] ?? -1000;
  if (code < 0) {
    const leaf = { feature: 0, threshold: 0, left: undefined, right: undefined, value: (-code - 1000) / 64 };
    return { node: leaf, end: at + 1 };
  }
  const feature = Math.floor(code / 64);
  const left = readNode(tree, at + 1, cuts);
  const right = readNode(tree, left.end, cuts);
  const node = {
    feature,
    threshold: cuts[feature]?.[code % 64] ?? 0,
    left: left.node,
    right: right.node,
    value: (left.node.value + right.node.value) / 2,
  };
  return { node, end: right.end };
}
