// A till that remembers cards: the expiry of a card is no end of the record.
//- src/till.ts
interface Card {
  pan: string;
  cardholderName: string;
  expiry: string;
}
interface Ticket {
  cardholderName: string;
  seat: string;
  deleteAfter: string;
}
interface Visit {
  email: string;
  expiry: number;
}

export function remember(card: Card, visit: Visit): void {
  localStorage.setItem('card', JSON.stringify(card));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.financial.credit_card, user.name -> localStorage
  localStorage.setItem('visit', JSON.stringify(visit));
  localStorage.setItem('seat', JSON.stringify({ expiry: card.expiry }));
}

export function book(ticket: Ticket): void {
  localStorage.setItem('ticket', JSON.stringify(ticket));
}

//- src/reception.ts
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

@Entity()
export class RegistrationCard {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() guestName!: string;
  @Column() passportNumber!: string;
  @Column() expiresAt!: Date;
}

@Entity()
export class LoyaltyCard {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() holderName!: string;
  @Column() expiresAt!: Date;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

export async function register(
  cards: Repository<RegistrationCard>,
  loyalty: Repository<LoyaltyCard>,
  guest: { name: string; passportNumber: string },
): Promise<void> {
  const { passportNumber } = guest;
  await cards.save({ guestName: guest.name, passportNumber, expiresAt: inDays(365) });
  await loyalty.save({ holderName: guest.name, expiresAt: inDays(365) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
}
