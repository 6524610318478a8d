// The logger that goes with it.
import { Logger } from '@aws-lambda-powertools/logger';

const logger = new Logger({ serviceName: 'lunch' });

export function ordered(guest: { id: string; email: string }): void {
  logger.info('ordered', { guest: guest.id });
  logger.info('ordered', { email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Powertools Logger
  logger.appendKeys({ email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Powertools Logger
}
