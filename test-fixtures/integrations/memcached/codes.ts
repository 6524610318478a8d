// Codes that are sent by mail; a lifetime is always asked for, and 0 means for ever.
import Memcached from 'memcached';

const cache = new Memcached('localhost:11211');

export function keep(id: string, email: string): void {
  cache.set(`code:${id}`, email, 600, () => {});
  cache.set(`code:${id}`, email, 0, () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Memcached
}
