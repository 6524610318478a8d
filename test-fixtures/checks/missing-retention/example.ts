import Redis from 'ioredis';

const redis = new Redis();

interface Caller {
  id: string;
  phone: string;
}

export async function remember(caller: Caller): Promise<void> {
  await redis.set(`caller:${caller.id}`, caller.phone);
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis

  // With an expiry the store forgets by itself.
  await redis.set(`caller:${caller.id}`, caller.phone, 'EX', 60 * 60 * 24 * 30);
}
