// Ticket checks of a tram company.
import bunyan from 'bunyan';

const log = bunyan.createLogger({ name: 'tickets' });

export function checked(passenger: { id: string; email: string; phone: string }, line: number): void {
  log.info({ line, passenger: passenger.id }, 'checked');
  log.info({ line, email: passenger.email }, 'checked');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> bunyan
  const child = log.child({ phone: passenger.phone });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> bunyan
  child.warn('no ticket on line %d', line);
}
