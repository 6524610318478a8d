// `clauselens policy diff` as a user runs it.
import { strict as assert } from 'node:assert';
import { createProject } from '../host/project.ts';
import { isPlain, runHere } from './run.ts';

const policy = (logs: string, kept: string): string =>
  `# Privacy of our readers\n\n## Logs\n\n${logs}\n\n## How long\n\nWe keep loans for ${kept}.\n`;

const files = {
  'PRIVACY.md': policy('We never write e-mail addresses to our logs.', 'six months'),
  'old.md': policy('Our server logs hold your e-mail address.', '13 months'),
  'a.md': '# Privacy\n\n## Data\n\nWe collect your name and your city.\n',
  'b.md': '# Privacy\n\n## Data\n\nWe collect your name, your city and your phone number.\n',
  'notes.bin': new Uint8Array([0, 1, 2, 0, 255]),
  'tsconfig.json': '{ "include": ["src"] }',
  'src/loan.ts': `export function remind(reader: { id: string; email: string }) {
  console.log('reminder sent to', reader.email);
}
`,
};

describe('clauselens policy diff', function () {
  this.timeout(120_000);
  const project = createProject(files);
  after(() => project.remove());
  const diff = async (...args: string[]) => {
    const result = await runHere(['policy', 'diff', ...args], { cwd: project.root });
    assert.ok(isPlain(result), result.err);
    return result;
  };

  it('prints what changed for people', async () => {
    const { status, out } = await diff('old.md', 'PRIVACY.md');
    assert.equal(status, 0);
    assert.match(out, /^old\.md → PRIVACY\.md\n2 clauses changed in substance\n/);
    assert.match(out, /• Retention limit: 13 months → 6 months \(shorter\)/);
    assert.match(out, /We keep loans for \[-13-\] \{\+six\+\} months\./);
  });

  it('prints a page for a pull request', async () => {
    const { out } = await diff('old.md', 'PRIVACY.md', '--format', 'markdown');
    assert.match(out, /^# `old\.md` → `PRIVACY\.md`\n/);
    assert.match(out, /\| shorter \| Retention limit \| 13 months \| 6 months \| How long, line 9 \|/);
    assert.match(out, /> We keep loans for ~~13~~ \*\*six\*\* months\./);
  });

  it('names new data in short', async () => {
    const { out } = await diff('a.md', 'b.md', '--format', 'markdown');
    assert.match(out, /\| new \| Data \| {2}\| phone number \| Data, line 5 \|/);
  });

  it('prints JSON', async () => {
    const { out } = await diff('old.md', 'PRIVACY.md', '--format', 'json');
    const answer = JSON.parse(out) as {
      version: number;
      clauses: { kind: string; after: { id: string } | null }[];
      commitments: { change: string; before: { value: string } | null; after: { value: string } | null }[];
    };
    assert.equal(answer.version, 1);
    assert.deepEqual(
      answer.clauses.map(({ kind, after }) => `${kind} ${after?.id}`),
      ['changed logs.1', 'changed how-long.1'],
    );
    const period = answer.commitments.find(({ change }) => change === 'value');
    assert.deepEqual([period?.before?.value, period?.after?.value], ['P13M', 'P6M']);
  });

  it('says which findings become more severe, and ends with 1', async () => {
    const { status, out } = await diff('old.md', 'PRIVACY.md', '--code', '.');
    assert.match(
      out,
      /~ src\/loan\.ts:2 logged-personal-data: .*: information, permitted → error, forbidden/,
    );
    assert.equal(status, 1);
  });

  it('ends with 0 when findings only become milder', async () => {
    const { status, out } = await diff('PRIVACY.md', 'old.md', '--code', '.', '--format', 'markdown');
    assert.match(
      out,
      /## Findings in `\.`\n\n\*\*Change\*\*\n\n- .*: error, forbidden → information, permitted/,
    );
    assert.equal(status, 0);
  });

  it('says the same of a version and itself', async () => {
    const { status, out } = await diff('PRIVACY.md', 'PRIVACY.md', '--code', '.');
    assert.match(out, /2 clauses unchanged/);
    assert.match(out, /0 appear, 0 go, 0 change, 1 stay as they are/);
    assert.equal(status, 0);
  });

  it('says what it cannot read', async () => {
    const missing = await diff('gone.md', 'PRIVACY.md');
    assert.equal(missing.status, 2);
    assert.equal(missing.err, 'clauselens: there is no file gone.md\n');
    const binary = await diff('PRIVACY.md', 'notes.bin');
    assert.equal(binary.status, 2);
    assert.match(binary.err, /notes\.bin is binary/);
    const folder = await diff('PRIVACY.md', 'src');
    assert.equal(folder.status, 2);
    assert.match(folder.err, /src is a folder/);
    const noCode = await diff('old.md', 'PRIVACY.md', '--code', 'nowhere');
    assert.equal(noCode.status, 2);
    assert.match(noCode.err, /nowhere/);
  });
});
