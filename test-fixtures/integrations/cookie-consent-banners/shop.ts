// A shop reads what its banner kept.
import { getCookieConsentValue } from 'react-cookie-consent';

export function seen(visitor: { email: string }): void {
  if (getCookieConsentValue() === 'true') gtag('event', 'seen', { email: visitor.email });
  gtag('event', 'seen', { email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
}
