//- src/domain/events.ts
// Events of tenants in an outbox, and the relay that hands them on.
export type DomainEvent =
  | { type: 'TenantMovedIn'; tenant: { id: string; fullName: string; email: string }; unit: string }
  | { type: 'RentPaid'; tenantId: string; cents: number }
  | { type: 'ComplaintFiled'; tenantId: string; text: string; callback: { phoneNumber: string } };
//- src/outbox/store.ts
import type { Kysely } from 'kysely';
import type { Database } from '../db';
import type { DomainEvent } from '../domain/events';
export async function append(db: Kysely<Database>, event: DomainEvent) {
  await db.insertInto('outbox').values({ type: event.type, payload: JSON.stringify(event), created_at: new Date() }).execute();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name -> database through Kysely
}
export async function markSent(db: Kysely<Database>, ids: string[]) {
  await db.updateTable('outbox').set({ sent_at: new Date() }).where('id', 'in', ids).execute();
}
//- src/outbox/relay.ts
import cron from 'node-cron';
import { Kafka } from 'kafkajs';
import { db } from '../db';
import { markSent } from './store';
import type { DomainEvent } from '../domain/events';
import { publishPartner } from './partner';
const producer = new Kafka({ brokers: ['kafka.internal:9092'] }).producer();
cron.schedule('*/5 * * * * *', async () => {
  const rows = await db.selectFrom('outbox').selectAll().where('sent_at', 'is', null).limit(100).execute();
  if (!rows.length) return;
  console.log('relaying', rows.length);
  const done: string[] = [];
  for (const row of rows) {
    const event = JSON.parse(row.payload) as DomainEvent;
    await producer.send({ topic: 'events', messages: [{ key: row.id, value: row.payload }] });
    if (event.type === 'TenantMovedIn') {
      console.log('moved in', event.unit);
      console.log('moved in', event.tenant.fullName);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
      await publishPartner(event.tenant.email, event.unit);
    }
    switch (event.type) {
      case 'RentPaid':
        console.log('rent', event.cents, event.tenantId);
        break;
      case 'ComplaintFiled':
        console.log('call back', event.callback.phoneNumber);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
        break;
    }
    done.push(row.id);
  }
  await markSent(db, done);
});
//- src/outbox/partner.ts
import got from 'got';
const partner = got.extend({ prefixUrl: 'https://api.energy-partner.com/v1', headers: { 'x-key': process.env.PARTNER } });
export async function publishPartner(email: string, unit: string) {
  await partner.post('tenancies', { json: { unit } });
  await partner.post('customers', { json: { email, unit } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
//- src/db.ts
import { Kysely, PostgresDialect, type Generated } from 'kysely';
import { Pool } from 'pg';
export interface Database { outbox: { id: Generated<string>; type: string; payload: string; created_at: Date; sent_at: Date | null } }
export const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: new Pool() }) });
