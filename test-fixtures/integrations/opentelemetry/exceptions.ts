// Of an error a span takes its name, message and stack, and none of its fields.
import { trace } from '@opentelemetry/api';

interface Buyer {
  id: string;
  email: string;
}
declare function find(id: string): Promise<Buyer>;

class Declined extends Error {
  constructor(readonly buyer: Buyer) {
    super('declined');
  }
}

async function charge(id: string): Promise<void> {
  const buyer = await find(id);
  if (id === '') throw new Declined(buyer);
  throw new Error(`${buyer.email} was declined`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry span
}

export async function charged(id: string): Promise<void> {
  const span = trace.getTracer('charges').startSpan('charge');
  try {
    await charge(id);
  } catch (error) {
    span.recordException(error as Error);
  }
}
