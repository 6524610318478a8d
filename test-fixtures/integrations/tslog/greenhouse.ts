// Deliveries of a greenhouse.
import { Logger } from 'tslog';

const log = new Logger({ name: 'deliveries' });

export function delivered(client: { id: string; email: string; phone: string }): void {
  log.info('delivered', client.id);
  log.info('delivered', client.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> tslog
  log.getSubLogger({ name: 'van' }).silly(client.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> tslog
}
