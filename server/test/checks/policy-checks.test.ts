/** The checks that come from the policy, where a fixture cannot say it: pins, the fix in the configuration, what is broken. */
import assert from 'node:assert/strict';
import { brokenCommitments } from '../../src/core/checks/broken-commitments.ts';
import type { Finding } from '../../src/core/checks/model.ts';
import type { Session } from '../../src/core/session/model.ts';
import { applied } from '../edits/apply.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const policy = `# Privacy notice of the observatory

## What we keep

We collect your name and e-mail address.

## Visits

The guide wants to know how to reach you up there, and has that at hand.

## Logs

We do not write e-mail addresses to our logs.
`;

const code = `import * as amplitude from '@amplitude/analytics-node';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
interface Guest { id: string; name: string; email: string; passportNumber: string }
export const come = (guest: Guest) => prisma.guest.create({ data: { email: guest.email, passportNumber: guest.passportNumber } });
export function seen(guest: Guest): void {
  console.log(guest.email);
  amplitude.identify(new amplitude.Identify().set('email', guest.email), { user_id: guest.id });
}
export function left(guest: Guest): void {
  console.log('left', guest.email);
  amplitude.identify(new amplitude.Identify().set('email', guest.email), { user_id: guest.id });
}
`;

const start = '{\n  // How long guests are kept.\n  "retention": { "guest": "P1Y" }\n}\n';

function observatory(configuration: string): Session {
  return memorySession({
    'tsconfig.json': '{}',
    'PRIVACY.md': policy,
    'src/guests.ts': code,
    'clauselens.json': configuration,
  });
}

const checked = async (session: Session): Promise<readonly Finding[]> =>
  (await session.check(withoutLimits)).findings;

const byCheck = (findings: readonly Finding[], check: string): readonly Finding[] =>
  findings.filter((finding) => finding.check === check);

describe('checks that come from the policy', () => {
  it('make one cause of a recipient, wherever it is sent to', async () => {
    const found = byCheck(await checked(observatory(start)), 'undisclosed-recipient');
    assert.equal(found.length, 2);
    assert.equal(new Set(found.map(({ cause }) => cause)).size, 1);
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 2);
  });

  it('are silent without a policy', async () => {
    const session = memorySession({ 'tsconfig.json': '{}', 'src/guests.ts': code });
    const checks = new Set((await checked(session)).map(({ check }) => check));
    assert.deepEqual([...checks].sort(), ['logged-personal-data', 'missing-consent', 'missing-retention']);
  });

  it('end with the clause that the quick fix names in the configuration, comments and all', async () => {
    let text = start;
    for (const check of ['undisclosed-recipient', 'undisclosed-data']) {
      const session = observatory(text);
      const [finding] = byCheck(await checked(session), check);
      assert.ok(finding, check);
      const fix = session.fixes(finding).find(({ kind }) => kind === 'configure');
      assert.ok(fix, check);
      assert.equal(fix.isPreferred, false);
      assert.match(fix.title, /^Name the clause .+ in clauselens\.json$/);
      text = applied(text, fix.edits);
      assert.deepEqual(byCheck(await checked(observatory(text)), check), [], text);
    }
    assert.match(text, /\/\/ How long guests are kept\./);
    assert.match(text, /"recipient": "Amplitude"/);
    assert.match(text, /"category": "user\.government_id\.passport_number"/);
  });

  it('tell of a pinned clause that is gone, and of one that was reworded', async () => {
    const session = observatory(
      '{ "pins": [{ "clause": "gone.1", "category": "user.name" }, { "clause": "visits.1", "category": "user.name", "hash": "0" }] }',
    );
    const { problems } = await session.check(withoutLimits);
    const messages = problems.map(({ message }) => message);
    assert.equal(messages.filter((message) => /no policy has the clause "gone\.1"/.test(message)).length, 1);
    assert.equal(
      messages.filter((message) => /"visits\.1" was reworded .* set "hash" to/.test(message)).length,
      1,
    );
  });

  it('take the verdict of the clause that a recipient entry names', async () => {
    const session = observatory(
      '{ "recipients": [{ "recipient": "Amplitude", "clause": "visits.1" }], "retention": { "guest": "P1Y" } }',
    );
    const [finding] = byCheck(await checked(session), 'missing-consent');
    assert.equal(finding?.clause?.clauses[0]?.clause.id, 'visits.1');
    assert.equal(finding.clause.verdict, 'permitted');
    assert.equal(finding.severity, 'information');
  });

  it('point at the column that undisclosed data is written to', async () => {
    const session = memorySession({
      'tsconfig.json': '{}',
      'PRIVACY.md': policy,
      'src/guests.ts': code,
      'prisma/schema.prisma': 'model Guest {\n  id String @id\n  email String\n  passportNumber String\n}\n',
    });
    const [finding] = byCheck(await checked(session), 'undisclosed-data');
    assert.match(finding?.related[0]?.file ?? '', /schema\.prisma$/);
    assert.equal(finding?.related[0]?.text, 'Guest keeps user.government_id.passport_number here');
  });

  it('show in the policy what the code does not keep', async () => {
    const broken = brokenCommitments(await checked(observatory(start)), '/w/PRIVACY.md');
    assert.deepEqual(
      broken.map(({ place, message }) => [policy.slice(place.start, place.end), message]),
      [
        [
          'We do not write e-mail addresses to our logs.',
          '2 places in the code do not keep this: logged-personal-data',
        ],
      ],
    );
  });
});
