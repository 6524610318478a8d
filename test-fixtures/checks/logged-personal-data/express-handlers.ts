// A bakery takes orders over HTTP. Handlers log what came in.
import express, { type NextFunction, type Request, type Response } from 'express';
import pino from 'pino';

const logger = pino({ name: 'bakery' });
const app = express();
app.use(express.json());

interface CakeOrder {
  id: string;
  customerName: string;
  customerEmail: string;
  phone?: string;
  flavour: string;
  tiers: number;
  pickupAt: string;
}

declare function saveOrder(order: CakeOrder): Promise<CakeOrder>;
declare function findOrder(id: string): Promise<CakeOrder | undefined>;

app.use((req: Request, _res: Response, next: NextFunction) => {
  logger.debug({ method: req.method, path: req.path }, 'request');
  logger.debug({ ip: req.ip, path: req.path }, 'request');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
  next();
});

app.use((req, res, next) => {
  const started = Date.now();
  res.on('finish', () => {
    logger.info(`${req.method} ${req.path} ${res.statusCode} ${Date.now() - started}ms`);
    console.log(req.method, req.path, req.headers['user-agent']);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
    console.log(req.method, req.path, req.headers['content-type']);
  });
  next();
});

app.post('/orders', async (req, res) => {
  const { customerEmail, flavour, tiers } = req.body;
  logger.info({ flavour, tiers }, 'order received');
  logger.info({ flavour, tiers, customerEmail }, 'order received');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino

  const order: CakeOrder = await saveOrder(req.body);
  logger.info('saved order %s', order.id);
  logger.info('saved order %s for %s', order.id, order.customerName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  logger.debug({ order });
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  logger.debug({ order: { id: order.id, flavour: order.flavour } });
  res.status(201).json(order);
});

app.get('/orders/:id', async (req, res) => {
  const order = await findOrder(req.params.id);
  if (!order) {
    logger.warn({ id: req.params.id }, 'no such order');
    res.sendStatus(404);
    return;
  }
  if (!order.phone) console.warn('order without phone', order.id);
  console.info('hand over', order.id, 'call', order.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  res.json(order);
});

app.get('/search', (req, res) => {
  console.log('search', req.query.flavour);
  console.log('search', req.query.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  res.json([]);
});

app.use((error: Error, req: Request, res: Response, _next: NextFunction) => {
  logger.error({ err: error, path: req.path }, error.message);
  logger.error({ err: error, cookies: req.headers.cookie }, 'unhandled');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.cookie -> pino
  res.sendStatus(500);
});
