/**
 * Whether a send goes to who may have the data by somebody's yes: `if (member.employerSharing) post('/employers', ...)`. A send
 * whose host and words name nobody may be to them, too; one to a known kind of recipient, or that names somebody else, is not.
 */
import { splitWords } from '../text/words.ts';
import { wordsTold } from './check/other-answers.ts';
import { isOneStem } from './check/spoken-of.ts';
import type { Inquiry } from './inquiry.ts';
import { covers, isForMessages, isUnder } from './purposes.ts';
import type { ConsentPurpose } from './words.ts';

/** Undefined: the purposes name nobody. */
export function isToReceiver(inquiry: Inquiry, purposes: readonly ConsentPurpose[]): boolean | undefined {
  if (purposes.some(({ only }) => only !== undefined && isAddressedToOther(inquiry, only))) return false;
  const named = purposes.filter(({ to }) => to !== undefined);
  return named.length === 0 ? undefined : named.some((purpose) => isTo(inquiry, purpose));
}

function isTo(inquiry: Inquiry, purpose: ConsentPurpose): boolean {
  const { send, context } = inquiry;
  const { words } = context;
  const { receivers, anyReceivers } = words.saidYes;
  const to = purpose.to ?? [];
  if (isOfItsOwnKind(inquiry)) return false;
  const isAnother = (word: string): boolean =>
    receivers.has(word) && !anyReceivers.has(word) && !to.some((own) => isCalled(word, own));
  if (to.every((word) => anyReceivers.has(word))) return covers([purpose], send, words);
  const target = [...splitWords(inquiry.host ?? ''), ...send.recipientWords];
  const told = wordsTold(inquiry);
  if (target.some(isAnother)) return false;
  // A host that names nobody of the kind may be anybody's.
  if (send.use === undefined && !told.some(isAnother)) return covers([purpose], send, words);
  return to.some((own) => [...told, ...target].some((word) => isCalled(word, own)));
}

/** `to: process.env.MUSEUM_INBOX` of what may be shared with the guide: who it is addressed to by the name of a setting. */
function isAddressedToOther({ addressed, context, ...inquiry }: Inquiry, only: string): boolean {
  const { anyReceivers } = context.words.saidYes;
  const isSpoken = [...addressed, ...wordsTold({ addressed, context, ...inquiry })].some(
    (word) => isCalled(word, only) || isOneStem(word, only),
  );
  const { idle, things, addresses } = context.words;
  const isTelling = (word: string): boolean =>
    word.length > 3 && ![idle, things, addresses, anyReceivers].some((words) => words.has(word));
  return !isSpoken && addressed.some(isTelling);
}

/** Who measures, advertises or computes: neither an employer nor a club, whatever the function around is called. */
function isOfItsOwnKind({ send, context }: Inquiry): boolean {
  const { use, recipientClass } = send;
  const { specificClasses, lightUses } = context.words;
  if (recipientClass !== undefined && specificClasses.has(recipientClass)) return true;
  return use !== undefined && !isForMessages(use) && lightUses.some((light) => isUnder(use, light));
}

/** `employer` and `employers`, also as part of another: `bigemployer`. */
function isCalled(word: string, receiver: string): boolean {
  const one = receiver.endsWith('s') ? receiver.slice(0, -1) : receiver;
  return one.length > 3 ? word.includes(one) : word === one;
}
