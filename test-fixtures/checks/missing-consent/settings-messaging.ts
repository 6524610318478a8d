// A ferry that tells its passengers of delays: the setting says who delivers, and what it delivers to is somebody's number.
//- src/env.ts
import { z } from 'zod';

export const env = z
  .object({
    WHATSAPP_CLOUD_API_URL: z.string().url().default('https://relay.example'),
    WHATSAPP_RETURN_URL: z.string().url(),
    TIMETABLE_URL: z.string().url(),
  })
  .parse(process.env);

//- src/delays.ts
import { z } from 'zod';
import { env } from './env.ts';

const noteSchema = z.object({ to: z.string().min(1).transform((text) => text.trim()), line: z.string() });

export async function tell({ input: { to, line } }: { input: z.infer<typeof noteSchema> }): Promise<void> {
  await fetch(`${env.WHATSAPP_CLOUD_API_URL}/v1/messages`, {
//      ^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    method: 'POST',
    body: JSON.stringify({ messaging_product: 'whatsapp', to, type: line }),
  });
}

export async function route({ to, line }: { to: string; line: string }): Promise<void> {
  await fetch(`${env.TIMETABLE_URL}/routes`, { method: 'POST', body: JSON.stringify({ to, line }) });
}
