// Waiting list of a pop-up restaurant.
import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();

export async function wait(id: string, email: string, phone: string): Promise<void> {
  await redis.set(`guest:${id}`, { email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await redis.set(`guest:${id}`, { email }, { ex: 3600 });
  await redis.setex(`phone:${id}`, 600, phone);
  await redis.psetex(`phone:${id}`, 600_000, phone);
  await redis.lpush('guests', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await redis.lpush('tonight', email);
  await redis.expire('tonight', 43_200);
}
