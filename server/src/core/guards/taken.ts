/**
 * Data that is put into a send only with consent, while the send itself happens anyway:
 * `track('seen', { ...(user.consent ? { email: user.email } : {}) })`, `if (user.consent) traits.email = user.email`.
 */
import type { DataReach } from '../flow/model.ts';
import type { TextRange } from '../text/range.ts';
import { establishedBy, establishes } from './establish/index.ts';
import { at, type Inquiry } from './inquiry.ts';
import { both, type Outcome } from './outcome.ts';

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

function contains(outer: TextRange | undefined, inner: TextRange): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
