// A shop asks Didomi.
export function seen(visitor: { email: string }): void {
  if (Didomi.getUserConsentStatusForPurpose('analytics')) gtag('event', 'seen', { email: visitor.email });
  if (Didomi.getUserConsentStatusForVendor('facebook')) fbq('init', '1', { em: visitor.email });
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
