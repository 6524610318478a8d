// Call-a-bus requests.
import { createClient } from 'redis';

const client = createClient();

export async function call(id: string, email: string, phone: string): Promise<void> {
  await client.set(`call:${id}`, phone);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis
  await client.set(`call:${id}`, phone, { EX: 1800 });
  await client.set(`call:${id}`, phone, { expiration: { type: 'EX', value: 1800 } });
  await client.setEx(`mail:${id}`, 60, email);
  await client.pSetEx(`mail:${id}`, 60_000, email);
  await client.hSet(`caller:${id}`, { email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await client.hSet('caller:last', { email });
  await client.expire('caller:last', 60);
  await client.get(`call:${id}`);
}
