//- src/audit/audit.ts
// A table of what was done to customers.
import type { Sql } from 'postgres';
import postgres from 'postgres';
export const sql: Sql = postgres();
type AuditAction = 'invoice.created' | 'customer.updated' | 'customer.exported';
interface AuditInput { action: AuditAction; actorId: string; before?: object | null; after?: object | null; ip?: string }
export async function audit({ action, actorId, before, after, ip }: AuditInput) {
  await sql`insert into audit_events ${sql({ action, actor_id: actorId, before: JSON.stringify(before ?? null), after: JSON.stringify(after ?? null), ip: ip ?? null })}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> PostgreSQL
}
//- src/customers/update.ts
import { audit, sql } from '../audit/audit';
export interface CustomerRecord { id: string; full_name: string; tax_id: string; phone: string; tier: string }
export async function setTier(actorId: string, id: string, tier: string) {
  const [before] = await sql<CustomerRecord[]>`select * from customers where id = ${id}`;
  await sql`update customers set tier = ${tier} where id = ${id}`;
  await audit({ action: 'customer.updated', actorId, before: { tier: before?.tier }, after: { tier } });
  console.log('tier of', before?.full_name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
export async function updateCustomer(actorId: string, patch: Partial<CustomerRecord> & { id: string }, ip: string) {
  const [before] = await sql<CustomerRecord[]>`select * from customers where id = ${patch.id}`;
  await sql`update customers set full_name = ${patch.full_name ?? null}, phone = ${patch.phone ?? null} where id = ${patch.id}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> PostgreSQL
  await audit({ action: 'customer.updated', actorId, before, after: patch });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.government_id, user.name -> PostgreSQL
  await audit({ action: 'customer.exported', actorId, ip });
  await audit({ action: 'invoice.created', actorId });
  const changed = Object.keys(patch);
  console.log('updated', changed);
  const diff = Object.fromEntries(Object.entries(patch).filter(([k, v]) => before?.[k as keyof CustomerRecord] !== v));
  console.log('diff', diff);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.government_id, user.name -> console
}
