// Titles that stand only in a table of contents: the sections follow in the same order without their headings, so the
// likeliest cut of the clauses into runs is found, one run for each title, by dynamic programming.

import { plainWords } from './document-words.ts';

/** Practices and their strength in a text; supplied by the caller, who understands the language. */
export type Topics = (text: string) => ReadonlyMap<string, number>;

/** Index of the title for each clause. `texts` are the clauses after the table, in order. */
export function alignContents(
  titles: readonly string[],
  texts: readonly string[],
  topics: Topics,
): readonly number[] {
  if (titles.length === 0 || texts.length === 0) return [];
  const bags = texts.map((text) => countStems(text));
  const frequency = new Map<string, number>();
  for (const bag of bags) for (const stem of bag.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const isCommon = (name: string): boolean => {
    const [stem] = countStems(name).keys();
    return stem !== undefined && (frequency.get(stem) ?? 0) > texts.length * 0.35;
  };
  // Names of the company stand in most clauses and say nothing.
  const weight = (stem: string): number => {
    const count = frequency.get(stem) ?? 0;
    return count === 0 || count > Math.max(2, texts.length * 0.35) ? 0 : Math.log(1 + texts.length / count);
  };
  const titleStems = titles.map((title) => [...countStems(title).keys()].filter((stem) => weight(stem) > 0));
  // Nor do they say what a title is about, even when they sound like it ("Contact Point Ltd").
  const withoutNames = (title: string): string =>
    title.replace(/(?<=\S\s+)\p{Lu}[\p{L}'’]*!?/gu, (name) => (isCommon(name) ? '' : name));
  const titleTopics = titles.map((title) => topics(withoutNames(title)));
  const textTopics = texts.map(topics);
  const gain = (text: number, title: number): number => {
    const bag = bags[text];
    let lexical = 0;
    for (const stem of titleStems[title] ?? []) {
      const times = bag?.get(stem) ?? 0;
      if (times > 0) lexical += weight(stem) * (1 + 0.3 * Math.min(3, times - 1));
    }
    // A passage that holds every word of a title is hardly under another one.
    const stems = titleStems[title] ?? [];
    const held = stems.filter((stem) => bag?.has(stem) === true).length;
    const whole = stems.length > 1 && held === stems.length ? 2 : 0;
    return Math.min(6, lexical) + whole + 3 * cosine(textTopics[text], titleTopics[title]);
  };
  const columns = titles.length;
  const skip = 3.5;
  let best: number[] = Array.from({ length: columns }, (_, title) => gain(0, title) - skip * title);
  const back: Int32Array[] = [new Int32Array(columns).fill(-1)];
  for (let text = 1; text < texts.length; text++) {
    const next: number[] = [];
    const from = new Int32Array(columns);
    for (let title = 0; title < columns; title++) {
      let value = Number.NEGATIVE_INFINITY;
      for (let before = 0; before <= title; before++) {
        const step = before === title ? 0.35 : -skip * (title - before - 1);
        const candidate = (best[before] ?? 0) + step;
        if (candidate > value) {
          value = candidate;
          from[title] = before;
        }
      }
      next.push(value + gain(text, title));
    }
    best = next;
    back.push(from);
  }
  const assigned: number[] = new Array<number>(texts.length).fill(0);
  let at = 0;
  for (let title = 1; title < columns; title++) {
    const remaining = columns - 1 - title;
    if ((best[title] ?? 0) - skip * remaining > (best[at] ?? 0) - skip * (columns - 1 - at)) at = title;
  }
  for (let text = texts.length - 1; text >= 0; text--) {
    assigned[text] = at;
    at = back[text]?.[at] ?? at;
  }
  return assigned;
}

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of plainWords(text)) {
    if (word.length < 4 && word !== 'sms') continue;
    const stem = word
      .replace(/'s$/, '')
      .replace(/(?:ies|y)$/, 'i')
      .replace(/(?:ing|ed|es|s|e)$/, '')
      .slice(0, 8);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function cosine(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): number {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 0;
  let product = 0;
  let left = 0;
  let right = 0;
  for (const [key, value] of a) {
    product += value * (b.get(key) ?? 0);
    left += value * value;
  }
  for (const value of b.values()) right += value * value;
  return product / Math.sqrt(left * right || 1);
}
