// A rowing club on tRPC: what a procedure throws is in what `next` gives a middleware, and the middleware logs it.
import { initTRPC, TRPCError } from '@trpc/server';
import { pino } from 'pino';
import { z } from 'zod';

const log = pino();
const t = initTRPC.context<{ rower: { id: string } }>().create();

const timed = t.middleware(async ({ path, next, getRawInput }) => {
  const [result, input] = await Promise.all([next(), getRawInput().catch(() => undefined)]);
  if (result.ok) log.info({ path, input: typeof input }, 'rowed');
  else log.error({ path, err: result.error }, 'capsized');
  return result;
});

const procedure = t.procedure.use(timed);

export const router = t.router({
  invite: procedure.input(z.object({ email: z.string(), boat: z.string() })).mutation(async ({ input }) => {
    if (input.email.endsWith('.example'))
      throw new TRPCError({ code: 'CONFLICT', message: `${input.email} rows with us already` });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    if (input.boat === '') throw new TRPCError({ code: 'BAD_REQUEST', message: `no boat ${input.boat}` });
    throw new TRPCError({ code: 'NOT_FOUND', message: 'no such rower', cause: input.boat });
  }),
  // What is caught and not thrown again comes to nobody.
  leave: procedure.input(z.object({ email: z.string() })).mutation(async ({ input }) => {
    try {
      throw new TRPCError({ code: 'CONFLICT', message: `${input.email} is still on the water` });
    } catch {
      return { left: false };
    }
  }),
});

// Nobody logs what comes out of these.
export const quiet = t.router({
  ask: t.procedure.input(z.object({ email: z.string() })).query(async ({ input }) => {
    if (input.email === '') return null;
    log.info('asked');
    return { known: input.email.length };
  }),
});
