// Lists that a village hall prints.
import fs, { createWriteStream } from 'node:fs';
import { appendFile, open, writeFile } from 'node:fs/promises';

export async function list(email: string, seats: number): Promise<void> {
  await writeFile('guests.txt', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await writeFile('seats.txt', String(seats));
  fs.appendFileSync('guests.txt', `${email}\n`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await fs.promises.appendFile('guests.txt', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await appendFile('guests.txt', String(seats));
  const handle = await open('guests.txt', 'w');
  await handle.writeFile(email);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  createWriteStream('guests.csv').write(email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
}
