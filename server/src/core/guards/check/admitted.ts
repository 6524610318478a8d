/**
 * `isEmailAllowed(invite.email)`: whether an address is one that the program lets in, by its domain or a list. By its words
 * it could as well be a permission to write to somebody; what it is asked about is the address itself, and nobody.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf, sibling } from '../inquiry.ts';
import { pathsTo, type TracedPath } from '../paths.ts';

export function isAboutAddress(inquiry: Inquiry, ref: At, { names, isCall }: TracedPath): boolean {
  const call = nodeOf(inquiry, ref);
  const [arg, another] = call?.k === 'call' ? call.args : [];
  if (!isCall || arg === undefined || another !== undefined) return false;
  const words = splitWords(names.at(-1) ?? '');
  const { admitted, addresses } = inquiry.context.words;
  if (!words.some((word) => admitted.has(word))) return false;
  return pathsTo(inquiry, sibling(ref, arg.value)).some((path) => {
    const own = splitWords(path.names.at(-1) ?? '').at(-1) ?? '';
    return addresses.has(own) && words.includes(own);
  });
}
