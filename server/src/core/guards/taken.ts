/**
 * Data that is put into a send only with consent, while the send itself happens anyway:
 * `track('seen', { ...(user.consent ? { email: user.email } : {}) })`, `if (user.consent) traits.email = user.email`.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import type { TextRange } from '../text/range.ts';
import { establishedBy, establishes } from './establish/index.ts';
import { type At, at, type Inquiry, nodeOf, settledBehind, sibling, step } from './inquiry.ts';
import { both, type Outcome, UNKNOWN } from './outcome.ts';

/** `no`: where it stands, consent is what was not given. */
export function takenWithConsent(inquiry: Inquiry, data: DataReach): Outcome {
  const { file } = data.origin;
  const module = inquiry.flow.module(file);
  const outcomes: Outcome[] = [];
  const ranges = (id: number): TextRange | undefined => module?.nodes[id];
  for (const node of module?.nodes ?? []) {
    if (!contains(node, data.origin)) continue;
    const test = (id: number, when: boolean) => establishes(inquiry, at({ file, node: id }, undefined), when);
    if (node.k === 'conditional') {
      if (contains(ranges(node.then), data.origin)) outcomes.push(test(node.test, true));
      else if (contains(ranges(node.else), data.origin)) outcomes.push(test(node.test, false));
    } else if (node.k === 'logical' && node.op !== '??' && contains(ranges(node.right), data.origin)) {
      outcomes.push(test(node.left, node.op === '&&'));
    } else if (node.k === 'write' || node.k === 'call') {
      // `if (user.consent) numbers.push(user.phone)`: it is read nowhere else.
      outcomes.push(establishedBy(inquiry, file, node.cond, undefined));
    }
  }
  for (const fn of module?.functions ?? []) {
    if (!contains(fn, data.origin)) continue;
    // `if (!user.consent) return []; return [user.phone];`
    for (const [i, id] of fn.returns.entries())
      if (contains(ranges(id), data.origin))
        outcomes.push(establishedBy(inquiry, file, fn.returnConditions[i] ?? -1, undefined));
  }
  return both(outcomes);
}

const DEEPEST = 8;

/**
 * `const story = agreed(user) ? storyOf(user) : plain(user); publish(story)`: of what the call hands over, all that holds data
 * is chosen with consent.
 */
export function handedWithConsent(inquiry: Inquiry, reach: Reach): Outcome {
  const call = nodeOf(inquiry, reach);
  const args =
    call?.k === 'call' ? call.args.map(({ value }) => at({ ...reach, node: value }, undefined)) : [];
  const chosen = args.filter((arg) => choicesIn(inquiry, arg, 0).length > 0);
  if (chosen.length === 0) return UNKNOWN;
  const sent = new Set(reach.data.map(({ category }) => category));
  return allOf(inquiry, sent, args, 0) ?? UNKNOWN;
}

/** Choices between two values in what is written. */
function choicesIn(inquiry: Inquiry, from: At, depth: number): readonly At[] {
  const ref = settledBehind(inquiry, from);
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'conditional') return [ref];
  if (node?.k !== 'object' || depth > DEEPEST) return [];
  return node.props.flatMap((prop) =>
    prop.p === 'value' ? choicesIn(inquiry, sibling(ref, prop.value), depth + 1) : [],
  );
}

/** What is proved of each value that holds some of the data; undefined: none does. */
function allOf(
  inquiry: Inquiry,
  sent: ReadonlySet<string>,
  values: readonly At[],
  depth: number,
): Outcome | undefined {
  const outcomes = values.flatMap((value) => ofHolder(inquiry, sent, value, depth) ?? []);
  const open = outcomes.find(({ is }) => is !== 'yes');
  return open === undefined ? outcomes[0] && both(outcomes) : UNKNOWN;
}

function ofHolder(inquiry: Inquiry, sent: ReadonlySet<string>, from: At, depth: number): Outcome | undefined {
  const held = inquiry.flow.categories(from);
  if (held.every((category) => !sent.has(category))) return undefined;
  const ref = settledBehind(inquiry, from);
  const node = nodeOf(inquiry, ref);
  if (depth > DEEPEST || !step(inquiry)) return UNKNOWN;
  if (node?.k === 'object') {
    const values = node.props.map((prop) => ('value' in prop ? sibling(ref, prop.value) : ref));
    return values.includes(ref) ? UNKNOWN : allOf(inquiry, sent, values, depth + 1);
  }
  if (node?.k !== 'conditional') return UNKNOWN;
  const sides = [node.then, node.else].flatMap((side, i) => {
    const value = ofHolder(inquiry, sent, sibling(ref, side), depth + 1);
    return value === undefined ? [] : [both([establishes(inquiry, sibling(ref, node.test), i === 0), value])];
  });
  return sides.every(({ is }) => is === 'yes') ? both(sides) : UNKNOWN;
}

function contains(outer: TextRange | undefined, inner: TextRange): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
