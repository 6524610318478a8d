// A writer of several tables: what it writes is kept as the table is whose record declares it.
import { createClient } from '@clickhouse/client';
import { z } from 'zod';

const client = createClient({ url: process.env.CLICKHOUSE_URL });

enum Table {
  Remarks = 'remarks',
  Laps = 'laps',
  LapVisitors = 'lap_visitors',
}

const remarkInsertSchema = z.object({ id: z.string(), author_id: z.string(), comment: z.string() });
type RemarkInsert = z.infer<typeof remarkInsertSchema>;

interface LapInsert {
  id: string;
  seconds: number;
}

interface LapVisitorInsert {
  id: string;
  email: string;
}

type InsertOf<T extends Table> = T extends Table.Remarks ? RemarkInsert : LapInsert;

export class RinkWriter {
  async write<T extends Table>(params: { table: T; rows: InsertOf<T>[] }): Promise<void> {
    await client.insert({ table: params.table, format: 'JSONEachRow', values: params.rows });
  }
}

/** Old visitors of laps stay, though laps go. */
export async function writeVisitors(table: 'laps' | 'lap_visitors', rows: LapVisitorInsert[]): Promise<void> {
  await client.insert({ table, format: 'JSONEachRow', values: rows });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> ClickHouse
}

/** Which of the tables holds it, nothing says. */
export async function writeAny(table: 'laps' | 'remarks', rows: { email: string }[]): Promise<void> {
  await client.insert({ table, format: 'JSONEachRow', values: rows });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> ClickHouse
}

export async function purge(cutoff: string): Promise<void> {
  await client.command({
    query: `DELETE FROM remarks WHERE created_at < {cutoff: DateTime64(3)}`,
    query_params: { cutoff },
  });
  await client.command({
    query: `DELETE FROM laps WHERE driven_at < {cutoff: DateTime64(3)}`,
    query_params: { cutoff },
  });
}
