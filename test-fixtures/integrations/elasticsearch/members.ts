// Members that can be searched.
import { Client } from '@elastic/elasticsearch';

const client = new Client({ node: 'http://localhost:9200' });

export async function find(member: { id: string; email: string }): Promise<void> {
  await client.index({ index: 'members', id: member.id, document: { email: member.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Elasticsearch
  await client.bulk({ operations: [{ index: { _index: 'members' } }, { email: member.email }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Elasticsearch
  await client.index({ index: 'visits', document: { day: 'Monday' } });
  await client.search({ index: 'members', query: { term: { email: member.email } } });
}
