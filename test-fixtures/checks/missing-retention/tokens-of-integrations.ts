// A planner for crews: what a workspace signs in with at its calendar is the workspace's, what somebody does is theirs.
//- src/entities.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export abstract class Base {
  @PrimaryGeneratedColumn('uuid') id?: string;
  @Column() workspaceId?: string;
  @Column({ nullable: true }) createdByUserId?: string;
}

@Entity()
export class CalendarIntegration extends Base {
  @Column() accessToken?: string;
  @Column() refreshToken?: string;
}

@Entity()
export class IntegrationSetting extends Base {
  @Column() settingName?: string;
  @Column() settingValue?: string;
}

/** Somebody's own. */
@Entity()
export class UserIntegration extends Base {
  @Column() accessToken?: string;
}

/** Somebody's own, by a column. */
@Entity()
export class MailIntegration extends Base {
  @Column() memberId?: string;
  @Column() accessToken?: string;
}

/** With whom to talk about it. */
@Entity()
export class PayrollIntegration extends Base {
  @Column() accessToken?: string;
  @Column() contactEmail?: string;
}

//- src/records.ts
import type { DeepPartial, Repository } from 'typeorm';
import type { Base } from './entities';

export abstract class RecordService<T extends Base> {
  constructor(protected readonly rows: Repository<T>) {}

  async saveMany(entities: DeepPartial<T>[]): Promise<void> {
    await this.rows.save(entities);
  }
}

//- src/settings.ts
import type { IntegrationSetting } from './entities';
import { RecordService } from './records';

export class Settings extends RecordService<IntegrationSetting> {}

//- src/sync.ts
import axios from 'axios';
import type { Repository } from 'typeorm';
import type { CalendarIntegration, MailIntegration, PayrollIntegration, UserIntegration } from './entities';
import type { Settings } from './settings';

export class Sync {
  constructor(
    private readonly calendars: Repository<CalendarIntegration>,
    private readonly users: Repository<UserIntegration>,
    private readonly mails: Repository<MailIntegration>,
    private readonly payrolls: Repository<PayrollIntegration>,
    private readonly settings: Settings,
  ) {}

  async renew(id: string): Promise<void> {
    const { data: tokens } = await axios.post('https://calendar.example.com/oauth/token', { id });
    await this.calendars.update(id, { accessToken: tokens.access_token, refreshToken: tokens.refresh_token });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.credentials -> database through TypeORM
    await this.settings.saveMany([{ settingName: 'access_token', settingValue: tokens.access_token }]);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.credentials -> database through TypeORM
    await this.users.update(id, { accessToken: tokens.access_token });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
    await this.mails.update(id, { accessToken: tokens.access_token });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
  }

  async enter(accessToken: string, contactEmail: string): Promise<void> {
    await this.payrolls.save({ accessToken, contactEmail });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
//- src/own.ts
import knex from 'knex';
import { Pool } from 'pg';
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Repository } from 'typeorm';

const pool = new Pool();
const db = knex({});

@Entity()
export class User {
  @PrimaryGeneratedColumn('uuid') id: string;
}

/** A runner's watch: whose it is, a relation says. */
@Entity()
export class WatchIntegration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() workspaceId: string;
  @ManyToOne(() => User) user: User;
  @Column() accessToken: string;
}

@Entity()
export class StepsConnector {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() tenantId: string;
  @Column() ownerUid: string;
  @Column() accessToken: string;
}

/** Nothing says that it is the workspace's. */
@Entity()
export class PostIntegration {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() accountId: string;
  @Column() accessToken: string;
}

export class Own {
  constructor(
    private readonly watches: Repository<WatchIntegration>,
    private readonly steps: Repository<StepsConnector>,
    private readonly posts: Repository<PostIntegration>,
  ) {}

  async keep(id: string, accessToken: string): Promise<void> {
    await this.watches.update(id, { accessToken });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
    await this.steps.update(id, { accessToken });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
    await this.posts.update(id, { accessToken });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through TypeORM
  }
}

/** Of tables that nobody declares no more is known than what is written. */
export async function keep(userId: string, accessToken: string): Promise<void> {
  await pool.query('INSERT INTO integrations (user_id, access_token) VALUES ($1, $2)', [userId, accessToken]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> PostgreSQL
  await db('integrations').insert({ user_id: userId, access_token: accessToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Knex
}
