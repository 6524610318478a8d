// Wrappers around a logger: the finding stands at the call that hands personal data over, unless the wrapper's own
// types name personal data.
//- src/log/index.ts
export { audit } from './audit.ts';
export { log } from './log.ts';
export * as metrics from './metrics.ts';

//- src/log/log.ts
import pino from 'pino';

const base = pino();

function write(level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>): void {
  base[level]({ ...fields, service: 'allotments' }, message);
}

export const log = {
  info: (message: string, fields?: Record<string, unknown>) => write('info', message, fields),
  warn: (message: string, fields?: Record<string, unknown>) => write('warn', message, fields),
  error: (message: string, error: unknown) => write('error', message, { error }),
};

//- src/log/audit.ts
import pino from 'pino';

const base = pino({ name: 'audit' });

export interface AuditEntry {
  action: string;
  actorId: string;
  ipAddress: string;
}

export function audit(entry: AuditEntry): void {
  base.info(entry);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
}

//- src/log/metrics.ts
export function count(name: string, tags: Record<string, string> = {}): void {
  counters.set(name, (counters.get(name) ?? 0) + 1);
  void tags;
}
const counters = new Map<string, number>();

//- src/plots.ts
import { audit, log, metrics } from './log/index.ts';

interface Gardener {
  id: string;
  name: string;
  email: string;
  homeAddress: string;
}
interface Plot {
  number: number;
  squareMetres: number;
  gardener?: Gardener;
}

export function lease(plot: Plot, gardener: Gardener, ip: string): void {
  log.info('plot leased', { plot: plot.number, size: plot.squareMetres });
  log.info('plot leased', { plot: plot.number, gardener: gardener.id });
  log.info('plot leased', { plot: plot.number, gardener });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address, user.contact.email, user.name -> pino
  log.info(`plot ${plot.number} leased to ${gardener.name}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  audit({ action: 'lease', actorId: gardener.id, ipAddress: ip });
  metrics.count('leased', { email: gardener.email });
}

export function endLease(plot: Plot): void {
  if (!plot.gardener) {
    log.warn('plot is free', { plot: plot.number });
    return;
  }
  log.warn('lease ended', { plot: plot.number, by: plot.gardener.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  try {
    remind(plot.gardener);
  } catch (error) {
    log.error('reminder failed', error);
  }
}

function remind(gardener: Gardener): void {
  log.info('remind', { gardener: gardener.id });
}
