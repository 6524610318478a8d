// Checkable promises. Each kind has its cues in `rules/policy-language/commitments.json`; the code only says how cues,
// periods, ages, negation and consent come together.

import { noTime } from '../../text/duration.ts';
import type { PolicyLanguage } from '../language.ts';
import type { BoundParty, CommitmentKind, Duration, Modality, SentenceAction } from '../model.ts';
import { dataActions, type Note } from './annotate.ts';

export interface Pledge {
  readonly kind: CommitmentKind;
  readonly modality: Modality;
  readonly value: string | number | null;
  readonly note: Note;
  /** Range of the quote in the clause's text. */
  readonly start: number;
  readonly end: number;
  readonly boundParty: BoundParty;
  readonly strength: number;
}

export interface CommitmentContext {
  readonly text: string;
  /** Tokens of headings and leads speak of retention: "How long we keep data". */
  readonly retentionHeading: boolean;
  /** The clause has more than this one sentence. */
  readonly several: boolean;
  readonly dutyLead: boolean;
  /** Some sentence of the clause names data. */
  readonly speaksOfData: boolean;
  readonly leadParty: BoundParty | null;
}

export function findCommitments(
  language: PolicyLanguage,
  notes: readonly Note[],
  context: CommitmentContext,
): Pledge[] {
  const found: Pledge[] = [];
  for (const note of notes) {
    const cue = (name: string): boolean => note.flags.has(name);
    const add = (
      kind: CommitmentKind,
      value: string | number | null,
      strength = 1,
      modality?: Modality,
    ): void => {
      found.push({
        kind,
        modality: modality ?? modalityOf(note, kind, context),
        value,
        note,
        start: note.start,
        end: note.end,
        boundParty: context.leadParty ?? note.boundParty,
        strength,
      });
    };
    const keepsNothing = isLabelOfNothing(language, note);
    if (keepsNothing) add('retention-limit', noTime, 2);
    const retention = keepsNothing || addRetention(note, cue, context, add);
    if (!retention) addDeadlines(note, cue, add);
    for (const age of note.ages) {
      if (cue('age.context'))
        add('age-limit', age, cue('age.strong') || note.denied.includes('collect') ? 2 : 1);
    }
    // "We keep nothing after you have left" has been read as a limit.
    if (!retention || !note.denied.includes('retain'))
      addConsentOrProhibition(note, cue, context, found, add);
    if (cue('optOut.cues'))
      add('opt-out', null, cue('optOut.weak') ? 0.4 : note.denied.includes('opt-out') ? 1.1 : 1);
    if ((cue('security.cues') || cue('security.item')) && !cue('security.blockers')) {
      const period = note.durations[0]?.iso ?? null;
      add('security-measure', period, 1);
    }
    if (cue('scope.cues')) add('scope-exclusion', null, cue('scope.weak') ? 0.6 : 1, 'fact');
    addDefinitions(language, note, context, found);
  }
  return settle(found);
}

type Cue = (name: string) => boolean;
type Add = (
  kind: CommitmentKind,
  value: string | number | null,
  strength?: number,
  modality?: Modality,
) => void;

/** "Storage period: none": the value of the label, and all of it. */
function isLabelOfNothing({ cues }: PolicyLanguage, { tokens, flags }: Note): boolean {
  if (!flags.has('retention.labels') || !flags.has('retention.nothing')) return false;
  const labels = cues['retention.labels']?.find(tokens) ?? [];
  const values = cues['retention.nothing']?.find(tokens) ?? [];
  return values.some(
    (value) =>
      /^\s*[:–—]/.test(tokens[value.from]?.before ?? '') &&
      labels.some(({ to }) => to === value.from) &&
      (value.to === tokens.length || /[.,;()|]/.test(tokens[value.to]?.before ?? '')),
  );
}

function addRetention(note: Note, cue: Cue, context: CommitmentContext, add: Add): boolean {
  // "Invoices: ten years."
  const bare = note.durations.length === 1 && note.tokens.length <= 3;
  const cued = cue('retention.cues') || context.retentionHeading || bare;
  if (!cued || cue('retention.blockers')) return false;
  const text = textOf(note, context);
  // A list that is "updated at least once a year" may be kept for ever.
  const isCadence = (words: string): boolean => /^an? /i.test(words) && text.includes(`once ${words}`);
  const periods = note.durations.filter(
    (duration) => (!/^P?(?:T)/.test(duration.iso) || cue('retention.cues')) && !isCadence(duration.text),
  );
  // "On request or at the end of the contract, data is deleted within 30 days" is about keeping all the same.
  const atTheEnd =
    note.actions.includes('delete') && /\b(?:terminat|clos|cancel|expir|deactivat|end of)/i.test(text);
  // "Support messages. Two years from the last reply.", in a schedule.
  const opens = context.retentionHeading && (note.durations[0]?.start ?? note.end) - note.start < 4;
  const aboutRequest =
    !atTheEnd && !opens && cue('deadline.cues') && /\b(?:respond|answer|reply|request)\b/i.test(text);
  if (periods.length > 0 && !(cue('notice.cues') && cue('notice.change')) && !aboutRequest) {
    if (cue('retention.cues') || note.tokens.length < 40) {
      for (const period of periods) add('retention-limit', period.iso, 2);
      return true;
    }
  }
  // "It is deleted permanently" and "we do not keep it for ever" set an end.
  const endless =
    cue('retention.unlimited') &&
    !cue('retention.notUnlimited') &&
    !note.denied.includes('retain') &&
    !note.denied.includes('store');
  if (endless) {
    add('retention-limit', 'unlimited', 1);
    return true;
  }
  if (
    atTheEnd &&
    !note.denied.includes('delete') &&
    /\b(?:upon|after|following|on|when|once|at)\b/i.test(text)
  ) {
    add('retention-limit', 'as-long-as-needed', 1);
    return true;
  }
  // "Drafts: deleted on publication", in a schedule.
  if (cue('retention.onEvent') && context.retentionHeading) {
    add('retention-limit', 'as-long-as-needed', 1);
    return true;
  }
  if (cue('retention.asNeeded') && (cue('retention.cues') || context.retentionHeading)) {
    add('retention-limit', 'as-long-as-needed', 1);
    return true;
  }
  return false;
}

function addDeadlines(note: Note, cue: Cue, add: Add): void {
  const duration = note.durations[0]?.iso ?? null;
  const change = cue('notice.cues') && cue('notice.change') && !cue('notice.blockers');
  const answer = cue('deadline.cues');
  const prompt = cue('deadline.prompt') && cue('deadline.promptContext');
  const breach = note.tokens.some((token) => token.stem === 'breach' || token.stem === 'incident');
  if (breach && (duration !== null || prompt)) {
    add('response-deadline', duration ?? 'promptly');
    return;
  }
  // "By using the service after a change you accept it" is consent, and no notice.
  if (change && !(note.deemed && duration === null)) {
    add('notice-period', duration, (duration === null ? 0.7 : 2) + (cue('notice.strong') ? 0.3 : 0));
    // "... deemed accepted 30 days after notice", "may object within 14 days" are deadlines beside the notice.
    const last = note.durations[note.durations.length - 1]?.iso;
    if (last !== undefined && cue('deadline.beside')) add('response-deadline', last, 1);
    return;
  }
  if (duration !== null && answer && !/^P\d+Y$/.test(duration)) {
    add('response-deadline', duration, 2);
    for (const other of note.durations.slice(1, mostDeadlines))
      if (other.iso !== duration && isBehindWithin(note, other)) add('response-deadline', other.iso, 2);
  } else if (prompt) add('response-deadline', 'promptly', 1);
}

const mostDeadlines = 3;

/** "We acknowledge it within ten days and answer within 45 days." */
const isBehindWithin = ({ tokens }: Note, { start }: Duration): boolean =>
  tokens[tokens.findIndex((token) => token.start === start) - 1]?.lower === 'within';

function addConsentOrProhibition(
  note: Note,
  cue: Cue,
  context: CommitmentContext,
  found: readonly Pledge[],
  add: Add,
): void {
  const consentBlocked = cue('consent.blockers');
  if (note.deemed) {
    add('conditional-on-consent', 'deemed-consent', 1, 'fact');
    return;
  }
  // The items of a list share the consent of the sentence over them, which has been counted.
  const own = cue('consentRequired') || cue('consentException');
  const lent = !own && found.some(({ kind }) => kind === 'conditional-on-consent');
  // "A record holds: - when you consented" is what is kept, and no condition.
  if (isAsk(note)) return;
  const consent = (note.consent !== 'none' && !lent) || cue('consent.obtained');
  // What a customer must not do without the company's leave is a prohibition; consent is what people give.
  const leave = note.boundParty === 'customer' || (context.dutyLead && context.leadParty === 'customer');
  if (consent && !consentBlocked && !(leave && note.denied.length > 0)) {
    add('conditional-on-consent', 'consent', 1, note.denied.length > 0 ? 'prohibition' : undefined);
    return;
  }
  if (cue('prohibition.blockers') || note.ages.length > 0) return;
  const outright = cue('prohibition.outright') && note.boundParty === 'company';
  if (outright || isBareDenial(note)) {
    add('prohibition', null, 1, 'prohibition');
    return;
  }
  const limited = cue('prohibition.cues');
  // "Do not sell. We do not sell ...": the title of an item promises nothing of its own.
  if (note.tokens.length <= 5 && note.boundParty === 'unknown' && note.data.length === 0 && context.several)
    return;
  const denied = note.denied.filter((action) => deniable.has(action));
  const matters =
    note.data.length > 0 ||
    note.recipients.length > 0 ||
    context.dutyLead ||
    // "The picture stays on your phone. It is never sent to us."
    (context.speaksOfData && note.denied.some((action) => action === 'share' || action === 'store'));
  const ours =
    note.boundParty === 'company' ||
    note.boundParty === 'unknown' ||
    note.boundParty === 'customer' ||
    cue('prohibition.prevents') ||
    context.dutyLead;
  if (denied.length > 0 && ours && (matters || denied.includes('sell')))
    add('prohibition', null, 1, 'prohibition');
  else if (
    limited &&
    ours &&
    (matters || note.actions.length > 0) &&
    note.actions.some((action) => deniable.has(action))
  ) {
    add('prohibition', null, 0.8, note.denied.length > 0 ? 'prohibition' : 'obligation');
  }
}

const isAsk = ({ tokens }: Note): boolean =>
  tokens.length <= shortestCondition && /^(?:when|whether|that|how|what)$/.test(tokens[0]?.lower ?? '');

const shortestCondition = 5;

/** "No tracking.", "No third-party cookies": what there is not, without a verb. */
const isBareDenial = ({ tokens, actions, deniedData, deniedPurposes, deniedRecipients }: Note): boolean =>
  tokens[0]?.lower === 'no' &&
  tokens.length <= longestBareDenial &&
  actions.every((action) => dataActions.has(action)) &&
  [deniedData, deniedPurposes, deniedRecipients].some((list) => list.length > 0);

const longestBareDenial = 6;

/** To be handed something is no deed of one's own. */
const deniable: ReadonlySet<SentenceAction> = new Set(
  [...dataActions, 'access' as const].filter((action) => action !== 'receive'),
);

const textOf = (note: Note, context: CommitmentContext): string => context.text.slice(note.start, note.end);

const quoted = /[“"]([^“”"]{2,60})[”"]/g;

/** A clause that is nothing but a definition: `Start Date means ...`, whatever the term is. */
const openingTerm =
  /^[\s\d.()•*-]*[“"]?(\p{Lu}[^“”":;,.]{1,60}?)[”"]?(?:,? as used [^,]{3,40},)?\s+(?:means|has the (?:same )?meanings?|(?:shall|will) (?:mean|have the meanings?))\b/u;

/** `"Client Data" means ...`, `... (collectively, the "Targeting Data")`. */
/** "By Personal Data we mean ...". */
const byTerm = /^[\s\d.]*by [“"]?(\p{Lu}[^“”":;,.]{1,60}?)[”"]?,? we (?:mean|understand)\b/iu;

function addDefinitions(
  language: PolicyLanguage,
  note: Note,
  context: CommitmentContext,
  found: Pledge[],
): void {
  const text = textOf(note, context);
  if (text.length > 20000) return;
  const start = text.slice(0, 160);
  const opening = note.start === 0 ? (openingTerm.exec(start) ?? byTerm.exec(start))?.[1]?.trim() : undefined;
  if (opening !== undefined && isTerm(opening))
    found.push({
      kind: 'definition',
      modality: 'fact',
      value: opening,
      note,
      start: note.start,
      end: note.end,
      boundParty: 'unknown',
      strength: 2,
    });
  quoted.lastIndex = 0;
  for (let match = quoted.exec(text); match !== null; match = quoted.exec(text)) {
    const term = (match[1] ?? '').trim().replace(/[,.]$/, '');
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const means =
      /^[^\p{L}]{0,3}(?:\([^)]{0,40}\)\s*)?(?:means?|is|are|refers? to|shall mean|shall have the meaning|includes?)\b/u.test(
        after,
      );
    const bracketed =
      /\(\s*(?:(?:collectively|together|each|hereinafter|hereafter|the|our|an?|referred to as|individually|and|or|,|as)\s*,?\s*)*$/i.test(
        before,
      ) && /^\s*(?:\)|,|or\b|and\b)/.test(after);
    if (!means && !bracketed) continue;
    const words = term.toLowerCase().match(/[\p{L}]+/gu) ?? [];
    if (words.length === 0 || words.length > 5 || words.some((word) => language.definitionNotTerms.has(word)))
      continue;
    if (
      !/^\p{Lu}/u.test(term) &&
      !/^[^\p{L}]{0,3}(?:means?|refers? to|shall|(?:is|are) defined)\b/u.test(after)
    )
      continue;
    const ofPeopleOrData = words.some(
      (word) => language.definitionTerms.has(word) || language.definitionTerms.has(word.replace(/s$/, '')),
    );
    if (!ofPeopleOrData) continue;
    if (!means && found.some((other) => other.kind === 'definition' && other.value === term)) continue;
    const end = Math.min(note.end, note.start + match.index + match[0].length + (means ? 200 : 1));
    found.push({
      kind: 'definition',
      modality: 'fact',
      value: term,
      note,
      start: means ? note.start : Math.max(note.start, note.start + match.index - 220),
      end: means ? note.end : end,
      boundParty: 'unknown',
      strength: means ? 2 : 1,
    });
  }
}

/** "Data Controller", "Sub-Processor", "GDPR Date": capitals but for small words; no sentence such as "This clause means". */
const isTerm = (words: string): boolean =>
  !/^(?:this|that|these|those|it|which|the|we|our|your)\b/i.test(words) &&
  words
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:of|and|or|the|for|to|in|by)$/.test(word));

function modalityOf(note: Note, kind: CommitmentKind, context: CommitmentContext): Modality {
  const has = (list: 'duty' | 'permission' | 'intention' | 'bestEffort'): boolean => note.flags.has(list);
  if (kind === 'prohibition') return 'prohibition';
  if (kind === 'opt-out') return note.denied.includes('opt-out') ? 'prohibition' : 'permission';
  if (has('bestEffort')) return 'best-effort';
  if (has('intention')) return 'intention';
  if (kind === 'age-limit' && note.denied.length > 0) return 'prohibition';
  if (has('duty') || context.dutyLead) return 'obligation';
  if (has('permission')) return 'permission';
  return kind === 'retention-limit' || kind === 'security-measure' ? 'obligation' : 'fact';
}

/** One of a kind where repetition adds nothing: the strongest opt-out, one age, one exclusion in a clause. */
function settle(found: readonly Pledge[]): Pledge[] {
  const kept: Pledge[] = [];
  const strongest = (kind: CommitmentKind): Pledge | undefined =>
    found
      .filter((promise) => promise.kind === kind)
      .reduce<Pledge | undefined>(
        (best, promise) => (best === undefined || promise.strength > best.strength ? promise : best),
        undefined,
      );
  for (const promise of found) {
    switch (promise.kind) {
      case 'opt-out':
        if (promise !== strongest('opt-out') || promise.strength < 0.5) continue;
        break;
      case 'scope-exclusion':
        if (promise !== strongest('scope-exclusion')) continue;
        break;
      case 'age-limit': {
        const same = found.filter((other) => other.kind === 'age-limit' && other.value === promise.value);
        if (
          same.some((other) => other.strength > promise.strength) ||
          (same.indexOf(promise) > 0 && same[0]?.strength === promise.strength)
        )
          continue;
        break;
      }
      case 'notice-period':
        if (
          promise.value === null &&
          (promise !== strongest('notice-period') ||
            found.some((other) => other.kind === 'notice-period' && other.value !== null))
        )
          continue;
        break;
      case 'prohibition':
        // "We do not knowingly collect information from them" says once more what the age says.
        if (promise.note.denied.includes('collect') && found.some(({ kind }) => kind === 'age-limit'))
          continue;
        break;
      case 'definition':
        if (kept.some((other) => other.kind === 'definition' && other.value === promise.value)) continue;
        break;
      case 'retention-limit':
        if (
          kept.some(
            (other) =>
              other.kind === 'retention-limit' &&
              other.value === promise.value &&
              other.note === promise.note,
          )
        )
          continue;
        break;
      default:
        break;
    }
    kept.push(promise);
  }
  return kept;
}
