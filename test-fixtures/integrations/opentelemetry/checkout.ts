// Spans of a checkout.
import { type Span, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('checkout');

interface Buyer {
  id: string;
  email: string;
  phone: string;
}

export function checkout(buyer: Buyer, cents: number): void {
  const span = tracer.startSpan('checkout', { attributes: { 'buyer.email': buyer.email } });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
  span.setAttribute('buyer.id', buyer.id);
  span.setAttribute('buyer.email', buyer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
  span.setAttributes({ cents, phone: buyer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> OpenTelemetry span
  span.addEvent('paid', { email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
  span.addEvent('paid', { cents });
  span.end();
}

export async function paid(buyer: Buyer): Promise<void> {
  await tracer.startActiveSpan('paid', async (span: Span) => {
    span.setAttribute('buyer', buyer.email);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
    span.end();
  });
  trace.getActiveSpan()?.setAttribute('phone', buyer.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> OpenTelemetry span
}
