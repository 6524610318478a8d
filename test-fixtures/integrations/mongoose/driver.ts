// The native driver below Mongoose: its collections are those of the MongoDB driver.
import mongoose, { createConnection, model, Schema } from 'mongoose';

interface Falconer {
  name: string;
  email: string;
}
const Bird = model('Bird', new Schema({ ring: String, keeper: { name: String, phone: String } }));

export async function enrol(falconer: Falconer): Promise<void> {
  const { db } = mongoose.connection;
  await db?.collection('falconers').insertOne({ email: falconer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  await mongoose.connection.collection('flights').insertOne({ falconer: falconer.name, at: new Date() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB
  await mongoose.connection.getClient().db('archive').collection('falconers').insertOne({ ...falconer });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB
  await mongoose.connection.collection('flights').deleteMany({ falconer: falconer.name });
}

export async function ring(ring: string, phone: string): Promise<void> {
  await Bird.collection.updateOne({ ring }, { $set: { 'keeper.phone': phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB
  await Bird.collection.updateOne({ ring }, { $set: { seen: new Date() } });
}

export async function other(falconer: Falconer): Promise<void> {
  const connection = createConnection('mongodb://birds');
  await connection.db?.collection('perches').insertOne({ falconer: falconer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
}

abstract class Store<T extends object> {
  protected abstract readonly name: string;
  #collection() {
    return mongoose.connection.db!.collection(this.name);
  }
  async create(props: T): Promise<void> {
    await this.#collection().insertOne({ ...props, made: new Date() });
  }
}
class Permits extends Store<{ falconer: string }> {
  protected readonly name = 'permits';
}
class Falconers extends Store<Falconer> {
  protected readonly name = 'falconers';
}
export async function permit(permits: Permits, falconers: Falconers, falconer: Falconer): Promise<void> {
  await permits.create({ falconer: 'f-1' });
  await falconers.create({ name: falconer.name, email: falconer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB
}

// Counts have names, and are counts.
export async function count(falconer: Falconer, areas: string[]): Promise<void> {
  const counts = Object.fromEntries([falconer.name, ...areas].map((each) => [`seen.${each}`, 1]));
  await mongoose.connection.collection('counts').updateOne({ year: 1 }, { $inc: counts, $set: { at: new Date() } });
  await mongoose.connection.collection('counts').updateOne({ year: 1 }, { $set: { by: falconer.name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB
  await Bird.updateOne({ ring: '1' }, { $inc: counts });
}
