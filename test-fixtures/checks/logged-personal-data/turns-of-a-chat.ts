// A bike shop's helpdesk: what is said in a chat, told by who may speak beside it.
import OpenAI from 'openai';

type Speaker = 'caller' | 'agent';
interface Turn {
  role: 'user' | 'assistant';
  text: string;
}
interface Line {
  speaker: Speaker;
  utterance: string;
}
interface Ticket {
  id: string;
  topic: string;
  turns: Turn[];
}
interface Banner {
  role: 'alert' | 'status';
  text: string;
}
interface Cell {
  role: string;
  content: string;
}
interface Paragraph {
  kind: 'user' | 'assistant';
  text: string;
}

const openai = new OpenAI();

export async function answer(ticket: Ticket, lines: readonly Line[]): Promise<void> {
  const last = ticket.turns.at(-1);
  console.log(last?.text);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log(ticket.turns.map((turn) => `${turn.role}: ${turn.text}`).join('\n'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log(lines);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private.transcript -> console
  console.log(ticket.id, ticket.topic, last?.role, last?.text.length, lines.length);
  await openai.moderations.create({ input: last?.text ?? '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.content.private.transcript -> OpenAI
  await openai.moderations.create({ input: ticket.topic });
}

export function show(banner: Banner, cell: Cell, paragraph: Paragraph): void {
  console.log(banner.text, cell.content, paragraph.text);
  console.log(banner, cell, paragraph);
}

interface Rider {
  id: string;
  emailText: string;
  diagnosisText: string;
  fullNameText: string;
  emailContent: string;
  helmetText: string;
}

// Elsewhere the word adds nothing to what stands in front of it, and is nothing by itself.
export function print(rider: Rider, utterance: string): void {
  console.log(rider.emailText);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(rider.diagnosisText, rider.fullNameText);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical, user.name -> console
  console.log(rider.emailContent, rider.helmetText, utterance);
}
