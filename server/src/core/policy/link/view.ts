// Everything one sentence has to say to one question, before any check weighs it.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, CommitmentKind, Policy, Sentence, SentenceAction } from '../model.ts';
import { type Match, matchData, matchPurpose, matchRecipient } from './match.ts';
import type { Question } from './question.ts';

export interface Entry {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Which of several policies of one file; compared with the part the code belongs to. */
  readonly part: string | null;
  /** Words of the nearest headings name these categories. */
  readonly headingData: readonly string[];
}

export interface View {
  readonly entry: Entry;
  readonly sentence: Sentence;
  readonly data: Match;
  /** The same, without what heading and clause lend to the sentence. */
  readonly ownData: Match;
  readonly recipient: Match;
  /** The recipient stands among the exceptions of a denial, so it is allowed. */
  readonly excepted: Match;
  readonly purpose: Match;
  readonly commitments: readonly Commitment[];
}

export function viewsOf(language: PolicyLanguage, entry: Entry, question: Question): View[] {
  const { clause } = entry;
  const asked = question.flow.dataCategory;
  const ofClause = matchData(language, asked, clause.dataCategories);
  const ofHeading = matchData(language, asked, entry.headingData);
  return clause.sentences.map((sentence) => {
    const own = matchData(language, asked, sentence.dataCategories);
    // "We keep it for two years": what a sentence does not name, the clause or its heading may.
    const lent = Math.max(ofClause.strength * 0.55, ofHeading.strength * 0.6);
    const borrowed = ofClause.strength * 0.55 >= ofHeading.strength * 0.6 ? ofClause : ofHeading;
    const data = own.strength >= lent ? own : { strength: lent, by: borrowed.by, named: false };
    const open = sentence.recipients.filter((id) => !sentence.exceptRecipients.includes(id));
    const recipients =
      sentence.polarity === 'deny' && sentence.exceptRecipients.length > 0 ? open : sentence.recipients;
    return {
      entry,
      sentence,
      data,
      ownData: own,
      recipient: question.leavesHouse ? matchRecipient(language, question, sentence, recipients) : nothing,
      excepted:
        question.leavesHouse && sentence.polarity === 'deny'
          ? matchRecipient(language, question, sentence, sentence.exceptRecipients)
          : nothing,
      purpose: matchPurpose(language, question.flow.purpose, sentence.purposes),
      commitments: clause.commitments.filter(
        (commitment) => commitment.start < sentence.end && commitment.end > sentence.start,
      ),
    };
  });
}

const nothing: Match = { strength: 0, by: '', named: false };

export const does = (view: View, ...actions: readonly SentenceAction[]): boolean =>
  actions.some((action) => view.sentence.actions.includes(action) && !view.sentence.denied.includes(action));

export const denies = (view: View, ...actions: readonly SentenceAction[]): boolean =>
  actions.some((action) => view.sentence.denied.includes(action));

export const promise = (view: View, kind: CommitmentKind): Commitment | undefined =>
  view.commitments.find((commitment) => commitment.kind === kind);

/** The sentence is about particular data, none of which was asked for. */
export const aboutOtherData = (view: View): boolean =>
  view.ownData.strength < 0.3 &&
  view.sentence.dataCategories.some((key) => key !== 'user' && key !== 'user.aggregate');
