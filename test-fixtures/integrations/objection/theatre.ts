// Season tickets of a theatre.
import { Model } from 'objection';

export class Holder extends Model {
  static override tableName = 'holders';
  id!: number;
  email!: string;
  phone!: string;
}

export class Play extends Model {
  static override tableName = 'plays';
  title!: string;
}

export async function subscribe(email: string, phone: string): Promise<void> {
  await Holder.query().insert({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Objection
  await Holder.query().patchAndFetchById(1, { phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Objection
  await Play.query().insert({ title: 'The Seagull' });
  await Holder.query().where({ email }).first();
  await Holder.query().delete().where({ email });
}
