// The same with the AI SDK: the model says who gets the question.
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';

export async function sumUp(traveller: { fullName: string; email: string }, train: number): Promise<void> {
  await generateText({ model: openai('gpt-4o'), prompt: `Answer ${traveller.fullName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  streamText({ model: anthropic('claude-sonnet-4-5'), messages: [{ role: 'user', content: traveller.email }] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Anthropic
  await generateText({ model: 'openai/gpt-4o', prompt: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await generateText({ model: openai('gpt-4o'), prompt: `Why was train ${train} late?` });
}
