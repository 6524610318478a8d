// A partner's server tells a theatre of tickets that it has sold: what signs its request says that it is a machine's.
//- package.json
{ "name": "theatre", "dependencies": { "express": "5.0.0" } }
//- src/partner.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

function verifySignature(body: string, signature: string): boolean {
  const expected = createHmac('sha256', process.env.PARTNER_SECRET ?? '').update(body).digest('hex');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}

export function sold(req: Request, res: Response): void {
  if (!verifySignature(String(req.body), req.get('x-signature') ?? '')) {
    console.warn('refused', req.ip);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    res.status(401).end();
    return;
  }
  console.log('partner', req.headers);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials, user.device.cookie, user.device.ip_address, user.device.user_agent -> console
  console.log('from', req.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.device.ip_address -> console
  // Whom the ticket is for is somebody.
  const { buyer } = JSON.parse(String(req.body)) as { buyer: { email: string; ip: string } };
  console.log('for', buyer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// A signature that is only looked at.
export function looked(req: Request, res: Response): void {
  const isSigned = verifySignature(String(req.body), req.get('x-signature') ?? '');
  console.log('signed', isSigned, req.ip);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  res.status(204).end();
}
