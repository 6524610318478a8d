// Small patterns over words, the form in which all knowledge of the language is written under `rules/policy-language`:
//   `ip address`        these words in this order, in singular or plural
//   `phone|mobile number?`  alternatives, and a word that may be missing
//   `collect+`          a verb in all its regular forms
//   `not .. sell+`      a gap of up to four words (`..8`: up to eight)
// A pattern is found from its first word by a look-up, so the cost does not grow with the size of the lexicon.

import { stemOf, type Token, tokenize } from './tokens.ts';

type Step =
  | { readonly kind: 'word'; readonly any: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

export interface Pattern<T> {
  readonly value: T;
  readonly steps: readonly Step[];
  readonly source: string;
}

export interface PatternMatch<T> {
  readonly value: T;
  /** Token range, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

export class PatternSet<T> {
  private readonly byFirst = new Map<string, Pattern<T>[]>();

  add(source: string, value: T): void {
    const steps = compile(source);
    // A pattern whose first word may be missing is entered under both readings.
    for (const variant of withoutLeadingOptions(steps)) {
      const first = variant[0];
      if (first === undefined || first.kind !== 'word') continue;
      const pattern = { value, steps: variant, source };
      for (const stem of first.any) {
        const list = this.byFirst.get(stem);
        if (list === undefined) this.byFirst.set(stem, [pattern]);
        else if (!list.includes(pattern)) list.push(pattern);
      }
    }
  }

  /** Every match, at each position the longest of each value. */
  find(tokens: readonly Token[], from = 0, to = tokens.length): PatternMatch<T>[] {
    const matches: PatternMatch<T>[] = [];
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      const candidates = this.byFirst.get(token.stem);
      if (candidates !== undefined) this.tryAll(candidates, tokens, i, to, matches);
      if (token.lower === token.stem) continue;
      const asWritten = this.byFirst.get(token.lower);
      if (asWritten !== undefined) this.tryAll(asWritten, tokens, i, to, matches);
    }
    return matches;
  }

  has(tokens: readonly Token[]): boolean {
    return this.find(tokens).length > 0;
  }

  private tryAll(
    candidates: readonly Pattern<T>[],
    tokens: readonly Token[],
    at: number,
    limit: number,
    matches: PatternMatch<T>[],
  ): void {
    for (const pattern of candidates) {
      const end = matchFrom(pattern.steps, 0, tokens, at, limit);
      if (end > at) matches.push({ value: pattern.value, from: at, to: end, source: pattern.source });
    }
  }
}

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

function matchFrom(
  steps: readonly Step[],
  step: number,
  tokens: readonly Token[],
  at: number,
  limit: number,
): number {
  const current = steps[step];
  if (current === undefined) return at;
  if (current.kind === 'gap') {
    for (let skipped = 0; skipped <= current.most && at + skipped < limit; skipped++) {
      const end = matchFrom(steps, step + 1, tokens, at + skipped, limit);
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = at < limit ? tokens[at] : undefined;
  if (token !== undefined && (current.any.has(token.stem) || current.any.has(token.lower))) {
    const end = matchFrom(steps, step + 1, tokens, at + 1, limit);
    if (end >= 0) return end;
  }
  return current.optional ? matchFrom(steps, step + 1, tokens, at, limit) : -1;
}

function compile(source: string): Step[] {
  const steps: Step[] = [];
  for (const part of source.trim().split(/\s+/)) {
    const gap = /^\.\.(\d*)$/.exec(part);
    if (gap !== null) {
      steps.push({ kind: 'gap', most: gap[1] === '' || gap[1] === undefined ? 4 : Number(gap[1]) });
      continue;
    }
    const optional = part.endsWith('?');
    const body = optional ? part.slice(0, -1) : part;
    const alternatives = body.split('|');
    const multi = alternatives.length === 1 && !body.endsWith('+') ? tokenize(body) : [];
    if (multi.length > 1) {
      for (const token of multi) steps.push({ kind: 'word', any: new Set([token.stem]), optional });
      continue;
    }
    const any = new Set<string>();
    for (const alternative of alternatives) {
      if (alternative.endsWith('+'))
        for (const form of verbForms(alternative.slice(0, -1))) any.add(stemOf(form));
      else for (const token of tokenize(alternative)) any.add(token.stem);
    }
    if (any.size > 0) steps.push({ kind: 'word', any, optional });
  }
  return steps;
}

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
