// Somebody who was found through the one who was asked is another person; who is found by a key of their own is the same.
//- src/schema.ts
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const signers = pgTable('signers', {
  id: text('id').primaryKey(),
  deedId: text('deed_id').notNull(),
  fullName: text('full_name').notNull(),
  email: text('email').notNull(),
  nationalId: text('national_id').notNull(),
  checkConsentAt: timestamp('check_consent_at'),
  mailOptIn: boolean('mail_opt_in').notNull(),
});
export type Signer = typeof signers.$inferSelect;
//- src/deeds.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Resend } from 'resend';
import { signers, type Signer } from './schema';

const db = drizzle(process.env.DATABASE_URL!);
const resend = new Resend('key');
const from = 'deeds@notary.example';

async function prove(body: object): Promise<void> {
  await fetch('https://api.id-check.example/sessions', { method: 'POST', body: JSON.stringify(body) });
}
async function withConsent<T>(signer: Signer, run: (signer: Signer) => Promise<T>): Promise<T | undefined> {
  return signer.checkConsentAt === null ? undefined : run(signer);
}

export async function proveAll(lead: Signer): Promise<void> {
  const everyone = await db.select().from(signers).where(eq(signers.deedId, lead.deedId));
  await withConsent(lead, async () => {
    await Promise.all(everyone.map((each) => prove({ name: each.fullName, number: each.nationalId })));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.government_id.national_identification_number, user.name -> HTTP request
  });
  await withConsent(lead, (signer) => prove({ name: signer.fullName, number: signer.nationalId }));
  for (const each of everyone) await withConsent(each, (signer) => prove({ name: signer.fullName }));
}

export async function proveAgain(lead: Signer): Promise<void> {
  const [fresh] = await db.select().from(signers).where(eq(signers.id, lead.id));
  if (fresh && lead.checkConsentAt !== null) await prove({ name: fresh.fullName, number: fresh.nationalId });
  const [byMail] = await db.select().from(signers).where(eq(signers.email, lead.email));
  if (byMail && lead.checkConsentAt !== null) await prove({ name: byMail.fullName });
}

export async function tell(lead: Signer): Promise<void> {
  const everyone = await db.select().from(signers).where(eq(signers.deedId, lead.deedId));
  for (const each of everyone) {
    if (lead.mailOptIn) await resend.emails.send({ from, to: each.email, subject: 'Your deed' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
    if (each.mailOptIn) await resend.emails.send({ from, to: each.email, subject: 'Your deed' });
  }
}
//- src/tandem.ts
import { Resend } from 'resend';
import type { Repository } from 'typeorm';

const resend = new Resend('key');
const from = 'hello@tandem.example';

interface Learner {
  id: string;
  email: string;
  speaks: string;
  learns: string;
  mailOptIn: boolean;
}
declare const learners: Repository<Learner>;

async function partnerOf(me: Learner): Promise<Learner | null> {
  return learners.findOne({ where: { speaks: me.learns } });
}
async function reload(me: Learner): Promise<Learner | null> {
  return learners.findOne({ where: { id: me.id } });
}

export async function match(me: Learner): Promise<void> {
  const other = await partnerOf(me);
  const again = await reload(me);
  if (!other || !again) return;
  if (me.mailOptIn) await resend.emails.send({ from, to: other.email, subject: 'A partner' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (other.mailOptIn) await resend.emails.send({ from, to: other.email, subject: 'A partner' });
  if (me.mailOptIn) await resend.emails.send({ from, to: again.email, subject: 'A partner' });
  const all = await learners.find();
  if (me.mailOptIn)
    await Promise.all(all.map((each) => resend.emails.send({ from, to: each.email, subject: 'Hello' })));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}
//- src/screening.ts
import type { Repository } from 'typeorm';

interface Tenant {
  id: string;
  fullName: string;
  screeningConsent: boolean;
}
interface Guarantor {
  id: string;
  tenantId: string;
  fullName: string;
  passportNumber: string;
}
declare const tenants: Repository<Tenant>;
declare const guarantors: Repository<Guarantor>;

const screen = (body: object) => fetch('https://api.bureau.example/reports', { method: 'POST', body: JSON.stringify(body) });

export async function screenBoth(id: string): Promise<void> {
  const guarantor = await guarantors.findOneByOrFail({ id });
  const tenant = await tenants.findOneByOrFail({ id: guarantor.tenantId });
  if (!tenant.screeningConsent) return;
  await screen({ name: tenant.fullName });
  await screen({ name: guarantor.fullName, passport: guarantor.passportNumber });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.government_id.passport_number, user.name -> HTTP request
}
//- src/ferry.ts
import { Resend } from 'resend';
import { Not, type Repository } from 'typeorm';

const resend = new Resend('key');
const from = 'crossings@ferry.example';

interface Commuter {
  id: string;
  email: string;
  cardRef: string;
  town: string;
  mailOptIn: boolean;
}
declare const commuters: Repository<Commuter>;

// Only what many have alike makes it somebody else: a reference may be one person's alone.
export async function renew(commuter: Commuter, ticketOf: string): Promise<void> {
  if (!commuter.mailOptIn) return;
  const byCard = await commuters.findOneOrFail({ where: { cardRef: commuter.cardRef } });
  await resend.emails.send({ from, to: byCard.email, subject: 'Your card' });
  const byBoth = await commuters.findOneOrFail({ where: { town: commuter.town, cardRef: commuter.cardRef } });
  await resend.emails.send({ from, to: byBoth.email, subject: 'Your card' });
  const byTicket = await commuters.findOneOrFail({ where: { town: commuter.town, id: ticketOf } });
  await resend.emails.send({ from, to: byTicket.email, subject: 'Your card' });
  const neighbour = await commuters.findOneOrFail({ where: { town: commuter.town } });
  await resend.emails.send({ from, to: neighbour.email, subject: 'Your card' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const aboard = await commuters.find({ where: { town: commuter.town, id: Not(ticketOf) } });
  for (const each of aboard) await resend.emails.send({ from, to: each.email, subject: 'Your card' });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const carried = await commuters.find({ where: { cardRef: commuter.cardRef, id: ticketOf } });
  for (const each of carried) await resend.emails.send({ from, to: each.email, subject: 'Your card' });
}
