// A surgery: columns may be in a class that is not at hand, or in one that extends the record's; and models with an end.
import { AuditedPerson } from '@surgery/entities';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
class Member extends AuditedPerson {
  @Column() club!: string;
}

@Entity()
class Person {
  @PrimaryGeneratedColumn() id!: number;
}

@Entity()
class Patient extends Person {
  @Column() diagnosis!: string;
}

@Entity()
class Room {
  @PrimaryGeneratedColumn() id!: number;
}

/** @retention P30D */
@Entity()
class Visit {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
}

export class Store {
  constructor(
    private readonly members: Repository<Member>,
    private readonly people: Repository<Person>,
    private readonly rooms: Repository<Room>,
  ) {}

  async keep(email: string, diagnosis: string) {
    await this.members.save({ club: 'north', email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
    await this.people.save({ id: 1, diagnosis } as Patient);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical -> database through TypeORM
    await this.rooms.save({ id: 1, email } as Room);
  }
}

export class Visits<T extends Visit> {
  constructor(private readonly visits: Repository<T>) {}

  open(visit: T) {
    return this.visits.save(visit);
  }
}
