//- src/server/db.ts
import { PrismaClient } from '@prisma/client';
import { Redis } from '@upstash/redis';

export const prisma = new PrismaClient({ log: ['warn'] });
export const kv = Redis.fromEnv();

//- prisma/schema.prisma
model Tenant {
  id        String   @id @default(cuid())
  name      String
  email     String   @unique
  phone     String?
  plan      String
  createdAt DateTime @default(now())
  visits    Visit[]
}
model Visit {
  id        String   @id @default(cuid())
  tenantId  String
  badgeName String
  ipAddress String?
  expiresAt DateTime
  tenant    Tenant   @relation(fields: [tenantId], references: [id])
}
model Desk {
  id   String @id
  name String
  floor Int
}

//- src/server/repos/tenants.ts
import { kv, prisma } from '../db.ts';

export interface NewTenant {
  name: string;
  email: string;
  phone?: string;
  plan: string;
}
export const tenants = {
  create(input: NewTenant) {
    return prisma.tenant.create({ data: input });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.name -> database through Prisma
  },
  setPlan(id: string, plan: string) {
    return prisma.tenant.update({ where: { id }, data: { plan } });
  },
  byEmail(email: string) {
    return prisma.tenant.findUnique({ where: { email } });
  },
  async cache(id: string, input: NewTenant) {
    await kv.set(`tenant:${id}`, input, { ex: 3600 });
    await kv.set(`tenant:${id}:plan`, input.plan);
    await kv.hset(`tenant:${id}:contact`, { email: input.email, phone: input.phone });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> Redis at Upstash
  },
};
export const visits = {
  open(tenantId: string, badgeName: string, ipAddress: string) {
    return prisma.visit.create({ data: { tenantId, badgeName, ipAddress, expiresAt: new Date(Date.now() + 30 * 864e5) } });
  },
};
export const desks = {
  rename: (id: string, name: string) => prisma.desk.update({ where: { id }, data: { name } }),
};

//- src/server/telemetry.ts
import { PostHog } from 'posthog-node';
import { prisma } from './db.ts';

const posthog = new PostHog(process.env.POSTHOG_KEY ?? '');

export function capture(distinctId: string, event: string, properties?: Record<string, unknown>) {
  posthog.capture({ distinctId, event, properties });
}
export async function captureIfAllowed(distinctId: string, event: string, properties?: Record<string, unknown>) {
  const consent = await prisma.consent.findFirst({ where: { tenantId: distinctId, purpose: 'analytics', withdrawnAt: null } });
  if (!consent) return;
  posthog.capture({ distinctId, event, properties });
}

//- src/server/log.ts
import pino from 'pino';

export const log = pino({
  level: 'info',
  redact: { paths: ['password', 'email', '*.email'], censor: '[gone]' },
});
export const audit = pino({ name: 'audit' });

//- src/server/trpc.ts
import { TRPCError, initTRPC } from '@trpc/server';
import type { Session } from 'next-auth';
import { prisma } from './db.ts';

interface Context {
  session: Session | null;
  ip: string;
}
const t = initTRPC.context<Context>().create();
export const router = t.router;
export const publicProcedure = t.procedure;
export const tenantProcedure = t.procedure.use(async ({ ctx, next }) => {
  if (!ctx.session?.user) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { ...ctx, user: ctx.session.user } });
});
export const consentedProcedure = tenantProcedure.use(async ({ ctx, next }) => {
  const consent = await prisma.consent.findFirst({ where: { email: ctx.user.email, purpose: 'analytics' } });
  if (!consent?.granted) throw new TRPCError({ code: 'FORBIDDEN', message: 'no consent' });
  return next();
});

//- src/server/routers/tenants.ts
import { z } from 'zod';
import { audit, log } from '../log.ts';
import { desks, tenants, visits } from '../repos/tenants.ts';
import { capture, captureIfAllowed } from '../telemetry.ts';
import { consentedProcedure, publicProcedure, router, tenantProcedure } from '../trpc.ts';

export const tenantRouter = router({
  signUp: publicProcedure
    .input(z.object({ name: z.string(), email: z.string().email(), phone: z.string().optional(), plan: z.string() }))
    .mutation(async ({ input, ctx }) => {
      const tenant = await tenants.create(input);
      await tenants.cache(tenant.id, input);
      log.info({ email: input.email, plan: input.plan }, 'signed up');
      log.info({ phone: input.phone }, 'signed up');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
      audit.info({ tenant: tenant.id }, 'signed up');
      audit.info({ email: input.email }, 'signed up');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
      audit.info(`signed up from ${ctx.ip}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
      capture(tenant.id, 'signed_up', { plan: input.plan });
      capture(tenant.id, 'signed_up', { $set: { email: tenant.email, name: tenant.name } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> PostHog
      await captureIfAllowed(tenant.id, 'signed_up', { email: input.email });
      return { id: tenant.id, email: tenant.email };
    }),
  visit: tenantProcedure.input(z.object({ badgeName: z.string() })).mutation(async ({ input, ctx }) => {
    const visit = await visits.open(ctx.user.id, input.badgeName, ctx.ip);
    audit.info({ visit: visit.id, expires: visit.expiresAt }, 'visit');
    capture(ctx.user.id, 'visit', { visit: visit.id });
  }),
  feedback: consentedProcedure.input(z.object({ text: z.string(), stars: z.number() })).mutation(({ ctx, input }) => {
    capture(ctx.user.id, 'feedback', { email: ctx.user.email, stars: input.stars });
  }),
  renameDesk: tenantProcedure.input(z.object({ id: z.string(), name: z.string() })).mutation(async ({ input }) => {
    const desk = await desks.rename(input.id, input.name);
    audit.info({ desk: desk.name }, 'renamed');
  }),
  remind: tenantProcedure.mutation(async ({ ctx }) => {
    const tenant = await tenants.byEmail(ctx.user.email ?? '');
    if (!tenant) return;
    audit.warn({ name: tenant.name, plan: tenant.plan }, 'reminded');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.name -> pino
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> pino
  }),
});

//- src/server/auth.ts
import NextAuth, { type NextAuthConfig } from 'next-auth';
import { audit } from './log.ts';
import { capture } from './telemetry.ts';

export const authConfig: NextAuthConfig = {
  providers: [],
  events: {
    async signIn({ user, isNewUser }) {
      audit.info({ id: user.id, isNewUser }, 'sign in');
      audit.info({ who: user.email }, 'sign in');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
      if (isNewUser && user.id) capture(user.id, 'first_sign_in', { email: user.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
    },
  },
};
export const { handlers, auth } = NextAuth(authConfig);
