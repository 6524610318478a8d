// A field that only one alternative has tells which of them it is: where it is set, and where it is not.
import pino from 'pino';

const log = pino();

interface Seat {
  row: string;
  number: number;
}

type Handover =
  | { done: true; accessToken: string; endsAt: Date }
  | { done: false; reason: string };

async function renew(cabinId: string, refresh: (id: string) => Promise<{ accessToken: string; endsAt: Date }>) {
  try {
    const { accessToken, endsAt } = await refresh(cabinId);
    return { done: true, accessToken, endsAt };
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.name : 'unknown' };
  }
}

export async function notRenewed(id: string, refresh: (id: string) => Promise<{ accessToken: string; endsAt: Date }>) {
  const renewed = await renew(id, refresh);
  if (!renewed.endsAt) {
    log.warn(renewed);
    return;
  }
  log.info(renewed);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> pino
}

export function byTheKind(handover: Handover): void {
  if (handover.done) {
    log.info(handover);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> pino
    return;
  }
  log.info(handover);
}

export function byWhatOnlyOneHas(answer: { email: string; seat: Seat } | { reason: string }): void {
  if ('email' in answer) return;
  log.info(answer);
}

type Booked = { seat: Seat; email: string; receipt: { id: string } } | { refusal: string; receipt?: undefined };

export function withoutReceipt(booked: Booked): void {
  if (!booked.receipt) {
    log.info(booked);
    return;
  }
  log.info(booked);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function nothingThere(booked: Booked): void {
  if (booked.receipt === undefined) log.info(booked);
  else log.info(booked);
//     ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

type Ticket = { email: string; seat?: Seat } | { email: string; seat: Seat; paid: boolean };

/** Both may have it, and both have the address. */
export function bothMay(ticket: Ticket): void {
  if (!ticket.seat) log.info(ticket);
//                  ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

type Counted = { email: string; visits: number } | { refusal: string };

/** A number may be none, and then is not set. */
export function maybeNone(counted: Counted): void {
  if ('visits' in counted && !counted.visits) log.info(counted);
//                                            ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

type Desk = { open: true; cookies: { name: string; value: string }[] } | { open: false; cookies: { name: string; email: string }[] };

export function eachOfThem(desk: Desk): void {
  if (desk.open) {
    for (const cookie of desk.cookies) log.info(cookie);
    return;
  }
  for (const cookie of desk.cookies) log.info(cookie);
//                                   ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
