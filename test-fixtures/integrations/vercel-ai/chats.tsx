// A repair café's assistant: whatever somebody says to it is theirs.
import { openai } from '@ai-sdk/openai';
import {
  convertToModelMessages,
  createUIMessageStream,
  generateText,
  type ModelMessage,
  streamText,
  type UIMessage,
} from 'ai';

type Ask = UIMessage<{ sentAt: number }>;

export async function chat(request: Request): Promise<Response> {
  const { messages }: { messages: UIMessage[] } = await request.json();
  console.log('asked', messages.length, messages.at(-1)?.id, messages.at(-1)?.role);
  console.log('asked', messages.at(-1));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  const spoken = messages.map((message) => ({ ...message, parts: message.parts.filter((part) => part.type === 'text') }));
  const result = streamText({
//               ^^^^^^^^^^ missing-consent: user.content.private.transcript -> OpenAI
    model: openai('gpt-4o'),
    system: 'You help people repair toasters.',
    messages: await convertToModelMessages(spoken),
  });
  return result.toUIMessageStreamResponse({
    originalMessages: messages,
    onFinish: async ({ messages: all, isAborted }) => {
      console.log('done', isAborted);
      console.log('done', all);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
    },
  });
}

export async function again(request: Request): Promise<void> {
  const body = await request.json();
  const turns = await convertToModelMessages(body.turns);
  await generateText({ model: openai('gpt-4o'), messages: turns });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private.transcript -> OpenAI
}

export async function last(turns: Ask[], history: ModelMessage[]): Promise<void> {
  const asked = [...turns].reverse().find((turn) => turn.role === 'user');
  for (const part of asked?.parts ?? []) {
    console.log(part.type);
    if (part.type === 'text') console.log(part.text);
//                            ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  }
  console.log(history[0]?.role);
  console.log(history[0]?.content);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
}

// What the program says itself is nobody's.
export async function wake(model: string): Promise<void> {
  const messages: ModelMessage[] = [
    { role: 'system', content: 'You sort spare parts.' },
    { role: 'user', content: `Sort the parts of ${model}.` },
  ];
  await generateText({ model: openai('gpt-4o'), messages });
  const stream = createUIMessageStream({
    execute: ({ writer }) => writer.write({ type: 'text-start', id: '1' }),
    onFinish: ({ messages: said }) => console.log(said.length),
  });
  console.log(stream.locked);
}
