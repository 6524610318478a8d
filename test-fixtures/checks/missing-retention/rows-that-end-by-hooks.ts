// A climbing hall: rows that end by a column which a hook fills before they are written, through a service for all models.
//- src/decorators.ts
import { Entity as MikroEntity } from '@mikro-orm/core';
import { Entity as TypeOrmEntity } from 'typeorm';

export function HallORMEntity(name: string): ClassDecorator {
  return (target) => {
    MikroEntity({ tableName: name })(target);
    TypeOrmEntity(name)(target);
  };
}

//- src/entities.ts
import { BeforeInsert, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { HallORMEntity } from './decorators';

export abstract class Base {
  @PrimaryGeneratedColumn('uuid') id?: string;
}

/** Ends by a subscriber. */
@HallORMEntity('trial_request')
export class TrialRequest extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expiredAt?: Date;
}

/** Ends by itself. */
@Entity()
export class GuestPass extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;

  @BeforeInsert()
  end(): void {
    this.expireDate = new Date(Date.now() + 86_400_000);
  }
}

/** Nobody sets when these end. */
@HallORMEntity('waiting')
export class Waiting extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expiredAt?: Date;
}

/** A hook after the row is read says nothing of its end, and one that sets something else does not, either. */
@HallORMEntity('climber')
export class Climber extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expiredAt?: Date;
  @Column({ nullable: true }) slug?: string;
}

@HallORMEntity('invitation')
export class Invitation extends Base {
  constructor(input?: Partial<Invitation>) {
    super();
    Object.assign(this, input);
  }
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;
}

/** Set whenever nobody has set it before. */
@Entity()
export class Locker extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;

  @BeforeInsert()
  end(): void {
    if (!this.expireDate) this.expireDate = new Date(Date.now() + 86_400_000);
  }
}

/** Only some of these end. */
@Entity()
export class Rental extends Base {
  @Column() email: string;
  @Column() kind: string;
  @Column({ nullable: true }) expireDate?: Date;

  @BeforeInsert()
  end(): void {
    if (this.kind === 'day') this.expireDate = new Date(Date.now() + 86_400_000);
  }
}

/** None of these does. */
@Entity()
export class Veteran extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;

  @BeforeInsert()
  stay(): void {
    this.expireDate = null as never;
  }
}

/** Nor do these: what sets it is no subscriber of theirs, or sets it of something else. */
@Entity()
export class Booking extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;
}

@Entity()
export class Visit extends Base {
  @Column() email: string;
  @Column({ nullable: true }) expireDate?: Date;
}

//- src/forms.ts
import type { Booking } from './entities';

export class BookingForm {
  beforeSave(booking: Booking): void {
    booking.expireDate = new Date();
  }
}

//- src/subscribers.ts
import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent, type LoadEvent } from 'typeorm';
import { Climber, TrialRequest, type Visit } from './entities';

abstract class Hooks<T> {
  async beforeEntityCreate(_entity: T): Promise<void> {}
}

@EventSubscriber()
export class TrialRequests extends Hooks<TrialRequest> {
  async beforeEntityCreate(entity: TrialRequest): Promise<void> {
    if (entity) {
      entity.expiredAt = new Date(Date.now() + 3_600_000);
    }
  }
}

@EventSubscriber()
export class Climbers implements EntitySubscriberInterface<Climber> {
  beforeInsert(event: InsertEvent<Climber>): void {
    event.entity.slug = 'new';
  }

  afterLoad(climber: Climber, _event?: LoadEvent<Climber>): void {
    climber.expiredAt = undefined;
  }
}

@EventSubscriber()
export class Visits implements EntitySubscriberInterface<Visit> {
  beforeInsert(event: InsertEvent<Visit>): void {
    const session = event.queryRunner.data.session;
    session.expireDate = new Date();
  }
}

//- src/records.ts
import { type AnyEntity, EntityRepository, type RequiredEntityData } from '@mikro-orm/core';
import type { DeepPartial, Repository } from 'typeorm';
import type { Base } from './entities';

export class HallRepository<T extends object> extends EntityRepository<T> {
  async persistAndFlush(entity: AnyEntity): Promise<void> {
    await this.em.persist(entity).flush();
  }
}

export abstract class RecordService<T extends Base> {
  constructor(
    protected readonly rows: Repository<T>,
    protected readonly mikro: HallRepository<T>,
    protected readonly isMikro: boolean,
  ) {}

  async create(entity: DeepPartial<T>): Promise<T> {
    if (this.isMikro) {
      const made = this.mikro.create(entity as RequiredEntityData<T>);
      await this.mikro.persistAndFlush(made);
      return made;
    }
    return await this.rows.save(this.rows.create(entity));
  }

  async save(entity: DeepPartial<T>): Promise<T> {
    if (this.isMikro) return await this.mikro.upsert(entity as T);
    return await this.rows.save(entity as T);
  }
}

export abstract class HallService<T extends Base> extends RecordService<T> {
  async save(entity: DeepPartial<T>): Promise<T> {
    return await super.save({ ...entity, hallId: 'north' });
  }

  async saveMany(entities: DeepPartial<T>[]): Promise<void> {
    const placed = entities.map((entity) => ({ ...entity, hallId: 'north' }));
    await this.rows.save(placed as DeepPartial<T>[]);
  }
}

//- src/desk.ts
import { Climber, GuestPass, Invitation, TrialRequest, Waiting } from './entities';
import { HallService } from './records';

export class TrialRequestService extends HallService<TrialRequest> {
  async ask(email: string): Promise<void> {
    await this.save({ email });
    await this.create({ email });
  }
}

export class GuestPassService extends HallService<GuestPass> {
  async give(email: string): Promise<void> {
    await this.create({ email });
  }
}

export class WaitingService extends HallService<Waiting> {
  async wait(email: string): Promise<void> {
    await this.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
    await this.create({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  }
}

export class WaitingListService extends HallService<Waiting> {
  async fill(emails: string[]): Promise<void> {
    await this.saveMany(emails.map((email) => ({ email })));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

export class ClimberService extends HallService<Climber> {
  async join(email: string): Promise<void> {
    await this.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  }
}

export class InvitationService extends HallService<Invitation> {
  async invite(email: string, expireDate: Date): Promise<void> {
    await this.save(new Invitation({ email, expireDate }));
    const invitation = new Invitation();
    invitation.email = email;
    invitation.expireDate = expireDate;
    await this.save(invitation);
    const invitations: Invitation[] = [];
    for (const each of [email]) invitations.push(new Invitation({ email: each, expireDate }));
    await this.saveMany(invitations);
  }
}

//- src/reception.ts
import type { Repository } from 'typeorm';
import { Invitation, Waiting } from './entities';

/** An invitation is never made without its end. */
export class Reception {
  constructor(
    private readonly invitations: Repository<Invitation>,
    private readonly waiting: Repository<Waiting>,
  ) {}

  async correct(id: string, email: string): Promise<void> {
    await this.invitations.update(id, { email });
    await this.waiting.update(id, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

//- src/counter.ts
import type { Repository } from 'typeorm';
import type { Booking, Locker, Rental, Veteran, Visit } from './entities';

export class Counter {
  constructor(
    private readonly lockers: Repository<Locker>,
    private readonly rentals: Repository<Rental>,
    private readonly veterans: Repository<Veteran>,
    private readonly bookings: Repository<Booking>,
    private readonly visits: Repository<Visit>,
  ) {}

  async lend(email: string): Promise<void> {
    await this.lockers.save({ email });
    await this.rentals.save({ email, kind: 'day' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.veterans.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.bookings.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.visits.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}

//- src/trials.ts
import type { TrialRequestService, WaitingService } from './desk';

export class Trials {
  constructor(
    private readonly requests: TrialRequestService,
    private readonly waiting: WaitingService,
  ) {}

  async ask(email: string): Promise<void> {
    await this.requests.create({ email });
    await this.waiting.create({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  }
}
//- src/resolved.ts
import { InjectEntity, ResolveEntity } from '@hall/decorators';
import type { Repository } from 'typeorm';

/** A decorator that is called after entities makes none of a class without columns. */
@ResolveEntity('spectator')
export class Spectator {
  email: string;
  expiresAt: Date;
}

@InjectEntity()
export class Sponsor {
  email: string;
  expiresAt = new Date();
}

export class Stand {
  constructor(
    private readonly spectators: Repository<Spectator>,
    private readonly sponsors: Repository<Sponsor>,
  ) {}

  async seat(email: string): Promise<void> {
    await this.spectators.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.sponsors.save({ email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  }
}
