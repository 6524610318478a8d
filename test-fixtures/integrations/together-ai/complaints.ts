// The same with Together AI.
import Together from 'together-ai';

const together = new Together();

export async function sumUp(traveller: { fullName: string }): Promise<void> {
  await together.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: `Answer ${traveller.fullName}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Together AI
  await together.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: 'Hello' }] });
}
