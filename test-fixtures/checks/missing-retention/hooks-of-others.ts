// What is called like a hook and is none, what sets the end now and then or nowhere, and rows that only look purged.
//- src/entities.ts
import { BeforeInsert, Column, DeleteDateColumn, Entity, EventSubscriber, LessThan, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { EntitySubscriberInterface, InsertEvent, Repository } from 'typeorm';

@Entity()
export class Ticket {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column({ nullable: true }) expiresAt?: Date;
}

/** A form: nobody runs this before a row is written. */
export class TicketForm {
  beforeSave(ticket: Ticket): void {
    ticket.expiresAt = new Date();
  }
}

@Entity()
export class Ferry {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column() kind: string;
  @Column({ nullable: true }) expiresAt?: Date;
  @BeforeInsert()
  end(): void {
    if (this.kind === 'day') this.expiresAt = new Date(Date.now() + 86_400_000);
  }
}

@Entity()
export class Cabin {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column({ nullable: true }) expiresAt?: Date | null;
  @BeforeInsert()
  keep(): void {
    this.expiresAt = null as Date | null;
  }
}

/** Ends always: what is empty is filled. */
@Entity()
export class Berth {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column({ nullable: true }) expiresAt?: Date;
  @BeforeInsert()
  end(): void {
    if (!this.expiresAt) this.expiresAt = new Date(Date.now() + 86_400_000);
  }
}

@Entity()
export class Pier {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @Column({ nullable: true }) expiresAt?: Date;
}

/** The end of what stands beside the record. */
@EventSubscriber()
export class Piers implements EntitySubscriberInterface<Pier> {
  beforeInsert(event: InsertEvent<Pier>): void {
    const session = event.queryRunner.data.session;
    session.expiresAt = new Date();
  }
}

@Entity()
export class Tour {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() at: Date;
  @DeleteDateColumn() deletedAt?: Date;
}

/** A tour that is marked stays, and what was booked with it. */
@Entity()
export class Seat {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column() email: string;
  @ManyToOne(() => Tour, { nullable: false, onDelete: 'CASCADE' }) tour: Tour;
}

export async function sweep(tours: Repository<Tour>): Promise<void> {
  await tours.softDelete({ at: LessThan(new Date(Date.now() - 86_400_000)) });
}

//- src/desk.ts
import type { Repository } from 'typeorm';
import type { Berth, Cabin, Ferry, Pier, Seat, Ticket, Tour } from './entities';

export class Desk {
  constructor(
    private readonly tickets: Repository<Ticket>,
    private readonly ferries: Repository<Ferry>,
    private readonly cabins: Repository<Cabin>,
    private readonly berths: Repository<Berth>,
    private readonly piers: Repository<Pier>,
    private readonly seats: Repository<Seat>,
  ) {}

  async sell(email: string, kind: string, tour: Tour): Promise<void> {
    await this.tickets.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.ferries.save({ email, kind });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.cabins.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.berths.save({ email });
    await this.piers.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.seats.save({ email, tour });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
