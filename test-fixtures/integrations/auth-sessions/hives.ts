// What is known of who is signed in.
import { getServerSession } from 'next-auth';
import { getToken, type JWT } from 'next-auth/jwt';
import { useSession } from 'next-auth/react';
import type { NextRequest } from 'next/server';

export async function open(request: NextRequest): Promise<void> {
  const token = await getToken({ req: request });
  console.log('token', token?.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('token', token?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('token', token?.sub, token?.exp);
  console.log('token', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  const session = await getServerSession();
  console.log('until', session?.expires);
  console.log('session', session);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function issued(token: JWT): void {
  console.log('issued', token.jti);
  console.log('issued', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function Greeting(): null {
  const { data, status } = useSession();
  console.log(status);
  console.log(data);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(data?.user);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  return null;
}
