// Audit helpers that add data of their own, loggers that bind it, and variables whose names mislead.
//- src/log.ts
import pino from 'pino';

export const log = pino({
  redact: { paths: ['req.headers.authorization', 'req.headers.cookie', 'user.email', '*.password'], remove: true },
});

//- src/audit.ts
import type { Request } from 'express';
import { log } from './log.ts';

/** Adds where the request came from, whatever it is given. */
export function audit(req: Request, action: string, details: Record<string, unknown> = {}): void {
  log.info({ action, ...details, ip: req.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
}

/** Adds nothing. */
export function note(action: string, details: Record<string, unknown> = {}): void {
  log.info({ action, ...details });
}

//- src/app.ts
import express from 'express';
import { audit, note } from './audit.ts';
import { log } from './log.ts';

declare module 'express-serve-static-core' {
  interface Request {
    user?: { id: string; email: string; fullName: string };
  }
}

const app = express();

app.use((req, _res, next) => {
  const child = log.child({ requestId: req.headers['x-request-id'] });
  child.debug('start');
  next();
});

app.post('/harvest', (req, res) => {
  audit(req, 'harvest', { crates: req.body.crates });
  note('harvest', { crates: req.body.crates, by: req.user?.id });
  note('harvest', { crates: req.body.crates, by: req.user?.fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ user: { email: req.user?.email } });
  log.info({ user: req.user });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ form: { password: req.body.password } });
  log.info({ password: req.body.password });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.password -> pino
  res.sendStatus(201);
});

//- src/misleading.ts
import { log } from './log.ts';

interface Template {
  id: string;
  subject: string;
}
declare function templates(): Map<string, Template>;
declare function sendJob(template: Template): Promise<{ jobId: string }>;

export async function misleading(crates: number[]): Promise<void> {
  for (const [email, template] of templates()) {
    log.info({ subject: template.subject });
    const message = await sendJob(template);
    log.info({ job: message.jobId });
    void email;
  }
  const phone = crates.length > 3 ? 'desktop' : 'phone';
  log.info({ phone });
  const name = 'harvest';
  log.info({ name });
  const address = { host: 'localhost', port: 80 };
  log.info({ address });
  const user = crates.indexOf(1);
  log.info({ user });
  const location = new URL('https://orchard.example/map');
  log.info({ location: location.pathname });
}
