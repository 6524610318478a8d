// What a retention period is about. A schedule names one thing after another ("sessions for 30 days, invoices for seven
// years"); a period governs a flow only when the thing is the one that the code keeps.
// Deliberately absent: whether the period is exceeded (`on-retention.ts`).

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, FlowQuery, Sentence } from '../model.ts';
import { readHeading } from '../understand/headings.ts';
import { tokenize } from '../understand/tokens.ts';
import { fitOf, namesKept, sharedWords } from './kept-by-code.ts';
import { sectionFit } from './kept-section.ts';
import { contentOf, type KeptFit, type KeptWords, subjectOf, wordsOf } from './kept-words.ts';
import { matchData } from './match.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';

export interface KeptItem {
  readonly limit: Commitment;
  readonly fit: KeptFit;
  /** The words that name the thing. */
  readonly subject: string;
  /** How many words of the thing the code has, too. */
  readonly shared: number;
  /** The thing has a word of its own in the code, and is not only of the same kind. */
  readonly byWord?: boolean;
  /** Data of this kind is usually part of the thing. */
  readonly holds?: boolean;
  /** Not the sentence names the thing, but what its section told before. */
  readonly ofSection?: boolean;
  /** The sentence has one period, so all of its words are about it. */
  readonly aboutAll: boolean;
}

/** Every period of a sentence with what it is about. */
export function keptItems(question: Question, view: View): KeptItem[] {
  const { language, kept: code } = question;
  const limits = view.commitments.filter((commitment) => commitment.kind === 'retention-limit');
  if (limits.length === 0) return [];
  const parts = splitByPeriod(view.sentence);
  return limits.map((limit, index) => {
    const part = parts.length === limits.length ? (parts[index] ?? view.sentence.text) : view.sentence.text;
    const words = wordsOf(language, part);
    if (code.identifier?.test(part) === true)
      return { limit, fit: 'named', subject: part, shared: 2, aboutAll: parts.length < 2, byWord: true };
    const { own, byWord, thing, holds, known } = subjectFit(language, question, view, words);
    // "Of our members" says whose it is: words count only beside a thing that both name.
    const shared = namesKept(code, words) ? sharedWords(code, words) : 0;
    const aboutAll = parts.length < 2;
    // "What the browser sends is kept for 14 days in log files": the thing may stand behind its period.
    if (aboutAll && own !== 'named' && namesKept(code, wordsOf(language, view.sentence.text)))
      return { limit, fit: 'named', subject: view.sentence.text, shared, aboutAll };
    const { heading, ofSeveral } = view.entry.topic;
    const { whole } = wordsOf(language, heading);
    const lent = fitOf(code, whole);
    // One word in common is not enough for what stands in a section of its own.
    const isOurs = own === 'usual' || (own === 'named' && (thing || shared > 1));
    const section = isOurs ? 'unknown' : sectionFit(question, view);
    if (section === 'other') return { limit, fit: section, subject: heading, shared, aboutAll };
    if (section !== 'unknown' && own === 'open')
      return { limit, fit: section, subject: heading, shared, aboutAll, ofSection: true };
    // "The picture is deleted within three days" under "Driving licence" is one of the licence.
    const unknown = own === 'other' && !known;
    const ofHeading =
      namesKept(code, wordsOf(language, heading)) ||
      (!whole.things.has('account') && whole.content.some((term) => code.terms.has(term)));
    if (unknown && ofHeading) return { limit, fit: 'named', subject: heading, shared, aboutAll };
    if (own !== 'open' && own !== 'general')
      return { limit, fit: own, subject: part, shared, aboutAll, byWord: own === 'named' && byWord, holds };
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

/** "Support messages. Three years.": what a sentence does not say, the title of the clause does. */
function subjectFit(
  language: PolicyLanguage,
  { kept: code, flow }: Question,
  { entry, sentence }: View,
  words: KeptWords,
): {
  readonly own: KeptFit;
  /** The code has a word of it, too. */
  readonly byWord: boolean;
  /** The code keeps this thing. */
  readonly thing: boolean;
  /** Such data is usually part of this thing. */
  readonly holds: boolean;
  /** A list knows the thing, or the clause has it for its title. */
  readonly known: boolean;
} {
  const title = entry.clause.sentences[0];
  const titled =
    title !== undefined && title !== sentence && isTitle(title) && !keeping.test(sentence.text)
      ? wordsOf(language, title.text).whole
      : undefined;
  const byTitle = titled !== undefined && titled.content.length > 0;
  const subject = byTitle ? titled : words.subject;
  const fit = fitOf(code, subject);
  return {
    own: fit === 'open' && byTitle ? fitOfTitle(language, flow, title) : fit,
    byWord: subject.content.some((term) => code.terms.has(term)),
    thing: [...subject.things].some((thing) => code.named.has(thing)),
    holds: [...subject.things].some((thing) => code.usual.has(thing)),
    known: byTitle || subject.things.size > 0,
  };
}

/** "Preference rules. Period to be confirmed." in a schedule: it is about what the code keeps, and sets no period. */
export function isScheduled({ language, kept: code }: Question, { entry, sentence }: View): boolean {
  const [title, ...rest] = entry.clause.sentences;
  if (title === undefined || !rest.includes(sentence) || !isTitle(title)) return false;
  if (!entry.clause.headingPath.slice(-2).some((each) => readHeading(language, each).ofRetention))
    return false;
  const { content } = wordsOf(language, title.text).whole;
  return content.filter((term) => code.terms.has(term)).length > 1;
}

/** "Client data. 30 days." is nothing that the company keeps of its own. */
function fitOfTitle(
  language: PolicyLanguage,
  { dataCategory }: FlowQuery,
  title: Sentence | undefined,
): KeptFit {
  const named = (title?.dataCategories ?? []).filter(
    (key) => key !== 'user' && (key !== 'user.client_data' || dataCategory === key),
  );
  const others = (title?.dataCategories ?? []).some((key) => key !== 'user');
  const { strength } = matchData(language, dataCategory, named);
  return strength >= 0.75 ? 'usual' : others && strength < 0.15 ? 'other' : 'open';
}

/** A sentence with one of these says itself what is kept. */
const keeping =
  /\b(?:we|is|are|will|may|shall|be|keeps?|kept|stor(?:es?|ed)|retain(?:s|ed)?|delet(?:es?|ed)|erase[sd]?|removed?)\b/i;

/** "Support messages.", "Usage and analytics data." */
const isTitle = ({ text, durations }: Sentence): boolean =>
  durations.length === 0 &&
  text.length <= longestTitle &&
  !/\b(?:we|you|it|they|is|are|will|may)\b/i.test(text);

const longestTitle = 70;

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
