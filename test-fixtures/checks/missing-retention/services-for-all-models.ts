// A vet's practice: one service stores all models, and what it stores is told where somebody hands it over.
//- src/base.ts
import { Column, CreateDateColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Keeper } from './entities';

export abstract class Base {
  @PrimaryGeneratedColumn('uuid') id?: string;
  @CreateDateColumn() createdAt?: Date;
  @ManyToOne(() => Keeper) createdBy?: Keeper;
  @Column({ nullable: true }) practiceId?: string;

  describe(): string {
    return `record ${this.id}`;
  }
}

//- src/entities.ts
import { Column, Entity, OneToOne } from 'typeorm';
import { Base } from './base';

@Entity()
export class Keeper extends Base {
  @Column() email?: string;
  @Column() lastName?: string;
  @OneToOne(() => Cage) cage?: Cage;
}

@Entity()
export class Cage extends Base {
  @Column() label?: string;
  @OneToOne(() => Keeper) keeper?: Keeper;
}

@Entity()
export class Practice extends Base {
  @Column() name?: string;
  @Column() vatNumber?: string;
  @Column() colour?: string;
}

/** Deleted by a job. @retention P1Y */
@Entity()
export class Visit extends Base {
  @Column() email?: string;
}

//- src/records.ts
import type { DeepPartial, FindOptionsWhere, Repository } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Base } from './base';

export type Part<T> = DeepPartial<T>;

export abstract class RecordService<T extends Base> {
  constructor(protected readonly repository: Repository<T>) {}

  async create(entity: Part<T>): Promise<T> {
    const made = this.repository.create(entity as DeepPartial<T>);
    return await this.repository.save(made);
  }

  async createMany(entities: Part<T>[]): Promise<T[]> {
    const made = entities.map((entity) => this.repository.create(entity));
    return await this.repository.save(made);
  }

  async save(entity: T): Promise<T> {
    console.log(entity.describe());
    return await this.repository.save(entity);
  }

  async update(id: string | FindOptionsWhere<T>, change: QueryDeepPartialEntity<T>) {
    return await this.repository.update(id, change);
  }
}

export abstract class PracticeService<T extends Base> extends RecordService<T> {
  async create(entity: Part<T>): Promise<T> {
    return super.create({ ...entity, practiceId: 'north' });
  }
}

//- src/services.ts
import { Cage, Keeper, Practice, Visit } from './entities';
import { PracticeService, RecordService } from './records';

export class Keepers extends PracticeService<Keeper> {
  async hire(email: string, cage: Cage) {
    const keeper = await super.create({ email, cage });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    keeper.lastName = undefined;
    return keeper;
  }

  async keep(keeper: Keeper) {
    return this.save(keeper);
//         ^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.last -> database through TypeORM
  }
}

export class Cages extends PracticeService<Cage> {}

export class Practices extends RecordService<Practice> {}

export class Visits extends RecordService<Visit> {}

//- src/desk.ts
import type { Keeper } from './entities';
import type { Cages, Keepers, Practices, Visits } from './services';

interface Application {
  email: string;
  password: string;
  colour: string;
}

interface CageInput {
  label: string;
  keeper?: Keeper;
}

interface PracticeInput {
  name: string;
  vatNumber: string;
  /** Of whom to talk to. */
  firstName: string;
  lastName: string;
  email: string;
}

export class Desk {
  constructor(
    private readonly practices: Practices,
    private readonly keepers: Keepers,
    private readonly cages: Cages,
    private readonly visits: Visits,
  ) {}

  async apply(application: Application) {
    await this.keepers.create(application);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }

  async applyAll(applications: Application[]) {
    await this.keepers.createMany(applications);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }

  async move(id: string, email: string) {
    await this.keepers.update(id, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.keepers.update({ id }, { practiceId: 'south' });
  }

  /** The name of a practice; of whom to talk to, its table holds nothing. */
  async found(input: PracticeInput) {
    await this.practices.create(input);
    await this.practices.create({ ...input, colour: 'red' });
  }

  /** Whose cage it is, is a key in its row. */
  async put(input: CageInput, keeper: Keeper) {
    await this.cages.create(input);
    await this.cages.create({ label: input.label, keeper });
  }

  /** The model of these has an end. */
  async visit(email: string) {
    await this.visits.create({ email });
  }
}

//- src/tables.ts
import type { Keeper } from './entities';
import type { Base } from './base';
import type { RecordService } from './records';

/** Of whatever has keepers, only who they are changes. */
export class AddKeeper<T extends Base> {
  constructor(private readonly records: RecordService<T>) {}

  async add(record: T, keeper: Keeper) {
    await this.records.create({ id: record.id, keepers: [keeper] } as never);
  }
}
