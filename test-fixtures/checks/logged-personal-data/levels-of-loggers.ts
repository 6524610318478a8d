// A ferry's desk: what is written below the level that the code gives a logger is seen where somebody asks for it.
//- package.json
{ "name": "ferry", "dependencies": { "pino": "9.0.0", "winston": "3.0.0", "bunyan": "1.8.0" } }
//- src/levels.ts
const isDev = process.env.NODE_ENV !== 'production';
export const level = process.env.LOG_LEVEL || (isDev ? 'debug' : 'info');
//- src/log.ts
import pino from 'pino';
import { level } from './levels';

const root = pino({ level, base: undefined });

export const loggerFor = (part: string) => root.child({ part });
export const loud = pino({ level: 'debug' });
export const plain = pino();
export const asked = pino({ level: process.env.NODE_ENV === 'production' ? 'warn' : 'trace' });
export const tapped = root.child({ part: 'tap' }, { level: 'trace' });
export const told = (wanted: string) => pino({ level: wanted });
//- src/desk.ts
import { asked, loggerFor, loud, plain, tapped, told } from './log';

const log = loggerFor('desk');

interface Passenger {
  id: string;
  email: string;
}

export function board(passenger: Passenger): void {
  log.debug({ email: passenger.email }, 'boards');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> pino
  log.trace({ email: passenger.email }, 'boards');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> pino
  log.info({ email: passenger.email }, 'boards');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  asked.info({ email: passenger.email }, 'boards');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> pino
  asked.error({ email: passenger.email }, 'falls');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

// Nothing in the code keeps these from being written.
export function leave(passenger: Passenger, wanted: string): void {
  loud.debug({ email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  plain.debug({ email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  tapped.debug({ email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  told(wanted).debug({ email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
//- src/harbour.ts
import { createLogger, transports } from 'winston';
import bunyan from 'bunyan';

// One level for all stages is what is changed when something has to be looked into.
const quiet = createLogger({ level: 'info', transports: [new transports.Console()] });
// Each deployment says how much it writes.
const set = createLogger({ level: process.env.LOG_LEVEL ?? 'info', transports: [new transports.Console()] });
const kept = createLogger({
  level: 'info',
  transports: [new transports.Console(), new transports.File({ filename: 'all.log', level: 'debug' })],
});
const isLive = process.env.NODE_ENV === 'production';
const harbour = bunyan.createLogger({ name: 'harbour', level: isLive ? 'warn' : 'debug' });
const pier = createLogger({ level: isLive ? 'info' : 'silly', transports: [new transports.Console()] });

export function moor(email: string): void {
  quiet.debug('moors', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  pier.verbose('moors', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> winston
  quiet.warn('moors', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  set.debug('moors', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  // One of the places that it is written to has a level of its own.
  kept.debug('moors', { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  harbour.info({ email });
// ^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> bunyan
  harbour.error({ email });
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> bunyan
}
