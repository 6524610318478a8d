// Tokens of an integration are the person's whose it is, by an id or by a relation; where nobody knows the columns, they may be.
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import knex from 'knex';
import { Pool } from 'pg';

const pool = new Pool();
const db = knex({ client: 'pg' });

@Entity()
export class Rider {
  @PrimaryGeneratedColumn('uuid') id: string;
}

@Entity()
export class CalendarIntegration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ManyToOne(() => Rider) rider: Rider;
  @Column() accessToken: string;
}

export async function connect(userId: string, accessToken: string): Promise<void> {
  await pool.query('INSERT INTO integrations (user_id, access_token) VALUES ($1, $2)', [userId, accessToken]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> PostgreSQL
  await db('integrations').insert({ user_id: userId, access_token: accessToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Knex
}

export async function connectRider(rows: Repository<CalendarIntegration>, rider: Rider, accessToken: string): Promise<void> {
  await rows.save({ rider, accessToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
}
