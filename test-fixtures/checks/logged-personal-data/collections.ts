// Maps, sets, entries and generators of a mountain hut's guest book.
interface Stay {
  id: string;
  hikerName: string;
  phone: string;
  beds: number;
  nights: number;
}

declare function stays(): AsyncGenerator<Stay>;
declare const book: Stay[];

export async function stream(): Promise<void> {
  let beds = 0;
  for await (const stay of stays()) {
    beds += stay.beds;
    console.log(stay.id, stay.nights);
    console.log(stay.hikerName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  }
  console.log(beds);
}

export function entries(stay: Stay): void {
  for (const key of Object.keys(stay)) console.log(key);
  console.log(Object.keys(stay).length);
  console.log(Object.values({ beds: stay.beds, nights: stay.nights }));
  console.log(Object.values({ phone: stay.phone, nights: stay.nights }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(Object.fromEntries([['phone', stay.phone]]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

export function grouped(): void {
  const byNights = new Map<number, string[]>();
  for (const stay of book) {
    byNights.set(stay.nights, [...(byNights.get(stay.nights) ?? []), stay.id]);
  }
  console.log([...byNights.entries()]);
  const phones = new Set<string>();
  for (const stay of book) phones.add(stay.phone);
  console.log(phones.size);
  console.log([...phones]);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const byId = Object.fromEntries(book.map((stay) => [stay.id, stay.beds]));
  console.log(byId);
}

export function sorted(): void {
  const longest = [...book].sort((a, b) => b.nights - a.nights)[0];
  console.log(longest?.nights);
  console.log(longest?.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const [first, ...others] = book;
  console.log(others.length, first?.beds);
  console.log(first?.hikerName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(book.map((stay) => stay.hikerName.length));
  console.log(book.flatMap((stay) => [stay.hikerName, stay.beds]));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(Math.max(...book.map((stay) => stay.beds)));
}

export function tagged(stay: Stay): void {
  console.log(String(stay.phone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log([stay.hikerName, stay.beds].join(';'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('%s has %d beds', stay.id, stay.beds);
  console.log('%s has %d beds', stay.hikerName, stay.beds);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  const text = 'guest: '.concat(stay.hikerName);
  console.log(text);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(stay.phone.startsWith('+') ? 'abroad' : 'here');
  console.log(stay.phone.replace(/\d(?=\d{2})/g, '*'));
  console.log(stay.phone.slice(-2));
  console.log(stay.phone.replaceAll(' ', ''));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

// Maps that the code fills itself: what was put in says more than the type they were declared with.
export function placeholders(tags: { ref: string }[]): void {
  const titles = new Map<number, string>();
  for (const tag of tags) {
    const found = /^guest(\d+)$/.exec(tag.ref);
    if (found) titles.set(Number(found[1]), `Guest ${Number(found[1])}`);
  }
  const rows = Array.from(titles.entries(), ([index, name]) => ({ email: `guest.${index}@hut.example`, name }));
  console.log(rows);
  for (const [index, name] of titles) console.log({ email: `guest.${index}@hut.example`, name });
  titles.forEach((name, index) => console.log({ email: `guest.${index}@hut.example`, name }));
}

export function filled(key: string): void {
  const reachable = new Map<string, string>();
  for (const stay of book) reachable.set(stay.id, stay.phone);
  for (const [id, to] of reachable) console.log(id, to);
//                                  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log([...reachable.keys()]);
  console.log([...reachable.values()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(Object.fromEntries(reachable));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  reachable.forEach((to) => console.log(to));
//                          ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const byPhone = new Map(book.map((stay) => [stay.phone, stay.beds] as const));
  console.log(byPhone.get(key));
  for (const [, beds] of byPhone) console.log(beds);
}

declare function unknownStay(id: string): Promise<any>;
declare function fill(target: Map<string, Stay>): void;

export async function typed(id: string): Promise<void> {
  const cache = new Map<string, Stay>();
  cache.set(id, await unknownStay(id));
  console.log(cache.get(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  for (const [, stay] of cache) console.log(stay.hikerName);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  const elsewhere = new Map<string, Stay>();
  fill(elsewhere);
  console.log(elsewhere.get(id));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
}
