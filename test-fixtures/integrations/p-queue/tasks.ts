// What a task gives back comes out of the queue.
import PQueue from 'p-queue';

const queue = new PQueue({ concurrency: 1 });

export async function calls(caller: { id: string; phone: string }): Promise<void> {
  console.log(await queue.add(async () => caller.id));
  console.log(await queue.add(async () => caller.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
