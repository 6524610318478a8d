// Which sentences may answer a question at all. Most sentences of a policy say nothing about sharing, keeping or logging, whatever
// is asked; what they would have to hold is looked for once, and a flow is asked only of the others. Every rule here is wider than
// the one in `on-*.ts` that it stands before: it may let a sentence through that then answers nothing, never hold one back that would.
// Deliberately absent: what a sentence answers.

import type { CommitmentKind, FlowQuery, Sentence, SentenceAction } from '../model.ts';
import { isScheduled } from './kept.ts';
import { bringsTogether } from './kept-apart.ts';
import { isLawful } from './on-sharing.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { Question } from './question.ts';
import type { Turn } from './turns.ts';
import { type DataReading, dataOf, type Entry, promise, says, type View } from './view.ts';

export interface Hearing {
  /** Among the entries of the index. */
  readonly position: number;
  /** Places in the clause. */
  readonly sentences: 'all' | readonly number[];
}

/** In the order of the documents. */
export function hearingsOf(index: PolicyIndex, question: Question): readonly Hearing[] {
  const { flow, mention } = question;
  const about = subjectOf[flow.check];
  // A company that no list knows may stand in any sentence.
  if (about === 'sharing' && mention !== null) return heard(index, question, about, mention);
  const together = bringsTogether(flow);
  const key = together
    ? `${about} together`
    : about === 'collection'
      ? `${about} ${flow.dataCategory}`
      : about;
  let hearings = index.hearings.get(key);
  if (hearings === undefined) {
    hearings = heard(index, question, about, null);
    index.hearings.set(key, hearings);
  }
  return hearings;
}

type Subject = 'logs' | 'keeping' | 'sharing' | 'collection' | 'bans';

const subjectOf: Readonly<Record<FlowQuery['check'], Subject>> = {
  'logged-personal-data': 'logs',
  'missing-retention': 'keeping',
  'excessive-retention': 'keeping',
  'missing-consent': 'sharing',
  'mismatched-consent': 'sharing',
  'undisclosed-recipient': 'sharing',
  'undisclosed-data': 'collection',
  'forbidden-processing': 'bans',
};

function heard(
  { entries, language }: PolicyIndex,
  { flow }: Question,
  about: Subject,
  mention: RegExp | null,
): readonly Hearing[] {
  const hearings: Hearing[] = [];
  for (const [position, entry] of entries.entries()) {
    // What a policy leaves out is told apart from what answers.
    if (entry.clause.commitments.some(({ kind }) => kind === 'scope-exclusion')) {
      hearings.push({ position, sentences: 'all' });
      continue;
    }
    const readings = about === 'collection' ? dataOf(language, entry, flow.dataCategory) : [];
    const sentences = entry.clause.sentences.flatMap((sentence, at) =>
      mayAnswer[about](new Heard(entry, sentence, at), readings[at]) ||
      mention?.test(sentence.text) === true ||
      (bringsTogether(flow) && entry.turns[at]?.has('keeps-apart'))
        ? [at]
        : [],
    );
    if (sentences.length > 0) hearings.push({ position, sentences });
  }
  return hearings;
}

const mayAnswer: Readonly<Record<Subject, (heard: Heard, reading: DataReading | undefined) => boolean>> = {
  logs: (of) =>
    of.acts('log', 'secure') ||
    of.promises('security-measure') ||
    (of.entry.clause.sentences.some(({ actions }) => actions.includes('log')) && of.says('masked')),
  keeping: (of) => of.acts('retain', 'store', 'delete') || of.promises('retention-limit') || of.says('owned'),
  sharing: (of) =>
    of.acts('share', 'publish', 'sell', 'train') ||
    saysNo(of.sentence) ||
    of.sentence.consent === 'required' ||
    of.sentence.vendors.length > 0 ||
    of.sentence.recipients.length > 0 ||
    of.sentence.exceptRecipients.length > 0 ||
    of.promises('prohibition') ||
    of.says('engages', 'only-necessary', 'hosted-by-us', 'connects-nowhere'),
  collection: (of, reading) =>
    (reading !== undefined &&
      Math.max(reading.data.strength, reading.ownData.strength, reading.deniedData.strength) >= 0.6) ||
    of.says('and-others', 'leaves-data-open', 'answers-for-data', 'special-not-entered'),
  bans: (of) =>
    saysNo(of.sentence) ||
    of.promises('age-limit', 'prohibition', 'conditional-on-consent', 'opt-out') ||
    (of.sentence.polarity === 'allow' && of.sentence.purposes.length > 0) ||
    of.says('only-necessary'),
};

/** The same once more, by what the sentence says of this flow. */
export function mayAnswerThis(question: Question, view: View): boolean {
  const { flow, marketing } = question;
  const { sentence, data } = view;
  if (bringsTogether(flow) && says(view, 'keeps-apart')) return true;
  switch (subjectOf[flow.check]) {
    case 'keeping':
      return (
        data.strength >= 0.3 ||
        promise(view, 'retention-limit') !== undefined ||
        says(view, 'ends-with-service') ||
        says(view, 'owned') ||
        isScheduled(question, view)
      );
    case 'sharing':
      return (
        saysNo(sentence) ||
        Math.max(view.recipient.strength, view.excepted.strength) >= 0.3 ||
        promise(view, 'prohibition') !== undefined ||
        (marketing && sentence.consent === 'required') ||
        (view.entry.listsProcessors && says(view, 'limited')) ||
        (flow.purpose.startsWith('train_ai') && sentence.actions.includes('train')) ||
        (gives.some((action) => sentence.actions.includes(action)) &&
          (data.strength >= 0.7 || isLawful(question, view) || givesAway.some((turn) => says(view, turn)))) ||
        servesItself.some((turn) => says(view, turn))
      );
    case 'bans':
      return (
        saysNo(sentence) ||
        promise(view, 'age-limit') !== undefined ||
        says(view, 'only-necessary') ||
        data.strength >= 0.3 ||
        view.purpose.strength >= 0.7 ||
        sentence.actions.includes('sell') ||
        sentence.actions.includes('train')
      );
    default:
      return true;
  }
}

const gives: readonly SentenceAction[] = ['share', 'publish', 'sell'];
const givesAway: readonly Turn[] = ['without-names', 'freely', 'ends-list'];
const servesItself: readonly Turn[] = ['only-necessary', 'hosted-by-us', 'connects-nowhere'];

/** To anything. */
const saysNo = ({ denied, deniedData, deniedPurposes, deniedRecipients, deniedVendors }: Sentence): boolean =>
  denied.length > 0 ||
  deniedData.length > 0 ||
  deniedPurposes.length > 0 ||
  deniedRecipients.length > 0 ||
  deniedVendors.length > 0;

/** One sentence of a clause. */
class Heard {
  readonly entry: Entry;
  readonly sentence: Sentence;
  private readonly position: number;

  constructor(entry: Entry, sentence: Sentence, position: number) {
    this.entry = entry;
    this.sentence = sentence;
    this.position = position;
  }

  acts(...actions: readonly SentenceAction[]): boolean {
    return actions.some((action) => this.sentence.actions.includes(action));
  }

  promises(...kinds: readonly CommitmentKind[]): boolean {
    return this.entry.commitments[this.position]?.some(({ kind }) => kinds.includes(kind)) === true;
  }

  says(...turns: readonly Turn[]): boolean {
    return turns.some((turn) => this.entry.turns[this.position]?.has(turn));
  }
}
