// For how long may this data be kept? A period for other data limits nothing here.

import { durationInWords, noTime } from '../../text/duration.ts';
import { Addends, type Stance } from './addends.ts';
import { isScheduled, type KeptItem, keptItems } from './kept.ts';
import { isAmongOtherThings } from './kept-section.ts';
import { type KeptFit, wordsOf } from './kept-words.ts';
import { mentions, namesData } from './mentioned.ts';
import { compareDurations, isExact, isMoment } from './period.ts';
import type { Question } from './question.ts';
import { aboutOtherData, automatic, denies, does, promise, says, type View } from './view.ts';
import { ofRetention } from './weights.ts';

export function onRetention(question: Question, view: View): Stance {
  const sum = new Addends(ofRetention);
  const { data, sentence } = view;
  const kept = question.flow.retention;
  const item = bestItem(keptItems(question, view));
  if (item !== undefined) {
    const { limit, fit, shared } = item;
    const endless = limit.value === 'unlimited';
    const period =
      typeof limit.value === 'string' && !endless && limit.value !== 'as-long-as-needed' ? limit.value : null;
    sum.add(
      'limit',
      1,
      endless
        ? 'says that it is kept without an end'
        : period === null
          ? 'says when data is no longer kept'
          : period === noTime
            ? 'says that nothing is kept'
            : `sets a period (${durationInWords(period)})`,
    );
    // A limit for other data limits nothing here.
    // "Data concerned: your IP address ... Storage period: none": the label is about what its clause lists.
    const listed =
      period === noTime && automatic.test(question.flow.dataCategory) && view.listed.strength >= 0.75;
    const ours = fit === 'named' || fit === 'usual' || listed;
    const otherThing = fit === 'other' && !listed && !(view.ownData.strength >= 0.75 && view.ownData.named);
    if (otherThing || (aboutOtherData(view) && !ours)) {
      sum.add('otherData', 1, 'is about other data');
      return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
    }
    // How long a request takes to be worked on is no rule for what is kept.
    if (period !== null && isMoment(period) && !ours)
      return { reasons: sum.list, verdict: 'undisclosed', disclosure: 'omitted', answers: false };
    // Whose data it is ("of our members") may be named by the code, and still it is other data.
    const ownThing =
      sentence.dataCategories.length === 0 ||
      view.ownData.strength >= 0.3 ||
      shared > 0 ||
      item.ofSection === true ||
      // "The mailing list" is no other data than what stands in it.
      sentence.dataCategories.every((key) =>
        question.language.kept.byCategory.get(key)?.some((thing) => question.kept.named.has(thing)),
      ) ||
      (item.holds === true && sentence.dataCategories.every((key) => key === 'user.account')) ||
      // "Server logs" are measurements by their name, and hold whatever a device tells.
      [question.flow.dataCategory, ...sentence.dataCategories].every((key) => automatic.test(key));
    if (fit === 'named')
      sum.add(
        ownThing ? 'keptThing' : 'keptThingOfOthers',
        1,
        ownThing
          ? 'is about records of the kind that the code names'
          : 'is about records of the kind that the code names, and does not name this data',
      );
    const { tools } = question.kept;
    if (tools.size > 0 && [...view.entry.headingVendors, ...sentence.vendors].some((id) => tools.has(id)))
      sum.add('sameTool', 1, 'is about the tool that the code names');
    if (fit === 'named' && shared > 0)
      sum.add('sharedWords', Math.min(shared, 2), 'calls them by a word that the code has, too');
    const { head } = question.kept;
    if (fit === 'named' && ownThing && head !== null && isAbout(question, item, head))
      sum.add('headWord', 1, 'is about what the code says that they are');
    if (fit === 'usual')
      sum.add(
        question.kept.elsewhere || item.ofSection === true ? 'usualThingElsewhere' : 'usualThing',
        1,
        'is about records that usually hold such data; whether these are such records is not known',
      );
    else if (fit === 'other') sum.add('otherThing', 1, 'is about other records');
    if (data.strength > 0) sum.add('data', data.strength, namesData(data));
    if (view.purpose.strength > 0)
      sum.add('purpose', view.purpose.strength, mentions('purpose', view.purpose));
    if (endless) {
      const about = data.strength >= 0.5 || ours;
      return { reasons: sum.list, verdict: 'permitted', disclosure: 'clear', answers: about };
    }
    const aside = question.language.turns.get('of-backups');
    if (
      aside?.test(item.aboutAll ? sentence.text : item.subject) === true &&
      !aside.test(`${question.flow.sink} ${question.flow.dataLabel}`)
    )
      sum.add('backups', 1, 'is about backups');
    if (says(view, 'kept-longer')) sum.add('keptLonger', 1, 'is about what is kept longer than usual');
    if (says(view, 'after-inactivity')) sum.add('inactivity', 1, 'is about what nobody uses any more');
    if (period === noTime) {
      const meant = fit !== 'open' || data.strength >= 0.3;
      if (listed) sum.add('listed', view.listed.strength, 'is about what is listed beside it');
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: meant };
    }
    if (period !== null) {
      sum.add('number', 1, 'gives it as a number');
      const byWord = item.byWord === true;
      const covers = fit !== 'open' || view.ownData.strength >= 0.3 || sentence.dataCategories.length === 0;
      if (says(view, 'after-the-end') && data.strength < 0.6)
        sum.add('fromTheEnd', 1, 'counts from the end of the contract');
      if (!covers) return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
      const isKept = kept !== undefined && compareDurations(kept, period) !== 'longer';
      const isEndOfContract = kept !== undefined && says(view, 'after-the-contract');
      const judged = isKept
        ? ({ verdict: 'permitted', disclosure: 'clear' } as const)
        : isEndOfContract
          ? ({ verdict: 'conditional', disclosure: 'vague' } as const)
          : ({ verdict: 'exceeds', disclosure: 'incorrect' } as const);
      return { reasons: sum.list, ...judged, answers: true, byWord, ...(isExact(period) && { period }) };
    }
    // "Processed for the duration of the call and deleted afterwards": no day longer.
    const ends = says(view, 'ends-at-once');
    const long = kept !== undefined && compareDurations(kept, ends ? 'P1D' : 'P5Y') === 'longer';
    const exceeds = question.flow.check === 'excessive-retention' && (kept === undefined || long);
    const verdict = exceeds ? 'exceeds' : 'conditional';
    const disclosure = exceeds && ends && kept !== undefined ? 'incorrect' : 'vague';
    return { reasons: sum.list, verdict, disclosure, answers: true, ofPeriod: true };
  }
  if (
    sentence.actions.includes('retain') ||
    sentence.actions.includes('store') ||
    sentence.actions.includes('delete')
  ) {
    sum.add('stores', 1, 'speaks of storing');
    if (data.strength > 0) sum.add('dataStored', data.strength, namesData(data));
    // "Upon expiry of the service all content is deleted": no number, and an end.
    const ends =
      does(view, 'delete') &&
      says(view, 'ends-with-service') &&
      sentence.boundParty !== 'person' &&
      (data.strength >= 0.3 || sentence.dataCategories.length === 0);
    if (ends) {
      sum.add('endsWithService', 1, 'says that it ends with the service');
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
    }
    // "We store it only if it is necessary for the purposes": the same, in other words.
    if (does(view, 'store', 'retain') && says(view, 'as-needed') && data.strength >= 0.3) {
      sum.add('limit', 1, 'says when data is no longer kept');
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
    }
    if (isScheduled(question, view)) {
      sum.add('scheduled', 1, 'is the line of the schedule for what the code names, and sets no period');
      return { reasons: sum.list, verdict: 'conditional', disclosure: 'vague', answers: true };
    }
    const ofSecurity = view.entry.clause.practices[0] === 'data-security';
    const stored =
      data.strength >= 0.7 &&
      does(view, 'store', 'retain') &&
      !ofSecurity &&
      !isAmongOtherThings(question, view);
    const inPart = data.key?.startsWith(`${question.flow.dataCategory}.`) === true;
    const never =
      denies(view, 'store', 'retain') &&
      data.strength >= 0.7 &&
      !inPart &&
      // "Because we do not store it, this schedule does not apply to it."
      promise(view, 'scope-exclusion') === undefined;
    if (never) {
      sum.add(data.named ? 'notStored' : 'notStoredBroadly', 1, 'says it is not stored');
      return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
    }
    return {
      reasons: sum.list,
      verdict: stored ? 'conditional' : 'undisclosed',
      disclosure: stored ? 'vague' : 'omitted',
      answers: stored,
    };
  }
  if (data.strength > 0) sum.add('dataAside', data.strength, namesData(data));
  // What a company declares to be its own it keeps, and says nothing of when it ends.
  const owned = view.ownData.strength >= 0.75 && says(view, 'owned');
  if (owned) sum.add('owned', 1, 'says whose it is');
  return {
    reasons: sum.list,
    verdict: owned ? 'conditional' : 'undisclosed',
    disclosure: owned ? 'vague' : 'omitted',
    answers: owned,
  };
}

const order: readonly KeptFit[] = ['named', 'usual', 'general', 'open', 'other'];

const isAbout = ({ language }: Question, { subject }: KeptItem, head: string): boolean =>
  wordsOf(language, subject).subject.content.includes(head);

/** Of several periods in one sentence the one for the thing that is kept. */
const bestItem = (items: readonly KeptItem[]): KeptItem | undefined =>
  [...items].sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))[0];
