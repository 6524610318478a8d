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
