// Notices through one more platform.
import { Novu } from '@novu/api';

const novu = new Novu();

export async function notice(member: { id: string; email: string }): Promise<void> {
  await novu.trigger({ workflowId: 'notice', to: { subscriberId: member.id, email: member.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Novu
  await novu.trigger({ workflowId: 'notice', to: { subscriberId: member.id } });
}
