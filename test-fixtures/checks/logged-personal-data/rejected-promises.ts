//- src/admissions.ts
// Errors that a rejected promise hands to whoever catches it.
interface Admission {
  ward: string;
  email: string;
}

async function admit(input: Admission): Promise<void> {
  const reply = await fetch('/api/admissions', { method: 'POST', body: JSON.stringify(input) });
  if (!reply.ok) throw new Error(`could not admit ${input.email}`);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
async function discharge(input: Admission): Promise<void> {
  const reply = await fetch('/api/discharges', { method: 'POST', body: JSON.stringify(input) });
  if (!reply.ok) throw new Error(`could not discharge from ${input.ward}`);
}
async function move(input: Admission): Promise<void> {
  const reply = await fetch('/api/moves', { method: 'POST', body: JSON.stringify(input) });
  if (!reply.ok) throw new Error(`could not move ${input.email}`);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
async function call(input: Admission): Promise<void> {
  const reply = await fetch('/api/calls', { method: 'POST', body: JSON.stringify(input) });
  if (!reply.ok) throw new Error(`could not call ${input.email}`);
}

export async function run(input: Admission): Promise<void> {
  await admit(input).catch((error) => console.error('admission', error.message));
  await discharge(input).catch((error) => console.error('discharge', error.message));
  await move(input)
    .finally(() => console.info('moved'))
    .then(
      () => console.info('moved from', input.ward),
      (error) => console.error(error),
    );
  await call(input).catch(() => console.error('call failed'));
}
//- src/lines.ts
// Writers that stand in a list, typed by it, and are run one after the other.
interface Line {
  level: 'info' | 'warn';
  text: string;
  context?: Record<string, unknown>;
}
type Writer = (line: Line) => void;

const writers: Writer[] = [(line) => console[line.level](`${line.text}`, line.context)];
const quiet: Writer[] = [(line) => console.log(line.text.length)];

export const addWriter = (writer: Writer): void => {
  writers.push(writer);
};
writers.push((line) => console.log('copy', line.context));

function write(line: Line): void {
  for (const writer of writers) writer(line);
}
function note(line: Line): void {
  quiet.forEach((writer) => writer(line));
}
export function arrived(guest: { email: string; room: number }): void {
  write({ level: 'info', text: 'arrived', context: { email: guest.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  write({ level: 'info', text: 'arrived', context: { room: guest.room } });
  note({ level: 'info', text: 'arrived', context: { email: guest.email } });
}
//- src/untyped.ts
// A record of which nothing is declared, as JSON: what else is read from it says what is in it.
import { settings } from './settings.js';

export function handle(event: any): void {
  const candidate = event.candidate;
  const vacancy = event.vacancy;
  console.info(candidate.email === settings.owner, vacancy.title);
  console.log(JSON.stringify(candidate));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(JSON.stringify(vacancy));
}
//- src/settings.js
export const settings = { owner: 'desk' };
