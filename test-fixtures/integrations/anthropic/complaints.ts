// The same with Anthropic.
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function sumUp(traveller: { fullName: string }, train: number): Promise<void> {
  await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [{ role: 'user', content: `Answer ${traveller.fullName}` }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Anthropic
  await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 100, messages: [{ role: 'user', content: `Why was train ${train} late?` }] });
}
