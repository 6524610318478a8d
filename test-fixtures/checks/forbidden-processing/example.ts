// A pharmacy that has promised more than its code keeps.
//- src/orders.ts
import Redis from 'ioredis';
import OpenAI from 'openai';

const redis = new Redis();
const openai = new OpenAI();

interface Order {
  id: string;
  cardNumber: string;
  diagnosis: string;
}

export async function remember(order: Order): Promise<void> {
  await redis.set(`card:${order.id}`, order.cardNumber);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.financial.credit_card -> Redis
}

export async function summarise(order: Order): Promise<void> {
  await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: `Summarise ${order.diagnosis}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.health_and_medical -> OpenAI
}

//- PRIVACY.md
/*
# Privacy notice of the pharmacy

We collect your diagnosis and your card number when you order.

We do not store card numbers.

We do not share health information with third parties.
*/
