// A kindergarten's letters: who wants the digest is asked by the query, which another file makes.
//- src/db.ts
import { Pool } from 'pg';

export interface Parent {
  id: string;
  first_name: string;
  email: string;
  wants_digest: boolean;
}

const pool = new Pool();

export async function parentsWithDigest(): Promise<Parent[]> {
  const { rows } = await pool.query<Parent>('SELECT * FROM parents WHERE wants_digest = true');
  return rows;
}

export async function parentsWithoutDigest(): Promise<Parent[]> {
  const { rows } = await pool.query<Parent>('SELECT * FROM parents WHERE wants_digest = false');
  return rows;
}

export async function allParents(): Promise<Parent[]> {
  const { rows } = await pool.query<Parent>('SELECT * FROM parents WHERE digest_sent = true');
  return rows;
}

//- src/letters.ts
import { ServerClient } from 'postmark';
import { allParents, parentsWithDigest, parentsWithoutDigest } from './db.js';

const postmark = new ServerClient('token');

export async function digest(): Promise<void> {
  for (const parent of await parentsWithDigest()) {
    await postmark.sendEmail({ From: 'hello@kinder.example', To: parent.email, Subject: 'This week' });
  }
}

export async function reminders(): Promise<void> {
  for (const parent of await parentsWithoutDigest()) {
    await postmark.sendEmail({ From: 'hello@kinder.example', To: parent.email, Subject: 'Never miss a week' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
  }
}

export async function menu(): Promise<void> {
  for (const parent of await allParents()) {
    await postmark.sendEmail({ From: 'hello@kinder.example', To: parent.email, Subject: 'Menu' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
  }
}
