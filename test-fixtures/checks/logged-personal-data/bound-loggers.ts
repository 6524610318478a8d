// An own logger that is made with fields: they are told where they are bound, and not at each of its uses.
//- src/logger.ts
export type Logger = ReturnType<typeof createLogger>;

export function createLogger(scope: string) {
  const make = (fields: Record<string, unknown> = {}) => {
    const line = (message: string, args: unknown[]) => {
      const all = [...args];
      if (Object.keys(fields).length > 0) all.push(fields);
      return `[${scope}] ${message} ${all.map((each) => JSON.stringify(each)).join(' ')}`;
    };
    return {
      info: (message: string, ...args: unknown[]) => console.log(line(message, args)),
      error: (message: string, ...args: unknown[]) => console.error(line(message, args)),
      with: (more: Record<string, unknown>) => make({ ...fields, ...more }),
    };
  };
  return make();
}
//- src/use.ts
import { createLogger, type Logger } from './logger';

interface Keeper {
  id: string;
  email: string;
  fullName: string;
}

declare function notify(id: string): Promise<boolean>;

export async function fed(keeper: Keeper, animal: { id: string }): Promise<void> {
  const log = createLogger('feeding').with({ keeperId: keeper.id, email: keeper.email });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  log.info('started');
  const inner = log.with({ animal: animal.id });
  inner.info('fed', { at: Date.now() });
  await informed(keeper.id, inner);
  if (!(await notify(keeper.id))) inner.error('not notified');
  inner.error('not signed', { by: keeper.fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  inner.error('not sent', { to: keeper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

async function informed(id: string, log: Logger): Promise<void> {
  log.info('informed', { id });
}

export function plain(keeper: Keeper): void {
  const log = createLogger('plain');
  log.info('ready', { email: keeper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  log.with({ id: keeper.id }).info('ready');
}
//- src/formatters.ts
// What a logger is made with may be what writes: that binds nothing.
interface Diver {
  id: string;
  phone: string;
}

function loggerWith(write: (line: string) => void) {
  return { warn: (message: string, fields: object) => write(`${message} ${JSON.stringify(fields)}`) };
}

const logger = loggerWith((line) => console.warn(line));

export function surfaced(diver: Diver): void {
  logger.warn('late', { id: diver.id });
  logger.warn('late', { phone: diver.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

// Kept to be logged later, by whoever calls what it gives back.
function later(what: unknown) {
  return () => console.log(what);
}

export function scheduled(diver: Diver): void {
  const tell = later({ phone: diver.phone });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  tell();
  later({ id: diver.id })();
}
