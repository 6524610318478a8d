//- src/server/routers/employee.ts
// Employees behind tRPC.
import { z } from 'zod';
import { TRPCError } from '@trpc/server';
import { router, protectedProcedure, publicProcedure } from '../trpc';
import { employees } from '../schema';
import { eq } from 'drizzle-orm';

const input = z.object({ legalName: z.string(), privateEmail: z.string().email(), iban: z.string(), team: z.string(), startsAt: z.date() });

export const employeeRouter = router({
  create: protectedProcedure.input(input).mutation(async ({ ctx, input }) => {
    ctx.log.info({ team: input.team }, 'create employee');
    ctx.log.info({ employee: input }, 'create employee');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> pino
    const [row] = await ctx.db.insert(employees).values({ ...input, createdBy: ctx.user.id }).returning();
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.financial.bank_account, user.name -> database through Drizzle
    await ctx.hris.post('/people', { name: input.legalName, start: input.startsAt });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
    await ctx.hris.post('/teams', { team: input.team });
    return { id: row?.id };
  }),
  byTeam: protectedProcedure.input(z.object({ team: z.string() })).query(async ({ ctx, input: { team } }) => {
    const rows = await ctx.db.select({ id: employees.id, legalName: employees.legalName }).from(employees).where(eq(employees.team, team));
    ctx.log.debug('rows %d', rows.length);
    ctx.log.debug({ rows }, 'rows');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
    return rows.map(({ id }) => id);
  }),
  move: protectedProcedure.input(z.object({ id: z.string(), team: z.string() })).mutation(async ({ ctx, input }) => {
    await ctx.db.update(employees).set({ team: input.team }).where(eq(employees.id, input.id));
    const one = await ctx.db.query.employees.findFirst({ where: eq(employees.id, input.id) });
    if (!one) throw new TRPCError({ code: 'NOT_FOUND', message: `employee ${input.id}` });
    ctx.log.info(`moved ${one.legalName} to ${input.team}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
    ctx.log.info(`moved ${one.id} to ${input.team}`);
  }),
  ping: publicProcedure.query(({ ctx }) => { ctx.log.trace('ping'); return 'pong'; }),
});
//- src/server/trpc.ts
import { initTRPC } from '@trpc/server';
import type { Context } from './context';
const t = initTRPC.context<Context>().create();
export const router = t.router;
export const publicProcedure = t.procedure;
export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.user) throw new Error('no user');
  return next({ ctx: { ...ctx, user: ctx.user } });
});
//- src/server/context.ts
import pino from 'pino';
import axios from 'axios';
import { drizzle } from 'drizzle-orm/node-postgres';
import * as schema from './schema';
const log = pino();
const db = drizzle(process.env.DATABASE_URL as string, { schema });
const hris = axios.create({ baseURL: 'https://api.bamboohr.com/api/gateway.php/harbour' });
export async function createContext({ req }: { req: Request }) {
  return { log, db, hris, user: req.headers.get('x-user') ? { id: req.headers.get('x-user') as string } : undefined };
}
export type Context = Awaited<ReturnType<typeof createContext>>;
//- src/server/schema.ts
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
export const employees = pgTable('employees', {
  id: uuid('id').primaryKey().defaultRandom(),
  legalName: text('legal_name').notNull(),
  privateEmail: text('private_email').notNull(),
  iban: text('iban').notNull(),
  team: text('team').notNull(),
  startsAt: timestamp('starts_at').notNull(),
  createdBy: text('created_by').notNull(),
});
