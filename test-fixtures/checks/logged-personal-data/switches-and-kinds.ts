// Logs behind a switch that somebody turns on to look for a fault, and values that are chosen by what they are.
//- src/settings.ts
export const settings = {
  enableDebugLogs: process.env.ENABLE_DEBUG_LOGS === 'true',
  region: process.env.REGION ?? 'eu',
};
//- src/logger.ts
import { settings } from './settings';

export const logger = {
  info: (message: string, fields?: Record<string, unknown>) => console.log(message, fields),
  trace: (message: string, fields?: Record<string, unknown>) => {
    if (!settings.enableDebugLogs) return;
    console.log(message, fields);
  },
};
//- src/use.ts
import { logger } from './logger';
import { settings } from './settings';

interface Tenant {
  id: string;
  email: string;
}

export function moved(tenant: Tenant, isBuggy: boolean): void {
  logger.trace('moved', { id: tenant.id });
  logger.trace('moved', { email: tenant.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  logger.info('moved', { email: tenant.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (settings.enableDebugLogs && isBuggy) console.log(tenant.email);
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  if (!settings.enableDebugLogs) console.log(tenant.email);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (isBuggy) console.log(tenant.email);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
//- src/tracing.ts
interface Tracing {
  debug: boolean;
  run: string;
}

let tracing: Tracing | null = null;
let verbose = false;

export function setTracing(next: Tracing | null, isLoud: boolean): void {
  tracing = next;
  verbose = isLoud;
}

export function traced(label: string, data?: unknown): void {
  if (!tracing?.debug) return;
  console.log(tracing.run, label, data);
}

export function told(label: string, data?: unknown): void {
  if (verbose) console.log(label, data);
}

export function always(label: string, data?: unknown): void {
  if (tracing?.run) console.log(label, data);
}
//- src/traced.ts
import { always, told, traced } from './tracing';

export function left(tenant: { id: string; email: string }): void {
  traced('left', { email: tenant.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  told('left', { email: tenant.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  always('left', { email: tenant.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
//- src/stripe.ts
import Stripe from 'stripe';

function idOf(value: string | Stripe.Customer | Stripe.DeletedCustomer | null): string | null {
  if (!value) return null;
  return typeof value === 'string' ? value : value.id;
}

function nameOf(owner: string | { name: string; phone: string }): unknown {
  return typeof owner === 'string' ? owner : owner.phone;
}

export function paid(invoice: Stripe.Invoice, owner: string | { name: string; phone: string }): void {
  const customerId = idOf(invoice.customer);
  console.log('paid', { customerId });
  console.log('paid', { customer: invoice.customer });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user -> console
  console.log('paid', nameOf(owner));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
//- src/setup.ts
import { writeFileSync } from 'node:fs';

export function setup(googleClientId: string, gaClientId: string): void {
  console.log({ googleClientId });
  console.log({ gaClientId });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.cookie_id -> console
  writeFileSync('.env', `GOOGLE_CLIENT_ID=${googleClientId}`);
}
