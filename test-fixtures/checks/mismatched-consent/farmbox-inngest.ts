//- src/inngest/client.ts
import { EventSchemas, Inngest } from 'inngest';

type Events = {
  'box/ordered': { data: { orderId: string; email: string; firstName: string; optIns: { newsletter: boolean; partners: boolean } } };
  'box/delivered': { data: { orderId: string; doorPhotoUrl: string; weightKg: number } };
  'farmer/joined': { data: { farmName: string; taxId: string; iban: string } };
};
export const inngest = new Inngest({ id: 'farmbox', schemas: new EventSchemas().fromRecord<Events>() });

//- src/lib/klaviyo.ts
const API = 'https://a.klaviyo.com/api';

async function request(path: string, body: unknown) {
  return fetch(`${API}${path}`, { method: 'POST', headers: { Authorization: `Klaviyo-API-Key ${process.env.KLAVIYO}` }, body: JSON.stringify(body) });
}
export const createEvent = (metric: string, profileId: string, properties: Record<string, unknown> = {}) =>
  request('/events', { data: { type: 'event', attributes: { metric, profile: { id: profileId }, properties } } });
export const upsertProfile = (attributes: Record<string, unknown>) => request('/profiles', { data: { type: 'profile', attributes } });
export async function subscribe(consent: boolean, attributes: Record<string, unknown>) {
  if (!consent) return;
  await request('/subscriptions', { data: { attributes } });
}

//- src/lib/consent.ts
import { sql } from '@vercel/postgres';

export async function marketingAllowed(email: string): Promise<boolean> {
  const { rows } = await sql`SELECT granted FROM consents WHERE email = ${email} AND purpose = 'marketing'`;
  return rows[0]?.granted === true;
}
export async function assertPartnerConsent(email: string) {
  const { rows } = await sql`SELECT granted FROM consents WHERE email = ${email} AND purpose = 'partners'`;
  if (!rows[0]?.granted) throw new Error('partner consent missing');
}
export function featureOn(name: string) {
  return process.env[`FEATURE_${name}`] === '1';
}

//- src/lib/tables.ts
import { sql } from '@vercel/postgres';

async function insertRow(table: string, values: Record<string, unknown>) {
  const columns = Object.keys(values).join(', ');
  await sql.query(`INSERT INTO ${table} (${columns}) VALUES ($1)`, [JSON.stringify(values)]);
}
export const saveOrder = (orderId: string, boxName: string) => sql`INSERT INTO orders (id, box_name) VALUES (${orderId}, ${boxName})`;
export const saveSubscriber = (email: string, firstName: string) => sql`INSERT INTO subscribers (email, first_name) VALUES (${email}, ${firstName})`;
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first -> PostgreSQL
export const saveToken = (email: string, token: string) =>
  sql`INSERT INTO magic_links (email, token, expires_at) VALUES (${email}, ${token}, NOW() + INTERVAL '15 minutes')`;
export const saveFarmer = (iban: string, farmName: string) => insertRow('farmers', { iban, farmName });
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.financial.bank_account -> PostgreSQL
export const saveHarvest = (crop: string, kilos: number) => insertRow('harvests', { crop, kilos });

//- src/inngest/functions.ts
import { createEvent, subscribe, upsertProfile } from '../lib/klaviyo.ts';
import { assertPartnerConsent, featureOn, marketingAllowed } from '../lib/consent.ts';
import { saveFarmer, saveHarvest, saveOrder, saveSubscriber, saveToken } from '../lib/tables.ts';
import { inngest } from './client.ts';

const short = (email: string) => `${email.slice(0, 2)}…@${email.split('@').pop()}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

export const ordered = inngest.createFunction({ id: 'box-ordered', retries: 3 }, { event: 'box/ordered' }, async ({ event, step, logger }) => {
  const { orderId, email, firstName, optIns } = event.data;
  logger.info('order', orderId);
  logger.info('order', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Inngest
  say(`order ${orderId} by ${short(email)}`);
  say(`order ${orderId} by ${firstName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> standard output

  await step.run('save', () => saveOrder(orderId, 'summer'));
  await step.run('subscribe', () => saveSubscriber(email, firstName));
  await step.run('token', () => saveToken(email, crypto.randomUUID()));
  await step.run('count', () => createEvent('Ordered', orderId, { box: 'summer' }));
  await step.run('event', () => createEvent('Ordered', orderId, { $email: email }));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request

  await step.run('profile', async () => {
    if (await marketingAllowed(email)) {
      await upsertProfile({ email, first_name: firstName });
    }
    if (featureOn('KLAVIYO')) {
      await upsertProfile({ email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
    }
    if (optIns.newsletter) {
      await upsertProfile({ email, first_name: firstName });
    }
    const allowed = marketingAllowed(email);
    if (allowed) {
      await upsertProfile({ email });
//          ^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
    }
  });
  await subscribe(optIns.newsletter, { email });
  await step.sleep('cool down', '3d');
  await step.run('partners', async () => {
    await assertPartnerConsent(email);
    await fetch('https://leads.seedbank.example/v1', { method: 'POST', body: JSON.stringify({ email }) });
  });
  await step.run('partners again', async () => {
    await fetch('https://leads.seedbank.example/v2', { method: 'POST', body: JSON.stringify({ email }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
    await assertPartnerConsent(email);
  });
});

export const delivered = inngest.createFunction({ id: 'box-delivered' }, { event: 'box/delivered' }, async ({ event, step }) => {
  const { orderId, weightKg } = event.data;
  await step.run('harvest', () => saveHarvest('mixed', weightKg));
  await createEvent('Delivered', orderId, { weightKg });
  say(`delivered ${orderId}`);
});

export const joined = inngest.createFunction({ id: 'farmer-joined' }, { event: 'farmer/joined' }, async ({ event, logger }) => {
  await saveFarmer(event.data.iban, event.data.farmName);
  logger.info('joined', { farm: event.data.farmName });
  logger.info('joined', { account: event.data.iban });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> Inngest
  logger.info('joined', { account: `…${event.data.iban.slice(-4)}` });
});

//- src/app/api/checkout/route.ts
import { inngest } from '../../../inngest/client.ts';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);

export async function POST(request: Request) {
  const { email, firstName, orderId, optIns } = await request.json();
  await inngest.send({ name: 'box/ordered', data: { orderId, email, firstName, optIns } });
  const customer = await stripe.customers.create({ email, name: firstName });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name, user.name.first -> Stripe
  console.log('customer', customer.id);
  return Response.json({ ok: true });
}
