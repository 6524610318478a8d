// Parcel delivery: CommonJS modules, a shared logger with winston formats, error middleware, augmented requests.
//- src/types/express.d.ts
import type { Courier } from '../couriers';

declare global {
  namespace Express {
    interface Request {
      courier?: Courier;
      requestId: string;
    }
  }
}
//- src/couriers.ts
export interface Courier {
  id: string;
  name: string;
  mobile: string;
  vehicle: 'bike' | 'van';
}
//- src/logger.ts
import winston from 'winston';

const hidePhones = winston.format((info) => {
  delete info.phone;
  return info;
});
export const logger = winston.createLogger({
  format: winston.format.combine(hidePhones(), winston.format.json()),
  transports: [new winston.transports.Console()],
});
//- src/mailer.js
const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST });

function notify(to, subject) {
  return transport.sendMail({ from: 'parcels@post.example', to, subject });
}
module.exports = { notify };
//- src/helpers.js
exports.pick = (object, keys) => Object.fromEntries(keys.map((key) => [key, object[key]]));
exports.omit = (object, ...keys) => {
  const copy = { ...object };
  for (const key of keys) delete copy[key];
  return copy;
};
//- src/server.ts
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { logger } from './logger';
const { notify } = require('./mailer');
const { omit, pick } = require('./helpers');

const app = express();

function authenticate(req: Request, _res: Response, next: NextFunction) {
  req.courier = { id: '1', name: String(req.header('x-name')), mobile: '', vehicle: 'bike' };
  next();
}

app.get('/route', authenticate, async (req, res) => {
  logger.info('route requested', { id: req.courier?.id, vehicle: req.courier?.vehicle });
  logger.info('route requested', { by: req.courier?.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> winston
  res.json({ ok: true });
});

app.post('/parcels', async (req, res) => {
  const parcel: { code: string; recipientName: string; recipientEmail: string; street: string; weight: number } = req.body;
  logger.info('parcel', pick(parcel, ['code', 'weight']));
  logger.info('parcel', omit(parcel, 'code'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> winston
  logger.info('parcel', omit(parcel, 'recipientName', 'recipientEmail', 'street'));
  logger.info('parcel', { phone: req.body.phone });
  await notify(parcel.recipientEmail, 'On its way');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await notify('depot@post.example', `parcel ${parcel.code}`);
  const { track } = await import('./tracking');
  track('parcel created', { weight: parcel.weight });
  track('parcel created', { email: parcel.recipientEmail });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  res.sendStatus(201);
});

app.use((err: Error & { status?: number }, req: Request, res: Response, next: NextFunction) => {
  logger.error('failed', { id: req.requestId, status: err.status });
  logger.error('failed', { courier: req.courier });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> winston
  next(err);
});
//- src/tracking.ts
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN ?? '');
export function track(event: string, properties: Record<string, unknown>) {
  mixpanel.track(event, properties);
}
