// An allergy clinic encrypts before it stores: what is encrypted is still kept; what is hashed is not the value any more.
import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { encrypt } from './vault.ts';

const pool = new Pool();

interface Visitor {
  id: string;
  email: string;
  phone: string;
}

export async function keep(visitor: Visitor): Promise<void> {
  await pool.query('INSERT INTO visitors (id, phone) VALUES ($1, $2)', [visitor.id, encrypt(visitor.phone)]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO visits (id, digest) VALUES ($1, $2)', [
    visitor.id,
    createHash('sha256').update(visitor.email).digest('hex'),
  ]);
  console.log('kept', encrypt(visitor.phone));
}
