// Services as classes: what a program asks for by a class is what its effect gives, or what its type says.
import { Context, Effect } from 'effect';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';

const riders = pgTable('riders', { id: text('id').primaryKey(), phone: text('phone'), pass: text('pass') });
const client = drizzle('postgres://localhost/rides');

class Database extends Effect.Service<Database>()('Database', {
  effect: Effect.gen(function* () {
    yield* Effect.logInfo('open');
    return {
      use: <T>(run: (database: typeof client) => Promise<T>) => Effect.promise(() => run(client)),
    };
  }),
}) {}

class Riding extends Context.Tag('Riding')<Riding, { readonly id: string; readonly phone: string }>() {}

class Lines extends Effect.Service<Lines>()('Lines', { succeed: { first: 'U1', stops: 12 } }) {}

const hashPassword = async (pass: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pass));
  return Buffer.from(bytes).toString('hex');
};

export const enroll = (id: string, phone: string, pass: string) =>
  Effect.gen(function* () {
    const database = yield* Database;
    const nextPassword = yield* Effect.tryPromise({ try: () => hashPassword(pass), catch: () => new Error('digest') });
    yield* database.use((db) => db.insert(riders).values({ id, phone }));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Drizzle
    yield* database.use((db) => db.update(riders).set({ pass: nextPassword }));
  });

export const greet = Effect.gen(function* () {
  const riding = yield* Riding;
  const lines = yield* Lines;
  yield* Effect.logInfo(riding.id, lines.first, lines.stops);
  yield* Effect.logInfo(riding.phone);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> Effect
  return riding;
});

function* lettersOf(word: string) {
  for (const letter of word) yield letter;
  return word.length;
}

export function* count(email: string) {
  const letters = yield* lettersOf(email);
  console.log(letters);
}
