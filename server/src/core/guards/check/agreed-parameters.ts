/**
 * `subscribe(email, agreed: boolean)`: somebody's yes to what the function does, handed over by whoever asked them. In a record
 * or a form `agreed` may be to anything, such as terms.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { bound, isSetByCallers } from './kinds-of-messages.ts';
import type { Check } from './model.ts';

export function agreedParameter(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath & { readonly isYesNo?: boolean },
): Check | undefined {
  const [name = '', ...others] = path.names;
  if (others.length > 0 || path.isCall || path.isYesNo !== true) return undefined;
  if (!inquiry.context.words.saidYes.agreed.has(splitWords(name).join(' '))) return undefined;
  if (nodeOf(inquiry, bound(inquiry, ref))?.k !== 'param' || isSetByCallers(inquiry, ref)) return undefined;
  return { positive: true, purposes: [], persons: [], form: 'answer', general: true, waives: false, path };
}
