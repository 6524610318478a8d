// Parents of a nursery school.
import type { EntityManager, EntityRepository } from '@mikro-orm/core';

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
