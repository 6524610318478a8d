/** Accounts of values as points: each piece of personal data with its evidence, each other value with the reason against it. */
import type { AccountedData, Reach, ValueAccount } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { Point } from './model.ts';
import { first } from './words.ts';

/** Parts of one value that are listed before the rest is only counted. */
const MAXIMUM_POINTS = 12;
const MAXIMUM_FIELDS = 8;

export interface ValueWords {
  label(category: string): string;
  /** The line at a place, shortened. */
  code(place: Place): string;
  /** Why data in this slot of the call does not count where the call leads, one phrase; undefined where it does. */
  excused?(data: AccountedData, slot: string | undefined): string | undefined;
  /** The ways of the data are told elsewhere. */
  readonly withoutWays?: boolean;
  /** Callers hand personal data over that goes on through the call. */
  readonly isBrought?: boolean;
}

/** `reaches`: flows that are found at the call; what of them the accounts do not come down to is told behind them. */
export function valuePoints(
  accounts: readonly ValueAccount[],
  reaches: readonly Reach[],
  words: ValueWords,
): readonly Point[] {
  const told = new Set(accounts.flatMap(categoriesIn));
  const left = new Map<string, Point>();
  for (const { label, category, confidence, evidence, origin } of reaches.flatMap(({ data }) => data))
    if (!told.has(category))
      left.set(`${label} ${category}`, {
        text: `${label}: ${words.label(category)} (${category}, ${confidence}): ${evidence}`,
        speaks: 'for',
        place: origin,
        code: words.code(origin),
      });
  const points = [
    ...accounts.map((account) => valuePoint(account, words, true)),
    ...first([...left.values()], MAXIMUM_FIELDS),
  ];
  return points.length === 0 ? [{ text: 'nothing goes into it', speaks: 'against' }] : points;
}

function categoriesIn({ data, parts }: ValueAccount): readonly string[] {
  return [...data.map(({ category }) => category), ...parts.flatMap(categoriesIn)];
}

/** `isWhole`: an argument as a whole, whose parts a reader wants to see even when there is nothing in them. */
function valuePoint(outer: ValueAccount, words: ValueWords, isWhole: boolean): Point {
  const written =
    outer.key === undefined || outer.key === outer.text
      ? outer.text
      : `${outer.key}${outer.key === '...' ? '' : ': '}${outer.text}`;
  const account = unwrapped(outer);
  if (account.data.length === 0) {
    const parts = silentParts(account, outer, isWhole);
    const points = informative(parts, words, parts.length > 0 ? account.unlisted : 0);
    const callers =
      account.fromCallers && account.parts.length === 0
        ? '; should a caller hand personal data over, the finding stands there'
        : '';
    const isBrought =
      isWhole && words.isBrought === true && outer.why.startsWith('none of its parts was') && isOpen(outer);
    const why = isBrought
      ? 'none of its parts was recognised as personal data by itself; what callers bring is told below'
      : outer.why;
    return {
      text: `${written}: ${why}${callers}`,
      // What nobody knows is no reason against a finding.
      speaks: / is not known$/.test(outer.why) ? 'neither' : 'against',
      // What is said of a call is said where the call stands, and not where the variable is used.
      place: outer.isName && account.why === outer.why ? account : outer,
      ...(points.length > 0 && { points }),
    };
  }
  if (isComposite(account)) {
    const parts = account.isMerge ? alternatives(account) : account.parts;
    const speaks = speaksOf(account.data, outer.slot, words);
    return { text: written, speaks, place: outer, points: informative(parts, words, account.unlisted) };
  }
  const [only] = account.data;
  // Fields of one type share their way: told once.
  const way = only === undefined || words.withoutWays === true ? [] : wayOf(only, words);
  const isOne = only !== undefined && account.data.every((each) => thing(each) === thing(only));
  const points = [...(isOne ? [] : fieldPoints(account.data, outer.slot, words)), ...way];
  return {
    text: isOne ? `${written}: ${describe(only, outer.slot, words)}` : written,
    speaks: speaksOf(account.data, outer.slot, words),
    place: outer,
    ...(points.length > 0 && { points }),
  };
}

/**
 * What a variable may be after branches and assignments, each once: a tree of "before" and "after" would tell the same object
 * again for each field that is set.
 */
function alternatives(account: ValueAccount): readonly ValueAccount[] {
  const leaves = new Map<string, ValueAccount>();
  const walk = (each: ValueAccount): void => {
    const inner = each.key === undefined ? unwrapped(each) : each;
    if (inner.isMerge) for (const part of inner.parts) walk(part);
    else {
      // Seen on the way round, the variable itself says nothing more.
      const isVariable = each.key === undefined && each.isName && each.text === account.text;
      const key = `${each.key ?? ''}\n${inner.file}:${inner.start}`;
      if (!(isVariable && inner.data.length === 0) && inner.why !== 'nothing is in it' && !leaves.has(key))
        leaves.set(key, each);
    }
  };
  walk(account);
  return [...leaves.values()];
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
  if (outer.why.endsWith("nobody's data") || outer.why === 'a constant')
    return account.parts.filter(hasSomethingToSay);
  const isMadeHere =
    !account.isName && (isWhole || /^(?:none of its parts|nothing says that) /.test(account.why));
  if (!isMadeHere || !account.parts.some(isOpen)) return account.parts.filter(hasSomethingToSay);
  // Which rows a query asks for says nothing of what it gives back.
  if (account.why.startsWith('nothing says that what'))
    return account.parts.filter(
      (part) => !part.why.startsWith('none of its parts') || hasSomethingToSay(part),
    );
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

/** What is personal data is never among those that are only counted. */
function informative(parts: readonly ValueAccount[], words: ValueWords, unlisted: number): readonly Point[] {
  const telling = parts.filter(({ data }) => data.length > 0).slice(0, MAXIMUM_POINTS);
  const silent = parts.filter(({ data }) => data.length === 0).slice(0, MAXIMUM_POINTS - telling.length);
  const shown = new Set([...telling, ...silent]);
  const points = parts.filter((part) => shown.has(part)).map((part) => valuePoint(part, words, false));
  const left = parts.filter((part) => !shown.has(part));
  if (left.length + unlisted === 0) return points;
  const areSilent = unlisted === 0 && left.every(({ data }) => data.length === 0);
  return [
    ...points,
    {
      text: `and ${left.length + unlisted} more${areSilent ? ' without personal data' : ''}`,
      speaks: areSilent ? 'against' : 'neither',
    },
  ];
}

/** One for each field of a value whose type or use says what is in it; the same field by two ways once. */
function fieldPoints(
  data: readonly AccountedData[],
  slot: string | undefined,
  words: ValueWords,
): readonly Point[] {
  const points = new Map<string, Point>();
  for (const each of data) {
    if (points.has(thing(each))) continue;
    const text = describe(each, slot, words);
    points.set(thing(each), {
      text: each.path === '' ? text : `${each.path}: ${text}`,
      speaks: speaksOf([each], slot, words),
    });
  }
  return first([...points.values()], MAXIMUM_FIELDS);
}

/** The same kind of data in the same field, whatever it is recognised by. */
function thing({ path, category, remains }: AccountedData): string {
  return `${path} ${category} ${remains ?? ''}`;
}

function speaksOf(
  data: readonly AccountedData[],
  slot: string | undefined,
  { excused }: ValueWords,
): Point['speaks'] {
  return data.some((each) => excused?.(each, slot) === undefined) ? 'for' : 'against';
}

function describe(data: AccountedData, slot: string | undefined, words: ValueWords): string {
  const { category, confidence, evidence, remains } = data;
  const left = remains === undefined ? '' : remains === 'pseudonym' ? 'digest of ' : 'ciphertext of ';
  const excused = words.excused?.(data, slot);
  return `${left}${words.label(category)} (${category}, ${confidence}): ${evidence}${excused === undefined ? '' : `; ${excused}`}`;
}

function wayOf({ steps, inError }: AccountedData, { code }: ValueWords): readonly Point[] {
  return [
    ...steps.map(({ text, ...place }): Point => ({ text, speaks: 'neither', place, code: code(place) })),
    ...(inError === undefined
      ? []
      : [
          {
            text: 'in the message of an error that is made here',
            speaks: 'neither' as const,
            place: inError,
            code: code(inError),
          },
        ]),
  ];
}
