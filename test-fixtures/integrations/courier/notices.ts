// Notices through Courier.
import Courier from '@trycourier/courier';

const courier = new Courier();

export async function notice(member: { id: string; email: string }): Promise<void> {
  await courier.send.message({ message: { to: { email: member.email }, content: { title: 'Hello', body: 'There' } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Courier
  await courier.send.message({ message: { to: { user_id: member.id }, content: { title: 'Hello', body: 'There' } } });
}
