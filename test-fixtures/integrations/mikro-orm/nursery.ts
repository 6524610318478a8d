// Parents of a nursery school.
import { type AnyEntity, type EntityManager, EntityRepository } from '@mikro-orm/core';

export class Parent {
  id!: string;
  email!: string;
  phone!: string;
}

export class Room {
  id!: string;
  colour!: string;
}

export async function register(em: EntityManager, parents: EntityRepository<Parent>, email: string): Promise<void> {
  const parent = em.create(Parent, { id: '1', email, phone: '' });
  await em.persist(parent).flush();
//      ^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  await em.insert(Parent, { id: '2', email, phone: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  await em.nativeUpdate(Parent, { id: '2' }, { email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  await parents.insert({ id: '3', email, phone: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
  await em.insert(Room, { id: '1', colour: 'red' });
  await em.findOne(Parent, { email });
  await em.nativeDelete(Parent, { email });
}

/** A repository of the project's own, which keeps what the library's once had. */
export class OwnRepository<T extends object> extends EntityRepository<T> {
  async persistAndFlush(entity: AnyEntity | AnyEntity[]): Promise<void> {
    await this.em.persist(entity).flush();
  }
}

export class ParentRepository extends OwnRepository<Parent> {}
export class RoomRepository extends OwnRepository<Room> {}


export class Office {
  constructor(
    private readonly parents: ParentRepository,
    private readonly rooms: RoomRepository,
  ) {}

  async enrol(input: { parent: Parent; colour: string }): Promise<void> {
    const parent = this.parents.create({ ...input.parent, id: '7' });
    await this.parents.persistAndFlush(parent);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through MikroORM
    const room = this.rooms.create({ id: '8', colour: input.colour });
    await this.rooms.persistAndFlush(room);
  }

  async move(id: string, email: string, colour: string): Promise<void> {
    await this.parents.nativeUpdate({ id }, { email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through MikroORM
    await this.rooms.nativeUpdate({ id }, { colour });
  }
}
