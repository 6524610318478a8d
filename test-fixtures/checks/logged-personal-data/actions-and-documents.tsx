// A physiotherapist's site: server actions behind a schema, and documents of GraphQL that are typed by generated code.
//- app/actions.ts
'use server';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';

const action = createSafeActionClient();
const Booking = z.object({ emailAddress: z.string(), room: z.string(), seats: z.number() });

export const book = action.schema(Booking).action(async ({ parsedInput }) => {
  console.log(parsedInput.room, parsedInput.seats);
  console.log(parsedInput);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
export const change = action
  .metadata({ name: 'change' })
  .inputSchema(Booking)
  .action(async ({ parsedInput: { seats, ...others } }) => {
    console.log(seats);
    console.log(others);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });

//- middleware.ts
import { NextResponse, type NextRequest } from 'next/server';

export function middleware(request: NextRequest) {
  console.log(request.geo?.country);
  console.log(request.geo?.city);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location, user.location.imprecise -> console
  return NextResponse.next();
}

//- src/gql.ts
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

export type ClientQuery = { client?: { id: string; fullName: string; insuranceNumber: string } | null };
export type VisitsQuery = { visits: { id: string; minutes: number }[] };
export const ClientDocument = {} as unknown as DocumentNode<ClientQuery, { id: string }>;
export const VisitsDocument = {} as unknown as DocumentNode<VisitsQuery, { id: string }>;

//- src/Card.tsx
import { useQuery } from '@apollo/client';
import { request } from 'graphql-request';
import { ClientDocument, VisitsDocument } from './gql';

export function Card({ id }: { id: string }) {
  const { data } = useQuery(ClientDocument, { variables: { id } });
  const visits = useQuery(VisitsDocument, { variables: { id } });
  console.log(data?.client);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id, user.name -> console
  console.log(data?.client?.id);
  console.log(visits.data);
  return null;
}
export async function load(id: string) {
  const reply = await request('/graphql', ClientDocument, { id });
  console.log(reply.client);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical.insurance_beneficiary_id, user.name -> console
  console.log(await request('/graphql', VisitsDocument, { id }));
}
