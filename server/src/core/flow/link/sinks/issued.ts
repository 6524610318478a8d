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

/** What a service gives out when somebody signs in, and wants back with the request for a token. */
const HANDED_OUT = new Set(['user.authorization.credentials', 'user.device.device_id']);
const IN_HEADERS = /(?:^|\.)headers(?:\.|$)/;
const IN_QUERY = /(?:^|\.)(?:params|searchParams|query)(?:\.|$)/;

export function isOfIssuer(evaluator: Evaluator, item: CollectedItem, frame: Frame, sink: SinkCall): boolean {
  const { recipient } = sink.row;
  // Of clients of one vendor, rows say what their arguments are.
  if (recipient === undefined || typeof recipient === 'string' || 'vendor' in recipient) return false;
  if (!HANDED_OUT.has(item.atom.category)) return false;
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
 * is called is borrowed.
 */
export function weighedByPath(
  items: readonly CollectedItem[],
  { inAddress }: IssuedWords,
): readonly CollectedItem[] {
  return items.map((item) => {
    const { atom, isInPath } = item;
    const isBorrowed =
      isInPath === true &&
      atom.category === 'user.authorization.credentials' &&
      splitWords(atom.label).some((word) => inAddress.has(word));
    return isBorrowed ? { ...item, atom: { ...atom, confidence: 'possible' } } : item;
  });
}

/** Whether it stands in the body of a request for a token, beside what only such a request has. */
function isInExchange(evaluator: Evaluator, { slot }: CollectedItem, frame: Frame, sink: SinkCall): boolean {
  const around = slot.slice(0, Math.max(0, slot.lastIndexOf('.')));
  if (around === '') return false;
  const at = { frame, node: evaluator.node(frame.file, sink.node) };
  const body = recordIn(evaluator, evaluator.libraries.slots.value(frame, sink.node, around));
  return [...evaluator.catalog.issued.exchanges].some((key) =>
    evaluator.parts.property(body, key, at).atoms.some(({ a }) => a === 'const'),
  );
}

/** The objects that a body is, or is written from: `JSON.stringify({ ... })`. */
function recordIn(evaluator: Evaluator, body: Value): Value {
  const inside = body.atoms.flatMap((atom) =>
    atom.a === 'text' ? atom.parts.flatMap((part) => evaluator.force(part).atoms) : [atom],
  );
  return { atoms: inside.filter(({ a }) => a === 'object') };
}
