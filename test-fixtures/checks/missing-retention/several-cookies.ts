// A ferry's pages: several cookies in one header, of which some end.
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Passenger {
  id: string;
  email: string;
}

declare function passengerOf(req: IncomingMessage): Passenger;

export function both(req: IncomingMessage, res: ServerResponse): void {
  const passenger = passengerOf(req);
  res.setHeader('Set-Cookie', [
    `mail=${passenger.email}; Max-Age=3600; HttpOnly`,
    `deck=upper; Path=/`,
  ]);
}

export function other(req: IncomingMessage, res: ServerResponse): void {
  const passenger = passengerOf(req);
  res.setHeader('Set-Cookie', [
// ^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
    `mail=${passenger.email}; HttpOnly`,
    `deck=upper; Max-Age=3600`,
  ]);
}

export function one(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('Set-Cookie', `mail=${passengerOf(req).email}; Max-Age=3600`);
}

const MINUTE = '; Path=/; Max-Age=60';

// What others have put together may end as well.
export function more(req: IncomingMessage, res: ServerResponse): void {
  const passenger = passengerOf(req);
  res.setHeader('Set-Cookie', [`mail=${passenger.email}; Max-Age=60`, ...cookiesOf(passenger)]);
  res.setHeader('Set-Cookie', [
    `mail=${passenger.email}${MINUTE}`,
    `copy=${passenger.email}` + MINUTE,
    [`third=${passenger.email}`, 'Max-Age=60'].join('; '),
    endingSoon(passenger.email),
  ]);
}

function cookiesOf(passenger: Passenger): string[] {
  return [`id=${passenger.id}`, `again=${passenger.email}; Max-Age=60`];
}
function endingSoon(email: string): string {
  return `fourth=${email}${MINUTE}`;
}
