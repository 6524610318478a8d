// What a bakery's order service prints.
import { Console } from 'node:console';

interface Customer {
  id: string;
  email: string;
  phone: string;
  plan: string;
}

const audit = new Console(process.stderr);

export function orderTaken(customer: Customer, loaves: number): void {
  console.info('order taken', customer.id, loaves);
  console.info('order taken', customer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.table([{ loaves, phone: customer.phone }]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.dir({ phone: customer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.assert(loaves > 0, 'empty order of %s', customer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  audit.log(customer.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  process.stdout.write(`${customer.email}\n`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> standard output
  process.stdout.write(`${loaves} loaves\n`);
}

/** Of each row, the columns that are named are printed. */
export function round(customers: readonly Customer[]): void {
  console.table(customers, ['id', 'plan']);
  console.table(customers, ['id', 'phone']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.table(customers);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.table(
    customers.map(({ email, plan }) => ({ email, plan })),
    ['plan'],
  );
}
