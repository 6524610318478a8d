// Market stalls on TypeORM: what an entity is related to is written by itself, unless a literal spells it out.
//- src/entities.ts
import { Column, Entity, JoinTable, ManyToMany, ManyToOne, OneToMany, OneToOne, PrimaryGeneratedColumn } from 'typeorm';

export class Contact {
  @Column() phone: string;
}

@Entity()
export class Trader {
  constructor(input?: Partial<Trader>) {
    Object.assign(this, input);
  }
  @PrimaryGeneratedColumn() id: number;
  @Column() emailAddress: string;
  @Column('simple-json') papers: { dateOfBirth: string };
  @Column(() => Contact) contact: Contact;
  @ManyToMany(() => Market, (market) => market.traders) markets: Market[];
}

@Entity()
export class Market {
  @PrimaryGeneratedColumn() id: number;
  @Column() code: string;
  @ManyToMany(() => Trader, (trader) => trader.markets) traders: Trader[];
  @OneToMany(() => Stall, (stall) => stall.market) stalls: Stall[];
}

@Entity()
export class Stall {
  constructor(input?: Partial<Stall>) {
    Object.assign(this, input);
  }
  @PrimaryGeneratedColumn() id: number;
  @Column() label: string;
  @ManyToOne(() => Market) market: Market;
  @ManyToMany(() => Market) @JoinTable() alsoAt: Market[];
  @OneToOne(() => Trader, { cascade: true }) trader: Trader;
}

//- src/connection.ts
import type { DataSource, ObjectLiteral, Repository } from 'typeorm';

type Type<T> = new (...input: never[]) => T;

export class Connection {
  constructor(private readonly source: DataSource) {}

  rows<E extends ObjectLiteral>(type: Type<E>): Repository<E> {
    return this.source.getRepository<E>(type);
  }

  async oneOrThrow<E extends ObjectLiteral>(type: Type<E>, id: number): Promise<E> {
    const found = await this.rows(type).findOne({ where: { id } as never });
    if (!found) throw new Error('There is none');
    return found;
  }
}

export function patched<T extends object>(row: T, input: Partial<T>): T {
  for (const key of Object.keys(input) as (keyof T)[]) row[key] = input[key] as T[keyof T];
  return row;
}

//- src/stalls.ts
import type { DataSource } from 'typeorm';
import { type Connection, patched } from './connection';
import { Market, Stall, Trader } from './entities';

export class Stalls {
  constructor(
    private readonly source: DataSource,
    private readonly connection: Connection,
  ) {}

  async open(label: string) {
    await this.source.getRepository(Stall).save(new Stall({ label }));
  }

  async rename(id: number, label: string) {
    const stall = await this.connection.oneOrThrow(Stall, id);
    stall.label = label;
    await this.connection.rows(Stall).save(stall);
    await this.connection.rows(Stall).save(patched(stall, { label }));
  }

  async move(stall: Stall, market: Market) {
    await this.connection.rows(Market).save(market);
    await this.source.manager.save(stall);
  }

  async hire(label: string, emailAddress: string) {
    await this.source.getRepository(Stall).save({ label, trader: { emailAddress } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

export class Traders {
  constructor(
    private readonly source: DataSource,
    private readonly connection: Connection,
  ) {}

  async register(emailAddress: string) {
    await this.source.getRepository(Trader).save(new Trader({ emailAddress }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.demographic.date_of_birth -> database through TypeORM
  }

  async touch(id: number, input: Partial<Trader>) {
    const trader = await this.connection.oneOrThrow(Trader, id);
    await this.connection.rows(Trader).save(patched(trader, input));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.demographic.date_of_birth -> database through TypeORM
  }

  async keep(trader: Trader) {
    await this.source.manager.save(trader);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.demographic.date_of_birth -> database through TypeORM
  }
}
