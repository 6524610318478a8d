/** The consent check that a fix writes is one that the project's own function takes. */
import assert from 'node:assert/strict';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const send = `import sendgrid from '@sendgrid/mail';
export async function confirm(member: { id: string; email: string }) {
  await sendgrid.send({ to: member.email, from: 'a@club.example', subject: 'See you', text: 'Soon.' });
}
`;

async function fixed(consent: string, setting = '{ "name": "may", "from": "src/consent.ts" }', types = '') {
  const session = memorySession({
    'tsconfig.json': '{}',
    'clauselens.json': `{ "consent": [${setting}] }`,
    'src/consent.ts': consent,
    ...(types !== '' && { 'src/types.ts': types }),
    'src/send.ts': send,
  });
  const { findings } = await session.check(withoutLimits);
  const finding = findings.find(({ check }) => check === 'missing-consent');
  assert.ok(finding);
  const edits = session.fixes(finding).find(({ kind }) => kind === 'consent-guard')?.edits ?? [];
  return {
    advice: finding.advice,
    text: edits.map(({ newText }) => newText).join('|'),
  };
}

describe('consent checks that are proposed', () => {
  it('ask for the usual word where the function takes any', async () => {
    const { advice, text } = await fixed('export declare function may(who: object, what: string): boolean;');
    assert.equal(advice, "if (may(member, 'email')) { ... }");
    assert.match(text, /may\(member, 'email'\)/);
  });

  it('ask for the word of the parameter’s own type that is about this send', async () => {
    const { advice, text } = await fixed(
      "type What = 'newsletter' | 'mailings' | 'visits';\nexport declare function may(who: object, what: What): boolean;",
    );
    assert.equal(advice, "if (may(member, 'mailings')) { ... }");
    assert.match(text, /may\(member, 'mailings'\)/);
  });

  it('find the type in another file', async () => {
    const { advice } = await fixed(
      "import type { What } from './types.ts';\nexport declare function may(who: object, what: What): boolean;",
      undefined,
      "export type What = 'visits' | 'mailings';",
    );
    assert.equal(advice, "if (may(member, 'mailings')) { ... }");
  });

  it('are not offered where no word of the type is about this send, and the advice says so', async () => {
    const { advice, text } = await fixed(
      "export declare function may(who: object, what: 'visits' | 'texts'): boolean;",
    );
    assert.match(
      advice,
      /^let may take a purpose for this send, and ask for it: it knows 'visits', 'texts'$/,
    );
    assert.equal(text, '');
  });

  it('hand over the id where the function takes an id', async () => {
    const { advice, text } = await fixed(
      'export declare function may(memberId: string, what: string): boolean;',
    );
    assert.equal(advice, "if (may(member.id, 'email')) { ... }");
    assert.match(text, /may\(member\.id, 'email'\)/);
  });

  it('wait for a function that answers later, in the advice, too', async () => {
    const { advice, text } = await fixed(
      'export async function hasConsent(who: object, what: string): Promise<boolean> { return what in who; }',
      '',
    );
    assert.equal(advice, "if (await hasConsent(member, 'email')) { ... }");
    assert.match(text, /await hasConsent\(member, 'email'\)/);
  });
});
