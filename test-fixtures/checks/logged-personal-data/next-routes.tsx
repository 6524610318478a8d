// A town library on Next.js: route handlers, server actions and a page.
//- src/lib/db.ts
export interface Patron {
  id: string;
  name: string;
  email: string;
  cardExpiresAt: Date;
  branch: string;
}
export declare function patronById(id: string): Promise<Patron>;
export declare function renew(patron: Patron): Promise<{ until: Date }>;

//- src/app/api/readers/[id]/route.ts
import { type NextRequest, NextResponse } from 'next/server';
import { patronById } from '../../../../lib/db.ts';

export async function GET(request: NextRequest, { params }: { params: { id: string } }) {
  console.log('GET patron', params.id, request.nextUrl.pathname);
  console.log('GET patron', params.id, request.headers.get('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const patron = await patronById(params.id);
  console.debug(`patron of branch ${patron.branch}`);
  console.debug(`patron ${patron.email} of branch ${patron.branch}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return NextResponse.json(patron);
}

export async function POST(request: NextRequest) {
  const { email, password } = (await request.json()) as { email: string; password: string };
  console.log({ email, password });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password, user.contact.email -> console
  console.log({ hasEmail: Boolean(email), passwordLength: password.length });
  return NextResponse.json({ ok: true });
}

//- src/app/renew/actions.ts
'use server';
import { patronById, renew } from '../../lib/db.ts';

export async function renewCard(formData: FormData) {
  const patron = await patronById(String(formData.get('readerId')));
  console.info('renew', patron.id, patron.cardExpiresAt);
  const { until } = await renew(patron);
  console.info(`renewed until ${until.toISOString()}`);
  console.info(`renewed ${patron.name} until ${until.toISOString()}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export async function register(formData: FormData) {
  const email = formData.get('email');
  const branch = formData.get('branch');
  console.log('new patron at', branch);
  console.log('new patron', email, 'at', branch);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

//- src/app/readers/[id]/page.tsx
import { patronById } from '../../../lib/db.ts';

export default async function PatronPage({ params }: { params: { id: string } }) {
  const patron = await patronById(params.id);
  console.log('render patron page', patron.id);
  console.log('render patron page', patron);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return (
    <main>
      <h1>{patron.name}</h1>
      <a href={`mailto:${patron.email}`}>{patron.email}</a>
    </main>
  );
}
