// The same with LogTape.
import { getLogger } from '@logtape/logtape';

const logger = getLogger(['lunch']);

export function ordered(guest: { id: string; email: string }): void {
  logger.info('ordered by {guest}', { guest: guest.id });
  logger.info('ordered by {guest}', { guest: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> LogTape
  const own = logger.with({ email: guest.email });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> LogTape
  own.debug('ready');
}
