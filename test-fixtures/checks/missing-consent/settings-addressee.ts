// A theatre's contact form: mail to the house itself, whose mailbox is a setting.
import sgMail from '@sendgrid/mail';

export default defineEventHandler(async (event) => {
  const body = await readBody<{ email: string; topic: string }>(event);
  const config = useRuntimeConfig(event);
  await sgMail.send({ to: config.inbox, from: config.sender, subject: `About ${body.topic}`, text: 'See the inbox.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user -> SendGrid
  await sgMail.send({ to: body.email, from: config.sender, subject: 'Thank you', text: 'We will be back.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  return { ok: true };
});
