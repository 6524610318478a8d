//- src/visitors.ts
import Redis from 'ioredis';

const redis = new Redis();
const day = 60 * 60 * 24;

interface Visitor {
  id: string;
  email: string;
}

export async function remember(visitor: Visitor): Promise<void> {
  await redis.set(`visitor:${visitor.id}`, visitor.email, 'EX', 365 * day);
                                                             // ^^^^^^^^^ excessive-retention: user.contact.email -> Redis
  await redis.set(`guest:${visitor.id}`, visitor.email, 'EX', 30 * day);
}

//- PRIVACY.md
/*
# Privacy policy of the museum

## How long we keep your data

We keep the email addresses of our visitors for 90 days after their visit. Then we delete them.
*/
