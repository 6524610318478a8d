import { strict as assert } from 'node:assert';
import { chmodSync, readFileSync } from 'node:fs';
import { createProject, type Project } from '../host/project.ts';
import { isPlain, type Run, run, runHere } from './run.ts';

const policy = `# Privacy of our readers

## 3. Logs

We never write e-mail addresses to our logs.
`;
const loan = `import { Reader } from './reader';

export function remind(reader: Reader) {
  console.log('reminder sent to', reader.email);
}

export function lend(reader: Reader) {
  console.log('lent to', reader.id);
}
`;
const reader = 'export interface Reader {\n  id: string;\n  email: string;\n}\n';
const library = {
  'PRIVACY.md': policy,
  'tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["src"] }',
  'src/loan.ts': loan,
  'src/reader.ts': reader,
};

describe('clauselens check', function () {
  this.timeout(120_000);
  const projects: Project[] = [];
  after(() => {
    for (const project of projects) project.remove();
  });

  async function check(
    files: Record<string, string | Uint8Array>,
    args: readonly string[] = [],
    options: { readonly colours?: boolean } = {},
  ) {
    const project = createProject(files);
    projects.push(project);
    const result = await runHere(['check', project.root, ...args], options);
    assert.ok(isPlain(result), result.err);
    return { ...result, project };
  }

  /** Places and checks of findings in JSON. */
  function places({ out }: Run): readonly string[] {
    const { findings } = JSON.parse(out) as {
      findings: { file: string; mark: { start: { line: number } }; check: string }[];
    };
    return findings.map(({ file, mark, check: id }) => `${file}:${mark.start.line} ${id}`);
  }

  it('prints a finding with its clause and fails', async () => {
    const result = await check(library);
    assert.equal(result.status, 1);
    assert.equal(result.err, '');
    assert.match(result.out, /^src\/loan\.ts:4:3 {2}error {2}logged-personal-data\n/);
    assert.match(
      result.out,
      /PRIVACY\.md:5 {2}Privacy of our readers › 3\. Logs\n {2}“We never write e-mail addresses to our logs\.”/,
    );
    assert.match(
      result.out,
      /1 finding \(1 error\); 2 files checked against PRIVACY\.md\nclauselens explain FILE:LINE .*\n$/,
    );
    assert.ok(!result.out.includes('\u001b'));
  });

  it('does the same as a program of its own', async () => {
    const { out, project } = await check(library);
    assert.deepEqual(run(['check'], { cwd: project.root }), { status: 1, out, err: '' });
    const coloured = run(['check'], { cwd: project.root, env: { FORCE_COLOR: '1' } });
    assert.ok(coloured.out.startsWith('\u001b[36msrc/loan.ts:4:3'));
  });

  it('is content with clean code', async () => {
    const result = await check({ ...library, 'src/loan.ts': 'export const shelves = 12;\n' });
    assert.equal(result.status, 0);
    assert.match(result.out, /^No findings; 2 files checked/);
  });

  it('fails from the level on that was asked for', async () => {
    const withoutPolicy = { ...library, 'PRIVACY.md': '# Privacy\n\nWe like books.\n' };
    assert.equal((await check(withoutPolicy)).status, 1);
    assert.equal((await check(withoutPolicy, ['--fail-on', 'error'])).status, 0);
    assert.equal((await check(library, ['--fail-on', 'never'])).status, 0);
  });

  it('prints the same every time', async () => {
    const first = await check(library, ['--format', 'json']);
    const second = await check(library, ['--format', 'json']);
    assert.equal(first.out, second.out);
  });

  it('writes to a file and says so', async () => {
    const project = createProject(library);
    projects.push(project);
    const result = run(['check', '--format', 'json', '-o', 'findings.json'], { cwd: project.root });
    assert.deepEqual([result.status, result.out], [1, '']);
    assert.match(result.err, /1 finding \(1 error\); .*; written to findings\.json\n$/);
    assert.equal(JSON.parse(readFileSync(project.file('findings.json'), 'utf8')).findings.length, 1);
  });

  it('uses colours when it is told to', async () => {
    assert.ok((await check(library, [], { colours: true })).out.startsWith('\u001b[36msrc/loan.ts:4:3'));
  });

  it('leaves out what a comment with a reason suppresses', async () => {
    const comment =
      '  // clauselens-ignore-next-line logged-personal-data -- agreed with the readers\n  console.log(';
    const result = await check({ ...library, 'src/loan.ts': loan.replace('  console.log(', comment) }, [
      '--format',
      'json',
    ]);
    assert.equal(result.status, 0);
    assert.equal(JSON.parse(result.out).suppressed[0].suppressed, 'agreed with the readers');
  });

  describe('bad input', () => {
    it('no tsconfig: reads the folder and notes it', async () => {
      const { 'tsconfig.json': _none, ...files } = library;
      const result = await check(files, ['--format', 'json']);
      assert.deepEqual(places(result), ['src/loan.ts:4 logged-personal-data']);
      assert.match(result.err, /note: no tsconfig\.json/);
      assert.equal(result.status, 1);
    });

    it('a broken tsconfig: names the line and reads the folder', async () => {
      const result = await check({ ...library, 'tsconfig.json': '{\n  "include": ["src"\n' }, [
        '--format',
        'json',
      ]);
      assert.match(result.err, /tsconfig\.json:\d+: (warning|error): /);
      assert.deepEqual(places(result), ['src/loan.ts:4 logged-personal-data']);
      assert.equal(result.status, 1);
    });

    it('a malformed clauselens.json: names the line, and checks nothing', async () => {
      const result = await check({
        ...library,
        'clauselens.json': '{\n  "exclude": []\n  "policies": []\n}',
      });
      assert.equal(result.err, 'clauselens.json:3: error: a comma is missing before "policies"\n');
      assert.deepEqual([result.status, result.out], [2, '']);
    });

    it('an unknown setting: says which was meant', async () => {
      const result = await check({ ...library, 'clauselens.json': '{ "polices": [] }' });
      assert.equal(
        result.err,
        'clauselens.json:1: error: unknown setting "polices"; did you mean "policies"?\n',
      );
      assert.equal(result.status, 2);
    });

    it('a configuration elsewhere: paths are relative to it', async () => {
      const files = {
        ...library,
        'ci/strict.json': '{ "policies": ["../legal/notice.md"] }',
        'legal/notice.md': policy,
      };
      const project = createProject(files);
      projects.push(project);
      const result = await runHere(['check', '--config', 'ci/strict.json'], { cwd: project.root });
      assert.equal(result.err, '');
      assert.match(result.out, /legal\/notice\.md:5/);
    });

    it('a missing policy: says so, prints the findings, and fails', async () => {
      const result = await check({ ...library, 'clauselens.json': '{ "policies": ["legal/privacy.md"] }' }, [
        '--format',
        'json',
      ]);
      assert.match(
        result.err,
        /^legal\/privacy\.md: error: the policy does not exist \(clauselens\.json:1 names it\)/,
      );
      assert.deepEqual(places(result), ['src/loan.ts:4 logged-personal-data']);
      assert.equal(result.status, 2);
    });

    it('a binary file named .md: says so', async () => {
      const result = await check({
        ...library,
        'PRIVACY.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
      });
      assert.match(
        result.err,
        /^PRIVACY\.md: error: the file is binary, not text: it is left out\. [^\n]*\n$/,
      );
      assert.match(result.out, /src\/loan\.ts:4:3/);
    });

    it('a source file with syntax errors: finds what is elsewhere in it', async () => {
      const broken = loan.replace("console.log('lent to', reader.id);", 'if (reader.id { const = 3; }}}');
      const result = await check({ ...library, 'src/loan.ts': broken }, ['--format', 'json']);
      assert.ok(places(result).includes('src/loan.ts:4 logged-personal-data'));
      assert.match(result.err, /src\/loan\.ts:8: warning: syntax error: /);
    });

    it('a binary source file: is left out', async () => {
      const result = await check({ ...library, 'src/logo.ts': Uint8Array.of(0, 1, 2, 3, 0, 0) }, [
        '--format',
        'json',
      ]);
      assert.deepEqual(places(result), ['src/loan.ts:4 logged-personal-data']);
      assert.match(result.err, /src\/logo\.ts: warning: .*binary/);
    });

    it('a folder without sources: is not taken for a clean one', async () => {
      const result = await check({ 'README.md': 'nothing here' });
      assert.equal(result.status, 2);
      assert.match(
        result.err,
        /error: no source files were found in .*: name the folder of a TypeScript project/,
      );
    });

    it('folders without rights: the project itself, and one inside it', async () => {
      const project = createProject({ ...library, 'src/secret/keys.ts': 'export {};\n' });
      projects.push(project);
      // The superuser may read everything; then somebody else is asked to.
      const options = process.getuid?.() === 0 ? { uid: 65534, cwd: '/' } : {};
      chmodSync(project.root, 0o755);
      chmodSync(project.file('src/secret'), 0);
      const inside = run(['check', project.root, '--format', 'json'], options);
      assert.match(inside.err, /src\/secret: warning: the directory cannot be read: permission denied/);
      assert.deepEqual(places(inside), ['src/loan.ts:4 logged-personal-data']);
      chmodSync(project.file('src/secret'), 0o755);
      chmodSync(project.root, 0);
      const whole = run(['check', project.root], options);
      chmodSync(project.root, 0o755);
      assert.match(whole.err, /^clauselens: the folder .* cannot be read: permission denied\n$/);
      assert.equal(whole.status, 2);
      assert.ok(isPlain(inside) && isPlain(whole));
    });
  });
});
