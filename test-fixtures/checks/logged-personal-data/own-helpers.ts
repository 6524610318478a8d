// An allotment society: helpers of its own that pick, leave out and mask fields, hand values on, and read what was kept.
interface Gardener {
  id: string;
  email: string;
  phone: string;
  plot: number;
}
declare const gardener: Gardener;
declare const gardeners: Gardener[];

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const out = {} as Pick<T, K>;
  for (const key of keys) out[key] = from[key];
  return out;
}
function omit<T extends object, K extends keyof T>(from: T, keys: K[]): Omit<T, K> {
  const copy = { ...from };
  for (const key of keys) delete copy[key];
  return copy;
}
function without<T extends object, K extends keyof T>(from: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
const only = <T, K extends keyof T>(from: T, ...keys: K[]) =>
  keys.reduce((found, key) => ({ ...found, [key]: from[key] }), {} as Pick<T, K>);
declare function leaveOut<T, K extends keyof T>(from: T, keys: K[]): Omit<T, K>;
declare function choose<T, K extends keyof T>(from: T, keys: K[]): Pick<T, K>;
function maskFields<T extends Record<string, unknown>>(from: T, fields: (keyof T)[]): T {
  const copy = { ...from };
  for (const field of fields) copy[field] = '***' as T[keyof T];
  return copy;
}

console.log(pick(gardener, ['id', 'plot']));
console.log(pick(gardener, ['id', 'email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
console.log(omit(gardener, ['email', 'phone']));
console.log(omit(gardener, ['email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
console.log(without(gardener, 'email', 'phone'));
console.log(without(gardener, 'email'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
console.log(only(gardener, 'id', 'plot'));
console.log(only(gardener, 'phone'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
console.log(leaveOut(gardener, ['email', 'phone']));
console.log(leaveOut(gardener, ['email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
console.log(choose(gardener, ['plot']));
console.log(choose(gardener, ['email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
const SHOWN = ['id', 'plot'] as const;
console.log(pick(gardener, SHOWN));
console.log(gardeners.map((each) => pick(each, ['id'])));
console.log(gardeners.map((each) => omit(each, ['phone'])));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console

// What masks fields by a list leaves the others.
console.log(maskFields({ ...gardener }, ['email', 'phone']));
console.log(maskFields({ ...gardener }, ['email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console

// Nobody masks an id: where the list names one, it says what may stay.
declare function sanitize(from: object, fields: readonly string[]): object;
console.log(sanitize(gardener, ['id', 'plot']));
console.log(sanitize(gardener, ['id', 'email']));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console

// A type that is only said takes nothing away.
console.log(gardener as Omit<Gardener, 'email' | 'phone'>);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console

declare function freeze<T>(value: T): T;
declare function stamped<T>(value: T): { value: T; at: number };
console.log(freeze(gardener));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
console.log(freeze(gardener.plot), freeze(pick(gardener, ['id'])));
console.log(stamped(gardener));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
console.log(stamped(gardener).at, stamped(gardener).value.plot);

class Kept {
  private readonly storage: Storage;
  constructor(storage: Storage) {
    this.storage = storage;
  }
  read<T>(key: string): T | null {
    const text = this.storage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  }
}
export function restore(kept: Kept): void {
  console.log(kept.read<Gardener>('me'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(kept.read<{ plot: number; label: string }>('plot'));
}

class Shed<T extends { id: string }> {
  private readonly items = new Map<string, T>();
  find(id: string): T | undefined {
    return this.items.get(id);
  }
  async load(path: string): Promise<T[]> {
    const response = await fetch(path);
    return (await response.json()) as T[];
  }
}
const people = new Shed<Gardener>();
const tools = new Shed<{ id: string; label: string }>();
export async function open(): Promise<void> {
  console.log(people.find('1'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(tools.find('1'));
  console.log(await people.load('/gardeners'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(await tools.load('/tools'));
}
