// A ski lift writes to its guests: the one line that logs whom a mail could not be sent to is told once, whoever calls.
//- package.json
{ "name": "lift", "dependencies": { "nodemailer": "6.9.0" } }
//- src/post.ts
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'smtp.lift.example' });

interface Letter {
  to: string;
  subject: string;
  html: string;
}

async function dispatch(letter: Letter): Promise<void> {
  try {
    await transport.sendMail({ from: 'office@lift.example', ...letter });
  } catch (error) {
    console.error({ error, recipient: letter.to, subject: letter.subject }, 'not sent');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}

export async function sendText(letter: Letter): Promise<void> {
  await dispatch({ ...letter, html: `<p>${letter.html}</p>` });
}

/** Whatever it is given, it logs. */
async function post(letter: Record<string, unknown>): Promise<void> {
  console.info('posting', letter);
  await transport.sendMail({ from: 'office@lift.example', ...letter });
}

/** To the office alone. */
async function report(letter: Letter): Promise<void> {
  console.info('reporting to', letter.to);
  await transport.sendMail({ from: 'office@lift.example', ...letter });
}

export async function opened(guest: { email: string }): Promise<void> {
  await sendText({ to: guest.email, subject: 'Open', html: 'The lift is open.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
export async function closed(guest: { email: string; lift: string }): Promise<void> {
  await sendText({ to: guest.email, subject: `Closed, ${guest.lift}`, html: 'The lift is closed.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
export async function posted(guest: { email: string }): Promise<void> {
  await post({ to: guest.email, subject: 'Posted' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
export async function broken(): Promise<void> {
  await report({ to: 'repairs@lift.example', subject: 'Broken', html: '' });
}
