// Leads of an agency.
import type { APIContext, APIRoute } from 'astro';

export const POST: APIRoute = async ({ request, cookies, clientAddress }) => {
  const { email, company } = await request.json();
  console.info('lead', company);
  console.info('lead', clientAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  cookies.set('lead_company', company, { path: '/' });
  cookies.set('lead_email', email, { path: '/' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  cookies.set('lead_email', email, { path: '/', maxAge: 3600 });
  return new Response(null, { status: 204 });
};

export function seen(context: APIContext): void {
  console.info('seen', context.clientAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.info('seen', context.request.method);
}

export function expired({ cookies }: APIContext): void {
  console.warn('expired', cookies.get('session')?.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.warn('expired', cookies.get('theme')?.value);
}
