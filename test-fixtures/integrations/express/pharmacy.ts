// A pharmacy's web server.
import express, { type NextFunction, type Request, type Response, Router } from 'express';

const app = express();
const router = Router();

app.get('/prescriptions', (req, res) => {
  console.log('asked', req.path);
  console.log('asked', req.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(req.get('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  console.log(req.headers['x-forwarded-for']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(req.get('accept-language'), req.headers['content-type']);
  res.json({ ok: true });
});

router.post('/prescriptions', (req: Request, res: Response) => {
  const { email, count } = req.body;
  console.log('ordered', count);
  console.log('ordered by', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  res.cookie('customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.cookie('customer', email, { maxAge: 3_600_000 });
  res.status(201).cookie('count', count).end();
});

interface NewCustomer {
  email: string;
  count: number;
}

export function create(req: Request<object, object, NewCustomer>): void {
  console.log(req.body.count);
  console.log(req.body);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function audit(req: Request, _res: Response, next: NextFunction): void {
  console.log(req.socket.remoteAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(req.method);
  next();
}
