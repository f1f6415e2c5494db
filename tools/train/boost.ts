import { type ForestWeights, MOST_CUTS } from '../../src/detect/forest.ts';

/** Rows to learn from. */
export interface Table {
  readonly rows: readonly (readonly number[])[];
  /** 1 for a secret, 0 for none. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

/** How a forest grows. */
export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weighted curvature of a leaf. */
  readonly leastHessian: number;
  readonly ridge: number;
}

interface Leaf {
  readonly members: Int32Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  best: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Grown {
  split:
    | { readonly feature: number; readonly bin: number; readonly left: Grown; readonly right: Grown }
    | undefined;
  value: number;
}

const BINS = MOST_CUTS + 1;

/**
 * Learns a forest by Newton boosting of the logistic loss over histograms of at most 64 bins (as LightGBM does),
 * best leaf first. The same table gives the same forest: nothing is drawn at random.
 */
export function boost(table: Table, options: BoostOptions): ForestWeights {
  const { rows, labels, weights } = table;
  const count = rows.length;
  const features = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: features }, (_, feature) => findCuts(rows, feature));
  const bins = cuts.map((cut, feature) => Uint8Array.from(rows, (row) => binOf(cut, row[feature] ?? 0)));

  const positive = labels.reduce((sum, label, index) => sum + label * (weights[index] ?? 0), 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = round(Math.log(positive / (total - positive)));
  const scores = new Float64Array(count).fill(bias);
  const gradients = new Float64Array(count);
  const hessians = new Float64Array(count);
  const trees: number[][] = [];
  const live = Int32Array.from(rows.keys()).filter((index) => (weights[index] ?? 0) > 0);

  for (let round_ = 0; round_ < options.trees; round_ += 1) {
    for (const index of live) {
      const probability = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
      const weight = weights[index] ?? 0;
      gradients[index] = weight * (probability - (labels[index] ?? 0));
      hessians[index] = weight * Math.max(1e-6, probability * (1 - probability));
    }
    const root: Grown = { split: undefined, value: 0 };
    const open: { readonly leaf: Leaf; readonly grown: Grown }[] = [];
    const first = makeLeaf(live, bins, gradients, hessians, features);
    first.best = findSplit(first, features, options);
    open.push({ leaf: first, grown: root });
    while (open.length < options.leaves) {
      let chosen = -1;
      for (const [index, { leaf }] of open.entries()) {
        if (leaf.best && leaf.best.gain > (open[chosen]?.leaf.best?.gain ?? 1e-6)) chosen = index;
      }
      const taken = open[chosen];
      const split = taken?.leaf.best;
      if (!taken || !split) break;
      const column = bins[split.feature] ?? new Uint8Array();
      const leftMembers = taken.leaf.members.filter((index) => (column[index] ?? 0) <= split.bin);
      const rightMembers = taken.leaf.members.filter((index) => (column[index] ?? 0) > split.bin);
      const small = leftMembers.length <= rightMembers.length;
      const counted = makeLeaf(small ? leftMembers : rightMembers, bins, gradients, hessians, features);
      const rest: Leaf = {
        members: small ? rightMembers : leftMembers,
        gradient: taken.leaf.gradient.map((value, bin) => value - (counted.gradient[bin] ?? 0)),
        hessian: taken.leaf.hessian.map((value, bin) => value - (counted.hessian[bin] ?? 0)),
        best: undefined,
      };
      counted.best = findSplit(counted, features, options);
      rest.best = findSplit(rest, features, options);
      const left: Grown = { split: undefined, value: 0 };
      const right: Grown = { split: undefined, value: 0 };
      taken.grown.split = { feature: split.feature, bin: split.bin, left, right };
      open.splice(
        chosen,
        1,
        { leaf: small ? counted : rest, grown: left },
        { leaf: small ? rest : counted, grown: right },
      );
    }
    for (const { leaf, grown } of open) {
      let gradient = 0;
      let hessian = 0;
      for (const index of leaf.members) {
        gradient += gradients[index] ?? 0;
        hessian += hessians[index] ?? 0;
      }
      grown.value = round((-gradient / (hessian + options.ridge)) * options.rate);
      for (const index of leaf.members) scores[index] = (scores[index] ?? 0) + grown.value;
    }
    trees.push(write(root));
  }
  return { bias, cuts: dropUnused(cuts, trees), trees };
}

/** Leaf values are kept in 64ths: what is trained is what is written. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

function findCuts(rows: Table['rows'], feature: number): readonly number[] {
  const values = Float64Array.from(rows, (row) => row[feature] ?? 0).sort();
  const distinct: number[] = [];
  for (const value of values) if (distinct.at(-1) !== value) distinct.push(value);
  if (distinct.length <= MOST_CUTS)
    return distinct.slice(0, -1).map((value, index) => middle(value, distinct[index + 1] ?? value));
  const cuts: number[] = [];
  for (let step = 1; step <= MOST_CUTS; step += 1) {
    const at = Math.floor((step * values.length) / (MOST_CUTS + 1));
    const cut = middle(values[at - 1] ?? 0, values[at] ?? 0);
    if (cuts.length === 0 || cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  return cuts;
}

/** A short number between two values, so that the weights stay small. */
function middle(low: number, high: number): number {
  const half = (low + high) / 2;
  for (let digits = 0; digits < 6; digits += 1) {
    const short = Number(half.toFixed(digits));
    if (short >= low && short < high) return short;
  }
  return half;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (value <= (cuts[half] ?? 0)) high = half;
    else low = half + 1;
  }
  return low;
}

function makeLeaf(
  members: Int32Array,
  bins: readonly Uint8Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  features: number,
): Leaf {
  const gradient = new Float64Array(features * BINS);
  const hessian = new Float64Array(features * BINS);
  for (let feature = 0; feature < features; feature += 1) {
    const column = bins[feature] ?? new Uint8Array();
    const base = feature * BINS;
    for (let at = 0; at < members.length; at += 1) {
      const index = members[at] ?? 0;
      const bin = base + (column[index] ?? 0);
      gradient[bin] = (gradient[bin] ?? 0) + (gradients[index] ?? 0);
      hessian[bin] = (hessian[bin] ?? 0) + (hessians[index] ?? 0);
    }
  }
  return { members, gradient, hessian, best: undefined };
}

function findSplit(leaf: Leaf, features: number, options: BoostOptions): Split | undefined {
  let best: Split | undefined;
  for (let feature = 0; feature < features; feature += 1) {
    const base = feature * BINS;
    let gradientAll = 0;
    let hessianAll = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      gradientAll += leaf.gradient[base + bin] ?? 0;
      hessianAll += leaf.hessian[base + bin] ?? 0;
    }
    const whole = (gradientAll * gradientAll) / (hessianAll + options.ridge);
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < BINS - 1; bin += 1) {
      gradient += leaf.gradient[base + bin] ?? 0;
      hessian += leaf.hessian[base + bin] ?? 0;
      if (hessian < options.leastHessian) continue;
      if (hessianAll - hessian < options.leastHessian) break;
      const other = gradientAll - gradient;
      const gain =
        (gradient * gradient) / (hessian + options.ridge) +
        (other * other) / (hessianAll - hessian + options.ridge) -
        whole;
      if (gain > (best?.gain ?? 1e-6)) best = { gain, feature, bin };
    }
  }
  return best;
}

function write(grown: Grown): number[] {
  if (!grown.split) return [-(1000 + Math.round(grown.value * 64))];
  const { feature, bin, left, right } = grown.split;
  return [feature * 64 + bin, ...write(left), ...write(right)];
}

/** Keeps only the cuts that a split uses, and numbers the splits anew. */
function dropUnused(cuts: readonly (readonly number[])[], trees: number[][]): readonly (readonly number[])[] {
  const used = cuts.map(() => new Set<number>());
  for (const tree of trees)
    for (const code of tree) if (code >= 0) used[Math.floor(code / 64)]?.add(code % 64);
  const kept = used.map((set) => [...set].sort((a, b) => a - b));
  for (const tree of trees) {
    for (const [at, code] of tree.entries()) {
      if (code < 0) continue;
      const feature = Math.floor(code / 64);
      tree[at] = feature * 64 + (kept[feature]?.indexOf(code % 64) ?? 0);
    }
  }
  return kept.map((bins, feature) => bins.map((bin) => cuts[feature]?.[bin] ?? 0));
}
