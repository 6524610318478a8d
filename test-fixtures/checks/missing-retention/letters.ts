// Letters of a town hall: where answers go, what is written by hand, and what only sounds like it.
//- schema.prisma
/*
model Letter {
  id            String  @id
  subject       String?
  message       String?
  emailReplyTo  String?
  pages         Int?
}
model Receipt {
  id             String  @id
  signatureImage String?
  typedSignature String?
  signature      String?
}
model Outbox {
  id             String  @id
  replyToEnabled Boolean?
  replyToEmail   String?
  replyCount     Int?
}
model Survey {
  id      String @id
  answers String
}
*/

//- src/letters.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface LetterOptions {
  id: string;
  subject?: string;
  message?: string;
  emailReplyTo?: string;
  pages?: number;
}

export async function save({ id, subject, message, emailReplyTo, pages }: LetterOptions): Promise<void> {
  await prisma.letter.update({ where: { id }, data: { subject, message, pages } });
  await prisma.letter.update({ where: { id }, data: { subject, message, emailReplyTo, pages } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

// A mailbox of the town hall, counts and switches.
export async function outbox(id: string, replyToEnabled: boolean): Promise<void> {
  await prisma.outbox.update({ where: { id }, data: { replyToEnabled, replyCount: 3 } });
  await prisma.outbox.update({ where: { id }, data: { replyToEmail: process.env.REPLY_TO_EMAIL } });
}

export async function sign(id: string, value: string, isDrawn: boolean): Promise<void> {
  const signatureImage = isDrawn ? value : undefined;
  const typedSignature = isDrawn ? undefined : value;
  await prisma.receipt.update({ where: { id }, data: { signatureImage, typedSignature } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.biometric, user.name -> database through Prisma
}
// A seal of the machine that sends it.
export async function seal(id: string, signature: string, typedSignatureEnabled: boolean): Promise<void> {
  await prisma.receipt.update({ where: { id }, data: { signature: typedSignatureEnabled ? signature : null } });
}

export async function answered(respondent: { id: string; answers: string }, quiz: { answers: string }): Promise<void> {
  await prisma.survey.create({ data: { id: respondent.id, answers: respondent.answers } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.survey -> database through Prisma
  await prisma.survey.create({ data: { id: 'quiz', answers: quiz.answers } });
}

//- src/visits.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// What a function is handed is called options; whose the fields are says the field around them.
interface OpenLetterOptions {
  id: string;
  visit: { userAgent?: string; at: Date };
  options: { userAgent?: string; retries: number };
}

export async function opened({ id, visit, options }: OpenLetterOptions): Promise<void> {
  await prisma.survey.create({ data: { id, answers: JSON.stringify({ visit }) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.user_agent -> database through Prisma
  await prisma.survey.create({ data: { id, answers: JSON.stringify({ options }) } });
}

interface Answer {
  field: string;
  value: unknown;
}
class FormSubmission {
  formId!: string;
  answers!: Answer[];
}
class QuizSubmission {
  answers!: string[];
}
class Checklist {
  answers!: string[];
}
export async function submitted(form: FormSubmission, quiz: QuizSubmission, list: Checklist): Promise<void> {
  await prisma.survey.create({ data: { id: form.formId, answers: form.answers } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.survey -> database through Prisma
  console.log(form.answers.length);
  await prisma.survey.create({ data: { id: 'quiz', answers: quiz.answers } });
  await prisma.survey.create({ data: { id: 'list', answers: list.answers } });
}
