// One function for two purposes: the argument that the call hands over settles which branch runs.
import { Redis } from 'ioredis';

interface Climber {
  id: string;
  name: string;
  email: string;
  grade: string;
}
const redis = new Redis();

function present(climber: Climber, detail: 'all' | 'brief') {
  switch (detail) {
    case 'all':
      return { ...climber };
    case 'brief':
      return { id: climber.id, grade: climber.grade };
  }
}
const line = (climber: Climber, personal: boolean) =>
  personal ? `${climber.name} <${climber.email}>` : climber.id;
function shown(climber: Climber, options: { personal?: boolean } = {}): Record<string, unknown> {
  let fields: Record<string, unknown> = { ...climber };
  if (!options.personal) fields = { id: climber.id };
  return fields;
}
function say(text: string, { verbose = false }: { verbose?: boolean } = {}): void {
  if (!verbose) return;
  console.log(text);
}
async function keep(key: string, value: string, seconds?: number): Promise<void> {
  if (seconds) await redis.set(key, value, 'EX', seconds);
  else await redis.set(key, value);
}
async function keepUntil(key: string, value: string, at?: Date): Promise<void> {
  if (at === undefined) {
    await redis.set(key, value);
    return;
  }
  await redis.set(key, value, 'PXAT', at.getTime());
}

export function settled(climber: Climber, rope: Climber[]): void {
  console.log(present(climber, 'brief'));
  console.log(line(climber, false));
  console.log(rope.map((member) => line(member, false)).join());
  console.log(shown(climber));
  console.log(shown(climber, { personal: false }));
  say(climber.email);
  console.log(present(climber, 'all'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(line(climber, true));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(rope.map((member) => line(member, true)).join());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(shown(climber, { personal: true }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  say(climber.email, { verbose: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export async function kept(climber: Climber, until: Date): Promise<void> {
  await keep(`climber:${climber.id}`, climber.email, 3600);
  await keepUntil(`climber:${climber.id}`, climber.email, until);
  await keep(`climber:${climber.id}`, climber.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await keepUntil(`climber:${climber.id}`, climber.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
}

// What the caller does not settle, or what only the code at present says, stays open.
const PERSONAL = false;
export function open(climber: Climber, personal: boolean, detail: 'all' | 'brief'): void {
  console.log(line(climber, personal));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(present(climber, detail));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  say(climber.email, { verbose: personal });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  if (PERSONAL) console.log(climber.email);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function byDefault(climber: Climber, personal = false): void {
  console.log(personal ? climber.name : climber.id);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

/** A function that is handed over is there: what it leaves out of a row is not printed. */
interface Rower {
  email: string;
  password: string | null;
  boats: { sail: string }[];
}

const exported = ({ password, boats, ...rower }: Rower) => ({
  ...rower,
  signsIn: password !== null,
  boats: boats.length,
});

function printed<T>({ rows, change }: { rows: T[]; change?: (row: T) => unknown }): void {
  console.log(rows.map((row) => JSON.stringify(change ? change(row) : row)).join('\n'));
}

export function exportRowers(rowers: Rower[]): void {
  printed({ rows: rowers, change: exported });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  printed({ rows: rowers, change: () => 'a rower' });
  printed({ rows: rowers });
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password, user.contact.email -> console
}
