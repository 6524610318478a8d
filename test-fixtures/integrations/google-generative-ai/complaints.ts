// The same with both libraries of Google.
import { GoogleGenAI } from '@google/genai';
import { GoogleGenerativeAI } from '@google/generative-ai';

const model = new GoogleGenerativeAI('key').getGenerativeModel({ model: 'gemini-2.0-flash' });
const genai = new GoogleGenAI({ apiKey: 'key' });

export async function sumUp(traveller: { fullName: string; email: string }, train: number): Promise<void> {
  await model.generateContent(`Answer ${traveller.fullName}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Gemini
  await model.generateContent(`Why was train ${train} late?`);
  await genai.models.generateContent({ model: 'gemini-2.0-flash', contents: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Gemini
}

export async function teach(traveller: { fullName: string }): Promise<void> {
  await genai.tunings.tune({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Gemini
    baseModel: 'gemini-2.0-flash',
    trainingDataset: { examples: [{ textInput: 'Who?', output: traveller.fullName }] },
  });
  await genai.tunings.tune({ baseModel: 'gemini-2.0-flash', trainingDataset: { gcsUri: 'gs://letters' } });
}
