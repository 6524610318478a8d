// Receipts through Amazon SES.
import { SES, SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

const ses = new SESClient({});
const whole = new SES({});

export async function receipt(buyer: { email: string }): Promise<void> {
  await ses.send(new SendEmailCommand({ Source: 'shop@bread.example', Destination: { ToAddresses: [buyer.email] }, Message: { Subject: { Data: 'Receipt' }, Body: {} } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amazon SES
  await whole.sendEmail({ Source: 'shop@bread.example', Destination: { ToAddresses: [buyer.email] }, Message: { Subject: { Data: 'Receipt' }, Body: {} } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amazon SES
  await ses.send(new SendEmailCommand({ Source: 'shop@bread.example', Destination: { ToAddresses: ['office@bread.example'] }, Message: { Subject: { Data: 'Sold out' }, Body: {} } }));
}
