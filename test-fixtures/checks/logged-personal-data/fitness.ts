// A gym's server actions, checked by a schema.
//- src/actions.ts
'use server';
import { cookies, headers } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { db } from './db.ts';

const joinSchema = z.object({
  email: z.string().email(),
  weight: z.coerce.number(),
  plan: z.enum(['basic', 'plus']),
  newsletter: z.coerce.boolean(),
});

export async function join(_: unknown, form: FormData) {
  const parsed = joinSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    console.warn(parsed.error.flatten().fieldErrors);
    console.warn('bad form', Object.fromEntries(form));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return { errors: parsed.error.flatten() };
  }
  console.log(parsed.data.plan);
  console.log('joined', parsed.data);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const { email, plan } = parsed.data;
  console.log(`joined ${email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await db.insertInto('members').values({ email, plan }).execute();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Kysely
  (await cookies()).set('plan', plan, { maxAge: 3600 });
  (await cookies()).set('member', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  revalidatePath('/members');
}
export async function track(form: FormData) {
  const ip = (await headers()).get('x-forwarded-for');
  console.info('visit from', ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const email = form.get('email');
  console.info('visit', { email: Boolean(email) });
  console.info('visit', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
//- src/db.ts
import { Kysely } from 'kysely';
interface Database {
  members: { email: string; plan: string };
}
export const db = new Kysely<Database>({ dialect: undefined as never });
