// How long something is valid says nothing of when its record goes, unless it is a token that is worth nothing afterwards.
import { Pool } from 'pg';

const pool = new Pool();

interface Climber {
  id: string;
  fullName: string;
  email: string;
}

export async function enrol(climber: Climber, seasonEnds: Date): Promise<void> {
  await pool.query('INSERT INTO climbers (full_name, email, valid_until) VALUES ($1, $2, $3)', [
//      ^^^^^^^^^^ missing-retention: user.contact.email, user.name -> PostgreSQL
    climber.fullName,
    climber.email,
    seasonEnds,
  ]);
  await pool.query('INSERT INTO climbers (full_name, email, purge_after) VALUES ($1, $2, $3)', [
    climber.fullName,
    climber.email,
    seasonEnds,
  ]);
}

export async function invite(email: string, until: Date): Promise<void> {
  await pool.query('INSERT INTO login_tokens (email, valid_until) VALUES ($1, $2)', [email, until]);
}

export async function rope(email: string, until: Date): Promise<void> {
  await pool.query('INSERT INTO rope_loans (email, valid_until) VALUES ($1, $2)', [email, until]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}

// Gone with the day until which it holds.
export async function guests(email: string, until: Date): Promise<void> {
  await pool.query('INSERT INTO day_guests (email, valid_until) VALUES ($1, $2)', [email, until]);
}
export async function sweep(): Promise<void> {
  await pool.query('DELETE FROM day_guests WHERE valid_until < now()');
}
