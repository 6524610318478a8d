// Statements with gaps for their columns: what names a column is no value, and an expiry column is one wherever its name stands.
//- src/columns.ts
import postgres from 'postgres';

export const sql = postgres();
export const tenants = {
  table: sql('tenants'),
  id: sql('id'),
  email: sql('email'),
  phone: sql('phone'),
  endsAt: sql('ends_at'),
};
export const passes = { email: sql('email'), phone: sql('phone'), expiresAt: sql('expires_at') };

//- src/tenants.ts
import { passes, sql, tenants } from './columns.ts';

interface Tenant {
  id: string;
  email: string;
  phone: string;
}

declare const all: { email: string; phone: string };

export async function confirm(id: string): Promise<void> {
  await sql`update ${tenants.table} set ${tenants.endsAt} = null where ${tenants.id} = ${id} returning ${tenants.email}, ${tenants.phone}`;
  await sql`update tenants set confirmed = true where id = ${id} returning ${all.phone}`;
  await sql`insert into keys (${all.email}, ${all.phone}) select 'a', 'b'`;
}

export async function move(tenant: Tenant): Promise<void> {
  await sql`insert into tenants (${tenants.email}, ${tenants.phone}) values (${tenant.email}, ${tenant.phone}) on conflict (${tenants.email}) do nothing`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> PostgreSQL
  await sql`update tenants set ${tenants.phone} = ${tenant.phone} where ${tenants.id} = ${tenant.id}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
}

export async function admit(tenant: Tenant, until: Date): Promise<void> {
  await sql`
    insert into passes (${passes.email}, ${passes.expiresAt}) values (${tenant.email}, ${until})
  `;
  await sql`insert into passes (phone, ${sql('expires_at')}) values (${tenant.phone}, ${until})`;
  await sql`insert into passes (phone) values (${tenant.phone})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
}
