// Log records of a checkout.
import { logs } from '@opentelemetry/api-logs';

const logger = logs.getLogger('checkout');

export function paid(buyer: { id: string; email: string }): void {
  logger.emit({ body: 'paid', attributes: { buyer: buyer.id } });
  logger.emit({ body: `paid by ${buyer.email}` });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> OpenTelemetry logs
}
