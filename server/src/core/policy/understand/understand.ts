// A clause draft to a clause: its sentences read, what they say of data, recipients and purposes, and what is promised.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, Practice, Sentence, SentenceAction } from '../model.ts';
import { wordCount } from '../segment/block.ts';
import { wordHash } from '../segment/ids.ts';
import { joinPieces, type Piece, sourceRange } from '../segment/piece.ts';
import type { SegmentedClause } from '../segment/segment.ts';
import { lineAt, type Source } from '../segment/source.ts';
import { annotate, dataActions, type Note } from './annotate.ts';
import { findCommitments, type Pledge } from './commitments.ts';
import { readHeading } from './headings.ts';
import { LanguageMemory } from './memory.ts';
import type { PatternMatch } from './patterns.ts';
import { choosePractices, scorePractices } from './practices.ts';
import { splitSentences } from './split.ts';
import { type Token, tokenize } from './tokens.ts';

export function understandClause(
  language: PolicyLanguage,
  source: Source,
  segmented: SegmentedClause,
): Clause {
  const { draft } = segmented;
  const whole = joinPieces(
    draft.segments.map((segment) => segment.piece),
    '\n',
  );
  const { hash, notes, pledges, practices } = readingOf(language, segmented, whole);
  const sentences = notes.map((note) => toSentence(source, whole, note));
  const commitments = pledges.map((pledge) => toCommitment(source, whole, pledge)).filter((c) => c !== null);
  return {
    id: segmented.id,
    hash,
    part: segmented.part,
    headingPath: segmented.headingPath,
    startLine: draft.startLine,
    endLine: draft.endLine,
    start: draft.start,
    end: draft.end,
    text: whole.text,
    practices,
    dataCategories: clauseData(sentences, practices),
    recipients: [...new Set(sentences.flatMap((sentence) => sentence.recipients))],
    purposes: language.uses.mostSpecific(sentences.flatMap((sentence) => sentence.purposes)),
    commitments,
    sentences,
  };
}

/** What a clause says, by its words alone: positions are those of its text. */
interface ClauseReading {
  readonly hash: string;
  readonly notes: readonly Note[];
  readonly pledges: readonly Pledge[];
  readonly practices: readonly Practice[];
}

const readings = new LanguageMemory<ClauseReading>(1000);
const longestKept = 10_000;

function readingOf(language: PolicyLanguage, segmented: SegmentedClause, whole: Piece): ClauseReading {
  if (whole.text.length > longestKept) return readClause(language, segmented, whole);
  const { draft, headingPath, hasTitle } = segmented;
  const parts = draft.segments.map(({ role, piece }) => `${role} ${piece.text.length}`);
  const key = [whole.text, draft.lead?.text ?? '', hasTitle, ...parts, ...headingPath].join('\u0000');
  return readings.of(language, key, () => readClause(language, segmented, whole));
}

function readClause(language: PolicyLanguage, segmented: SegmentedClause, whole: Piece): ClauseReading {
  const { draft } = segmented;
  const headings = segmented.headingPath;
  const nearest = headings[headings.length - 1] ?? '';
  // "4. How long we keep data > Customers": the title of the document says nothing.
  const above = headings.length > (segmented.hasTitle ? 2 : 1) ? (headings[headings.length - 2] ?? '') : '';
  const lead = draft.lead === null ? leadOf(language, nearest) : annotateLast(language, draft.lead.text);
  const notes = readSentences(language, segmented, whole, lead, nearest);
  const retentionHeading =
    readHeading(language, above).ofRetention ||
    readHeading(language, nearest).ofRetention ||
    (draft.lead !== null && readHeading(language, draft.lead.text.slice(-80)).ofRetention);
  const dutyLead = draft.lead !== null && language.polarity.duty.has(tokenize(draft.lead.text.slice(-60)));
  const pledges = findCommitments(language, notes, {
    text: whole.text,
    retentionHeading,
    several: notes.length > 1,
    dutyLead,
    speaksOfData: notes.some(({ data }) => data.length > 0),
    leadParty: dutyLead && lead !== null ? lead.boundParty : null,
  });
  const scores = scorePractices(
    language,
    notes,
    segmented.hasTitle ? headings.slice(1) : headings,
    titleOf(whole.text),
    new Set(pledges.filter(({ start, end }) => end > start).map(({ kind }) => kind)),
  );
  return { hash: wordHash(whole.text), notes, pledges, practices: choosePractices(language, scores) };
}

/** "Right to Know. You may ask ...", "Legal basis: our contract": a few words without a verb before the first stop. */
function titleOf(text: string): string | null {
  const match = /^[\s\d.]*([^.:?!\n]{3,70})[.:?](?:\s|$)/.exec(text.slice(0, 120));
  const title = match?.[1] ?? '';
  if (title === '' || wordCount(title) > 8) return null;
  return /\b(?:we|you|they|it|is|are|was|will|may|must|shall|can|has|have|do|does)\b/i.test(title)
    ? null
    : title;
}

/** Many clauses stand under one heading. */
const headings = new LanguageMemory<Note>(500);

const noteOfHeading = (language: PolicyLanguage, heading: string): Note =>
  headings.of(language, heading, () => annotate(language, heading, 0, heading.length, false));

/** "What we do not collect" over a bare list denies what is in it. */
function leadOf(language: PolicyLanguage, heading: string): Note | null {
  if (heading === '' || heading.endsWith('?')) return null;
  const note = noteOfHeading(language, heading);
  return note.polarity === 'deny' && note.data.length === 0 ? note : null;
}

/** A paragraph introduces a list with its last sentence. */
function annotateLast(language: PolicyLanguage, text: string): Note {
  const last = splitSentences(text, 0, text.length).pop() ?? { start: 0, end: text.length };
  return annotate(language, text, last.start, last.end, false);
}

function readSentences(
  language: PolicyLanguage,
  segmented: SegmentedClause,
  whole: Piece,
  lead: Note | null,
  nearest: string,
): Note[] {
  const notes: Note[] = [];
  let at = 0;
  let intro: Note | null = lead;
  const question = questionNote(language, nearest);
  const sharing = segmented.headingPath
    .slice(segmented.hasTitle ? 1 : 0)
    .some((heading) => readHeading(language, heading).ofRecipients);
  let answered = false;
  for (const segment of segmented.draft.segments) {
    const end = at + segment.piece.text.length;
    const spans = segment.role === 'row' ? [{ start: at, end }] : splitSentences(whole.text, at, end);
    for (const span of spans) {
      let note = annotate(language, whole.text, span.start, span.end, segment.role === 'row');
      if (segment.role === 'row') {
        note = withoutHeaders(withColumns(language, note));
        const denials = denialsInRow(language, whole.text, span);
        notes.push(...denials);
        note = withoutDenials(note, denials);
      }
      if (segment.role !== 'text' && intro !== null)
        note = underIntro(language, note, intro, intro === lead && segmented.draft.lead === null);
      if (sharing) note = asRecipient(note);
      if (question !== null && !answered) note = asAnswer(language, note, question);
      // "If you do, we tell ..." stands under the condition of the sentence before.
      const previous = notes[notes.length - 1];
      if (
        previous !== undefined &&
        previous.consent !== 'none' &&
        language.polarity.carriesOn.has(note.tokens.slice(0, 4))
      ) {
        note = { ...note, consent: 'required' };
      }
      if (previous !== undefined && span.start > at) note = continued(note, previous);
      answered = true;
      notes.push(note);
    }
    const last = notes[notes.length - 1];
    if (segment.role === 'text' && last !== undefined && /[:–—-]$/.test(segment.piece.text.trim()))
      intro = last;
    at = end + 1;
  }
  return withBasis(notes);
}

/** "We use maps of Acme. ... The legal basis is your consent.": what was told before it depends on consent. */
function withBasis(notes: readonly Note[]): Note[] {
  const basis = notes.findLastIndex(
    // "Consent or legitimate interest": which of them holds is left open.
    (note) => note.flags.has('consentBasis') && !note.flags.has('otherBasis') && !isOneCase(note),
  );
  return notes.map((note, at) =>
    at <= basis && note.consent === 'none' ? { ...note, consent: 'required' } : note,
  );
}

/** "If consent has been asked for, it is the basis": for the rest there is another one. */
const isOneCase = ({ tokens }: Note): boolean => /^(?:if|insofar|where|should)$/.test(tokens[0]?.lower ?? '');

/** "Duration: 1 year" in a row: the header says what the period is of. */
function withColumns(language: PolicyLanguage, note: Note): Note {
  if (note.durations.length === 0 || note.flags.has('retention.cues')) return note;
  const columns = language.cues['retention.columns']?.find(note.tokens) ?? [];
  const isHeader = columns.some(({ to }) => note.tokens[to]?.before.startsWith(':') === true);
  return isHeader ? { ...note, flags: new Set([...note.flags, 'retention.cues']) } : note;
}

/** "Category of personal information: Device details": the header over a cell that names particulars says no more than them. */
function withoutHeaders(note: Note): Note {
  if (note.data.every(({ value }) => value === 'user')) return note;
  const data = note.data.filter((match) => match.value !== 'user' || !isHeader(note.tokens, match));
  return data.length === note.data.length ? note : { ...note, data };
}

function isHeader(tokens: readonly Token[], match: PatternMatch<string>): boolean {
  let from = match.from;
  while (from > 0 && !/[;:.]/.test(tokens[from]?.before ?? '')) from--;
  if (from > 0 && !(tokens[from]?.before ?? '').includes(';')) return false;
  for (let to = match.to; to < Math.min(match.to + longestHeader, tokens.length); to++) {
    const before = tokens[to]?.before ?? '';
    if (before.startsWith(':')) return true;
    if (/[;.]/.test(before)) return false;
  }
  return false;
}

const longestHeader = 7;

/**
 * A row is one statement ("Invoices: seven years"), but a cell may hold sentences, and one that denies is a statement of its
 * own: "We derive the city from your IP address. We do not collect your precise location."
 */
function denialsInRow(language: PolicyLanguage, text: string, row: { start: number; end: number }): Note[] {
  const spans = splitSentences(text, row.start, row.end);
  if (spans.length < 2) return [];
  return spans
    .map((span) => annotate(language, text, span.start, span.end, true))
    .filter((note) => note.polarity === 'deny' && note.data.length > 0);
}

function withoutDenials(note: Note, denials: readonly Note[]): Note {
  if (denials.length === 0) return note;
  const outside = (match: PatternMatch<string>): boolean => {
    const at = note.tokens[match.from]?.start ?? 0;
    return !denials.some(({ start, end }) => at >= start && at < end);
  };
  return {
    ...note,
    data: note.data.filter(outside),
    denied: [],
    deniedData: [],
    exceptions: [],
    polarity: note.actions.length === 0 ? 'neutral' : 'allow',
  };
}

/** "Sentry catches crashes. It sees your browser": a pronoun lends the sentence what the one before was about. */
function continued(note: Note, previous: Note): Note {
  const [first, second] = note.tokens;
  // "We use your friend's address to invite him. We will not use that address for anything else."
  const same = note.data.filter(
    (match) => match.value !== 'user' && pointsBack.test(note.tokens[match.from - 1]?.lower ?? ''),
  );
  if (same.length > 0 && note.polarity === 'deny')
    return { ...note, data: [...note.data, ...previous.data.filter(({ value }) => value !== 'user')] };
  if (isFragment(note)) return asCondition(note, previous);
  if (first === undefined || !/^(?:it|they|these|this)$/.test(first.lower)) return note;
  // "These providers", "this website" name their own subject.
  if (/^(?:these|this)$/.test(first.lower) && !/^(?:is|are|has|have|may|can|will)$/.test(second?.lower ?? ''))
    return note;
  const lends = note.recipients.length === 0 && previous.vendors.length > 0;
  const logs = previous.actions.includes('log') && !note.actions.includes('log');
  const conditioned = note.consent === 'required' && note.data.length === 0;
  return {
    ...note,
    recipients: lends ? previous.recipients : note.recipients,
    vendors: lends ? previous.vendors : note.vendors,
    actions: logs
      ? [...note.actions, 'log']
      : conditioned
        ? [...new Set([...note.actions, ...previous.actions])]
        : note.actions,
    polarity: logs && note.polarity === 'neutral' ? 'allow' : note.polarity,
    data: conditioned ? previous.data : note.data,
    purposes: conditioned && note.purposes.length === 0 ? previous.purposes : note.purposes,
  };
}

/** "Used by Acme. Requires consent.": who does what with it is told by the sentence before. */
const asCondition = (note: Note, { data, purposes, recipients, vendors, actions, denied }: Note): Note => ({
  ...note,
  data,
  purposes,
  recipients,
  vendors,
  actions: denied.length === 0 ? [...new Set([...note.actions, ...actions])] : note.actions,
});

/** "Product news by e-mail. Off by default.": a condition without a subject is about what stands before it. */
const isFragment = ({ consent, tokens, actions, data, purposes }: Note): boolean =>
  consent === 'required' &&
  tokens.length <= longestFragment &&
  actions.every((action) => action === 'consent') &&
  [data, purposes].every((list) => list.length === 0);

const longestFragment = 5;

const pointsBack = /^(?:this|that|these|those|such)$/;

/** "We may disclose Personal Information: - To our affiliates": the item says to whom, the introduction what. */
function underIntro(
  language: PolicyLanguage,
  note: Note,
  introduction: Note,
  /** A heading that denies ("What we do not collect") denies the whole list. */
  ofHeading: boolean,
): Note {
  const intro = namesWhatIsPrevented(introduction)
    ? guarding(introduction)
    : endsInException(introduction)
      ? allowing(introduction)
      : introduction;
  const own = note.actions.filter((action) => action !== 'secure' && action !== 'notify');
  // However long: "To contractors and others that we use to support our business ...", "Affiliates who help us ...".
  const saysToWhom =
    intro.actions.includes('share') &&
    (note.tokens[0]?.lower === 'to'
      ? note.recipients.length > 0
      : note.recipients.some(({ from }) => from <= 3));
  const serves = servesUnder(note, intro);
  // "What we do not collect: - We do not sell your data" is a ban of its own, and denies no collecting.
  const ownBan = ofHeading && note.denied.length > 0;
  const inherits =
    (ofHeading && intro.polarity === 'deny' && !ownBan) ||
    own.length === 0 ||
    note.polarity === 'neutral' ||
    (note.tokens.length <= 14 && !ownBan) ||
    saysToWhom;
  const handed: readonly SentenceAction[] = serves ? ['share'] : [];
  const actions = inherits ? [...new Set([...note.actions, ...intro.actions, ...handed])] : note.actions;
  const denied = inherits ? [...new Set([...note.denied, ...intro.denied])] : note.denied;
  return {
    ...note,
    actions,
    denied,
    polarity: inherits && note.polarity !== 'deny' ? intro.polarity : note.polarity,
    consent: note.consent === 'none' ? intro.consent : note.consent,
    // "As a visitor: - No information is shared" binds the company all the same.
    boundParty:
      intro.boundParty === 'unknown' || note.boundParty === 'company' || hasSubject(language, note)
        ? note.boundParty
        : intro.boundParty,
    data: note.data.length > 0 ? note.data : intro.data.filter((match) => match.value === 'user'),
    recipients: serves ? [...note.recipients, ...servingWith(language, note)] : note.recipients,
    flags: inheritedFlags(note, intro),
    durations:
      note.durations.length === 0 && note.actions.includes('delete') ? intro.durations : note.durations,
  };
}

/** "The parties agree: - Acme shall ..." says itself who is bound. */
const hasSubject = (language: PolicyLanguage, { tokens }: Note): boolean =>
  [1, 2, 3, 4].some(
    (at) =>
      language.polarity.duty.has(tokens.slice(at, at + 1)) &&
      !/^(?:if|when|where|that|which|who|to|not|only)$/.test(tokens[at - 1]?.lower ?? ''),
  );

/** "We share it with providers who serve us with: - Database hosting": who is meant is a provider of that. */
const servingWith = (language: PolicyLanguage, note: Note): readonly PatternMatch<string>[] =>
  language.recipientKinds
    .find(note.tokens)
    .filter(({ value }) => !note.recipients.some((recipient) => recipient.value === value));

/** "We use processors for the following: - support": to use somebody who processes it is to hand it over. */
function servesUnder(note: Note, intro: Note): boolean {
  const providers = intro.recipients.some(
    ({ value }) => value === 'service-provider' || value === 'processor',
  );
  const handsOver =
    intro.actions.includes('share') || (intro.actions.includes('use') && intro.boundParty === 'company');
  return providers && handsOver && intro.denied.length === 0 && note.tokens.length <= longestService;
}

const longestService = 16;

function inheritedFlags(note: Note, intro: Note): ReadonlySet<string> {
  const added: string[] = [];
  // "Our logs are kept for: - 30 days, ..." and "Within 90 days of the end: (b) delete all copies".
  if (note.durations.length > 0 && intro.flags.has('retention.cues')) added.push('retention.cues');
  // "You have the right to: - know with whom we share it".
  if (intro.flags.has('rights')) added.push('rights');
  // "We protect your data by: - signed cookies".
  if (intro.flags.has('security.lead') && intro.actions.includes('secure')) added.push('security.item');
  return added.length === 0 ? note.flags : new Set([...note.flags, ...added]);
}

/** "We share it with nobody, except: - our payment provider": the list is what is excepted. */
function endsInException({ polarity, exceptions, tokens }: Note): boolean {
  const last = tokenize(exceptions.at(-1) ?? '').at(-1);
  return polarity === 'deny' && last !== undefined && last.lower === tokens.at(-1)?.lower;
}

/** "To prevent outsiders from gaining access: - locks, ...": the list is what is done against it, and denies nothing itself. */
const namesWhatIsPrevented = ({ tokens }: Note): boolean =>
  tokens[0]?.lower === 'to' && /^(?:prevent|avoid|deter|protect|ensure)$/.test(tokens[1]?.lower ?? '');

const guarding = (intro: Note): Note => ({ ...allowing(intro), actions: ['secure'], consent: 'none' });

const allowing = (intro: Note): Note => ({ ...intro, denied: [], polarity: 'allow', exceptions: [] });

/** Under a heading for recipients, words without a verb say who it is: "Hosting and e-mail providers.", "Stripe (card payments)". */
function asRecipient(note: Note): Note {
  const silent =
    note.actions.every((action) => !speaking.has(action)) &&
    // "The customer is deemed a processor" says what somebody is in law.
    !note.tokens.some(({ lower }) => /^(?:deemed|acts?|acting|considered|regarded)$/.test(lower));
  if (!silent || note.recipients.length === 0 || note.tokens.length > 30) return note;
  return { ...note, actions: [...note.actions, 'share'], polarity: 'allow', boundParty: 'unknown' };
}

const speaking: ReadonlySet<SentenceAction> = new Set([
  'share',
  'sell',
  'use',
  'collect',
  'delete',
  'retain',
  'opt-out',
  'consent',
  'access',
  'notify',
  'receive',
  'publish',
  'train',
]);

/** "Do you sell my data?" as a heading: the answer "No." denies what was asked. */
function questionNote(language: PolicyLanguage, heading: string): Note | null {
  if (!/\?\s*$/.test(heading)) return null;
  return noteOfHeading(language, heading);
}

function asAnswer(language: PolicyLanguage, note: Note, question: Note): Note {
  const opening = note.tokens.slice(0, 1);
  const no = language.polarity.no.has(opening);
  const yes = language.polarity.yes.has(opening);
  const yesNo = /^(?:do|does|will|can|are|is|may|would)$/.test(question.tokens[0]?.lower ?? '');
  const short = note.tokens.length <= 6 && note.actions.length === 0;
  // Questions with "what", "how long", "who" lend their subject to a short answer: "At least 18.", "Until you ...".
  if (!yesNo && !short)
    return {
      ...note,
      actions: [...new Set([...note.actions, ...question.actions])],
      polarity: note.polarity === 'neutral' ? 'allow' : note.polarity,
    };
  const asked: readonly SentenceAction[] = question.actions;
  const denied = no ? [...new Set([...note.denied, ...asked])] : note.denied;
  return {
    ...note,
    actions: [...new Set([...note.actions, ...asked])],
    denied,
    polarity: no ? 'deny' : yes || note.polarity === 'neutral' ? 'allow' : note.polarity,
    data: [...note.data, ...question.data],
    recipients: [...note.recipients, ...question.recipients],
    purposes: [...note.purposes, ...question.purposes],
    consent: no && note.consent === 'required' ? 'exception' : note.consent,
    boundParty: 'company',
  };
}

function toSentence(source: Source, whole: Piece, note: Note): Sentence {
  const range = sourceRange(whole, note.start, note.end) ?? { start: 0, end: 0 };
  return {
    text: whole.text.slice(note.start, note.end).replace(/\s+/g, ' '),
    line: lineAt(source, range.start),
    endLine: lineAt(source, Math.max(range.start, range.end - 1)),
    start: range.start,
    end: range.end,
    actions: note.actions,
    denied: note.denied,
    polarity: note.polarity,
    exceptions: note.exceptions,
    exceptRecipients: note.exceptRecipients,
    consent: note.consent,
    deniedData: note.deniedData,
    deniedRecipients: note.deniedRecipients,
    deniedPurposes: note.deniedPurposes,
    deniedVendors: note.deniedVendors,
    unusedFor: note.unusedFor,
    catchAll: note.catchAll,
    dataCategories: [...new Set(note.data.map((match) => match.value))],
    recipients: [...new Set(note.recipients.map((match) => match.value))],
    vendors: note.vendors,
    purposes: [...note.purposes],
    durations: note.durations.map((duration) => {
      const place = sourceRange(whole, duration.start, duration.end) ?? {
        start: range.start,
        end: range.end,
      };
      return { ...duration, start: place.start, end: place.end };
    }),
    ages: note.ages,
    boundParty: note.boundParty,
  };
}

function toCommitment(source: Source, whole: Piece, pledge: Pledge): Commitment | null {
  const range = sourceRange(whole, pledge.start, pledge.end);
  if (range === null) return null;
  return {
    kind: pledge.kind,
    modality: pledge.modality,
    value: pledge.value,
    line: lineAt(source, range.start),
    start: range.start,
    end: range.end,
    quote: quoteOf(source, whole, pledge, range),
    boundParty: pledge.boundParty,
    dataCategories: [...new Set(pledge.note.data.map((match) => match.value))],
    recipients: [...new Set(pledge.note.recipients.map((match) => match.value))],
  };
}

/** Verbatim words of the file: as people read them where no mark-up stands between, otherwise with the mark-up. */
function quoteOf(
  source: Source,
  whole: Piece,
  pledge: Pledge,
  range: { start: number; end: number },
): string {
  const raw = source.text.slice(range.start, range.end);
  const readable = whole.text.slice(pledge.start, pledge.end).replace(/\s+/g, ' ').trim();
  const squashed = raw.replace(/\s+/g, ' ').trim();
  return squashed.includes(readable) ? readable : squashed;
}

/**
 * The categories of a clause. Personal information as a whole stays where a sentence does something with it on its own, and
 * goes where it only announces particulars ("personal information such as your name").
 */
function clauseData(sentences: readonly Sentence[], practices: readonly Practice[]): string[] {
  const specific = new Set<string>();
  let generic = false;
  let handled = false;
  for (const sentence of sentences) {
    for (const key of sentence.dataCategories) if (key !== 'user') specific.add(key);
    if (sentence.dataCategories.includes('user') && /personal|\bPII\b|data subject/i.test(sentence.text)) {
      generic = true;
      if (sentence.actions.some((action) => handling.has(action))) handled = true;
    }
  }
  const particulars = [...specific];
  if (specific.size === 0 && !generic)
    generic = sentences.some((sentence) => sentence.dataCategories.includes('user'));
  // Introductions, contacts and changes of the policy mention personal information without saying anything about it.
  const formal = practices.every((practice) => practice === 'other' || practice === 'policy-change');
  const aside =
    ((formal || specific.size > 0) && !handled) || particulars.some((key) => standsForAll.test(key));
  return generic && !aside ? ['user', ...particulars] : particulars;
}

const handling: ReadonlySet<SentenceAction> = new Set([...dataActions, 'delete', 'secure', 'access']);

/** What a clause that names these calls personal information is mostly these. */
const standsForAll =
  /^user\.(?:childrens|name|contact|content\.public|device\.cookie|behavior\.page_views)(?:\.|$|_id)/;
