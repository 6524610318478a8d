/**
 * Calls that throw unless consent was given, so that what comes after them has it: by what their bodies do, then by
 * configuration, rows and names.
 */
import type { CallNode } from '../../flow/ir.ts';
import type { FunctionRef } from '../../flow/model.ts';
import { splitWords } from '../../text/words.ts';
import {
  type At,
  functionOf,
  functionsBehind,
  hasBody,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  sibling,
  textOf,
} from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { readName } from '../naming.ts';
import { both, type Outcome, UNKNOWN } from '../outcome.ts';
import { pathsTo } from '../paths.ts';
import { isAboutAddress } from './admitted.ts';
import { because, wrongWith } from './fits.ts';
import type { Check } from './model.ts';
import { checkOfRow, configuredFunction, rowsAt } from './stated.ts';
import { personsOf } from './whose.ts';

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

/** Tells what a function proves by not throwing; given by the caller so that the two rooms need not know each other. */
type Throws = (inquiry: Inquiry, ref: FunctionRef, call: At, open: ReadonlySet<string>) => Outcome;

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

export function recogniseAssertion(inquiry: Inquiry, ref: At): AssertionCheck | undefined {
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
    if (isAboutAddress(inquiry, ref, path)) continue;
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

interface AssertionCheck {
  readonly outcome: Outcome;
  /** The name says plainly that it throws: `requireConsent`, `assertConsent`; `checkConsent` may as well answer. */
  readonly sure: boolean;
  readonly async: boolean;
}

function mayThrow(inquiry: Inquiry, ref: FunctionRef): boolean {
  const record = functionOf(inquiry, ref);
  return record === undefined || record.throws.length > 0 || !hasBody(inquiry, ref);
}
