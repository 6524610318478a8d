// Waiting numbers of a public office.
import Redis from 'ioredis';

const redis = new Redis();

export async function wait(id: string, email: string, phone: string): Promise<void> {
  await redis.set(`ticket:${id}`, email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await redis.set(`ticket:${id}`, email, 'EX', 3600);
  await redis.set(`ticket:${id}`, email, 'PX', 3_600_000, 'NX');
  await redis.setex(`phone:${id}`, 600, phone);
  await redis.psetex(`phone:${id}`, 600_000, phone);
  await redis.hset(`visitor:${id}`, { email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> Redis
  await redis.hset('visitor:today', { email });
  await redis.expire('visitor:today', 86_400);
  await redis.multi().set('ticket:last', email).expire('ticket:last', 60).exec();
  await redis.get(`ticket:${id}`);
  await redis.del(email);
}
