// A boat hire answers questions through Plain.
import { PlainClient } from '@team-plain/typescript-sdk';

const plain = new PlainClient({ apiKey: process.env.PLAIN_KEY ?? '' });

interface Skipper {
  id: string;
  email: string;
  fullName: string;
}

export async function ask(skipper: Skipper, question: string): Promise<void> {
  const known = await plain.upsertCustomer({
//                    ^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Plain
    identifier: { emailAddress: skipper.email },
    onCreate: { fullName: skipper.fullName, email: { email: skipper.email, isVerified: true } },
    onUpdate: {},
  });
  if (known.error) return;
  await plain.createThread({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Plain
    customerIdentifier: { customerId: known.data.customer.id },
    title: 'A question',
    components: [{ componentText: { text: `${skipper.fullName}: ${question}` } }],
  });
  await plain.getCustomerByEmail({ email: skipper.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plain
}

export async function close(threadId: string): Promise<void> {
  await plain.createThread({ customerIdentifier: { externalId: threadId }, title: 'Follow-up' });
  await plain.markThreadAsDone({ threadId });
}
