// One event for each request, to which handlers add fields as they go: many ways lead to what stands in it.
import pino from 'pino';

const logger = pino();

interface WideEvent {
  service: string;
  ip?: string;
  statusCode?: number;
  [key: string]: unknown;
}

declare function serve(options: { onError: (error: { code: string }) => void }): Promise<{ status: number }>;

export async function handle(ip: string): Promise<void> {
  const event: WideEvent = { service: 'tickets', ip };
  try {
    const reply = await serve({
      onError: (error) => {
        event.path = error.code;
        event.kind = error.code;
        event.cause = error.code;
        event.input = error.code;
        event.retries = error.code;
        event.queue = error.code;
        event.shard = error.code;
        event.trace = error.code;
        event.span = error.code;
      },
    });
    event.statusCode = reply.status;
  } catch (error) {
    event.statusCode = 500;
    throw error;
  } finally {
    event.duration = 1;
    if (event.statusCode && event.statusCode >= 500) logger.error(event);
//                                                   ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
    else logger.info(event);
//       ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
  }
}

// Counters that are kept in one object are nobody's.
export function count(rows: { id: string; paid: boolean }[]): void {
  const totals = { seen: 0, paid: 0, open: 0, skipped: 0, failed: 0, retried: 0, merged: 0, first: 0, last: 0, best: 0, worst: 0 };
  for (const row of rows) {
    totals.seen++;
    if (row.paid) totals.paid += 1;
    else totals.open += 1;
    if (row.id === '') totals.skipped++;
    if (rows.length > 9) totals.failed++;
    if (rows.length > 8) totals.retried++;
    if (rows.length > 7) totals.merged++;
    if (rows.length > 6) totals.first++;
    if (rows.length > 5) totals.last++;
    if (rows.length > 4) totals.best++;
    if (rows.length > 3) totals.worst++;
  }
  logger.info(totals);
}

// A worker's own name is no person's.
export class Cleaner {
  constructor(readonly instanceName: string) {}

  run(): void {
    logger.info(`${this.instanceName}: started`);
    logger.info({ instanceName: this.instanceName }, 'done');
  }
}
