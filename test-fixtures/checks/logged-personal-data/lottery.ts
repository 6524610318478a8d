// A lottery's ticket office: Express, Postgres, Redis and winston.
//- src/app.ts
import express, { type NextFunction, type Request, type Response } from 'express';
import Redis from 'ioredis';
import { Pool } from 'pg';
import winston from 'winston';

const app = express();
const db = new Pool({ connectionString: process.env.DATABASE_URL });
const redis = new Redis(process.env.REDIS_URL ?? '');
const log = winston.createLogger({ level: 'info', transports: [new winston.transports.Console()] });

app.use(express.json());

app.post('/tickets', async (req: Request, res: Response) => {
  const { email, phone, numbers, drawId } = req.body;
  log.info('ticket bought', { drawId, count: numbers.length });
  log.info(`ticket for ${email}`, { drawId });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  const { rows } = await db.query(
//                       ^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> PostgreSQL
    'INSERT INTO tickets (draw_id, email, phone, numbers) VALUES ($1, $2, $3, $4) RETURNING id',
    [drawId, email, phone, numbers],
  );
  await db.query('INSERT INTO draws_log (draw_id, numbers) VALUES ($1, $2)', [drawId, numbers]);
  res.status(201).json({ id: rows[0].id, email });
});

app.get('/tickets/:id', async (req, res) => {
  const { rows } = await db.query('SELECT email, phone FROM tickets WHERE id = $1', [req.params.id]);
  if (rows.length === 0) {
    log.warn('no such ticket', { id: req.params.id });
    return res.sendStatus(404);
  }
  log.debug('ticket found', { hasPhone: Boolean(rows[0].phone), id: req.params.id });
  log.debug('ticket found', { row: rows[0] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> winston
  res.json(rows[0]);
});

app.post('/winners', async (req, res) => {
  const winner = req.body as { fullName: string; iban: string; ticketId: string; prize: number };
  await redis.set(`winner:${winner.ticketId}`, JSON.stringify({ name: winner.fullName, iban: winner.iban }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.financial.bank_account, user.name -> Redis
  await redis.set(`winner:${winner.ticketId}:hint`, JSON.stringify({ name: winner.fullName }), 'EX', 3600);
  await redis.hset('prizes', winner.ticketId, winner.prize);
  await redis.setex(`payout:${winner.ticketId}`, 600, winner.iban);
  log.info('payout queued', { ticket: winner.ticketId, iban: `****${winner.iban.slice(-4)}` });
  log.info('payout queued', { ticket: winner.ticketId, account: winner.iban.trim() });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> winston
  res.sendStatus(202);
});

app.delete('/players/:id', async (req, res) => {
  await db.query('DELETE FROM players WHERE email = $1', [req.body.email]);
  await redis.del(`player:${req.body.email}`);
  log.info('player removed', { by: req.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> winston
  log.info('player removed', { at: new Date().toISOString() });
  res.sendStatus(204);
});

app.use((err: Error, req: Request, res: Response, _next: NextFunction) => {
  log.error('request failed', { path: req.path, message: err.message });
  log.error('request failed', { body: req.body });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  log.error('request failed', { email: req.body?.email, path: req.path });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> winston
  res.sendStatus(500);
});
