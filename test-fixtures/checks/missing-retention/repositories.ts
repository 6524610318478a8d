// Own repositories in front of a store: where the finding stands depends on what their types name.
//- src/store.ts
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');

/** Takes anything: findings stand at the callers. */
export async function insert(collection: string, document: Record<string, unknown>): Promise<void> {
  await client.db('garage').collection(collection).insertOne(document);
}

//- src/base-repository.ts
import { MongoClient } from 'mongodb';

export abstract class BaseRepository<T extends { id: string }> {
  private readonly client = new MongoClient('mongodb://localhost');
  protected abstract readonly collection: string;
  async save(entity: T): Promise<void> {
    await this.client.db('garage').collection(this.collection).updateOne({ id: entity.id }, { $set: entity });
  }
}

//- src/repairs.ts
import { MongoClient } from 'mongodb';
import { BaseRepository } from './base-repository.ts';
import { insert } from './store.ts';

interface Repair {
  id: string;
  licensePlate: string;
  ownerPhone: string;
  hours: number;
}
interface Part {
  id: string;
  name: string;
  stock: number;
}

const repairs = new MongoClient('mongodb://localhost').db('garage').collection<Repair>('repairs');

/** Names personal data in its types: the finding stands here, once. */
export async function archiveRepair(repair: Repair): Promise<void> {
  await repairs.insertOne(repair);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.government_id.vehicle_registration -> MongoDB
}

export async function countHours(repair: Repair): Promise<void> {
  await repairs.updateOne({ id: repair.id }, { $set: { hours: repair.hours } });
  await repairs.updateOne({ ownerPhone: repair.ownerPhone }, { $inc: { hours: 1 } });
}

class PartRepository extends BaseRepository<Part> {
  protected readonly collection = 'parts';
}
class RepairRepository extends BaseRepository<Repair> {
  protected readonly collection = 'repairs';
}

export async function finish(repair: Repair, parts: Part[]): Promise<void> {
  await archiveRepair(repair);
  await insert('parts', { count: parts.length });
  await insert('hours', { id: repair.id, hours: repair.hours });
  await insert('repairs', { ...repair, finishedAt: new Date() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.government_id.vehicle_registration -> MongoDB
  for (const part of parts) await new PartRepository().save(part);
  await new RepairRepository().save(repair);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.government_id.vehicle_registration -> MongoDB
}
