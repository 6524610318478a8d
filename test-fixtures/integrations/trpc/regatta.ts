// What middlewares hand on in the context of procedures.
import { initTRPC } from '@trpc/server';

interface Skipper {
  email: string;
  boats: number;
}

const t = initTRPC.context<{ skipper?: Skipper; boat: string }>().create();

const timed = t.middleware(async ({ next, path }) => {
  const result = await next();
  console.log(path, result.ok);
  return result;
});
const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.skipper) throw new Error('sign in');
  return next({ ctx: { who: ctx.skipper } });
});
const closed = t.procedure.use(timed).use(signedIn);
const inline = t.procedure.use(({ ctx, next }) => next({ ctx: { lane: 3, at: ctx.skipper } }));

export const router = t.router({
  me: closed.query(({ ctx }) => {
    console.log(ctx.boat, ctx.who.boats);
    console.log(ctx.who);
//  ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return ctx.who;
  }),
  lane: inline.query(({ ctx }) => {
    console.log(ctx.lane);
    console.log(ctx.at);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return ctx.lane;
  }),
});
