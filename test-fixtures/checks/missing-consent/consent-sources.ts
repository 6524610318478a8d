// Where the answer comes from: a table, a cookie, a store, a request, a platform.
import { PrismaClient } from '@prisma/client';
import { cookies } from 'next/headers';
import posthog from 'posthog-js';
import { Resend } from 'resend';

const prisma = new PrismaClient();
const resend = new Resend('key');

interface Baker {
  id: string;
  email: string;
  shop: string;
}

const news = (to: string) => ({ from: 'flour@mill.example', to, subject: 'Flour', text: 'New harvest' });

export async function fromTable(baker: Baker): Promise<void> {
  const consent = await prisma.consent.findFirst({ where: { bakerId: baker.id, purpose: 'newsletter' } });
  if (!consent?.granted) return;
  await resend.emails.send(news(baker.email));
}

export async function fromTableUnread(baker: Baker): Promise<void> {
  const shop = await prisma.shop.findFirst({ where: { name: baker.shop } });
  if (!shop?.open) return;
  await resend.emails.send(news(baker.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export function fromBrowser(baker: Baker): void {
  if (localStorage.getItem('analytics-consent') !== 'granted') return;
  posthog.identify(baker.id, { email: baker.email });
}

export function fromOtherKey(baker: Baker): void {
  if (localStorage.getItem('theme') !== 'dark') return;
  posthog.identify(baker.id, { email: baker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function fromCookie(baker: Baker): Promise<void> {
  const jar = await cookies();
  if (jar.get('cookie_consent')?.value === 'all') {
    await fetch('https://stats.vendor.example/v1', { method: 'POST', body: JSON.stringify({ mail: baker.email }) });
  }
}

export function fromPlatform(baker: Baker): void {
  if (posthog.has_opted_in_capturing()) posthog.identify(baker.id, { email: baker.email });
}

export async function fromBody(body: { email: string; marketingOptIn?: boolean; rememberMe?: boolean }): Promise<void> {
  if (body.marketingOptIn) await resend.emails.send(news(body.email));
}

export async function fromOtherBox(body: { email: string; rememberMe?: boolean }): Promise<void> {
  if (body.rememberMe) await resend.emails.send(news(body.email));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

const allowed = (consents: ReadonlySet<string>) => consents.has('newsletter');
export async function fromHelper(baker: Baker, consents: ReadonlySet<string>): Promise<void> {
  if (!allowed(consents)) return;
  await resend.emails.send(news(baker.email));
}
