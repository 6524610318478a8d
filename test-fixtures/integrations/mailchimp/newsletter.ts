// A newsletter.
import mailchimp from '@mailchimp/mailchimp_marketing';
import transactional from '@mailchimp/mailchimp_transactional';

const mandrill = transactional('key');

export async function subscribe(reader: { email: string }): Promise<void> {
  await mailchimp.lists.addListMember('list', { email_address: reader.email, status: 'pending' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailchimp
  await mailchimp.lists.getAllLists();
  await mandrill.messages.send({ message: { to: [{ email: 'office@letters.example', type: 'to' }] } });
  await mandrill.messages.send({ message: { to: [{ email: reader.email, type: 'to' }] } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailchimp Transactional
}
