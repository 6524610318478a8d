/**
 * Whether another answer was meant than the one that was asked for: of those that stand beside it one is about this very send (by who
 * receives it, or by its use), and the one that was asked for is about something else. `choices.usage` before a chat, of choices that
 * have `support_chat`, too. It holds where a send is covered for want of knowing better.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf } from '../inquiry.ts';
import { readName } from '../naming.ts';
import { isUnder } from '../purposes.ts';
import type { Check } from './model.ts';
import { heldBy } from './other-answers.ts';
import { isForUse, isOneStem, isSpokenOf, isSpokenOfBySend, tellingWords } from './spoken-of.ts';

export function otherMeant(inquiry: Inquiry, ref: At, check: Check): string | undefined {
  const asked = askedFor(inquiry, ref, check);
  if (asked === undefined) return undefined;
  const { words } = inquiry.context;
  const own = splitWords(asked);
  const telling = tellingWords(own, words);
  const isForAnything = telling.every((word) => words.anyPurpose.has(word) || words.answers.has(word));
  if (isForAnything || isForUse(inquiry, own) || isSpokenOf(inquiry, own)) return undefined;
  const { use } = inquiry.send;
  // Of who serves a program it is not known what for: only an answer that is called after them is about that.
  const isVague = use === undefined || words.vagueUses.some((key) => isUnder(use, key));
  const isOther = (other: string): boolean => {
    const split = splitWords(other);
    if (other === asked || split.some((word) => telling.some((each) => isOneStem(word, each)))) return false;
    return (!isVague && isForUse(inquiry, split)) || isSpokenOfBySend(inquiry, split);
  };
  return answersBeside(inquiry, ref, check).find(isOther);
}

function askedFor(inquiry: Inquiry, ref: At, check: Check): string | undefined {
  const node = nodeOf(inquiry, ref);
  return node?.k === 'prop' ? node.name : check.path?.keys.at(-1);
}

/** Those of the record that it is read from; of a person, the fields that are answers by their names. */
function answersBeside(inquiry: Inquiry, ref: At, check: Check): readonly string[] {
  const held = heldBy(inquiry, ref, check);
  if (held.length > 0) return held;
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'prop') return [];
  return inquiry.flow.requiredFields({ file: ref.file, node: node.base }).filter((field) => {
    const path = { names: ['person', field], keys: [], isCall: false };
    const reading = readName(path, inquiry.context.words, () => true);
    return reading !== undefined && !('notConsent' in reading) && reading.positive;
  });
}
