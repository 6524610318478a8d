// A shop asks CookieConsent.
import * as CookieConsent from 'vanilla-cookieconsent';

export function seen(visitor: { email: string }): void {
  if (CookieConsent.acceptedCategory('analytics')) gtag('event', 'seen', { email: visitor.email });
  if (CookieConsent.acceptedService('pixel', 'marketing')) fbq('init', '1', { em: visitor.email });
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
