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
