// A cheese shop advertises.
export function bought(buyer: { email: string; phone: string }, cents: number): void {
  fbq('track', 'Purchase', { value: cents / 100, currency: 'EUR' });
  fbq('init', '1', { em: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  fbq('trackCustom', 'Tasted', { phone: buyer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Meta Pixel
  window.fbq('consent', 'revoke');
}
