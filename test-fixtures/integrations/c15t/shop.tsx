// A shop asks c15t.
import { useConsentManager } from '@c15t/react';

export function Button({ visitor }: { visitor: { email: string } }) {
  const consent = useConsentManager();
  const click = () => {
    if (consent.has('measurement')) gtag('event', 'seen', { email: visitor.email });
    fbq('init', '1', { em: visitor.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
  };
  return <button type="button" onClick={click} />;
}
