// A sailing school's pages: what a schema asks of a body says what arrives in it, whether it fits or not.
import type { Request } from 'express';
import type { NextApiRequest } from 'next';
import pino from 'pino';
import { z } from 'zod';

const log = pino();
const Booking = z.object({ givenName: z.string(), email: z.string().email(), sails: z.number() });
const Boat = z.object({ hull: z.string(), email: z.boolean(), berth: z.number() });

function refuse(status: number, reason: string, cause?: unknown): void {
  console.error(`${status} ${reason}`, cause);
}

export function book(req: NextApiRequest): void {
  const parsed = Booking.safeParse(req.body);
  if (!parsed.success) refuse(400, 'no booking', req.body);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
}

export function bookAt(req: Request): void {
  const parsed = Booking.safeParse(req.body);
  if (!parsed.success) log.warn({ body: req.body }, 'no booking');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> pino
}

export function fieldsOnly(req: Request): void {
  const parsed = Booking.safeParse(req.body);
  if (!parsed.success) log.warn({ fields: Object.keys(req.body), sails: req.body.sails }, 'no booking');
}

export function moor(req: Request): void {
  const parsed = Boat.safeParse(req.body);
  if (!parsed.success) {
    log.warn({ body: req.body }, 'no boat');
    refuse(400, 'no boat', req.body);
  }
}

export function another(req: Request, query: unknown): void {
  Booking.parse(req.body);
  log.info({ query, params: req.params }, 'booked');
}
