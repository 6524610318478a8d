// The same boat hire, with the client of Plain that has one method for each mutation.
import { PlainClient } from '@team-plain/graphql';

const client = new PlainClient({ apiKey: process.env.PLAIN_KEY ?? '' });

export async function greet(skipper: { id: string; email: string }): Promise<void> {
  await client.mutation.upsertCustomer({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plain
    input: {
      identifier: { emailAddress: skipper.email },
      onCreate: { fullName: '', email: { email: skipper.email, isVerified: true } },
      onUpdate: {},
    },
  });
  await client.mutation.createThread({ input: { customerIdentifier: { externalId: skipper.id }, title: 'Welcome' } });
  await client.query.customerByEmail({ email: skipper.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plain
}
