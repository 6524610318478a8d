/**
 * Credentials that a request is made with: the access token of an interface in a header or an address, the refresh token
 * that is exchanged for another, with all that the exchange takes. Whoever is asked has issued them, and nobody learns anything by it.
 *
 * Deliberately absent: passwords, and credentials of the own service (of sessions, resets, invitations) in addresses and
 * bodies. Those leave the company when they are sent.
 */
import type { IssuedWords } from '../../../catalog/model.ts';
import { splitWords } from '../../../text/words.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Value } from '../values.ts';
import type { SinkCall } from './calls.ts';

const IN_HEADERS = /(?:^|\.)headers(?:\.|$)/;
const IN_QUERY = /(?:^|\.)(?:params|searchParams|query)(?:\.|$)/;

export function isOfIssuer(evaluator: Evaluator, item: CollectedItem, frame: Frame, sink: SinkCall): boolean {
  const { recipient } = sink.row;
  // Of clients of one vendor, rows say what their arguments are.
  if (recipient === undefined || typeof recipient === 'string' || 'vendor' in recipient) return false;
  return (
    isIssued(item, recipient.host, evaluator.catalog.issued) || isInExchange(evaluator, item, frame, sink)
  );
}

function isIssued({ atom, parameter, slot }: CollectedItem, host: string, words: IssuedWords): boolean {
  if (atom.category !== 'user.authorization.credentials') return false;
  if (parameter !== undefined && words.keys.has(parameter)) return true;
  if (IN_HEADERS.test(slot) || words.keys.has(slot.slice(slot.lastIndexOf('.') + 1))) return true;
  const named = splitWords(atom.label);
  if (named.some((word) => words.anywhere.has(word))) return true;
  return (slot === host || IN_QUERY.test(slot)) && named.some((word) => words.inAddress.has(word));
}

/**
 * Access tokens stand in headers and queries: what is written into the path of an address names a page, and what the variable
 * is called is borrowed, unless it says of whom.
 */
export function weighedByPath(
  { catalog, classifier }: Evaluator,
  items: readonly CollectedItem[],
  { row }: SinkCall,
): readonly CollectedItem[] {
  // A link in a log opens what it opens to whoever reads that.
  if (row.kind === 'log') return items;
  const { inAddress } = catalog.issued;
  return items.map((item) => {
    const { atom, isInPath } = item;
    const isBorrowed =
      isInPath === true &&
      atom.category === 'user.authorization.credentials' &&
      splitWords(atom.label).some((word) => inAddress.has(word)) &&
      !atom.label.split('.').slice(0, -1).some(classifier.isPerson);
    return isBorrowed ? { ...item, atom: { ...atom, confidence: 'possible' } } : item;
  });
}

/**
 * Whether it is the device by which a service told somebody who signed in there, and stands in the body of a request for a token,
 * beside what only such a request has. Who asks with a password has been given nothing before.
 */
function isInExchange(
  evaluator: Evaluator,
  { atom, slot }: CollectedItem,
  frame: Frame,
  sink: SinkCall,
): boolean {
  if (atom.category !== 'user.device.device_id') return false;
  const around = slot.slice(0, Math.max(0, slot.lastIndexOf('.')));
  if (around === '') return false;
  const at = { frame, node: evaluator.node(frame.file, sink.node) };
  const body = recordIn(evaluator, evaluator.libraries.slots.value(frame, sink.node, around));
  return [...evaluator.catalog.issued.exchanges].some((exchange) => {
    const [key = '', given] = exchange.split('=');
    return evaluator.parts
      .property(body, key, at)
      .atoms.some((inner) => inner.a === 'const' && inner.value === given);
  });
}

/** The objects that a body is, or is written from: `JSON.stringify({ ... })`. */
function recordIn(evaluator: Evaluator, body: Value): Value {
  const inside = body.atoms.flatMap((atom) =>
    atom.a === 'text' ? atom.parts.flatMap((part) => evaluator.force(part).atoms) : [atom],
  );
  return { atoms: inside.filter(({ a }) => a === 'object') };
}
