// Whole objects count through the properties of their types.
interface Tenant {
  id: string;
  flat: number;
  fullName: string;
  email: string;
  bankAccount: string;
  movedInAt: Date;
}

type PublicTenant = Pick<Tenant, 'id' | 'flat'>;
type TenantContact = Pick<Tenant, 'id' | 'email'>;
type TenantWithoutMoney = Omit<Tenant, 'bankAccount'>;
type TenantNumbers = Omit<Tenant, 'fullName' | 'email' | 'bankAccount'>;
type TenantPatch = Partial<Tenant>;
type WithCount<T> = T & { count: number };

interface Page<T> {
  items: T[];
  total: number;
}
interface Result<T, E = Error> {
  value?: T;
  error?: E;
}

declare const tenants: {
  get(id: string): Promise<Tenant>;
  summary(id: string): Promise<PublicTenant>;
  contact(id: string): Promise<TenantContact>;
  page(offset: number): Promise<Page<Tenant>>;
  find(id: string): Result<TenantWithoutMoney>;
};

export async function show(id: string): Promise<void> {
  console.log(await tenants.get(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(await tenants.summary(id));
  console.log(await tenants.contact(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const page = await tenants.page(0);
  console.log(page.total);
  console.log(page.items);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(page);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(tenants.find(id).error);
  console.log(tenants.find(id).value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function logNumbers(numbers: TenantNumbers): void {
  console.log('numbers', numbers);
}
export function logPatch(patch: TenantPatch): void {
  console.log('patch', Object.keys(patch));
  console.log('patch', patch);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
}
export function logCount(row: WithCount<PublicTenant>): void {
  console.log(row);
}
export function logContactCount(row: WithCount<TenantContact>): void {
  console.log(row);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

interface Landlord extends Person {
  buildings: number[];
}
interface Person {
  surname: string;
  phone?: string;
}
export function logLandlord(landlord: Readonly<Landlord>): void {
  console.log(landlord.buildings.length);
  console.log(landlord);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name.last -> console
}

class TenantView {
  constructor(private readonly tenant: Tenant) {}
  get title(): string {
    return `flat ${this.tenant.flat}`;
  }
  get salutation(): string {
    return `Dear ${this.tenant.fullName}`;
  }
  toLog(): { id: string; flat: number } {
    const { id, flat } = this.tenant;
    return { id, flat };
  }
}
export function logView(view: TenantView): void {
  console.log(view.title);
  console.log(view.toLog());
  console.log(view.salutation);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

const byFlat = new Map<number, Tenant>();
export function logFlat(flat: number): void {
  console.log(byFlat.has(flat), byFlat.size);
  console.log(byFlat.get(flat)?.id);
  console.log(byFlat.get(flat)?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
