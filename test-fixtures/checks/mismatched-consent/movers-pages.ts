//- src/lib/session.ts
import { getIronSession, type SessionOptions } from 'iron-session';
import type { NextApiRequest, NextApiResponse } from 'next';

export interface MoveSession {
  customerId?: string;
  email?: string;
  consent?: { analytics: boolean; marketing: boolean; updatedAt: number };
}
export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_SECRET as string,
  cookieName: 'movers',
  ttl: 60 * 60 * 24,
};
export const getSession = (req: NextApiRequest, res: NextApiResponse) => getIronSession<MoveSession>(req, res, sessionOptions);

//- src/pages/api/quotes/index.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import { Client } from 'intercom-client';
import Mixpanel from 'mixpanel';
import sgMail from '@sendgrid/mail';
import { createClient } from 'redis';
import { getSession } from '../../../lib/session.ts';

const intercom = new Client({ tokenAuth: { token: process.env.INTERCOM! } });
const mixpanel = Mixpanel.init(process.env.MIXPANEL!);
const redis = createClient({ url: process.env.REDIS_URL });
sgMail.setApiKey(process.env.SENDGRID!);

interface QuoteRequest {
  name: string;
  email: string;
  phoneNumber: string;
  fromAddress: string;
  toAddress: string;
  rooms: number;
  movingDate: string;
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession(req, res);
  const quote = req.body as QuoteRequest;
  const { rooms, movingDate, ...person } = quote;

  console.log('quote', { rooms, movingDate });
  console.log('quote', person);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> console
  const keys = Object.keys(person);
  console.log('fields', keys.join(','));
  const domain = quote.email.split('@')[1];
  console.log('domain', domain);
  const localPart = quote.email.split('@')[0];
  console.log('local', localPart);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const last4 = quote.phoneNumber.slice(-4);
  console.log('phone ending in', last4);
  const lines = [`from ${quote.fromAddress}`, `to ${quote.toAddress}`];
  console.log(lines.join('\n'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console

  if (!session.consent) {
    mixpanel.track('quote', { rooms });
  }
  if (session.consent?.analytics) {
    mixpanel.people.set(session.customerId ?? 'anonymous', { $email: quote.email });
  }
  if (session.consent) {
    mixpanel.people.set(session.customerId ?? 'anonymous', { $phone: quote.phoneNumber });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Mixpanel
  }
  if (!session.consent?.marketing && quote.email) {
    await intercom.contacts.createUser({ email: quote.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Intercom
  }
  const mayMarket = session.consent?.marketing ?? false;
  if (mayMarket) {
    await intercom.contacts.createUser({ email: quote.email, name: quote.name });
  }
  const mayShare = session.consent?.marketing || quote.rooms > 3;
  if (mayShare) {
    await intercom.contacts.createUser({ phone: quote.phoneNumber });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Intercom
  }

  const key = `quote:${session.customerId}`;
  await redis.setEx(key, 900, JSON.stringify(quote));
  await redis.set(`${key}:rooms`, rooms);
  await redis.set(key, JSON.stringify(quote));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address, user.contact.email, user.contact.phone_number, user.name -> Redis
  await redis.set(key, JSON.stringify(quote), { EX: 900 });
  await redis.hSet(`${key}:person`, { email: quote.email });
  await redis.expire(`${key}:person`, 86_400);
  await redis.rPush('addresses', quote.fromAddress);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address -> Redis

  session.customerId = crypto.randomUUID();
  await session.save();

  const confirmation = {
    to: quote.email,
    from: 'quotes@boxandgo.example',
    templateId: 'd-123',
    dynamicTemplateData: { rooms, movingDate },
  };
  try {
    await sgMail.send(confirmation);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  } catch (cause) {
    const failure = new Error(`mail to ${quote.email} failed`, { cause });
    console.error(failure.message);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return res.status(502).json({ message: failure.message });
  }
  await sgMail.send({ to: 'dispatch@boxandgo.example', from: 'quotes@boxandgo.example', subject: `Move with ${rooms} rooms`, text: movingDate });
  return res.status(201).json({ quote });
}

//- src/pages/quote/[id].tsx
import type { GetServerSideProps } from 'next';
import Head from 'next/head';

interface Props {
  quote: { id: string; customer: { name: string; email: string }; vanType: string; price: number };
}
export const getServerSideProps: GetServerSideProps<Props> = async ({ params, query, req }) => {
  const response = await fetch(`http://quotes.internal/${params?.id}`);
  const quote = (await response.json()) as Props['quote'];
  console.log('render quote', quote.id, quote.vanType);
  console.log('render quote', JSON.stringify(quote));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  const address = req.socket.remoteAddress;
  console.log('remote', address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log('utm', query.utm_source);
  return { props: { quote } };
};
export default function QuotePage({ quote }: Props) {
  return (
    <>
      <Head>
        <title>{`Quote for ${quote.customer.name}`}</title>
      </Head>
      <p>{quote.price}</p>
    </>
  );
}

//- src/pages/api/consent.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import { MongoClient } from 'mongodb';
import { getSession } from '../../lib/session.ts';

const mongo = new MongoClient(process.env.MONGO!);

export default async function consent(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession(req, res);
  const { email, analytics, marketing } = req.body;
  session.consent = { analytics, marketing, updatedAt: Date.now() };
  await session.save();
  await mongo.db().collection('consents').insertOne({ email, analytics, marketing, at: new Date() });
  res.setHeader('Set-Cookie', `consent=${analytics ? 1 : 0}; Path=/; Max-Age=15552000`);
  res.setHeader('Set-Cookie', `who=${email}; Path=/; HttpOnly`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.status(204).end();
}
