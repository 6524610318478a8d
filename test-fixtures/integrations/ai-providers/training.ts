// Models that learn from letters: what a file is uploaded for decides.
import { Mistral } from '@mistralai/mistralai';
import { CohereClient } from 'cohere-ai';

const mistral = new Mistral();
const cohere = new CohereClient();

export async function teach(reader: { fullName: string }): Promise<void> {
  const letter = new Blob([`Dear ${reader.fullName}`]);
  await mistral.files.upload({ file: letter, purpose: 'fine-tune' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mistral AI
  await mistral.files.upload({ file: letter, purpose: 'ocr' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mistral AI
  await mistral.files.upload({ file: new Blob(['Dear reader']), purpose: 'fine-tune' });
  await cohere.datasets.create(letter, undefined, { name: 'letters', type: 'chat-finetune-input' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Cohere
  await cohere.datasets.create(letter, undefined, { name: 'letters', type: 'embed-input' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Cohere
}
