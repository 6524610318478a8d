// Pages and routes of a gallery.
import type { NextApiRequest, NextApiResponse } from 'next';
import { cookies, headers } from 'next/headers';
import { type NextRequest, NextResponse } from 'next/server';

export async function POST(request: NextRequest): Promise<NextResponse> {
  const { email } = await request.json();
  console.log(request.headers.get('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(request.headers.get('content-type'));
  const response = NextResponse.json({ ok: true });
  response.cookies.set('visitor', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  response.cookies.set('visitor', email, { maxAge: 60 });
  return response;
}

export async function join(form: FormData): Promise<void> {
  'use server';
  const email = String(form.get('email'));
  console.log((await headers()).get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  const jar = await cookies();
  jar.set('visitor', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  jar.set({ name: 'visitor', value: email, maxAge: 60 });
  jar.delete('visitor');
  console.log(jar.get('session-token')?.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(jar.get('visitor-theme')?.value, jar.has('session-token'));
}

export function proxy(req: NextRequest): NextResponse {
  const token = req.cookies.get('session')?.value;
  console.log(req.nextUrl.pathname, token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(req.nextUrl.pathname, token !== undefined);
  return NextResponse.next();
}

export default function handler(req: NextApiRequest, res: NextApiResponse): void {
  console.log(req.headers['user-agent']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(req.method);
  res.end();
}
