// A ticket shop: the bytes of a digest, written as text by hand, are the digest. It is fine in a log and still data to a third party.
//- src/digest.ts
const encoder = new TextEncoder();

export async function hexOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return Array.from(new Uint8Array(digest))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export async function shortHexOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function base64Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

//- src/pixel.ts
import ReactPixel from 'react-facebook-pixel';
import { base64Of, hexOf, shortHexOf } from './digest.ts';

export interface Buyer {
  id: string;
  email: string;
}

export async function bought(buyer: Buyer, seats: number): Promise<void> {
  ReactPixel.trackCustom('Bought', { em: await hexOf(buyer.email) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  ReactPixel.trackCustom('Bought', { em: await shortHexOf(buyer.email) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  ReactPixel.trackCustom('Bought', { em: await base64Of(buyer.email) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  ReactPixel.trackCustom('Bought', { seats, code: new Uint8Array(seats).length });
  console.log('bought', await hexOf(buyer.email), await base64Of(buyer.email));
}

export async function boughtWithConsent(buyer: Buyer, consent: { marketing: boolean }): Promise<void> {
  if (!consent.marketing) return;
  ReactPixel.trackCustom('Bought', { em: await hexOf(buyer.email) });
}
