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

interface Client {
  id: string;
  email: string;
  phone: string;
}

const masking = new Logger({ name: 'orders', type: 'json', mask: { keys: ['email', 'phone'] } });
// As version 4 calls it.
const older = new Logger({ name: 'orders', maskValuesOfKeys: ['phone'] } as object);
const byPath = new Logger({ name: 'orders', mask: { paths: ['client.phone', 'client.email'] } });

export function ordered(client: Client): void {
  masking.info('ordered', client);
  masking.info('ordered', { order: { by: client } });
  masking.getSubLogger({ name: 'desk' }).info({ email: client.email });
  masking.info(`ordered by ${client.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> tslog
  older.info('ordered', { client });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> tslog
  byPath.info({ client });
  byPath.info({ buyer: client });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> tslog
}
