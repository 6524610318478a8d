// Calls that look as if they settled a test, or as if they handed a field over to nobody, and do not.
interface Sailor {
  email: string;
}
interface Passage {
  berth: string;
  email?: string;
}

function again(text: string, ready: boolean): void {
  if (!ready) return again(text, true);
  console.log(text);
}
function deep(text: string, rest: number): string {
  return rest === 0 ? text : deep(text, rest - 1);
}
function turnOn(options: { verbose?: boolean }): void {
  options.verbose = true;
}
function say(text: string, options: { verbose?: boolean }): void {
  turnOn(options);
  if (options.verbose) console.log(text);
}
function quiet(text: string, level: number): void {
  if (!level) console.log(text);
}
export function settled(sailor: Sailor, level: number): void {
  again(sailor.email, false);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(deep(sailor.email, 3));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  say(sailor.email, {});
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  quiet(sailor.email, level);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// Each calls the other: whoever is asked first, both are handed it.
function ping(passage: Passage, turns: number): void {
  if (turns > 0) pong(passage, turns - 1);
  console.log(passage.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
function pong(passage: Passage, turns: number): void {
  if (turns > 0) ping(passage, turns - 1);
  console.log(passage.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function begin(email: string): void {
  ping({ berth: 'x', email }, 3);
}

// Called without the address here, and with whatever a table of handlers is called with.
function board(passage: Passage): void {
  console.log(passage.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export const handlers = { board };
board({ berth: 'x' });

// A list that holds itself.
declare function tidy<T>(items: T[]): T[];
export function grow(names: string[]): void {
  let all: unknown[] = [];
  for (const name of names) {
    all.push(all);
    all = [name, ...all, all];
  }
  console.log(tidy(all));
}
