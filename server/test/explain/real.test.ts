/** Code as it is found: what goes in is told so that the data is seen, and what a call does so that it is true. */
import assert from 'node:assert/strict';
import type { Explanation } from '../../src/core/explain/model.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { written } from './written.ts';

const source = `import { getSession } from './store';
import type { Log } from './log';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();

interface Visit { email: string; ${Array.from({ length: 14 }, (_, i) => `f${i}: number`).join('; ')} }

export function visited(visit: Visit) {
  console.log({ ${Array.from({ length: 14 }, (_, i) => `f${i}: visit.f${i}`).join(', ')}, email: visit.email });
}

export function changed(body: { role: string; email: string; password: string }, hash: (text: string) => string) {
  const change: Record<string, string> = {};
  if (body.role) change.role = body.role;
  if (body.password) change.digest = hash(body.password);
  if (body.email) change.email = body.email;
  console.info(change);
}

export function greeted(log: Log, user: { id: string; email: string }) {
  log.info('greeted ' + user.email);
  log.info('greeted ' + user.id);
}

function find(user: { email: string }) {
  throw new Error('no account for ' + user.email);
}

export function run(user: { email: string }) {
  try {
    find(user);
  } catch (error) {
    console.error(error);
  }
}

export async function finished(work: Promise<void>) {
  await work.catch((reason) => console.warn(reason));
  const { current } = getSession();
  console.debug(current);
}

function note(text: string) {
  console.trace(text);
}

export function noted(user: { id: string }, profile: { name: string }) {
  note(profile.name);
}

export async function renamed(id: string, user: { name: string; email: string; nickname: string }) {
  const { name } = user;
  await prisma.account.update({ where: { id, email: user.email }, data: { name } });
  await prisma.account.update({ where: { id, email: user.email }, data: { visits: 1 } });
}

function tokenOf(request: Request) {
  return request.headers.get('authorization')?.split(' ')[1];
}

export function asked(request: Request) {
  const bearer = tokenOf(request);
  console.error({ bearer });
}

export const shortened = (user: { email: string }) => user.email.slice(0, 3);

function say(text: string, verbose: boolean) {
  if (verbose) console.debug(text);
}
export function spoken(user: { id: string; email: string }, isShort: boolean) {
  say('off ' + user.email, false);
  console.table(isShort ? { key: user.id } : { mail: user.email });
  const { email, ...others } = user;
  console.dir(others);
}
`;

const session = memorySession({
  'tsconfig.json': '{}',
  'prisma/schema.prisma':
    'model Account {\n  id String @id\n  name String\n  email String\n  visits Int\n}\n',
  'src/store.ts': 'export declare function getSession(): { current: string };\n',
  'src/log.ts': `export interface Log { info(text: string): void; error(text: string): void }
export const toConsole: Log = { info: (text) => console.log('log', text), error: (text) => console.log('log', text) };
`,
  'src/visits.ts': source,
});

describe('explain of code as it is found', () => {
  function explain(text: string): Explanation {
    const line = source.split('\n').findIndex((each) => each.includes(text));
    assert.notEqual(line, -1, text);
    return session.explain('/w/src/visits.ts', line) ?? { calls: [] };
  }

  it('shows the data of a long object, and counts what is left', () => {
    const text = written(explain('console.log({ f0'));
    assert.match(text, /\+ email: visit\.email: e-mail address/);
    assert.match(text, /- and 3 more without personal data/);
  });

  it('tells a field that is set in a branch once', () => {
    const text = written(explain('console.info(change)'));
    assert.equal(text.match(/email: body\.email: e-mail address/g)?.length, 1, text);
    assert.equal(text.match(/role: body\.role/g)?.length, 1, text);
    assert.doesNotMatch(text, /nothing is in it/);
  });

  it('says what to do about a finding, and that there is no policy', () => {
    const { calls } = explain('console.log({ f0');
    const last = calls[0]?.sections.at(-1);
    assert.equal(last?.title, 'What to do');
    assert.match(
      last?.points[0]?.text ?? '',
      /^leave visit\.email out of the log, redact it, or log an opaque id instead where there is one$/,
    );
    assert.match(written({ calls }), /no policy was read: the finding cites no clause/);
  });

  it('tells a logger that the project writes itself as code of the project', () => {
    const found = explain("log.info('greeted ' + user.email)");
    assert.match(found.calls[0]?.answer ?? '', /logged-personal-data/);
    assert.match(written(found), /· runs Logger\.info as code of the project answers it/);
    assert.match(written(found), /\+ logs: console/);
    const silent = explain("log.info('greeted ' + user.id)");
    assert.match(
      silent.calls[0]?.answer ?? '',
      /^no finding: code of the project answers the call, and nothing/,
    );
    assert.doesNotMatch(written(silent), /with these arguments/);
  });

  it('says of an error where its message is logged', () => {
    const text = written(explain("new Error('no account"));
    assert.match(text, /\+ makes an error, whose message is logged where it is caught: console/);
    assert.match(text, /· in the message of an error that is made here/);
    assert.doesNotMatch(text, /^- .*logs, stores and sends nothing/m);
  });

  it('does not call what a library hands to a callback a matter of callers', () => {
    const { calls } = explain('console.warn(reason)');
    const call = calls.find(({ code }) => code === 'console.warn');
    assert.equal(call?.answer, 'no finding: nothing that goes in was recognised as personal data');
  });

  it('says nothing of the name of what a value came from', () => {
    const text = written(explain('console.debug(current)'));
    assert.match(text, /- current: neither the name "current" nor its type/);
  });

  it('names the finding of each caller, sure or not', () => {
    const { calls } = explain('console.trace(text)');
    assert.match(calls[0]?.answer ?? '', /the data comes from callers/);
    assert.doesNotMatch(written({ calls }), /no finding there$/m);
  });

  it('takes a field for what it is in the record that is stored, and not what only finds the record', () => {
    const stored = written(explain('data: { name }'));
    assert.match(stored, /\+ name: name \(user\.name/);
    assert.match(stored, /- email: user\.email: .*; but this is no part of what it stores/);
    const silent = explain('data: { visits: 1 }');
    assert.match(silent.calls[0]?.answer ?? '', /^no finding: /);
    assert.doesNotMatch(written(silent), /^\+ (?!stores)/m);
  });

  it('says of what goes into a function nothing that is true of what comes out alone', () => {
    const text = written(explain('console.error({ bearer })'));
    assert.match(text, /\+ bearer: login credentials/);
    assert.doesNotMatch(text, /request: login credentials/);
  });

  it('says which test a call settles, so that the way to a log is not taken', () => {
    const explanation = explain("say('off ' + user.email, false)");
    assert.match(
      explanation.calls[0]?.answer ?? '',
      /settles a test in say, so that the way to console is not taken/,
    );
    assert.match(written(explanation), /- logs: console, but not here: .* settles “verbose” the other way/);
  });

  it('says of the alternative that holds the data that it does, and not of the other', () => {
    const text = written(explain('console.table(isShort'));
    assert.match(text, /\+ mail: user\.email: e-mail address/);
    assert.match(text, /- \{ key: user\.id \}: none of its parts/);
  });

  it('says which fields a rest pattern leaves out', () => {
    assert.match(
      written(explain('console.dir(others)')),
      /others: what is left without email is not personal data/,
    );
  });

  it('tells of what a method is called on', () => {
    assert.match(written(explain('user.email.slice')), /\+ user\.email: e-mail address/);
  });

  it('does not deny what it recognised in what a call hands over', () => {
    const source = `import { hash } from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const db = new PrismaClient();
const update = (id: string, changes: Record<string, any>) => db.diver.update({ where: { id }, data: changes });
const ask = (url: string) => fetch(url);
export async function change(id: string, newPassword: string, accessToken: string) {
  await update(id, { password: await hash(newPassword, 10) });
  await ask(\`https://graph.example.org/dives?access_token=\${accessToken}\`);
}
`;
    const files = memorySession({ 'tsconfig.json': '{}', 'src/a.ts': source });
    const stored = files.explain('/w/src/a.ts', 6);
    assert.equal(
      stored?.calls[0]?.answer,
      'no finding: it leads to database through Prisma, and only a digest or a ciphertext of newPassword arrives, which is fine in a store',
    );
    assert.match(written(stored), /- newPassword: .*; but it does not count where the call leads/);
    assert.match(
      files.explain('/w/src/a.ts', 7)?.calls[0]?.answer ?? '',
      /accessToken does not count there: it does not arrive, or who gets it has issued it$/,
    );
  });
});
