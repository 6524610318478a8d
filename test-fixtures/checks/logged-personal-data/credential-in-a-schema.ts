// A credential that only the schema of the database declares, where nothing can be compared with a setting.
//- src/keys.ts
import type { Keeper, Prisma } from '@prisma/client';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export function tell(keeper: Keeper, header: string): void {
  if (header === process.env.ROTATION_SECRET) console.log('rotated', keeper.password);
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

export async function find(where: Prisma.KeeperWhereUniqueInput): Promise<void> {
  console.log('found', await prisma.keeper.findUnique({ where }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> console
}

//- prisma/schema.prisma
/*
model Keeper {
  id       String @id
  password String
}
*/
