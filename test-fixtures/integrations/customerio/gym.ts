// A gym writes to its members through Customer.io.
import { APIClient, SendEmailRequest, SendInboxMessageRequest, TrackClient } from 'customerio-node';

const track = new TrackClient('site', 'key');
const api = new APIClient('key');

export async function joined(member: { id: string; email: string }): Promise<void> {
  await track.identify(member.id, { email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
  await track.track(member.id, { name: 'joined', data: { weeks: 4 } });
  await api.sendEmail(new SendEmailRequest({ to: member.email, transactional_message_id: '1', identifiers: { id: member.id } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
  await api.getCustomersByEmail(member.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
  await api.sendInboxMessage(
//      ^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
    new SendInboxMessageRequest({ transactional_message_id: '2', identifiers: { email: member.email } }),
  );
  await track.trackPush({ delivery_id: '1', event: 'opened', timestamp: 1 });
  _cio.identify({ id: member.id, email: member.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Customer.io
}
