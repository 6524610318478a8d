// Which text of the one version is which text of the other: by rare words that both have, by heading and by place. Serves clauses
// of documents and sentences of clauses alike. Deliberately absent: what a change between two paired texts means.

export interface Item {
  readonly keys: readonly string[];
  /** Same strings speak for a pair: headings, ids. */
  readonly hints: readonly string[];
}

export interface Pair {
  readonly before: number;
  readonly after: number;
  /** From 0 to 1: how much of their words, the rare ones above all, they share. */
  readonly similarity: number;
}

export interface Thresholds {
  /** What two texts must share when nothing else speaks for them. */
  readonly alone: number;
  /** What is enough when all hints agree. */
  readonly hinted: number;
  /** Measured by the shorter of the two: what was added to the other is no difference. */
  readonly contained?: boolean;
}

/** One partner each, the most similar first. Grows with the number of shared rare words, not with the product of the lengths. */
export function pairItems(
  before: readonly Item[],
  after: readonly Item[],
  thresholds: Thresholds,
): readonly Pair[] {
  const weights = weigh([...before, ...after]);
  const bags = { before: before.map(bagOf), after: after.map(bagOf) };
  const candidates: (Pair & { readonly score: number })[] = [];
  for (const [left, right] of likelyPartners(bags.before, bags.after, weights)) {
    const [one, other] = [bags.before[left], bags.after[right]];
    if (one === undefined || other === undefined) continue;
    const similarity = similarityOf(one, other, weights, thresholds.contained === true);
    const agreement = agreementOf(before[left]?.hints ?? [], after[right]?.hints ?? []);
    const needed = thresholds.alone - (thresholds.alone - thresholds.hinted) * agreement;
    if (similarity < needed) continue;
    const distance = Math.abs(left / Math.max(1, before.length - 1) - right / Math.max(1, after.length - 1));
    const score = similarity + 0.12 * agreement + 0.05 * (1 - distance);
    candidates.push({ before: left, after: right, similarity, score });
  }
  candidates.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const pairs: Pair[] = [];
  for (const { before: left, after: right, similarity } of candidates) {
    if (taken.before.has(left) || taken.after.has(right)) continue;
    taken.before.add(left);
    taken.after.add(right);
    pairs.push({ before: left, after: right, similarity });
  }
  return pairs.sort((a, b) => a.after - b.after);
}

/** The same measure for two texts by themselves, every word weighing alike. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const bags = [bagOf({ keys: one, hints: [] }), bagOf({ keys: other, hints: [] })] as const;
  const keys = [...bags[0].keys(), ...bags[1].keys()];
  return similarityOf(bags[0], bags[1], new Map(keys.map((key) => [key, 1])), false);
}

type Bag = ReadonlyMap<string, number>;

function bagOf({ keys }: Item): Bag {
  const bag = new Map<string, number>();
  for (const key of keys) if (key !== '') bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

/** A word that stands in few texts says more about which text this is. */
function weigh(items: readonly Item[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { keys } of items)
    for (const key of new Set(keys)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [key, count] of frequency) weights.set(key, Math.log(1 + items.length / count));
  return weights;
}

/** Texts compared with more partners than this are matched by their rarest words. */
const mostPartners = 12;
const mostPostings = 60;

function* likelyPartners(
  before: readonly Bag[],
  after: readonly Bag[],
  weights: ReadonlyMap<string, number>,
): Generator<readonly [number, number]> {
  if (before.length * after.length <= 4000) {
    for (const left of before.keys()) for (const right of after.keys()) yield [left, right];
    return;
  }
  const postings = new Map<string, number[]>();
  for (const [index, bag] of after.entries())
    for (const key of bag.keys()) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [index]);
      else list.push(index);
    }
  for (const [left, bag] of before.entries()) {
    const shared = new Map<number, number>();
    for (const key of bag.keys()) {
      const list = postings.get(key) ?? [];
      if (list.length > mostPostings && bag.size > 6) continue;
      for (const right of list.slice(0, mostPostings * 4))
        shared.set(right, (shared.get(right) ?? 0) + (weights.get(key) ?? 0));
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPartners);
    for (const [right] of best) yield [left, right];
  }
}

function similarityOf(
  one: Bag,
  other: Bag,
  weights: ReadonlyMap<string, number>,
  isContained: boolean,
): number {
  let common = 0;
  const totals = { one: 0, other: 0 };
  for (const [key, count] of one) {
    const weight = weights.get(key) ?? 0;
    totals.one += weight * count;
    common += weight * Math.min(count, other.get(key) ?? 0);
  }
  for (const [key, count] of other) totals.other += (weights.get(key) ?? 0) * count;
  const whole = isContained ? Math.min(totals.one, totals.other) : (totals.one + totals.other) / 2;
  return whole === 0 ? 0 : common / whole;
}

function agreementOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0) return 0;
  return one.filter((hint, index) => hint !== '' && hint === other[index]).length / one.length;
}
