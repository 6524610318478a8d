// Records that are written out and cut after some characters: what stands at the beginning is left, what stands behind is not.
import pino from 'pino';
import { z } from 'zod';

const log = pino();

const Landing = z.object({
  note: z.string().optional(),
  harbourId: z.uuid(),
  berthId: z.cuid2(),
  skipperEmail: z.string().email(),
  crew: z.object({ passportNumber: z.string() }),
});
const Change = z.object({
  harbour: z.string().optional(),
  berth: z.string().optional(),
  arrivesAt: z.string().optional(),
  flags: z.object({ pilot: z.boolean(), tug: z.boolean() }).optional(),
  skipperEmail: z.string().optional(),
});
interface Skipper {
  name: string;
  email: string;
}

function preview(value: unknown): string {
  const written = JSON.stringify(value);
  return (written ?? String(value)).substring(0, 100);
}

export function land(input: unknown, skipper: Skipper): void {
  const landing = Landing.parse(input);
  log.warn(JSON.stringify(landing).slice(0, 100));
  log.warn(JSON.stringify(landing).slice(0, 150));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id.passport_number -> pino
  log.warn(JSON.stringify(landing).slice(0, 400));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.government_id.passport_number -> pino
  log.warn(preview(landing));
  log.warn(preview(skipper));
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  log.warn(preview(skipper.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.warn(JSON.stringify(Change.parse(input)).slice(0, 60));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> pino
}

export function moor(skipper: Skipper, berths: number[]): void {
  const report = { kind: 'mooring', berths, answer: { code: 'accepted', reason: 'enough room' }, email: skipper.email };
  log.info(JSON.stringify(report).slice(0, 50));
  log.info(JSON.stringify({ ...report, kind: 'mooring again' }).slice(0, 50));
  log.info(JSON.stringify({ ...skipper, ...report }).slice(0, 50));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  // A key that is set again stays where it was, at the beginning.
  log.info(JSON.stringify({ email: skipper.email, ...report }).slice(0, 50));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.email -> pino
  log.info(JSON.stringify([report, skipper]).slice(0, 50));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  log.info(String(skipper).slice(0, 50));
}
