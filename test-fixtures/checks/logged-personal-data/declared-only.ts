// What is declared and whose code is elsewhere: its names say as much as those of a function that nobody has declared.
//- src/desk.ts
export interface Desk {
  formatPhone(phone: string): string;
  getBorrowerEmail(card: string): string;
  openingHours(): string;
  rank(email: string): number;
  isKnown(email: string): boolean;
  maskEmail(email: string): string;
  getCard(id: string): { number: string; branch: string };
  getShelfName(id: string): string;
}

export declare class Voucher {
  code(): string;
  email(): string;
  pages(): number;
}

export abstract class Register {
  protected abstract normalizeName(name: string): string;
  protected abstract fetchPhone(card: string): Promise<string>;

  async note(reader: { name: string }, card: string): Promise<void> {
    console.log(this.normalizeName(reader.name));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
    console.log(await this.fetchPhone(card));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  }
}

//- src/lend.ts
import type { Desk, Voucher } from './desk.ts';

export function lend(desk: Desk, reader: { email: string; phone: string }, card: string): void {
  const shown = desk.formatPhone(reader.phone);
  console.log(shown);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(desk.getBorrowerEmail(card));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(desk.openingHours(), desk.getShelfName('7'));
  console.log(desk.rank(reader.email), desk.isKnown(reader.email));
  console.log(desk.maskEmail(reader.email));
  console.log(desk.getCard(card).branch);
}

export function redeem(voucher: Voucher): void {
  console.log(voucher.email());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(voucher.code(), voucher.pages());
}
