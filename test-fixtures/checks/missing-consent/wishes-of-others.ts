// A choir's wishes by kinds of messages: those of the singer count, those of the hall, texts and maps by singer do not.
//- src/wishes.ts
import { Resend } from 'resend';

const resend = new Resend('key');

type Kind = 'moved' | 'added';
type Wishes = Record<Kind, boolean>;
interface Singer {
  id: string;
  email: string;
  notificationPreferences: Wishes;
  mailSettings: boolean[];
}
interface Hall {
  id: string;
  title: string;
  notificationSettings: Wishes;
  singers: Singer[];
}

const mail = (to: string, subject = 'Moved') => ({ from: 'choir@choir.example', to, subject, text: 'See you' });

export async function wanted(singer: Singer, kind: Kind) {
  if (singer.notificationPreferences[kind]) await resend.emails.send(mail(singer.email));
}

export async function wantedByHall(hall: Hall, kind: Kind) {
  for (const singer of hall.singers) if (hall.notificationSettings[kind]) await resend.emails.send(mail(singer.email));
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function wantedBySomebody(singer: Singer, notificationSettings: Wishes, kind: Kind) {
  if (notificationSettings[kind]) await resend.emails.send(mail(singer.email));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function placed(singer: Singer, place: number) {
  if (singer.mailSettings[place]) await resend.emails.send(mail(singer.email));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function written(singer: Singer & { emailSettings: Record<Kind, string> }, kind: Kind) {
  if (singer.emailSettings[kind]) await resend.emails.send(mail(singer.email, singer.emailSettings[kind]));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function coloured(singer: Singer, emailPreferences: Record<string, { colour: string }>) {
  if (emailPreferences[singer.email]) await resend.emails.send(mail(singer.email));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

// To be written to is not to be in a vendor's lists of customers.
export async function listed(singer: Singer, kind: Kind) {
  if (!singer.notificationPreferences[kind]) return;
  await fetch('https://api.hubapi.com/crm/v3/objects/contacts', { method: 'POST', body: JSON.stringify({ email: singer.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
