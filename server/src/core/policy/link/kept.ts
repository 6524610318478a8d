// What a retention period is about. A schedule names one thing after another ("sessions for 30 days, invoices for seven
// years"); a period governs a flow only when the thing is the one that the code keeps.
// Deliberately absent: whether the period is exceeded (`on-retention.ts`).

import type { KeptThings, PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, FlowQuery, Sentence } from '../model.ts';
import { LanguageMemory } from '../understand/memory.ts';
import { longestOnly } from '../understand/patterns.ts';
import { type Token, tokenize } from '../understand/tokens.ts';
import { termsOf } from './lexical.ts';
import type { View } from './view.ts';

/** What the code keeps: things its entity or names speak of, and things the category of the data belongs to. */
export interface KeptByCode {
  readonly named: ReadonlySet<string>;
  readonly usual: ReadonlySet<string>;
  /** The code names things, and none of them is where such data usually lies. */
  readonly elsewhere: boolean;
  /** Content words of entity, key and names, for things that no list knows. */
  readonly terms: ReadonlySet<string>;
}

/**
 * `named`: the thing that the code names. `usual`: where data of this category is usually kept. `general`: personal data as a
 * whole. `open`: the sentence does not say ("we keep it"). `other`: something else.
 */
export type KeptFit = 'named' | 'usual' | 'general' | 'open' | 'other';

export interface KeptItem {
  readonly limit: Commitment;
  readonly fit: KeptFit;
  /** The words that name the thing. */
  readonly subject: string;
  /** How many words of the thing the code has, too. */
  readonly shared: number;
  /** The thing has a word of its own in the code, and is not only of the same kind. */
  readonly byWord?: boolean;
  /** The sentence has one period, so all of its words are about it. */
  readonly aboutAll: boolean;
}

export function keptByCode(language: PolicyLanguage, flow: FlowQuery): KeptByCode {
  const words = `${flow.sink} ${flow.dataLabel}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.:/-]+/g, ' ');
  const named = new Set<string>();
  const tokens = tokenize(words);
  for (const { stem, lower } of tokens)
    for (const id of [...(language.kept.byCode.get(stem) ?? []), ...(language.kept.byCode.get(lower) ?? [])])
      named.add(id);
  // Whose data it is says less than what is kept: a session of a user is a session.
  if (named.size > 1) named.delete('account');
  const usual = usualOf(language.kept, flow.dataCategory);
  return {
    named,
    usual,
    elsewhere: named.size > 0 && !named.has('account') && ![...named].some((thing) => usual.has(thing)),
    terms: new Set(termsOf(words).filter((term) => term.length > 3)),
  };
}

/** The things of the nearest category that has any. */
function usualOf(kept: KeptThings, category: string): ReadonlySet<string> {
  for (let key = category; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const things = kept.byCategory.get(key);
    if (things !== undefined) return new Set(things);
  }
  return new Set();
}

/** Every period of a sentence with what it is about. */
export function keptItems(language: PolicyLanguage, code: KeptByCode, view: View): KeptItem[] {
  const limits = view.commitments.filter((commitment) => commitment.kind === 'retention-limit');
  if (limits.length === 0) return [];
  const parts = splitByPeriod(view.sentence);
  return limits.map((limit, index) => {
    const part = parts.length === limits.length ? (parts[index] ?? view.sentence.text) : view.sentence.text;
    const words = wordsOf(language, part);
    const own = fitOf(code, words.subject);
    const byWord = own === 'named' && words.subject.content.some((term) => code.terms.has(term));
    // "Of our members" says whose it is: words count only beside a thing that both name.
    const shared = namesKept(code, words) ? sharedWords(code, words) : 0;
    const aboutAll = parts.length < 2;
    // "What the browser sends is kept for 14 days in log files": the thing may stand behind its period.
    if (aboutAll && own !== 'named' && namesKept(code, wordsOf(language, view.sentence.text)))
      return { limit, fit: 'named', subject: view.sentence.text, shared, aboutAll };
    const { heading, ofSeveral } = view.entry.topic;
    const { whole } = wordsOf(language, heading);
    const lent = fitOf(code, whole);
    // "The picture is deleted within three days" under "Driving licence" is one of the licence.
    const unknown = own === 'other' && words.subject.things.size === 0;
    const ofHeading =
      namesKept(code, wordsOf(language, heading)) ||
      (!whole.things.has('account') && whole.content.some((term) => code.terms.has(term)));
    if (unknown && ofHeading) return { limit, fit: 'named', subject: heading, shared, aboutAll };
    if (own !== 'open' && own !== 'general')
      return { limit, fit: own, subject: part, shared, aboutAll, byWord };
    // "Your data is kept for two years" under "Feedback" is about feedback.
    if (own === 'general' && lent !== 'named') return { limit, fit: own, subject: part, shared, aboutAll };
    return {
      limit,
      // A heading that is asked the same as others names a thing, whether or not a list knows it.
      fit: lent === 'other' && !ofSeveral && whole.things.size === 0 ? 'open' : lent,
      subject: heading,
      shared,
      aboutAll,
    };
  });
}

const sharedWords = (code: KeptByCode, { terms }: KeptWords): number =>
  [...terms].filter((term) => code.terms.has(term)).length;

/** What one period of a sentence is about, in content words. */
export interface PeriodItem {
  readonly limit: Commitment;
  readonly subject: ReadonlySet<string>;
  /** What the period counts from or depends on: "after your last login". */
  readonly occasion: ReadonlySet<string>;
  /** The words of the sentence that the period ends. */
  readonly text: string;
}

/** The periods of a clause with what they are about, apart from any code; a period whose subject is not named has none. */
export function periodItems(clause: Clause): PeriodItem[] {
  return clause.sentences.flatMap((sentence) => {
    const limits = clause.commitments.filter(
      ({ kind, start, end }) => kind === 'retention-limit' && start < sentence.end && end > sentence.start,
    );
    const parts = splitByPeriod(sentence);
    // Several periods that cannot be told apart say nothing that could be compared.
    if (limits.length !== parts.length) return [];
    return limits.map((limit, index): PeriodItem => {
      const text = parts[index] ?? sentence.text;
      const tokens = tokenize(text);
      const subject = subjectOf(tokens);
      const first = subject[0];
      const last = subject.at(-1);
      const around = tokens.filter(
        (token) =>
          first === undefined || last === undefined || token.end <= first.start || token.start >= last.end,
      );
      // The event may stand behind the period: "for 30 days after you leave".
      const next =
        parts.length === 1 ? [] : tokenize(sentence.text.slice(sentence.text.indexOf(text) + text.length));
      const clauseEnd = next.findIndex((token) => /[,;]/.test(token.before));
      const behind = clauseEnd < 0 ? next : next.slice(0, clauseEnd);
      const behindText = sentence.text.slice(sentence.text.indexOf(text) + text.length);
      return {
        limit,
        subject: contentOf(subject, text),
        occasion: new Set([...contentOf(around, text), ...contentOf(behind, behindText)]),
        text: sentence.text,
      };
    });
  });
}

function contentOf(tokens: readonly Token[], text: string): Set<string> {
  const words = tokens.map((token) => text.slice(token.start, token.end)).join(' ');
  return new Set(
    termsOf(words).filter(
      (term) => term.length > 2 && !carriers.has(term) && !pronouns.has(term) && !/^\d+$/.test(term),
    ),
  );
}

/** "Account data for two years, logs for 14 days": each period ends the words it is about. */
function splitByPeriod(sentence: Sentence): string[] {
  if (sentence.durations.length < 2) return [sentence.text];
  const parts: string[] = [];
  let rest = sentence.text;
  for (const { text } of sentence.durations) {
    const at = rest.indexOf(text.replace(/\s+/g, ' '));
    if (at < 0) return [sentence.text];
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + text.length);
  }
  return parts;
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
    'it them this these those they such data information detail record collect collected manner way provid process submit given personal relevant respective entry item write enter type tell send upload share what which',
  ),
);

/** The words before the condition that ends the storage; a condition that opens the sentence is skipped. */
function subjectOf(tokens: readonly Token[]): Token[] {
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
  let to = from;
  while (to < tokens.length && (to === from || !conditionWords.test(tokens[to]?.lower ?? ''))) to++;
  return tokens.slice(from, to);
}

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

const namesKept = ({ named }: KeptByCode, { whole }: KeptWords): boolean =>
  [...whole.things].some((thing) => thing !== 'account' && named.has(thing));

function fitOf(code: KeptByCode, { things, content, otherwise }: Thing): KeptFit {
  if ([...things].some((thing) => code.named.has(thing))) return 'named';
  if (content.some((term) => code.terms.has(term))) return 'named';
  return [...things].some((thing) => code.usual.has(thing)) ? 'usual' : otherwise;
}

/** What some words say is kept, whatever the code keeps. */
interface Thing {
  readonly things: ReadonlySet<string>;
  readonly content: readonly string[];
  /** How it fits code that keeps nothing of this. */
  readonly otherwise: KeptFit;
}

const remembered = new LanguageMemory<KeptWords>(1000);

/** Every flow about retention asks the same of the same sentences. */
const wordsOf = (language: PolicyLanguage, text: string): KeptWords =>
  remembered.of(language, text, () => new KeptWords(language, text));

/** The words of a text about a period. */
class KeptWords {
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
