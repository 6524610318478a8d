// A greenhouse hands its readings on: of many ways to do so, what few hold is a possibility; of few, each counts.
//- package.json
{ "name": "greenhouse", "dependencies": { "@prisma/client": "6.19.0" } }

//- src/links.ts
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

interface MailLink {
  email: string;
}
interface HookLink {
  hook: string;
}
interface ChatLink {
  chatId: string;
}
interface BaseLink {
  base: string;
  table: string;
}
interface DriveLink {
  drive: string;
}
interface SheetLink {
  sheet: string;
}
interface BoardLink {
  board: string;
}
interface RepositoryLink {
  repository: string;
}
interface FolderLink {
  folder: string;
}
class Link {
  greenhouseId!: string;
  target?: MailLink | HookLink | ChatLink | BaseLink | DriveLink | SheetLink | BoardLink | RepositoryLink | FolderLink;
}
class Notice {
  greenhouseId!: string;
  target?: MailLink | HookLink | ChatLink;
}

export async function link(data: Link | any): Promise<void> {
  await db.link.create({ data });
//      ^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email -> database through Prisma
}

export async function notice(data: Notice): Promise<void> {
  await db.notice.create({ data });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

// What happens is told apart by its kind, and each kind comes about; so does what is handed over whole.
type Happening =
  | { kind: 'greeted'; email: string }
  | { kind: 'watered'; litres: number }
  | { kind: 'sown'; seeds: number }
  | { kind: 'cut'; leaves: number }
  | { kind: 'lit'; lamps: number }
  | { kind: 'heated'; degrees: number }
  | { kind: 'aired'; windows: number }
  | { kind: 'closed'; doors: number }
  | { kind: 'mown'; lawns: number };

export async function happened(happening: Happening, payload: { greenhouseId: string; happening: Happening }): Promise<void> {
  localStorage.setItem('last', JSON.stringify(happening));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  localStorage.setItem('outbox', JSON.stringify(payload));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
  await db.happening.create({ data: payload });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  console.log('happened', happening);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await fetch('https://hooks.seeds-and-more.example/in', { method: 'POST', body: JSON.stringify(happening) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
export function linked(target: NonNullable<Link['target']>): void {
  console.log('linked', target);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
