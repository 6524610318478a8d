// What a handler throws ends in the function that is registered for errors, and in what that one logs.
//- src/store.ts
export class BoatTaken extends Error {
  constructor(readonly boat: string, skipper: string) {
    super(`${boat} is taken by ${skipper}`);
  }
}
export class Declined extends Error {
  constructor(message: string, readonly code: string) { super(message); }
}
interface Skipper { id: string; email: string; phone: string; licence: string }
declare function load(id: string): Promise<Skipper | undefined>;
export async function skipperOf(id: string): Promise<Skipper> {
  const skipper = await load(id);
  if (skipper === undefined) throw new Error(`no skipper ${id}`);
  if (skipper.licence === '') throw new Declined(`${skipper.email} has no licence`, 'licence');
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  return skipper;
}
export async function call(id: string): Promise<string> {
  const skipper = await load(id);
  if (!skipper) throw new Declined('nobody', 'nobody');
  if (skipper.phone.length < 4) throw new Declined(`cannot call ${skipper.phone}`, 'phone');
  return skipper.phone;
}
export async function write(id: string): Promise<string> {
  const skipper = await load(id);
  if (!skipper) throw new Declined('nobody', 'nobody');
  if (skipper.email.length < 4) throw new Declined(`cannot write to ${skipper.email}`, 'mail');
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  return skipper.phone;
}
export async function nightly(): Promise<void> {
  const skipper = await load('all');
  throw new Error(`nightly job stopped at ${skipper?.email}`);
}

//- src/app.ts
import express, { Router, type Request, type Response, type NextFunction } from 'express';
import asyncHandler from 'express-async-handler';
import pino from 'pino';
import { call, skipperOf, write, Declined } from './store';
const log = pino();
const router = Router();
router.get('/skippers/:id', asyncHandler(async (req, res) => { res.json(await skipperOf(req.params.id)); }));
router.post('/call/:id', async (req, res) => {
  try {
    res.json(await call(req.params.id));
  } catch (error) {
    if (error instanceof Declined) res.status(409).json({ code: error.code });
    else res.status(500).end();
  }
});
export class Controller {
  mail = async (req: Request, res: Response, next: NextFunction) => {
    try { res.json(await write(req.params.id)); } catch (error) { next(error); }
  };
}
const controller = new Controller();
router.post('/mail/:id', controller.mail);
export const app = express();
app.use('/api', router);
app.use(onError);
function onError(err: Error, req: Request, res: Response, _next: NextFunction) {
  log.error({ err, path: req.path });
  res.status(500).json({ error: 'internal' });
}
