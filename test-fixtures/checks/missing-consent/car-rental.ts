//- src/server.ts
import { PrismaClient } from '@prisma/client';
import sgMail from '@sendgrid/mail';
import * as Sentry from '@sentry/node';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import Stripe from 'stripe';
import winston from 'winston';

const prisma = new PrismaClient();
const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
sgMail.setApiKey(process.env.SENDGRID_KEY ?? '');

const logger = winston.createLogger({
  level: 'info',
  defaultMeta: { service: 'rentals' },
  transports: [new winston.transports.Console()],
});

const app = express();
app.use(helmet());
app.use(express.json());

app.use((req, res, next) => {
  const started = process.hrtime.bigint();
  res.on('finish', () => {
    logger.http('request', { method: req.method, route: req.route?.path, status: res.statusCode, ms: Number(process.hrtime.bigint() - started) / 1e6 });
  });
  next();
});

app.use((req, _res, next) => {
  logger.debug(`hit from ${req.ip}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> winston
  next();
});

app.get('/cars', async (req, res) => {
  const cars = await prisma.car.findMany({ where: { stationId: String(req.query.station) } });
  logger.info('listing cars', { station: req.query.station, found: cars.length });
  for (const car of cars) logger.silly(`candidate ${car.name} (${car.plateCountry})`);
  res.json(cars);
});

app.post('/drivers', async (req: Request, res: Response) => {
  const { firstName, lastName, email, phone, licenceNumber, dateOfBirth } = req.body;

  logger.info(`new driver ${firstName} ${lastName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> winston
  logger.info('licence checked', { valid: licenceNumber.length === 11 });
  logger.verbose('contact', { email: email.replace(/^(.).*(@.*)$/, '$1***$2') });

  const driver = await prisma.driver.create({
//                     ^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number, user.demographic.date_of_birth, user.government_id.drivers_license_number, user.name.first, user.name.last -> database through Prisma
    data: { firstName, lastName, email, phone, licenceNumber, dateOfBirth: new Date(dateOfBirth) },
  });

  const customer = await stripe.customers.create({ email, name: `${firstName} ${lastName}`, metadata: { driverId: driver.id } });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first, user.name.last -> Stripe
  await prisma.driver.update({ where: { id: driver.id }, data: { stripeCustomerId: customer.id } });

  res.status(201).json({ id: driver.id });
});

app.post('/bookings/:id/pay', async (req, res) => {
  const booking = await prisma.booking.findUniqueOrThrow({ where: { id: req.params.id }, include: { driver: true } });
  const intent = await stripe.paymentIntents.create({
    amount: booking.totalCents,
    currency: 'eur',
    customer: booking.driver.stripeCustomerId,
    metadata: { bookingId: booking.id, station: booking.stationName },
  });
  logger.info('payment started', { bookingId: booking.id, intent: intent.id, cents: booking.totalCents });
  await sgMail.send({
//      ^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
    to: booking.driver.email,
    from: 'bookings@example.com',
    templateId: 'd-91f0',
    dynamicTemplateData: { car: booking.carName, pickup: booking.pickupAt },
  });
  await sgMail.send({
    to: process.env.STATION_DESK_EMAIL ?? 'desk@example.com',
    from: 'bookings@example.com',
    subject: `Booking ${booking.id} is paid`,
    text: `Prepare ${booking.carName} for ${booking.pickupAt.toISOString()}.`,
  });
  res.json({ clientSecret: intent.client_secret });
});

app.post('/damage-reports', async (req, res) => {
  const { bookingId, description, severity } = req.body as { bookingId: string; description: string; severity: 1 | 2 | 3 };
  const report = await prisma.damageReport.create({ data: { bookingId, severity, description, expiresAt: new Date(Date.now() + 3 * 365 * 86_400_000) } });
  Sentry.addBreadcrumb({ category: 'damage', message: `report ${report.id}`, level: 'info' });
  res.status(201).json({ id: report.id, severity });
});

app.post('/drivers/:id/verify', async (req, res) => {
  const driver = await prisma.driver.findUniqueOrThrow({ where: { id: req.params.id } });
  Sentry.setUser({ id: driver.id, email: driver.email, ip_address: req.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.device.ip_address -> Sentry
  const response = await fetch('https://api.idcheck.example.com/v2/verify', {
//                       ^^^^^ missing-consent: user.demographic.date_of_birth, user.government_id.drivers_license_number, user.name.last -> HTTP request
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.IDCHECK_TOKEN}` },
    body: JSON.stringify({ licence: driver.licenceNumber, birthDate: driver.dateOfBirth, surname: driver.lastName }),
  });
  if (!response.ok) {
    logger.warn('id check failed', { status: response.status, driverId: driver.id });
    return res.status(502).end();
  }
  const { result } = (await response.json()) as { result: 'match' | 'mismatch' };
  await fetch('http://ledger.internal/drivers', {
    method: 'POST',
    body: JSON.stringify({ id: driver.id, name: driver.lastName, result }),
  });
  return res.json({ result });
});

app.use((error: Error, req: Request, res: Response, _next: NextFunction) => {
  Sentry.captureException(error);
  logger.error('unhandled', { name: error.name, path: req.path });
  res.status(500).json({ error: 'internal' });
});

app.listen(3000, () => logger.info('listening', { port: 3000, name: process.env.npm_package_name }));
