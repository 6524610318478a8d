// A lending library whose policy knows an e-mail provider, and nobody else.
//- src/loans.ts
import * as amplitude from '@amplitude/analytics-node';
import sendgrid from '@sendgrid/mail';

interface Reader {
  id: string;
  email: string;
}

export async function remindOfReturn(reader: Reader): Promise<void> {
  await sendgrid.send({ to: reader.email, from: 'desk@library.example', subject: 'Due on Friday', text: 'Please return it.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export function borrowed(reader: Reader): void {
  amplitude.identify(new amplitude.Identify().set('email', reader.email), { user_id: reader.id });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ undisclosed-recipient: user.contact.email -> Amplitude
}

//- PRIVACY.md
/*
# Privacy notice of the lending library

## What we know about you

We collect your name, your e-mail address and the books you borrow.

## Who helps us

An e-mail provider sends reminders to your e-mail address on our behalf.
*/
