/**
 * What a token is for, by what is signed: `sign({ sub: user.id })` lets somebody in, and `sign({ invoiceId })` opens an invoice to
 * whoever has the link.
 */

import type { SignedRow } from '../../../catalog/row.ts';
import { splitWords } from '../../../text/words.ts';
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Lazy } from '../values.ts';

/** Whether everything that is signed is seen, things are named by ids in it, and nobody is. */
export function opensThings(
  evaluator: Evaluator,
  frame: Frame,
  call: NodeId,
  { slot, ofSomebody }: SignedRow,
): boolean {
  const { atoms } = evaluator.libraries.slots.value(frame, call, slot);
  const fields = atoms.flatMap((atom) => (atom.a === 'object' ? atom.entries : []));
  if (fields.length === 0 || !atoms.every(({ a }) => a === 'object')) return false;
  let names = 0;
  for (const field of fields) {
    if (!('key' in field) || field.key === undefined) return false;
    const whose = ofThing(evaluator, field.key, field.value, ofSomebody);
    if (whose === 'somebody') return false;
    if (whose === 'thing') names += 1;
  }
  return names > 0;
}

function ofThing(
  evaluator: Evaluator,
  key: string,
  value: Lazy,
  ofSomebody: readonly string[],
): 'somebody' | 'thing' | undefined {
  const { classifier, naming } = evaluator;
  const words = splitWords(key);
  if (words.some((word) => ofSomebody.includes(word)) || classifier.isOfPersonsRecord(key)) return 'somebody';
  if (evaluator.force(value).atoms.some(({ a }) => a === 'data')) return 'somebody';
  if (words.at(-1) !== 'id') return classifier.isPerson(key) ? 'somebody' : undefined;
  // `id: invoice.id`
  const read = words.length > 1 || !('node' in value) ? [] : naming.namesAt(value.frame, value.node);
  const owner = words.length > 1 ? words.slice(0, -1).join('_') : (read[1] ?? '');
  if (classifier.isPerson(owner)) return 'somebody';
  if (classifier.isThing(owner)) return 'thing';
  // An `id` of nothing in particular is that of whoever signs in.
  return words.length === 1 ? 'somebody' : undefined;
}
