// The same with small libraries.
import { sha256 } from 'js-sha256';
import md5 from 'md5';
import hash from 'object-hash';

export function seen(visitor: { email: string }): void {
  console.log(sha256(visitor.email));
  console.log(md5(visitor.email));
  console.log(hash({ email: visitor.email }));
  console.log(visitor.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
