// Readings of a bill that are merged field by field: each field stays what it is declared as.
interface Bill {
  customer_name: string | null;
  email: string | null;
  vendor_name: string | null;
  bill_number: string | null;
  tax_type: string | null;
  reach: string | null;
}
declare function read(): Promise<Bill>;

type Choose = (first: any, second: any) => any;

const RULES: Record<string, Choose> = {
  vendor_name: (first, second) => (first.length > second.length ? first : second),
  email: (first, second) => first ?? second,
};

function merge(first: Bill, second: Partial<Bill>): Bill {
  const merged: any = { ...first };
  for (const [field, value] of Object.entries(second)) {
    if (value === null || value === undefined) continue;
    const before = (first as any)[field];
    if (before && RULES[field]) merged[field] = RULES[field](before, value);
    else merged[field] = before ?? value;
  }
  return merged as Bill;
}

export async function readTwice(): Promise<void> {
  const bill = merge(await read(), await read());
  console.log(bill.vendor_name, bill.bill_number);
  console.log(bill.tax_type);
  console.log(bill.customer_name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(bill.email);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(bill);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

// What is read by its name may be set under any other.
export async function under(key: string, bill: Bill): Promise<void> {
  const bag: Record<string, string | null> = {};
  bag[key] = bill.email;
  console.log(bag.reach);
// ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const other: any = { ...(await read()) };
  other[key] = bill.email;
  console.log(other.reach);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// An object that is no such record may have other names for the fields.
export function renamed(bill: Bill, names: Record<string, string>): void {
  const line: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(bill)) line[names[field] ?? field] = value;
  console.log(line.reach);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
