/**
 * One check: whether a call or a value that is read asks for consent (`recognise`), and whether that covers the send (`fits`).
 * Calls that throw where there is none are in `assertions`; how tests are put together, in `../establish`.
 */
import { type At, type Inquiry, nodeOf, placeOf, textOf } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { type Outcome, UNKNOWN, WAIVED } from '../outcome.ts';
import { recogniseAssertion } from './assertions.ts';
import { because, wrongWith } from './fits.ts';
import type { Asked } from './model.ts';
import { recognise } from './recognise.ts';

/** Undefined: not a consent check. */
export function checkAt(
  inquiry: Inquiry,
  ref: At,
  asked: Asked,
): (Outcome & { readonly general: boolean }) | undefined {
  const recognised = recognise(inquiry, ref, asked);
  if (recognised === undefined) return undefined;
  if ('note' in recognised) return { is: 'unknown', notes: [recognised.note], general: false };
  if (recognised.waives) return { ...(asked.when ? UNKNOWN : WAIVED), general: false };
  const wrong = wrongWith(inquiry, ref, recognised, asked);
  if (wrong !== undefined) return { is: 'no', notes: [wrong], general: false };
  const note: GuardNote = {
    place: placeOf(inquiry, ref),
    text: `this send runs only where ${textOf(inquiry, ref)} holds`,
    counts: true,
    why: 'covers',
    because: because(inquiry, ref, recognised, asked),
  };
  return { is: 'yes', notes: [note], general: recognised.general && nodeOf(inquiry, ref)?.k === 'call' };
}

/** Whether a call is a consent check of any form; for looking around, not for proof. */
export function isConsentCall(inquiry: Inquiry, ref: At): { readonly asserts: boolean } | undefined {
  const recognised = recognise(inquiry, ref);
  const assertion = recogniseAssertion(inquiry, ref);
  if (assertion !== undefined) return { asserts: true };
  return recognised === undefined || 'note' in recognised || recognised.waives
    ? undefined
    : { asserts: false };
}
