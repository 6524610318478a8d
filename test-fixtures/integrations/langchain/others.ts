// Models of other companies.
import { ChatAnthropic } from '@langchain/anthropic';
import { ChatGoogleGenerativeAI } from '@langchain/google-genai';

const claude = new ChatAnthropic({ model: 'claude-sonnet-4-5' });
const gemini = new ChatGoogleGenerativeAI({ model: 'gemini-2.0-flash' });

export async function sumUp(traveller: { fullName: string }): Promise<void> {
  await claude.invoke(`Answer ${traveller.fullName}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Anthropic
  await gemini.invoke([['human', traveller.fullName]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Gemini
  await gemini.invoke('Hello');
}
