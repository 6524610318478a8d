// The same with further services.
import { Mistral } from '@mistralai/mistralai';
import { Translator } from 'deepl-node';

const mistral = new Mistral();
const translator = new Translator('key');

export async function sumUp(traveller: { fullName: string }): Promise<void> {
  await mistral.chat.complete({ model: 'mistral-small', messages: [{ role: 'user', content: `Answer ${traveller.fullName}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mistral AI
  await translator.translateText(`Dear ${traveller.fullName}`, null, 'de');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> DeepL
  await translator.translateText('Dear passenger', null, 'de');
}
