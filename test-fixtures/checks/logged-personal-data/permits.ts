// City permits (building, events): Koa, Knex, a winston logger with levels; values travel through locals.
//- src/routes.ts
import Router from '@koa/router';
import axios from 'axios';
import { createHash } from 'node:crypto';
import Knex from 'knex';
import { createLogger, format, transports } from 'winston';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL });
const logger = createLogger({ format: format.json(), transports: [new transports.Console()] });
export const router = new Router({ prefix: '/applications' });

interface Applicant {
  id: number;
  given_name: string;
  family_name: string;
  national_id: string;
  email: string;
  home_address: string;
  allows_sharing: boolean;
}

interface Application {
  kind: 'building' | 'event';
  applicant: Applicant;
  parcel: string;
  summary: { title: string; contractor_name: string };
}

router.post('/', async (ctx) => {
  const application = ctx.request.body as Application;
  const { applicant } = application;
  const who = `${applicant.given_name} ${applicant.family_name}`.trim();
  const reference = createHash('sha256').update(applicant.national_id).digest('hex').slice(0, 12);

  logger.info('received', { kind: application.kind, parcel: application.parcel, reference });
  logger.info('received', { kind: application.kind, who });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> winston

  const row = { ...applicant, parcel: application.parcel, created_at: new Date() };
  await knex('applicants').insert(row).onConflict('email').merge();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address, user.contact.email, user.government_id.national_identification_number, user.name.first, user.name.last -> database through Knex

  const draft: Record<string, unknown> = { parcel: application.parcel, kind: application.kind };
  draft.contact = applicant.email;
  await knex('drafts').insert(draft);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Knex
  draft.contact = null;
  logger.debug('draft', draft);

  const parts: string[] = [];
  parts.push(application.parcel);
  parts.push(applicant.home_address.toUpperCase());
  logger.debug(parts.join(' / '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> winston

  let note = application.kind === 'event' ? 'event' : 'building';
  if (application.summary.title.length > 80) note += ' (long title)';
  logger.info(note);

  ctx.status = 201;
  ctx.body = { reference };
});

router.post('/:id/forward', async (ctx) => {
  const applicant: Applicant = await knex('applicants').where({ id: ctx.params.id }).first();
  if (!applicant) ctx.throw(404, 'unknown application');

  let allowed = false;
  if (applicant.allows_sharing) allowed = true;
  const payload = { surname: applicant.family_name, address: applicant.home_address };

  if (allowed) {
    await axios.post('https://registry.example.org/intake', payload);
  }

  const stripped = { ...payload, surname: undefined, address: '[withheld]' };
  await axios.post('https://statistics.example.org/intake', stripped);

  const query = new URLSearchParams({ street: applicant.home_address });
  const located = await axios.get(`https://geocode.example.org/search?${query}`);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.address -> HTTP request
  logger.info('located', { hits: located.data.length });

  const config = { method: 'post', url: 'https://registry.example.org/people', data: { id: applicant.national_id } };
  await axios.request(config);
//      ^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.government_id.national_identification_number -> HTTP request

  const internal = axios.create({ baseURL: 'http://archive.internal:8080' });
  await internal.post('/people', payload);

  ctx.body = { forwarded: allowed };
});

router.post('/:id/reminder', async (ctx) => {
  const applicant: Applicant = await knex('applicants').where({ id: ctx.params.id }).first();
  const consented = applicant.allows_sharing === true && ctx.query.force !== '1';
  const body = { to: applicant.email, template: 'reminder' };

  if (!consented) {
    logger.info('no reminder', { id: applicant.id });
    ctx.status = 204;
    return;
  }
  await axios.post('https://mail.example.net/send', body);
  logger.info('reminder sent', { template: body.template });
  const recipient = body.to;
  logger.info('reminder sent', { recipient });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  ctx.status = 202;
});

router.get('/report', async (ctx) => {
  const rows: Applicant[] = await knex('applicants').select('*').limit(500);
  const byDomain = new Map<string, number>();
  for (const row of rows) {
    const domain = row.email.split('@')[1] ?? 'none';
    byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
  }
  logger.info('domains', Object.fromEntries(byDomain));

  const names = rows.map((row) => row.family_name).sort();
  logger.info('first and last', { first: names[0], last: names.at(-1) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> winston
  logger.info('rows', { total: names.length, shared: rows.filter((row) => row.allows_sharing).length });

  const oldest = rows.reduce((a, b) => (a.id < b.id ? a : b));
  logger.info('oldest', { id: oldest.id });
  console.table(rows.map(({ id, allows_sharing }) => ({ id, allows_sharing })));
  console.table(rows.slice(0, 3));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.government_id.national_identification_number, user.name.first, user.name.last -> console
  ctx.body = { total: rows.length };
});
