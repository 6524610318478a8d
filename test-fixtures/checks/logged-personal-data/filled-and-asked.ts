// What is filled bit by bit is of its class still; what is written as a literal is of none.
interface Diver {
  id: string;
  email: string;
}

function tellError(what: unknown): void {
  if (what instanceof Error) console.error(what);
}
export function refuse(diver: Diver): void {
  tellError(Object.assign(new Error('no permit'), { email: diver.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function plain(diver: Diver): void {
  tellError({ message: 'no permit', email: diver.email });
  tellError({ ...diver });
  const details: Record<string, string> = {};
  details.email = diver.email;
  tellError(details);
}

function tellMap(what: unknown): void {
  if (what instanceof Map) for (const diver of what.values()) console.log(diver.email);
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function dives(diver: Diver): void {
  const dived = new Map<string, Diver>();
  dived.set(diver.id, diver);
  tellMap(dived);
  tellMap({ dived: diver.email });
}

function tellAddress(what: unknown): void {
  if (what instanceof URL) console.log(what.toString());
}
export function address(diver: Diver): void {
  const url = new URL('https://reef.example');
  url.searchParams.set('email', diver.email);
  tellAddress(url);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
