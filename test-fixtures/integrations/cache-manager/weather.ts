// Places that people follow in a weather service.
import { createCache } from 'cache-manager';

const cache = createCache();
const short = createCache({ ttl: 60_000 });

export async function follow(id: string, email: string): Promise<void> {
  await cache.set(`follower:${id}`, email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cache through cache-manager
  await cache.set(`follower:${id}`, email, 60_000);
  await short.set(`follower:${id}`, email);
}
