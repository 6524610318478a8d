/**
 * Whether another answer was meant than the one that was asked for: of those that stand beside it one is about this very send (by who
 * receives it, or by its use), and the one that was asked for is about something else. `choices.usage` before a chat, of choices that
 * have `support_chat`, too. It holds where a send is covered for want of knowing better.
 */
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, sibling } from '../inquiry.ts';
import { readName } from '../naming.ts';
import { isForMessages, isUnder, purposesIn } from '../purposes.ts';
import type { Check } from './model.ts';
import { askable, heldBy } from './other-answers.ts';
import {
  isForReceiver,
  isForUse,
  isOneStem,
  isSpokenOf,
  isSpokenOfBySend,
  isToldOf,
  tellingWords,
} from './spoken-of.ts';

export function otherMeant(inquiry: Inquiry, ref: At, check: Check): string | undefined {
  const asked = askedFor(inquiry, ref, check);
  return asked === undefined ? undefined : meantBeside(inquiry, asked, answersBeside(inquiry, ref, check));
}

/** Of `held`, the answer that the send is about, where that is not the one that was asked for. */
function meantBeside(inquiry: Inquiry, asked: string, held: readonly string[]): string | undefined {
  const { words } = inquiry.context;
  const own = splitWords(asked);
  const kinds = own.filter((word) => words.saidYes.kinds.has(word));
  const telling = [...tellingWords(own, words), ...kinds];
  // How it was given, by whom or when is no purpose: `writtenConsent`, `guardianConsent`.
  const isForAnything = telling.every(
    (word) =>
      words.anyPurpose.has(word) ||
      words.answers.has(word) ||
      words.manners.has(word) ||
      words.samePersonWords.has(word) ||
      inquiry.context.isPerson(word) ||
      words.persons.others.has(word),
  );
  const plain = own.filter((word) => !kinds.includes(word));
  if (isForAnything || isForUse(inquiry, plain) || isSpokenOf(inquiry, own)) return undefined;
  if (isToldOf(inquiry, kinds)) return undefined;
  const isOther = (other: string): boolean => {
    const split = splitWords(other);
    if (other === asked || split.some((word) => telling.some((each) => isOneStem(word, each)))) return false;
    // Of a kind of message, a way that it may come on says nothing.
    return isMeant(inquiry, kinds.length > 0 ? tellingWords(split, words) : split);
  };
  return held.find(isOther) ?? (kinds.length > 0 ? offered(inquiry) : undefined);
}

/** By who receives it or by its use; and by what it is called after, the words of which stand in a name for the whole of it. */
function isMeant(inquiry: Inquiry, split: readonly string[]): boolean {
  const { use } = inquiry.send;
  const { words } = inquiry.context;
  // Of who serves a program it is not known what for: only an answer that is called after them is about that. Of who writes for
  // it, the way is known.
  const isWay = purposesIn(split, words).some(({ channel }) => channel);
  const isVague =
    use === undefined || (isForMessages(use) && !isWay) || words.vagueUses.some((key) => isUnder(use, key));
  if (isForReceiver(inquiry, split) || isSpokenOfBySend(inquiry, split)) return true;
  if (!isVague && isForUse(inquiry, split)) return true;
  const telling = tellingWords(split, words).filter((word) => !words.anyPurpose.has(word));
  return telling.some((word) => inquiry.meant.some((other) => word.length > 3 && isOneStem(word, other)));
}

/** `syncToOffers` behind a yes to reminders: what it is called after is to sell something. */
function offered({ meant, context }: Inquiry): string | undefined {
  const selling = context.words.purposes.filter(({ root, answer }) => root && answer);
  return meant.find(
    (word) =>
      !context.words.idle.has(word) &&
      selling.some(({ words }) => words.some(([only, another]) => another === undefined && only === word)),
  );
}

/**
 * `granted(caller.id, 'recording')`, whose name says nothing and whose body asks for consent: of what it can be asked for, what the send
 * is about.
 */
export function otherGiven(inquiry: Inquiry, ref: At): string | undefined {
  const call = nodeOf(inquiry, ref);
  const held = askable(inquiry, ref) ?? [];
  const given = (call?.k === 'call' ? call.args : []).map(
    ({ value }) => constantOf(inquiry, sibling(ref, value))?.value,
  );
  const asked = held.find((word) => given.includes(word));
  // A use that has a word was held against the send in the body.
  if (asked === undefined || purposesIn(splitWords(asked), inquiry.context.words).length > 0)
    return undefined;
  return meantBeside(inquiry, asked, held);
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
