// Messages of errors that packages make: in a field of what they are given, behind a status, or as it stands.
import { Injectable, Logger, HttpException } from '@nestjs/common';
import { TRPCError } from '@trpc/server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import createError from 'http-errors';
import { GuildError } from '@bellfounders/errors';

export function enrol(email: string, belfry: string): void {
  try {
    if (belfry === '') throw new TRPCError({ code: 'BAD_REQUEST', message: 'no belfry' });
    throw new TRPCError({ code: 'CONFLICT', message: `${email} rings already` });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    console.error(error);
  }
}

export function leave(email: string): void {
  try {
    throw createError(404, `nobody rings as ${email}`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    console.error((error as Error).message);
  }
}

export function pay(email: string): void {
  try {
    throw new GuildError(`${email} owes a fee`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  } catch (error) {
    console.error((error as Error).message);
  }
}

/** What is beside the message is not logged with it. */
export function lend(email: string, bell: string): void {
  try {
    throw new GuildError(`bell ${bell} is lent`, { ringer: email });
  } catch (error) {
    console.error((error as Error).message);
  }
  try {
    throw new TRPCError({ code: 'NOT_FOUND', message: `no bell ${bell}`, cause: email });
  } catch (error) {
    console.error((error as Error).message);
  }
}

@Injectable()
export class Ringers {
  readonly #log = new Logger('ringers');

  find(email: string): void {
    try {
      throw new HttpException({ message: `nobody rings as ${email}` }, 404);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Nest Logger
    } catch (error) {
      this.#log.error(error);
    }
  }
}

const app = new Hono();
app.post('/ringers', async (c) => {
  const { email, belfry } = await c.req.json<{ email: string; belfry: string }>();
  if (belfry === '') throw new HTTPException(400, { message: `no belfry ${belfry}` });
  throw new HTTPException(409, { message: `${email} rings already` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
app.onError((error, c) => {
  console.error(error.message);
  return c.text('failed', 500);
});
