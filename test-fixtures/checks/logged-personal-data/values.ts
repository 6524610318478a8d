// How values travel through plain code before they are logged.
interface Guest {
  id: string;
  name: string;
  email: string;
  phone: string;
  room: number;
  nights: number;
}

declare function guest(id: string): Guest;
declare function loadGuest(id: string): Promise<Guest>;

export function destructured(id: string): void {
  const { name, room, ...rest } = guest(id);
  console.log(room);
  console.log(name);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(rest);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  const { email: address, nights: stay = 1 } = guest(id);
  console.log(stay);
  console.log(address);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function spread(id: string): void {
  const record = { ...guest(id), source: 'web' };
  console.log(record.source, record.room);
  console.log(record);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log({ ...record, name: undefined, email: undefined, phone: undefined });
  console.log({ ...record, name: '-', email: '-' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

export function overwritten(id: string): void {
  let label = guest(id).name;
  label = `guest ${id}`;
  console.log(label);
  let other = `guest ${id}`;
  if (id.startsWith('v')) other = guest(id).name;
  console.log(other);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function deleted(id: string): void {
  const copy: Partial<Guest> = { ...guest(id) };
  delete copy.name;
  delete copy.email;
  delete copy.phone;
  console.log(copy);
}

export function lists(ids: string[]): void {
  const guests = ids.map(guest);
  console.log(guests.length);
  console.log(guests.map((one) => one.room));
  console.log(guests.map((one) => one.email).join(', '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(guests.filter((one) => one.email.endsWith('.example')).map((one) => one.id));
  console.log(guests.filter((one) => one.nights > 3));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(guests.reduce((sum, one) => sum + one.nights, 0));
  console.log(guests.some((one) => one.phone === ''));
  console.log(guests.find((one) => one.room === 7)?.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  for (const [index, one] of guests.entries()) console.log(index, one.name);
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function serialised(id: string): void {
  console.log(JSON.stringify(guest(id)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(JSON.stringify({ room: guest(id).room }));
  console.log(JSON.stringify(guest(id), ['id', 'room']));
  const parts = ['guest'];
  parts.push(guest(id).name);
  console.log(parts.join(' '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function promised(id: string): void {
  loadGuest(id)
    .then((loaded) => loaded.room)
    .then((room) => console.log(room));
  loadGuest(id)
    .then(({ email }) => ({ email, at: Date.now() }))
    .then((entry) => console.log(entry));
//                   ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function closures(id: string): () => void {
  const { name, room } = guest(id);
  const sayRoom = () => console.log(room);
  const sayName = () => console.log(name);
//                      ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  sayRoom();
  return sayName;
}

function label(one: Guest): string {
  return `${one.name} (${one.room})`;
}
const roomOf = (one: Guest) => one.room;
export function returned(id: string): void {
  console.log(roomOf(guest(id)));
  console.log(label(guest(id)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function compared(id: string, email: string): void {
  console.log(guest(id).email === email);
  console.log(guest(id).email === email ? 'same' : 'other');
  console.log(guest(id).email ?? 'none');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(!guest(id).phone, typeof guest(id).phone);
}
