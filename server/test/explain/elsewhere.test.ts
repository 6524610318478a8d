/** What `explain` says of findings that stand elsewhere: at callers, where an error is made, where data comes from. */
import assert from 'node:assert/strict';
import type { Explanation } from '../../src/core/explain/model.ts';
import { memorySession } from '../fixtures/workspace.ts';
import { written } from './written.ts';

const shelf = `import pino from 'pino';
import { keep } from './keep';

const log = pino();
interface Reader { id: string; email: string; salary: number }

export function remember(reader: Reader): void {
  keep('reader', reader.email);
}

function demand(reader: Reader): void {
  if (reader.salary < 1) throw new Error(\`no income for \${reader.email}\`);
}

export function lend(reader: Reader): void {
  try {
    demand(reader);
  } catch (error) {
    log.error(error, 'lending failed');
  }
}

export async function report(reader: Reader): Promise<void> {
  await fetch('https://cards.library-partner.example/readers', { method: 'POST', body: reader.email });
}

export function shorten(reader: Reader, parts: { country: string; region: string }): void {
  log.info(reader.email.slice(0, 2));
  log.info({ region: parts.region.includes('-') ? parts.region : parts.region || \`\${parts.country}-\${parts.region}\` });
}

export function setAuthToken(token: string): void {
  localStorage.setItem('t', token);
}
`;

const session = memorySession({
  'tsconfig.json': '{}',
  'clauselens.json':
    '{ "recipients": [{ "recipient": "cards.library-partner.example", "firstParty": true }] }',
  'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe never write e-mail addresses to our logs.\n',
  'src/shelf.ts': shelf,
  'src/keep.ts': `export function keep(key: string, value: string): void {
  sessionStorage.setItem(key, value);
  localStorage.setItem(key, value);
}
`,
  'src/income.ts': `export interface Income { salary: number }

export function incomeOf(text: string): Income {
  return { netWorth: text.length };
}
`,
});

function explain(text: string, file = 'src/shelf.ts', source = shelf): Explanation {
  const line = source.split('\n').findIndex((each) => each.includes(text));
  assert.notEqual(line, -1, text);
  const explanation = session.explain(`/w/${file}`, line);
  assert.ok(explanation);
  return explanation;
}

const answerOf = ({ calls }: Explanation): string => calls[0]?.answer ?? '';

describe('explain: what stands elsewhere', () => {
  it('tells at a sink only of those findings of its callers that are about it', () => {
    const tab = session.explain('/w/src/keep.ts', 1);
    const disk = session.explain('/w/src/keep.ts', 2);
    assert.ok(tab && disk);
    assert.match(answerOf(tab), /^no finding: the data comes from callers, .*; there is no finding there$/);
    assert.match(
      written(tab),
      /- no finding there: how long it is kept can be told: ends with the browser tab/,
    );
    assert.match(answerOf(disk), /missing-retention at src\/shelf\.ts:8$/);
  });

  it('says of a caught error where it is made, and of the call that makes it that it is logged', () => {
    const caught = explain("log.error(error, 'lending failed')");
    assert.match(answerOf(caught), /^no finding: the data comes in the message of an error, .*at line 12$/);
    assert.match(written(caught), /From errors\n· reader\.email comes in the message of an error/);
    const call = explain('    demand(reader);');
    assert.match(
      answerOf(call),
      /^no finding at this call: .* where that code makes an error that is logged/,
    );
    assert.match(written(call), /nothing by itself; the message of an error that it makes is logged/);
  });

  it('does not call first party what the configuration does, and not first party two lines below', () => {
    const sent = explain('cards.library-partner.example');
    assert.match(
      answerOf(sent),
      /the configuration says that cards\.library-partner\.example is first party/,
    );
    assert.match(written(sent), /- it goes to cards\.library-partner\.example, which the configuration says/);
    assert.doesNotMatch(written(sent), /not first party/);
  });

  it('says in a sentence what a cut leaves, and nothing of what was not looked at', () => {
    assert.match(answerOf(explain('slice(0, 2)')), /slice gives back a part cut out of it/);
    assert.doesNotMatch(written(explain('log.info({ region')), /nothing is in it/);
  });

  it('names the function whose name is the evidence', () => {
    const stored = written(explain("localStorage.setItem('t'"));
    assert.match(stored, /by the name of the function, "setAuthToken"/);
  });
});

describe('explain: data that no clause speaks of', () => {
  const source = `import { incomeOf } from './read';
import { PrismaClient } from '@prisma/client';

export async function keep(text: string): Promise<void> {
  await new PrismaClient().income.create({ data: incomeOf(text) });
}
`;
  const reading = `export function incomeOf(text: string) {
  return {
    netWorth: text.trim(),
  };
}
`;
  const income = memorySession({
    'tsconfig.json': '{}',
    'PRIVACY.md': '# Privacy\n\n## Data\n\nWe collect your e-mail address.\n',
    'src/keep.ts': source,
    'src/read.ts': reading,
  });

  it('leads with the finding where the data comes from, with the policy and what to do', () => {
    const explanation = income.explain('/w/src/read.ts', 2);
    assert.ok(explanation);
    assert.match(answerOf(explanation), /^warning undisclosed-data: /);
    const titles = explanation.calls[0]?.sections.map(({ title }) => title);
    assert.deepEqual(titles, ['The path of the data', 'Policy', 'What to do']);
  });
});

describe('explain: long records', () => {
  const names = Array.from({ length: 30 }, (_, index) => `field${index}`);
  const source = `import pino from 'pino';
const log = pino();
export function tell(data: Record<string, string>, email: string): void {
  const { ${names.join(', ')} } = data;
  log.info({ ${names.join(', ')}, email });
}
`;

  it('counts every field, and shows the one that is data though it is the last', () => {
    const explanation = memorySession({ 'tsconfig.json': '{}', 'src/a.ts': source }).explain(
      '/w/src/a.ts',
      4,
    );
    assert.ok(explanation);
    assert.match(written(explanation), /\+ email: e-mail address/);
    assert.match(written(explanation), /- and 19 more without personal data/);
  });
});

describe('explain: what goes in and does not arrive', () => {
  it('says so, instead of taking it for a part of the finding', () => {
    const desk = `import pino from 'pino';

const log = pino();

function note(to: unknown, about: unknown): void {
  log.info(to);
}

export function remind(reader: { email: string; phone: string }): void {
  note(reader.email, reader.phone);
}
`;
    const files = memorySession({ 'tsconfig.json': '{}', 'src/desk.ts': desk });
    const told = written(files.explain('/w/src/desk.ts', 9) ?? { calls: [] });
    assert.match(told, /reader\.phone: phone number .*; but it was not found to arrive where the call leads/);
    assert.doesNotMatch(told, /reader\.email: .*not found to arrive/);
  });
});
