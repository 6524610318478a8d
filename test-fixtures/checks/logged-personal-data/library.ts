// A public library's resolvers.
// Known: the number of a library card is taken for one of a payment card.
//- src/resolvers.ts
import type { Logger } from 'pino';
import type { Pool } from 'pg';

interface Context {
  log: Logger;
  pool: Pool;
  reader?: Reader;
}
interface Reader {
  cardNumber: string;
  email: string;
  fullName: string;
}
interface RegisterInput {
  email: string;
  fullName: string;
  branch: string;
}

async function insertReader(pool: Pool, input: RegisterInput) {
  return pool.query('INSERT INTO readers (email, full_name, branch) VALUES ($1, $2, $3)', [
//       ^^^^^^^^^^ missing-retention: user.contact.email, user.name -> PostgreSQL
    input.email,
    input.fullName,
    input.branch,
  ]);
}
function describe(reader: Reader | undefined): string {
  return reader ? `${reader.fullName} <${reader.email}>` : 'anonymous';
}
function initials(reader: Reader): string {
  return reader.fullName
    .split(' ')
    .map((part) => part[0])
    .join('');
}
const audit = (log: Logger, action: string, details: Record<string, unknown>) => log.info({ action, ...details });

export const resolvers = {
  Query: {
    me: (_parent: unknown, _args: unknown, { reader, log }: Context) => {
      log.info(`me: ${describe(reader)}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
      log.info({ signedIn: reader !== undefined });
      return reader;
    },
    books: async (_parent: unknown, { first }: { first: number }, { pool, log }: Context) => {
      const { rows } = await pool.query<{ title: string; isbn: string }>('SELECT title, isbn FROM books LIMIT $1', [first]);
      log.info({ rows });
      return rows;
    },
  },
  Mutation: {
    register: async (_parent: unknown, { input }: { input: RegisterInput }, context: Context) => {
      context.log.info({ branch: input.branch }, 'register');
      await insertReader(context.pool, input);
      audit(context.log, 'register', { branch: input.branch });
      audit(context.log, 'register', { who: input.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
      context.log.debug({ input });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
      return true;
    },
  },
  Reader: {
    badge: (reader: Reader, _args: unknown, { log }: Context) => {
      const short = initials(reader);
      log.debug(reader, 'badge');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.email, user.name -> pino
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^ SPURIOUS logged-personal-data: user.contact.email, user.financial.credit_card, user.name -> pino
      return short;
    },
  },
};
