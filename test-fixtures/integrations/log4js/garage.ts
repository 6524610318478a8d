// Repairs of a garage.
import log4js, { getLogger } from 'log4js';

const logger = getLogger('repairs');
const other = log4js.getLogger();

export function repaired(owner: { id: string; email: string; phone: string }, plate: string): void {
  logger.info('done', owner.id, plate.length);
  logger.info('done', owner.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> log4js
  other.mark(owner.phone);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> log4js
  logger.addContext('email', owner.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> log4js
}
