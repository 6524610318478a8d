// A museum counts visits in a database of events.
import { Tinybird } from '@chronark/zod-bird';
import { createClient } from '@tinybirdco/sdk';
import { z } from 'zod';

const tb = new Tinybird({ token: process.env.TINYBIRD_TOKEN ?? '' });

const recordVisit = tb.buildIngestEndpoint({
  datasource: 'visits',
  event: z.object({ hall: z.string(), ip: z.string(), email: z.string().optional() }),
});
const recordRound = tb.buildIngestEndpoint({
  datasource: 'rounds',
  event: z.object({ hall: z.string(), minutes: z.number() }),
});
const visitsOf = tb.buildPipe({
  pipe: 'visits_of',
  parameters: z.object({ email: z.string() }),
  data: z.object({ hall: z.string() }),
});

export async function enter(request: { ip: string }, hall: string): Promise<void> {
  await recordVisit({ hall, ip: request.ip });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> Tinybird
  await recordRound({ hall, minutes: 12 });
}

export async function leave(visitor: { email: string }, hall: string): Promise<void> {
  await recordVisit([{ hall, ip: '', email: visitor.email }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Tinybird
  await visitsOf({ email: visitor.email });
}

const client = createClient({ baseUrl: 'https://api.tinybird.co', token: process.env.TINYBIRD_TOKEN ?? '' });

export async function guide(visitor: { id: string; email: string }): Promise<void> {
  await client.ingest('guides', { visitor: visitor.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Tinybird
  await client.ingestBatch('guides', [{ visitor: visitor.id }]);
}

/** Without a client: the address of its events is a setting. */
export async function seen(visitor: { id: string; email: string }): Promise<void> {
  const url = `${process.env.TINYBIRD_API_URL}/v0/events?name=seen`;
  await fetch(url, { method: 'POST', body: JSON.stringify({ visitor: visitor.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch(url, { method: 'POST', body: JSON.stringify({ visitor: visitor.id }) });
}
