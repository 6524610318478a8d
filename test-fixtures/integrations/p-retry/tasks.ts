// Tried again until it works.
import pRetry from 'p-retry';

export async function lookUp(reader: { id: string; email: string }): Promise<void> {
  console.log(await pRetry(async () => reader.id, { retries: 3 }));
  console.log(await pRetry(async () => reader.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
