// What somebody has chosen for one channel covers mails on that channel, asked by every caller of what sends.
//- src/mail.ts
import sgMail from '@sendgrid/mail';
import mixpanel from 'mixpanel-browser';

interface Keeper {
  id: string;
  email: string;
  phone: string;
  notifyMeta: { email?: boolean; push?: boolean } | null;
}
declare const settings: { notifications: { email: boolean } };

async function post(to: string, subject: string): Promise<void> {
  await sgMail.send({ to, from: 'hives@apiary.example', subject });
}

export async function swarmed(keeper: Keeper): Promise<void> {
  if (keeper.notifyMeta && keeper.notifyMeta.email) await post(keeper.email, 'A swarm');
}
export async function harvested(keeper: Keeper, due: boolean): Promise<void> {
  if (due && keeper.notifyMeta?.email) {
    await post(keeper.email, 'Honey');
  }
}

// Another channel, another use, a setting of the program.
export async function others(keeper: Keeper): Promise<void> {
  if (keeper.notifyMeta?.push) await sgMail.send({ to: keeper.email, from: 'hives@apiary.example', subject: 'A' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  if (keeper.notifyMeta?.email) mixpanel.people.set({ $email: keeper.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (settings.notifications.email) await sgMail.send({ to: keeper.email, from: 'hives@apiary.example', subject: 'B' });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}
//- src/bulk.ts
import sgMail from '@sendgrid/mail';

interface Letter {
  to: string;
  text: string;
  ignoreUnsubscribes?: boolean;
}

// What to do about an answer is no answer: it asks nobody, and sets a header.
async function mail({ to, text, ignoreUnsubscribes = false }: Letter): Promise<void> {
  const headers: Record<string, string> = {};
  if (ignoreUnsubscribes) headers['x-bypass'] = '1';
  await sgMail.send({ to, from: 'hives@apiary.example', text, headers });
}
export async function resetPassword(keeper: { email: string }): Promise<void> {
  await mail({ to: keeper.email, text: 'Choose another', ignoreUnsubscribes: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}
export async function news(keeper: { email: string; unsubscribed: boolean }): Promise<void> {
  if (keeper.unsubscribed) return;
  await mail({ to: keeper.email, text: 'Honey is in' });
}
