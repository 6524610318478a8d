// A ferry line promises to keep some data out of its logs: the strictest clause decides, whatever else is logged.
//- src/ferry.ts
export interface Passenger {
  id: string;
  email: string;
  phone: string;
}

export function board(passenger: Passenger): void {
  console.log('boards', passenger.id);
  console.log('boards', passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: forbidden, PRIVACY.md:7
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('boards', passenger.email, passenger.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: forbidden, PRIVACY.md:7
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
}

//- PRIVACY.md
/*
# Privacy policy of the ferry line

## Logs

Our servers log the telephone number of a passenger who boards.

We never write e-mail addresses to our logs.
*/
