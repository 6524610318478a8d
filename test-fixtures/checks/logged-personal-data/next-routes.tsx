// A town library on Next.js: route handlers, server actions and a page.
//- src/lib/db.ts
export interface Reader {
  id: string;
  name: string;
  email: string;
  cardExpiresAt: Date;
  branch: string;
}
export declare function readerById(id: string): Promise<Reader>;
export declare function renew(reader: Reader): Promise<{ until: Date }>;

//- src/app/api/readers/[id]/route.ts
import { type NextRequest, NextResponse } from 'next/server';
import { readerById } from '../../../../lib/db.ts';

export async function GET(request: NextRequest, { params }: { params: { id: string } }) {
  console.log('GET reader', params.id, request.nextUrl.pathname);
  console.log('GET reader', params.id, request.headers.get('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const reader = await readerById(params.id);
  console.debug(`reader of branch ${reader.branch}`);
  console.debug(`reader ${reader.email} of branch ${reader.branch}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return NextResponse.json(reader);
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
import { readerById, renew } from '../../lib/db.ts';

export async function renewCard(formData: FormData) {
  const reader = await readerById(String(formData.get('readerId')));
  console.info('renew', reader.id, reader.cardExpiresAt);
  const { until } = await renew(reader);
  console.info(`renewed until ${until.toISOString()}`);
  console.info(`renewed ${reader.name} until ${until.toISOString()}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export async function register(formData: FormData) {
  const email = formData.get('email');
  const branch = formData.get('branch');
  console.log('new reader at', branch);
  console.log('new reader', email, 'at', branch);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

//- src/app/readers/[id]/page.tsx
import { readerById } from '../../../lib/db.ts';

export default async function ReaderPage({ params }: { params: { id: string } }) {
  const reader = await readerById(params.id);
  console.log('render reader page', reader.id);
  console.log('render reader page', reader);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return (
    <main>
      <h1>{reader.name}</h1>
      <a href={`mailto:${reader.email}`}>{reader.email}</a>
    </main>
  );
}
