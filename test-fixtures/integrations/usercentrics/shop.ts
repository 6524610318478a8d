// A shop asks Usercentrics.
export function seen(visitor: { email: string }): void {
  if (UC_UI.areAllConsentsAccepted()) gtag('event', 'seen', { email: visitor.email });
  if (__ucCmp.isAllAccepted()) fbq('init', '1', { em: visitor.email });
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
