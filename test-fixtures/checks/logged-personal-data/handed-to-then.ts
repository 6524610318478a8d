// The start of a rowing club's kiosk: steps that are handed to a promise by their names. Some take nothing at all, though they
// sound as if they masked what they are given.
import { writeFile } from 'node:fs/promises';

interface Rower {
  id: string;
  email: string;
  boat: string;
}

declare function signIn(badge: string): Promise<Rower>;

function maskScreen(): Promise<void> {
  return writeFile('/run/kiosk/screen', 'off');
}

function getInitials(): Promise<void> {
  return writeFile('/run/kiosk/letters', 'ABC');
}

export function close(): Promise<void> {
  return Promise.resolve()
    .then(maskScreen)
    .then(getInitials)
    .catch((err) => {
      console.error(err);
    });
}

export function greet(badge: string): Promise<void> {
  return signIn(badge).then((rower) => {
    console.log(`${rower.boat} is taken out`);
    console.log(`welcome ${rower.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });
}
