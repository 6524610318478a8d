// Chat windows on a page.
import { Crisp } from 'crisp-sdk-web';

export function open(customer: { email: string; phone: string; fullName: string }): void {
  Crisp.user.setEmail(customer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Crisp
  $crisp.push(['set', 'user:phone', [customer.phone]]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Crisp
  $crisp.push(['do', 'chat:open']);
  Beacon('identify', { email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Help Scout
  drift.identify('1', { email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Drift
  FreshworksWidget('identify', 'ticketForm', { email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Freshdesk
  olark('api.visitor.updateEmailAddress', { emailAddress: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Olark
  Tawk_API.setAttributes({ email: customer.email }, () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> tawk.to
  Beacon('open');
}
