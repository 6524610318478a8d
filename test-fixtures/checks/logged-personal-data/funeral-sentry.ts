//- src/instrumentation-client.ts
import * as Sentry from '@sentry/nextjs';

Sentry.init({
  dsn: process.env.NEXT_PUBLIC_SENTRY_DSN,
  sendDefaultPii: false,
  beforeBreadcrumb(breadcrumb) {
    return breadcrumb.category === 'ui.input' ? null : breadcrumb;
  },
});

//- src/middleware.ts
import { type NextRequest, NextResponse } from 'next/server';
import { auth } from './auth.ts';

export async function middleware(request: NextRequest) {
  const session = await auth();
  const response = NextResponse.next();
  if (!session) {
    console.log('redirecting to sign in from', request.nextUrl.pathname);
    return NextResponse.redirect(new URL('/sign-in', request.url));
  }
  console.log(`request by ${session.user?.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('request', { authenticated: true, path: request.nextUrl.pathname });
  response.cookies.set('locale', request.headers.get('accept-language')?.slice(0, 2) ?? 'en');
  response.cookies.set('family', session.user?.name ?? '');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> cookie
  response.cookies.set('family-short', session.user?.name ?? '', { maxAge: 3600 });
  return response;
}
export const config = { matcher: ['/arrangements/:path*'] };

//- src/auth.ts
import NextAuth from 'next-auth';
export const { auth, handlers } = NextAuth({ providers: [] });

//- src/pages/api/arrangements.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import * as Sentry from '@sentry/nextjs';
import Bugsnag from '@bugsnag/js';
import pino from 'pino';
import twilio from 'twilio';
import { Client as Postgres } from 'pg';

const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const pg = new Postgres({ connectionString: process.env.DATABASE_URL });
const log = pino({
  redact: ['nextOfKin.phone', 'nextOfKin.email', 'req.headers.authorization'],
  serializers: { relative: (value: { id: string }) => ({ id: value.id }) },
});

interface Arrangement {
  id: string;
  deceased: { fullName: string; dateOfDeath: string };
  nextOfKin: { name: string; phone: string; email: string; smsOptIn: boolean };
  packageName: string;
  chapel: string;
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    log.warn({ method: req.method }, 'wrong method');
    return res.status(405).end();
  }
  const arrangement: Arrangement = req.body;
  const { nextOfKin } = arrangement;
  log.info({ package: arrangement.packageName, chapel: arrangement.chapel });
  log.info({ nextOfKin: { phone: nextOfKin.phone, email: nextOfKin.email } }, 'arranged');
  log.info({ contact: nextOfKin.phone }, 'arranged');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
  log.info({ relative: nextOfKin }, 'arranged');
  log.info('arranged for %s', arrangement.deceased.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino

  Sentry.setTag('chapel', arrangement.chapel);
  Sentry.setUser({ email: nextOfKin.email, username: nextOfKin.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Sentry
  Sentry.setContext('arrangement', { id: arrangement.id, package: arrangement.packageName });
  Sentry.addBreadcrumb({ category: 'arrange', message: `arranged by ${nextOfKin.phone}` });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Sentry breadcrumb
  Bugsnag.leaveBreadcrumb('arranged', { package: arrangement.packageName });
  Sentry.withScope((scope) => {
    scope.setExtra('chapel', arrangement.chapel);
    scope.setExtra('relative', nextOfKin.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
    scope.setUser(null);
  });

  try {
    await pg.query('INSERT INTO arrangements (id, package) VALUES ($1, $2)', [arrangement.id, arrangement.packageName]);
    await pg.query('INSERT INTO relatives (arrangement_id, name, phone) VALUES ($1, $2, $3)', [
//        ^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> PostgreSQL
      arrangement.id,
      nextOfKin.name,
      nextOfKin.phone,
    ]);
    await pg.query(
      'INSERT INTO reminders (arrangement_id, phone, expires_at) VALUES ($1, $2, now() + interval \'30 days\')',
      [arrangement.id, nextOfKin.phone],
    );
    await pg.query('SELECT id FROM relatives WHERE email = $1', [nextOfKin.email]);
  } catch (error) {
    Bugsnag.notify(error as Error, (event) => {
      event.setUser(arrangement.id);
    });
    throw new Error(`could not store arrangement ${arrangement.id}`);
  }

  if (nextOfKin.smsOptIn) {
    await sms.messages.create({ to: nextOfKin.phone, from: process.env.TWILIO_FROM, body: 'Flowers' });
  }
  await sms.messages.create({ to: nextOfKin.phone, from: process.env.TWILIO_FROM, body: 'We received your request' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  await sms.messages.create({ to: process.env.ONCALL_NUMBER ?? '', from: process.env.TWILIO_FROM, body: `New ${arrangement.id}` });
  return res.status(201).json(arrangement);
}

//- src/pages/api/condolences.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import { kv } from '@vercel/kv';
import OpenAI from 'openai';

const openai = new OpenAI();

export default async function condolences(req: NextApiRequest, res: NextApiResponse) {
  const { author, email, message, arrangementId } = req.body as Record<'author' | 'email' | 'message' | 'arrangementId', string>;
  const ip = req.headers['x-real-ip'] as string;
  await kv.incr(`condolences:${arrangementId}`);
  await kv.set(`limit:${ip}`, 1, { ex: 60 });
  await kv.set(`condolence:${arrangementId}:${Date.now()}`, { author, email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await kv.lpush(`condolences:${arrangementId}:lengths`, message.length);
  const polished = await openai.chat.completions.create({
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.content.private -> OpenAI
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You write thank-you notes.' },
      { role: 'user', content: `Thank ${author} (${email}) for: ${message}` },
    ],
  });
  const generic = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: 'Write a short note of thanks.' }],
  });
  console.log('tokens', polished.usage?.total_tokens, generic.id);
  res.json({ ok: true });
}
