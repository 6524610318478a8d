//- src/types/domain.ts
type Brand<T, B extends string> = T & { readonly __brand: B };
export type EmailAddress = Brand<string, 'EmailAddress'>;
export type MemberId = Brand<string, 'MemberId'>;
export type ToyId = Brand<string, 'ToyId'>;

export interface Identified {
  id: MemberId;
}
export interface Reachable {
  primaryContact: EmailAddress;
  mobile?: string;
}
export interface Family extends Identified, Reachable {
  membership: 'weekly' | 'monthly';
  childBirthdates: string[];
  branch: string;
}
export type FamilySummary = Omit<Family, keyof Reachable | 'childBirthdates'>;
export type FamilyContact = Family[keyof Pick<Family, 'primaryContact'>];
export interface Toy {
  id: ToyId;
  name: string;
  description: string;
  ageFrom: number;
}
export type Loan = Readonly<{ toy: Toy; family: FamilySummary; due: Date }>;
export type LoanWithContact = Loan & Reachable;

export enum Purpose {
  Analytics = 'analytics',
  Marketing = 'marketing',
}
export type ConsentMap = Readonly<Record<Purpose, boolean>>;
export type Consented<T> = T & { consent: ConsentMap };

//- src/types/events.ts
import type { Family, FamilySummary, Loan, LoanWithContact } from './domain.ts';

export interface EventMap {
  borrowed: Loan;
  reserved: LoanWithContact;
  joined: Family;
  visited: FamilySummary;
}
export type Handler<K extends keyof EventMap> = (payload: EventMap[K]) => void | Promise<void>;
export class Bus {
  private handlers = new Map<keyof EventMap, Handler<never>[]>();
  on<K extends keyof EventMap>(name: K, handler: Handler<K>): void {
    this.handlers.set(name, [...(this.handlers.get(name) ?? []), handler as Handler<never>]);
  }
}

//- src/store.ts
import { InjectRepository } from '@nestjs/typeorm';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import type { Family, FamilySummary, Loan, LoanWithContact } from './types/domain.ts';

@Entity()
export class FamilyRow {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() primaryContact!: string;
  @Column() branch!: string;
  @CreateDateColumn() createdAt!: Date;
}
@Entity()
export class GuestPass {
  @PrimaryGeneratedColumn() id!: number;
  @Column() guestEmail!: string;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
}
@Entity()
export class ToyRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column() name!: string;
  @Column() description!: string;
}

export class Store {
  constructor(
    @InjectRepository(FamilyRow) private readonly families: Repository<FamilyRow>,
    @InjectRepository(GuestPass) private readonly passes: Repository<GuestPass>,
    @InjectRepository(ToyRow) private readonly toys: Repository<ToyRow>,
    private readonly cache: Map<string, Family>,
  ) {}
  async join(family: Family) {
    const row = this.families.create({ primaryContact: family.primaryContact, branch: family.branch });
    await this.families.save(row);
//        ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
  async move(summary: FamilySummary) {
    await this.families.update({ id: summary.id }, { branch: summary.branch });
  }
  async pass(guestEmail: string) {
    await this.passes.save({ guestEmail, expiresAt: new Date() });
  }
  async add(loan: Loan) {
    await this.toys.save({ name: loan.toy.name, description: loan.toy.description });
  }
  async change(id: string, contact: Family['primaryContact']) {
    await this.families.update({ id }, { primaryContact: contact });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
  async reserve(loan: LoanWithContact) {
    await this.families.upsert({ primaryContact: loan.primaryContact, branch: loan.family.branch }, ['primaryContact']);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

//- src/analytics.ts
import { Analytics } from '@segment/analytics-node';
import * as braze from 'braze-api';
import { type Consented, type Family, type FamilySummary, type Loan, type LoanWithContact, Purpose } from './types/domain.ts';
import { Bus } from './types/events.ts';

const segment = new Analytics({ writeKey: 'k' });

type Traits<T> = { [K in keyof T]?: T[K] };
function identify<T extends { id: string }>(subject: T, traits: Traits<T>) {
  segment.identify({ userId: subject.id, traits });
}

export const bus = new Bus();
bus.on('borrowed', (loan) => {
  segment.track({ event: 'borrowed', userId: loan.family.id, properties: { toy: loan.toy.name } });
  segment.track({ event: 'borrowed', userId: loan.family.id, properties: loan });
});
bus.on('reserved', (loan) => {
  segment.track({ event: 'reserved', userId: loan.family.id, properties: { due: loan.due } });
  segment.track({ event: 'reserved', userId: loan.family.id, properties: loan });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
});
bus.on('joined', async ({ id, primaryContact, ...rest }) => {
  segment.track({ event: 'joined', userId: id, properties: { branch: rest.branch } });
  console.log('joined', rest.membership);
  console.log('joined', rest);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('joined', primaryContact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
bus.on('visited', (summary) => {
  console.log('visited', summary);
  segment.identify({ userId: summary.id, traits: summary });
});

export function optedIn(family: Consented<Family>) {
  if (!family.consent[Purpose.Analytics]) return;
  segment.identify({ userId: family.id, traits: { email: family.primaryContact } });
}
export function wrongPurpose(family: Consented<Family>) {
  if (family.consent[Purpose.Marketing]) {
    segment.identify({ userId: family.id, traits: { email: family.primaryContact } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
  }
}
export function otherFamily(inviter: Consented<Family>, invited: Family) {
  if (inviter.consent.analytics) {
    segment.identify({ userId: invited.id, traits: { email: invited.primaryContact } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
  }
}
export function generic(family: Family, summary: FamilySummary) {
  identify(summary, { branch: summary.branch });
  identify(family, { branch: family.branch });
  identify(family, { mobile: family.mobile });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Segment
}
export function each(families: readonly Consented<Family>[]) {
  for (const family of families.filter((f) => f.consent.analytics)) {
    segment.identify({ userId: family.id, traits: { email: family.primaryContact } });
  }
  families.map(({ id, primaryContact }) => segment.identify({ userId: id, traits: { primaryContact } }));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
}
