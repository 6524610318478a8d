// Pitches of a campsite.
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ host: 'localhost' });

export async function pitch(email: string, phone: string): Promise<void> {
  await pool.execute('INSERT INTO pitches (email, phone) VALUES (?, ?)', [email, phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MySQL
  const connection = await pool.getConnection();
  await connection.query('UPDATE pitches SET phone = ?', [phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MySQL
  await connection.query('SELECT id FROM pitches WHERE email = ?', [email]);
}
