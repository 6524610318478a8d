// Letters to members, several at a time.
import pMap from 'p-map';

export async function letters(members: { id: string; email: string }[]): Promise<void> {
  const ids = await pMap(members, async (member) => member.id, { concurrency: 4 });
  const sent = await pMap(members, async (member) => ({ to: member.email }));
  console.log(ids, sent.length);
  console.log(sent);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
