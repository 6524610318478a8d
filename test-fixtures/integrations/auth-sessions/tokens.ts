// Tokens are credentials.
import { sign } from 'jsonwebtoken';

export function login(user: { id: string }, secret: string): string {
  const made = sign({ sub: user.id }, secret);
  console.log(made);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(user.id);
  return made;
}

interface Invoice {
  id: string;
  shopId: string;
}

/** What opens an invoice to whoever has the link lets nobody in. */
export function linked(invoice: Invoice, user: { id: string }, id: string, secret: string): void {
  console.log(sign({ id: invoice.id, shopId: invoice.shopId }, secret));
  const payload = { invoiceId: invoice.id };
  console.log(sign(payload, secret, { expiresIn: '7d' }));
  console.log(sign({ invoiceId: invoice.id, userId: user.id }, secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(sign({ id: user.id, invoiceId: invoice.id }, secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(sign({ id }, secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(sign({ ...user, invoiceId: invoice.id }, secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(sign({ invoiceId: invoice.id, role: 'viewer' }, secret));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
