// Writing a value out keeps it.
import { inspect } from 'node:util';
import { stringify } from 'qs';
import superjson from 'superjson';

export function seen(visitor: { id: string; email: string }): void {
  console.log(inspect({ email: visitor.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(stringify({ email: visitor.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(superjson.stringify({ email: visitor.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(superjson.stringify({ id: visitor.id }));
}
