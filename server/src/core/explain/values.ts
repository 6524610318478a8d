/** Accounts of values as points: each piece of personal data with its evidence, each other value with the reason against it. */
import type { AccountedData, ValueAccount } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { Point } from './model.ts';

/** Parts of one value that are listed before the rest is only counted. */
const MAXIMUM_POINTS = 12;

export interface ValueWords {
  label(category: string): string;
  /** The line at a place, shortened. */
  code(place: Place): string;
  /** The ways of the data are told elsewhere. */
  readonly withoutWays?: boolean;
}

export function valuePoints(accounts: readonly ValueAccount[], words: ValueWords): readonly Point[] {
  if (accounts.length === 0) return [{ text: 'nothing goes into it', speaks: 'against' }];
  return accounts.map((account) => valuePoint(account, words, true));
}

/** `isWhole`: an argument as a whole, whose parts a reader wants to see even when there is nothing in them. */
function valuePoint(outer: ValueAccount, words: ValueWords, isWhole: boolean): Point {
  const written =
    outer.key === undefined || outer.key === outer.text
      ? outer.text
      : `${outer.key}${outer.key === '...' ? '' : ': '}${outer.text}`;
  const account = unwrapped(outer);
  if (account.data.length === 0) {
    const points = informative(silentParts(account, outer, isWhole), words);
    const callers =
      account.fromCallers && account.parts.length === 0
        ? '; should a caller hand personal data over, the finding stands there'
        : '';
    return {
      text: `${written}: ${outer.why}${callers}`,
      speaks: 'against',
      place: outer,
      ...(points.length > 0 && { points }),
    };
  }
  if (isComposite(account))
    return { text: written, speaks: 'for', place: outer, points: informative(account.parts, words) };
  const [first] = account.data;
  // Fields of one type share their way: told once.
  const way = first === undefined || words.withoutWays === true ? [] : wayOf(first, words);
  return {
    text: `${written}: ${isWhat(account.data, words)}`,
    speaks: 'for',
    place: outer,
    ...(way.length > 0 && { points: way }),
  };
}

/** A variable, a cast, an await: what counts is the one value behind it. */
function unwrapped(account: ValueAccount): ValueAccount {
  const [only] = account.parts;
  if (only === undefined || account.parts.length > 1 || only.key !== undefined) return account;
  return account.data.length === only.data.length && account.isName ? unwrapped(only) : account;
}

/** Written out of parts, so that the parts say where the data is. */
function isComposite({ parts, data }: ValueAccount): boolean {
  const held = new Set(parts.flatMap((part) => part.data.map(({ category }) => category)));
  return parts.length > 0 && data.every(({ category }) => held.has(category));
}

/** Of a value without data, the parts that a reader would ask about: what was removed, and what is no constant. */
function silentParts(account: ValueAccount, outer: ValueAccount, isWhole: boolean): readonly ValueAccount[] {
  // A sum or a count is no one's, whatever it was made of.
  if (outer.why.endsWith("nobody's data")) return account.parts.filter(hasSomethingToSay);
  const isMadeHere =
    !account.isName && (isWhole || /^(?:none of its parts|nothing says that) /.test(account.why));
  if (!isMadeHere || !account.parts.some(isOpen)) return account.parts.filter(hasSomethingToSay);
  return isWhole ? account.parts : account.parts.filter((part) => isOpen(part) || hasSomethingToSay(part));
}

/** Neither a constant nor made of constants. */
function isOpen({ why, parts }: ValueAccount): boolean {
  if (why === 'a constant') return false;
  return why.startsWith('none of its parts') ? parts.some(isOpen) : true;
}

/** A part of a value without data is worth a line when something was removed from it, or its name looks like data. */
function hasSomethingToSay(part: ValueAccount): boolean {
  return (
    part.data.length > 0 || part.parts.some(hasSomethingToSay) || /is no personal data here/.test(part.why)
  );
}

function informative(parts: readonly ValueAccount[], words: ValueWords): readonly Point[] {
  const shown = parts.slice(0, MAXIMUM_POINTS).map((part) => valuePoint(part, words, false));
  const left = parts.length - shown.length;
  return left > 0 ? [...shown, { text: `and ${left} more`, speaks: 'neither' }] : shown;
}

function isWhat(data: readonly AccountedData[], words: ValueWords): string {
  const [only] = data;
  if (only !== undefined && data.length === 1) return describe(only, words);
  return data
    .slice(0, 6)
    .map((each) => (each.path === '' ? describe(each, words) : `${each.path} is ${describe(each, words)}`))
    .concat(data.length > 6 ? [`and ${data.length - 6} more`] : [])
    .join('; ');
}

function describe({ category, confidence, evidence, remains }: AccountedData, words: ValueWords): string {
  const left = remains === undefined ? '' : remains === 'pseudonym' ? 'digest of ' : 'ciphertext of ';
  return `${left}${words.label(category)} (${category}, ${confidence}): ${evidence}`;
}

function wayOf({ steps, inError }: AccountedData, { code }: ValueWords): readonly Point[] {
  return [
    ...steps.map(({ text, ...place }): Point => ({ text, speaks: 'neither', place, code: code(place) })),
    ...(inError === undefined
      ? []
      : [
          {
            text: 'in the message of an error that is built here',
            speaks: 'neither' as const,
            place: inError,
            code: code(inError),
          },
        ]),
  ];
}
