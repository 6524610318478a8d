// A directory of craftspeople.
import { algoliasearch } from 'algoliasearch';

const client = algoliasearch('app', 'key');

export async function listed(maker: { id: string; email: string }): Promise<void> {
  await client.saveObject({ indexName: 'makers', body: { objectID: maker.id, email: maker.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Algolia
  await client.saveObject({ indexName: 'makers', body: { objectID: maker.id, craft: 'glass' } });
}
