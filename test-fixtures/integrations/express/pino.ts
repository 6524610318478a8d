// The logger that pino-http puts on the request.
import type { Request, Response } from 'express';
import type {} from 'pino-http';

export function order(req: Request, res: Response): void {
  req.log.info({ email: req.body.email }, 'ordered');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  req.log.info({ count: req.body.count }, 'ordered');
  res.end();
}
