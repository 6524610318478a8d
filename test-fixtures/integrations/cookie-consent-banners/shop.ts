// A shop reads what its banner kept.
import { getCookieConsentValue } from 'react-cookie-consent';

export function seen(visitor: { email: string }): void {
  if (getCookieConsentValue() === 'true') gtag('event', 'seen', { email: visitor.email });
  gtag('event', 'seen', { email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
}

export function asText(visitor: { email: string }): void {
  const kept = getCookieConsentValue();
  if (kept) gtag('event', 'kept', { email: visitor.email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Google Analytics
  if (kept !== 'false') gtag('event', 'kept', { email: visitor.email });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Google Analytics
  if (kept !== 'true') return;
  gtag('event', 'kept', { email: visitor.email });
}
