// A climbing hall: what code adds to the types of its libraries, and to the page, says what stands there.
//- hall/types/people.ts
export interface Climber {
  id: string;
  givenName: string;
  mailAddress: string;
  level: 'beginner' | 'advanced';
}
export interface Wall {
  id: string;
  displayName: string;
  heightInMetres: number;
}
//- hall/types/express.d.ts
import type { Climber, Wall } from './people.ts';

declare global {
  namespace Express {
    interface Request {
      climber?: Climber;
      wall?: Wall;
      startedAt: number;
    }
    interface User extends Climber {}
    interface Locals {
      caller: Climber;
      wall: Wall;
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    belayer: Climber;
    seenWalls: Wall[];
  }
}
//- hall/src/server.ts
import express, { type NextFunction, type Request, type Response } from 'express';
import session from 'express-session';

const app = express();
app.use(session({ secret: process.env.SECRET ?? '', resave: false, saveUninitialized: false }));

function withClimber(req: Request, res: Response, next: NextFunction): void {
  console.log('caller', res.locals.caller);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log('wall', res.locals.wall);
  console.log(req.climber?.level, req.startedAt);
  next();
}

app.get('/routes', withClimber, (req, res) => {
  console.log('climber', req.climber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log('wall', req.wall);
  console.log('wall', req.wall?.displayName, req.wall?.heightInMetres);
  console.log('signed in', req.user);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  const { belayer, seenWalls } = req.session;
  console.log(seenWalls, belayer.id);
  console.log({ belayer });
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  res.json({ ok: true });
});
//- desk/types/fastify.ts
import type { Pool } from 'pg';

interface Member {
  memberNumber: string;
  phoneNumber: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    holder: Member;
    tariff: { name: string; priceInCents: number };
  }
  interface FastifyInstance {
    owner: Member;
    database: Pool;
    opened: { at: string };
  }
}
//- desk/src/desk.ts
import '../types/fastify.ts';
import Fastify, { type FastifyRequest } from 'fastify';

const desk = Fastify({ logger: true });

desk.post('/check-in', async (request, reply) => {
  request.log.info({ holder: request.holder }, 'checked in');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Fastify log
  request.log.info({ tariff: request.tariff }, 'priced');
  console.log(desk.owner, desk.opened);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return reply.send({ ok: true });
});

export function describe(request: FastifyRequest): string {
  console.log(request.tariff.name, request.holder.memberNumber);
  console.log(request.holder.phoneNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  return request.tariff.name;
}
//- shop/types/next-auth.d.ts
import type { DefaultSession } from 'next-auth';

declare module 'next-auth' {
  interface Session extends DefaultSession {
    shopper: { id: string; postalAddress: string };
    basket: { items: number; label: string };
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    birthDate: string;
    basketId: string;
  }
}
//- shop/app/page.ts
import { getServerSession, type Session } from 'next-auth';
import { getToken } from 'next-auth/jwt';
import { useSession } from 'next-auth/react';
import type { NextRequest } from 'next/server';

export async function page(request: NextRequest): Promise<void> {
  const session = await getServerSession();
  console.log(session?.shopper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(session?.basket, session?.shopper.id);
  const token = await getToken({ req: request });
  console.log(token);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.demographic.date_of_birth, user.name -> console
  console.log(token?.basketId);
}

export function useBasket(session: Session): string {
  const { data } = useSession();
  console.log(data?.shopper);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(data?.basket);
  console.log(session.shopper.postalAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log(session.basket.label);
  return session.basket.label;
}
//- kiosk/globals.d.ts
interface Window {
  __VISITOR__?: Visitor;
  __THEME__?: { displayName: string; dark: boolean };
}
interface Visitor {
  ticket: string;
  fullName: string;
}
declare namespace Kiosk {
  interface Screen {
    displayName: string;
    inches: number;
  }
}
declare var lastVisitor: Visitor | undefined;
declare var screenInUse: Kiosk.Screen;
//- kiosk/src/kiosk.ts
export function greet(): void {
  console.log(window.__VISITOR__);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(window.__VISITOR__?.ticket);
  console.log(window.__THEME__);
  console.log(globalThis.lastVisitor);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(lastVisitor?.ticket, screenInUse);
}

export function remember(visitor: Visitor, screen: Kiosk.Screen): void {
  console.log('on', screen);
  console.log('seen', visitor);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
//- archive/src/server.ts
// Two packages add to the same request; each sees its own.
import express from 'express';

declare global {
  namespace Express {
    interface Request {
      climber?: { wall: string; grade: string };
    }
  }
}

const archive = express();
archive.get('/grades', (req, res) => {
  console.log('climbed', req.climber);
  res.json({ ok: true });
});
