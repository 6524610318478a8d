// What a sentence mentions: categories of data, classes of recipients, vendors by name.

import type { PolicyLanguage } from '../language.ts';
import { type JointMatches, longestOnly, type PatternMatch } from './patterns.ts';
import type { Token } from './tokens.ts';

export function findData(
  language: PolicyLanguage,
  text: string,
  tokens: readonly Token[],
  found: JointMatches,
  isRow: boolean,
): PatternMatch<string>[] {
  const asides = found.of(language.notData);
  const meant = (match: PatternMatch<string>): boolean =>
    !isInLink(text, tokens, match) &&
    !isOfParty(language, text, tokens, match) &&
    !asides.some((aside) => aside.from <= match.from && aside.to >= match.to);
  const strong = found.of(language.data).filter(meant);
  const listed = found.of(language.listedData).filter(meant);
  const concrete = strong.filter((match) => match.value !== 'user' && match.value !== 'user.aggregate');
  const supported = listed.filter((match) => {
    const before = tokens[match.from - 1]?.lower ?? '';
    const earlier = tokens[match.from - 2]?.lower ?? '';
    // "By phone or e-mail" are ways, "to address" and "name the company" are verbs.
    const earliest = tokens[match.from - 3]?.lower ?? '';
    if (
      /^(?:by|via|through|per|to)$/.test(before) ||
      /^(?:by|via)$/.test(earlier) ||
      /^(?:by|via)$/.test(earliest)
    )
      return false;
    const after = tokens[match.to];
    if (/^(?:the|this|that|these|those|any|issues?)$/.test(after?.lower ?? '')) return false;
    // "Name of the provider", and the header of a column.
    if (after?.lower === 'of' || (isRow && after?.before.startsWith(':') === true)) return false;
    if (/^(?:your|their|his|her|its|user|users|employee|visitor|patient|customer)$/.test(before)) return true;
    if (
      /^(?:your|their|his|her)$/.test(earlier) &&
      (before === 'first' || before === 'full' || before === 'legal')
    )
      return true;
    // "Account data (name, phone)".
    if (
      tokens[match.from]?.before.includes('(') &&
      /^(?:data|information|detail)$/.test(tokens[match.from - 1]?.stem ?? '')
    )
      return true;
    if (isRow) return true;
    const inList = (other: PatternMatch<string>): boolean =>
      other !== match &&
      Math.min(Math.abs(other.from - match.to), Math.abs(match.from - other.to)) <= 4 &&
      joined(tokens, match, other);
    return concrete.some(inList) || listed.some((other) => other.value !== match.value && inList(other));
  });
  return longestOnly([...strong, ...supported]);
}

/** "The sub-processor's name, location and task": what a company is called and where it sits is nobody's data. */
function isOfParty(
  { parties }: PolicyLanguage,
  text: string,
  tokens: readonly Token[],
  match: PatternMatch<string>,
): boolean {
  for (let at = match.from - 1; at >= Math.max(0, match.from - longestPossession); at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined) return false;
    const owner = parties.providers.has(token.stem) || parties.thirdParties.has(token.stem);
    if (owner && /['’]s?\s*$/.test(text.slice(token.start, next.start))) return true;
    const inSeries =
      next.before === ',' || /^(?:and|or|name|its)$/.test(token.lower) || /^,/.test(next.before);
    if (!inSeries && at < match.from - 1) return false;
    if (at === match.from - 1 && !inSeries) return false;
  }
  return false;
}

const longestPossession = 5;

/** "https://feedback-form.example" and "privacy@example" are where to go and say nothing of data. */
function isInLink(text: string, tokens: readonly Token[], match: PatternMatch<string>): boolean {
  const first = tokens[match.from];
  if (first === undefined) return false;
  const glued = (token: Token | undefined): boolean => token !== undefined && /^[/@.:_-]/.test(token.before);
  if (!glued(first) && !glued(tokens[match.from + 1])) return false;
  let from = first.start;
  while (from > 0 && first.start - from < 300 && !/\s/.test(text.charAt(from - 1))) from--;
  const word = text.slice(from, first.end + 80).split(/\s/)[0] ?? '';
  return /:\/\/|^\(?www\.|@[\w-]+\./.test(word);
}

/** Two mentions stand in one enumeration: commas, "and", "or" between them. */
function joined(tokens: readonly Token[], a: PatternMatch<string>, b: PatternMatch<string>): boolean {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  for (let i = from; i <= to && i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (/[,/&(;]/.test(token.before) || token.lower === 'and' || token.lower === 'or') return true;
  }
  return false;
}

export function findRecipients(
  language: PolicyLanguage,
  text: string,
  tokens: readonly Token[],
  found: JointMatches,
): {
  classes: PatternMatch<string>[];
  ruledOut: PatternMatch<string>[];
  /** Vendors by name, with their places; each is among the classes, too. */
  named: PatternMatch<string>[];
  vendors: string[];
} {
  const named = longestOnly(found.of(language.vendorNames)).filter((match) => {
    if (match.source.includes('.')) return true;
    if (!language.recipients.isEverydayName(match.source))
      return /\p{Lu}|\d/u.test(text.charAt(tokens[match.from]?.start ?? 0));
    const first = tokens[match.from];
    if (first !== undefined && opensAsName(text, tokens, match)) return true;
    return first !== undefined &&
      match.from > 0 &&
      /\p{Lu}/u.test(text.charAt(first.start)) &&
      first.before !== ''
      ? true
      : capitalAmongSmall(text, tokens, match);
  });
  // "Internal cookies, not any third-party analytics": a class that is ruled out on the spot is no recipient.
  const all = longestOnly(found.of(language.recipientWords)).filter(
    (match) => !isSource(tokens, match) && !hasInterests(tokens, match) && !isOfRecords(tokens, match),
  );
  // The end of a name with a dot ("acme.ai") is no kind of service.
  const kinds = found
    .of(language.recipientKinds)
    .filter((match) => tokens[match.from]?.before !== '.' && !isDeed(language, tokens, match));
  for (const match of inSeries(language, tokens, kinds))
    if (!all.some((other) => other.value === match.value) && !isSource(tokens, match)) all.push(match);
  const classes = all.filter((match) => {
    if (match.value.includes('third-party') || match.value === 'any-third-party') return true;
    const near = tokens.slice(Math.max(0, match.from - 4), match.from).map((token) => token.lower);
    return !near.some(
      (word, index) => (word === 'not' || word === 'no') && /^(?:any|a|third|)$/.test(near[index + 1] ?? ''),
    );
  });
  const ruledOut = all.filter((match) => !classes.includes(match));
  for (const match of named) {
    const row = language.recipients.get(match.value);
    if (row !== null)
      classes.push({ value: row.class, from: match.from, to: match.to, source: match.source });
  }
  return { classes, ruledOut, named, vendors: [...new Set(named.map((match) => match.value))] };
}

/** "What we receive from partners", "a request from anyone else": who gives is not who gets. */
function isSource(tokens: readonly Token[], match: PatternMatch<string>): boolean {
  for (let i = match.from - 1; i >= 0 && match.from - i <= 3; i--) {
    const word = tokens[i]?.lower ?? '';
    if (/[,;:(]/.test(tokens[i + 1]?.before ?? '')) return false;
    if (word === 'from') return !/^(?:other|apart|aside|different)$/.test(tokens[i - 1]?.lower ?? '');
    if (
      !/^(?:our|the|other|any|such|these|those|its|their|third|party|various|selected|external)$/.test(word)
    )
      return false;
  }
  return false;
}

/** "Legitimate interests pursued by us or by a third party", "the rights of third parties": whose they are is nobody who gets data. */
function hasInterests(tokens: readonly Token[], match: PatternMatch<string>): boolean {
  if (!match.value.includes('third-party')) return false;
  let of = false;
  for (let i = match.from - 1; i >= 0 && match.from - i <= 12; i--) {
    const word = tokens[i]?.stem ?? '';
    if (/[.;:]/.test(tokens[i + 1]?.before ?? '')) return false;
    if (word === 'of' || word === 'by') of = true;
    if (/^(?:interest|right|freedom)$/.test(word)) return of;
    if (/^(?:we|share|disclose|transfer|provide|give|pass|to|with)$/.test(word)) return false;
  }
  return false;
}

/** "Meeting notes and CRM records" are data, and no CRM that gets some. */
const isOfRecords = (tokens: readonly Token[], match: PatternMatch<string>): boolean =>
  match.to - match.from === 1 &&
  tokens[match.to]?.before === '' &&
  /^(?:record|entry|note|export)$/.test(tokens[match.to]?.stem ?? '');

/** "To provide, support and maintain the service": a verb among verbs is no kind of recipient. */
export function isDeed(
  { deeds }: PolicyLanguage,
  tokens: readonly Token[],
  { from, to }: PatternMatch<string>,
): boolean {
  if (to - from > 1) return deeds.has(tokens[from]?.lower ?? '') && isComma(tokens[from + 1]);
  const beside = (at: number): string | undefined => (isAnd(tokens[at]) ? tokens[at + 1] : tokens[at])?.lower;
  const before = isAnd(tokens[from - 1])
    ? tokens[from - 2]
    : isComma(tokens[from])
      ? tokens[from - 1]
      : undefined;
  const after = isAnd(tokens[to]) || isComma(tokens[to]) ? beside(to) : undefined;
  return deeds.has(before?.lower ?? '') || deeds.has(after ?? '');
}

const isComma = (token: Token | undefined): boolean => /^\s*[,/]/.test(token?.before ?? '');
const isAnd = (token: Token | undefined): boolean => /^(?:and|or)$/.test(token?.lower ?? '');

const seriesBreaks =
  /^(?:we|you|they|it|is|are|to|that|which|who|our|your|by|from|on|information|data|detail|address)$/;
const opensSeries = /^(?:of|for|in|like|including|as|offering|providing|provide|with)$/;

/** "Hosting, e-mail delivery and analytics providers", "vendors for hosting and billing": each kind is a recipient. */
function inSeries(
  language: PolicyLanguage,
  tokens: readonly Token[],
  kinds: readonly PatternMatch<string>[],
): PatternMatch<string>[] {
  const isHead = (token: Token | undefined): boolean =>
    token !== undefined && language.recipientHeads.has(token.stem);
  if (kinds.length === 0 || !tokens.some(isHead)) return [];
  return longestOnly(kinds).filter((match) => {
    const beside = (token: Token | undefined): boolean =>
      token !== undefined && (/[,/&]/.test(token.before) || /^(?:and|or)$/.test(token.lower));
    // Forward to the head that the series shares.
    let since = 0;
    for (let i = match.to; i < tokens.length && i - match.to < 30; i++) {
      const token = tokens[i];
      if (token === undefined || /[.;:()]/.test(token.before) || seriesBreaks.test(token.stem)) break;
      if (isHead(token))
        return i > match.to
          ? beside(tokens[match.to])
          : beside(tokens[match.from]) || beside(tokens[match.from - 1]);
      since = beside(token) ? 0 : since + 1;
      if (since > 3 || (i === match.to && !beside(token))) break;
    }
    // Back to a head that announces it.
    since = 0;
    for (let i = match.from - 1; i >= 0 && match.from - i < 30; i--) {
      const token = tokens[i];
      const next = tokens[i + 1];
      if (token === undefined || /[.;]/.test(next?.before ?? '')) break;
      // "Your name or company in marketing statements": whose company it is tells no kind of recipient.
      if (isHead(token) && [1, 2, 3].some((back) => tokens[i - back]?.lower === 'your')) return false;
      if (isHead(token))
        return opensSeries.test(next?.lower ?? '') || opensSeries.test(tokens[i + 2]?.lower ?? '');
      if (seriesBreaks.test(token.stem)) break;
      since = beside(next) || beside(token) ? 0 : since + 1;
      if (since > 4) break;
    }
    return false;
  });
}

/** "Resend delivers our e-mails", "Segment (analytics)": at the start of a sentence or an item, what follows tells a name. */
function opensAsName(text: string, tokens: readonly Token[], match: PatternMatch<string>): boolean {
  const first = tokens[match.from];
  const next = tokens[match.to];
  if (match.from !== 0 || first === undefined || !/\p{Lu}/u.test(text.charAt(first.start))) return false;
  if (next === undefined) return true;
  if (/^[(:–—]/.test(next.before)) return true;
  return next.before === '' && next.lower.endsWith('s') && next.stem !== next.lower && next.lower.length > 3;
}

/** A capital in the middle of a sentence whose other words are small: a name. */
function capitalAmongSmall(text: string, tokens: readonly Token[], match: PatternMatch<string>): boolean {
  const token = tokens[match.from];
  const before = tokens[match.from - 1];
  if (token === undefined || before === undefined) return false;
  const isCapital = (at: number): boolean => /\p{Lu}/u.test(text.charAt(at));
  const allCapitals = isCapital(token.start + 1) && token.end - token.start > 3;
  return isCapital(token.start) && !allCapitals && /[a-z]/.test(text.charAt(before.start));
}
