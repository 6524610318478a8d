/** What `explain` says of lines with and without findings, and that it has an answer for every line of the sample project. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Explanation } from '../../src/core/explain/model.ts';
import { createSession } from '../../src/core/session/index.ts';
import type { Session } from '../../src/core/session/model.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { diskSource, memorySession, sessionInput } from '../fixtures/workspace.ts';
import { written } from './written.ts';

const source = `import pino from 'pino';
import { Analytics } from '@segment/analytics-node';
import { hasConsent } from './consent';
import { maskEmail } from './mask';

const logger = pino({ redact: ['member.phone'] });
const analytics = new Analytics({ writeKey: 'k' });
interface Member { id: string; email: string; phone: string; emailVerified: boolean }

function track(id: string, properties: object) {
  analytics.track({ userId: id, event: 'seen', properties });
}

export async function visit(member: Member, page: string) {
  logger.info({ member: { phone: member.phone } }, 'visit');
  logger.info({ email: member.email }, 'visit');
  logger.info({ email: maskEmail(member.email), verified: member.emailVerified }, 'visit');
  if (await hasConsent(member, 'analytics')) track(member.id, { email: member.email, page });
  await fetch('/api/visits', { method: 'POST', body: JSON.stringify({ email: member.email }) });
  console.debug(page.length);
}

export function leave(member: Member) {
  track(member.id, { email: member.email });
}
`;

const files = {
  'tsconfig.json': '{}',
  'PRIVACY.md':
    '# Privacy\n\n## Logs\n\nWe never write e-mail addresses to our logs.\n\n## Statistics\n\nSegment counts visits for us by e-mail address.\n',
  'src/visit.ts': source,
  'src/mask.ts': "export const maskEmail = (email: string) => email.replace(/^[^@]+/, '***');\n",
  'src/consent.ts':
    'export declare function hasConsent(member: object, purpose: string): Promise<boolean>;\n',
};

describe('explain', () => {
  const session = memorySession(files);

  /** The explanation of the line that holds `text`. */
  function explain(text: string): Explanation {
    const line = source.split('\n').findIndex((each) => each.includes(text));
    assert.notEqual(line, -1, text);
    const explanation = session.explain('/w/src/visit.ts', line);
    assert.ok(explanation);
    return explanation;
  }

  it('tells of a finding what went in, by which evidence, and the clause', () => {
    const { calls } = explain("{ email: member.email }, 'visit'");
    const [call] = calls;
    assert.match(call?.answer ?? '', /^error logged-personal-data: /);
    const text = written({ calls });
    assert.match(text, /\+ logs what it is given: pino \(rule pino\..*, for /);
    assert.match(
      text,
      /\+ email: member\.email: e-mail address \(user\.contact\.email, likely\): by its name "email", of "member"/,
    );
    assert.match(
      text,
      /· error, because a clause rules this out \(verdict: forbidden\); .* \(disclosure: incorrect\)/,
    );
    assert.match(text, /says what is not logged/);
  });

  it('names the sanitizer and the type that keep data out', () => {
    const { calls } = explain('maskEmail(member.email)');
    assert.match(
      calls[0]?.answer ?? '',
      /^no finding: member\.email in maskEmail\(member\.email\) is trusted not to arrive: maskEmail removes or masks it, going by its name alone \(what its body leaves of it was not looked at\); nothing else/,
    );
    const text = written({ calls });
    assert.match(text, /- email: maskEmail\(member\.email\): maskEmail/);
    assert.match(
      text,
      /- verified: member\.emailVerified: the name "emailVerified" is no personal data here/,
    );
  });

  it("names the logger's own redaction", () => {
    const { calls } = explain('{ member: { phone: member.phone } }');
    assert.match(
      calls[0]?.answer ?? '',
      /^no finding: .*does not count: the logger's own redaction covers it/,
    );
  });

  it('names the guard that covers a send, and says that none was found', () => {
    const guarded = explain('if (await hasConsent');
    assert.match(
      guarded.calls[0]?.answer ?? '',
      /^no finding: this send runs only where hasConsent\(member, 'analytics'\) holds, and that consent covers it/,
    );
    const compared = written(guarded);
    assert.match(compared, /- this send runs only where hasConsent\(member, 'analytics'\) holds. It counts/);
    assert.match(compared, /- the purpose fits: it asks about analytics, and the send is for analytics/);
    assert.match(compared, /- the person fits: it asks member, whose data is sent/);
    assert.match(compared, /- it is awaited/);
    const bare = explain('  track(member.id, { email: member.email });');
    assert.match(bare.calls[0]?.answer ?? '', /missing-consent/);
    assert.match(written(bare), /\+ no consent check was found/);
    assert.match(written(bare), /· passed to track/);
  });

  it('leads from a wrapper to the calls that hand data over', () => {
    const { calls } = explain('analytics.track');
    assert.match(calls[0]?.answer ?? '', /^no finding: the data comes from callers/);
    assert.match(written({ calls }), /· member\.email comes from this call, and is judged there/);
  });

  it('says that an address is first party', () => {
    const { calls } = explain("fetch('/api/visits'");
    assert.match(calls[0]?.answer ?? '', /^no finding: it goes to the company's own server/);
  });

  it('says that a count is nobody’s data', () => {
    const { calls } = explain('console.debug');
    assert.match(written({ calls }), /- page\.length: .*number/);
  });

  it('shows the calls near a line that has none', () => {
    const { note, sections = [] } = explain('export async function visit');
    assert.match(note ?? '', /no call stands on this line/);
    assert.deepEqual(
      sections[0]?.points.map(({ text, speaks, points }) => [speaks, text, points?.[0]?.text]),
      [
        ['against', "analytics.track({ userId: id, event: 'seen', properties });", undefined],
        ['against', "logger.info({ member: { phone: member.phone } }, 'visit');", undefined],
        ['for', "logger.info({ email: member.email }, 'visit');", 'has logged-personal-data'],
      ],
    );
  });

  it('says of a step which code stands there', () => {
    const { calls } = explain('  track(member.id, { email: member.email });');
    const way = calls[0]?.sections.find(({ title }) => title === 'The path of the data')?.points[0]?.points;
    assert.deepEqual(
      way?.map(({ code }) => code),
      [
        'track(member.id, { email: member.email });',
        'interface Member { id: string; email: string; phone: string; emailVerif…',
        'track(member.id, { email: member.email });',
        "analytics.track({ userId: id, event: 'seen', properties });",
      ],
    );
  });

  it('answers lines without a call, behind the end, and in files that are not checked', () => {
    assert.match(explain('interface Member').note ?? '', /no call stands on this line/);
    assert.match(session.explain('/w/src/visit.ts', 999)?.note ?? '', /the file has \d+ lines/);
    assert.equal(session.explain('/w/src/nothing.ts', 0), undefined);
  });

  it('does not vouch for what a function was given', () => {
    const given = memorySession({
      'tsconfig.json': '{}',
      'src/put.ts': [
        'interface Member { email: string }',
        'function put(fn: (given: string) => void, given: string) { fn(given); }',
        'function keep(given: string) { return given.length; }',
        'declare const unseen: (given: string) => void;',
        'export const one = (member: Member) => put(unseen, member.email);',
        'export const two = (member: Member) => keep(member.email);',
        'export const three = (member: Member) => put(console.log, member.email);',
      ].join('\n'),
    });
    const of = (line: number): string => written(given.explain('/w/src/put.ts', line) ?? { calls: [] });
    assert.match(of(4), /runs put, which logs, stores and sends nothing by itself/);
    assert.match(of(4), /calls what it was given/);
    assert.match(of(5), /runs keep, which logs, stores and sends nothing$/m);
    assert.match(of(6), /\+ what it is given: e-mail address/);
  });

  it('is as sure of a value as the finding, and says whose an expiry column is that does not count', () => {
    const given = memorySession({
      'tsconfig.json': '{}',
      'src/links.ts': [
        "import { drizzle } from 'drizzle-orm/node-postgres';",
        "import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';",
        "const links = pgTable('linked_calendar', {",
        "  accessToken: text('access_token').notNull(),",
        "  expiresAt: timestamp('expires_at').notNull(),",
        '});',
        "const db = drizzle('postgres://localhost/beehives');",
        'export const link = (token: string) =>',
        '  db.insert(links).values({ accessToken: token, expiresAt: new Date() });',
      ].join('\n'),
    });
    const told = written(given.explain('/w/src/links.ts', 8) ?? { calls: [] });
    assert.match(told, /accessToken: token: login credentials \(user\.authorization\.credentials, likely\)/);
    assert.match(told, /expiresAt of the model links says when the token runs out/);
  });

  it('has an answer for every line of the sample project, and names every finding on its line', async () => {
    const root = path.resolve('test-fixtures/projects/swim-school');
    const sample: Session = createSession(sessionInput(root, diskSource));
    const { findings } = await sample.check(withoutLimits);
    assert.ok(findings.length > 5);
    for (const finding of findings) {
      const text = readFileSync(finding.mark.file, 'utf8');
      const line = text.slice(0, finding.mark.start).split('\n').length - 1;
      const found = sample
        .explain(finding.mark.file, line)
        ?.calls.flatMap((call) => call.findings.map(({ fingerprint }) => fingerprint));
      assert.ok(found?.includes(finding.fingerprint), `${finding.mark.file}:${line + 1} ${finding.check}`);
    }
    for (const file of new Set(findings.map(({ mark }) => mark.file))) {
      const lines = readFileSync(file, 'utf8').split('\n').length;
      for (let line = 0; line < lines; line += 1) {
        const answer = sample.explain(file, line);
        assert.ok(answer !== undefined && (answer.calls.length > 0 || answer.note !== undefined));
        for (const call of answer.calls)
          assert.equal(
            call.answer.startsWith('no finding'),
            call.findings.length === 0,
            `${file}:${line + 1}`,
          );
      }
    }
  });
});
