//- src/flags.ts
import * as LaunchDarkly from '@launchdarkly/node-server-sdk';
import { OpenFeature } from '@openfeature/server-sdk';

interface Photographer {
  id: string;
  email: string;
  studioName: string;
  country: string;
  plan: string;
}
const ld = LaunchDarkly.init(process.env.LD_SDK_KEY ?? '');

export async function newEditor(photographer: Photographer): Promise<boolean> {
  return ld.variation('new-editor', { kind: 'user', key: photographer.id, plan: photographer.plan }, false);
}
export async function bigUploads(photographer: Photographer): Promise<boolean> {
  return ld.variation('big-uploads', { kind: 'user', key: photographer.id, email: photographer.email }, false);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LaunchDarkly
}
export async function darkroom(photographer: Photographer): Promise<boolean> {
  const client = OpenFeature.getClient();
  return client.getBooleanValue('darkroom', false, { targetingKey: photographer.id, country: photographer.country });
}

//- src/uploads.ts
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { put } from '@vercel/blob';
import { getStore } from '@netlify/blobs';
import { v2 as cloudinary } from 'cloudinary';

const s3 = new S3Client({});
interface Release {
  id: string;
  modelName: string;
  modelPhone: string;
  dateOfBirth: string;
  imageKey: string;
  marketingConsent: { given: boolean; at: string };
}
export async function uploadUrl(imageKey: string) {
  return getSignedUrl(s3, new PutObjectCommand({ Bucket: 'prints', Key: imageKey }), { expiresIn: 900 });
}
export async function storeRelease(release: Release) {
  await s3.send(new PutObjectCommand({ Bucket: 'prints', Key: `${release.id}.txt`, Body: release.imageKey }));
  await s3.send(new PutObjectCommand({ Bucket: 'releases', Key: `${release.id}.json`, Body: JSON.stringify(release) }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.demographic.date_of_birth -> Amazon S3
  await put(`sizes/${release.id}.json`, JSON.stringify({ width: 100 }), { access: 'public' });
  await put(`releases/${release.id}.json`, JSON.stringify({ model: release.modelName, phone: release.modelPhone }), { access: 'public' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Vercel Blob
  await getStore('releases').setJSON(release.id, { born: release.dateOfBirth });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth -> Netlify Blobs
  await getStore('pointers').set(release.id, release.imageKey);
  await cloudinary.uploader.upload(`/tmp/${release.imageKey}`, { public_id: release.id });
}

//- src/orders.ts
import { createClient } from '@libsql/client';
import { Queue } from 'bullmq';
import { Client as HubSpot } from '@hubspot/api-client';
import Stripe from 'stripe';
import { Novu } from '@novu/node';
import axios from 'axios';
import winston from 'winston';

const turso = createClient({ url: process.env.TURSO ?? '' });
const prints = new Queue('prints');
const hubspot = new HubSpot({ accessToken: process.env.HUBSPOT ?? '' });
const stripe = new Stripe(process.env.STRIPE ?? '');
const novu = new Novu(process.env.NOVU ?? '');
const logger = winston.createLogger({ defaultMeta: { service: 'orders' } });

interface PrintOrder {
  id: string;
  customer: { id: string; name: string; email: string; phone: string; address: { line1: string; city: string; zip: string } };
  paperName: string;
  fileName: string;
  copies: number;
  card: { last4: string; brand: string };
  gdpr: { marketing: boolean };
}

export async function placeOrder(order: PrintOrder) {
  logger.info('order placed', { id: order.id, paper: order.paperName, file: order.fileName });
  logger.info('order placed', { customer: order.customer });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.contact.phone_number, user.name -> winston
  logger.info('order placed', { customer: order.customer.id, last4: order.card.last4 });
  logger.debug('ship to', order.customer.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street -> winston
  logger.debug(`card ${order.card.brand} ending ${order.card.last4}`);
  logger.error('paper out of stock', new Error(`no ${order.paperName}`));
  logger.log('warn', 'slow order of %s', order.customer.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  logger.child({ order: order.id }).warn('retrying');

  await turso.execute({ sql: 'INSERT INTO orders (id, copies) VALUES (?, ?)', args: [order.id, order.copies] });
  await turso.execute({ sql: 'INSERT INTO recipients (order_id, name, zip) VALUES (?, ?, ?)', args: [order.id, order.customer.name, order.customer.address.zip] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.name -> Turso
  await prints.add('print', { order: order.id, file: order.fileName }, { removeOnComplete: true });

  const session = await stripe.checkout.sessions.create({ mode: 'payment', customer_email: order.customer.email });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
  await stripe.paymentIntents.create({ amount: order.copies * 100, currency: 'eur', metadata: { order: order.id } });
  await hubspot.crm.contacts.basicApi.create({ properties: { email: order.customer.email, phone: order.customer.phone }, associations: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number -> HubSpot
  if (order.gdpr.marketing) {
    await hubspot.crm.contacts.basicApi.create({ properties: { email: order.customer.email }, associations: [] });
  }
  await novu.trigger('order-placed', { to: { subscriberId: order.customer.id }, payload: { paper: order.paperName } });
  await novu.trigger('order-placed', { to: { subscriberId: order.customer.id, email: order.customer.email }, payload: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Novu
  await axios.post(`${process.env.LAB_URL ?? 'http://lab.svc.cluster.local'}/jobs`, { name: order.customer.name, file: order.fileName });
  await axios.post('https://ship.parcelio.example/labels', { to: order.customer.address, copies: order.copies });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street -> HTTP request
  return session.url;
}
if (process.argv.includes('--dry')) {
  console.log('dry run');
}
