// A gym's import script: command line, CSV rows, files.
//- src/cli/import-members.ts
import { createReadStream } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';

const { values } = parseArgs({ options: { file: { type: 'string' }, dry: { type: 'boolean' } } });
const db = new Database('gym.db');
const insert = db.prepare('INSERT INTO members (name, email, iban) VALUES (@name, @email, @iban)');

interface Row {
  name: string;
  email: string;
  iban: string;
}

async function main() {
  const file = values.file ?? 'members.csv';
  console.log(`reading ${file}`);
  const lines = createInterface({ input: createReadStream(file) });
  const rows: Row[] = [];
  const failed: Array<{ line: number; email: string }> = [];
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const [name = '', email = '', iban = ''] = text.split(';');
    if (!email.includes('@')) {
      failed.push({ line, email });
      console.error(`line ${line}: no address`);
      console.error(`line ${line}: bad address ${email}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      continue;
    }
    rows.push({ name, email, iban });
  }
  if (values.dry) {
    console.table(rows);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
    console.log(`${rows.length} members would be written`);
    return;
  }
  const write = db.transaction((members: Row[]) => {
    for (const member of members) insert.run(member);
//                                ^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.financial.bank_account, user.name -> SQLite
  });
  write(rows);
  await writeFile('failed.json', JSON.stringify(failed));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
  await writeFile('summary.json', JSON.stringify({ total: rows.length, failed: failed.length }));
  await appendFile('import.log', `${new Date().toISOString()} ${rows.length}\n`);
  const template = await readFile('welcome.txt', 'utf8');
  const letters = rows.map(({ name }) => template.replace('{name}', name));
  console.log(letters[0]);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(letters.length, template.length);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
