/**
 * `subscribe(email, agreed: boolean)`, called from nowhere in the project: somebody's yes to what the function does, handed over
 * by whoever asked them. Where the callers are known it is asked what they hand over: `form.agreed` may be to anything, such as terms.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { isPurposeOnly, ownPurpose, purposesIn } from '../purposes.ts';
import { type ConsentPurpose, findPhrase, leadingPhrase } from '../words.ts';
import { bound } from './kinds-of-messages.ts';
import type { Check } from './model.ts';
import { isSpokenOf } from './spoken-of.ts';

export function agreedParameter(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath & { readonly isYesNo?: boolean },
): Check | undefined {
  const [name = '', ...others] = path.names;
  if (others.length > 0 || path.isCall || path.isYesNo !== true) return undefined;
  const said = saidBy(inquiry, splitWords(name));
  if (said === undefined) return undefined;
  const param = nodeOf(inquiry, bound(inquiry, ref));
  if (param?.k !== 'param') return undefined;
  const { isTest } = inquiry.context;
  const calls = inquiry.flow.callers({ file: ref.file, fn: param.fn });
  if (calls.some(({ file }) => isTest?.(file) !== true)) return undefined;
  const general = said.length === 0;
  return { positive: true, purposes: said, persons: [], form: 'answer', general, waives: false, path };
}

/** `agreed`: to what the function does; `agreesToPublish`: to that. A price, a payment or a contract is agreed on by both. */
function saidBy(inquiry: Inquiry, name: readonly string[]): readonly ConsentPurpose[] | undefined {
  const { words } = inquiry.context;
  const { agreed, bargains, dealings } = words.saidYes;
  if (agreed.has(name.join(' '))) return [];
  const about = name.slice(leadingPhrase(name, words.agreements));
  if (about.length === name.length || about.some((word) => words.negations.has(word))) return undefined;
  // What two agree on, colleagues, and what is shown: `agreedToPay`, `shareWithTeam`, `shareDetailsPage`.
  const isOther = (word: string): boolean =>
    bargains.has(word) || dealings.has(word) || words.notAnswers.has(word);
  if (about.some(isOther) || words.things.has(name.at(-1) ?? '')) return undefined;
  if (words.notConsent.some((row) => row.words.every((word) => about.includes(word)))) return undefined;
  const purposes = purposesIn(about, words);
  if (purposes.length > 0 || isPurposeOnly(about, words)) return purposes;
  return isOfData(inquiry, about) ? [ownPurpose(about)] : undefined;
}

/** What people are asked for, who is let have it, or what the send itself speaks of. */
function isOfData(inquiry: Inquiry, about: readonly string[]): boolean {
  const { saidYes, things } = inquiry.context.words;
  const isNamed =
    findPhrase(about, saidYes.asked) !== undefined || about.some((word) => saidYes.receivers.has(word));
  return isNamed || (!things.has(about.at(-1) ?? '') && isSpokenOf(inquiry, about));
}
