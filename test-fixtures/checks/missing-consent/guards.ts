// All the ways to ask first, for a mail to a cinema's members.
import sendgrid from '@sendgrid/mail';

interface Member {
  id: string;
  email: string;
  marketingConsent: boolean;
  consent?: { newsletter?: boolean; givenAt?: Date };
  optedOut: boolean;
}

declare function hasConsent(member: Member, purpose: string): Promise<boolean>;
declare function assertConsent(member: Member, purpose: string): Promise<void>;
declare function withConsent<T>(member: Member, purpose: string, run: () => T): T | undefined;

const message = (to: string) => ({ to, from: 'club@cinema.example', subject: 'New films', text: 'Come in' });

export async function unasked(member: Member): Promise<void> {
  await sendgrid.send(message(member.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function branch(member: Member): Promise<void> {
  if (member.marketingConsent) await sendgrid.send(message(member.email));
}

export async function earlyReturn(member: Member): Promise<void> {
  if (!member.marketingConsent) return;
  await sendgrid.send(message(member.email));
}

export async function earlyThrow(member: Member): Promise<void> {
  if (!(await hasConsent(member, 'marketing'))) throw new Error('no consent');
  await sendgrid.send(message(member.email));
}

export async function and(member: Member): Promise<void> {
  member.marketingConsent && (await sendgrid.send(message(member.email)));
}

export async function ternary(member: Member): Promise<unknown> {
  return member.consent?.newsletter ? sendgrid.send(message(member.email)) : undefined;
}

export async function variable(member: Member): Promise<void> {
  const allowed = await hasConsent(member, 'marketing');
  if (allowed && !member.optedOut) await sendgrid.send(message(member.email));
}

export async function asserted(member: Member): Promise<void> {
  await assertConsent(member, 'marketing');
  await sendgrid.send(message(member.email));
}

export async function wrapped(member: Member): Promise<void> {
  await withConsent(member, 'marketing', () => sendgrid.send(message(member.email)));
}

export async function filtered(members: Member[]): Promise<void> {
  for (const member of members.filter((each) => each.marketingConsent)) {
    await sendgrid.send(message(member.email));
  }
  for (const member of members) {
    if (!member.marketingConsent) continue;
    await sendgrid.send(message(member.email));
  }
}

export async function unfiltered(members: Member[]): Promise<void> {
  for (const member of members.filter((each) => each.id !== '')) {
    await sendgrid.send(message(member.email));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  }
}

export async function callers(members: Member[]): Promise<void> {
  for (const member of members) if (member.marketingConsent) await deliver(member);
}
async function deliver(member: Member): Promise<void> {
  await sendgrid.send(message(member.email));
}

export async function otherBranch(member: Member, film: { isNew: boolean }): Promise<void> {
  if (film.isNew) {
    await sendgrid.send(message(member.email));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  }
  if (member.email !== '') await sendgrid.send(message(member.email));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function toOurselves(): Promise<void> {
  await sendgrid.send(message('club@cinema.example'));
  await sendgrid.send(message(process.env.REPORT_EMAIL ?? ''));
}

export async function switched(member: Member, status: 'granted' | 'denied'): Promise<void> {
  switch (await consentStatus(member)) {
    case 'granted':
      await sendgrid.send(message(member.email));
      break;
    default:
      break;
  }
  if (status === 'granted') return;
}
declare function consentStatus(member: Member): Promise<'granted' | 'denied'>;
