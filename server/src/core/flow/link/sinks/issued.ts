/**
 * Credentials that a request is made with: the access token of an interface in a header or an address, the refresh token
 * that is exchanged for another. Whoever is asked has issued them, and nobody learns anything by it.
 *
 * Deliberately absent: passwords, and credentials of the own service (of sessions, resets, invitations) in addresses and
 * bodies. Those leave the company when they are sent.
 */
import type { IssuedWords } from '../../../catalog/model.ts';
import type { SinkRow } from '../../../catalog/row.ts';
import { splitWords } from '../../../text/words.ts';
import type { CollectedItem } from '../collect/found.ts';

const IN_HEADERS = /(?:^|\.)headers(?:\.|$)/;
const IN_QUERY = /(?:^|\.)(?:params|searchParams|query)(?:\.|$)/;

export function isOfIssuer(
  { atom, slot }: CollectedItem,
  { recipient }: SinkRow,
  words: IssuedWords,
): boolean {
  // Of clients of one vendor, rows say what their arguments are.
  if (recipient === undefined || typeof recipient === 'string' || 'vendor' in recipient) return false;
  if (atom.category !== 'user.authorization.credentials') return false;
  if (IN_HEADERS.test(slot) || words.keys.has(slot.slice(slot.lastIndexOf('.') + 1))) return true;
  const named = splitWords(atom.label);
  if (named.some((word) => words.anywhere.has(word))) return true;
  return (slot === recipient.host || IN_QUERY.test(slot)) && named.some((word) => words.inAddress.has(word));
}
