// Everything one sentence has to say to one question, before any check weighs it.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, CommitmentKind, Policy, Sentence, SentenceAction } from '../model.ts';
import { type Match, matchData, matchDenied, matchPurpose, matchRecipient } from './match.ts';
import { standDenied, standIn } from './own-words.ts';
import type { Question } from './question.ts';
import type { SectionRole, Topic } from './sections.ts';
import type { Turn, Turns } from './turns.ts';

export interface Entry {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Which of several policies of one file; compared with the part the code belongs to. */
  readonly part: string | null;
  /** Words of the nearest headings name these categories. */
  readonly headingData: readonly string[];
  /** Vendors that the nearest heading names: "Use of Matomo". */
  readonly headingVendors: readonly string[];
  /** Recipients of each sentence: the parties of a contract are none. */
  readonly recipients: readonly (readonly string[])[];
  /** The turns of phrase of each sentence. */
  readonly turns: readonly Turns[];
  /** It is about those who apply for work. */
  readonly ofApplicants: boolean;
  /** It stands in a part for people of one state. */
  readonly ofResidents: boolean;
  /** It stands among definitions. */
  readonly defines: boolean;
  /** Some sentence reports on past months, as the law of one state asks. */
  readonly looksBack: boolean;
  readonly topic: Topic;
  /** Of a row in a table of purposes: the words of its purpose, and the purposes that are known of them. */
  readonly row:
    | { readonly opens: boolean; readonly words: readonly string[]; readonly purposes: readonly string[] }
    | undefined;
  /** What its section is for. */
  readonly roles: ReadonlySet<SectionRole>;
  /** It is said of one group of customers, beside others. */
  readonly ofGroup: boolean;
  /** Its headings name one of several ways in which the product is run. */
  readonly ofOneMode: boolean;
  /** Classes of recipients that the nearest heading names: "Payments", "Analytics providers". */
  readonly headingClasses: readonly string[];
  /** It is a row of a table of vendors by name, or announces it. */
  readonly inClosedList: boolean;
  /** The document has such a table of those who process data for the company. */
  readonly listsProcessors: boolean;
  /** Some sentence names a vendor. */
  readonly namesVendors: boolean;
  /** What its section has told up to here: the data, and the text in which it did. */
  readonly told: { readonly data: readonly string[]; readonly text: string };
  /** What each sentence promises. */
  readonly commitments: readonly (readonly Commitment[])[];
  /** What the sentences say of a category of data, by the category; filled as categories are asked for. */
  readonly data: Map<string, readonly DataReading[]>;
}

/** Every answer but those on data is worked out when it is first asked for: most questions ask for few of them. */
export interface View {
  readonly entry: Entry;
  readonly sentence: Sentence;
  readonly turns: Turns;
  readonly data: Match;
  /** The same, without what heading and clause lend to the sentence. */
  readonly ownData: Match;
  /** What the whole clause says of it. */
  readonly listed: Match;
  /** The data is named to say that it is not part of this. */
  readonly deniedData: Match;
  readonly recipient: Match;
  /** Whom the sentence speaks of, without the parties of a contract. */
  readonly others: readonly string[];
  /** The recipient stands among the exceptions of a denial, so it is allowed. */
  readonly excepted: Match;
  readonly purpose: Match;
  /** "No analytics": the purpose, or the class of the recipient, is ruled out as such. */
  readonly ruledOut: Match;
  readonly commitments: readonly Commitment[];
}

export function viewsOf(language: PolicyLanguage, entry: Entry, question: Question): View[] {
  const readings = dataOf(language, entry, question.flow.dataCategory);
  return entry.clause.sentences.map(
    (sentence, position) =>
      new SentenceView(
        question,
        entry,
        sentence,
        position,
        inOwnWords(question, entry, sentence, readings[position] ?? silent),
      ),
  );
}

function inOwnWords(
  { ownWords, flow, language }: Question,
  { told }: Entry,
  { text }: Sentence,
  reading: DataReading,
): DataReading {
  if (ownWords === undefined) return reading;
  const isBan = flow.check === 'forbidden-processing';
  if (!(isBan ? standDenied(language, ownWords, text) : standIn(ownWords, text))) return reading;
  if (isOfDevices(language, flow.dataCategory, told.text)) return reading;
  return { ...reading, data: ownWords.match, ownData: ownWords.match };
}

export type DataReading = Pick<View, 'data' | 'ownData' | 'listed' | 'deniedData'>;

/** Many flows ask for the same category of data, and what the sentences say of it is the same for all of them. */
export function dataOf(language: PolicyLanguage, entry: Entry, asked: string): readonly DataReading[] {
  let read = entry.data.get(asked);
  if (read === undefined) {
    read = readData(language, entry, asked);
    entry.data.set(asked, read);
  }
  return read;
}

function readData(language: PolicyLanguage, entry: Entry, asked: string): readonly DataReading[] {
  const { clause } = entry;
  const ofClause = matchData(language, asked, clause.dataCategories);
  const ofHeading = matchData(language, asked, entry.headingData);
  const ofDevices = isOfDevices(language, asked, entry.told.text);
  return clause.sentences.map((sentence, position) => {
    const turns = entry.turns[position] ?? noTurns;
    const denied =
      sentence.recipients.length > 0
        ? matchDenied(language, asked, sentence.deniedData)
        : matchData(language, asked, sentence.deniedData, true);
    const special = ruledOutAsSpecial(sentence, asked, turns) ? ofSpecial : nothing;
    const spoken = ofDevices
      ? sentence.dataCategories.filter((key) => key !== 'user.biometric.fingerprint')
      : sentence.dataCategories;
    const said =
      sentence.deniedData.length === 0 ? spoken : spoken.filter((key) => !sentence.deniedData.includes(key));
    const named = strongest(
      matchData(language, asked, said, sentence.polarity === 'deny'),
      matchData(language, asked, ofTerms(asked, sentence.definedData ?? [])),
    );
    const own = special.strength > named.strength ? special : named;
    // "We keep it for two years": what a sentence does not name, the clause or its heading may.
    // Where it names other particulars, little is lent.
    const particular =
      own.strength < 0.3 &&
      said.some((key) => key.startsWith('user.') && key !== 'user.aggregate' && key !== 'user.client_data');
    const lent =
      denied.strength >= 0.7
        ? 0
        : Math.max(ofClause.strength * 0.55, ofHeading.strength * 0.6) * (particular ? 0.5 : 1);
    const borrowed = ofClause.strength * 0.55 >= ofHeading.strength * 0.6 ? ofClause : ofHeading;
    const data = own.strength >= lent ? own : { strength: lent, by: borrowed.by, named: false, lent: true };
    return { data, ownData: own, listed: ofClause, deniedData: denied };
  });
}

/** "The fingerprint of your browser ... Fingerprints are compared": nobody's fingers. */
const isOfDevices = (language: PolicyLanguage, asked: string, told: string): boolean =>
  asked.startsWith('user.biometric') && language.turns.get('of-fingerprints')?.test(told) === true;

/** What customers hand over may hold anything; what it was said to hold, say, is theirs and not the company's own data of that kind. */
const ofTerms = (asked: string, defined: readonly string[]): readonly string[] =>
  defined.includes(clientData) && asked !== clientData ? [clientData] : defined;

const clientData = 'user.client_data';

class SentenceView implements View {
  readonly entry: Entry;
  readonly sentence: Sentence;
  readonly turns: Turns;
  readonly data: Match;
  readonly ownData: Match;
  readonly listed: Match;
  readonly deniedData: Match;
  private readonly question: Question;
  private readonly position: number;
  private ofRecipient: Match | undefined;
  private ofException: Match | undefined;
  private ofPurpose: Match | undefined;
  private ofBan: Match | undefined;

  constructor(
    question: Question,
    entry: Entry,
    sentence: Sentence,
    position: number,
    { data, ownData, listed, deniedData }: DataReading,
  ) {
    this.question = question;
    this.entry = entry;
    this.sentence = sentence;
    this.position = position;
    this.turns = entry.turns[position] ?? noTurns;
    this.data = data;
    this.ownData = ownData;
    this.listed = listed;
    this.deniedData = deniedData;
  }

  get others(): readonly string[] {
    return this.entry.recipients[this.position] ?? this.sentence.recipients;
  }

  get commitments(): readonly Commitment[] {
    return this.entry.commitments[this.position] ?? [];
  }

  get purpose(): Match {
    const { language, flow } = this.question;
    this.ofPurpose ??= matchPurpose(language, flow.purpose, this.sentence.purposes);
    return this.ofPurpose;
  }

  get recipient(): Match {
    this.ofRecipient ??= this.question.leavesHouse ? this.among(this.given()) : nothing;
    return this.ofRecipient;
  }

  get excepted(): Match {
    this.ofException ??=
      this.question.leavesHouse && this.hasExceptions()
        ? this.among(this.sentence.exceptRecipients)
        : nothing;
    return this.ofException;
  }

  get ruledOut(): Match {
    this.ofBan ??=
      this.turns.has('only-necessary') && asksMore(this.question)
        ? beyondNecessary
        : ruledOut(this.question.language, this.question, this.sentence);
    return this.ofBan;
  }

  private hasExceptions(): boolean {
    return this.sentence.polarity === 'deny' && this.sentence.exceptRecipients.length > 0;
  }

  /** The recipients that the sentence gives data to. */
  private given(): readonly string[] {
    const { sentence, entry, others } = this;
    // "The customer allows us to subcontract the processing": nobody is named, and everybody knows who is meant.
    const all =
      this.turns.has('engages') && !others.includes('processor') ? [...others, 'processor'] : others;
    const left = this.hasExceptions() ? all.filter((id) => !sentence.exceptRecipients.includes(id)) : all;
    return specified(left, entry);
  }

  /** "Our sub-processors have staff abroad": those of the table, and no leave for others. */
  private meansListed(recipients: readonly string[]): boolean {
    return (
      this.entry.listsProcessors &&
      recipients.includes('processor') &&
      recipients.every((id) => id === 'processor' || id === 'service-provider') &&
      // "... safeguards such as standard clauses": the examples are none of recipients.
      (!this.sentence.catchAll || this.turns.has('transfer-tools')) &&
      !this.turns.has('gives-leave')
    );
  }

  /** "If you pay with Acme, Acme receives, for example, ...", or what stands under its name: nobody else is meant. */
  private isOfOther(): boolean {
    const { vendor, company } = this.question;
    const { text, vendors } = this.sentence;
    if (vendor === null || vendors.length === 0 || vendors.includes(vendor)) return false;
    const { headingVendors } = this.entry;
    const underIt = headingVendors.length > 0 && !headingVendors.includes(vendor);
    return (underIt || this.turns.has('of-one-way')) && company?.test(text) !== true;
  }

  private among(recipients: readonly string[]): Match {
    // A list of services or of occasions leaves open who serves; one of names does not.
    const { namesVendors, inClosedList } = this.entry;
    const announces =
      inClosedList ||
      (namesVendors && this.turns.has('announces-list')) ||
      this.meansListed(recipients) ||
      this.isOfOther();
    return matchRecipient(this.question.language, this.question, this.sentence, recipients, announces);
  }
}

/** What a term was defined to mean counts a little less than what the sentence says itself. */
const strongest = (said: Match, defined: Match): Match =>
  defined.strength * 0.9 > said.strength ? { ...defined, strength: defined.strength * 0.9 } : said;

/** "Third-party providers" under the heading "Analytics" are providers of analytics. */
function specified(recipients: readonly string[], { headingClasses }: Entry): readonly string[] {
  if (headingClasses.length === 0) return recipients;
  const generic = recipients.some((id) =>
    /^(?:service-provider|processor|third-party|business-partner)$/.test(id),
  );
  return generic ? [...recipients, ...headingClasses] : recipients;
}

function ruledOut(language: PolicyLanguage, question: Question, sentence: Sentence): Match {
  if (!question.leavesHouse) return nothing;
  const purpose = matchPurpose(language, question.flow.purpose, sentence.deniedPurposes);
  if (purpose.strength >= 0.7 && sentence.deniedPurposes.length > 0) return purpose;
  const recipient = matchRecipient(
    language,
    question,
    { ...sentence, vendors: sentence.deniedVendors, text: '' },
    sentence.deniedRecipients,
    false,
  );
  // "We do not use Matomo" rules out one vendor; "no advertising networks" rules out the class.
  const byName = recipient.strength > 1;
  const byClass = recipient.strength >= 0.8 && sentence.deniedVendors.length === 0;
  return byName || byClass ? recipient : nothing;
}

/** "We only use cookies that are strictly necessary": none that measure or advertise. */
const asksMore = ({ flow }: Question): boolean =>
  /^(?:analytics|marketing\.advertising|sales|personalize)/.test(flow.purpose) &&
  /^user\.(?:device|behavior|unique_id|telemetry)/.test(flow.dataCategory);

const beyondNecessary: Match = { strength: 0.8, by: 'cookie that is not necessary', named: true };

/** "We process no special categories of data" is about everything that the law protects most. */
const ruledOutAsSpecial = (sentence: Sentence, asked: string, turns: Turns): boolean =>
  sentence.polarity === 'deny' &&
  sentence.denied.some((action) => action === 'collect' || action === 'use' || action === 'store') &&
  specialCategory.test(asked) &&
  turns.has('of-special-categories');

/** What a device tells without anybody typing it. */
export const automatic =
  /^(?:user\.(?:device|behavior|telemetry|unique_id|sensor|user_sensor|location\.imprecise)|system)\b/;

/** What the law protects most. */
export const specialCategory =
  /^user\.(?:health_and_medical|biometric|demographic\.(?:race|ethnic|religi|political|sexual|trade))/;

const ofSpecial: Match = { strength: 0.8, by: 'special categories of data', named: true };

const noTurns: Turns = { has: () => false };

const nothing: Match = { strength: 0, by: '', named: false };

const silent: DataReading = { data: nothing, ownData: nothing, listed: nothing, deniedData: nothing };

export const does = (view: View, ...actions: readonly SentenceAction[]): boolean =>
  actions.some((action) => view.sentence.actions.includes(action) && !view.sentence.denied.includes(action));

export const says = (view: View, turn: Turn): boolean => view.turns.has(turn);

export const denies = (view: View, ...actions: readonly SentenceAction[]): boolean =>
  actions.some((action) => view.sentence.denied.includes(action));

export const promise = (view: View, kind: CommitmentKind): Commitment | undefined =>
  view.commitments.find((commitment) => commitment.kind === kind);

/** The sentence is about particular data, none of which was asked for. */
export const aboutOtherData = (view: View): boolean =>
  view.ownData.strength < 0.3 &&
  view.sentence.dataCategories.some((key) => key !== 'user' && key !== 'user.aggregate');

/** The sentence only says what a term means. */
export const definesTerm = (view: View): boolean =>
  says(view, 'defines-opening') ||
  view.entry.defines ||
  (promise(view, 'definition') !== undefined && says(view, 'defines'));
