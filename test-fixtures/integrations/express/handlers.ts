// Handlers that take the types of their parameters from the type they are declared with.
import type { ErrorRequestHandler, RequestHandler } from 'express';

interface Params {
  course: string;
}
interface Signup {
  emailAddress: string;
  places: number;
}

export const create: RequestHandler<Params, { ok: boolean }, Signup> = (req, res) => {
  console.log('signed up', req.body);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(req.params, req.body.places);
  const { places, ...rest } = req.body;
  console.log(places);
  console.log(rest);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  res.json({ ok: true });
};

export const controller: Record<string, RequestHandler> = {
  show: (req, res) => {
    console.log(req.ip);
//  ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log(req.method, req.path);
    res.json({ ok: true });
  },
};

export const failed: ErrorRequestHandler = (_error, req, res, _next) => {
  console.log(req.headers['x-forwarded-for']);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(req.headers['accept-language']);
  res.status(500).json({ ok: false });
};
