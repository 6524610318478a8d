// A harbour office: functions whose names sound like a yes or no, and that hand back what they found.
import pino from 'pino';

const log = pino();

interface Skipper {
  id: string;
  email: string;
  berth: number;
}

declare function read(token: string): Promise<Skipper | undefined>;

async function checkPass(token: string) {
  const skipper = await read(token);
  if (skipper === undefined) return { skipper: undefined, reason: 'unknown pass' };
  return { skipper, reason: undefined };
}

export async function moor(token: string): Promise<void> {
  const { skipper, reason } = await checkPass(token);
  log.info({ contact: skipper?.email, reason });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info({ berth: skipper?.berth, reason });
}

function validateContact(skipper: Skipper) {
  if (!skipper.email.includes('@')) throw new Error('not an address');
  return skipper.email.trim();
}

function verifyBerth(skipper: Skipper) {
  return skipper.email !== '' && skipper.berth > 0;
}

function hasContact(skipper: Skipper): boolean {
  return Boolean(skipper.email);
}

function countLetters(skipper: Skipper) {
  return skipper.email.length;
}

export function leave(skipper: Skipper): void {
  log.info(validateContact(skipper));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info({ berth: verifyBerth(skipper), letters: countLetters(skipper) });
  log.info({ reachable: hasContact(skipper) });
}

// Of a list of any length nothing says which is which.
function checkAll(...values: string[]) {
  const seen: string[] = [];
  for (const value of values) seen.push(value);
  return seen;
}

export function list(skipper: Skipper): void {
  const [berth] = checkAll(String(skipper.berth), skipper.email);
  log.info({ berth });
}
