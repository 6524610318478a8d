// Formats of winston that go through all fields of a record: what they do to one field is known by its name.
//- src/harbour-log.ts
import winston from 'winston';

const HIDDEN = new Set(['skipperName', 'skipperEmail', 'passport']);
const LEFT_OUT: string[] = ['skipperName', 'radioOperator'];

const hide = winston.format((info) => {
  for (const key of Object.keys(info)) if (HIDDEN.has(key)) info[key] = '[hidden]';
  return info;
});

const leaveOut = winston.format((info) => {
  if (info.level === 'silly') return false;
  for (const field of LEFT_OUT) delete info[field];
  return info;
});

const withoutCrew = winston.format((info) => ({ ...info, crew: undefined }));

const shout = winston.format((info) => {
  for (const key of Object.keys(info)) if (HIDDEN.has(key)) info[key] = String(info[key]).toUpperCase();
  return info;
});

const { combine, json } = winston.format;
export const hiding = winston.createLogger({ format: combine(hide(), json()) });
export const leaving = winston.createLogger({ format: combine(leaveOut(), json()) });
export const counting = winston.createLogger({ format: combine(withoutCrew(), json()) });
export const shouting = winston.createLogger({ format: combine(shout(), json()) });

//- src/arrivals.ts
import { counting, hiding, leaving, shouting } from './harbour-log';

interface Arrival {
  boat: string;
  skipperName: string;
  skipperEmail: string;
  phoneNumber: string;
}

export function arrived(arrival: Arrival): void {
  hiding.info('arrived', { skipperName: arrival.skipperName, boat: arrival.boat });
  hiding.info('arrived', { phoneNumber: arrival.phoneNumber });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> winston
  hiding.info(`${arrival.skipperName} arrived`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  hiding.info('arrived', { arrival: { skipperName: arrival.skipperName } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  leaving.info('arrived', { skipperName: arrival.skipperName });
  leaving.info('arrived', { skipperEmail: arrival.skipperEmail });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  counting.info('arrived', { crew: { skipperName: arrival.skipperName } });
  counting.info('arrived', { arrival: { skipperName: arrival.skipperName } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  shouting.info('arrived', { skipperName: arrival.skipperName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
}
