// Welcome messages through platforms for them.
import Knock from '@knocklabs/node';
import { LoopsClient } from 'loops';

const loops = new LoopsClient('key');
const knock = new Knock();

export async function welcome(member: { id: string; email: string }): Promise<void> {
  await loops.sendTransactionalEmail({ transactionalId: '1', email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Loops
  await knock.workflows.trigger('welcome', { recipients: [{ id: member.id, email: member.email }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Knock
  await knock.workflows.trigger('welcome', { recipients: [member.id] });
  await knock.users.bulk.identify({ users: [{ id: member.id, email: member.email }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Knock
  await knock.objects.set('members', member.id, { name: 'A member', contact: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Knock
  await knock.schedules.create({ recipients: [member.id], repeats: [], workflow: 'welcome' });
  await loops.findContact({ email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Loops
  await loops.findContact({ userId: member.id });
}
