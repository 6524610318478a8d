// Ski school: scheduled jobs in Nest, a repository of its own, ports and adapters by injection token.
//- src/domain/lesson.ts
export interface Participant {
  readonly id: string;
  readonly name: { first: string; last: string };
  readonly email: string;
  readonly phone: string | null;
  readonly level: 'blue' | 'red' | 'black';
  readonly marketingOptIn: boolean;
}

export interface Lesson {
  readonly id: string;
  readonly name: string;
  readonly slope: string;
  readonly startsAt: Date;
  readonly participants: readonly Participant[];
}

export const fullName = ({ name }: Participant): string => `${name.first} ${name.last}`;
export const shortName = ({ name }: Participant): string => `${name.first[0]}. ${name.last[0]}.`;
export const headcount = (lesson: Lesson): number => lesson.participants.length;
//- src/domain/ports.ts
import type { Lesson, Participant } from './lesson.ts';

export const LESSONS = Symbol('lessons');
export const MAILER = Symbol('mailer');
export const CRM = Symbol('crm');

export interface LessonStore {
  startingBetween(from: Date, to: Date): Promise<Lesson[]>;
  keepWaiver(participant: Participant, signature: string): Promise<void>;
  keepScore(participantId: string, points: number): Promise<void>;
}

export interface Mailer {
  send(to: string, subject: string, text: string): Promise<void>;
}

export interface Crm {
  push(participant: Participant): Promise<void>;
  count(segment: string, size: number): Promise<void>;
}
//- src/adapters/lesson.store.ts
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { fullName, type Lesson, type Participant } from '../domain/lesson.ts';
import type { LessonStore } from '../domain/ports.ts';

@Injectable()
export class SqlLessonStore implements LessonStore {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  async startingBetween(from: Date, to: Date): Promise<Lesson[]> {
    return this.source.query('SELECT * FROM lessons WHERE starts_at BETWEEN $1 AND $2', [from, to]);
  }

  async keepWaiver(participant: Participant, signature: string): Promise<void> {
    await this.source.query('INSERT INTO waivers (name, email, signature) VALUES ($1, $2, $3)', [fullName(participant), participant.email, signature]);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first, user.name.last -> database through TypeORM
  }

  async keepScore(participantId: string, points: number): Promise<void> {
    await this.source.query('INSERT INTO scores (participant_id, points) VALUES ($1, $2)', [participantId, points]);
  }
}
//- src/adapters/postmark.mailer.ts
import { Injectable } from '@nestjs/common';
import { ServerClient } from 'postmark';
import type { Mailer } from '../domain/ports.ts';

@Injectable()
export class PostmarkMailer implements Mailer {
  private readonly client = new ServerClient(process.env.POSTMARK_TOKEN ?? '');
  async send(to: string, subject: string, text: string): Promise<void> {
    await this.client.sendEmail({ From: 'school@example.org', To: to, Subject: subject, TextBody: text });
  }
}
//- src/adapters/hubspot.crm.ts
import { Inject, Injectable, Logger } from '@nestjs/common';
import axios, { type AxiosInstance } from 'axios';
import { fullName, type Participant, shortName } from '../domain/lesson.ts';
import type { Crm } from '../domain/ports.ts';

@Injectable()
export class HubspotCrm implements Crm {
  private readonly logger = new Logger(HubspotCrm.name);
  private readonly http: AxiosInstance = axios.create({
    baseURL: 'https://api.hubapi.com',
    headers: { Authorization: `Bearer ${process.env.HUBSPOT_TOKEN}` },
  });
  private readonly warehouse = axios.create({ baseURL: process.env.WAREHOUSE_URL ?? 'http://warehouse.internal' });

  async push(participant: Participant): Promise<void> {
    await this.http.post('/crm/v3/objects/contacts', { properties: { email: participant.email, firstname: participant.name.first } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> HTTP request
    await this.warehouse.post('/participants', { id: participant.id, email: participant.email });
    this.logger.log(`pushed ${shortName(participant)}`);
    this.logger.debug(`pushed ${fullName(participant)}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> Nest Logger
  }

  async count(segment: string, size: number): Promise<void> {
    await this.http.post('/crm/v3/lists', { name: segment, size });
  }
}
//- src/jobs/reminders.job.ts
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { fullName, headcount } from '../domain/lesson.ts';
import { CRM, type Crm, LESSONS, type LessonStore, MAILER, type Mailer } from '../domain/ports.ts';

@Injectable()
export class RemindersJob {
  private readonly logger = new Logger(RemindersJob.name);

  constructor(
    @Inject(LESSONS) private readonly lessons: LessonStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CRM) private readonly crm: Crm,
  ) {}

  @Cron(CronExpression.EVERY_DAY_AT_6PM)
  async remind(): Promise<void> {
    const tomorrow = new Date(Date.now() + 86_400_000);
    const lessons = await this.lessons.startingBetween(new Date(), tomorrow);
    this.logger.log(`${lessons.length} lessons, ${lessons.map(headcount).reduce((a, b) => a + b, 0)} people`);
    for (const lesson of lessons) {
      this.logger.log(`lesson ${lesson.name} on ${lesson.slope}`);
      this.logger.verbose(lesson.participants.map(fullName).join(', '));
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> Nest Logger
      for (const participant of lesson.participants) {
        await this.mailer.send(participant.email, 'Tomorrow', `See you on ${lesson.slope}`);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
      }
      await this.mailer.send(process.env.PATROL_EMAIL ?? '', 'Tomorrow', `${headcount(lesson)} on ${lesson.slope}`);
    }
    await this.crm.count('tomorrow', lessons.length);
  }

  @Cron('0 9 * * 1')
  async offers(): Promise<void> {
    const lessons = await this.lessons.startingBetween(new Date(0), new Date());
    const willing = lessons.flatMap((lesson) => lesson.participants).filter((participant) => participant.marketingOptIn);
    for (const participant of willing) {
      await this.mailer.send(participant.email, 'Offers', `New courses on ${participant.level} slopes`);
    }
    this.logger.log({ offers: willing.length });
  }

  @Cron('0 4 1 * *')
  async sync(): Promise<void> {
    const [lesson] = await this.lessons.startingBetween(new Date(0), new Date());
    for (const participant of lesson?.participants ?? []) {
      if (!participant.marketingOptIn) {
        this.logger.verbose(`skipping ${participant.id}`);
        continue;
      }
      await this.mailer.send(participant.email, 'Season', 'See you next winter');
      await this.mailer.send('crm@example.org', 'Synced', `${participant.level}: ${fullName(participant)}`);
    }
    for (const participant of lesson?.participants ?? []) {
      await this.crm.push(participant);
      this.logger.log(`last was ${participant.phone ?? 'unknown'}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Nest Logger
    }
  }
}
//- src/app.module.ts
import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { HubspotCrm } from './adapters/hubspot.crm.ts';
import { SqlLessonStore } from './adapters/lesson.store.ts';
import { PostmarkMailer } from './adapters/postmark.mailer.ts';
import { CRM, LESSONS, MAILER } from './domain/ports.ts';
import { RemindersJob } from './jobs/reminders.job.ts';

@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [RemindersJob, { provide: LESSONS, useClass: SqlLessonStore }, { provide: MAILER, useClass: PostmarkMailer }, { provide: CRM, useClass: HubspotCrm }],
})
export class AppModule {}
