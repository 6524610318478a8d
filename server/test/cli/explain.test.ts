import { strict as assert } from 'node:assert';
import { createProject } from '../host/project.ts';
import { isPlain, runHere } from './run.ts';

const files = {
  'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe never write e-mail addresses to our logs.\n',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/loan.ts': `export function remind(reader: { id: string; email: string }) {
  console.log('reminder sent to', reader.email);
  console.log('lent to', reader.id);
}
`,
};

describe('clauselens explain', function () {
  this.timeout(120_000);
  const project = createProject(files);
  after(() => project.remove());
  const explain = (...args: string[]) => runHere(['explain', ...args], { cwd: project.root });

  it('prints why a line has a finding', async () => {
    const result = await explain('src/loan.ts:2');
    assert.ok(isPlain(result), result.err);
    assert.equal(result.status, 0);
    assert.match(result.out, /^src\/loan\.ts:2:3 {2}console\.log\n {2}error logged-personal-data: /);
    assert.match(result.out, /What goes in\n(?:.*\n)*? +\+ reader\.email: e-mail address/);
    assert.match(result.out, /\(PRIVACY\.md:5\)/);
  });

  it('prints why a line has none', async () => {
    const result = await explain('src/loan.ts:3:5');
    assert.equal(result.status, 0);
    assert.match(result.out, /no finding: nothing that goes in is personal data/);
    assert.match(result.out, /- reader\.id: the name "id" says nothing about a person/);
  });

  it('prints the same as JSON', async () => {
    const result = await explain('src/loan.ts:2', '--format', 'json');
    const answer = JSON.parse(result.out) as {
      version: number;
      file: string;
      calls: { checks: string[]; range: { start: { line: number } } }[];
    };
    assert.equal(answer.version, 1);
    assert.equal(answer.file, 'src/loan.ts');
    assert.deepEqual(
      answer.calls.map(({ checks }) => checks),
      [['logged-personal-data']],
    );
    assert.equal(answer.calls[0]?.range.start.line, 2);
  });

  it('takes the folder of the project and a path from where the user is', async () => {
    const result = await runHere(['explain', `${project.root}/src/loan.ts:3`, project.root]);
    assert.equal(result.status, 0);
    assert.match(result.out, /^src\/loan\.ts:3:3/);
  });

  it('says what is wrong with a wrong target', async () => {
    for (const [target, message] of [
      ['src/loan.ts', /names no line: write FILE:LINE/],
      ['src/loan.ts:0', /names no line/],
      ['src/lone.ts:2', /there is no file src\/lone\.ts/],
    ] as const) {
      const result = await explain(target);
      assert.equal(result.status, 2);
      assert.match(result.err, message);
      assert.ok(isPlain(result));
    }
    const policy = await explain('PRIVACY.md:5');
    assert.match(policy.out, /is not part of the project/);
  });
});
