//- app/booking/route.ts
// A booking that a chat is told of: the setting says whose address it holds.
import { NextRequest, NextResponse } from 'next/server';
import { kv } from '@vercel/kv';
import { headers } from 'next/headers';
import { bookingSchema, type Booking } from './schema';
import { notifyHost } from './notify';

export async function POST(req: NextRequest) {
  const body = bookingSchema.parse(await req.json());
  const ip = (await headers()).get('x-forwarded-for') ?? 'unknown';
  const hits = await kv.incr(`rl:${ip}`);
  await kv.expire(`rl:${ip}`, 60);
  if (hits > 10) {
    console.warn('rate limited', ip);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    return NextResponse.json({ error: 'slow down' }, { status: 429 });
  }
  console.log('booking', body.nights, body.roomId);
  await kv.set(`booking:${body.roomId}`, body);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name -> Redis at Upstash
  await kv.set(`booking:${body.roomId}:tmp`, body, { ex: 900 });
  await kv.hset(`room:${body.roomId}`, { nights: body.nights });
  await notifyHost(body);
  const res = NextResponse.json({ ok: true, guest: body.guest });
  res.cookies.set('guest', body.guest.name, { path: '/' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> cookie
  res.cookies.set('guest_tmp', body.guest.name, { expires: new Date(Date.now() + 864e5) });
  return res;
}
//- app/booking/schema.ts
import { z } from 'zod';
const guest = z.object({ name: z.string(), email: z.string().email(), phone: z.string().optional() });
export const bookingSchema = z.object({ roomId: z.string(), nights: z.number().int(), guest, note: z.string().max(300).optional() });
export type Booking = z.infer<typeof bookingSchema>;
//- app/booking/notify.ts
import type { Booking } from './schema';
const hook = process.env.SLACK_WEBHOOK_URL as string;
export async function notifyHost({ guest, nights, roomId }: Booking) {
  await fetch(hook, { method: 'POST', body: JSON.stringify({ text: `Room ${roomId}: ${nights} nights` }) });
  await fetch(hook, { method: 'POST', body: JSON.stringify({ text: `${guest.name} booked, call ${guest.phone}` }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number, user.name -> HTTP request
}
//- app/booking/page.tsx
'use client';
import { useActionState, useOptimistic, useState } from 'react';
export default function Page() {
  const [guest, setGuest] = useState({ name: '', email: '' });
  const [rows, addRow] = useOptimistic<string[], string>([], (s, n) => [...s, n]);
  const [error, submit, pending] = useActionState(async (_: string | null, form: FormData) => {
    const email = form.get('email') as string;
    console.log('submit', pending, rows.length);
    addRow('x');
    dataLayer.push({ event: 'booking', email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Tag Manager
    dataLayer.push({ event: 'booking', nights: form.get('nights') });
    return null;
  }, null);
  return <form action={submit}><input name="email" value={guest.email} onChange={(e) => { setGuest((g) => ({ ...g, email: e.target.value })); console.log(e.target.name); }} onBlur={() => console.log('guest', guest)} />{error}</form>;
//                                                                                                                                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
declare const dataLayer: Record<string, unknown>[];
