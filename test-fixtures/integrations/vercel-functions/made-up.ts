// Visits to a garden's pages: some are a person's, and some are made up for an import.
import { geolocation, ipAddress } from '@vercel/functions';
import { userAgent } from 'next/server';
import { z } from 'zod';

const Visit = z.object({
  page: z.string(),
  ip: z.string().default(''),
  city: z.string().nullable(),
  visitorEmail: z.string().nullable(),
});

async function visited(request: Request, page: string) {
  const ip = ipAddress(request);
  const { city } = geolocation(request);
  const { ua } = userAgent(request);
  return { page, ip: ip ? ip : '', city: city ?? null, ua };
}

export async function opened(request: Request): Promise<void> {
  const visit = await visited(request, '/roses');
  console.log('opened', Visit.parse({ ...visit, visitorEmail: null }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}

export async function imported(page: string): Promise<void> {
  const request = new Request(page, {
    headers: new Headers({ 'x-real-ip': '127.0.0.1', 'user-agent': 'garden-import' }),
  });
  const visit = await visited(request, page);
  console.log('imported', Visit.parse({ ...visit, visitorEmail: null }));
  console.log('imported', visit);
}

export async function forwarded(from: Request, page: string): Promise<void> {
  const copy = await visited(new Request(page, { headers: from.headers }), page);
  console.log('forwarded', copy.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const partial = await visited(
    new Request(page, { headers: { 'X-Real-IP': ipAddress(from) ?? '' } }),
    page,
  );
  console.log('forwarded', partial.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}

export function written(page: string): void {
  console.log(Visit.parse({ page, ip: '127.0.0.1', city: 'Unknown', visitorEmail: null }));
  const row = { page, ip: '', city: null };
  console.log(Visit.parse({ ...row, visitorEmail: null }));
  const rest: Record<string, unknown> = JSON.parse(page);
  console.log(Visit.parse({ ip: '127.0.0.1', ...rest }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.device.ip_address -> console
}

interface Options {
  page: string;
  at?: Date;
  referrer?: string;
}

async function recorded({ request, at }: { request: Request; at?: string }) {
  if (request.headers.has('no-track')) return null;
  return { ip: ipAddress(request), at: at ?? '' };
}

async function pretended({ page, at, referrer }: Options) {
  const request = new Request(page, {
    headers: new Headers({ 'x-real-ip': '127.0.0.1' }),
    ...(referrer && { referrer }),
  });
  const visit = await recorded({ request, ...(at && { at: at.toISOString() }) });
  if (!visit) throw new Error('not recorded');
  return Visit.parse({ ...visit, page, city: null, visitorEmail: null });
}

export async function backfilled(page: string): Promise<void> {
  console.log(await pretended({ page }));
}

export async function redone(request: Request, at?: Date): Promise<void> {
  console.log(await recorded({ request, ...(at && { at: at.toISOString() }) }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}
