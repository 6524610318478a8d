// Pharmacy: hand-made repositories with retention in a base class, in options, in a helper; Prisma client extensions; Sequelize.
//- src/db.ts
import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, Sequelize } from 'sequelize';
import { Pool } from 'pg';
import Redis from 'ioredis';

export const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
export const pool = new Pool();
export const redis = new Redis();

export class Prescription extends Model<InferAttributes<Prescription>, InferCreationAttributes<Prescription>> {
  declare id: string;
  declare patientName: string;
  declare drug: string;
  declare dose: string;
}
Prescription.init({ id: { type: DataTypes.UUID, primaryKey: true }, patientName: DataTypes.STRING, drug: DataTypes.STRING, dose: DataTypes.STRING }, { sequelize, paranoid: true });

export class PickupSlot extends Model<InferAttributes<PickupSlot>, InferCreationAttributes<PickupSlot>> {
  declare id: string;
  declare customerPhone: string;
  declare retentionUntil: Date;
}
PickupSlot.init({ id: { type: DataTypes.UUID, primaryKey: true }, customerPhone: DataTypes.STRING, retentionUntil: DataTypes.DATE }, { sequelize });

export class StockItem extends Model<InferAttributes<StockItem>, InferCreationAttributes<StockItem>> {
  declare id: string;
  declare name: string;
  declare amount: number;
}
StockItem.init({ id: { type: DataTypes.UUID, primaryKey: true }, name: DataTypes.STRING, amount: DataTypes.INTEGER }, { sequelize });
//- src/service.ts
import { createHmac } from 'node:crypto';
import { PickupSlot, pool, Prescription, redis, StockItem } from './db.ts';

interface Customer {
  id: string;
  fullName: string;
  phone: string;
  email: string;
  insuranceNumber: string;
}

interface CacheOptions {
  ttl?: number;
}

const HOUR = 3600;
const RETENTION = { basket: 2 * HOUR, hotline: 24 * HOUR };

async function cache(key: string, value: object, options: CacheOptions = {}): Promise<void> {
  const { ttl = HOUR } = options;
  await redis.setex(key, ttl, JSON.stringify(value));
}

async function put(key: string, value: string): Promise<void> {
  await redis.set(key, value);
}

async function putAndExpire(key: string, value: string, seconds: number): Promise<void> {
  await redis.multi().set(key, value).expire(key, seconds).exec();
}

function until(days: number): Date {
  return new Date(Date.now() + days * 24 * HOUR * 1000);
}

function pseudonym(customer: Customer): string {
  return createHmac('sha256', process.env.PEPPER ?? '').update(customer.insuranceNumber).digest('hex');
}

function row(customer: Customer): [string, string, string] {
  return [customer.id, customer.fullName, customer.email];
}

async function insert(table: string, values: unknown[]): Promise<void> {
  await pool.query(`INSERT INTO ${table} VALUES ($1, $2, $3)`, values);
}

export async function prescribe(customer: Customer, drug: string, dose: string) {
  const stored = await Prescription.create({ id: crypto.randomUUID(), patientName: customer.fullName, drug, dose });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.health_and_medical, user.name -> database through Sequelize
  console.log('prescription', stored.id);
  await StockItem.create({ id: crypto.randomUUID(), name: drug, amount: 1 });
  await StockItem.increment('amount', { where: { name: drug }, by: -1 });
}

export async function pickup(customer: Customer) {
  await PickupSlot.create({ id: crypto.randomUUID(), customerPhone: customer.phone, retentionUntil: until(7) });
  await cache(`pickup:${customer.id}`, customer);
  await cache(`pickup:${customer.id}`, { phone: customer.phone }, { ttl: RETENTION.hotline });
}

export async function basket(customer: Customer, drugs: string[]) {
  await putAndExpire(`basket:${customer.id}`, JSON.stringify({ email: customer.email, drugs }), RETENTION.basket);
  await put(`basket:${customer.id}:owner`, customer.fullName);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Redis
  await put(`basket:${customer.id}:size`, String(drugs.length));
  await put(`basket:${customer.id}:drugs`, drugs.join());
}

export async function enrol(customer: Customer) {
  await insert('loyalty', row(customer));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> PostgreSQL
  await insert('loyalty_counts', [customer.id, 1, 0]);
  await insert('pseudonyms', [customer.id, pseudonym(customer), null]);
  await pool.query('INSERT INTO hotline (phone, expires_at) VALUES ($1, $2)', [customer.phone, until(30)]);
  await pool.query('SELECT 1 FROM hotline WHERE phone = $1', [customer.phone]);
  await pool.query('UPDATE customers SET phone = $1 WHERE id = $2', [customer.phone, customer.id]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
}

export async function recall(customers: Customer[], batch: string) {
  for (const customer of customers) await list(customer, batch);
  console.log(`recall of ${batch} touches ${customers.length} people`);
}

async function list(customer: Customer, batch: string): Promise<void> {
  const entry = toEntry(customer);
  await redis.rpush(`recall:${batch}`, entry);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> Redis
  await redis.rpush(`recall:${batch}:ids`, customer.id);
}

function toEntry({ fullName, phone }: Customer): string {
  return JSON.stringify({ fullName, phone });
}
//- src/base.ts
import { redis } from './db.ts';

export abstract class ExpiringRepository<T extends { id: string }> {
  protected abstract readonly prefix: string;
  protected readonly ttlSeconds: number = 86_400;

  async save(entity: T): Promise<void> {
    await redis.set(`${this.prefix}:${entity.id}`, JSON.stringify(entity), 'EX', this.ttlSeconds);
  }
}

export abstract class EternalRepository<T extends { id: string }> {
  protected abstract readonly prefix: string;

  async save(entity: T): Promise<void> {
    await redis.set(`${this.prefix}:${entity.id}`, JSON.stringify(entity));
  }
}
//- src/repositories.ts
import { EternalRepository, ExpiringRepository } from './base.ts';

export interface Caller {
  id: string;
  fullName: string;
  phone: string;
}
export interface Shelf {
  id: string;
  name: string;
}

export class CallerRepository extends EternalRepository<Caller> {
  protected readonly prefix = 'caller';
}
export class ShelfRepository extends EternalRepository<Shelf> {
  protected readonly prefix = 'shelf';
}
export class VisitorRepository extends ExpiringRepository<Caller> {
  protected readonly prefix = 'visitor';
}

export async function called(caller: Caller, shelf: Shelf) {
  await new CallerRepository().save(caller);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> Redis
  await new ShelfRepository().save(shelf);
  await new VisitorRepository().save(caller);
}
