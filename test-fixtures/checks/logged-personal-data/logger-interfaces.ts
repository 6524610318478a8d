// A locksmith's dispatch: loggers that code knows only by an interface.
//- src/ports.ts
export interface Logger {
  debug(message: string, data?: object): void;
  info(message: string, data?: object): void;
  error(message: string, data?: object): void;
  child(fields: object): Logger;
}

export interface TaskIO {
  run<T>(key: string, step: () => Promise<T>): Promise<T>;
  logger: {
    info(...args: unknown[]): void;
    warn(...args: unknown[]): void;
  };
}

export type AuditLogger = Pick<Console, 'info' | 'error'>;

export interface Notices {
  info(text: string): void;
  error(text: string): void;
}

export interface CallLogger {
  record(call: object): void;
}

export interface QuietLogger {
  info(message: string): void;
  warn(message: string): void;
}

export interface MaskingLogger {
  info(message: string, data: object): void;
  warn(message: string, data: object): void;
}

export interface Customer {
  id: string;
  phone: string;
  email: string;
}

//- src/dispatch.ts
import type { CallLogger, Customer, Logger, Notices, TaskIO } from './ports';

// No implementation is at hand: whoever starts the process hands one in.
export class Dispatch {
  constructor(
    private readonly logger: Logger,
    private readonly notices: Notices,
    private readonly calls: CallLogger,
  ) {}

  send(customer: Customer): void {
    this.logger.info('sent', { customer: customer.id });
    this.logger.info('sent', { phone: customer.phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
    this.logger.child({ id: customer.id }).error('late', { email: customer.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
    this.notices.info(customer.phone);
    this.calls.record({ phone: customer.phone });
  }
}

export async function remind({ io, customer }: { io: TaskIO; customer: Customer }): Promise<void> {
  await io.run('mail', async () => {
    io.logger.info(`reminder to ${customer.id}`);
    io.logger.info(`reminder to ${customer.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  });
}

export function note(ctx: { logger?: Logger }, customer: Customer): void {
  ctx.logger?.debug('noted', { ...customer });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> the logger
}

//- src/worker.ts
import type { TaskIO } from './ports';

// Answers for the interface with the console.
export function taskIO(id: string): TaskIO {
  return {
    run: (_key, step) => step(),
    logger: {
      info: (...args) => console.info(id, ...args),
      warn: (...args) => console.warn(id, ...args),
    },
  };
}

//- src/quiet.ts
import type { Customer, MaskingLogger, QuietLogger } from './ports';

const lines: string[] = [];
export const quiet: QuietLogger = {
  info: (message) => {
    lines.push(message);
  },
  warn: (message) => {
    lines.push(message);
  },
};

export class Masked implements MaskingLogger {
  info(message: string, data: object): void {
    console.info(message, Object.keys(data));
  }
  warn(message: string, data: object): void {
    console.warn(message, Object.keys(data));
  }
}

export function called(logger: QuietLogger, masking: MaskingLogger, customer: Customer): void {
  logger.info(customer.phone);
  masking.info('called', { phone: customer.phone });
}

//- src/shared.ts
import { logger } from '@locks/observability';
import type { Telemetry } from '@locks/observability';
import { fields } from '@locks/forms';
import type { Customer } from './ports';

// A package that is not at hand.
export function opened(customer: Customer, telemetry: Telemetry): void {
  logger.info({ door: customer.id }, 'opened');
  logger.info({ phone: customer.phone }, 'opened');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> the logger
  fields.error(customer.phone);
  telemetry.info(customer.phone);
}
