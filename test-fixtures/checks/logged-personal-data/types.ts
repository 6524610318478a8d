// Whole objects count through the properties of their types.
interface Lodger {
  id: string;
  flat: number;
  fullName: string;
  email: string;
  bankAccount: string;
  movedInAt: Date;
}

type PublicLodger = Pick<Lodger, 'id' | 'flat'>;
type LodgerContact = Pick<Lodger, 'id' | 'email'>;
type LodgerWithoutMoney = Omit<Lodger, 'bankAccount'>;
type LodgerNumbers = Omit<Lodger, 'fullName' | 'email' | 'bankAccount'>;
type LodgerPatch = Partial<Lodger>;
type WithCount<T> = T & { count: number };

interface Page<T> {
  items: T[];
  total: number;
}
interface Result<T, E = Error> {
  value?: T;
  error?: E;
}

declare const lodgers: {
  get(id: string): Promise<Lodger>;
  summary(id: string): Promise<PublicLodger>;
  contact(id: string): Promise<LodgerContact>;
  page(offset: number): Promise<Page<Lodger>>;
  find(id: string): Result<LodgerWithoutMoney>;
};

export async function show(id: string): Promise<void> {
  console.log(await lodgers.get(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(await lodgers.summary(id));
  console.log(await lodgers.contact(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const page = await lodgers.page(0);
  console.log(page.total);
  console.log(page.items);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(page);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
  console.log(lodgers.find(id).error);
  console.log(lodgers.find(id).value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function logNumbers(numbers: LodgerNumbers): void {
  console.log('numbers', numbers);
}
export function logPatch(patch: LodgerPatch): void {
  console.log('patch', Object.keys(patch));
  console.log('patch', patch);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.financial.bank_account, user.name -> console
}
export function logCount(row: WithCount<PublicLodger>): void {
  console.log(row);
}
export function logContactCount(row: WithCount<LodgerContact>): void {
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

class LodgerView {
  constructor(private readonly lodger: Lodger) {}
  get title(): string {
    return `flat ${this.lodger.flat}`;
  }
  get salutation(): string {
    return `Dear ${this.lodger.fullName}`;
  }
  toLog(): { id: string; flat: number } {
    const { id, flat } = this.lodger;
    return { id, flat };
  }
}
export function logView(view: LodgerView): void {
  console.log(view.title);
  console.log(view.toLog());
  console.log(view.salutation);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

const byFlat = new Map<number, Lodger>();
export function logFlat(flat: number): void {
  console.log(byFlat.has(flat), byFlat.size);
  console.log(byFlat.get(flat)?.id);
  console.log(byFlat.get(flat)?.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
