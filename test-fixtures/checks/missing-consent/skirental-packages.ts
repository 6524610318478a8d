//- package.json
{ "name": "piste", "private": true, "workspaces": ["packages/*", "apps/*"] }

//- packages/telemetry/package.json
{ "name": "@piste/telemetry", "main": "src/index.ts" }

//- packages/privacy/package.json
{ "name": "@piste/privacy", "main": "src/index.ts" }

//- packages/privacy/src/index.ts
export { mask, pseudonym, initials } from './mask.ts';
export { hasConsent, requireConsent, type Purpose } from './consent.ts';

//- packages/privacy/src/mask.ts
import { createHmac } from 'node:crypto';

export function mask(value: string): string {
  return value.length <= 4 ? '****' : `${'*'.repeat(value.length - 2)}${value.slice(-2)}`;
}
export function pseudonym(value: string): string {
  return createHmac('sha256', process.env.PEPPER ?? '').update(value).digest('hex');
}
export function initials(first: string, last: string): string {
  return `${first.charAt(0)}${last.charAt(0)}`;
}

//- packages/privacy/src/consent.ts
export type Purpose = 'analytics' | 'marketing' | 'partners';

export class ConsentError extends Error {}

export async function hasConsent(subjectId: string, purpose: Purpose): Promise<boolean> {
  const response = await fetch(`http://consent.internal/v1/${subjectId}/${purpose}`);
  if (!response.ok) return false;
  const { granted } = (await response.json()) as { granted: boolean };
  return granted;
}
export async function requireConsent(subjectId: string, purpose: Purpose): Promise<void> {
  if (!(await hasConsent(subjectId, purpose))) throw new ConsentError(`no ${purpose} consent`);
}

//- packages/telemetry/src/index.ts
import { Analytics } from '@segment/analytics-node';
import { createLogger, format, transports } from 'winston';

const segment = new Analytics({ writeKey: process.env.SEGMENT_KEY ?? '' });

export interface TelemetryClient {
  event(name: string, userId: string, properties?: Record<string, unknown>): void;
  person(userId: string, traits: Record<string, unknown>): void;
}
class SegmentClient implements TelemetryClient {
  event(name: string, userId: string, properties: Record<string, unknown> = {}) {
    segment.track({ event: name, userId, properties });
  }
  person(userId: string, traits: Record<string, unknown>) {
    segment.identify({ userId, traits });
  }
}
class NoopClient implements TelemetryClient {
  event() {}
  person() {}
}
export function createTelemetry(): TelemetryClient {
  return process.env.NODE_ENV === 'test' ? new NoopClient() : new SegmentClient();
}
export function createServiceLogger(service: string) {
  return createLogger({ defaultMeta: { service }, format: format.json(), transports: [new transports.Console()] });
}

//- apps/rental/src/booking.ts
import { createServiceLogger, createTelemetry } from '@piste/telemetry';
import { hasConsent, initials, mask, pseudonym, requireConsent } from '@piste/privacy';
import type { Skier } from './model.ts';

const telemetry = createTelemetry();
const logger = createServiceLogger('rental');

export async function bookEquipment(skier: Skier, days: number) {
  logger.info('booking', { skier: skier.id, days });
  logger.info('booking', { skier: mask(skier.email), days });
  logger.info('booking', { skier: skier.email, days });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  logger.info('booking', { by: initials(skier.firstName, skier.lastName) });
  logger.info(`boots for ${skier.firstName} ${skier.lastName}, size ${skier.shoeSize}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> winston

  telemetry.event('booked', skier.id, { days, discipline: skier.discipline });
  telemetry.event('booked', skier.id, { days, phone: skier.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Segment
  telemetry.person(skier.id, { email: skier.email, firstName: skier.firstName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> Segment

  if (await hasConsent(skier.id, 'analytics')) {
    telemetry.person(skier.id, { email: skier.email });
  }
  if (await hasConsent(skier.id, 'marketing')) {
    telemetry.event('booked', skier.id, { email: skier.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
  }
  if (hasConsent(skier.id, 'analytics')) {
    telemetry.person(skier.id, { phone: skier.phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Segment
  }
  return { id: pseudonym(skier.email), days };
}

export async function shareWithResort(skier: Skier, resort: { id: string; apiUrl: string; contactEmail: string }) {
  await requireConsent(skier.id, 'partners');
  await fetch(`https://api.snowvalley.example/guests`, {
    method: 'POST',
    body: JSON.stringify({ name: `${skier.firstName} ${skier.lastName}`, email: skier.email }),
  });
  logger.info('shared', { resort: resort.id });
}
export async function shareForGroup(leader: Skier, members: Skier[]) {
  await requireConsent(leader.id, 'partners');
  for (const member of members) {
    await fetch('https://api.snowvalley.example/guests', { method: 'POST', body: JSON.stringify({ email: member.email }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  }
}
export async function shareLater(skier: Skier) {
  try {
    await requireConsent(skier.id, 'partners');
  } catch {
    logger.warn('no consent', { skier: skier.id });
  }
  await fetch('https://api.snowvalley.example/guests', { method: 'POST', body: JSON.stringify({ email: skier.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}
export async function pledge(skier: Skier) {
  await requireConsent(skier.id, 'partners').catch(() => undefined);
  await fetch('https://api.snowvalley.example/pledges', { method: 'POST', body: JSON.stringify({ email: skier.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

//- apps/rental/src/model.ts
export interface Skier {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  shoeSize: number;
  discipline: 'alpine' | 'nordic';
}
export class Waiver {
  constructor(
    readonly skierId: string,
    readonly signedBy: string,
    readonly expiresAt: Date,
  ) {}
}

//- apps/rental/src/storage.ts
import { MongoClient } from 'mongodb';
import { LRUCache } from 'lru-cache';
import { pseudonym } from '@piste/privacy';
import type { Skier, Waiver } from './model.ts';

const client = new MongoClient(process.env.MONGO_URL ?? '');
const db = client.db('rental');
export const skiers = db.collection<Skier>('skiers');
export const waivers = db.collection<Waiver>('waivers');
export const recent = new LRUCache<string, Skier>({ max: 500, ttl: 60_000 });

export async function migrate() {
  await waivers.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
}
export async function keep(skier: Skier, waiver: Waiver) {
  await skiers.insertOne(skier);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name.first, user.name.last -> MongoDB
  await waivers.insertOne(waiver);
  recent.set(skier.id, skier);
  await db.collection('sizes').insertOne({ skierId: skier.id, size: skier.shoeSize });
  await db.collection('lookups').insertOne({ key: pseudonym(skier.email), skierId: skier.id });
}
