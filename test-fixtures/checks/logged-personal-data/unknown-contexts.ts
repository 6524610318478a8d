//- src/tasks.ts
// Loggers in what a framework hands over that nobody knows: what the member is called is all that is known.
import type { Helpers } from '@harbour/tasks';

interface Skipper {
  email: string;
  berth: number;
}

export const welcome = async (skipper: Skipper, helpers: Helpers): Promise<void> => {
  helpers.logger.info(`welcome to ${skipper.berth}`);
  helpers.logger.info(`welcome ${skipper.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
};
export const moved = async (ctx: any, skipper: Skipper): Promise<void> => {
  ctx.log.warn({ berth: skipper.berth });
  ctx.log.warn({ skipper });
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
  ctx.broker.logger.error(skipper.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
  ctx.changelog.info(skipper.email);
  ctx.catalog.error(skipper.email);
};
