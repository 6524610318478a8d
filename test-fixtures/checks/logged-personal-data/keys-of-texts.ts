// The key of a note is none, whatever its class is called.
import { type CreationOptional, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';

class ComplaintNote extends Model<InferAttributes<ComplaintNote>, InferCreationAttributes<ComplaintNote>> {
  declare id: CreationOptional<string>;
  declare flat: string;
  declare note: string;
}

export async function file(flat: string): Promise<void> {
  const kept = await ComplaintNote.findOne({ where: { flat } });
  console.info({ note: kept?.id, flat });
  console.info({ kept: kept?.note });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
}
