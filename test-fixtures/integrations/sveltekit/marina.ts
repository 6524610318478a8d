// Berths of a marina: hooks, form actions, an endpoint.
import { type Actions, type Handle, type HandleFetch, redirect, type RequestEvent, type RequestHandler } from '@sveltejs/kit';

interface Skipper {
  id: string;
  email: string;
  boats: number;
}

declare global {
  namespace App {
    interface Locals {
      skipper: Skipper | null;
    }
  }
}

export const handle: Handle = async ({ event, resolve }) => {
  console.log(event.url.pathname, event.locals.skipper?.boats);
  console.log(event.getClientAddress());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(event.locals.skipper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  event.cookies.set('seen', '1', { path: '/' });
  if (event.locals.skipper) event.cookies.set('skipper', event.locals.skipper.email, { path: '/' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  return resolve(event);
};

export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  console.log(request.method);
  console.log(event.locals.skipper?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return fetch(request);
};

export const actions: Actions = {
  moor: async ({ cookies, locals }) => {
    cookies.set('skipper', locals.skipper?.email ?? '', { path: '/', maxAge: 3600 });
    cookies.set('mail', locals.skipper?.email ?? '', { path: '/' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
    redirect(303, '/berths');
  },
};

export const POST: RequestHandler = async ({ fetch, locals }) => {
  await fetch('/api/harbour', { method: 'POST', body: JSON.stringify(locals.skipper) });
  await fetch('https://hooks.zapier.com/hooks/catch/1', { method: 'POST', body: JSON.stringify(locals.skipper) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  return new Response();
};

export function whose(event: RequestEvent): string {
  console.log(event.locals.skipper?.id);
  console.log(event.locals.skipper?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  return event.route.id ?? '';
}

export function expired({ cookies }: RequestEvent): void {
  const held = cookies.get('session');
  console.warn('expired', held);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.warn('expired', cookies.get('theme'));
}
