// A library of sheet music: what is called a hash and is seen to write the value down makes no digest.
import { createHash } from 'node:crypto';

interface Singer {
  id: string;
  email: string;
}

declare function mixed(text: string): string;

function hashKey(email: string): string {
  return `${email.toLowerCase()}:loans`;
}

function cacheKeyHash(singer: Singer): string {
  return `singer:${singer.email}`;
}

function setHash(email: string): string {
  return '#' + email;
}

function hashEmail(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}

function hashWithSalt(email: string): string {
  return `salt:${mixed(email)}`;
}

export function lent(singer: Singer): void {
  console.log(hashKey(singer.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(cacheKeyHash(singer));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(setHash(singer.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(hashEmail(singer.email));
  console.log(hashWithSalt(singer.email));
}
