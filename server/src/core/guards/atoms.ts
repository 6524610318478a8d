/**
 * One check: what a call or a value that is read says about consent, by the project's configuration, the catalogue's
 * rows, an annotation, or its name; and whether that covers the send: polarity, purpose, person, awaited.
 */
import type { GuardRow, SlotTest } from '../catalog/row.ts';
import type { CallNode, TypeIr } from '../flow/ir.ts';
import type { FunctionRef } from '../flow/model.ts';
import type { ConsentFunctionSetting } from '../session/model.ts';
import { splitWords } from '../text/words.ts';
import {
  type At,
  at,
  constantOf,
  functionOf,
  functionsBehind,
  hasBody,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  sibling,
  textOf,
} from './inquiry.ts';
import type { GuardNote } from './model.ts';
import { type NameReading, readName } from './naming.ts';
import { both, type Outcome, UNKNOWN, WAIVED } from './outcome.ts';
import { pathsTo, type TracedPath } from './paths.ts';
import { samePerson } from './persons.ts';
import { covers, purposesIn, statedPurpose } from './purposes.ts';
import type { ConsentPurpose } from './words.ts';

export interface Asked {
  readonly when: boolean;
  readonly awaited: boolean;
  /** The value is only compared with nothing. */
  readonly presence?: boolean;
  /** The value is compared with these constants, which name what was consented to. */
  readonly values?: readonly string[];
}

/** A check that was recognised, before it is held against the send. */
interface Check {
  readonly positive: boolean;
  readonly purposes: readonly ConsentPurpose[];
  readonly persons: readonly At[];
  readonly form: NameReading['form'];
  /** Known by name and without a purpose: the body may say more. */
  readonly general: boolean;
  readonly waives: boolean;
  readonly path: TracedPath | undefined;
}

/** Undefined: not a consent check. */
export function checkAt(
  inquiry: Inquiry,
  ref: At,
  asked: Asked,
): (Outcome & { readonly general: boolean }) | undefined {
  const recognised = recognise(inquiry, ref);
  if (recognised === undefined) return undefined;
  if ('note' in recognised) return { is: 'unknown', notes: [recognised.note], general: false };
  if (recognised.waives) return { ...(asked.when ? UNKNOWN : WAIVED), general: false };
  const wrong = wrongWith(inquiry, ref, recognised, asked);
  if (wrong !== undefined) return { is: 'no', notes: [wrong], general: false };
  const note: GuardNote = {
    place: placeOf(inquiry, ref),
    text: `${textOf(inquiry, ref)} must hold for this send`,
    counts: true,
    why: 'covers',
    because: because(inquiry, ref, recognised, asked),
  };
  return { is: 'yes', notes: [note], general: recognised.general && nodeOf(inquiry, ref)?.k === 'call' };
}

/** Tells what a function proves by not throwing; given by the caller so that the two rooms need not know each other. */
type Throws = (inquiry: Inquiry, ref: FunctionRef, call: At, open: ReadonlySet<string>) => Outcome;

/** What it proves that this call (or await of it) completed. */
export function asserted(
  inquiry: Inquiry,
  ref: At,
  open: ReadonlySet<string>,
  throwsWithout: Throws,
  awaited = false,
  completed = ref,
): Outcome {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'await' || node?.k === 'binding' || node?.k === 'cast') {
    const operand = node.k === 'binding' ? node.value : node.operand;
    if (operand === undefined) return UNKNOWN;
    const waited = awaited || node.k === 'await';
    return asserted(inquiry, sibling(ref, operand), open, throwsWithout, waited, completed);
  }
  if (node?.k !== 'call') return UNKNOWN;
  const chained = isMethodCall(inquiry, ref, node);
  if (chained !== undefined && PROMISE_METHODS.has(chained.name)) {
    const first = asserted(inquiry, chained.base, open, throwsWithout, awaited, completed);
    if (first.is === 'yes' && chained.name === 'catch' && goesOn(inquiry, ref, node)) {
      const text = `${textOf(inquiry, chained.base)} may fail, and the send goes on: its error is caught`;
      return { is: 'no', notes: [{ place: placeOf(inquiry, ref), text, counts: false, why: 'swallowed' }] };
    }
    if (first.is !== 'unknown') return first;
  }
  const named = recogniseAssertion(inquiry, ref);
  const callee = inquiry.flow.callee(ref);
  const bodies = callee.functions.slice(0, 4);
  const proved = both(bodies.map((body) => throwsWithout(inquiry, body, ref, open)));
  const outcome = proved.is === 'yes' || proved.is === 'no' ? proved : named?.outcome;
  if (outcome === undefined) return UNKNOWN;
  // `const ok = await consents.check(user)` is an answer, and what counts is what is done with it.
  if (outcome !== proved && named?.sure === false && isKept(inquiry, completed)) return UNKNOWN;
  // `checkConsent(user)` with a body that never throws proves nothing when its answer is dropped.
  if (outcome !== proved && named?.sure === false && bodies.some((body) => !mayThrow(inquiry, body)))
    return UNKNOWN;
  const isPromise =
    inquiry.flow.isPromise(ref) ||
    bodies.some((body) => functionOf(inquiry, body)?.isAsync === true) ||
    named?.async === true;
  if (outcome.is === 'yes' && isPromise && !awaited) {
    return {
      is: 'no',
      notes: [
        {
          place: placeOf(inquiry, ref),
          text: `${textOf(inquiry, ref)} is not awaited: the send does not wait for it to fail`,
          counts: false,
          why: 'not-awaited',
        },
      ],
    };
  }
  return outcome;
}

const PROMISE_METHODS: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Whether a handler given to `.catch()` may return: then what failed is forgotten. */
function goesOn(inquiry: Inquiry, ref: At, call: CallNode): boolean {
  const handler = call.args[0];
  const functions = handler === undefined ? [] : functionsBehind(inquiry, sibling(ref, handler.value));
  return functions.some((fn) => functionOf(inquiry, fn)?.alwaysThrows !== true);
}

/** Whether what completed is kept in a variable. */
function isKept(inquiry: Inquiry, ref: At): boolean {
  const nodes = inquiry.flow.module(ref.file)?.nodes ?? [];
  return nodes.some((node) => node.k === 'binding' && node.value === ref.node);
}

/** Whether a call is a consent check of any form; for looking around, not for proof. */
export function isConsentCall(inquiry: Inquiry, ref: At): { readonly asserts: boolean } | undefined {
  const recognised = recognise(inquiry, ref);
  const assertion = recogniseAssertion(inquiry, ref);
  if (assertion !== undefined) return { asserts: true };
  return recognised === undefined || 'note' in recognised || recognised.waives
    ? undefined
    : { asserts: false };
}

function recognise(inquiry: Inquiry, ref: At): Check | { readonly note: GuardNote } | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call') {
    const configured = configuredFunction(inquiry, ref);
    if (configured !== undefined && configured.setting.form === 'boolean') return configured.check;
  }
  for (const row of rowsAt(inquiry, ref)) if (row.form === 'boolean') return checkOfRow(inquiry, ref, row);
  const annotated = annotatedPurposes(inquiry, ref);
  let excluded: { readonly note: GuardNote } | undefined;
  const isYesNo = inquiry.flow.isYesNo(ref);
  const paths = pathsTo(inquiry, ref).map((path) => (isYesNo ? { ...path, isYesNo } : path));
  for (const path of paths) {
    const reading = readName(path, inquiry.context.words, inquiry.context.isPerson);
    if (reading === undefined) continue;
    if ('notConsent' in reading) {
      excluded ??= {
        note: {
          place: placeOf(inquiry, ref),
          text: `${textOf(inquiry, ref)} ${reading.notConsent}, not consent to this send`,
          counts: false,
          why: 'not-consent',
        },
      };
      continue;
    }
    // `consent` may be named for nothing and be read with a purpose: `const consent = await find({ purpose: 'sms' })`.
    const named = reading.purposes.length > 0 ? reading.purposes : purposesOf(inquiry, paths);
    const purposes = [...named, ...(annotated ?? [])];
    return {
      positive: reading.positive,
      purposes,
      persons: personsOf(inquiry, ref, path, reading),
      form: reading.form,
      general: purposes.length === 0,
      waives: reading.waives,
      path,
    };
  }
  if (annotated !== undefined) {
    return {
      positive: true,
      purposes: annotated,
      persons: [],
      form: 'answer',
      general: false,
      waives: false,
      path: undefined,
    };
  }
  return excluded;
}

function wrongWith(inquiry: Inquiry, ref: At, check: Check, asked: Asked): GuardNote | undefined {
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
    return wrong('not-awaited', `${text} gives a promise, which is always truthy: it is not awaited`);
  }
  if (asked.presence === true && !provesByPresence(check)) {
    if (!asked.when) return wrong('inverted', `the send runs when ${text} is absent`);
    return wrong('presence-only', `whether ${text} exists is asked, not what it says`);
  }
  const isTested = node?.k !== 'call' && asked.presence !== true && asked.values === undefined && asked.when;
  const truthy = isTested ? flow.truthyBy(ref) : undefined;
  if (truthy === 'function' || (isTested && functionsBehind(inquiry, ref).length > 0))
    return wrong('presence-only', `${text} is a function and always truthy: it is not called`);
  if (check.positive !== asked.when) {
    return wrong(
      'inverted',
      check.positive ? `the send runs when ${text} does not hold` : `the send runs when ${text} holds`,
    );
  }
  if (asked.presence !== true && asked.values === undefined && isBareRecord(inquiry, ref, check)) {
    return wrong('presence-only', `${text} is a record of answers and always truthy once it exists`);
  }
  if (truthy === 'object')
    return wrong('presence-only', `${text} is an object and always truthy: what it holds is not asked`);
  const purposes = askedPurposes(inquiry, check, asked);
  if (asked.values !== undefined && purposes.length === 0) {
    return wrong(
      'presence-only',
      `${text} is compared with a value that does not say that consent was given`,
    );
  }
  if (check.positive && !covers(purposes, send, context.words)) {
    const given = purposes.map((purpose) => purpose.name).join(', ');
    return wrong(
      'other-purpose',
      `${text} is about ${given}, this send is for ${send.use ?? 'something else'}`,
    );
  }
  const other =
    inquiry.persons.length > 0 &&
    check.persons.length > 0 &&
    inquiry.persons.every((person) =>
      check.persons.every((asked) => samePerson(inquiry, person, asked) === 'other'),
    );
  if (other) {
    const whose = check.persons[0];
    const data = inquiry.persons[0];
    return wrong(
      'other-person',
      `${text} asks ${whose === undefined ? 'somebody' : textOf(inquiry, whose)}, the data is about ${data === undefined ? 'somebody else' : textOf(inquiry, data)}`,
    );
  }
  return undefined;
}

/** What was held against the send, and fits. */
function because(inquiry: Inquiry, ref: At, check: Check, asked: Asked): readonly string[] {
  const { send } = inquiry;
  const purposes = askedPurposes(inquiry, check, asked)
    .map(({ name }) => name)
    .join(', ');
  const [person] = check.persons;
  const isCompared = person !== undefined && inquiry.persons.length > 0;
  return [
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
function isBareRecord(inquiry: Inquiry, ref: At, check: Check): boolean {
  if (check.form !== 'record' || check.path?.isCall === true) return false;
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

/** Whose consent is asked: what stands before the name that speaks of it, or the first argument that is no constant. */
function personsOf(inquiry: Inquiry, ref: At, path: TracedPath, reading: NameReading): readonly At[] {
  if (reading.at > 0) {
    const before = path.refs[reading.at - 1];
    const name = path.names[reading.at - 1] ?? '';
    const { holders, preferences } = inquiry.context.words;
    const isHolder = splitWords(name).some(
      (word) => holders.has(word) || preferences.has(word) || word === 'this',
    );
    if (before !== undefined && !isHolder) return [before];
  }
  const call = nodeOf(inquiry, ref);
  if (call?.k !== 'call') return [];
  for (const arg of call.args) {
    const person = sibling(ref, arg.value);
    const node = nodeOf(inquiry, person);
    if (
      node === undefined ||
      node.k === 'object' ||
      node.k === 'function' ||
      constantOf(inquiry, person) !== undefined
    )
      continue;
    return [person];
  }
  return [];
}

function purposesOf(inquiry: Inquiry, paths: readonly TracedPath[]): readonly ConsentPurpose[] {
  for (const path of paths) {
    const reading = readName(path, inquiry.context.words, inquiry.context.isPerson);
    if (reading !== undefined && !('notConsent' in reading) && reading.purposes.length > 0)
      return reading.purposes;
  }
  return [];
}

interface AssertionCheck {
  readonly outcome: Outcome;
  /** The name says plainly that it throws: `requireConsent`, `assertConsent`; `checkConsent` may as well answer. */
  readonly sure: boolean;
  readonly async: boolean;
}

function recogniseAssertion(inquiry: Inquiry, ref: At): AssertionCheck | undefined {
  const hold = (check: Check): Outcome => {
    const wrong = wrongWith(inquiry, ref, check, { when: check.positive, awaited: true });
    if (wrong !== undefined) return { is: 'no', notes: [wrong] };
    const note: GuardNote = {
      place: placeOf(inquiry, ref),
      text: `${textOf(inquiry, ref)} must have passed before this send`,
      counts: true,
      why: 'covers',
      because: because(inquiry, ref, check, { when: true, awaited: true }),
    };
    return { is: 'yes', notes: [note] };
  };
  const configured = configuredFunction(inquiry, ref);
  if (configured?.setting.form === 'assertion') {
    return { outcome: hold(configured.check), sure: true, async: configured.setting.async };
  }
  if (configured !== undefined) return undefined;
  for (const row of rowsAt(inquiry, ref)) {
    if (row.form === 'assertion')
      return { outcome: hold(checkOfRow(inquiry, ref, row)), sure: true, async: false };
  }
  for (const path of pathsTo(inquiry, ref)) {
    const reading = readName(path, inquiry.context.words, inquiry.context.isPerson);
    if (reading === undefined || 'notConsent' in reading || !reading.asserts) continue;
    const verb = splitWords(path.names[path.names.length - 1] ?? '')[0];
    const check: Check = {
      positive: true,
      purposes: reading.purposes,
      persons: personsOf(inquiry, ref, path, reading),
      form: 'answer',
      general: false,
      waives: false,
      path,
    };
    return {
      outcome: hold(check),
      sure: verb !== 'check' && verb !== 'verify' && verb !== 'validate',
      async: false,
    };
  }
  return undefined;
}

function mayThrow(inquiry: Inquiry, ref: FunctionRef): boolean {
  const record = functionOf(inquiry, ref);
  return record === undefined || record.throws.length > 0 || !hasBody(inquiry, ref);
}

/** A function the project configured as its consent function, by the name it is called with. */
export function configuredFunction(
  inquiry: Inquiry,
  ref: At,
): { readonly setting: ConsentFunctionSetting; readonly check: Check } | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call') return undefined;
  for (const path of pathsTo(inquiry, ref)) {
    for (const setting of inquiry.context.functions) {
      const wanted = setting.name.split('.');
      const names = path.names.slice(-wanted.length);
      if (names.length !== wanted.length || !names.every((name, i) => name === wanted[i])) continue;
      const argument = (index: number | undefined) => {
        const arg = index === undefined ? undefined : node.args[index];
        return arg === undefined ? undefined : sibling(ref, arg.value);
      };
      const person = argument(setting.personArgument);
      const check: Check = {
        positive: true,
        purposes: purposesOfSetting(inquiry, setting, argument(setting.purposeArgument), path.keys),
        persons: person === undefined ? [] : [person],
        form: 'answer',
        general: false,
        waives: false,
        path,
      };
      return { setting, check };
    }
  }
  return undefined;
}

function purposesOfSetting(
  inquiry: Inquiry,
  setting: ConsentFunctionSetting,
  argument: At | undefined,
  keys: readonly string[],
): readonly ConsentPurpose[] {
  const project = setting.purposes ?? {};
  const words = argument === undefined ? [] : keys;
  const constant = argument === undefined ? undefined : constantOf(inquiry, argument)?.value;
  const named = typeof constant === 'string' ? [constant] : words;
  const stated = named.flatMap((word) => {
    const key = project[word];
    if (key !== undefined) return [statedPurpose([key])];
    return word.includes('.') ? [statedPurpose([word])] : [];
  });
  if (stated.length > 0) return stated;
  if (argument !== undefined) return purposesIn(named.flatMap(splitWords), inquiry.context.words);
  return (setting.covers ?? []).flatMap((word) => {
    const key = project[word] ?? word;
    const byWord = purposesIn(splitWords(key), inquiry.context.words);
    return key.includes('.') || byWord.length === 0 ? [statedPurpose([key])] : byWord;
  });
}

/** Guard rows of the catalogue for a call or a value that is read. */
export function rowsAt(inquiry: Inquiry, ref: At): readonly GuardRow[] {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call') {
    return inquiry.flow
      .callee(ref)
      .library.flatMap(({ integration, path }) =>
        inquiry.context.rows.guardsFor(integration, path).map((match) => match.row),
      )
      .filter((row) => (row.when ?? []).every((test) => slotPasses(inquiry, ref, test)));
  }
  if (node?.k !== 'prop' && node?.k !== 'index' && node?.k !== 'global') return [];
  return inquiry.flow
    .libraryPaths(ref)
    .flatMap(({ integration, path }) =>
      inquiry.context.rows.guardValuesFor(integration, path).map((match) => match.row),
    );
}

function slotPasses(inquiry: Inquiry, call: At, test: SlotTest): boolean {
  const values = inquiry.flow.slot(call, test.slot);
  if ('present' in test) return values.length > 0 === test.present;
  const constants = values.map((value) => constantOf(inquiry, at(value, call.frame))?.value);
  const known = constants.filter((value) => value !== undefined);
  if ('equals' in test) return known.some((value) => test.equals.includes(value));
  if ('notEquals' in test) return !known.some((value) => test.notEquals.includes(value));
  if ('matches' in test) {
    return known.some((value) => typeof value === 'string' && new RegExp(test.matches).test(value));
  }
  return values.some((value) =>
    inquiry.flow.libraryPaths(value).some(({ path }) => test.path.includes(path)),
  );
}

function checkOfRow(inquiry: Inquiry, ref: At, row: GuardRow): Check {
  const person = row.person === undefined ? undefined : inquiry.flow.slot(ref, row.person)[0];
  return {
    positive: row.inverted !== true,
    purposes: purposesOfRow(inquiry, ref, row),
    persons: person === undefined ? [] : [at(person, ref.frame)],
    form: 'answer',
    general: false,
    waives: false,
    path: undefined,
  };
}

export function purposesOfRow(inquiry: Inquiry, ref: At, row: GuardRow): readonly ConsentPurpose[] {
  if (row.purpose === undefined) return [];
  if ('covers' in row.purpose)
    return row.purpose.covers.includes('*') ? [] : [statedPurpose(row.purpose.covers)];
  const words = inquiry.flow.slot(ref, row.purpose.slot).flatMap((slot) => {
    const constant = constantOf(inquiry, at(slot, ref.frame))?.value;
    return typeof constant === 'string' ? splitWords(constant) : [];
  });
  return purposesIn(words, inquiry.context.words);
}

/** `@consent analytics` on the declaration of a function that answers, or on a property. */
function annotatedPurposes(inquiry: Inquiry, ref: At): readonly ConsentPurpose[] | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call') return undefined;
  for (const fn of inquiry.flow.callee(ref).functions) {
    const annotation = functionOf(inquiry, fn)?.annotations.find((tag) => tag.tag === 'consent');
    if (annotation !== undefined) return purposesIn(splitWords(annotation.text), inquiry.context.words);
  }
  return undefined;
}
