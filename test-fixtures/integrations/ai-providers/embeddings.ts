// Letters of readers, understood by further services.
import { InferenceClient } from '@huggingface/inference';
import { Pinecone } from '@pinecone-database/pinecone';
import { AssemblyAI } from 'assemblyai';
import { CohereClient } from 'cohere-ai';

const cohere = new CohereClient();
const hub = new InferenceClient();
const letters = new Pinecone({ apiKey: 'key' }).index('letters');
const calls = new AssemblyAI({ apiKey: 'key' });

export async function read(reader: { id: string; email: string; fullName: string }): Promise<void> {
  await cohere.chat({ message: `Answer ${reader.fullName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Cohere
  await hub.summarization({ model: 'short', inputs: `Letter of ${reader.fullName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Hugging Face
  await letters.upsert({ records: [{ id: reader.id, values: [1], metadata: { email: reader.email } }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Pinecone
  await calls.transcripts.transcribe({ audio: 'https://calls.internal/1.mp3', keyterms_prompt: [reader.fullName] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> AssemblyAI
  await cohere.chat({ message: 'Hello' });
}
