// Checks that throw, and code that goes on all the same.
import { Resend } from 'resend';

const resend = new Resend('key');

interface Subscriber {
  id: string;
  email: string;
}

declare function requireConsent(subscriber: Subscriber, purpose: 'marketing'): Promise<void>;

const issue = (to: string) => ({ from: 'zine@press.example', to, subject: 'No. 12', text: 'Out now' });

export async function swallowed(subscriber: Subscriber): Promise<void> {
  try {
    await requireConsent(subscriber, 'marketing');
  } catch {
    console.warn('no consent', subscriber.id);
  }
  await resend.emails.send(issue(subscriber.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

export async function insideTry(subscriber: Subscriber): Promise<void> {
  try {
    await requireConsent(subscriber, 'marketing');
    await resend.emails.send(issue(subscriber.email));
  } catch {
    console.warn('not sent', subscriber.id);
  }
}

export async function leftInCatch(subscriber: Subscriber): Promise<void> {
  try {
    await requireConsent(subscriber, 'marketing');
  } catch {
    return;
  }
  await resend.emails.send(issue(subscriber.email));
}

export async function floating(subscriber: Subscriber): Promise<void> {
  void requireConsent(subscriber, 'marketing');
  await resend.emails.send(issue(subscriber.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

export async function oneByOne(subscribers: Subscriber[]): Promise<void> {
  const [first] = subscribers;
  if (first) await requireConsent(first, 'marketing');
  for (const subscriber of subscribers) {
    await requireConsent(subscriber, 'marketing');
    await resend.emails.send(issue(subscriber.email));
  }
}
