// A harbour: a store whose driver forgets, one whose driver does not, and what a request was checked with.
import { defineEventHandler, readValidatedBody } from 'h3';
import { createStorage } from 'unstorage';
import redisDriver from 'unstorage/drivers/redis';
import * as v from 'valibot';
import { z } from 'zod';

const short = createStorage({ driver: redisDriver({ base: 'short', ttl: 3600 }) });
const long = createStorage({ driver: redisDriver({ base: 'long' }) });

const Skipper = v.object({ email: v.string(), berth: v.number(), newsletter: v.boolean() });
const Pilot = z.object({ email: z.string(), callSign: z.string(), consents: z.object({ traffic: z.boolean() }) });
interface Moored {
  id: string;
  email: string;
  berth: number;
}

export default defineEventHandler(async (event) => {
  const body = await readValidatedBody(event, (raw) => v.safeParse(Skipper, raw));
  if (!body.success) return { ok: false };
  const { newsletter, ...skipper } = body.output;
  const moored: Moored = { id: 'm1', ...skipper };
  await short.setItem('skipper', moored);
  await long.setItem('skipper', moored);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Nitro storage
  await long.setItem('berth', moored.berth);
  console.log({ newsletter });
  const known = await readValidatedBody(event, (raw) => typeof raw === 'object' && raw !== null);
  console.log(known);
  const pilot = await readValidatedBody(event, Pilot.parse);
  console.log(pilot.callSign);
  if (pilot.consents.traffic) await fetch('https://traffic.portwatch.example/pilots', { method: 'POST', body: JSON.stringify({ email: pilot.email }) });
  await fetch('https://traffic.portwatch.example/pilots', { method: 'POST', body: JSON.stringify({ email: pilot.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  return { ok: true };
});
