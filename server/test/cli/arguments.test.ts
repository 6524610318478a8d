import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canShowProgress } from '../../src/cli/io.ts';
import { packageRoot } from '../../src/host/installation.ts';
import { createProject, type Project } from '../host/project.ts';
import { isPlain, run } from './run.ts';

describe('command line: arguments', function () {
  this.timeout(60_000);
  let project: Project;
  before(() => {
    project = createProject({
      'src/loan.ts': 'export {};\n',
      'notes.txt': 'x',
      'image.md': Uint8Array.of(0x89, 0x50, 0, 1),
    });
  });
  after(() => project.remove());

  it('prints its version', () => {
    const manifest = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(run(['--version']), { status: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('prints help for itself and for each command', () => {
    const help = run(['--help']);
    assert.equal(help.status, 0);
    for (const command of ['check [DIR]', 'lsp --stdio']) assert.ok(help.out.includes(command), command);
    assert.match(run(['help', 'check']).out, /Exit status:\n {2}0 {2}no finding/);
    assert.match(run(['policy', 'clauses', '--help']).out, /\n {2}2 {2}the file could not be read/);
    for (const line of help.out.split('\n')) assert.ok(line.length <= 100, line);
  });

  it('tells the exit statuses of every command that has some', () => {
    for (const command of [
      ['check'],
      ['explain'],
      ['policy', 'clauses'],
      ['policy', 'match'],
      ['policy', 'diff'],
    ])
      assert.match(
        run([...command, '--help']).out,
        /Exit status:\n {2}0 .*(?:\n {2}1 .*)?\n {2}2 /,
        command.join(' '),
      );
  });

  it('takes "-" for standard output', () => {
    const printed = run(['check', '-q', '-f', 'json', '-o', '-'], { cwd: project.root });
    assert.equal((JSON.parse(printed.out) as { version: number }).version, 1);
  });

  it('prints help and fails when it is given nothing to do', () => {
    const nothing = run([]);
    assert.equal(nothing.status, 2);
    assert.equal(nothing.out, '');
    assert.match(nothing.err, /Usage: clauselens/);
  });

  for (const [args, expected] of [
    [['check', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    [
      ['check', '--format', 'jsno'],
      /'jsno' is invalid\. Did you mean json\? Allowed are pretty, json, sarif\./,
    ],
    [['check', '--fail-on', 'errors'], /Did you mean error\?/],
    [['check', '--output'], /argument missing/],
    [['chekc'], /unknown command 'chekc'\n\(Did you mean check\?\)/],
    [['help', 'chekc'], /unknown command 'chekc'/],
    [['check', 'a', 'b'], /too many arguments/],
    [['check', 'nowhere'], /the folder nowhere does not exist/],
    [['check', 'notes.txt'], /notes\.txt is a file: name the folder of the project/],
    [['check', '--config', 'none.json'], /the configuration none\.json does not exist/],
    [['check', '--config', 'src'], /--config src is not a file/],
    [['check', '-o', 'none/out.json'], /cannot write none\/out\.json: the folder none does not exist/],
    [['check', '-o', 'notes.txt/out.json'], /cannot write notes\.txt\/out\.json/],
    [['policy'], /Usage: clauselens policy clauses \| match/],
    [['policy', 'clauses', 'none.md'], /there is no file none\.md/],
    [['policy', 'clauses', 'image.md'], /image\.md is binary, not text/],
    [['lsp'], /use --stdio/],
    [['lsp', '--stdio', '--node-ipc'], /choose one/],
    [['lsp', '--node-ipc'], /use --stdio/],
  ] as const)
    it(`explains "${args.join(' ')}"`, () => {
      const result = run(args, { cwd: project.root });
      assert.equal(result.status, 2);
      assert.equal(result.out, '');
      assert.match(result.err, expected);
      assert.ok(isPlain(result), result.err);
    });

  it('reads policies in the encodings that a check reads', () => {
    const policy = '\ufeff# Privacy\n\nWe never share your e-mail address.\n';
    const old = createProject({ 'PRIVACY.md': Buffer.from(policy, 'utf16le') });
    const { status, out } = run(['policy', 'clauses', 'PRIVACY.md'], { cwd: old.root });
    old.remove();
    assert.equal(status, 0);
    assert.match(out, /We never share your e-mail address\./);
  });

  it('shows progress only where a line can be drawn anew', () => {
    assert.ok(canShowProgress({ isTTY: true, columns: 80 }, {}));
    assert.ok(!canShowProgress({ isTTY: true, columns: 0 }, {}));
    assert.ok(!canShowProgress({ isTTY: true, columns: 80 }, { CI: '1' }));
    assert.ok(!canShowProgress({}, {}));
  });
});
