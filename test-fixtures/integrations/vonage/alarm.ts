// Text messages of an alarm centre through three providers.
import { Auth } from '@vonage/auth';
import { Vonage } from '@vonage/server-sdk';
import messagebird from 'messagebird';
import plivo from 'plivo';

const vonage = new Vonage(new Auth({ apiKey: 'key', apiSecret: 'secret' }));
const bird = messagebird.initClient('key');
const calls = new plivo.Client('id', 'token');

export async function alarm(owner: { id: string; phone: string }): Promise<void> {
  await vonage.sms.send({ to: owner.phone, from: 'Alarm', text: 'Smoke in the kitchen' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Vonage
  bird.messages.create({ originator: 'Alarm', recipients: [owner.phone], body: 'Smoke' }, () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> MessageBird
  await calls.messages.create('Alarm', owner.phone, 'Smoke');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Plivo
  await vonage.sms.send({ to: '112', from: 'Alarm', text: 'Smoke in the kitchen' });
}
