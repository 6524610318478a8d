// A parking service by text message: what is sent beside a signature over it is sent as it is.
//- src/send.ts
import { createHmac } from 'node:crypto';

interface Message {
  phoneNumber: string;
  kind: string;
}

function sign(fields: Record<string, string>, key: string): string {
  const text = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  return createHmac('sha256', key).update(text.sort().join('&')).digest('base64');
}

export async function send(message: Message, key: string): Promise<void> {
  const fields = { ...message, at: 'now' };
  await fetch('https://gateway.texts.example', {
//      ^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    method: 'POST',
    body: JSON.stringify({ ...fields, signature: sign(fields, key) }),
  });
}

export async function count(message: Message, key: string): Promise<void> {
  await fetch('https://counter.texts.example', {
//      ^^^^^ missing-consent: user.contact.phone_number -> HTTP request
    method: 'POST',
    body: JSON.stringify({ kind: message.kind, signature: sign({ ...message }, key) }),
  });
}
