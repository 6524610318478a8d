// Middleware that a library makes of a function: what the function asks before it goes on counts, here and in other files.
//- src/anglers.ts
export interface Angler {
  anglerId: string;
  name: string;
  email: string;
  consent: { partners: boolean; statistics: boolean };
}

export interface Env {
  Variables: { angler: Angler };
}

//- src/gates.ts
import { createMiddleware } from 'hono/factory';
import type { Env } from './anglers';

export const partnersOnly = createMiddleware<Env>(async (c, next) => {
  const angler = c.get('angler');
  if (!angler.consent.partners) return c.json({ error: 'not agreed' }, 403);
  await next();
});

export const noteAnswer = createMiddleware<Env>(async (c, next) => {
  if (!c.get('angler').consent.partners) c.header('X-Answer', 'no');
  await next();
});

export const inSeason = createMiddleware<Env>(async (c, next) => {
  if (new Date().getMonth() < 3) return c.json({ error: 'closed season' }, 403);
  await next();
});

//- src/app.ts
import { Hono } from 'hono';
import type { Env } from './anglers';
import { inSeason, noteAnswer, partnersOnly } from './gates';

const app = new Hono<Env>();

app.post('/cabins', inSeason, partnersOnly, async (c) => {
  const { name, email } = c.get('angler');
  await fetch('https://api.river-cabins.example/guests', { method: 'POST', body: JSON.stringify({ name, email }) });
  return c.body(null, 204);
});

app.post('/boats', noteAnswer, async (c) => {
  const { name, email } = c.get('angler');
  await fetch('https://api.boat-hire.example/guests', { method: 'POST', body: JSON.stringify({ name, email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  return c.body(null, 204);
});

app.post('/rods', inSeason, async (c) => {
  const { email } = c.get('angler');
  await fetch('https://api.rod-maker.example/leads', { method: 'POST', body: JSON.stringify({ email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  return c.body(null, 204);
});

export default app;

//- src/procedures.ts
import { initTRPC, TRPCError } from '@trpc/server';
import { hasConsent } from './answers';

const t = initTRPC.create();

const counted = t.middleware(async ({ next }) => {
  const before = Date.now();
  const result = await next();
  console.log('took', Date.now() - before);
  return result;
});

const agreed = t.middleware(async ({ getRawInput, next }) => {
  const { anglerId } = (await getRawInput()) as { anglerId: string };
  if (!(await hasConsent(anglerId, 'statistics'))) throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});

export const openProcedure = t.procedure.use(counted);
export const agreedProcedure = t.procedure.use(counted).use(agreed);
export const router = t.router;

//- src/answers.ts
export declare function hasConsent(anglerId: string, purpose: 'statistics' | 'photos'): Promise<boolean>;

//- src/catches.ts
import { PostHog } from 'posthog-node';
import { z } from 'zod';
import { agreedProcedure, openProcedure, router } from './procedures';

const posthog = new PostHog('key');
const Catch = z.object({ anglerId: z.string(), anglerEmail: z.string().email(), kilos: z.number() });

export const catches = router({
  weigh: agreedProcedure.input(Catch).mutation(({ input }) => {
    posthog.capture({ distinctId: input.anglerId, event: 'weighed', properties: { email: input.anglerEmail } });
  }),
  release: openProcedure.input(Catch).mutation(({ input }) => {
    posthog.capture({ distinctId: input.anglerId, event: 'released', properties: { email: input.anglerEmail } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }),
});
