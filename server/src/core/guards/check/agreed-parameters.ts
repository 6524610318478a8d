/**
 * `subscribe(email, agreed: boolean)`, called from nowhere in the project: somebody's yes to what the function does, handed over
 * by whoever asked them. Where the callers are known it is asked what they hand over: `form.agreed` may be to anything, such as terms.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { bound } from './kinds-of-messages.ts';
import type { Check } from './model.ts';

export function agreedParameter(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath & { readonly isYesNo?: boolean },
): Check | undefined {
  const [name = '', ...others] = path.names;
  if (others.length > 0 || path.isCall || path.isYesNo !== true) return undefined;
  if (!inquiry.context.words.saidYes.agreed.has(splitWords(name).join(' '))) return undefined;
  const param = nodeOf(inquiry, bound(inquiry, ref));
  if (param?.k !== 'param') return undefined;
  const { isTest } = inquiry.context;
  const calls = inquiry.flow.callers({ file: ref.file, fn: param.fn });
  if (calls.some(({ file }) => isTest?.(file) !== true)) return undefined;
  return { positive: true, purposes: [], persons: [], form: 'answer', general: true, waives: false, path };
}
