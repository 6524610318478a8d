// A workshop that takes bills by mail, one address for each bench: what stands before the `@` is the key of a bench.
//- src/addresses.ts
export function benchIdOf(email: string): string | undefined {
  return email.split('@').at(0);
}

//- src/received.ts
import pino from 'pino';
import { z } from 'zod';
import { benchIdOf } from './addresses.ts';

const log = pino();
const Mail = z.object({ recipient: z.string().email(), sender: z.string().email() });

export function received(body: unknown): void {
  const { recipient, sender } = Mail.parse(body);
  const benchId = benchIdOf(recipient);
  log.info({ benchId }, 'mail for a bench');
  const inboxId = recipient.split('@')[0];
  log.info(`mail for ${inboxId}`);
  const [bench_id, domain] = recipient.split('@');
  log.info({ bench_id, domain });
  // Whoever wrote it: their name is in what they are called by.
  const senderId = sender.split('@')[0];
  log.info({ senderId });
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  const userId = sender.split('@').at(0);
  log.info({ userId });
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  const local = recipient.split('@')[0];
  log.info({ local });
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  // The whole address, under the name of a key.
  const mailboxId = recipient;
  log.info({ mailboxId });
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

//- src/customers.ts
import pino from 'pino';

const log = pino();

interface Customer {
  id: string;
  name: string;
  email: string;
}
interface User {
  id: string;
  name: string;
  email: string;
}

interface LookUp {
  companyName: string;
}
function lookUp(asked: LookUp): void {
  log.info(asked, 'look up');
}

export function enrich(customer: Customer, user: User): void {
  lookUp({ companyName: customer.name });
  log.info({ organizationName: customer.name, vendor_name: customer.name });
  log.info({ customerName: customer.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ contactName: customer.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  // Somebody who has an account is a person, whatever their company is called.
  log.info({ companyName: user.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ companyEmail: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
