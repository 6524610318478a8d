// What a procedure's context holds is what the root was told.
import { initTRPC, TRPCError } from '@trpc/server';

interface Tutor {
  id: string;
  homePhone: string;
}
interface Context {
  tutor: Tutor | null;
  room: { id: string; displayName: string };
}

const t = initTRPC.context<Context>().create();

const tutored = t.procedure.use(({ ctx, next }) => {
  console.log('asked by', ctx.tutor);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  if (ctx.tutor === null) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { tutor: ctx.tutor } });
});

export const router = t.router({
  room: t.procedure.query(({ ctx }) => {
    console.log(ctx.room, ctx.tutor?.id);
    return ctx.room.id;
  }),
  mine: tutored.mutation((opts) => {
    console.log(opts.ctx.tutor);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    console.log(opts.ctx.room.displayName);
    return opts.ctx.tutor.id;
  }),
});

// The context as the function that makes it says.
declare function findTutor(request: Request): Promise<Tutor>;
export async function createContext({ req }: { req: Request }) {
  return { teacher: await findTutor(req), url: req.url };
}
const other = initTRPC.context<typeof createContext>().create();
export const others = other.router({
  who: other.procedure.query(({ ctx }) => {
    console.log(ctx.teacher);
//  ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    console.log(ctx.url);
    return ctx.teacher.id;
  }),
});
