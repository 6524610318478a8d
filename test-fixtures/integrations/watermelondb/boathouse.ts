// A boat hire with an app that works without a network: guests, notes of trips, and boats.
import { Database, Model, Q } from '@nozbe/watermelondb';
import type Collection from '@nozbe/watermelondb/Collection';
import BaseModel from '@nozbe/watermelondb/Model';
import { field } from '@nozbe/watermelondb/decorators';

export class Guest extends Model {
  static override table = 'guests';

  @field('full_name') fullName!: string;
  @field('email') email!: string;
  @field('visits') visits!: number;
  @field('is_member') isMember!: boolean;

  async rename(name: string): Promise<void> {
    await this.update((guest) => {
//        ^^^^^^^^^^^ missing-retention: user.name -> WatermelonDB
      guest.fullName = name;
    });
  }
}
export class Trip extends BaseModel {
  static override table = 'trips';

  @field('guest_phone') guestPhone!: string;
  @field('boat') boat!: string;
  @field('delete_after') deleteAfter!: number;
}
export class Boat extends BaseModel {
  static override table = 'boats';

  @field('name') name!: string;
  @field('seats') seats!: number;
}

interface SignUp {
  name: string;
  mail: string;
  phone: string;
}

export class Boathouse {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async enter(form: SignUp): Promise<Guest> {
    return this.#database.write(() =>
      this.#database.get<Guest>('guests').create((guest) => {
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> WatermelonDB
        guest.fullName = form.name;
        guest.email = form.mail;
        guest.visits = 0;
      }),
    );
  }

  async correct(id: string, email: string): Promise<void> {
    const guest = await this.#database.get<Guest>('guests').find(id);
    await guest.update((row) => {
//        ^^^^^^^^^^^^ missing-retention: user.contact.email -> WatermelonDB
      row.email = email ?? guest.email;
    });
    await guest.update(() => {
//        ^^^^^^^^^^^^ missing-retention: user.name -> WatermelonDB
      guest.fullName = guest.fullName.trim();
    });
    await guest.update((row) => {
      row.visits += 1;
      row.isMember = true;
    });
  }

  // Only what is set is written, whatever else the record holds.
  async counted(): Promise<void> {
    const guests = await this.#database.get<Guest>('guests').query(Q.where('visits', 0)).fetch();
    await this.#database.batch(
      ...guests.map((guest) =>
        guest.prepareUpdate((row) => {
          row.visits = 1;
        }),
      ),
    );
  }

  async paint(boat: Boat, name: string): Promise<void> {
    await boat.update((row) => {
      row.name = name;
    });
    await this.#database.localStorage.set('last_boat', boat.id);
    await this.#database.localStorage.set('last_email', (await this.#database.get<Guest>('guests').find('1')).email);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> WatermelonDB
  }

  async cast(trip: Trip, form: SignUp): Promise<void> {
    await trip.update((row) => {
      row.guestPhone = form.phone;
      row.deleteAfter = Date.now() + 86_400_000;
    });
  }
}

// What fills a record may be handed over, and may hand it on.
interface Job<T extends Model> {
  record?: T;
  fill: (row: T) => void;
}
function prepare<T extends Model>(collection: Collection<T>, { record, fill }: Job<T>): T {
  if (record !== undefined) return record.prepareUpdate(() => fill(record));
  return collection.prepareCreate(fill);
}
export function guestOf(collection: Collection<Guest>, form: SignUp, record?: Guest): Guest {
  const fill = (row: Guest): void => {
    row.email = form.mail;
    row.visits = 0;
  };
  return prepare(collection, { fill, ...(record && { record }) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> WatermelonDB
}
export function boatOf(collection: Collection<Boat>, name: string): Boat {
  return prepare(collection, {
    fill: (row) => {
      row.name = name;
      row.seats = 4;
    },
  });
}

export function raw(collection: Collection<Guest>, form: SignUp): Guest {
  return collection.prepareCreateFromDirtyRaw({ full_name: form.name, visits: 0 });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> WatermelonDB
}
