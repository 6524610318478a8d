// What stands beside a name says whose it is, unless the name itself begins with something else.
interface DownloadOrder {
  vaultName: string;
  emailAddress: string;
  ip: string;
}
interface TicketOrder {
  rowerName: string;
  rowerEmail: string;
  seat: number;
}
interface Postcard {
  emailFromName: string;
  emailFromAddress: string;
  emailFromToken: string;
}

export function start({ vaultName, emailAddress }: DownloadOrder): void {
  console.info('packing', vaultName);
  console.info('packing for', emailAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function book({ rowerName, seat }: TicketOrder): void {
  console.info('booked', rowerName, seat);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function stamp(card: Postcard, typedSignature: string): void {
  console.info('sent by', card.emailFromName, card.emailFromAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
  console.info('asked by', card.emailFromToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.info('signed', typedSignature);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

// A parameter's name is a promise to whoever calls; what stands beside it in one record is no part of that.
export function visited(ip: string, hostname: string): void {
  console.log({ ip, hostname });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}
export function underWay(order: { readonly id: string }, userPosition: [number, number]): void {
  console.log({ order, userPosition });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.location.precise -> console
}

// The name of another in the same text is told where it is handed over.
function say(guest: { readonly firstName: string }, text: string): void {
  console.log(`${guest.firstName} ${text}`);
}
export function call(patient: { readonly lastName: string }): void {
  say({ firstName: 'Bot' }, patient.lastName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
}
