// The same with Meilisearch.
import { Meilisearch } from 'meilisearch';

const client = new Meilisearch({ host: 'http://localhost:7700' });

export async function find(member: { id: string; email: string }): Promise<void> {
  await client.index('members').addDocuments([{ id: member.id, email: member.email }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Meilisearch
  await client.index('days').addDocuments([{ id: 1, day: 'Monday' }]);
  await client.index('members').search(member.email);
}
