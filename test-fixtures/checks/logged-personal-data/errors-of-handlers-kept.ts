// The same, where the function that is registered logs which error it was and not what it says.
//- src/store.ts
export class BoatTaken extends Error {
  constructor(readonly boat: string, rower: string) {
    super(`${boat} is taken by ${rower}`);
  }
}
export class Declined extends Error {
  constructor(message: string, readonly code: string) { super(message); }
}
interface Rower { id: string; email: string; phone: string; licence: string }
declare function load(id: string): Promise<Rower | undefined>;
export async function rowerOf(id: string): Promise<Rower> {
  const rower = await load(id);
  if (rower === undefined) throw new Error(`no rower ${id}`);
  if (rower.licence === '') throw new Declined(`${rower.email} has no licence`, 'licence');
  return rower;
}
export async function call(id: string): Promise<string> {
  const rower = await load(id);
  if (!rower) throw new Declined('nobody', 'nobody');
  if (rower.phone.length < 4) throw new Declined(`cannot call ${rower.phone}`, 'phone');
  return rower.phone;
}
export async function write(id: string): Promise<string> {
  const rower = await load(id);
  if (!rower) throw new Declined('nobody', 'nobody');
  if (rower.email.length < 4) throw new Declined(`cannot write to ${rower.email}`, 'mail');
  return rower.phone;
}
export async function nightly(): Promise<void> {
  const rower = await load('all');
  throw new Error(`nightly job stopped at ${rower?.email}`);
}

//- src/app.ts
import express, { Router, type Request, type Response, type NextFunction } from 'express';
import asyncHandler from 'express-async-handler';
import pino from 'pino';
import { call, rowerOf, write, Declined } from './store';
const log = pino();
const router = Router();
router.get('/rowers/:id', asyncHandler(async (req, res) => { res.json(await rowerOf(req.params.id)); }));
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
  log.error({ name: err.name, code: (err as Declined).code, path: req.path });
  res.status(500).json({ error: 'internal' });
}
