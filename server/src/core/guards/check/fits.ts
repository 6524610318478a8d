/** A check held against the send: polarity, purpose, person, awaited, and whether the answer is asked at all. */
import type { TypeIr } from '../../flow/ir.ts';
import { splitWords } from '../../text/words.ts';
import { isFoundAnyway, isRow } from '../found-anyway.ts';
import { isFoundThrough } from '../found-through.ts';
import { type At, functionOf, functionsBehind, type Inquiry, nodeOf, placeOf, textOf } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { samePerson } from '../persons.ts';
import { covers, isForMessages, isLight, isOwn, isUnder, purposesIn } from '../purposes.ts';
import { isToReceiver } from '../receivers.ts';
import type { ConsentPurpose } from '../words.ts';
import { otherMeant } from './meant.ts';
import type { Asked, Check } from './model.ts';
import { heldBy, isAkin, otherStated, wordsTold } from './other-answers.ts';
import { configuredFunction, isRecordOfRows } from './stated.ts';

/** What goes wrong where a promise is tested in place of its answer. */
export function notAwaitedWords(call: string): string {
  return `${call} is not awaited, so what is tested is a promise, which is always truthy`;
}

/** Why a check does not count for this send; undefined: it does. */
export function wrongWith(inquiry: Inquiry, ref: At, check: Check, asked: Asked): GuardNote | undefined {
  const { flow, context, send } = inquiry;
  const text = textOf(inquiry, ref);
  const wrong = (why: GuardNote['why'], sentence: string): GuardNote => ({
    place: placeOf(inquiry, ref),
    text: sentence,
    counts: false,
    why,
  });
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call' && !asked.awaited && (flow.isPromise(ref) || isAsyncCall(inquiry, ref))) {
    return wrong('not-awaited', notAwaitedWords(text));
  }
  if (asked.presence === true && !provesByPresence(check)) {
    if (!asked.when) return wrong('inverted', `the send runs when ${text} is absent`);
    return wrong('presence-only', `whether ${text} exists is asked, not what it says`);
  }
  const isTruth = asked.presence !== true && asked.values === undefined && asked.when;
  const isTested = node?.k !== 'call' && isTruth;
  const isRecord = isTruth && isRecordOfRows(inquiry, ref);
  const truthy = isRecord ? 'object' : isTested ? flow.truthyBy(ref) : undefined;
  if (truthy === 'function' || (isTested && functionsBehind(inquiry, ref).length > 0))
    return wrong('presence-only', `${text} is a function and always truthy: it is not called`);
  if (check.positive !== asked.when) {
    return wrong(
      'inverted',
      check.positive ? `the send runs when ${text} does not hold` : `the send runs when ${text} holds`,
    );
  }
  if (asked.presence !== true && asked.values === undefined && isBareRecord(inquiry, ref, check, asked)) {
    return wrong('presence-only', `${text} is a record of answers and always truthy once it exists`);
  }
  if (truthy === 'object' && asked.counted !== true && !isRow(inquiry, ref))
    return wrong('presence-only', `${text} is an object and always truthy: what it holds is not asked`);
  if (asked.values === undefined && isFoundAnyway(inquiry, ref, asked.counted === true))
    return wrong(
      'presence-only',
      `${text} is there whatever the query finds: how many rows it has is not asked`,
    );
  const purposes = askedPurposes(inquiry, check, asked);
  if (asked.values !== undefined && purposes.length === 0) {
    return wrong(
      'presence-only',
      `${text} is compared with a value that does not say that consent was given`,
    );
  }
  const stated = check.positive
    ? (otherStated(inquiry, ref, check) ?? otherMeant(inquiry, ref, check))
    : undefined;
  if (stated !== undefined) {
    const sentence = `${text} is about another purpose than ${stated}, which this send is for`;
    return { ...wrong('other-purpose', sentence), instead: [stated] };
  }
  const meant = check.positive ? otherData(inquiry, ref, check, purposes) : undefined;
  if (meant !== undefined) {
    const sentence = `${text} is about ${purposes.map(({ name }) => name).join(', ')}, and of the answers beside it ${meant} is about this data`;
    return { ...wrong('other-purpose', sentence), instead: [meant] };
  }
  const fits =
    isToReceiver(inquiry, purposes) ??
    (covers(purposes, send, context.words) || coversTold(inquiry, purposes));
  if (check.positive && !fits) {
    const given = purposes.map((purpose) => purpose.name).join(', ');
    const sentence = `${text} is about ${given}, this send is for ${send.use ?? 'something else'}`;
    const note = wrong('other-purpose', sentence);
    const instead = check.held?.filter((word) => {
      const about = purposesIn(splitWords(word), context.words);
      return about.length > 0 && covers(about, send, context.words);
    });
    return instead === undefined ? note : { ...note, instead };
  }
  const other =
    inquiry.persons.length > 0 &&
    check.persons.length > 0 &&
    inquiry.persons.every((person) => check.persons.every((asked) => isOther(inquiry, person, asked)));
  if (other) {
    const whose = check.persons[0];
    const data = inquiry.persons[0];
    return wrong(
      'other-person',
      `${text} asks ${whose === undefined ? 'somebody' : textOf(inquiry, whose) || 'somebody else'}, the data is about ${data === undefined ? 'somebody else' : textOf(inquiry, data)}`,
    );
  }
  return undefined;
}

function isOther(inquiry: Inquiry, sent: At, asked: At): boolean {
  const same = samePerson(inquiry, sent, asked);
  return same === 'other' || (same === 'unknown' && isFoundThrough(inquiry, sent, asked));
}

/**
 * `may('marketing')` before a position is sent, of answers that have `location`, too: what that send is for is not known, and
 * people were asked about its data by itself.
 */
function otherData(
  inquiry: Inquiry,
  ref: At,
  check: Check,
  purposes: readonly ConsentPurpose[],
): string | undefined {
  const { send, context } = inquiry;
  const { dataWords } = context.words;
  if (send.use !== undefined || purposes.length === 0 || !purposes.every(isLight(context.words)))
    return undefined;
  const rows = dataWords.filter(({ category }) => send.categories.some((each) => isUnder(each, category)));
  const isMeant = (word: string): boolean =>
    rows.some(({ words }) => splitWords(word).every((each) => words.has(each)));
  if (rows.length === 0) return undefined;
  return heldBy(inquiry, ref, check).find(isMeant);
}

/**
 * `track('ads_profile', ...)` to who measures: it says itself what for, and consent to that covers it. So does a message for
 * which people were asked in words of the trade: `offerHotels` behind `consent.partnerHotels`.
 */
function coversTold(inquiry: Inquiry, purposes: readonly ConsentPurpose[]): boolean {
  const { stated, context, send } = inquiry;
  const own = purposes.filter(isOwn).flatMap(({ words }) => words.flat());
  const isMessage = send.use !== undefined && isForMessages(send.use);
  if (
    isMessage &&
    own.some((word) => word.length > 3 && wordsTold(inquiry).some((other) => isAkin(word, other)))
  )
    return true;
  const told = purposesIn(stated.flatMap(splitWords), context.words).filter((purpose) => purpose.told);
  return told.some(({ covers: uses }) =>
    purposes.some((purpose) => purpose.covers.some((key) => uses.some((use) => isUnder(use, key)))),
  );
}

/** What was held against the send, and fits. */
export function because(inquiry: Inquiry, ref: At, check: Check, asked: Asked): readonly string[] {
  const { send } = inquiry;
  const purposes = askedPurposes(inquiry, check, asked)
    .map(({ name }) => name)
    .join(', ');
  const [person] = check.persons;
  const isCompared = person !== undefined && inquiry.persons.length > 0;
  const isStated = configuredFunction(inquiry, ref)?.setting.form === 'boolean';
  return [
    ...(isStated
      ? ['the configuration names it as a consent check; whether its body asks for consent was not looked at']
      : []),
    send.use === undefined
      ? 'what the send is for is not known, so consent to anything counts'
      : purposes === ''
        ? `it names no purpose, so it is taken for consent to this one, too (${send.use})`
        : `the purpose fits: it asks about ${purposes}, and the send is for ${send.use}${isPart(inquiry, check, asked) ? ', of which that is a part: what a recipient is for is known only roughly, so consent to a part of it counts' : ''}`,
    isCompared
      ? `the person fits: it asks ${textOf(inquiry, person)}, whose data is sent`
      : 'whose consent it asks is not said, and is taken to be that of the person whose data is sent',
    ...(inquiry.flow.isPromise(ref) && asked.awaited ? ['it is awaited'] : []),
  ];
}

/** Whether what is asked about is narrower than what the send is for. */
function isPart(inquiry: Inquiry, check: Check, asked: Asked): boolean {
  const { use = '' } = inquiry.send;
  const keys = askedPurposes(inquiry, check, asked).flatMap(({ covers }) => covers);
  const holds = (key: string): boolean => key === '*' || key === use || use.startsWith(`${key}.`);
  return !keys.some(holds) && keys.some((key) => key.startsWith(`${use}.`));
}

/** The purposes that a check names, or that it is compared with. */
function askedPurposes(inquiry: Inquiry, check: Check, asked: Asked): readonly ConsentPurpose[] {
  return asked.values === undefined
    ? check.purposes
    : purposesIn(asked.values.flatMap(splitWords), inquiry.context.words);
}

/** A row found in a table of consents, or the moment consent was given: that it exists says enough. */
function provesByPresence(check: Check): boolean {
  if (check.form === 'timestamp') return true;
  const names = check.path?.names ?? [];
  return (
    check.path?.isCall === true ||
    names.some((name) => /^(find|query|select|first|fetch|lookup|load|get)/i.test(name))
  );
}

/** `if (user.consents)`: an object of answers, by its name or its type. */
function isBareRecord(inquiry: Inquiry, ref: At, check: Check, asked: Asked): boolean {
  if (check.form !== 'record' || check.path?.isCall === true) return false;
  // Rows that a query found, and not all that somebody has answered.
  if (asked.counted === true && check.purposes.length > 0) return false;
  const end = splitWords(check.path?.names[check.path.names.length - 1] ?? '').pop();
  const type = inquiry.flow.type(ref);
  const shape = type === undefined ? undefined : shapeOf(inquiry, type.file, type.type);
  if (shape !== undefined) return shape === 'object';
  return end === 'consents' || end === 'preferences' || end === 'settings' || end === 'choices';
}

function shapeOf(inquiry: Inquiry, file: string, type: TypeIr): 'object' | 'other' | undefined {
  if (type.t === 'object') return type.members.some((member) => !member.method) ? 'object' : undefined;
  if (type.t === 'keyword' || type.t === 'literal') return 'other';
  if (type.t === 'union') {
    const shapes = type.types
      .filter((part) => !(part.t === 'keyword' && (part.name === 'undefined' || part.name === 'null')))
      .map((part) => shapeOf(inquiry, file, part));
    return shapes.length > 0 && shapes.every((shape) => shape === shapes[0]) ? shapes[0] : undefined;
  }
  if (type.t === 'ref' && type.to.in === 'type') {
    const declared = inquiry.flow.module(file)?.types[type.to.id];
    if (declared === undefined) return undefined;
    return declared.kind === 'interface'
      ? 'object'
      : declared.kind === 'alias'
        ? shapeOf(inquiry, file, declared.type)
        : 'other';
  }
  return undefined;
}

function isAsyncCall(inquiry: Inquiry, ref: At): boolean {
  if (configuredFunction(inquiry, ref)?.setting.async === true) return true;
  const { functions } = inquiry.flow.callee(ref);
  return functions.length > 0 && functions.every((fn) => functionOf(inquiry, fn)?.isAsync === true);
}
