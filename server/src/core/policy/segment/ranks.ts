// How deep each heading stands. The number of `#` is only a hint: depth is the rank among the headings of the document.

import type { Block, HeadingBlock, HeadingStyle } from './block.ts';

const styleOrder: Readonly<Record<HeadingStyle, number>> = {
  hash: 0,
  article: 10,
  capitals: 11,
  number: 12,
  plain: 20,
  bold: 21,
};

const rankKey = (heading: HeadingBlock): number =>
  heading.style === 'hash' || heading.style === 'number'
    ? styleOrder[heading.style] + heading.level
    : styleOrder[heading.style] + (heading.style === 'capitals' ? 0.5 : 0);

/**
 * Depth by the rank of the headings in the document. A stronger style that mostly comes after headings of the next weaker
 * one is no parent of them (a stray `####` among `#####`): both have the same rank.
 */
export function foldRanks(body: readonly Block[], parts: ReadonlySet<Block>): ReadonlyMap<Block, number> {
  const headings = body.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && !parts.has(block),
  );
  const keys = new Map<HeadingBlock, number>();
  for (const heading of headings) keys.set(heading, rankKey(heading));
  numberInsideHashes(headings, keys);
  capitalsInsideNumbers(headings, keys);
  countedInsideCounted(headings, keys);
  const order = [...new Set(keys.values())].sort((a, b) => a - b);
  const folded = new Map<number, number>();
  for (const key of order) folded.set(key, key);
  for (let i = order.length - 1; i > 0; i--) {
    const strong = order[i - 1] ?? 0;
    const weak = order[i] ?? 0;
    let seen = false;
    let under = 0;
    let all = 0;
    for (const block of body) {
      if (block.kind !== 'heading') continue;
      if (parts.has(block)) {
        seen = false;
        continue;
      }
      const key = keys.get(block);
      if (key === strong) seen = true;
      else if (key === weak) {
        all++;
        if (seen) under++;
      }
    }
    if (all > 0 && under < all * 0.5)
      for (const [from, to] of folded) if (to === weak) folded.set(from, strong);
  }
  const ranks = new Map<Block, number>();
  for (const heading of headings) {
    const key = keys.get(heading) ?? 30;
    let to = key;
    for (let step = 0; step < 10; step++) {
      const next = folded.get(to) ?? to;
      if (next === to) break;
      to = next;
    }
    ranks.set(heading, to);
  }
  return ranks;
}

/** `## 4. Rights` and `## 4.1 Access` on one level: the numbers say which is below which. */
function numberInsideHashes(headings: readonly HeadingBlock[], keys: Map<HeadingBlock, number>): void {
  const depth = (heading: HeadingBlock): number => {
    const match = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(heading.piece.text);
    return match?.[1] === undefined ? 0 : match[1].split('.').length;
  };
  for (const level of [1, 2, 3, 4, 5, 6, 7]) {
    const same = headings.filter((heading) => heading.style === 'hash' && heading.level === level);
    const depths = new Set(same.map(depth).filter((value) => value > 0));
    if (depths.size < 2) continue;
    const least = Math.min(...depths);
    for (const heading of same) {
      const own = depth(heading);
      if (own > least) keys.set(heading, (keys.get(heading) ?? 0) + (own - least) * 0.1);
    }
  }
}

/** "1. What we process" and then "CUSTOMERS": the style that comes first is the stronger. */
function capitalsInsideNumbers(headings: readonly HeadingBlock[], keys: Map<HeadingBlock, number>): void {
  const firstOf = (style: HeadingStyle): number => headings.findIndex((heading) => heading.style === style);
  const number = firstOf('number');
  if (number < 0 || number > firstOf('capitals')) return;
  for (const heading of headings)
    if (heading.style === 'capitals') keys.set(heading, styleOrder.number + 1.5);
}

/** "1. Name" and "2. E-mail" between the second and the third section are counted inside the second. */
function countedInsideCounted(headings: readonly HeadingBlock[], keys: Map<HeadingBlock, number>): void {
  const counted = headings.filter((heading) => heading.style === 'number' && heading.level === 1);
  const numberOf = (heading: HeadingBlock): number => Number.parseInt(heading.piece.text, 10);
  const chain: HeadingBlock[] = [];
  for (const heading of counted) if (numberOf(heading) === chain.length + 1) chain.push(heading);
  const last = chain[chain.length - 1];
  if (chain.length < 4 || last === undefined) return;
  const onChain = new Set(chain);
  for (const heading of counted)
    if (!onChain.has(heading) && heading.start < last.start)
      keys.set(heading, (keys.get(heading) ?? 0) + 0.7);
}
