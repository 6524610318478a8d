// Boarding of a ferry.
import debug from 'debug';

const log = debug('ferry:boarding');
const detail = log.extend('detail');

export function boarded(passenger: { id: string; email: string; phone: string }): void {
  log('boarded %s', passenger.id);
  log('boarded %s', passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> debug
  detail('reached at %s', passenger.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> debug
}
