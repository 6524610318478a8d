// A shop asks Cookiebot.
export function seen(visitor: { email: string }): void {
  if (Cookiebot.consent.statistics) gtag('event', 'seen', { email: visitor.email });
  if (Cookiebot.consent.preferences) gtag('event', 'seen', { email: visitor.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Google Analytics
  if (!window.Cookiebot?.consent.marketing) return;
  fbq('init', '1', { em: visitor.email });
}
