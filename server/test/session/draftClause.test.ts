// "Draft a clause": what the code does and the policy is silent about is put into the policy, and the finding's verdict follows.
import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/checks/model.ts';
import { createSession } from '../../src/core/session/index.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySource, sessionInput } from '../fixtures/workspace.ts';

const policy = `# Privacy policy of the Tea House

## What we collect

We collect your name when you book a table.

## Whom we share it with

We share your name with the couriers who bring your order.

## How long we keep it

We keep your name for two years.
`;

const files = {
  'tsconfig.json': '{ "include": ["src"] }',
  'src/texts.ts': `import twilio from 'twilio';
const client = twilio(process.env.SID, process.env.TOKEN);
export async function remind(guest: { phone: string }): Promise<void> {
  await client.messages.create({ to: guest.phone, from: '+100', body: 'See you at five' });
}
export function greet(guest: { email: string }): void {
  console.log('hello', guest.email);
}
`,
};

function input(text: string) {
  const all = Object.entries({ ...files, 'PRIVACY.md': text });
  return sessionInput('/w', memorySource(new Map(all.map(([name, content]) => [`/w/${name}`, content]))));
}

describe('a drafted clause', () => {
  const session = createSession(input(policy));
  const check = async (): Promise<readonly Finding[]> =>
    (await session.check(withoutLimits)).findings.filter(({ confidence }) => confidence !== 'possible');
  const draftFor = (finding: Finding | undefined) =>
    finding && session.fixes(finding).find(({ kind }) => kind === 'draft-clause');

  it('says who gets what for what, beside the clauses about sharing', async () => {
    const sent = (await check()).find(({ check: id }) => id === 'missing-consent');
    assert.equal(sent?.clause?.verdict, 'undisclosed');
    const draft = draftFor(sent);
    assert.equal(draft?.title, 'Draft a clause under “Whom we share it with”');
    assert.equal(draft.isPreferred, false);
    const [edit] = draft.edits;
    assert.equal(edit?.file, '/w/PRIVACY.md');
    assert.equal(
      edit.newText,
      '\n\n**\\[Draft, for legal review\\]** We share your phone number with Twilio (messaging provider) for the following purpose: service messages by text message.',
    );
    assert.ok(policy.slice(0, edit.start).endsWith('who bring your order.'));
  });

  it('changes the verdict, and ends the finding that nobody was told of the recipient', async () => {
    const before = await check();
    assert.ok(before.some(({ check: id }) => id === 'undisclosed-recipient'));
    const sent = before.find(({ check: id }) => id === 'missing-consent');
    const [edit] = draftFor(sent)?.edits ?? [];
    assert.ok(edit);
    const next = policy.slice(0, edit.start) + edit.newText + policy.slice(edit.end);
    session.configure(input(next).settings, input(next).policies);
    const after = await check();
    const same = after.find(({ fingerprint }) => fingerprint === sent?.fingerprint);
    assert.equal(same?.clause?.verdict, 'permitted');
    assert.equal(same?.severity, 'information');
    assert.ok(!after.some(({ check: id }) => id === 'undisclosed-recipient'));
    assert.equal(draftFor(same), undefined, 'what a clause covers needs no draft');
    session.configure(input(policy).settings, input(policy).policies);
  });

  it('says what the logs hold', async () => {
    const logged = (await check()).find(({ check: id }) => id === 'logged-personal-data');
    assert.match(draftFor(logged)?.edits[0]?.newText ?? '', /Our server logs contain your e-mail address\.$/);
  });
});
