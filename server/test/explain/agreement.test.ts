/** `explain` says what `check` says: every finding is told at each line it touches, and a policy's lines tell whether code keeps to them. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { explainClause } from '../../src/core/explain/clause.ts';
import type { Explanation, Point } from '../../src/core/explain/model.ts';
import { titles } from '../../src/core/explain/titles.ts';
import { createSession } from '../../src/core/session/index.ts';
import type { Session } from '../../src/core/session/model.ts';
import { createLineIndex } from '../../src/core/text/lines.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { diskSource, sessionInput } from '../fixtures/workspace.ts';

const root = path.resolve('test-fixtures/projects/swim-school');
const accounts = `${root}/src/lessons/accounts.ts`;
const routes = `${root}/src/lessons/routes.ts`;
const policyFile = `${root}/PRIVACY.md`;

describe('explain agrees with check', () => {
  const sample = createSession(sessionInput(root, diskSource));
  const longer = createSession(sessionInput(root, diskSource));
  const original = longer.text(accounts) ?? '';
  longer.setOverlay(accounts, original.replace('= 30 * 24', '= 60 * 24'));

  it('tells every finding at each line it stands on or passes through', async () => {
    for (const session of [sample, longer]) {
      const { findings } = await session.check(withoutLimits);
      for (const finding of findings) {
        const steps = finding.data.flatMap((data) => data.steps);
        for (const place of [finding.place, finding.mark, ...finding.related, ...steps]) {
          const explanation = session.explain(place.file, lineOf(session, place.file, place.start));
          assert.ok(
            explanation && written(explanation).includes(finding.check),
            `${place.file}:${lineOf(session, place.file, place.start) + 1} ${finding.check}`,
          );
        }
      }
    }
  });

  it('tells a period that is too long where it is written and where it is used', () => {
    for (const text of ['const SESSION_SECONDS', "'EX', SESSION_SECONDS"]) {
      const line = original.split('\n').findIndex((each) => each.includes(text));
      const { calls = [] } = longer.explain(accounts, line) ?? {};
      assert.match(calls[0]?.answer ?? '', /^error excessive-retention: /, text);
      const told = written({ calls });
      assert.match(told, /the policy promises 30 days, and the code keeps it longer, for 60 days/);
    }
    const kept = written(sample.explain(accounts, 29));
    assert.match(
      kept,
      /the code keeps it for 30 days, which is no longer than the 30 days that the policy promises/,
    );
    assert.match(kept, /We keep login sessions for 30 days/);
  });

  it('names the findings inside a function at the calls of it', () => {
    const [call] = sample.explain(routes, 12)?.calls ?? [];
    assert.match(
      call?.answer ?? '',
      /^no finding at this call: 2 findings stand in the code that createAccount runs.* error missing-retention at src\/lessons\/accounts\.ts:14 and error logged-personal-data at src\/lessons\/accounts\.ts:15$/,
    );
    assert.match(sample.explain(routes, 25)?.calls[0]?.answer ?? '', /remindByText runs.*missing-consent/);
  });

  it('says what it goes by: names, the recipient, the words of a clause', () => {
    const masked = written(sample.explain(accounts, 15));
    assert.match(masked, /maskEmail removes or masks it, going by its name alone \(what its body leaves/);
    const notify = `${root}/src/messages/notify.ts`;
    assert.match(
      written(sample.explain(notify, 25)),
      /known from the recipient: Twilio is known as messaging/,
    );
    assert.match(
      written(sample.explain(notify, 5)),
      /"TWILIO_TOKEN" is no personal data here: .* in capitals/,
    );
    const statistics = written(sample.explain(`${root}/src/messages/statistics.ts`, 24));
    assert.match(
      statistics,
      /the configuration names it as a consent check; whether its body asks for consent was not/,
    );
    assert.match(
      statistics,
      /asks about analytics\.reporting, .* of which that is a part: .* a part of it counts/,
    );
    const stored = written(sample.explain(accounts, 13));
    assert.match(
      stored,
      /error, because the policy promises 24 months “after your last lesson”, and no end was found in the code/,
    );
    assert.match(stored, /has related words in it or around it: keep, /);
    assert.match(stored, /The highest score is cited, and none of 0\.5 or less/);
    const booked = written(sample.explain(routes, 25));
    assert.match(booked, /what prisma\.lesson\.findUniqueOrThrow gives back is personal data/);
  });

  it('says of a value and of a word only what is so of this one', () => {
    const lineOf = (file: string, text: string): string =>
      written(
        sample.explain(
          file,
          (sample.text(file) ?? '').split('\n').findIndex((each) => each.includes(text)),
        ),
      );
    const session = lineOf(accounts, "'EX', SESSION_SECONDS");
    assert.match(session, /^SESSION_SECONDS: a constant$/m);
    assert.match(
      session,
      /^no finding: .*30 days \(P30D\); the code keeps it for 30 days, which is no longer than the 30 days/m,
    );
    assert.match(
      lineOf(routes, 'logger.error'),
      /^error: what libraries put into its message is not known$/m,
    );
    assert.match(
      lineOf(accounts, 'prisma.swimmer.create'),
      /records that usually hold such data; whether these are such records is not known/,
    );
    assert.match(
      lineOf(accounts, 'contact:'),
      /give the call an expiry of 24 months \(which counts from the call, and the policy counts “after your last/,
    );
    assert.match(
      lineOf(`${root}/src/server.ts`, 'request.ip'),
      /related words in it or around it: addresses \(of “e-mail addresses”\), logs, servers/,
    );
  });

  it('says of a line what it decides about: a guard, a constant that is a period', () => {
    const decided = (file: string, text: string): string => {
      const line = (sample.text(file) ?? '').split('\n').findIndex((each) => each.includes(text));
      const { sections = [] } = sample.explain(file, line) ?? {};
      const { points = [] } = sections.find(({ title }) => title === titles.decides) ?? {};
      return points.map((point) => `${point.speaks} ${point.text}`).join('\n');
    };
    assert.equal(
      decided(accounts, 'const SESSION_SECONDS'),
      'against how long it is kept, for redis.set to Redis: the 4th argument says when it expires: 30 days (P30D)',
    );
    assert.equal(
      decided(`${root}/src/messages/notify.ts`, "hasConsent(guardian, 'texts')"),
      "against consent, for texts.messages.create to Twilio: this send runs only where hasConsent(guardian, 'texts') holds. It counts",
    );
    assert.match(
      decided(`${root}/src/messages/statistics.ts`, "if (hasConsent(guardian, 'statistics'))"),
      /^for consent, for track to Segment: .*is not awaited, so what is tested is a promise, .*. So it does not count$/,
    );
  });

  it('says in the first line of a consent check whether it counts, and for which send', () => {
    const answerAt = (file: string, line: number): string =>
      sample.explain(`${root}/src/messages/${file}.ts`, line)?.calls[0]?.answer ?? '';
    assert.match(
      answerAt('statistics', 13),
      /^no finding at this call: it is a consent check that does not count for the send at line 15: .* is not awaited/,
    );
    assert.equal(
      answerAt('notify', 24),
      'no finding at this call: it is a consent check that decides about the send at line 26',
    );
  });

  it('says of a line of the policy where no check looks for what it promises', () => {
    const policies = sample.policies();
    const [policy] = policies;
    assert.ok(policy);
    const noteAt = (text: string): string => {
      const start = (sample.text(policyFile) ?? '').indexOf(text);
      return explainClause(policy, { start, end: start + text.length }, [], [], []).note ?? '';
    };
    assert.match(
      noteAt('You can withdraw your consent'),
      /; no check looks for promises of its kind \(what people can/,
    );
    assert.match(noteAt('Invoices are kept'), /; nothing in the code was found that it decides about$/);
    assert.match(noteAt('Write to privacy@'), /; nothing in the code was found that it decides about$/);
  });

  it('advises to await a check that stands around the send already', () => {
    const booked = written(sample.explain(`${root}/src/messages/statistics.ts`, 14));
    assert.match(booked, /add await before hasConsent\(guardian, 'statistics'\) at line 14/);
    assert.doesNotMatch(booked, /put the call inside/);
  });

  it('tells an annotation for what it is, and from when the policy counts', () => {
    const swimmer = written(sample.explain(accounts, 21));
    assert.match(
      swimmer,
      /annotated @retention P24M \(24 months\); the check goes by the annotation, and no code that deletes/,
    );
    assert.match(
      swimmer,
      /the annotation says 24 months, which is no longer than the 24 months “after your last/,
    );
    assert.match(swimmer, /the two periods are compared, and not the moments from which they count/);
    assert.doesNotMatch(swimmer, /the code keeps it/);
  });

  it('says what a reader finds at the lines that it points to', () => {
    const statistics = `${root}/src/messages/statistics.ts`;
    const noteAt = (line: number): string => sample.explain(`${root}/prisma/schema.prisma`, line)?.note ?? '';
    assert.match(noteAt(19), /No finding stands at the call that writes to it, below$/);
    assert.match(noteAt(9), /The findings stand at the call that writes to it, below$/);
    assert.match(
      written(sample.explain(accounts, 15)),
      /none of its parts is taken to hand on the personal data that stands in it/,
    );
    assert.match(
      written(sample.explain(statistics, 8)),
      /none of its parts was recognised as personal data by itself; what callers bring is told below/,
    );
    assert.match(
      sample.explain(statistics, 29)?.calls[0]?.answer ?? '',
      /was recognised as personal data; there is an id in it, and ids alone are not reported$/,
    );
    assert.match(
      written(sample.explain(statistics, 19)),
      /put the call inside: if \(await hasConsent\(guardian, 'statistics'\)\) \{ \.\.\. \}/,
    );
    assert.match(sample.explain(accounts, 21)?.calls[0]?.answer ?? '', /^no finding: a period is declared: /);
  });

  it('says in the first lines that the policy allows what is told for information', () => {
    const notify = `${root}/src/messages/notify.ts`;
    const [confirmed] = sample.explain(notify, 9)?.calls ?? [];
    assert.match(
      confirmed?.answer ?? '',
      /^information missing-consent: .*\. The policy allows this \(PRIVACY\.md:19\): it is reported for information only/,
    );
    const [reminded] = sample.explain(notify, 19)?.calls ?? [];
    assert.doesNotMatch(reminded?.answer ?? '', /The policy allows/);
  });

  it('says of a line of the policy that nothing in the code rests on it', async () => {
    const invoices = await ofPolicy(sample, 36);
    assert.match(
      invoices.note ?? '',
      /nothing in the code was found that this line decides about; what other/,
    );
    const sessions = await ofPolicy(sample, 35);
    assert.match(sessions.note ?? '', /what it decides about in the code stands below$/);
    const mails = written(await ofPolicy(sample, 18));
    assert.match(mails, /goes to SendGrid: the clause allows this; missing-consent, for information only/);
  });

  it('takes the line that says how long a model is kept for one of the model', () => {
    const schema = `${root}/prisma/schema.prisma`;
    const line = (sample.text(schema) ?? '').split('\n').findIndex((each) => each.includes('@retention'));
    assert.match(sample.explain(schema, line)?.note ?? '', /this is the model Swimmer/);
  });

  it('says at a line of the policy whether the code keeps to it', async () => {
    const told = written(await ofPolicy(sample, 34));
    assert.match(
      told,
      /\(Guardian\): the policy promises 24 months “after your last lesson”, and no end was found in the code; missing-ret/,
    );
    assert.match(told, /\(Swimmer\): the annotation says 24 months, which is no longer than .*; no finding/);
    assert.match(
      told,
      /Redis \(session:…\): the code keeps it for 30 days, which is no longer than the 30 days/,
    );
    assert.doesNotMatch(told, /\0/);
    const logs = await ofPolicy(sample, 12);
    assert.deepEqual(
      logs.sections?.map(({ title }) => title),
      [
        'Our logs: “Our servers write technical logs so that we can find faults.”',
        'Our logs: “We do not write names, e-mail addresses, phone numbers or dates of birth to our logs.”',
      ],
      'of two sentences on a line, each is quoted with what rests on it',
    );
    assert.match(
      written(logs),
      /IP address .* is logged through winston: the clause comes closest, and does not cover it; logged-/,
      'a finding that cites the sentence though it does not answer is told, too',
    );
    const sessions = await ofPolicy(sample, 35);
    assert.match(sessions.sections?.[0]?.title ?? '', /We keep login sessions for 30 days/);
    assert.match(sessions.sections?.[0]?.points[0]?.text ?? '', /session:…/);
    assert.equal(sessions.sections?.[0]?.points.length, 1);
    assert.match(
      written(await ofPolicy(longer, 34)),
      /Redis \(session:…\): the policy promises 30 days, and the code keeps it longer, for 60 days; excessive/,
    );
    const collected = written(await ofPolicy(sample, 8));
    assert.match(collected, /no finding by this clause; missing-retention for another reason/);
    assert.doesNotMatch(collected, /\(Guardian\): a clause allows this; no finding$/m);
  });
});

async function ofPolicy(session: Session, line: number): Promise<Explanation> {
  const policy = session.policies().find(({ file }) => file === policyFile);
  assert.ok(policy);
  const lines = createLineIndex(session.text(policyFile) ?? '');
  const span = { start: lines.lineStart(line), end: lines.lineEnd(line) };
  const { findings } = await session.check(withoutLimits);
  return explainClause(
    policy,
    span,
    await session.standsOn(withoutLimits),
    session.contradictions(),
    findings,
  );
}

function lineOf(session: Session, file: string, offset: number): number {
  return createLineIndex(session.text(file) ?? '').lineAt(offset);
}

function written(explanation: Explanation | undefined): string {
  const { calls = [], note = '', sections = [] } = explanation ?? {};
  const lines = (point: Point): readonly string[] => [point.text, ...(point.points ?? []).flatMap(lines)];
  const ofSections = [...calls.flatMap((call) => call.sections), ...sections].flatMap(({ points }) =>
    points.flatMap(lines),
  );
  return [note, ...calls.map(({ answer }) => answer), ...ofSections].join('\n');
}
