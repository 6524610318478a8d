// A lending library's procedures: what comes in is what the schema says.
import { initTRPC } from '@trpc/server';
import { z } from 'zod';

interface Context {
  reader: { id: string; email: string } | undefined;
}

const t = initTRPC.context<Context>().create();

const router = t.router;
const open = t.procedure;
const signedIn = t.procedure.use(async ({ next }) => next());

const Guests = z.array(z.object({ email: z.email(), seats: z.number() }));
const Card = z.object({ branch: z.string(), holder: z.object({ fullName: z.string(), wing: z.string() }) });

export const app = router({
  invite: signedIn
    .input(z.object({ evening: z.string(), list: Guests.nullish() }))
    .mutation(async ({ input }) => {
      const { evening, list } = input;
      console.info('reading evening', evening);
      console.info('guests', list);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      console.info('how many', list?.length);
    }),
  issue: signedIn
    .input(Card)
    .output(z.object({ ok: z.boolean() }))
    .mutation(({ input, ctx }) => {
      console.info('card', input);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
      console.info('branch', input.branch);
      console.info('for', ctx.reader?.email, ctx.reader?.id);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      return { ok: true };
    }),
  shelf: open.input(z.object({ shelf: z.string() })).query((opts) => {
    console.info('shelf', opts.input);
    return [];
  }),
});
