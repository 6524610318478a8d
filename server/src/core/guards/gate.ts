/** A named thing that lets code through only with consent: wrapper, component, decorator, middleware. */
import type { Place } from '../text/range.ts';
import type { Inquiry } from './inquiry.ts';
import type { Outcome } from './outcome.ts';
import { covers } from './purposes.ts';
import { isToReceiver } from './receivers.ts';
import type { ConsentPurpose } from './words.ts';

/** What it proves to have come through: consent for these purposes, held against the send's. */
export function letThrough(
  inquiry: Inquiry,
  place: Place,
  name: string,
  purposes: readonly ConsentPurpose[],
): Outcome {
  if (isToReceiver(inquiry, purposes) ?? covers(purposes, inquiry.send, inquiry.context.words)) {
    return {
      is: 'yes',
      notes: [
        { place, text: `${name} lets this send through only with consent`, counts: true, why: 'covers' },
      ],
    };
  }
  const given = purposes.map((purpose) => purpose.name).join(', ');
  const text = `${name} is about ${given}, this send is for ${inquiry.send.use ?? 'something else'}`;
  return heldBack(place, text);
}

/** It lets through with consent to something else. */
export function heldBack(place: Place, text: string, instead?: readonly string[]): Outcome {
  const note = { place, text, counts: false, why: 'other-purpose', ...(instead && { instead }) } as const;
  return { is: 'no', notes: [note] };
}
