/**
 * Answers that come later: `check().then(...)`, `.catch(...)`, `Promise.all([...])`, and those that nobody waits for.
 * `await` itself is only noted while a test is reduced.
 */
import type { CallNode, ElementNode, IndexNode } from '../../flow/ir.ts';
import { notAwaitedWords } from '../check/fits.ts';
import {
  type At,
  functionOf,
  functionsBehind,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  settledBehind,
  sibling,
  textOf,
  valueBehind,
} from '../inquiry.ts';
import { either, type Outcome } from '../outcome.ts';
import { answered, further, passes, type Reduction, unseen } from './reduction.ts';

/** `check().then((r) => r.granted)`, `check().catch(() => true)`. */
export function ofPromiseMethod(
  inquiry: Inquiry,
  test: At,
  node: CallNode,
  method: { readonly name: string; readonly base: At },
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const handler = node.args[0] === undefined ? undefined : sibling(test, node.args[0].value);
  if (method.name === 'finally') return further(inquiry, method.base, when, inner);
  if (handler === undefined || (method.name !== 'then' && method.name !== 'catch')) return undefined;
  if (!inner.awaited) return undefined;
  const results = functionsBehind(inquiry, handler).map((ref) =>
    answered(inquiry, ref, unseen(test), when, inner),
  );
  if (method.name === 'then')
    return results.length === 0 ? undefined : either(results, passes(inquiry, test));
  const base = further(inquiry, method.base, when, inner);
  return either([base, ...results], () => ({
    place: placeOf(inquiry, handler),
    text: 'a failed check counts as consent here',
    counts: false,
    why: 'swallowed',
  }));
}

/** The parameter of `check().then((ok) => ...)` is the awaited answer. */
export function ofPromiseCallback(
  inquiry: Inquiry,
  test: At,
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const node = nodeOf(inquiry, test);
  if (node?.k !== 'param' || node.index !== 0) return undefined;
  const passed = functionOf(inquiry, { file: test.file, fn: node.fn })?.passedTo;
  if (passed === undefined || passed.arg !== 0) return undefined;
  const callRef = sibling(test, passed.call);
  const call = nodeOf(inquiry, callRef);
  if (call?.k !== 'call') return undefined;
  const method = isMethodCall(inquiry, callRef, call);
  if (method?.name !== 'then') return undefined;
  return further(inquiry, method.base, when, { ...inner, awaited: true });
}

/** `const [ok] = await Promise.all([check(), load()])`. */
export function ofPromiseAll(
  inquiry: Inquiry,
  test: At,
  node: ElementNode | IndexNode,
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const base = settledBehind(inquiry, sibling(test, node.base));
  const call = nodeOf(inquiry, base);
  if (call?.k !== 'call') return undefined;
  const method = isMethodCall(inquiry, base, call);
  const first = call.args[0] === undefined ? undefined : sibling(base, call.args[0].value);
  if (method === undefined || first === undefined) return undefined;
  const list = method.name === 'all' ? valueBehind(inquiry, first) : base;
  const made = nodeOf(inquiry, list);
  const waited: Reduction = { ...inner, awaited: inner.awaited || method.name === 'all' };
  if (made?.k === 'array') {
    const item = node.k === 'element' && node.index !== undefined ? made.items[node.index] : undefined;
    return item === undefined ? undefined : further(inquiry, sibling(list, item.value), when, waited);
  }
  // `const allowed = await Promise.all(users.map((user) => mayEmail(user)))`, then `allowed[i]`.
  if (made?.k !== 'call' || isMethodCall(inquiry, list, made)?.name !== 'map') return undefined;
  const callback =
    made.args[0] === undefined ? [] : functionsBehind(inquiry, sibling(list, made.args[0].value));
  const results = callback.map((ref) =>
    answered({ ...inquiry, persons: [] }, ref, unseen(list), when, waited),
  );
  return results.length === 0 ? undefined : either(results, passes(inquiry, test));
}

export function notAwaited(inquiry: Inquiry, call: At): Outcome {
  return {
    is: 'no',
    notes: [
      {
        place: placeOf(inquiry, call),
        text: notAwaitedWords(textOf(inquiry, call)),
        counts: false,
        why: 'not-awaited',
      },
    ],
  };
}
