// Tax filing: errors whose messages carry data, breadcrumbs, spans, wrappers of loggers.
//- src/filing.ts
import { SpanStatusCode, trace } from '@opentelemetry/api';
import * as Sentry from '@sentry/node';
import bunyan from 'bunyan';
import { randomUUID } from 'node:crypto';

Sentry.init({ dsn: process.env.SENTRY_DSN, sendDefaultPii: false });

const logger = bunyan.createLogger({ name: 'filing' });
const tracer = trace.getTracer('filing');

interface Taxpayer {
  id: string;
  legalName: string;
  socialSecurityNumber: string;
  email: string;
  iban: string;
}

interface Return {
  id: string;
  year: number;
  taxpayer: Taxpayer;
  refundCents: number;
  office: { name: string; phone: string };
}

class FilingError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    this.name = 'FilingError';
  }
}

class RejectedReturn extends FilingError {
  constructor(readonly taxReturn: Return) {
    super(`return ${taxReturn.id} of ${taxReturn.year} was rejected`, 'REJECTED');
  }
}

class UnknownTaxpayer extends FilingError {
  constructor(email: string) {
    super(`nobody is known as ${email}`, 'UNKNOWN');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> bunyan
  }
}

function audit(action: string, details: object): void {
  logger.info({ action, ...details, trace: randomUUID() }, action);
}

function note(message: string): void {
  Sentry.addBreadcrumb({ category: 'filing', message, level: 'info' });
}

function last4(value: string): string {
  return value.slice(-4);
}

function mask(value: string): string {
  return `${value.slice(0, 2)}${'*'.repeat(value.length - 2)}`;
}

function fileName(taxReturn: Return): string {
  return `${taxReturn.year}-${taxReturn.id}.xml`;
}

function salutation(taxpayer: Taxpayer): string {
  return `Dear ${taxpayer.legalName}`;
}

async function find(email: string): Promise<Taxpayer> {
  const response = await fetch(`http://taxpayers.internal/?email=${encodeURIComponent(email)}`);
  if (response.status === 404) throw new UnknownTaxpayer(email);
  if (!response.ok) throw new FilingError(`registry answered ${response.status}`, 'REGISTRY');
  return (await response.json()) as Taxpayer;
}

function validate(taxReturn: Return): void {
  if (taxReturn.refundCents < 0) throw new FilingError(`negative refund ${taxReturn.refundCents}`, 'NEGATIVE');
  if (!/^\d{9}$/.test(taxReturn.taxpayer.socialSecurityNumber)) {
    throw new FilingError(`malformed number ${taxReturn.taxpayer.socialSecurityNumber}`, 'NUMBER');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.national_identification_number -> bunyan
  }
  if (!taxReturn.taxpayer.iban) throw new FilingError('no account', 'ACCOUNT');
}

export async function file(taxReturn: Return): Promise<void> {
  audit('received', { id: taxReturn.id, year: taxReturn.year });
  audit('taxpayer', { who: taxReturn.taxpayer.legalName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> bunyan
  audit('account', { ends: last4(taxReturn.taxpayer.iban) });
  audit('number', { masked: mask(taxReturn.taxpayer.socialSecurityNumber) });
  note(`filing ${fileName(taxReturn)}`);
  note(salutation(taxReturn.taxpayer));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Sentry breadcrumb
  try {
    validate(taxReturn);
    await submit(taxReturn);
  } catch (error) {
    if (error instanceof FilingError) logger.warn({ code: error.code }, error.message);
    Sentry.captureException(error);
    throw error;
  }
}

async function submit(taxReturn: Return): Promise<void> {
  return tracer.startActiveSpan('submit', async (span) => {
    span.setAttribute('return.id', taxReturn.id);
    span.setAttribute('return.office', taxReturn.office.name);
    span.setAttribute('taxpayer.email', taxReturn.taxpayer.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
    span.setAttributes({ year: taxReturn.year, refund: taxReturn.refundCents });
    try {
      const response = await fetch('https://elster.example.de/submit', {
//                           ^^^^^ missing-consent: user.government_id.national_identification_number -> HTTP request
        method: 'POST',
        body: JSON.stringify({ ssn: taxReturn.taxpayer.socialSecurityNumber, year: taxReturn.year }),
      });
      if (!response.ok) throw new RejectedReturn(taxReturn);
      span.addEvent('accepted', { status: response.status });
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

export async function remind(email: string): Promise<void> {
  try {
    const taxpayer = await find(email);
    logger.info({ id: taxpayer.id }, 'reminding');
    Sentry.withScope((scope) => {
      scope.setTag('taxpayer', taxpayer.id);
      scope.setExtra('address', taxpayer.email);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
      Sentry.captureMessage('reminded');
    });
  } catch (error) {
    logger.error(error);
  }
}

const child = logger.child({ component: 'refunds' });

export function refund(taxReturn: Return): void {
  child.info({ cents: taxReturn.refundCents, office: taxReturn.office.phone }, 'refund');
  child.info('to %s', taxReturn.taxpayer.iban);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> bunyan
  child.info('to %s', mask(taxReturn.taxpayer.iban));
  const bound = logger.child({ taxpayer: taxReturn.taxpayer.legalName });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> bunyan
  bound.info('refund is done');
}

export function summary(returns: Return[]): void {
  const stats = collect(returns);
  logger.info(stats);
  const people = list(returns);
  logger.debug({ people });
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> bunyan
}

function collect(returns: Return[]) {
  return { total: returns.length, refunds: returns.reduce((sum, each) => sum + each.refundCents, 0) };
}

function list(returns: Return[]): string[] {
  return returns.map(({ taxpayer }) => taxpayer.legalName);
}
