// A hostel: procedures of a router, called over clients that are typed by it, and types of what they take and give.
//- prisma/schema.prisma
model Guest {
  id        String   @id
  email     String
  nights    Int
  expiresAt DateTime
}
model Bed {
  id String @id
}

//- src/server/db.ts
import { PrismaClient } from '@prisma/client';

export const db = new PrismaClient();

//- src/server/router.ts
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { db } from './db';

const t = initTRPC.create();
const Stay = z.object({ id: z.string(), who: z.object({ fullName: z.string() }), nights: z.number() });

const guests = t.router({
  byId: t.procedure
    .input(z.object({ id: z.string() }))
    .query(({ input }) => db.guest.findUnique({ where: { id: input.id } })),
  list: t.procedure.query(async () => {
    const rows = await db.guest.findMany();
    return rows.map((row) => ({ id: row.id, contact: { email: row.email } }));
  }),
  free: t.procedure.query(async () => ({ beds: await db.bed.count() })),
  stay: t.procedure
    .input(z.object({ id: z.string() }))
    .output(Stay)
    .query(({ input }) => fetch(`/stays/${input.id}`).then((reply) => reply.json())),
  add: t.procedure
    .input(z.object({ email: z.string(), nights: z.number() }))
    .mutation(({ input }) => db.guest.create({ data: { ...input, expiresAt: new Date() } })),
});
export const appRouter = t.router({ guests, ping: t.procedure.query(() => 'pong') });
export type AppRouter = typeof appRouter;

//- src/trpc.ts
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCNext } from '@trpc/next';
import { createTRPCReact } from '@trpc/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from './server/router';

export const trpc = createTRPCReact<AppRouter>();
export const api = createTRPCNext<AppRouter>({ config: () => ({ links: [] }) });
export const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api' })] });
export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;

//- src/Desk.tsx
import mixpanel from 'mixpanel-browser';
import { api, client, trpc, type Inputs, type Outputs } from './trpc';

type Guest = NonNullable<Outputs['guests']['byId']>;
type Row = Outputs['guests']['list'][number];

export function Card({ guest, row, free }: { guest: Guest; row: Row; free: Outputs['guests']['free'] }) {
  console.log(guest);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(guest.nights);
  console.log(row);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(row.id, free);
  return null;
}

function report(it: Outputs['guests']['stay']) {
  mixpanel.track('stay', { nights: it.nights });
  mixpanel.track('stay', { ...it.who });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mixpanel
}

export function Desk({ id, input }: { id: string; input: Inputs['guests']['add'] }) {
  const guest = trpc.guests.byId.useQuery({ id });
  const rows = api.guests.list.useQuery();
  const free = trpc.guests.free.useQuery();
  const ping = trpc.ping.useQuery();
  const [stay] = trpc.guests.stay.useSuspenseQuery({ id });
  const add = trpc.guests.add.useMutation({
    onSuccess: (saved) => console.log(saved),
//                        ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    onError: (error, asked) => console.log(asked.nights),
  });
  console.log(guest.data);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(guest.data?.nights, guest.isLoading);
  console.log(rows.data?.[0]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(rows.data?.length);
  console.log(free.data, ping.data);
  console.log(stay.nights);
  console.log(input);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(input.nights);
  report(stay);
  return <button onClick={() => add.mutate({ email: '', nights: 2 })}>Add</button>;
}

export async function nightly() {
  console.log(await client.guests.byId.query({ id: '1' }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(await client.guests.free.query());
  for (const row of await client.guests.list.query()) console.log(row.contact);
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
