// The same with LangChain.
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o' });

export async function sumUp(traveller: { fullName: string }): Promise<void> {
  await model.invoke(`Answer ${traveller.fullName}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  await model.invoke('Hello');
}
