// Rehearsals of a choir.
import log, { getLogger } from 'loglevel';

const attendance = getLogger('attendance');

export function sang(singer: { id: string; email: string; phone: string }): void {
  log.info('sang', singer.id);
  log.info('sang', singer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> loglevel
  attendance.warn('missing', singer.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> loglevel
  attendance.warn('missing', singer.id);
}
