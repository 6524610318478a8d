// "We do not sell" is held against those who buy, and not against the company's own tools.
//- src/growth.ts
import sendgrid from '@sendgrid/mail';
import { Client } from 'pipedrive';

interface Buyer {
  email: string;
  company: string;
}

declare const pipedrive: Client;

// A data broker.
export const enrich = (buyer: Buyer) =>
  fetch('https://api.peopledatalabs.com/v5/person/enrich', { method: 'POST', body: JSON.stringify({ email: buyer.email }) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.contact.email -> HTTP request

// The provider that sends the mails buys nothing.
export const thank = (buyer: Buyer) =>
  sendgrid.send({ to: buyer.email, from: 'a@tools.example', subject: 'Thank you', text: 'It is on its way' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid

// The sales department's own tool has nothing to do with selling data.
export const lead = (buyer: Buyer) =>
  fetch('https://api.pipedrive.com/v1/persons', { method: 'POST', body: JSON.stringify({ email: buyer.email }) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request

//- PRIVACY.md
/*
# Privacy notice of the tool shop

We collect your e-mail address.

We never sell your personal information to anybody.

Service providers that work on our behalf get your e-mail address where they need it.
*/
