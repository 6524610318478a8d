// Model railway club: a schema whose fields are put together in a loop, so that each turn spreads what the turns before left.
//- src/export.ts
import { z } from 'zod';

const kinds = { text: z.string().nullable(), count: z.coerce.number() };

interface Lender {
  id: string;
  fullName: string;
  email: string;
}

export function rowsOf(lenders: Lender[], columns: (keyof typeof kinds)[]) {
  let shape: Record<string, z.ZodTypeAny> = { id: z.string() };
  for (const column of columns) {
    shape[column] = kinds[column];
    shape = { ...shape, [`${column}Label`]: z.string() };
  }
  return z.array(z.object(shape)).parse(lenders);
}

export function print(lenders: Lender[]): void {
  console.log(rowsOf(lenders, ['text']).length);
  console.log(lenders[0]?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
