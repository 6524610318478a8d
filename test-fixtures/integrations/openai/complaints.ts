// Complaints of a railway, summed up.
import OpenAI from 'openai';

const openai = new OpenAI();

export async function sumUp(traveller: { id: string; email: string; fullName: string }, train: number): Promise<void> {
  await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: `Answer ${traveller.fullName}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  await openai.responses.create({ model: 'gpt-4o', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await openai.embeddings.create({ model: 'text-embedding-3-small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await openai.responses.create({ model: 'gpt-4o', input: `Why was train ${train} late?` });
  await openai.fineTuning.jobs.create({ model: 'gpt-4o-mini', training_file: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
}
