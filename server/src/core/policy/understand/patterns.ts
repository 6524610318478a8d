// Small patterns over words, the form in which all knowledge of the language is written under `rules/policy-language`:
//   `ip address`        these words in this order, in singular or plural
//   `phone|mobile number?`  alternatives, and a word that may be missing
//   `collect+`          a verb in all its regular forms
//   `not .. sell+`      a gap of up to four words (`..8`: up to eight)
// A pattern is found from its first word by a look-up, so the cost does not grow with the size of the lexicon.

import { stemOf, type Token, tokenize } from './tokens.ts';

interface WordStep {
  readonly kind: 'word';
  /** The one word, where there are no alternatives: most steps are such. */
  readonly only: string | null;
  /** The alternatives, where there are some. */
  readonly any: ReadonlySet<string> | null;
  readonly optional: boolean;
}

type Step = WordStep | { readonly kind: 'gap'; readonly most: number };

export interface PatternMatch<T> {
  readonly value: T;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

interface Pattern<T> {
  readonly value: T;
  readonly source: string;
  readonly steps: readonly Step[];
  /** What has to stand right behind the first word; most candidates end here. */
  readonly second: WordStep | null;
}

export class PatternSet<T> {
  /** Under each word that may come first, in the order in which they were added. */
  readonly byFirst = new Map<string, Pattern<T>[]>();

  add(source: string, value: T): void {
    const steps = compile(source);
    // A pattern whose first word may be missing is entered under both readings.
    for (const variant of withoutLeadingOptions(steps)) {
      const [first, next] = variant;
      if (first === undefined || first.kind !== 'word') continue;
      const second = !first.optional && next?.kind === 'word' && !next.optional ? next : null;
      const pattern = { value, source, steps: variant, second };
      for (const stem of wordsOf(first)) {
        const list = this.byFirst.get(stem);
        if (list === undefined) this.byFirst.set(stem, [pattern]);
        else if (!list.includes(pattern)) list.push(pattern);
      }
    }
  }

  /** Every match, at each position the longest of each value. */
  find(tokens: readonly Token[]): PatternMatch<T>[] {
    const matches: PatternMatch<T>[] = [];
    for (const [at, token] of tokens.entries()) {
      this.tryAll(this.byFirst.get(token.stem), tokens, at, matches);
      if (token.lower !== token.stem) this.tryAll(this.byFirst.get(token.lower), tokens, at, matches);
    }
    return matches;
  }

  has(tokens: readonly Token[]): boolean {
    return this.find(tokens).length > 0;
  }

  private tryAll(
    candidates: readonly Pattern<T>[] | undefined,
    tokens: readonly Token[],
    at: number,
    matches: PatternMatch<T>[],
  ): void {
    if (candidates === undefined) return;
    for (const pattern of candidates) {
      const to = endOf(pattern, tokens, at);
      if (to > at) matches.push({ value: pattern.value, from: at, to, source: pattern.source });
    }
  }
}

interface Candidate {
  readonly set: number;
  readonly pattern: Pattern<unknown>;
}

/** What may begin with a word, by the word that has to follow: "data" begins far more patterns than could fit. */
interface Beginning {
  readonly all: readonly Candidate[];
  /** Those that ask nothing of the next word. */
  readonly open: readonly Candidate[];
  /** Those that ask for just this word next, and the open ones, in the order of all; null where they are too few to be sorted. */
  readonly bySecond: ReadonlyMap<string, readonly Candidate[]> | null;
}

const fewCandidates = 6;

const mostWords = 20_000;

/** Several sets that are searched in one pass: each word is looked up once, however many sets there are. */
export class JointSearch {
  private readonly places = new Map<PatternSet<never> | PatternSet<unknown>, number>();
  private readonly sets: readonly PatternSet<unknown>[];
  /** Put together when a word is first met; most words of the lexicon never are. */
  private readonly byFirst = new Map<string, Beginning | null>();

  /** The sets have to be complete: what is added to them later is not found. */
  constructor(sets: readonly PatternSet<unknown>[]) {
    this.sets = sets;
    for (const [set, patterns] of sets.entries()) this.places.set(patterns, set);
  }

  find(tokens: readonly Token[]): JointMatches {
    const matches: PatternMatch<unknown>[][] = [];
    for (let set = 0; set < this.places.size; set++) matches.push([]);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      this.tryAll(token.stem, tokens, at, matches);
      if (token.lower !== token.stem) this.tryAll(token.lower, tokens, at, matches);
    }
    return {
      of: <T>(set: PatternSet<T>) => (matches[this.places.get(set) ?? -1] ?? []) as PatternMatch<T>[],
    };
  }

  private beginning(first: string): Beginning | null {
    const known = this.byFirst.get(first);
    if (known !== undefined) return known;
    const all: Candidate[] = [];
    for (const [set, patterns] of this.sets.entries())
      for (const pattern of patterns.byFirst.get(first) ?? []) all.push({ set, pattern });
    const begun = beginning(all);
    // Words that begin nothing are without number.
    if (begun !== null || this.byFirst.size < mostWords) this.byFirst.set(first, begun);
    return begun;
  }

  private tryAll(
    first: string,
    tokens: readonly Token[],
    at: number,
    matches: readonly PatternMatch<unknown>[][],
  ): void {
    const begun = this.beginning(first);
    if (begun === null) return;
    for (const { set, pattern } of before(begun, tokens[at + 1])) {
      const to = endOf(pattern, tokens, at);
      if (to > at) matches[set]?.push({ value: pattern.value, from: at, to, source: pattern.source });
    }
  }
}

function beginning(all: readonly Candidate[]): Beginning | null {
  if (all.length === 0) return null;
  if (all.length <= fewCandidates) return { all, open: all, bySecond: null };
  const open: Candidate[] = [];
  const bySecond = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const { second } = candidate.pattern;
    if (second === null) {
      open.push(candidate);
      for (const list of bySecond.values()) list.push(candidate);
      continue;
    }
    for (const word of wordsOf(second)) {
      const list = bySecond.get(word);
      if (list === undefined) bySecond.set(word, [...open, candidate]);
      else list.push(candidate);
    }
  }
  return { all, open, bySecond };
}

/** The candidates that the next word leaves. */
function before({ all, open, bySecond }: Beginning, next: Token | undefined): readonly Candidate[] {
  if (next === undefined || bySecond === null) return open;
  const byStem = bySecond.get(next.stem);
  if (next.lower === next.stem) return byStem ?? open;
  const asWritten = bySecond.get(next.lower);
  return byStem !== undefined && asWritten !== undefined ? all : (byStem ?? asWritten ?? open);
}

export interface JointMatches {
  /** What `find` of the set itself would give. */
  of<T>(set: PatternSet<T>): readonly PatternMatch<T>[];
}

/** Where a pattern ends whose first word stands at `at`; -1 when it does not fit. */
function endOf(pattern: Pattern<unknown>, tokens: readonly Token[], at: number): number {
  const { steps, second } = pattern;
  if (second !== null) {
    const next = tokens[at + 1];
    if (next === undefined || !fits(second, next)) return -1;
    return steps.length === 2 ? at + 2 : matchFrom(steps, 2, tokens, at + 2);
  }
  return steps.length === 1 ? at + 1 : matchFrom(steps, 0, tokens, at);
}

const fits = ({ only, any }: WordStep, { stem, lower }: Token): boolean =>
  any === null ? stem === only || lower === only : any.has(stem) || (lower !== stem && any.has(lower));

const wordsOf = ({ only, any }: WordStep): Iterable<string> => any ?? (only === null ? [] : [only]);

/** Keeps the longest of overlapping matches, earliest first: "IP address" is no "address". */
export function longestOnly<T>(matches: readonly PatternMatch<T>[]): PatternMatch<T>[] {
  const sorted = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const kept: PatternMatch<T>[] = [];
  for (const match of sorted) {
    let free = true;
    for (let i = match.from; i < match.to && free; i++) free = !taken.has(i);
    if (
      !free &&
      !kept.some((other) => other.from === match.from && other.to === match.to && other.value !== match.value)
    )
      continue;
    for (let i = match.from; i < match.to; i++) taken.add(i);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function matchFrom(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number {
  const current = steps[step];
  if (current === undefined) return at;
  if (current.kind === 'gap') {
    for (let skipped = 0; skipped <= current.most && at + skipped < tokens.length; skipped++) {
      const end = matchFrom(steps, step + 1, tokens, at + skipped);
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = tokens[at];
  if (token !== undefined && fits(current, token)) {
    const end = matchFrom(steps, step + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return current.optional ? matchFrom(steps, step + 1, tokens, at) : -1;
}

const compile = (source: string): Step[] => source.trim().split(/\s+/).flatMap(stepsOf);

/** Patterns have most of their words in common, and equal parts are the same steps. */
const knownParts = new Map<string, readonly Step[]>();
const mostParts = 20_000;

function stepsOf(part: string): readonly Step[] {
  const known = knownParts.get(part);
  if (known !== undefined) return known;
  const steps = compilePart(part);
  if (knownParts.size < mostParts) knownParts.set(part, steps);
  return steps;
}

function compilePart(part: string): readonly Step[] {
  const gap = /^\.\.(\d*)$/.exec(part);
  if (gap !== null)
    return [{ kind: 'gap', most: gap[1] === '' || gap[1] === undefined ? 4 : Number(gap[1]) }];
  const optional = part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  const alternatives = body.split('|');
  const multi = alternatives.length === 1 && !body.endsWith('+') ? tokenize(body) : [];
  if (multi.length > 1) return multi.map(({ stem }) => wordStep(new Set([stem]), optional));
  const any = new Set<string>();
  for (const alternative of alternatives) {
    if (alternative.endsWith('+'))
      for (const form of verbForms(alternative.slice(0, -1))) any.add(stemOf(form));
    else for (const token of tokenize(alternative)) any.add(token.stem);
  }
  return any.size > 0 ? [wordStep(any, optional)] : [];
}

const wordStep = (words: ReadonlySet<string>, optional: boolean): WordStep => {
  const [only = null] = words.size === 1 ? words : [];
  return { kind: 'word', only, any: only === null ? words : null, optional };
};

function withoutLeadingOptions(steps: readonly Step[]): Step[][] {
  const variants: Step[][] = [];
  let rest = steps;
  for (;;) {
    const first = rest[0];
    if (first === undefined) break;
    variants.push([...rest]);
    if (first.kind !== 'word' || !first.optional) break;
    rest = rest.slice(1);
  }
  return variants;
}

const doubled = new Set([
  'submit',
  'permit',
  'transmit',
  'opt',
  'stop',
  'ship',
  'log',
  'drop',
  'plan',
  'occur',
  'transfer',
  'refer',
  'unsubscrib',
  'rent',
  'set',
  'get',
  'let',
]);
const irregular: Readonly<Record<string, readonly string[]>> = {
  keep: ['kept'],
  hold: ['held'],
  sell: ['sold'],
  send: ['sent'],
  give: ['gave', 'given'],
  get: ['got', 'gotten', 'getting'],
  let: ['letting'],
  set: ['setting'],
  take: ['took', 'taken'],
  make: ['made'],
  write: ['wrote', 'written', 'writing'],
  build: ['built'],
  lend: ['lent'],
  choose: ['chose', 'chosen'],
  tell: ['told'],
  see: ['saw', 'seen', 'seeing'],
  withdraw: ['withdrew', 'withdrawn'],
  know: ['knew', 'known'],
  show: ['shown'],
  buy: ['bought'],
  bring: ['brought'],
};

function verbForms(base: string): string[] {
  const forms = [base, `${base}s`, ...(irregular[base] ?? [])];
  if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`);
  else if (base.endsWith('e')) forms.push(`${base}d`, `${base.slice(0, -1)}ing`);
  else if (doubled.has(base)) {
    const last = base.charAt(base.length - 1);
    forms.push(`${base}${last}ed`, `${base}${last}ing`, `${base}ed`, `${base}ing`);
  } else forms.push(`${base}ed`, `${base}ing`, `${base}es`);
  return forms;
}
