// Whether the difference of two passages is one of substance, and what it is. Words that say the same, connectives, inflections and
// typography are wording. What the reader of policies understood (data, recipients, exceptions, promises) is named; content that it
// did not understand is told as the statement that came or went: nothing of substance is kept from the reader.
import type { PolicyLanguage } from '../language.ts';
import type { Sentence } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';
import { type Stretch, stretchesOf } from './diff.ts';
import { changedExceptions } from './exceptions.ts';
import type { Fact } from './model.ts';
import type { WordedPassage } from './passages.ts';
import type { Wording } from './wording.ts';
import { textOf, type Word } from './words.ts';

export interface Judgement {
  readonly stretches: readonly Stretch[];
  readonly facts: readonly Fact[];
}

/** What else the clauses say, on each side: what only changed its sentence is neither new nor gone. */
export interface Surroundings {
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

export function judgePair(
  before: WordedPassage,
  after: WordedPassage,
  around: Surroundings,
  language: PolicyLanguage,
  wording: Wording,
): Judgement {
  const stretches = stretchesOf(before.words, after.words, wording.isEmpty);
  const differing = stretches.filter(({ same }) => !same);
  if (differing.length === 0) return { stretches, facts: [] };
  const lost = sensesOf(
    differing.flatMap((stretch) => stretch.before),
    wording,
  );
  const gained = sensesOf(
    differing.flatMap((stretch) => stretch.after),
    wording,
  );
  cancel(lost, gained);
  if (lost.size === 0 && gained.size === 0) return { stretches, facts: [] };

  const facts: Fact[] = [
    ...changedExceptions(before, after, language, wording),
    ...permissionFacts(before.sentences, after.sentences, lost, gained),
    ...consentFacts(before.sentences, after.sentences, { lost, gained }, wording),
    ...keyFacts(before.sentences, after.sentences, around, differing, language),
  ];
  for (const stretch of differing) {
    const own = {
      lost: contentOf(stretch.before, lost, wording),
      gained: contentOf(stretch.after, gained, wording),
    };
    if (own.lost.length === 0 && own.gained.length === 0) continue;
    const texts = { before: bare(textOf(stretch.before)), after: bare(textOf(stretch.after)) };
    const change = own.lost.length === 0 ? 'added' : own.gained.length === 0 ? 'removed' : 'changed';
    facts.push({
      kind: isDetail(stretch, language) ? 'detail' : isForce(own, wording) ? 'force' : 'statement',
      change,
      ...(texts.before !== '' && change !== 'added' && { before: texts.before }),
      ...(texts.after !== '' && change !== 'removed' && { after: texts.after }),
    });
  }
  const isTold = facts.some(({ kind }) => kind === 'permission');
  return { stretches, facts: isTold ? facts.filter(({ kind }) => kind !== 'force') : facts };
}

/** A passage that came or went as a whole. */
export function judgeAlone(
  passage: WordedPassage,
  change: 'added' | 'removed',
  wording: Wording,
): readonly Fact[] {
  if (passage.words.every(({ key }) => wording.isEmpty(key))) return [];
  const denies =
    passage.sentences.some(({ polarity }) => polarity === 'deny') ||
    saysNot.test(passage.words.map(({ key }) => key).join(' '));
  return [
    {
      kind: 'statement',
      change,
      [change === 'added' ? 'after' : 'before']: passage.text,
      ...(denies && { denies }),
    },
  ];
}

/** What the company says that it does not do, whatever the verb. */
const saysNot = /\bwe (?:\w+ ){0,2}(?:not|never|no longer)\b|\bwe \w+n't\b/;

interface Senses {
  readonly lost: ReadonlyMap<string, number>;
  readonly gained: ReadonlyMap<string, number>;
}

/** Content words by what they mean, with how often. */
function sensesOf(words: readonly Word[], wording: Wording): Map<string, number> {
  const senses = new Map<string, number>();
  for (const { key } of words) {
    if (wording.isEmpty(key)) continue;
    const sense = wording.sense(key);
    senses.set(sense, (senses.get(sense) ?? 0) + 1);
  }
  return senses;
}

/** What both have only changed its place. */
function cancel(lost: Map<string, number>, gained: Map<string, number>): void {
  for (const [sense, count] of [...lost]) {
    const common = Math.min(count, gained.get(sense) ?? 0);
    if (common === 0) continue;
    for (const side of [lost, gained]) {
      const left = (side.get(sense) ?? 0) - common;
      if (left > 0) side.set(sense, left);
      else side.delete(sense);
    }
  }
}

function contentOf(
  words: readonly Word[],
  counted: ReadonlyMap<string, number>,
  wording: Wording,
): readonly string[] {
  return words
    .map(({ key }) => key)
    .filter((key) => !wording.isEmpty(key) && counted.has(wording.sense(key)));
}

function isForce(
  own: { readonly lost: readonly string[]; readonly gained: readonly string[] },
  wording: Wording,
): boolean {
  return [...own.lost, ...own.gained].every((key) => wording.isForce(key));
}

/** Addresses and dates, or a name in place of a name: whom to write to, not what is promised. */
function isDetail({ before, after }: Stretch, language: PolicyLanguage): boolean {
  const isAddress = (word: Word): boolean => /\d|[@/]|\.\w/.test(word.key);
  const isName = (word: Word): boolean =>
    isAddress(word) || /^[^\p{L}]*\p{Lu}/u.test(word.text) || word.key.length < 4;
  const both = before.length > 0 && after.length > 0;
  const words = [...before, ...after];
  if (!(both ? words.every(isName) : words.every(isAddress))) return false;
  return [before, after].every((side) => {
    const tokens = tokenize(textOf(side));
    const known = [language.data, language.recipientWords, language.vendorNames, language.purposes];
    return !known.some((set) => set.has(tokens)) && !durations.test(textOf(side));
  });
}

/** A figure with a unit is a promise, never a detail. */
const durations = /\d\s*(?:\([^)]*\)\s*)?(?:day|week|month|year|hour)|^\W*\d{1,3}\W*$|%/i;

const negators = /^(?:not|no|never|none|neither|nor|cannot|without|\w+n't)$/;

/** "we share" and "we do not share": the reader saw the denial, and a word of denial is what changed. */
function permissionFacts(
  before: readonly Sentence[],
  after: readonly Sentence[],
  lost: ReadonlyMap<string, number>,
  gained: ReadonlyMap<string, number>,
): readonly Fact[] {
  const wasDenied = new Set(before.flatMap(({ denied }) => denied));
  const isDenied = new Set(after.flatMap(({ denied }) => denied));
  const has = (senses: ReadonlyMap<string, number>): boolean =>
    [...senses.keys()].some((sense) => negators.test(sense));
  const banned = has(gained) ? [...isDenied].filter((action) => !wasDenied.has(action)) : [];
  const allowed = has(lost) ? [...wasDenied].filter((action) => !isDenied.has(action)) : [];
  return [
    ...(banned.length > 0 && wasDenied.size === 0
      ? [{ kind: 'permission', change: 'removed', before: banned.join(', ') } as const]
      : []),
    ...(allowed.length > 0 && isDenied.size === 0
      ? [{ kind: 'permission', change: 'added', after: allowed.join(', ') } as const]
      : []),
  ];
}

function consentFacts(
  before: readonly Sentence[],
  after: readonly Sentence[],
  { lost, gained }: Senses,
  wording: Wording,
): readonly Fact[] {
  const asks = (sentences: readonly Sentence[]): boolean =>
    sentences.some(({ consent }) => consent !== 'none');
  if (asks(before) === asks(after)) return [];
  const words = asks(after) ? gained : lost;
  if (![...words.keys()].some((sense) => wording.isConsent(sense))) return [];
  return [{ kind: 'consent', change: asks(after) ? 'added' : 'removed' }];
}

/**
 * Data, recipients and purposes that a passage speaks of now, or no longer, and its clause neither. The words that changed must
 * name them: what is read between the same words of both versions is no change.
 */
function keyFacts(
  before: readonly Sentence[],
  after: readonly Sentence[],
  around: Surroundings,
  differing: readonly Stretch[],
  language: PolicyLanguage,
): readonly Fact[] {
  const lists = [
    ['data', (each: Sentence) => each.dataCategories.filter((key) => key !== 'user'), language.data],
    ['recipient', (each: Sentence) => each.vendors, language.vendorNames],
    ['recipient', (each: Sentence) => each.recipients, language.recipientWords],
    ['purpose', (each: Sentence) => each.purposes, language.purposes],
  ] as const;
  const tokens = {
    before: differing.map((stretch) => tokenize(textOf(stretch.before))),
    after: differing.map((stretch) => tokenize(textOf(stretch.after))),
  };
  return lists.flatMap(([kind, read, words]): readonly Fact[] => {
    const isNamed = (side: 'before' | 'after', key: string): boolean =>
      tokens[side].some((text) => words.find(text).some(({ value }) => value === key));
    const known = {
      before: new Set(around.before.flatMap(read)),
      after: new Set(around.after.flatMap(read)),
    };
    const added = [...new Set(after.flatMap(read))].filter(
      (key) => !known.before.has(key) && isNamed('after', key),
    );
    const removed = [...new Set(before.flatMap(read))].filter(
      (key) => !known.after.has(key) && isNamed('before', key),
    );
    return [
      ...added.map((key): Fact => ({ kind, change: 'added', after: key })),
      ...removed.map((key): Fact => ({ kind, change: 'removed', before: key })),
    ];
  });
}

const bare = (text: string): string => text.replace(/^[\s,.;:)]+/, '').replace(/[\s,.;:(]+$/, '');
