// A shop asks Klaro.
import * as klaro from 'klaro';

export function seen(visitor: { email: string }): void {
  if (klaro.getManager().getConsent('analytics')) gtag('event', 'seen', { email: visitor.email });
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
