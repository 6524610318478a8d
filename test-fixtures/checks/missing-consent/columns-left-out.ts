// A bike workshop: a column that may be left out when a row is made is what it holds.
import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');

export class Rider extends Model<InferAttributes<Rider>, InferCreationAttributes<Rider>> {
  declare id: string;
  declare lastName: string;
  declare phone: string;
  declare supplierSharing: CreationOptional<boolean>;
  declare active: CreationOptional<boolean>;
}
Rider.init(
  {
    id: { type: DataTypes.STRING, primaryKey: true },
    lastName: DataTypes.STRING,
    phone: DataTypes.STRING,
    supplierSharing: { type: DataTypes.BOOLEAN, defaultValue: false },
    active: { type: DataTypes.BOOLEAN, defaultValue: true },
  },
  { sequelize },
);

export async function order(id: string) {
  const rider = await Rider.findByPk(id, { rejectOnEmpty: true });
  if (!rider.supplierSharing) return;
  await fetch('https://api.spokes.example/orders', { method: 'POST', body: JSON.stringify({ name: rider.lastName, phone: rider.phone }) });
}

export async function pickUp(id: string) {
  const rider = await Rider.findByPk(id, { rejectOnEmpty: true });
  if (!rider.active) return;
  await fetch('https://api.spokes.example/orders', { method: 'POST', body: JSON.stringify({ name: rider.lastName, phone: rider.phone }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number, user.name.last -> HTTP request
}
