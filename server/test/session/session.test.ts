import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../src/core/checks/model.ts';
import { createSession } from '../../src/core/session/index.ts';
import { CancelledError, type Session } from '../../src/core/session/model.ts';
import { describeFinding, withoutLimits } from '../fixtures/run.ts';
import { memorySession, memorySource, sessionInput } from '../fixtures/workspace.ts';

const policy = `# Privacy policy of the Reading Room

## Server logs

We never write your email address to our logs.

## Text messages

We send you text messages only if you have agreed to receive them. Twilio delivers these text messages for us.

## How long we keep data

We keep the email addresses of members for 13 months after their last visit.
`;

const member = `export interface Member { id: string; email: string; phone: string }\n`;
const desk = `import type { Member } from './member.ts';
export function greet(member: Member): void {
  console.log('greeting', member.email);
}
`;
const texts = `import twilio from 'twilio';
import type { Member } from './member.ts';
const client = twilio(process.env.SID, process.env.TOKEN);
export async function remind(member: Member): Promise<void> {
  await client.messages.create({ to: member.phone, from: '+100', body: 'Your book is due' });
}
`;

function library(extra: Readonly<Record<string, string>> = {}): Session {
  return memorySession({
    'tsconfig.json': '{ "include": ["src"] }',
    'PRIVACY.md': policy,
    'src/member.ts': member,
    'src/desk.ts': desk,
    'src/texts.ts': texts,
    ...extra,
  });
}

async function findings(session: Session): Promise<readonly Finding[]> {
  return (await session.check(withoutLimits)).findings;
}

function described(found: readonly Finding[]): readonly string[] {
  return found.map((finding) => `${finding.mark.file.slice(3)} ${describeFinding(finding)}`);
}

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((current, edit) => current.slice(0, edit.start) + edit.newText + current.slice(edit.end), text);
}

describe('session', () => {
  it('finds what leaves and what is logged, and names the clauses', async () => {
    const found = await findings(library());
    assert.deepEqual(described(found), [
      'src/desk.ts logged-personal-data: user.contact.email -> console',
      'src/texts.ts missing-consent: user.contact.phone_number -> Twilio',
    ]);
    const [logged, sent] = found;
    assert.equal(logged?.clause?.verdict, 'forbidden');
    assert.match(logged.clause.clauses[0]?.quote ?? '', /never write your email/);
    assert.equal(logged.severity, 'error');
    assert.equal(sent?.clause?.verdict, 'conditional');
    assert.equal(sent.severity, 'error');
    assert.match(sent.message, /phone number .* is sent to Twilio with no consent check/);
    assert.match(sent.advice, /^if \(.*hasConsent\(member, '.+'\)\) \{ \.\.\. \}$/);
  });

  it('a call that leads to several recipients is one finding, which names them', async () => {
    const mail = `import nodemailer from 'nodemailer';
import { Resend } from 'resend';
import { ServerClient } from 'postmark';
const resend = process.env.RESEND_KEY ? new Resend(process.env.RESEND_KEY) : null;
const postmark = process.env.POSTMARK_KEY ? new ServerClient(process.env.POSTMARK_KEY) : null;
const transport = nodemailer.createTransport({ host: 'localhost' });
export async function post(letter: { to: string; subject: string }) {
  if (resend) return resend.emails.send({ ...letter, from: 'a@library.example', text: '' });
  return transport.sendMail(letter);
}
export async function postAnyhow(letter: { to: string; subject: string }) {
  if (postmark) return postmark.sendEmail({ To: letter.to, From: 'a@library.example', Subject: letter.subject });
  return post(letter);
}
`;
    const reminders = `import { post, postAnyhow } from './mail';
export async function remind(reader: { email: string }) {
  await post({ to: reader.email, subject: 'Overdue' });
  await postAnyhow({ to: reader.email, subject: 'Overdue' });
}
`;
    const found = await findings(memorySession({ 'src/mail.ts': mail, 'src/reminders.ts': reminders }));
    assert.deepEqual(
      found.map(({ message }) => /is sent to (.+) with no consent check/.exec(message)?.[1]),
      ['Nodemailer SMTP or Resend', 'Nodemailer SMTP, Postmark or Resend'],
    );
  });

  it('a webhook is called by the setting that holds its address', async () => {
    const joined = `export async function joined(member: { email: string }) {
  const url = process.env.NEW_MEMBER_WEBHOOK_URL;
  if (url) await fetch(url, { method: 'POST', body: JSON.stringify({ email: member.email }) });
}
`;
    const found = await findings(memorySession({ 'src/joined.ts': joined }));
    assert.deepEqual(
      found.map(({ message }) => /is sent to (.+) with no consent check/.exec(message)?.[1]),
      ['the webhook in NEW_MEMBER_WEBHOOK_URL'],
    );
  });

  it('what only a type parameter says of a value has no step at the top of the file', async () => {
    const kept = `interface Member { email: string }
export async function keep<T extends Member>(load: () => Promise<T>) {
  const row = await load();
  console.log(row);
}
`;
    const [found] = await findings(memorySession({ 'src/kept.ts': kept }));
    assert.deepEqual(
      found?.data.flatMap(({ steps }) => steps.map(({ text, end }) => [text, end > 0])),
      [
        ['recognised: by its name "email", of "member"', true],
        ['reaches console', true],
      ],
    );
  });

  it('without a policy the findings stand, unlinked', async () => {
    const found = await findings(
      memorySession({ 'src/member.ts': member, 'src/desk.ts': desk, 'src/texts.ts': texts }),
    );
    assert.equal(found.length, 2);
    assert.ok(found.every(({ clause, severity }) => clause === undefined && severity === 'warning'));
  });

  it('unsaved text counts at once, and closing the document goes back to the disk', async () => {
    const session = library();
    session.setOverlay('/w/src/desk.ts', desk.replace('member.email', 'member.id'));
    assert.equal((await session.checkFile('/w/src/desk.ts', withoutLimits)).length, 0);
    session.setOverlay('/w/src/desk.ts', undefined);
    assert.equal((await session.checkFile('/w/src/desk.ts', withoutLimits)).length, 1);
  });

  it('a change in one file changes the findings of those that use it', async () => {
    const session = library();
    await session.check(withoutLimits);
    session.setOverlay(
      '/w/src/member.ts',
      member.replace('phone: string', '/** @notPersonalData the desk */ phone: string'),
    );
    assert.deepEqual(described(await findings(session)), [
      'src/desk.ts logged-personal-data: user.contact.email -> console',
    ]);
  });

  it('a declaration for all files that becomes one of another kind counts as it is now', async () => {
    const seen = (text: string): Readonly<Record<string, string>> => ({
      'src/app.ts':
        "import express from 'express';\nexpress().get('/', (req) => { console.log(req.member); });\n",
      'src/request.d.ts': text,
    });
    const declared = (kind: string, type: string): string =>
      `declare global { namespace Express { ${kind} Request { member: { ${type}: string } } } }\nexport {};\n`;
    const session = library(seen(declared('interface', 'id')));
    await findings(session);
    const next = declared('class', 'email');
    session.setOverlay('/w/src/request.d.ts', next);
    assert.deepEqual(await findings(session), await findings(library(seen(next))));
  });

  it('fingerprints survive moved lines, and tell equals apart', async () => {
    const session = library();
    const before = await session.checkFile('/w/src/desk.ts', withoutLimits);
    session.setOverlay('/w/src/desk.ts', `// moved\n\n${desk}`);
    const after = await session.checkFile('/w/src/desk.ts', withoutLimits);
    assert.deepEqual(
      after.map(({ fingerprint }) => fingerprint),
      before.map(({ fingerprint }) => fingerprint),
    );
    const line = "  console.log('greeting', member.email);\n";
    session.setOverlay('/w/src/desk.ts', desk.replace(line, line + line));
    const twice = await session.checkFile('/w/src/desk.ts', withoutLimits);
    assert.equal(new Set(twice.map(({ fingerprint }) => fingerprint)).size, 2);
    assert.equal(twice[0]?.fingerprint, before[0]?.fingerprint);
  });

  it('a suppression with a reason hides, one without is reported, one that covers nothing, too', async () => {
    const ignoring = (comment: string): Promise<readonly Finding[]> =>
      findings(
        library({
          'src/desk.ts': desk.replace('  console', `  // ${comment}\n  console`),
          'src/texts.ts': '',
        }),
      );
    const hidden = await ignoring('clauselens-ignore-next-line logged-personal-data -- kiosk without a disk');
    assert.deepEqual(
      hidden.map(({ check, suppressed }) => [check, suppressed]),
      [['logged-personal-data', 'kiosk without a disk']],
    );
    const silent = await ignoring('clauselens-ignore-next-line logged-personal-data');
    assert.deepEqual(silent.map(({ check }) => check).sort(), [
      'logged-personal-data',
      'suppression-without-reason',
    ]);
    const idle = await ignoring('clauselens-ignore-next-line missing-consent -- none here');
    assert.deepEqual(
      idle.map(({ check, suppressed }) => [check, suppressed]),
      [
        ['unused-suppression', undefined],
        ['logged-personal-data', undefined],
      ],
    );
  });

  it('tests of the project are not checked', async () => {
    assert.deepEqual(
      described(await findings(library({ 'src/desk.test.ts': desk, 'src/desk.ts': '', 'src/texts.ts': '' }))),
      [],
    );
  });

  it('a declaration file that is open has no findings, as in a check of everything', async () => {
    const session = library({
      'src/globals.d.ts': '// clauselens-ignore-next-line all -- tried out\ndeclare const desk: unknown;\n',
    });
    await session.check(withoutLimits);
    assert.deepEqual(await session.checkFile('/w/src/globals.d.ts', withoutLimits), []);
  });

  it('settings: a severity, a check that is off, a legal basis, a schedule', async () => {
    const settings = (written: object): Promise<readonly Finding[]> =>
      findings(library({ 'clauselens.json': JSON.stringify(written) }));
    const severe = await settings({ severity: { 'logged-personal-data': 'hint', 'missing-consent': 'off' } });
    assert.deepEqual(
      severe.map(({ check, severity }) => [check, severity]),
      [['logged-personal-data', 'hint']],
    );
    const basis = await settings({ recipients: [{ recipient: 'Twilio', basis: 'contract' }] });
    assert.deepEqual(
      basis.map(({ check }) => check),
      ['logged-personal-data'],
    );
  });

  it('another version of the policy judges the same flows as a fresh session would', async () => {
    const files = {
      'tsconfig.json': '{}',
      'src/member.ts': member,
      'src/desk.ts': desk,
      'src/texts.ts': texts,
    };
    const input = (text: string) => {
      const all = { ...files, 'PRIVACY.md': text };
      const source = new Map(Object.entries(all).map(([name, content]) => [`/w/${name}`, content]));
      return sessionInput('/w', memorySource(source));
    };
    const judged = (found: readonly Finding[]) =>
      described(found).map(
        (line, index) => `${line} ${found[index]?.severity} ${found[index]?.clause?.verdict}`,
      );
    const next = policy.replace('We never write', 'We write').replace('13 months', '3 months');
    const session = createSession(input(policy));
    const before = await findings(session);
    session.configure(input(next).settings, input(next).policies);
    const after = await findings(session);
    assert.notDeepEqual(judged(after), judged(before));
    assert.deepEqual(judged(after), judged(await findings(createSession(input(next)))));
    session.configure(input(policy).settings, input(policy).policies);
    assert.deepEqual(judged(await findings(session)), judged(before));
  });

  it('a configured clause that does not exist is a problem', async () => {
    const session = library({
      'clauselens.json': JSON.stringify({
        recipients: [{ recipient: 'twilio', clause: 'no-such-clause.1' }],
      }),
    });
    const { problems } = await session.check(withoutLimits);
    assert.ok(problems.some(({ message }) => message.includes('no-such-clause.1')));
  });

  it('every repair makes its finding vanish', async () => {
    for (const file of ['/w/src/desk.ts', '/w/src/texts.ts']) {
      const session = library();
      const [finding] = await session.checkFile(file, withoutLimits);
      assert.ok(finding);
      const fixes = session.fixes(finding);
      assert.ok(
        fixes.some(({ kind }) => kind === 'suppress'),
        'suppressing is always offered',
      );
      assert.ok(fixes[0]?.isPreferred);
      for (const fix of fixes) {
        if (fix.edits.some((edit) => edit.file !== file)) continue;
        session.setOverlay(file, applied(session.text(file) ?? '', fix));
        const left = (await session.checkFile(file, withoutLimits)).filter(
          ({ suppressed }) => suppressed === undefined,
        );
        assert.deepEqual(described(left), [], `${fix.title}:\n${session.text(file)}`);
        session.setOverlay(file, undefined);
      }
    }
  });

  it('in a large program knows soon what a file itself logs and sends, and of a small one everything at once', async () => {
    const wrapper = 'export function note(what: unknown) {\n  console.log(what);\n}\n';
    const own = [
      "import { note } from './note.ts';",
      'interface Member { id: string; email: string }',
      'export function greet(member: Member) {',
      '  // clauselens-ignore-next-line logged-personal-data -- an example',
      '  note(member.email);',
      '  console.log(member.email);',
      "  localStorage.setItem('greeted', member.email);",
      '}',
    ].join('\n');
    const files = { 'src/note.ts': wrapper, 'src/greet.ts': own, 'tsconfig.json': '{}' };
    const others = Array.from({ length: 300 }, (_, index) => [
      `src/other${index}.ts`,
      `export const other${index} = ${index};\n`,
    ]);
    const large = memorySession({ ...files, ...Object.fromEntries(others) });
    const lines = (list: readonly Finding[] | undefined) =>
      list?.map(({ mark }) => own.slice(mark.start, mark.end));
    assert.deepEqual(lines(await large.firstFindings('/w/src/greet.ts', withoutLimits)), [
      'console.log(member.email)',
    ]);
    assert.deepEqual(lines(await large.checkFile('/w/src/greet.ts', withoutLimits)), [
      'note(member.email)',
      'console.log(member.email)',
      "localStorage.setItem('greeted', member.email)",
    ]);
    assert.equal(await memorySession(files).firstFindings('/w/src/greet.ts', withoutLimits), undefined);
  });

  it('cancelling stops between files', async () => {
    const cancellation = { isCancelled: false };
    const progress: (readonly [number, number])[] = [];
    const checking = library().check({
      cancellation,
      progress: (done, total) => {
        progress.push([done, total]);
        cancellation.isCancelled = done === 1;
      },
    });
    await assert.rejects(checking, CancelledError);
    assert.deepEqual(progress.at(-1), [1, 3]);
    assert.ok(progress.slice(0, -1).every(([done, total]) => done === 0 && total === 3));
  });

  it('describes a name as personal data, with the findings there', async () => {
    const session = library();
    const description = session.describe('/w/src/desk.ts', desk.indexOf('email') + 1);
    assert.equal(description?.data?.category, 'user.contact.email');
    assert.equal(description.findings.length, 1);
    assert.equal(
      session.describe('/w/src/member.ts', member.indexOf('phone'))?.data?.category,
      'user.contact.phone_number',
    );
    assert.equal(session.describe('/w/src/member.ts', member.indexOf('id:'))?.data, undefined);
  });
});
