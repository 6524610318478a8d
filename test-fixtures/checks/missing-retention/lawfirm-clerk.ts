//- src/app/api/webhooks/clerk/route.ts
import { headers } from 'next/headers';
import type { UserJSON, WebhookEvent } from '@clerk/nextjs/server';
import { Webhook } from 'svix';
import { createClientRow, deactivate, touch } from '../../../../lib/clients.ts';
import { notifyPartner, welcomeMail } from '../../../../lib/mail.ts';
import { logger } from '../../../../lib/logger.ts';

function primaryEmail(user: UserJSON): string | undefined {
  return user.email_addresses.find((entry) => entry.id === user.primary_email_address_id)?.email_address;
}
function fullName(user: UserJSON): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ');
}

export async function POST(request: Request) {
  const head = await headers();
  const payload = await request.text();
  const hook = new Webhook(process.env.CLERK_WEBHOOK_SECRET!);
  let event: WebhookEvent;
  try {
    event = hook.verify(payload, {
      'svix-id': head.get('svix-id')!,
      'svix-timestamp': head.get('svix-timestamp')!,
      'svix-signature': head.get('svix-signature')!,
    }) as WebhookEvent;
  } catch {
    logger.warn('webhook signature mismatch');
    return new Response('bad signature', { status: 400 });
  }
  logger.info(`webhook ${event.type}`);

  switch (event.type) {
    case 'user.created': {
      const email = primaryEmail(event.data);
      if (!email) break;
      logger.info(`created ${event.data.id}`);
      logger.info(`created ${fullName(event.data)}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
      await createClientRow(event.data.id, email, fullName(event.data));
      await welcomeMail(email);
//          ^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
      break;
    }
    case 'user.updated':
      logger.info('updated', { id: event.data.id, has2fa: event.data.two_factor_enabled });
      logger.info('updated', { email: primaryEmail(event.data) });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      await touch(event.data.id);
      break;
    case 'user.deleted':
      if (event.data.id) await deactivate(event.data.id);
      logger.info('deleted', { id: event.data.id });
      break;
    case 'organization.created':
      logger.info(`organization ${event.data.name}`);
      await notifyPartner(event.data.name);
      break;
  }
  return new Response(null, { status: 204 });
}

//- src/lib/logger.ts
type Fields = Record<string, unknown>;
const SECRET = new Set(['email', 'phone', 'password']);

export function scrub(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !SECRET.has(key)));
}
export const logger = {
  info(message: string, fields: Fields = {}) {
    console.log(JSON.stringify({ level: 'info', message, ...fields }));
  },
  warn(message: string, fields: Fields = {}) {
    console.warn(JSON.stringify({ level: 'warn', message, ...fields }));
  },
  safe(message: string, fields: Fields = {}) {
    console.log(JSON.stringify({ level: 'info', message, ...scrub(fields) }));
  },
};

//- src/lib/schema.ts
import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const clients = pgTable('clients', {
  id: uuid('id').primaryKey().defaultRandom(),
  clerkId: text('clerk_id').notNull(),
  email: text('email').notNull(),
  fullName: text('full_name'),
  active: boolean('active').default(true),
  updatedAt: timestamp('updated_at').defaultNow(),
});
export const intakes = pgTable('intakes', {
  id: uuid('id').primaryKey().defaultRandom(),
  clientEmail: text('client_email').notNull(),
  matter: text('matter'),
  purgeAfter: timestamp('purge_after').notNull(),
});
export const courtrooms = pgTable('courtrooms', { id: integer('id').primaryKey(), name: text('name'), address: text('address') });

//- src/lib/clients.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/neon-http';
import { clients, courtrooms, intakes } from './schema.ts';

const db = drizzle(process.env.DATABASE_URL!);

export async function createClientRow(clerkId: string, email: string, fullName: string) {
  await db.insert(clients).values({ clerkId, email, fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
}
export async function touch(clerkId: string) {
  await db.update(clients).set({ updatedAt: new Date() }).where(eq(clients.clerkId, clerkId));
}
export async function deactivate(clerkId: string) {
  await db.update(clients).set({ active: false }).where(eq(clients.clerkId, clerkId));
}
export async function changeEmail(clerkId: string, email: string) {
  await db.update(clients).set({ email }).where(eq(clients.clerkId, clerkId));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
}
export async function startIntake(clientEmail: string, matter: string) {
  const purgeAfter = new Date(Date.now() + 90 * 24 * 3600 * 1000);
  await db.insert(intakes).values({ clientEmail, matter, purgeAfter });
}
export async function addCourtroom(name: string, address: string) {
  await db.insert(courtrooms).values({ id: 1, name, address });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address -> database through Drizzle
}

//- src/lib/mail.ts
import { ServerClient } from 'postmark';
import { WebClient } from '@slack/web-api';
import { currentUser } from '@clerk/nextjs/server';

const postmark = new ServerClient(process.env.POSTMARK_TOKEN!);
const slack = new WebClient(process.env.SLACK_TOKEN);

async function post(text: string) {
  await slack.chat.postMessage({ channel: '#intake', text });
}
export async function welcomeMail(to: string) {
  await postmark.sendEmail({ From: 'desk@lex.example', To: to, Subject: 'Welcome', TextBody: 'Hello' });
}
export async function notifyPartner(organisation: string) {
  await post(`New organisation: ${organisation}`);
}
export async function escalate(caseNumber: string) {
  const user = await currentUser();
  await post(`Case ${caseNumber} needs a partner`);
  await post(`Case ${caseNumber}: call ${user?.primaryPhoneNumber?.phoneNumber}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Slack
  await postmark.sendEmail({ From: 'desk@lex.example', To: process.env.PARTNER_INBOX!, Subject: caseNumber });
}
export async function surveyIfAllowed() {
  const user = await currentUser();
  if (!user) return;
  const email = user.primaryEmailAddress?.emailAddress ?? '';
  const allowed = user.publicMetadata.marketingConsent === true;
  if (!allowed) return;
  await postmark.sendEmail({ From: 'desk@lex.example', To: email, Subject: 'How was it?', MessageStream: 'broadcast' });
}

//- src/app/intake/actions.ts
'use server';
import { auth, currentUser } from '@clerk/nextjs/server';
import { startIntake } from '../../lib/clients.ts';
import { escalate, surveyIfAllowed } from '../../lib/mail.ts';
import { logger } from '../../lib/logger.ts';
import { changeEmail } from '../../lib/clients.ts';

function contactOf(form: FormData) {
  return { email: form.get('email') as string, phone: form.get('phone') as string };
}
export async function submitIntake(form: FormData) {
  const { userId, orgId } = await auth();
  const contact = contactOf(form);
  logger.info('intake', { userId, orgId });
  logger.info('intake', contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  logger.safe('intake', contact);
  logger.info('intake', { complete: Object.values(contact).every(Boolean) });
  await startIntake(contact.email, String(form.get('matter')));
  const user = await currentUser();
  logger.info('intake', { by: user?.firstName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
  if (form.get('urgent')) await escalate(String(form.get('case')));
  if (user && contact.email !== user.primaryEmailAddress?.emailAddress) await changeEmail(user.id, contact.email);
  await surveyIfAllowed();
}
