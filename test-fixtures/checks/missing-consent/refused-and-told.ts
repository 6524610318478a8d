// What a schema has rejected has no data in its answer, and a branch for texts is not taken by an object.
//- package.json
{ "dependencies": { "zod": "^3", "@sentry/node": "^8" } }
//- src/log.ts
import * as Sentry from '@sentry/node';
import { format } from 'node:util';

type Told = string | Error | { err?: Error; [key: string]: unknown };

export const log = {
  error: (...args: unknown[]) => tell(...args),
};

function tell(...args: unknown[]): void {
  const [what, message, ...rest] = args as [Told, unknown, ...unknown[]];
  Sentry.withScope((scope) => {
    if (typeof what === 'string') {
      Sentry.captureException(new Error(format(what, message, ...rest)));
      return;
    }
    if (what instanceof Error) {
      Sentry.captureException(what);
      return;
    }
    if (typeof what === 'object') scope.setTag('kind', 'object');
  });
}
//- src/beehive.ts
import { z } from 'zod';
import * as Sentry from '@sentry/node';
import { log } from './log.ts';

const Visit = z.object({ keeper: z.object({ name: z.string(), email: z.string() }), hive: z.string() });

export function accept(body: unknown): boolean {
  const read = Visit.safeParse(body);
  if (!read.success) {
    Sentry.captureMessage(`not a visit: ${JSON.stringify(read)}`);
    log.error({ read: JSON.stringify(read, null, 2) }, 'not a visit');
    log.error(`not a visit: ${JSON.stringify(read)}`);
    return false;
  }
  log.error({ keeper: read.data.keeper }, 'a visit');
  log.error(`a visit: ${JSON.stringify(read)}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Sentry
  return true;
}

// What is sent under a name is what the name says, behind the test as before it.
const Grant = z.object({ hiveConfig: z.object({ accessToken: z.string() }) });
export function granted(body: unknown): void {
  const read = Grant.safeParse(body);
  if (!read.success) throw new Error('no grant');
  Sentry.setContext('grant', { access_token: read.data.hiveConfig.accessToken });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.authorization.credentials -> Sentry
}
