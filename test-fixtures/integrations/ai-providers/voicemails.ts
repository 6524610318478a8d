// Voicemails of a clinic, written out.
import { AssemblyAI } from 'assemblyai';

const speech = new AssemblyAI({ apiKey: process.env.SPEECH_KEY ?? '' });

export async function write(id: string, audio: string): Promise<void> {
  const heard = await speech.transcripts.transcribe({ audio });
  console.info(id, heard.text);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.info(id, heard.status, heard.words?.length);
  const again = await speech.transcripts.get(heard.id);
  console.info(again.utterances);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
}
