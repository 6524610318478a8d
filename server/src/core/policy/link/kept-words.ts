// What the words of a text about a period say is kept: the subject, without who keeps it, the condition that ends the storage and
// the period itself.
// Deliberately absent: what the code keeps (`kept-by-code.ts`).

import type { PolicyLanguage } from '../language.ts';
import { LanguageMemory } from '../understand/memory.ts';
import { longestOnly } from '../understand/patterns.ts';
import { type Token, tokenize } from '../understand/tokens.ts';
import { termsOf } from './lexical.ts';

/**
 * `named`: the thing that the code names. `usual`: where data of this category is usually kept. `general`: personal data as a
 * whole. `open`: the sentence does not say ("we keep it"). `other`: something else.
 */
export type KeptFit = 'named' | 'usual' | 'general' | 'open' | 'other';

/** What some words say is kept, whatever the code keeps. */
export interface Thing {
  readonly things: ReadonlySet<string>;
  readonly content: readonly string[];
  /** How it fits code that keeps nothing of this. */
  readonly otherwise: KeptFit;
}

const remembered = new LanguageMemory<KeptWords>(1000);

/** Every flow about retention asks the same of the same sentences. */
export const wordsOf = (language: PolicyLanguage, text: string): KeptWords =>
  remembered.of(language, text, () => new KeptWords(language, text));

/** The words of a text about a period. */
export class KeptWords {
  private readonly language: PolicyLanguage;
  private readonly text: string;
  private ofSubject: Thing | undefined;
  private ofAll: Thing | undefined;
  private ofTerms: ReadonlySet<string> | undefined;

  constructor(language: PolicyLanguage, text: string) {
    this.language = language;
    this.text = text;
  }

  get subject(): Thing {
    this.ofSubject ??= thingOf(this.language, subjectOf(tokenize(this.text)), this.text);
    return this.ofSubject;
  }

  get whole(): Thing {
    this.ofAll ??= thingOf(this.language, tokenize(this.text), this.text);
    return this.ofAll;
  }

  get terms(): ReadonlySet<string> {
    this.ofTerms ??= new Set(termsOf(this.text).filter((term) => !carriers.has(term) && !pronouns.has(term)));
    return this.ofTerms;
  }
}

function thingOf(language: PolicyLanguage, subject: readonly Token[], text: string): Thing {
  const things = new Set(longestOnly(language.kept.words.find(subject)).map((match) => match.value));
  const words = subject.map((token) => text.slice(token.start, token.end)).join(' ');
  const content = termsOf(words).filter(
    (term) => term.length > 3 && !carriers.has(term) && !pronouns.has(term),
  );
  return { things, content, otherwise: otherwiseOf(language, subject, things, content) };
}

function otherwiseOf(
  language: PolicyLanguage,
  subject: readonly Token[],
  things: ReadonlySet<string>,
  content: readonly string[],
): KeptFit {
  if (things.size > 0) return 'other';
  if (language.kept.general.has(subject)) return 'general';
  const nothingKnown =
    language.data.find(subject).length === 0 && language.listedData.find(subject).length === 0;
  return nothingKnown && content.length > 0 && content.length < 5 ? 'other' : 'open';
}

export function contentOf(tokens: readonly Token[], text: string): Set<string> {
  const words = tokens.map((token) => text.slice(token.start, token.end)).join(' ');
  return new Set(
    termsOf(words).filter(
      (term) => term.length > 2 && !carriers.has(term) && !pronouns.has(term) && !/^\d+$/.test(term),
    ),
  );
}

const conditionWords =
  /^(?:after|until|till|following|once|when|because|as|while|since|unless|if|where|so|before|upon|from|in|within|counted|starting)$/;
const carriers = new Set(
  termsOf(
    'keep retain store hold delete erase remove archive preserve purge save destroy anonymise anonymize we our us for up maximum least more than longer period retention storage stored kept held saved deleted erased removed retained archived automatically usually normally generally typically only also then finally day month year week hour least latest late later soon sooner further another additional once thereafter',
  ),
);
const pronouns = new Set(
  termsOf(
    'it them this these those they such data information detail record collect collected manner way provid process submit given personal relevant respective entry item write enter type tell send upload share what which above below',
  ),
);

/** The words before the condition that ends the storage; a condition that opens the sentence is skipped. */
export function subjectOf(tokens: readonly Token[]): Token[] {
  let from = 0;
  // "... within 30 days and from backups within 180": what joins the parts is no condition.
  if (/^(?:and|or|but)$/.test(tokens[0]?.lower ?? ''))
    from = /^(?:from|in|of)$/.test(tokens[1]?.lower ?? '') ? 2 : 1;
  while (opensCondition(tokens, from)) {
    const start = from;
    from = tokens.findIndex(
      (token, index) => index > start && (token.before.includes(',') || token.lower === 'we'),
    );
    if (from < 0) return [];
  }
  from = behindNoun(tokens, behindActor(tokens, from));
  let to = from;
  while (
    to < tokens.length &&
    (to === from || !conditionWords.test(tokens[to]?.lower ?? '')) &&
    !opensPeriod(tokens, to)
  )
    to++;
  return tokens.slice(from, to);
}

/** "... for up to a year". */
const opensPeriod = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'for' && periodStart.test(tokens[at + 1]?.lower ?? '');

const periodStart =
  /^(?:just|only|up|an?|about|approximately|around|at|no|as|few|several|another|max\w*|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)$/;

const keepingVerb =
  /^(?:keep|keeps|retain|retains|store|stores|hold|holds|save|saves|archive|archives|preserve|preserves|delete|deletes|erase|erases|remove|removes|purge|purges|anonymi[sz]es?)$/;

/** "Acme stores this data for a year": who keeps it is not what is kept. */
function behindActor(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length - 1, from + longestActor); at++) {
    const token = tokens[at];
    if (token === undefined || token.before !== '' || conditionWords.test(token.lower)) return from;
    if (keepingVerb.test(token.lower))
      return /^(?:you|they|users?|to|who|that|which|not)$/.test(tokens[at - 1]?.lower ?? '') ? from : at + 1;
  }
  return from;
}

/** "The storage in the archive is limited to ten years": where it is stored is what is kept. */
function behindNoun(tokens: readonly Token[], from: number): number {
  const at = /^(?:the|our|its|their|any)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const isNoun = /^(?:storage|storing|retention|archiving|keeping)$/.test(tokens[at]?.lower ?? '');
  return isNoun && /^(?:in|on)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : from;
}

const longestActor = 7;

/** "After the contract ends, ...", "other than the law requires, ...". */
const opensCondition = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.lower ?? '';
  if (at > 0 && !(tokens[at]?.before ?? '').includes(',')) return false;
  return (
    conditionWords.test(word) ||
    word === 'for' ||
    (/^(?:other|except|subject)$/.test(word) &&
      /^(?:than|to|as|for|where)$/.test(tokens[at + 1]?.lower ?? ''))
  );
};
