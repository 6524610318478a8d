// The same store under its other name.
import { kv } from '@vercel/kv';

export async function remember(id: string, email: string): Promise<void> {
  await kv.set(`guest:${id}`, email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await kv.set(`guest:${id}`, email, { ex: 60 });
}
