// A shop asks Osano.
export function seen(visitor: { email: string }): void {
  if (Osano.cm.analytics) gtag('event', 'seen', { email: visitor.email });
  if (!Osano.cm.marketing) return;
  fbq('init', '1', { em: visitor.email });
}

export function seenBefore(visitor: { email: string }): void {
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
