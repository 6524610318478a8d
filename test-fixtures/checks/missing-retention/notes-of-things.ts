// A chandler's books: a note is somebody's where the row is about somebody, and not because somebody typed the row in.
//- src/entities.ts
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Clerk {
  @PrimaryGeneratedColumn('uuid') id?: string;
  @Column() shift?: string;
}

export abstract class Base {
  @PrimaryGeneratedColumn('uuid') id?: string;
  @ManyToOne(() => Clerk) createdByUser?: Clerk;
  @Column({ nullable: true }) createdByUserId?: string;
  @Column({ nullable: true }) updatedByUserId?: string;
}

/** Who entered it stands in every row. */
@Entity()
export class RopeVariant extends Base {
  @Column() quantity: number;
  @Column({ nullable: true }) notes?: string;
}

/** Who received it says nothing of what it was for. */
@Entity()
export class Payment extends Base {
  @Column() amount: number;
  @Column({ nullable: true }) note?: string;
  @Column({ nullable: true }) employeeId?: string;
}

/** What was bought, by whomever. */
@Entity()
export class Expense extends Base {
  @Column() amount: number;
  @Column({ nullable: true }) notes?: string;
  @Column({ nullable: true }) employeeId?: string;
}

/** About a patient of the ship's doctor. */
@Entity()
export class Treatment extends Base {
  @Column() patientId: string;
  @Column({ nullable: true }) notes?: string;
}

/** Somebody's opinion. */
@Entity()
export class Opinion extends Base {
  @Column() comment: string;
}

/** What somebody wrote down of their watch, however the column for who it was is called. */
@Entity()
export class WatchDiary extends Base {
  @Column() note: string;
}

//- src/books.ts
import type { Repository } from 'typeorm';
import type { Expense, Opinion, Payment, RopeVariant, Treatment, WatchDiary } from './entities';

export class Books {
  constructor(
    private readonly variants: Repository<RopeVariant>,
    private readonly payments: Repository<Payment>,
    private readonly expenses: Repository<Expense>,
    private readonly treatments: Repository<Treatment>,
    private readonly opinions: Repository<Opinion>,
    private readonly diaries: Repository<WatchDiary>,
  ) {}

  async stock(entity: RopeVariant): Promise<void> {
    await this.variants.save(entity);
  }

  async receive(entity: Payment): Promise<void> {
    await this.payments.save(entity);
  }

  async spend(entity: Expense): Promise<void> {
    await this.expenses.save(entity);
  }

  async treat(entity: Treatment): Promise<void> {
    await this.treatments.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through TypeORM
  }

  async watch(entity: WatchDiary): Promise<void> {
    await this.diaries.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through TypeORM
  }

  async listen(entity: Opinion): Promise<void> {
    await this.opinions.save(entity);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through TypeORM
  }
}
