/** What `explain` says at a line of the policy that another line contradicts. */
import assert from 'node:assert/strict';
import { explainClause } from '../../src/core/explain/clause.ts';
import { createLineIndex } from '../../src/core/text/lines.ts';
import { withoutLimits } from '../fixtures/run.ts';
import { memorySession } from '../fixtures/workspace.ts';

const policy = [
  '# Privacy Policy',
  '',
  'We never sell your e-mail address.',
  '',
  'We sell your e-mail address to partners.',
  '',
  'We use cookies.',
].join('\n');

describe('explain at lines of the policy', () => {
  const session = memorySession({
    'tsconfig.json': '{}',
    'PRIVACY.md': policy,
    'src/a.ts': 'export {};\n',
  });

  async function at(line: number): Promise<string> {
    const lines = createLineIndex(policy);
    const [document] = session.policies();
    assert.ok(document);
    const span = { start: lines.lineStart(line), end: lines.lineEnd(line) };
    const flows = await session.standsOn(withoutLimits);
    const { findings } = await session.check(withoutLimits);
    const { note = '', sections = [] } = explainClause(
      document,
      span,
      flows,
      session.contradictions(),
      findings,
    );
    return [note, ...sections.flatMap(({ points }) => points.map(({ text }) => text))].join('\n');
  }

  it('tells the other statement, at both', async () => {
    const first = await at(2);
    assert.match(first, /; the policy contradicts it elsewhere$/m);
    assert.match(first, /“We sell your e-mail address to partners\.” says the opposite/);
    assert.match(await at(4), /“We never sell your e-mail address\.” says the opposite/);
    assert.doesNotMatch(await at(6), /contradict/);
  });
});
