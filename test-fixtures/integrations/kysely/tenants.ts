// Rows of queries have the columns that are selected.
import type { Generated, Kysely, Selectable } from 'kysely';

interface TenantTable {
  id: Generated<number>;
  full_name: string;
  email: string;
  flat: string;
}
interface MeterTable {
  id: Generated<number>;
  tenant_id: number;
  reading: number;
}
interface Database {
  tenant: TenantTable;
  meter: MeterTable;
}

export async function list(db: Kysely<Database>): Promise<void> {
  const tenants = await db.selectFrom('tenant').selectAll().where('flat', '=', '3b').execute();
  console.log(tenants);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(tenants.length);
  for (const { email, flat } of tenants) console.log(flat, email);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const meters = await db.selectFrom('meter').selectAll().execute();
  console.log(meters);
  const flats = await db.selectFrom('tenant').select(['id', 'flat']).executeTakeFirstOrThrow();
  console.log(flats);
  const contact = await db.selectFrom('tenant').select(['id', 'email as contact']).executeTakeFirst();
  console.log(contact);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const joined = await db
    .selectFrom('meter as m')
    .innerJoin('tenant as t', 't.id', 'm.tenant_id')
    .select(['m.id', 'm.reading', 't.full_name'])
    .execute();
  console.log(joined);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  const readings = await db
    .selectFrom('meter as m')
    .innerJoin('tenant as t', 't.id', 'm.tenant_id')
    .selectAll('m')
    .execute();
  console.log(readings);
  const count = await db
    .selectFrom('tenant')
    .select(({ fn }) => fn.countAll().as('tenants'))
    .executeTakeFirst();
  console.log(count);
}

export class Tenants {
  constructor(private readonly db: Kysely<Database>) {}

  async byFlat(flat: string): Promise<Selectable<TenantTable> | undefined> {
    return await this.db.selectFrom('tenant').selectAll().where('flat', '=', flat).executeTakeFirst();
  }

  async move(id: number, flat: string): Promise<void> {
    const moved = await this.db
      .updateTable('tenant')
      .set({ flat })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    console.log(moved);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    const result = await this.db.updateTable('tenant').set({ flat }).executeTakeFirst();
    console.log(result);
    let query = this.db.selectFrom('tenant').select(['flat']);
    if (id > 0) query = query.where('id', '=', id);
    console.log(await query.execute());
    for await (const tenant of this.db.selectFrom('tenant').select('email').stream()) console.log(tenant);
//                                                                                    ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }
}
