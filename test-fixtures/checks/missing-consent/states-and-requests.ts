// A letting agency: what a request asks for, what somebody has or is, and what clerks and organisations may do are no answers.
import { Resend } from 'resend';
import Stripe from 'stripe';
import OpenAI from 'openai';

const resend = new Resend('key');
const stripe = new Stripe('key');
const openai = new OpenAI();
const post = (path: string, body: unknown) => fetch(`https://api.letbureau.example${path}`, { method: 'POST', body: JSON.stringify(body) });

interface Lodger {
  id: string;
  name: string;
  email: string;
  hasStripeAccount: boolean;
  isAiUser: boolean;
  aiSummaries: boolean;
  preferences: { receipts: boolean; muteReceipts: boolean };
}
interface Request {
  lodger: Lodger;
  body: { stream: boolean; summarize: boolean };
}

export async function streamSummary({ lodger, body }: Request) {
  if (body.stream) await openai.responses.create({ model: 'gpt-5-mini', stream: true, input: lodger.name });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  if (body.summarize) await summarize(lodger);
}

async function summarize(lodger: Lodger) {
  await openai.responses.create({ model: 'gpt-5-mini', input: `Sum up what ${lodger.name} wrote` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
}

export async function states(lodger: Lodger) {
  if (lodger.hasStripeAccount) await stripe.customers.create({ email: lodger.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  if (lodger.isAiUser) await openai.responses.create({ model: 'gpt-5-mini', input: lodger.name });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  if (lodger.aiSummaries) await openai.responses.create({ model: 'gpt-5-mini', input: lodger.name });
}

export async function clerk(session: { permissions: { refunds: boolean; reports: boolean } }, lodger: Lodger) {
  if (session.permissions.reports) await post('/reports', { email: lodger.email });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

declare const permissions: { includes(what: string): boolean };
declare function isAllowed(what: string): boolean;
export async function statement(lodger: Lodger) {
  const mail = { from: 'till@let.example', to: lodger.email, subject: 'Your statement', text: 'Paid' };
  if (permissions.includes('statements')) await resend.emails.send(mail);
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  if (isAllowed('statement:send')) await resend.emails.send(mail);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function reply(lodger: Lodger, data: any, order: { choices: { express: boolean } }) {
  const choice = data.choices[0];
  if (choice.content) await post('/evaluations', { email: lodger.email });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (order.choices.express) await post('/couriers', { email: lodger.email });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function sendReceipt(lodger: Lodger, org: { preferences: { receipts: boolean } }) {
  const mail = { from: 'till@let.example', to: lodger.email, subject: 'Receipt', text: 'Paid' };
  if (lodger.preferences.receipts) await resend.emails.send(mail);
  if (!lodger.preferences.muteReceipts) await resend.emails.send(mail);
  if (lodger.preferences.muteReceipts) await resend.emails.send(mail);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (org.preferences.receipts) await resend.emails.send(mail);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function order(lodger: Lodger, agreesToPay: boolean, authorizesPayment: boolean) {
  if (agreesToPay) await post('/orders', { email: lodger.email });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  if (authorizesPayment) await post('/orders', { email: lodger.email });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
