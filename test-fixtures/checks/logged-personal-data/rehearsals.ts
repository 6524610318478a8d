// Types whose names are the only evidence, keys that are chosen by their form, kinds of events told apart by a schema.
import { z } from 'zod';

type Branded<T, B extends string> = T & { readonly brand: B };
type EmailAddress = Branded<string, 'email'>;
type ScoreNumber = Branded<string, 'score'>;
interface Desk {
  reach(id: string): Promise<EmailAddress>;
  score(id: string): Promise<ScoreNumber>;
}

interface Hall {
  name: string;
  phone: string;
  seats: number;
}
interface Organist {
  id: string;
  givenName: string;
  familyName: string;
  phone: string;
}
type Nameless<T> = { [K in keyof T as K extends `${string}Name` | 'phone' ? never : K]: T[K] };
type Named<T> = { [K in keyof T as K extends `${'given' | 'family'}Name` ? K : never]: T[K] };

export async function look(desk: Desk): Promise<void> {
  console.log(await desk.reach('1'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  void desk.reach('1').then((it) => console.log(it));
//                                  ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(await desk.score('1'));
}

export function print(it: Nameless<Organist>, other: Named<Organist>): void {
  console.log(it);
  console.log(other);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> console
}

// The type says whose the name is where the variable does not.
export function seats(h: Hall): void {
  console.log(h.name, h.seats);
}

const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('joined'), email: z.string() }),
  z.object({ kind: z.enum(['moved', 'closed']), room: z.string() }),
]);
type Change = z.infer<typeof Change>;

export function receive(change: Change): void {
  if (change.kind === 'joined') console.log(change);
//                              ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (change.kind === 'moved') console.log(change);
}
