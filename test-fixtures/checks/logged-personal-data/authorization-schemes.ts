// The first word of an Authorization header is the name of a scheme; the rest is the secret.
import type { NextFunction, Request, Response } from 'express';

export function whoCalls(req: Request, res: Response, next: NextFunction): void {
  const header = req.headers.authorization;
  if (header === undefined) {
    res.sendStatus(401);
    return;
  }
  const scheme = header.split(' ')[0];
  const [kind, token] = header.split(' ');
  console.log('scheme', scheme, kind);
  if (kind !== 'Bearer') console.warn(`unknown scheme ${kind}`);
  console.log('secret', token);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log('secret', header.split(' ')[1]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log('whole', header);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  next();
}
