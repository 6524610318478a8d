// A till that remembers cards: the expiry of a card is no end of the record.
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
