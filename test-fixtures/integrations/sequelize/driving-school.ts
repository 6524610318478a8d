// Learners of a driving school.
import { DataTypes, Model, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');

export class Learner extends Model {
  declare email: string;
  declare phone: string;
}
Learner.init({ email: DataTypes.STRING, phone: DataTypes.STRING }, { sequelize });

const Visit = sequelize.define('Visit', { email: DataTypes.STRING, expiresAt: DataTypes.DATE });

export async function enrol(email: string, phone: string): Promise<void> {
  await Learner.create({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Sequelize
  await Learner.update({ phone }, { where: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Sequelize
  await Learner.findOrCreate({ where: { email }, defaults: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Sequelize
  const learner = Learner.build({ email });
  await learner.save();
//      ^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Sequelize
  await Visit.create({ email, expiresAt: new Date() });
  await sequelize.query('INSERT INTO learners (email) VALUES (:email)', { replacements: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Sequelize
  await Learner.findOne({ where: { email } });
  await Learner.destroy({ where: { email } });
}
