// What was spoken on a help line is what the service gives back.
import OpenAI from 'openai';
import type { ReadStream } from 'node:fs';

const openai = new OpenAI();

export async function write(call: { id: string; file: ReadStream }): Promise<void> {
  const spoken = await openai.audio.transcriptions.create({ model: 'whisper-1', file: call.file });
  console.info(call.id, spoken.text);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.info(call.id, spoken.text.length);
  const { text } = await openai.audio.translations.create({ model: 'whisper-1', file: call.file });
  console.info(text);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  const made = await openai.images.generate({ prompt: 'A lantern' });
  console.info(made.created);
}
