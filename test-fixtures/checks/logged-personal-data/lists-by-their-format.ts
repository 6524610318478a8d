// A mailing endpoint: a schema asks for addresses, also in lists, and whatever the field is called.
import { z } from 'zod';

const address = z.string().email();
const word = z.string().min(2);

const Mailing = z.object({
  to: z.array(address).max(5).or(address.transform((one) => [one])),
  copies: z.array(z.string().email()),
  sender: address.transform((one) => one.trim().toLowerCase()),
  topics: z.array(word).or(word.transform((one) => [one])),
  size: address.transform((one) => one.length),
});

export function mailed(body: unknown): void {
  const read = Mailing.safeParse(body);
  if (!read.success) return;
  const { to, copies, sender, topics, size } = read.data;
  console.log(`mailed ${to.join(', ')}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(`copied ${copies.join(', ')}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('for', sender);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('about', topics.join(', '));
  console.log('size', size);
  for (const one of to) console.log('to', one);
//                      ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  for (const one of topics) console.log('about', one);
}
