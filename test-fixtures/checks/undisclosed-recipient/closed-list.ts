// "The following companies" is a closed list: who is not on it is not covered. A vendor named in the configuration is.
//- src/news.ts
import mailchimp from '@mailchimp/mailchimp_marketing';
import { Resend } from 'resend';
import twilio from 'twilio';

interface Member {
  email: string;
  phone: string;
}

const resend = new Resend('key');
const sms = twilio('sid', 'secret');

export const welcome = (member: Member) => resend.emails.send({ to: member.email, from: 'a@choir.example', subject: 'Hello', text: 'Welcome' });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend

export const subscribe = (member: Member) => mailchimp.lists.addListMember('list', { email_address: member.email, status: 'subscribed' });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailchimp
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ undisclosed-recipient: user.contact.email -> Mailchimp

export const call = (member: Member) => sms.messages.create({ to: member.phone, from: '+4930000', body: 'Rehearsal at eight' });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio

//- clauselens.json
/*
{ "recipients": [{ "recipient": "Twilio", "clause": "rehearsals.1" }] }
*/
//- PRIVACY.md
/*
# Privacy notice of the choir

## What we keep

We keep your name, e-mail address and phone number.

## Who gets it

We share your e-mail address with Resend, which delivers our mails.

## Rehearsals

We tell you when a rehearsal moves.
*/
