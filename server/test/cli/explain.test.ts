import { strict as assert } from 'node:assert';
import { createProject } from '../host/project.ts';
import { isPlain, runHere } from './run.ts';

const files = {
  'PRIVACY.md': '# Privacy\n\n## Logs\n\nWe never write e-mail addresses to our logs.\n',
  'tsconfig.json': '{ "include": ["src"] }',
  'package.json': '{}',
  'clauselens.json': '{}',
  'notes.md': 'Notes.',
  'schema.prisma': 'model Reader {\n  id    Int    @id\n  email String\n  book  String\n}\n\n',
  'scripts/loan.ts': 'export {};',
  'test/loan.test.ts': 'export {};',
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
    assert.match(
      result.out,
      /\+ speaks for a finding .*\n {2}likely: a name, a type .*\n {2}\(line N\): where it is/,
    );
    assert.doesNotMatch(result.out, /^ {2}certain: /m, 'only words that are on the page');
  });

  it('prints why a line has none', async () => {
    const result = await explain('src/loan.ts:3:5');
    assert.equal(result.status, 0);
    assert.match(result.out, /no finding: nothing that goes in was recognised as personal data/);
    assert.match(result.out, /- reader\.id: "id" is an id; ids alone are not reported/);
  });

  it('takes the project whose configuration stands above the file', async () => {
    const above = createProject({
      'apps/loans/clauselens.json': '{}',
      'apps/loans/src/loan.ts': files['src/loan.ts'],
    });
    const result = await runHere(['explain', 'apps/loans/src/loan.ts:2'], { cwd: above.root });
    assert.match(result.out, /^src\/loan\.ts:2:3 /);
    above.remove();
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

  it('answers for a model, a clause, and files in which nothing can stand', async () => {
    const answers = [
      ['schema.prisma:3', /this is the model Reader: it holds e-mail address/],
      ['schema.prisma:3', /\+ the model says nothing: no expiry column/],
      ['schema.prisma:6', /no model stands on this line; those of this file are Reader/],
      ['PRIVACY.md:5', /this is the clause logs\.1 of the policy/],
      ['PRIVACY.md:5', /\+ e-mail address .* the clause rules this out; logged-personal-data/],
      ['PRIVACY.md:3', /belongs to no clause/],
      ['notes.md:1', /name it under "policies" in clauselens\.json/],
      ['clauselens.json:1', /this is the configuration/],
      ['scripts/loan.ts:1', /no tsconfig\.json takes it in/],
      ['package.json:1', /only these are read/],
    ] as const;
    for (const [target, expected] of answers) {
      const result = await explain(target);
      assert.equal(result.status, 0, target);
      assert.match(result.out.replace(/\s+/g, ' '), expected, target);
    }
  });

  it('names the folder of a file that lies outside', async () => {
    const other = createProject({ 'package.json': '{}', 'src/app.ts': '' });
    const result = await explain(`${other.root}/src/app.ts:1`);
    other.remove();
    assert.equal(result.status, 2);
    assert.ok(result.err.includes(`explain ${other.root}/src/app.ts:1 ${other.root})`), result.err);
  });

  it('names the project in which a file of that path is', async () => {
    const other = createProject({
      'package.json': '{}',
      'apps/shop/package.json': '{}',
      'apps/shop/src/app.ts': '',
      'src/apps/src/shop/app.ts': '',
    });
    const result = await runHere(['explain', 'src/app.ts:1'], { cwd: other.root });
    other.remove();
    assert.equal(result.status, 2);
    assert.match(
      result.err,
      /Did you mean apps\/shop\/src\/app\.ts:1\? .*: clauselens explain src\/app\.ts:1 apps\/shop\n/,
    );
  });

  it('ends with 2 behind the last line, and says how many there are', async () => {
    const result = await explain('src/loan.ts:5');
    assert.equal(result.status, 2);
    assert.match(result.err, /src\/loan\.ts has 4 lines, and so no line 5/);
  });

  it('says that tests are not checked', async () => {
    const result = await explain('test/loan.test.ts:1');
    assert.match(result.out, /the file is a test, story or mock, whose data is made up/);
  });

  it('tells what is wrong with the configuration, and ends with 2', async () => {
    const broken = createProject({ ...files, 'clauselens.json': '{ "policies": ["LOST.md"] }' });
    try {
      const result = await runHere(['explain', 'src/loan.ts:2'], { cwd: broken.root });
      assert.equal(result.status, 2);
      assert.match(result.err, /LOST\.md: error: the policy does not exist/);
      assert.match(result.err, /the line is explained without that/);
      assert.match(result.out, /logged-personal-data/);
    } finally {
      broken.remove();
    }
  });

  it('says in its help which lines it answers and how it ends', async () => {
    const { out } = await explain('--help');
    assert.match(out, /schema\.prisma/);
    assert.match(out, /a line of a policy by the code/);
    assert.match(out, /Exit status:\n {2}0 {2}the line was explained/);
  });

  it('says what is wrong with a wrong target', async () => {
    for (const [target, message] of [
      ['src/loan.ts', /names no line: write FILE:LINE/],
      ['src/loan.ts:0', /names no line/],
      ['src/lone.ts:2', /there is no file src\/lone\.ts in .*Did you mean src\/loan\.ts:2\?/],
      ['loan.ts:2', /Did you mean src\/loan\.ts:2\?/],
      ['src/nowhere-near.ts:2', /another project, name the folder .*explain src\/nowhere-near\.ts:2 DIR/],
    ] as const) {
      const result = await explain(target);
      assert.equal(result.status, 2);
      assert.match(result.err, message);
      assert.ok(isPlain(result));
    }
  });
});
