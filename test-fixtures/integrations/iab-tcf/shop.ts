// A shop asks through the framework of the advertising industry.
import { TCString } from '@iabtcf/core';

export function seen(visitor: { email: string }, encoded: string): void {
  const model = TCString.decode(encoded);
  if (model.purposeConsents.has(1)) fbq('init', '1', { em: visitor.email });
  __tcfapi('getTCData', 2, (data) => {
    if (data.purpose.consents[1]) fbq('init', '1', { em: visitor.email });
  });
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
