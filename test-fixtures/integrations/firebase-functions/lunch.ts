// The same in Cloud Functions.
import { logger } from 'firebase-functions';
import { warn } from 'firebase-functions/logger';

export function ordered(guest: { id: string; email: string }): void {
  logger.info('ordered', { guest: guest.id });
  logger.info('ordered', { email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Cloud Functions log
  warn('late', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Cloud Functions log
}
