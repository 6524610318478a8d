// Reminders of a vaccination centre.
import twilio from 'twilio';

const client = twilio('sid', 'token');

export async function remind(person: { id: string; phone: string; fullName: string }): Promise<void> {
  await client.messages.create({ to: person.phone, from: '+4930000', body: 'Your appointment is tomorrow.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  await client.verify.v2.services('service').verifications.create({ to: person.phone, channel: 'sms' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  await client.conversations.v1.conversations.create({ friendlyName: person.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Twilio
  await client.messages.create({ to: '+4930001', from: '+4930000', body: 'The fridge is too warm.' });
  await client.messages('SM1').fetch();
}
