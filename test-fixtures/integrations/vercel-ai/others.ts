// Models of further companies, as values and by name.
import { google } from '@ai-sdk/google';
import { createGroq } from '@ai-sdk/groq';
import { mistral } from '@ai-sdk/mistral';
import { embed, generateText } from 'ai';

const groq = createGroq({ apiKey: 'key' });

export async function sumUp(traveller: { fullName: string; email: string }): Promise<void> {
  await generateText({ model: google('gemini-2.0-flash'), prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Gemini
  await embed({ model: mistral.textEmbeddingModel('mistral-embed'), value: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mistral AI
  await generateText({ model: groq('llama'), prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Groq
  await generateText({ model: 'anthropic/claude-sonnet-4.5', prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Anthropic
  await generateText({ model: 'google/gemini-2.0-flash', prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Google Gemini
  await generateText({ model: 'mistral/mistral-small', prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Mistral AI
  await generateText({ model: 'groq/llama', prompt: traveller.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Groq
  await generateText({ model: google('gemini-2.0-flash'), prompt: 'Hello' });
}
