// A record that saves itself writes its own columns, and not the records that it is related to.
import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');

class Keeper extends Model {
  declare id: number;
  declare email: string;
}
class Apiary extends Model {
  declare id: number;
  declare hives: number;
  declare keeper: Keeper;
  declare helpers: Keeper[];
}

Keeper.init({ email: DataTypes.STRING }, { sequelize });
Apiary.init({ hives: DataTypes.INTEGER }, { sequelize });
Apiary.belongsTo(Keeper, { as: 'keeper' });
Apiary.hasMany(Keeper, { as: 'helpers' });

export async function grow(apiary: Apiary, keeper: Keeper): Promise<void> {
  apiary.hives += 1;
  await apiary.save();
  await keeper.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Sequelize
}
