// A ticket shop with the pixels of several networks.
export function bought(buyer: { email: string; phone: string }, cents: number): void {
  ttq.identify({ email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> TikTok Pixel
  ttq.track('CompletePayment', { value: cents });
  lintrk('track', { conversion_id: 1, email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LinkedIn Insight Tag
  lintrk('track', { conversion_id: 1 });
  twq('event', 'tw-1', { email_address: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> X Ads
  pintrk('track', 'checkout', { phone: buyer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Pinterest Tag
  snaptr('init', '1', { user_email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Snap Pixel
  rdt('init', '1', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Reddit Pixel
  qp('init', '1', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Quora Pixel
  uetq.push('set', { pid: { em: buyer.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Microsoft Advertising
  uetq.push('event', 'purchase', { revenue_value: cents });
}
