// A debt counsellor: what clients agreed to, and what else is agreed, granted or open.
import OpenAI from 'openai';
import posthog from 'posthog-js';

interface Client {
  id: string;
  email: string;
  fullName: string;
  agreements: ReadonlyMap<'ai-letters' | 'analytics' | 'fees', boolean>;
  aiLetters: { status: 'agreed' | 'declined' | 'open'; askedAt?: string };
  statistics: 'granted' | 'denied';
  instalments: { status: 'agreed' | 'open' };
}

const openai = new OpenAI();
const letter = (input: string) => openai.responses.create({ model: 'gpt-5', input });

export async function write(client: Client): Promise<void> {
  if (client.aiLetters.status === 'agreed') await letter(client.fullName);
  if (client.aiLetters.status !== 'declined') await letter(client.fullName);
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  if (client.aiLetters.askedAt) await letter(client.fullName);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  if (client.instalments.status === 'agreed') await letter(client.fullName);
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  switch (client.aiLetters.status) {
    case 'agreed':
      await letter(`again: ${client.fullName}`);
      break;
    case 'open':
      await letter(`asked: ${client.fullName}`);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> OpenAI
      break;
  }
}

export async function pay(client: Client): Promise<void> {
  if (client.agreements.get('ai-letters') === true) await letter(client.fullName);
  if (client.agreements.get('fees') === true) await letter(client.fullName);
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> OpenAI
  if (client.agreements.has('ai-letters')) await letter(client.fullName);
}

export function measure(client: Client): void {
  if (client.statistics === 'granted') posthog.identify(client.id, { email: client.email });
  if (client.agreements.get('analytics')) posthog.identify(client.id, { email: client.email });
  if (client.aiLetters.status === 'agreed') posthog.identify(client.id, { email: client.email });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
