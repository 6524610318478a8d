// The same with Groq.
import Groq from 'groq-sdk';

const groq = new Groq();

export async function sumUp(traveller: { fullName: string }): Promise<void> {
  await groq.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: `Answer ${traveller.fullName}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Groq
  await groq.chat.completions.create({ model: 'llama', messages: [{ role: 'user', content: 'Hello' }] });
}
