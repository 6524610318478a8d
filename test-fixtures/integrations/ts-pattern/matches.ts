// What the branches give back, and what they are given.
import { match } from 'ts-pattern';

interface Guest {
  id: string;
  email: string;
  role: 'child' | 'adult' | 'host';
}

export function label(guest: Guest): void {
  console.log(
// ^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    match(guest.role)
      .with('child', () => 'a child')
      .with('adult', () => guest.email)
      .with('host', () => 'a host')
      .exhaustive(),
  );
  console.log(
    match(guest.role)
      .with('child', () => guest.id)
      .otherwise(() => 'somebody'),
  );
  console.log(
// ^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    match(guest.role)
      .with('child', () => guest.id)
      .otherwise(() => guest.email),
  );
  match(guest)
    .with({ role: 'adult' }, (each) => console.log(each.email))
//                                     ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    .with({ role: 'child' }, (each) => console.log(each.id))
    .otherwise((each) => console.log(each.email));
//                       ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
