// Spans, child loggers and bound fields of a museum's ticket shop.
import { type Span, trace } from '@opentelemetry/api';
import pino from 'pino';
import winston from 'winston';

interface Visitor {
  id: string;
  email: string;
  userAgent: string;
  ipAddress: string;
  language: string;
}
interface Ticket {
  number: string;
  exhibition: string;
  visitor: Visitor;
}

const tracer = trace.getTracer('tickets');
const root = pino();
const audit = winston.createLogger({ defaultMeta: { service: 'tickets' } });

export function sell(ticket: Ticket): void {
  tracer.startActiveSpan('sell', (span: Span) => {
    span.setAttribute('ticket.number', ticket.number);
    span.setAttribute('visitor.email', ticket.visitor.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
    span.setAttributes({ exhibition: ticket.exhibition, language: ticket.visitor.language });
    span.setAttributes({ exhibition: ticket.exhibition, ip: ticket.visitor.ipAddress });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> OpenTelemetry span
    span.addEvent('sold', { number: ticket.number });
    span.addEvent('sold', { to: ticket.visitor.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
    span.end();
  });
}

export function admit(ticket: Ticket): void {
  const log = root.child({ ticket: ticket.number });
  log.info('admitted');
  const bound = root.child({ visitor: ticket.visitor });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.device.ip_address, user.device.user_agent -> pino
  bound.info('admitted');
  const meta = audit.child({ visitorId: ticket.visitor.id });
  meta.info('admitted', { exhibition: ticket.exhibition });
  meta.info('admitted', { agent: ticket.visitor.userAgent });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> winston
  audit.log('info', 'admitted', { language: ticket.visitor.language });
  audit.log({ level: 'info', message: `admitted ${ticket.visitor.email}` });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
}
