/**
 * What a call or a value that is read says about consent: by the project's configuration, the catalogue's rows, an
 * annotation, or its name. Whether that is enough for the send is not asked here.
 */
import { splitWords } from '../../text/words.ts';
import {
  type At,
  constantOf,
  functionOf,
  type Inquiry,
  nodeOf,
  placeOf,
  settledBehind,
  sibling,
  textOf,
} from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { readName } from '../naming.ts';
import { pathsTo, type TracedPath } from '../paths.ts';
import { samePerson } from '../persons.ts';
import { ownPurpose, purposesIn } from '../purposes.ts';
import { type ConsentPurpose, findPhrase } from '../words.ts';
import { isAboutAddress } from './admitted.ts';
import { agreedParameter } from './agreed-parameters.ts';
import { askedAnswer, typedAnswer } from './answer-collections.ts';
import { isKindOfMessage } from './kinds-of-messages.ts';
import type { Asked, Check } from './model.ts';
import { optIn } from './opt-ins.ts';
import { kindTold } from './other-answers.ts';
import { preferenceRow } from './preference-rows.ts';
import { checkOfRow, configuredFunction, rowsAt } from './stated.ts';
import { unnamedAnswer } from './unnamed-answers.ts';
import { personsOf, takenFrom } from './whose.ts';
import { wishForGivenKind } from './wishes-by-kind.ts';

/** Undefined: nothing; a note: what it looks like, and why it is no consent. `compared`: with what the value is. */
export function recognise(
  inquiry: Inquiry,
  ref: At,
  compared: Pick<Asked, 'agreed' | 'ticked'> = {},
): Check | { readonly note: GuardNote } | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call') {
    const configured = configuredFunction(inquiry, ref);
    if (configured !== undefined && configured.setting.form === 'boolean') return configured.check;
  }
  for (const row of rowsAt(inquiry, ref)) if (row.form === 'boolean') return checkOfRow(inquiry, ref, row);
  const annotated = annotatedPurposes(inquiry, ref);
  let excluded: { readonly note: GuardNote } | undefined;
  const isYesNo = inquiry.flow.isYesNo(ref);
  const isUntold = inquiry.flow.isUntold(ref);
  const told = kindTold(inquiry);
  const paths = pathsTo(inquiry, ref).map((path) => ({
    ...path,
    told,
    isAgreed: compared.agreed === true,
    isTicked: compared.ticked === true,
    ...(isYesNo && { isYesNo }),
    ...(isUntold && { isUntold }),
    isPersonsAt: (index: number) => isDeclaredPerson(inquiry, path, index),
    isSentAt: (index: number) => isSent(inquiry, path, index),
  }));
  let isOfSomethingElse = false;
  for (const path of paths) {
    const answer = askedAnswer(inquiry, ref, path);
    if (answer === 'none') isOfSomethingElse = true;
    if (answer === 'none' || isAboutAddress(inquiry, ref, path)) continue;
    const reading = readName(path, inquiry.context.words, inquiry.context.isPerson);
    if (reading === undefined && answer !== undefined)
      return {
        positive: true,
        purposes: answer.purposes,
        persons: [answer.person],
        form: 'answer',
        general: false,
        waives: false,
        path,
        held: answer.held,
      };
    if (reading === undefined || 'notConsent' in reading) {
      const said =
        optIn(inquiry, ref, path) ?? agreedParameter(inquiry, ref, path) ?? preferenceRow(inquiry, ref, path);
      if (said !== undefined) return said;
    }
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
    if (isKindOfMessage(inquiry, ref, path)) {
      excluded ??= {
        note: {
          place: placeOf(inquiry, ref),
          text: `${textOf(inquiry, ref)} is set in the code by whoever calls, and says what kind of message it is, not that somebody consents to it`,
          counts: false,
          why: 'not-consent',
        },
      };
      continue;
    }
    // `consent` may be named for nothing and be read with a purpose: `const consent = await find({ purpose: 'sms' })`.
    const named = reading.purposes.length > 0 ? reading.purposes : purposesOf(inquiry, paths);
    const given = named.length > 0 || annotated !== undefined ? named : givenPurposes(inquiry, ref);
    const purposes = [...given, ...(annotated ?? [])];
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
  const typed = isYesNo || isUntold ? typedAnswer(inquiry, ref) : undefined;
  if (typed !== undefined) return typed;
  const wished = wishForGivenKind(inquiry, ref);
  if (wished !== undefined) return wished;
  const mayBeUnnamed = annotated === undefined && excluded === undefined && !isOfSomethingElse;
  for (const path of mayBeUnnamed ? paths : []) {
    const isPersonAt = (index: number): boolean =>
      inquiry.context.isPerson(path.names[index] ?? '') || path.isPersonsAt(index);
    const unnamed = unnamedAnswer(inquiry, ref, path, isPersonAt);
    if (unnamed !== undefined) return unnamed;
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

/** By the fields of its type; one letter is called what its type is. */
function isDeclaredPerson(inquiry: Inquiry, { names, refs }: TracedPath, index: number): boolean {
  if (index < 0) return takenFrom(inquiry, refs[0]) !== undefined;
  const ref = refs[index];
  const name = names[index];
  if (ref === undefined || name === undefined) return false;
  const type = inquiry.flow.type(ref)?.type;
  if (name.length === 1 && type?.t === 'ref' && inquiry.context.isPerson(type.name)) return true;
  return inquiry.context.isPersonsRecord(name, inquiry.flow.requiredFields(ref));
}

/** Whether the data that is sent is of it; of elements that are chosen by it, it is one of them. */
function isSent(inquiry: Inquiry, { names, refs }: TracedPath, index: number): boolean {
  const ref = refs[index];
  if (ref === undefined) return false;
  if (inquiry.persons.length > 0)
    return inquiry.persons.some((sent) => samePerson(inquiry, sent, ref) === 'same');
  const node = nodeOf(inquiry, settledBehind(inquiry, ref));
  const isElement = node?.k === 'element' || (node?.k === 'param' && node.index === 0);
  return isElement && !inquiry.context.words.saidYes.options.has(splitWords(names[index] ?? '').at(-1) ?? '');
}

function purposesOf(inquiry: Inquiry, paths: readonly TracedPath[]): readonly ConsentPurpose[] {
  for (const path of paths) {
    const reading = readName(path, inquiry.context.words, inquiry.context.isPerson);
    if (reading !== undefined && !('notConsent' in reading) && reading.purposes.length > 0)
      return reading.purposes;
  }
  return [];
}

/**
 * `hasConsent(pupil.id, 'photos')`: words that no row knows, for a parameter that is called a purpose. Who writes to
 * people says in words of the trade what about, so there they are not held against the send.
 */
function givenPurposes(inquiry: Inquiry, ref: At): readonly ConsentPurpose[] {
  const { send, flow, context } = inquiry;
  const call = nodeOf(inquiry, ref);
  const writes = /^(?:essential\.service\.notifications|marketing\.communications)/.test(send.use ?? '');
  if (call?.k !== 'call' || writes) return [];
  return flow.callee(ref).functions.flatMap((fn) => {
    const params = functionOf(inquiry, fn)?.params ?? [];
    const at = params.findIndex(({ name }) => splitWords(name ?? '').at(-1) === 'purpose');
    const arg = at < 0 ? undefined : call.args[at];
    const value = arg === undefined ? undefined : constantOf(inquiry, sibling(ref, arg.value))?.value;
    if (typeof value !== 'string') return [];
    const words = splitWords(value);
    const isKnown =
      purposesIn(words, context.words).length > 0 ||
      findPhrase(words, context.words.anyPurpose) !== undefined;
    return words.length === 0 || isKnown ? [] : [ownPurpose(words)];
  });
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
