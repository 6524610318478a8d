// A lake with boats: what people say of themselves, what an app keeps of them, and what is asked for by its own words.
import Expo from 'expo-server-sdk';
import { create } from 'zustand';
import { get } from 'idb-keyval';
import { AnalyticsBrowser } from '@segment/analytics-next';
import sgMail from '@sendgrid/mail';

const expo = new Expo();
const segment = AnalyticsBrowser.load({ writeKey: 'key' });

interface Sailor {
  id: string;
  name: string;
  email: string;
  phone: string;
  textMe: number;
  callMe: boolean;
  releaseSigned: boolean;
  releaseNotes: string;
}
interface Phone {
  sailorId: string;
  pushToken: string;
  acceptsPush: boolean;
  hasPush: boolean;
}

const post = (body: unknown) => fetch('https://rest.messagebird.com/messages', { method: 'POST', body: JSON.stringify(body) });

export async function storm(sailor: Sailor) {
  if (sailor.textMe) await post({ recipients: [sailor.phone], body: 'Storm' });
  if (sailor.releaseNotes) await post({ recipients: [sailor.phone], body: 'Storm' });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
}

declare const db: { prepare(sql: string): { all<T>(): Promise<{ results: T[] }> } };
export async function weekly() {
  const { results } = await db.prepare('SELECT name, email FROM sailors WHERE digest = 1').all<{ email: string }>();
  for (const { email } of results) await fetch('https://api.mailgull.example/send', { method: 'POST', body: JSON.stringify({ to: email, template: 'digest' }) });
  for (const { email } of results) await fetch('https://api.mailgull.example/send', { method: 'POST', body: JSON.stringify({ to: email, template: 'survey' }) });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function wind(phones: Phone[]) {
  const wanted = phones.filter((phone) => phone.acceptsPush).map((phone) => ({ to: phone.pushToken, body: 'Wind' }));
  for (const chunk of expo.chunkPushNotifications(wanted)) await expo.sendPushNotificationsAsync(chunk);
  const all = phones.filter((phone) => phone.hasPush).map((phone) => ({ to: phone.pushToken, body: 'Wind' }));
  await expo.sendPushNotificationsAsync(all);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.device_id -> Expo push
}

interface Lake {
  me: Sailor;
  shareTrips: boolean;
}
const useLake = create<Lake>()(() => ({ me: {} as Sailor, shareTrips: false }));
export function useTrips(options: { shareTrips: boolean }) {
  const { me, shareTrips } = useLake();
  return async () => {
    if (shareTrips) await fetch('https://log.skippers.example/trips', { method: 'POST', body: JSON.stringify({ name: me.name }) });
    if (options.shareTrips) await fetch('https://log.skippers.example/trips', { method: 'POST', body: JSON.stringify({ name: me.name }) });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  };
}

async function grantFor(purpose: 'measurement' | 'marketing'): Promise<'granted' | 'denied' | 'unknown'> {
  return (await get(`grant:${purpose}`)) ?? 'unknown';
}
async function withGrant<T>(purpose: 'measurement' | 'marketing', send: () => Promise<T>): Promise<T | undefined> {
  if ((await grantFor(purpose)) !== 'granted') return undefined;
  return send();
}
export async function identify(sailor: Sailor) {
  await withGrant('measurement', () => segment.identify(sailor.id, { email: sailor.email }));
  if ((await grantFor('measurement')) === 'denied') await segment.identify(sailor.id, { email: sailor.email });
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
}

function assertReleased(sailor: Sailor) {
  if (!sailor.releaseSigned) throw new Error('no release');
}
export async function toRegatta(sailor: Sailor, mailbox: string) {
  assertReleased(sailor);
  await sgMail.send({ to: mailbox, from: 'a@lake.example', subject: 'Entry', text: sailor.name });
}
