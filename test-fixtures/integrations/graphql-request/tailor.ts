// The same with graphql-request.
import { GraphQLClient, request } from 'graphql-request';

const client = new GraphQLClient('https://workshop.example.com/graphql');

export async function order(buyer: { id: string; email: string }): Promise<void> {
  await request('https://workshop.example.com/graphql', 'mutation { order }', { email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await client.request('mutation { order }', { email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await client.request('mutation { order }', { id: buyer.id });
}
