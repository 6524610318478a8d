//- src/app/preorder/actions.ts
'use server';
import { redirect } from 'next/navigation';
import { revalidateTag } from 'next/cache';
import { cookies } from 'next/headers';
import { Resend } from 'resend';
import { createClient } from '@supabase/supabase-js';
import * as Sentry from '@sentry/nextjs';
import { z } from 'zod';

const resend = new Resend(process.env.RESEND_API_KEY);
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_KEY!);

const preorderSchema = z.object({
  fullName: z.string().min(2),
  email: z.string().email(),
  phone: z.string().optional(),
  pickupDate: z.coerce.date(),
  loafId: z.string().uuid(),
  quantity: z.coerce.number().int().positive(),
  marketingConsent: z.coerce.boolean().default(false),
});

export type ActionState = { ok: boolean; message?: string };

export async function placePreorder(_prev: ActionState, formData: FormData): Promise<ActionState> {
  const result = preorderSchema.safeParse(Object.fromEntries(formData));
  if (!result.success) {
    console.warn('preorder rejected', result.error.issues.length);
    return { ok: false, message: 'Please check the form' };
  }
  const order = result.data;
  console.info('preorder', { loaf: order.loafId, quantity: order.quantity });
  console.info(`preorder by ${order.fullName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console

  const { data, error } = await supabase
//                              ^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name -> Supabase
    .from('preorders')
    .insert({ full_name: order.fullName, email: order.email, phone: order.phone, loaf_id: order.loafId })
    .select('id')
    .single();
  if (error) {
    console.error('insert failed', error.code);
    return { ok: false, message: 'Try again' };
  }

  await supabase.from('stock_movements').insert({ loaf_id: order.loafId, delta: -order.quantity, preorder_id: data.id });

  await resend.emails.send({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
    from: 'Stone & Crumb <orders@stoneandcrumb.example>',
    to: order.email,
    subject: 'Your bread is waiting',
    html: `<p>Thank you</p>`,
  });

  if (order.marketingConsent) {
    await resend.contacts.create({ email: order.email, audienceId: process.env.AUDIENCE_ID! });
  }

  await resend.emails.send({
    from: 'orders@stoneandcrumb.example',
    to: process.env.KITCHEN_INBOX!,
    subject: `New preorder for loaf ${order.loafId}`,
    text: `Quantity: ${order.quantity}`,
  });

  const jar = await cookies();
  jar.set('last_loaf', order.loafId, { httpOnly: true });
  jar.set('preorder_email', order.email, { httpOnly: true, sameSite: 'lax' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  jar.set({ name: 'preorder_phone', value: order.phone ?? '', maxAge: 60 * 60 * 2 });
  revalidateTag('preorders');
  redirect(`/preorder/${data.id}`);
}

export async function cancelPreorder(id: string, reason: string) {
  const { data: row } = await supabase.from('preorders').select('email, full_name').eq('id', id).single();
  await supabase.from('preorders').delete().eq('id', id);
  console.log('cancelled', id, reason.length);
  console.log('cancelled for', row?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export async function reportOven(temperature: number) {
  Sentry.captureMessage('oven temperature out of range', { extra: { temperature } });
  console.error(`oven at ${temperature}`);
}

//- src/app/preorder/[id]/page.tsx
import { notFound } from 'next/navigation';
import { headers } from 'next/headers';
import { db } from '../../../lib/db.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ email?: string; ref?: string }> };

export default async function PreorderPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { email, ref } = await searchParams;
  console.debug('opened preorder', id, ref);
  console.debug('opened preorder', { id, email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const preorder = await db.preorder.findUnique({ where: { id } });
  if (!preorder) notFound();
  const forwarded = (await headers()).get('x-forwarded-for');
  await db.pageView.create({ data: { preorderId: id, ip: forwarded } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> database through Prisma
  await db.pageView.create({ data: { preorderId: id, country: (await headers()).get('x-vercel-ip-country') } });
  const items = await db.preorder.findMany({ where: { email: preorder.email } });
  return (
    <main>
      <h1>Hello {preorder.fullName}</h1>
      <p>{items.length} orders so far</p>
    </main>
  );
}

//- src/lib/db.ts
import { PrismaClient } from '@prisma/client';
export const db = new PrismaClient();

//- src/app/api/newsletter/route.ts
import { NextResponse, type NextRequest } from 'next/server';
import mailchimp from '@mailchimp/mailchimp_marketing';

export async function POST(request: NextRequest) {
  const body = await request.json();
  if (!body.consentGiven) {
    return NextResponse.json({ error: 'consent required' }, { status: 422 });
  }
  await mailchimp.lists.addListMember('bakery', { email_address: body.email, status: 'pending' });
  return NextResponse.json({ email: body.email });
}

export async function PUT(request: NextRequest) {
  const { email, firstName } = await request.json();
  await mailchimp.lists.addListMember('bakery', { email_address: email, status: 'subscribed', merge_fields: { FNAME: firstName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> Mailchimp
  return NextResponse.json({ ok: true });
}
