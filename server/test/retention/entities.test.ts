import assert from 'node:assert/strict';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { modelsOf } from '../../src/core/program/schemas/entities.ts';
import type { Model } from '../../src/core/program/schemas/model.ts';

function models(text: string): readonly Model[] {
  return modelsOf(lowerModule('/w/src/models.ts', text));
}
function model(text: string, name: string): Model {
  const found = models(text).find((each) => each.name === name);
  assert.ok(found, `no model ${name} among ${models(text).map((each) => each.name)}`);
  return found;
}

describe('models declared in TypeScript', () => {
  it('TypeORM entities have their table, columns and types', () => {
    const visitor = model(
      `import { Column, Entity, PrimaryColumn } from 'typeorm';
       @Entity({ name: 'museum_visitors' })
       export class Visitor {
         @PrimaryColumn() id!: string;
         @Column({ name: 'mail', nullable: true }) email?: string;
         @Column({ type: 'timestamptz', default: () => 'now()' }) expiresAt!: Date;
       }`,
      'Visitor',
    );
    assert.equal(visitor.table, 'museum_visitors');
    assert.deepEqual(
      visitor.fields.map(({ name, column, optional, hasDefault }) => [name, column, optional, hasDefault]),
      [
        ['id', undefined, false, false],
        ['email', 'mail', true, false],
        ['expiresAt', undefined, false, true],
      ],
    );
  });

  it('@retention on a class or interface counts', () => {
    const text = `/** @retention P30D */ export interface Enquiry { mail: string }
      /** @retention until the stay is over */ class Guest { mail = '' }`;
    assert.equal(model(text, 'Enquiry').retention?.period, 'P30D');
    assert.equal(model(text, 'Guest').retention?.period, undefined);
    assert.equal(model(text, 'Guest').retention?.how, 'annotation');
  });

  it('Drizzle tables have columns, and annotations on the constant', () => {
    const text = `import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';
      /** @retention P2Y */
      export const donors = pgTable('donors', {
        id: serial('id').primaryKey(),
        email: text('email_address').notNull(),
        note: text(),
        since: timestamp('since').defaultNow().notNull(),
      });
      export const gifts = pgTable('gifts', { id: serial('id') });`;
    const donors = model(text, 'donors');
    assert.equal(donors.retention?.period, 'P2Y');
    assert.deepEqual(
      donors.fields.map(({ name, column, optional, hasDefault }) => [name, column, optional, hasDefault]),
      [
        ['id', 'id', false, false],
        ['email', 'email_address', false, false],
        ['note', undefined, true, false],
        ['since', 'since', false, true],
      ],
    );
    assert.equal(model(text, 'gifts').retention, undefined);
  });

  it('Mongoose schemas have TTL indexes of three kinds', () => {
    const byIndex = `import { Schema, model } from 'mongoose';
      const orderSchema = new Schema({ email: String, createdAt: Date });
      orderSchema.index({ createdAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 30 });
      export const Order = model('Order', orderSchema);`;
    assert.equal(model(byIndex, 'Order').retention?.period, 'P30D');
    const byField = `import mongoose from 'mongoose';
      const codeSchema = new mongoose.Schema({ phone: String, createdAt: { type: Date, expires: '15m' } });
      export default mongoose.model('Code', codeSchema);`;
    assert.equal(model(byField, 'Code').retention?.period, 'PT15M');
    const none = `import { Schema, model } from 'mongoose';
      const guestSchema = new Schema({ email: { type: String, required: true } });
      guestSchema.index({ email: 1 }, { unique: true });
      export const Guest = model('Guest', guestSchema);`;
    assert.equal(model(none, 'Guest').retention, undefined);
  });

  it("the driver's TTL index belongs to its collection", () => {
    const text = `export async function prepare(db) {
        await db.collection('visits').createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
      }`;
    assert.equal(model(text, 'visits').retention?.period, 'PT1H');
  });

  it('Sequelize definitions have their columns', () => {
    const text = `export const Member = sequelize.define('Member', {
        email: { type: DataTypes.STRING, allowNull: false },
        expiresAt: { type: DataTypes.DATE, defaultValue: later },
      });`;
    const member = models(text).find(({ table }) => table === 'Member');
    assert.equal(member?.kind, 'sequelize');
    assert.deepEqual(
      member.fields.map(({ name, optional, hasDefault }) => [name, optional, hasDefault]),
      [
        ['email', false, false],
        ['expiresAt', true, true],
      ],
    );
  });

  it('other classes and calls are no models', () => {
    assert.deepEqual(models(`class Oven { heat = 1 } const t = table('x'); const s = define('y');`), []);
  });
});
