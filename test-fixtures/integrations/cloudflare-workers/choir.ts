// Singers of a choir in D1: what a statement is declared to give.
import type { D1Database, R2Bucket } from '@cloudflare/workers-types';

interface Singer {
  voice: string;
  fullName: string;
}

export async function lists(db: D1Database, files: R2Bucket): Promise<void> {
  const { results } = await db.prepare('select * from singers').all<Singer>();
  await files.put('singers.csv', results.map((row) => Object.values(row).join(';')).join('\n'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> R2
  await files.put('count.txt', String(results.length));
  const voices = await db.prepare('select voice from singers').all<Pick<Singer, 'voice'>>();
  await files.put('voices.csv', voices.results.map((row) => Object.values(row).join(';')).join('\n'));
  const one = await db.prepare('select * from singers where id = ?').bind(1).first<Singer>();
  console.log(one);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(one?.voice);
}
