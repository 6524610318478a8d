//- app/sessions.server.ts
import { createCookie, createCookieSessionStorage } from '@remix-run/node';

export const prefs = createCookie('prefs', { maxAge: 604_800 });
export const { getSession, commitSession, destroySession } = createCookieSessionStorage({
  cookie: { name: '__cellar', httpOnly: true, secrets: ['s3cret'], maxAge: 60 * 60 * 24 * 14 },
});

//- app/models/member.server.ts
import Database from 'better-sqlite3';

export interface Member {
  id: number;
  givenName: string;
  familyName: string;
  email: string;
  birthDate: string;
  shippingAddress: string;
  tier: 'cellar' | 'reserve';
  optedIn: { emailMarketing: boolean; profiling: boolean };
}
const sqlite = new Database('club.db');

export function findMember(id: number): Member | undefined {
  return sqlite.prepare('SELECT * FROM members WHERE id = ?').get(id) as Member | undefined;
}
export function countMembers(): number {
  return (sqlite.prepare('SELECT count(*) AS n FROM members').get() as { n: number }).n;
}
export function addTasting(memberId: number, notes: string[], address: string) {
  const insert = sqlite.prepare('INSERT INTO tastings (member_id, note_count, ship_to) VALUES (?, ?, ?)');
  insert.run(memberId, notes.length, null);
  insert.run(memberId, notes.length, address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING missing-retention: user.contact.address -> SQLite
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address -> SQLite
}

//- app/routes/members.$id.tsx
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { APIClient, TrackClient } from 'customerio-node';
import { findMember } from '../models/member.server.ts';
import { commitSession, getSession } from '../sessions.server.ts';

const cio = new TrackClient('site', 'key');
const cioApi = new APIClient('app-key');

export async function loader({ params, request }: LoaderFunctionArgs) {
  const member = findMember(Number(params.id));
  if (!member) throw new Response('Not found', { status: 404 });
  const url = new URL(request.url);
  const lookup = url.searchParams.get('email');
  const page = url.searchParams.get('page');
  console.log('member page', page);
  if (lookup) {
    const wanted = lookup.trim().toLowerCase();
    console.log('looking up', wanted);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
  const age = new Date().getFullYear() - new Date(member.birthDate).getFullYear();
  if (age < 18) {
    console.warn('underage member', member.id);
    console.warn(`underage member born ${member.birthDate}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.demographic.date_of_birth -> console
  }
  const session = await getSession(request.headers.get('Cookie'));
  session.set('memberId', member.id);
  return json({ member }, { headers: { 'Set-Cookie': await commitSession(session) } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const intent = form.get('_intent');
  const member = findMember(Number(params.id));
  if (!member) return redirect('/');

  switch (intent) {
    case 'update-address': {
      const street = String(form.get('street'));
      const postcode = String(form.get('postcode'));
      const label = [street, postcode].filter(Boolean).join(', ');
      console.info('new address', label);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.address -> console
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.address.postal_code, user.contact.address.street -> console
      console.info('new address', { filled: label.length > 2 });
      break;
    }
    case 'upgrade': {
      await cio.track(member.id, { name: 'upgraded', data: { tier: member.tier } });
      if (!member.optedIn.emailMarketing) return json({ ok: true });
      await cio.identify(member.id, { email: member.email, first_name: member.givenName });
      break;
    }
    case 'recommend': {
      if (member.optedIn.emailMarketing) {
        await cio.identify(member.id, { email: member.email });
      } else {
        await cio.identify(member.id, { email: member.email, unsubscribed: true });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Customer.io
      }
      break;
    }
    case 'invite': {
      const friend = form.get('friendEmail') as string;
      const message = { to: friend, transactional_message_id: 'invite' };
      await cioApi.sendEmail({ ...message, identifiers: { email: friend } } as never);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
      break;
    }
    default: {
      const digest = member.email.replace(/(.).*(@.*)/, '$1***$2');
      console.error(`unknown intent ${String(intent)} by ${digest}`);
      throw new Error(`unknown intent ${String(intent)}`);
    }
  }
  return redirect(`/members/${member.id}`);
}

export default function MemberRoute() {
  const { member } = useLoaderData<typeof loader>();
  return (
    <Form method="post">
      <h1>{member.givenName}</h1>
      <input name="street" defaultValue={member.shippingAddress} />
      <button name="_intent" value="update-address">Save</button>
    </Form>
  );
}

//- app/routes/api.age-check.ts
import { json, type ActionFunctionArgs } from '@remix-run/node';
import { prefs } from '../sessions.server.ts';
import { createCookie } from '@remix-run/node';

const ageCookie = createCookie('dob', { httpOnly: true });

export const action = async ({ request }: ActionFunctionArgs) => {
  const body = (await request.json()) as { dateOfBirth: string; theme: string };
  const cookie = await prefs.serialize({ theme: body.theme });
  const remembered = await ageCookie.serialize({ dateOfBirth: body.dateOfBirth });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth -> cookie
  return json({ ok: true }, { headers: [['Set-Cookie', cookie], ['Set-Cookie', remembered]] });
};
