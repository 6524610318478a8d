// Models that a railway runs itself: the client is OpenAI's, the host is not.
import OpenAI, { AzureOpenAI } from 'openai';

interface Traveller {
  email: string;
  fullName: string;
}

const local = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'none' });
const cluster = new OpenAI({ baseURL: 'http://vllm.models.svc.cluster.local:8000/v1', apiKey: 'none' });
const proxied = new OpenAI({ baseURL: '/api/assistant', apiKey: 'session', dangerouslyAllowBrowser: true });
const container = new OpenAI({ baseURL: process.env.MODEL_URL ?? 'http://ollama:11434/v1', apiKey: 'none' });
const routed = new OpenAI({ baseURL: 'https://models.partner.example/v1', apiKey: process.env.PARTNER_KEY });
const groq = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: process.env.GROQ_KEY });
const configured = new OpenAI({ baseURL: process.env.OPENAI_BASE_URL, apiKey: process.env.OPENAI_KEY });
const spelled = new OpenAI({ baseURL: 'https://api.openai.com/v1', apiKey: process.env.OPENAI_KEY });
const azure = new AzureOpenAI({ apiVersion: '2024-10-21' });

const ask = (name: string) => ({ model: 'small', messages: [{ role: 'user' as const, content: `Answer ${name}` }] });

export async function inside(traveller: Traveller): Promise<void> {
  await local.chat.completions.create(ask(traveller.fullName));
  await cluster.embeddings.create({ model: 'small', input: traveller.email });
  await proxied.responses.create({ model: 'small', input: traveller.email });
  await container.chat.completions.create(ask(traveller.fullName));
  await local.withOptions({ timeout: 500 }).responses.create({ model: 'small', input: traveller.email });
}

export async function outside(traveller: Traveller): Promise<void> {
  await routed.responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await groq.responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await configured.responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await spelled.responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
  await azure.responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
}

function clientFor(baseURL: string): OpenAI {
  return new OpenAI({ baseURL, apiKey: 'none' });
}

export async function made(traveller: Traveller): Promise<void> {
  await clientFor('http://10.0.4.7:8000/v1').responses.create({ model: 'small', input: traveller.email });
  await clientFor('https://api.openai.com/v1').responses.create({ model: 'small', input: traveller.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
}
