// A league's ingest: some tables let their rows end by themselves, as the statements that make them say.
//- src/stores.ts
import { createClient } from '@clickhouse/client';
import { MongoClient } from 'mongodb';

export const clickhouse = createClient({ url: process.env.CLICKHOUSE_URL });
const mongo = new MongoClient(process.env.MONGO_URL ?? '');

export interface Line {
  playerId: string;
  email: string;
  sentAt: Date;
}

export const lines = () => mongo.db('league').collection<Line>('lines');
export const reports = () => mongo.db('league').collection<Line>('reports');

export async function migrate(): Promise<void> {
  await lines().createIndex({ sentAt: 1 }, { expireAfterSeconds: 14 * 86_400 });
  await reports().createIndex({ sentAt: -1 });
  await clickhouse.command({
    query: `CREATE TABLE IF NOT EXISTS league.sign_ins (player String, ip String, at DateTime)
            ENGINE = MergeTree ORDER BY (player, at) TTL at + INTERVAL 60 DAY`,
  });
  await clickhouse.command({
    query: `CREATE TABLE IF NOT EXISTS sign_ups (player String, ip String TTL at + INTERVAL 1 DAY, email String, at DateTime)
            ENGINE = MergeTree ORDER BY at`,
  });
  await clickhouse.command({ query: 'ALTER TABLE purchases MODIFY TTL at + INTERVAL 1 YEAR' });
  // Moved or packed, and still there.
  await clickhouse.command({ query: "ALTER TABLE replays MODIFY TTL at + INTERVAL 7 DAY TO VOLUME 'slow'" });
  await clickhouse.command({
    query: "ALTER TABLE chats MODIFY TTL at + INTERVAL 7 DAY TO VOLUME 'slow', at + INTERVAL 60 DAY",
  });
}

//- src/ingest.ts
import { clickhouse, type Line, lines, reports } from './stores.js';

export async function ingest(line: Line, ip: string): Promise<void> {
  await clickhouse.insert({ table: 'replays', format: 'JSONEachRow', values: [{ player: line.playerId, ip }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> ClickHouse
  await clickhouse.insert({ table: 'chats', format: 'JSONEachRow', values: [{ player: line.playerId, ip }] });
  await lines().insertOne(line);
  await reports().insertOne(line);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  await clickhouse.insert({ table: 'sign_ins', format: 'JSONEachRow', values: [{ player: line.playerId, ip }] });
  await clickhouse.insert({ table: 'sign_ups', format: 'JSONEachRow', values: [{ email: line.email, ip }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.device.ip_address -> ClickHouse
  await clickhouse.insert({ table: 'purchases', format: 'JSONEachRow', values: [{ email: line.email }] });
}
