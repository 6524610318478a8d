// Courses of a ski school.
import { Roarr as log } from 'roarr';

export function enrolled(pupil: { id: string; email: string }): void {
  log.info({ pupil: pupil.id }, 'enrolled');
  log.info({ email: pupil.email }, 'enrolled');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Roarr
  log('enrolled %s', pupil.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Roarr
  const child = log.child({ email: pupil.email });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Roarr
  child.info('ready');
}
