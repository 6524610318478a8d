// Server actions and routes of a fundraising site.
//- src/app/donate/actions.ts
'use server';
import Stripe from 'stripe';
import { Resend } from 'resend';
import { z } from 'zod';

const stripe = new Stripe('sk');
const resend = new Resend('re');

const donationSchema = z.object({
  fullName: z.string(),
  email: z.string().email(),
  cents: z.number().int().positive(),
  acceptsNewsletter: z.boolean(),
});

export async function donate(formData: FormData) {
  const donation = donationSchema.parse(Object.fromEntries(formData));
  await stripe.paymentIntents.create({ amount: donation.cents, currency: 'eur' });
  await stripe.customers.create({ name: donation.fullName, email: donation.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Stripe
  await resend.emails.send({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
    from: 'thanks@fund.example',
    to: donation.email,
    subject: 'Thank you',
    text: `We received ${donation.cents / 100} euros.`,
  });
  if (donation.acceptsNewsletter) {
    await resend.contacts.create({ email: donation.email, audienceId: 'news' });
  }
}

export async function report(formData: FormData) {
  const reason = String(formData.get('reason'));
  await resend.emails.send({
    from: 'site@fund.example',
    to: 'team@fund.example',
    subject: 'Broken link',
    text: reason,
  });
}

//- src/app/api/subscribe/route.ts
import { NextResponse } from 'next/server';

export async function POST(request: Request) {
  const { email, consent } = (await request.json()) as { email: string; consent: boolean };
  if (!consent) return NextResponse.json({ error: 'consent is needed' }, { status: 400 });
  await fetch('https://api.brevo.com/v3/contacts', { method: 'POST', body: JSON.stringify({ email }) });
  return NextResponse.json({ email });
}

export async function PUT(request: Request) {
  const { email } = (await request.json()) as { email: string };
  await fetch('https://api.brevo.com/v3/contacts', { method: 'POST', body: JSON.stringify({ email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  return NextResponse.json({ email });
}
