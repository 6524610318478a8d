// What is compared with a setting of the process is the secret of a machine, and so is what the program signs in with.
import { timingSafeEqual } from 'node:crypto';
import { appendFileSync } from 'node:fs';

export function nightly(request: Request): Response {
  const header = request.headers.get('authorization');
  console.log('nightly run', header);
  if (header !== `Bearer ${process.env.NIGHTLY_SECRET}`) return new Response('no', { status: 401 });
  return new Response('ok');
}

declare const env: { readonly WEIGHBRIDGE_KEY: string };

export function weighed(request: Request): Response {
  const key = request.headers.get('authorization')?.slice('Bearer '.length) ?? '';
  if (key.length === 0 || !timingSafeEqual(Buffer.from(key), Buffer.from(env.WEIGHBRIDGE_KEY))) {
    console.warn('refused', { key });
    return new Response('no', { status: 401 });
  }
  return new Response('ok');
}

/** Whether there is one says nothing of whose it is. */
export function mine(request: Request): Response {
  const header = request.headers.get('authorization');
  console.log('own pages', header);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  if (header === null || header === '') return new Response('no', { status: 401 });
  return new Response('ok');
}

/** Another setting, and another header. */
export function both(request: Request): Response {
  const token = request.headers.get('authorization');
  const origin = request.headers.get('origin');
  if (origin !== process.env.PUBLIC_ORIGIN) return new Response('no', { status: 403 });
  console.log('from the pages', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  return new Response('ok');
}

interface Credentials {
  user: string;
  password: string;
  host: string;
}

export function configured(credentials: Credentials, name: string): void {
  const url = `postgres://${credentials.user}:${credentials.password}@${credentials.host}/${name}`;
  appendFileSync('.env', `DATABASE_URL=${url}\n`);
  console.log(`connected to ${url}`);
}

interface Shearer {
  email: string;
  password: string;
}

export function visited({ email, password }: Shearer, host: string): void {
  console.log(`https://${email}:${password}@${host}/`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password, user.contact.email -> console
  console.log(`postgres://${host}/wool?note=${password}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export function refused(shearer: { email: string; fullName: string }, host: string): void {
  console.log(`postgres://${host} refused ${shearer.email} (${shearer.fullName}), write to wool@farm.example`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

/** The machine goes its own way; what comes after it is a person's. */
export function eitherOne(request: Request): Response {
  const bearer = request.headers.get('authorization');
  if (bearer === `Bearer ${process.env.WEIGHBRIDGE_KEY}`) return new Response('ok');
  console.log('signing in', bearer);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  return new Response('go on', { status: 302 });
}

/** To know which it is refuses nobody. */
export function told(request: Request): Response {
  const bearer = request.headers.get('authorization');
  const isScale = bearer === `Bearer ${process.env.WEIGHBRIDGE_KEY}`;
  console.log('called', bearer);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  return new Response(isScale ? 'scale' : 'person');
}

export function known(request: Request): Response {
  const bearer = request.headers.get('authorization');
  const isScale = bearer === `Bearer ${process.env.WEIGHBRIDGE_KEY}`;
  if (!isScale) return new Response('no', { status: 401 });
  console.log('weighed', bearer);
  return new Response('ok');
}

/** A password that is compared is whoever's it is that typed it. */
export function entered(shearer: Shearer): boolean {
  if (shearer.password !== process.env.OWNERS_PASSWORD) return false;
  console.log('owner', shearer.password);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
  return true;
}
