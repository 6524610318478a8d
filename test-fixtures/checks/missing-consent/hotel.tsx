// A hotel's site in Next.js: server actions, a route handler, cookies, e-mail with Resend.
//- src/lib/schemas.ts
import { z } from 'zod';

export const bookingSchema = z.object({
  guestName: z.string().min(1),
  guestEmail: z.string().email(),
  passportNumber: z.string().optional(),
  roomType: z.enum(['single', 'double']),
  nights: z.coerce.number().int().positive(),
  newsletter: z.boolean().default(false),
});
export type Booking = z.infer<typeof bookingSchema>;
export const roomSchema = bookingSchema.pick({ roomType: true, nights: true });
export const publicBookingSchema = bookingSchema.omit({ guestName: true, guestEmail: true, passportNumber: true });
//- src/lib/mail.ts
import 'server-only';
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY);

export async function sendMail(to: string, subject: string, html: string) {
  return resend.emails.send({ from: 'stay@hotel.example', to, subject, html });
}
//- src/app/book/actions.ts
'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { prisma } from '@/lib/prisma';
import { sendMail } from '@/lib/mail';
import { bookingSchema, publicBookingSchema, roomSchema } from '@/lib/schemas';

export async function book(_previous: unknown, form: FormData) {
  const parsed = bookingSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    console.warn('bad booking', parsed.error.issues.length);
    return { error: 'Please check your entries' };
  }
  const booking = parsed.data;
  console.info('booking', roomSchema.parse(booking));
  console.info('booking', publicBookingSchema.parse(booking));
  console.info('booking', booking);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id.passport_number, user.name -> console
  const row = await prisma.booking.create({ data: booking });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.government_id.passport_number, user.name -> database through Prisma
  const jar = await cookies();
  jar.set('booking', row.id);
  jar.set('guest', booking.guestEmail);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  jar.set('guest-name', booking.guestName, { maxAge: 60 * 60 * 24, httpOnly: true });
  await sendMail(booking.guestEmail, 'Your stay', `<p>Dear ${booking.guestName}</p>`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Resend
  if (booking.newsletter) {
    await subscribe(booking.guestEmail);
  }
  redirect(`/book/${row.id}`);
}

async function subscribe(address: string) {
  await fetch('https://api.mailchimp.com/3.0/lists/guests/members', {
    method: 'POST',
    body: JSON.stringify({ email_address: address, status: 'subscribed' }),
  });
}
//- src/lib/prisma.ts
import { PrismaClient } from '@prisma/client';

const store = globalThis as unknown as { prisma?: PrismaClient };
export const prisma = store.prisma ?? new PrismaClient();
if (process.env.NODE_ENV !== 'production') store.prisma = prisma;
//- src/app/api/feedback/route.ts
import { NextResponse, type NextRequest } from 'next/server';
import { prisma } from '@/lib/prisma';

export async function POST(request: NextRequest) {
  const { email, comment, rating } = await request.json();
  const ip = request.headers.get('x-forwarded-for')?.split(',')[0];
  console.log('feedback', { rating });
  console.log('feedback', { rating, ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  await prisma.feedback.create({ data: { rating, email, comment } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.content -> database through Prisma
  await prisma.feedback.updateMany({ where: { email }, data: { rating } });
  await fetch(new URL('/api/stats', request.url), { method: 'POST', body: JSON.stringify({ email }) });
  await fetch('https://hooks.slack.com/services/T0/B0/x', {
//      ^^^^^ missing-consent: user.contact.email -> HTTP request
    method: 'POST',
    body: JSON.stringify({ text: `${email} rated us ${rating}` }),
  });
  await fetch('https://hooks.slack.com/services/T0/B0/x', {
    method: 'POST',
    body: JSON.stringify({ text: `new rating: ${rating}` }),
  });
  return NextResponse.json({ email });
}
//- prisma/schema.prisma
/*
model Booking {
  id             String   @id @default(cuid())
  guestName      String
  guestEmail     String
  passportNumber String?
  roomType       String
  nights         Int
  newsletter     Boolean
  createdAt      DateTime @default(now())
}

model Feedback {
  id      String @id @default(cuid())
  rating  Int
  email   String
  comment String
}
*/
//- tsconfig.json
/*
{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] } } }
*/
