/**
 * Consent checks that stand near a send and do not lead to it: after it, on another path, with an answer that is never
 * used or an error that is swallowed. Only such checks make a mismatch that belong to no other send.
 */
import type { FunctionId, ModuleIr, NodeId } from '../flow/ir.ts';
import type { NodeRef } from '../flow/model.ts';
import { isConsentCall } from './check/index.ts';
import { establishes } from './establish/index.ts';
import { at, functionOf, functionsBehind, type Inquiry, nodeOf, placeOf, step, textOf } from './inquiry.ts';
import type { GuardNote, GuardReason } from './model.ts';
import { partsOf } from './persons.ts';

export function checksNearby(inquiry: Inquiry, send: NodeRef): readonly GuardNote[] {
  const module = inquiry.flow.module(send.file);
  const node = nodeOf(inquiry, send);
  if (module === undefined || node === undefined) return [];
  const notes: GuardNote[] = [];
  for (let fn: FunctionId = node.fn; fn > 0; fn = module.functions[fn]?.parent ?? -1) {
    notes.push(...conditionsOff(inquiry, module, send, fn), ...callsOff(inquiry, module, send, fn));
  }
  return notes;
}

/** Conditions about consent that the send does not stand under. */
function conditionsOff(
  inquiry: Inquiry,
  module: ModuleIr,
  send: NodeRef,
  fn: FunctionId,
): readonly GuardNote[] {
  const node = nodeOf(inquiry, send);
  const over = new Set(conditionsOver(module, send.node));
  const notes: GuardNote[] = [];
  const seen = new Set<NodeId>();
  for (const id of functionOf(inquiry, { file: send.file, fn })?.conditions ?? []) {
    const condition = module.conditions[id];
    if (condition === undefined || over.has(id) || condition.how === 'ran' || seen.has(condition.test))
      continue;
    const test = at({ file: send.file, node: condition.test }, undefined);
    const place = placeOf(inquiry, test);
    const about = [true, false].some((when) => {
      const outcome = establishes({ ...inquiry, persons: [] }, test, when);
      const isLeaky = outcome.lets !== undefined && outcome.notes.some(({ why }) => why === 'bypassed');
      return outcome.is === 'yes' || isLeaky;
    });
    if (!about || [...over].some((outer) => module.conditions[outer]?.test === condition.test)) continue;
    if (node !== undefined && place.start >= node.start && place.end <= node.end) continue;
    const after = node !== undefined && place.start > node.start;
    // A check that comes too late and lets the same kind of send through was meant for this one as well.
    const tooLate = after && condition.how === 'exit';
    if (guardsAnother(inquiry, module, send, condition.test, tooLate)) continue;
    seen.add(condition.test);
    notes.push(
      after
        ? note(inquiry, test, 'after-the-send', 'is checked only after the data was sent')
        : note(inquiry, test, 'other-branch', 'is not checked on every path to this send'),
    );
  }
  return notes;
}

/** Calls that check consent and whose answer or error does not reach the send. */
function callsOff(inquiry: Inquiry, module: ModuleIr, send: NodeRef, fn: FunctionId): readonly GuardNote[] {
  const node = nodeOf(inquiry, send);
  const over = new Set(conditionsOver(module, send.node).map((id) => module.conditions[id]?.test));
  const notes: GuardNote[] = [];
  for (const id of functionOf(inquiry, { file: send.file, fn })?.calls ?? []) {
    const call = module.nodes[id];
    if (call?.k !== 'call' || id === send.node) continue;
    // A wrapper around the send, or around something else, answers by running its callback.
    const isHanded = (arg: NodeId) =>
      functionsBehind(inquiry, at({ file: send.file, node: arg }, undefined)).length > 0;
    if (call.args.some((arg) => isHanded(arg.value))) continue;
    const ref = at({ file: send.file, node: id }, undefined);
    const check = isConsentCall(inquiry, ref);
    if (check === undefined) continue;
    const after = node !== undefined && call.start > node.start;
    if (call.used && !isDropped(module, id)) continue;
    const dominates = [...over].some((test) => test !== undefined && leadsTo(module, test, id));
    if (check.asserts && !dominates) {
      const swallowed = module.nodes.some((other) => other.k === 'caught' && other.calls.includes(id));
      if (after) notes.push(note(inquiry, ref, 'after-the-send', 'is checked only after the data was sent'));
      else if (swallowed)
        notes.push(note(inquiry, ref, 'swallowed', 'may fail, and the send goes on: its error is caught'));
      else notes.push(note(inquiry, ref, 'other-branch', 'is not checked on every path to this send'));
    } else if (!check.asserts) {
      notes.push(
        after
          ? note(inquiry, ref, 'after-the-send', 'is checked only after the data was sent')
          : note(inquiry, ref, 'ignored', 'is called and its answer is not used'),
      );
    }
  }
  return notes;
}

/** Whether a constant took the place of an answer: `allowed = await hasConsent(u); allowed = true; if (allowed) ...`. */
export function overwrittenBefore(inquiry: Inquiry, send: NodeRef): GuardNote | undefined {
  const module = inquiry.flow.module(send.file);
  if (module === undefined) return undefined;
  for (const id of conditionsOver(module, send.node)) {
    const condition = module.conditions[id];
    const test = condition === undefined ? undefined : module.nodes[condition.test];
    if (condition === undefined || test?.k !== 'binding' || test.value === undefined) continue;
    const value = module.nodes[test.value];
    if (value?.k !== 'const' || Boolean(value.value) !== condition.when) continue;
    const answer = module.nodes.find(
      (other) =>
        other.k === 'binding' && other.name === test.name && other.fn === test.fn && other.start < test.start,
    );
    if (answer?.k !== 'binding' || answer.value === undefined) continue;
    const ref = { file: send.file, node: answer.value };
    const asked = establishes({ ...inquiry, persons: [] }, at(ref, undefined), condition.when);
    if (asked.is !== 'yes' && asked.is !== 'no') continue;
    return {
      place: { file: send.file, start: test.start, end: test.end },
      text: `the answer of ${textOf(inquiry, ref)} is overwritten before it is used`,
      counts: false,
      why: 'overwritten',
    };
  }
  return undefined;
}

function conditionsOver(module: ModuleIr, node: NodeId): readonly number[] {
  const found: number[] = [];
  const record = module.nodes[node];
  let id = record !== undefined && 'cond' in record ? record.cond : -1;
  let fn = record?.fn ?? 0;
  for (;;) {
    while (id !== -1) {
      found.push(id);
      id = module.conditions[id]?.parent ?? -1;
    }
    const owner = module.functions[fn];
    if (owner === undefined || fn === 0) return found;
    id = owner.cond;
    fn = owner.parent;
  }
}

/** Whether the check belongs to another send to the outside: that one stands under it, by itself or in a function. */
function guardsAnother(
  inquiry: Inquiry,
  module: ModuleIr,
  send: NodeRef,
  test: NodeId,
  exceptAlike: boolean,
): boolean {
  const sinks = new Map(
    inquiry.flow
      .sinkCalls(send.file)
      .filter((sink) => sink.row.kind === 'share')
      .map((sink) => [sink.node, sink.row.id]),
  );
  const own = exceptAlike ? new Set(calledAt(inquiry, send)) : new Set<string>();
  const made = new Map<NodeId, boolean>();
  const isMadeOf = (whole: NodeId): boolean => {
    const known = made.get(whole);
    if (known !== undefined) return known;
    const is = whole === test || dependsOn(module, whole, test);
    made.set(whole, is);
    return is;
  };
  return module.nodes.some((node, id) => {
    if (node.k !== 'call' || id === send.node) return false;
    const over = conditionsOver(module, id);
    if (!over.some((condition) => isMadeOf(module.conditions[condition]?.test ?? -1))) return false;
    const row = sinks.get(id);
    if (row !== undefined) return !exceptAlike || row !== sinks.get(send.node);
    const called = calledAt(inquiry, { file: send.file, node: id });
    return !called.some((key) => own.has(key)) && sendsInside(inquiry, { file: send.file, node: id });
  });
}

function calledAt(inquiry: Inquiry, call: NodeRef): readonly string[] {
  return inquiry.flow.callee(call).functions.map((ref) => `${ref.file}#${ref.fn}`);
}

const MAX_WRAPPERS = 3;

/** Whether what a call runs sends to the outside. */
function sendsInside(inquiry: Inquiry, call: NodeRef, depth = 0): boolean {
  if (depth === MAX_WRAPPERS) return false;
  return inquiry.flow.callee(call).functions.some((ref) => {
    const module = inquiry.flow.module(ref.file);
    const record = functionOf(inquiry, ref);
    if (module === undefined || record === undefined || !step(inquiry)) return false;
    const isInside = (node: NodeId): boolean => {
      const start = module.nodes[node]?.start ?? -1;
      return start >= record.bodyStart && start < record.bodyEnd;
    };
    const shares = inquiry.flow
      .sinkCalls(ref.file)
      .some((sink) => sink.row.kind === 'share' && isInside(sink.node));
    if (shares) return true;
    return module.functions.some(
      (fn) =>
        fn.start >= record.start &&
        fn.end <= record.end &&
        fn.calls.some((id) => sendsInside(inquiry, { file: ref.file, node: id }, depth + 1)),
    );
  });
}

/** Whether a value is made of another in the same function: an operand of a test, or what a tested name was given. */
function dependsOn(module: ModuleIr, whole: NodeId, part: NodeId): boolean {
  const seen = new Set<NodeId>();
  const queue = [whole];
  while (queue.length > 0 && seen.size < 40) {
    const current = queue.pop();
    if (current === undefined || seen.has(current)) continue;
    if (current === part) return true;
    seen.add(current);
    const node = module.nodes[current];
    if (node !== undefined) queue.push(...partsOf(node));
  }
  return false;
}

/** Whether nothing reads the answer of a call: it is bound to a name that is never read. */
function isDropped(module: ModuleIr, call: NodeId): boolean {
  let current = call;
  for (let i = 0; i < 6; i++) {
    const readers = module.nodes.flatMap((node, id) => (partsOf(node).includes(current) ? [id] : []));
    const tested = module.conditions.some(
      (condition) => condition.test === current && condition.how !== 'ran',
    );
    const returned = module.functions.some((fn) => fn.returns.includes(current));
    const exported = module.exports.some((entry) => entry.e === 'value' && entry.node === current);
    const inCell = module.cells.some((cell) => cell.definitions.includes(current));
    if (tested || returned || exported || inCell) return false;
    if (readers.length === 0) return true;
    const [reader] = readers;
    const kind = reader === undefined ? undefined : module.nodes[reader]?.k;
    if (
      reader === undefined ||
      readers.length > 1 ||
      (kind !== 'binding' && kind !== 'await' && kind !== 'cast')
    )
      return false;
    current = reader;
  }
  return false;
}

function leadsTo(module: ModuleIr, test: NodeId, call: NodeId): boolean {
  let current: NodeId | undefined = test;
  for (let i = 0; i < 6 && current !== undefined; i++) {
    if (current === call) return true;
    const node: ModuleIr['nodes'][number] | undefined = module.nodes[current];
    current =
      node?.k === 'await' || node?.k === 'cast'
        ? node.operand
        : node?.k === 'binding'
          ? node.value
          : undefined;
  }
  return false;
}

function note(inquiry: Inquiry, ref: NodeRef, why: GuardReason, text: string): GuardNote {
  return { place: placeOf(inquiry, ref), text: `${textOf(inquiry, ref)} ${text}`, counts: false, why };
}
