// Letters and recordings that go to language models.
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

const openai = new OpenAI();
const anthropic = new Anthropic();

interface Resident {
  id: string;
  fullName: string;
  diagnosis: string;
  room: number;
  aiConsent: boolean;
}
interface Call {
  id: string;
  transcript: string;
  seconds: number;
}
interface Menu {
  dishes: string[];
}

export async function summarise(call: Call): Promise<string> {
  const answer = await openai.chat.completions.create({
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private.transcript -> OpenAI
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 'Summarise the call.' },
      { role: 'user', content: call.transcript },
    ],
  });
  return answer.choices[0]?.message.content ?? '';
}

export async function describeMenu(menu: Menu): Promise<void> {
  await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `Describe: ${menu.dishes.join(', ')}` }],
  });
}

function promptFor(resident: Resident): string {
  return `Write a care plan for ${resident.fullName}, who has ${resident.diagnosis}.`;
}
function roomPrompt(resident: Resident): string {
  return `Write a welcome card for room ${resident.room}.`;
}

export async function carePlan(resident: Resident): Promise<void> {
  await anthropic.messages.create({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.health_and_medical, user.name -> Anthropic
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    messages: [{ role: 'user', content: promptFor(resident) }],
  });
  await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    messages: [{ role: 'user', content: roomPrompt(resident) }],
  });
  if (resident.aiConsent) {
    await anthropic.messages.create({
      model: 'claude-sonnet-4-5',
      max_tokens: 500,
      messages: [{ role: 'user', content: promptFor(resident) }],
    });
  }
}
