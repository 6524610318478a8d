// Files for OpenAI: what they are uploaded for decides whether a model is trained on them.
import OpenAI, { toFile } from 'openai';

const openai = new OpenAI();

interface Traveller {
  fullName: string;
  complaint: string;
}

export async function teach(travellers: readonly Traveller[]): Promise<void> {
  const lines = travellers.map(({ fullName }) => JSON.stringify({ prompt: 'Who?', completion: fullName })).join('\n');
  await openai.files.create({ file: await toFile(Buffer.from(lines), 'lines.jsonl'), purpose: 'fine-tune' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  await openai.files.create({ file: new File([lines], 'lines.jsonl'), purpose: 'assistants' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  await openai.files.create({ file: await toFile(Buffer.from('Timetable'), 'times.txt'), purpose: 'fine-tune' });
  const file = await openai.files.create({ file: await toFile(Buffer.from('{}'), 'none.jsonl'), purpose: 'fine-tune' });
  await openai.fineTuning.jobs.create({ model: 'gpt-4o-mini', training_file: file.id });
}
