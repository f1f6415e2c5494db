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
  /** Per feature, how much it moved the result, in log-odds; worked out when asked for. */
  readonly moved: Float64Array;
}

/** Judges rows of features. */
export interface Forest {
  readonly judge: (row: ArrayLike<number>) => Verdict;
  /** Whether the probability may be `least` or more, whatever the features are that `known` (a flag for each) does not name. */
  readonly mayReach: (least: number, row: Float64Array, known: Uint8Array) => boolean;
}

/** Most values between which a feature may be cut. */
export const MOST_CUTS = 63;

/** All trees in a few arrays, a node being a number: objects would be three times as slow to walk. */
interface Nodes {
  /** The feature that decides; -1 at a leaf. */
  readonly features: number[];
  readonly thresholds: number[];
  /** Where it goes above the threshold; at or below, it goes to the next node. */
  readonly rights: number[];
  /** A leaf's value; elsewhere the mean of what is below. */
  readonly values: number[];
  /** The greatest value of the leaves below; a leaf's own. */
  readonly mosts: number[];
}

/** Turns weights into what judges rows; costs about a millisecond, so make it once, when first needed. */
export function growForest(weights: ForestWeights): Forest {
  const nodes: Nodes = { features: [], thresholds: [], rights: [], values: [], mosts: [] };
  const roots = Int32Array.from(weights.trees, (tree) => {
    const root = nodes.features.length;
    readNode(tree, 0, weights.cuts, nodes);
    return root;
  });
  const features = Int32Array.from(nodes.features);
  const thresholds = Float64Array.from(nodes.thresholds);
  const rights = Int32Array.from(nodes.rights);
  const values = Float64Array.from(nodes.values);
  const mosts = Float64Array.from(nodes.mosts);
  const most = roots.reduce((sum, root) => sum + (mosts[root] as number), weights.bias);
  const numbers = new Float64Array(weights.cuts.length);

  function sumOf(row: ArrayLike<number>): number {
    for (let index = 0; index < numbers.length; index += 1) numbers[index] = row[index] ?? 0;
    let sum = weights.bias;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree] as number;
      for (let feature = features[node] as number; feature >= 0; feature = features[node] as number)
        node =
          (numbers[feature] as number) <= (thresholds[node] as number) ? node + 1 : (rights[node] as number);
      sum += values[node] as number;
    }
    return sum;
  }

  function movedBy(row: ArrayLike<number>): Float64Array {
    const moved = new Float64Array(weights.cuts.length);
    for (const root of roots) {
      let node = root;
      for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
        const next = (row[feature] ?? 0) <= (thresholds[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
        moved[feature] = (moved[feature] ?? 0) + (values[next] ?? 0) - (values[node] ?? 0);
        node = next;
      }
    }
    return moved;
  }

  /** The greatest value below `node` that the known features of `row` leave open, or `least` where that is more. */
  function mostBelow(node: number, least: number, row: Float64Array, known: Uint8Array): number {
    let at = node;
    let found = least;
    while ((mosts[at] as number) > found) {
      const feature = features[at] as number;
      if (feature < 0) return values[at] as number;
      const right = rights[at] as number;
      if (known[feature] === 1) {
        at = (row[feature] as number) <= (thresholds[at] as number) ? at + 1 : right;
      } else {
        found = mostBelow(at + 1, found, row, known);
        at = right;
      }
    }
    return found;
  }

  return {
    judge: (row) => ({
      probability: probabilityOf(sumOf(row)),
      get moved(): Float64Array {
        return movedBy(row);
      },
    }),
    mayReach(least, row, known) {
      let sum = most;
      for (let tree = 0; tree < roots.length; tree += 1) {
        const root = roots[tree] as number;
        sum += mostBelow(root, Number.NEGATIVE_INFINITY, row, known) - (mosts[root] as number);
        // Told now and then: an exponential is dearer than a tree.
        if ((tree & 15) === 15 && probabilityOf(sum) < least) return false;
      }
      return probabilityOf(sum) >= least;
    },
  };
}

function probabilityOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** Appends the tree that starts at `at` to `nodes`, in the order of the weights; returns where in the weights it ends. */
function readNode(tree: readonly number[], at: number, cuts: ForestWeights['cuts'], nodes: Nodes): number {
  const code = tree[at] ?? -1000;
  const node = nodes.features.length;
  nodes.thresholds.push(0);
  nodes.rights.push(0);
  if (code < 0) {
    nodes.features.push(-1);
    nodes.values.push((-code - 1000) / 64);
    nodes.mosts.push((-code - 1000) / 64);
    return at + 1;
  }
  const feature = Math.floor(code / 64);
  nodes.features.push(feature);
  nodes.values.push(0);
  nodes.mosts.push(0);
  nodes.thresholds[node] = cuts[feature]?.[code % 64] ?? 0;
  const middle = readNode(tree, at + 1, cuts, nodes);
  const right = nodes.features.length;
  nodes.rights[node] = right;
  const end = readNode(tree, middle, cuts, nodes);
  nodes.values[node] = ((nodes.values[node + 1] ?? 0) + (nodes.values[right] ?? 0)) / 2;
  nodes.mosts[node] = Math.max(nodes.mosts[node + 1] ?? 0, nodes.mosts[right] ?? 0);
  return end;
}
