// A tram depot: of what is picked, or left, any field may be gone through, and none of the others.
import { omit, pick } from 'lodash';

interface Driver {
  id: string;
  email: string;
  phone: string;
}

interface Shift {
  line: string;
  starts: string;
  driver: Driver;
}

function merged(target: Record<string, unknown>, source: Record<string, unknown>): Record<string, unknown> {
  for (const key in source) target[key] = source[key];
  return target;
}

export function plan(shift: Shift, driver: Driver) {
  console.log('values', Object.values(pick({ ...shift, driver, note: 'x' }, ['line', 'note'])));
  console.log('merged', merged({}, pick({ ...shift, driver }, ['line', 'starts'])));
  console.log('left', Object.values(omit({ ...driver, line: shift.line }, ['email', 'phone'])));
  console.log('left', merged({}, omit(driver, 'email', 'phone')));
}

export function tell(shift: Shift, driver: Driver) {
  console.log('values', Object.values(pick({ line: shift.line, driver }, ['driver'])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log('merged', merged({}, pick({ ...shift, email: driver.email }, ['line', 'email'])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('left', Object.values(omit({ ...driver, line: shift.line }, ['email'])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
