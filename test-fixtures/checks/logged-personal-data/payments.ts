// Paying for a toll road: cards, accounts, plates.
import winston from 'winston';

const log = winston.createLogger();

interface Card {
  brand: string;
  last4: string;
  cardNumber: string;
  expMonth: number;
}
interface Toll {
  id: string;
  gate: string;
  cents: number;
  licensePlate: string;
  card?: Card;
  iban?: string;
}
interface Refund {
  tollId: string;
  reason: string;
  accountHolder: string;
  accountNumber: string;
}

export function pass(toll: Toll): void {
  log.info('passed', { gate: toll.gate, cents: toll.cents });
  log.info('passed', { gate: toll.gate, plate: toll.licensePlate });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.vehicle_registration -> winston
  log.info('paid by', { brand: toll.card?.brand, last4: toll.card?.last4 });
  log.info('paid by', { number: toll.card?.cardNumber });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.credit_card -> winston
  log.info('debit', { hasIban: toll.iban !== undefined });
  log.info('debit', { iban: toll.iban });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> winston
}

export function refund(refund: Refund): void {
  log.warn('refund', { toll: refund.tollId, reason: refund.reason });
  log.warn('refund', { to: refund.accountNumber });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> winston
  log.warn('refund', { digits: refund.accountNumber.length });
  log.warn('refund', { to: maskAccount(refund.accountNumber) });
}

function maskAccount(account: string): string {
  return account.slice(-4).padStart(account.length, '*');
}

export function gates(counts: Map<string, number>): void {
  for (const [gate, count] of counts) log.info('gate', { gate, count });
}
