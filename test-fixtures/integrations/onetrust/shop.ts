// A shop asks OneTrust.
export function seen(visitor: { email: string }): void {
  if (OnetrustActiveGroups.includes('C0002')) gtag('event', 'seen', { email: visitor.email });
  if (OnetrustActiveGroups.includes('C0004')) fbq('init', '1', { em: visitor.email });
  if (OnetrustActiveGroups.includes('C0003')) fbq('init', '1', { em: visitor.email });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta Pixel
  fbq('init', '1', { em: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta Pixel
}
