// A pottery on MikroORM: what `populate` names is there.
import { Entity, type EntityManager, ManyToOne, PrimaryKey, Property } from '@mikro-orm/core';

@Entity()
class Potter {
  @PrimaryKey() id!: number;
  @Property() email!: string;
}

@Entity()
class Pot {
  @PrimaryKey() id!: number;
  @Property() glaze!: string;
  @ManyToOne(() => Potter) potter!: Potter;
}

export async function fired(em: EntityManager, id: number) {
  const plain = await em.findOneOrFail(Pot, { id });
  console.log('pot', plain);
  const whole = await em.findOneOrFail(Pot, { id }, { populate: ['potter'] });
  console.log('pot', whole);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

/** By the name of the class it is the same. */
export async function listed(em: EntityManager, id: number) {
  const plain = await em.find('Pot', { id }, { populate: ['glazes'] as never });
  console.log('pots', plain);
  const whole = await em.find('Pot', { id }, { populate: ['potter'] as never });
  console.log('pots', whole);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
