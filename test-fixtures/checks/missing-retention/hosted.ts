// Hosted stores of a scout group: Supabase, Firestore, MySQL, Kysely.
import { createClient } from '@supabase/supabase-js';
import { doc, getDoc, getFirestore, setDoc, updateDoc } from 'firebase/firestore';
import { Kysely } from 'kysely';
import mysql from 'mysql2/promise';

interface Scout {
  id: string;
  firstName: string;
  birthDate: string;
  guardianPhone: string;
  badges: number;
}
interface Tables {
  scouts: { id: string; first_name: string; guardian_phone: string; badges: number; delete_after: Date | null };
}

const supabase = createClient('https://scouts.supabase.co', 'key');
const firestore = getFirestore();
const pool = mysql.createPool({ host: 'localhost' });
declare const kysely: Kysely<Tables>;

export async function toSupabase(scout: Scout): Promise<void> {
  await supabase.from('badges').insert({ scout: scout.id, count: scout.badges });
  await supabase.from('scouts').insert({ first_name: scout.firstName, phone: scout.guardianPhone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name.first -> Supabase
  await supabase.from('scouts').select('*').eq('first_name', scout.firstName);
  await supabase.from('scouts').update({ badges: scout.badges }).eq('first_name', scout.firstName);
  await supabase.from('scouts').delete().eq('phone', scout.guardianPhone);
}

export async function toFirestore(scout: Scout): Promise<void> {
  await setDoc(doc(firestore, 'badges', scout.id), { count: scout.badges });
  await setDoc(doc(firestore, 'scouts', scout.id), scout);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.demographic.date_of_birth, user.name.first -> Firestore
  await updateDoc(doc(firestore, 'scouts', scout.id), { badges: scout.badges });
  await updateDoc(doc(firestore, 'scouts', scout.id), { guardianPhone: scout.guardianPhone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  await getDoc(doc(firestore, 'scouts', scout.id));
}

export async function toMysql(scout: Scout): Promise<void> {
  await pool.execute('INSERT INTO badges (scout, count) VALUES (?, ?)', [scout.id, scout.badges]);
  await pool.execute('INSERT INTO scouts (first_name, born) VALUES (?, ?)', [scout.firstName, scout.birthDate]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.demographic.date_of_birth, user.name.first -> MySQL
  await pool.query('SELECT id FROM scouts WHERE first_name = ?', [scout.firstName]);
}

export async function toKysely(scout: Scout): Promise<void> {
  await kysely
    .insertInto('scouts')
    .values({ id: scout.id, first_name: scout.firstName, guardian_phone: '', badges: 0, delete_after: new Date() })
    .execute();
  await kysely.updateTable('scouts').set({ badges: scout.badges }).where('id', '=', scout.id).execute();
  await kysely.updateTable('scouts').set({ guardian_phone: scout.guardianPhone }).where('id', '=', scout.id).execute();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Kysely
}
