// Text messages through Amazon SNS.
import { PublishCommand, SNS, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});
const whole = new SNS({});

export async function alert(walker: { phone: string }): Promise<void> {
  await sns.send(new PublishCommand({ PhoneNumber: walker.phone, Message: 'Storm at noon' }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amazon SNS
  await whole.publish({ PhoneNumber: walker.phone, Message: 'Storm at noon' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amazon SNS
  await sns.send(new PublishCommand({ TopicArn: 'arn:storms', Message: 'Storm at noon' }));
}
