import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/host/installation.ts';
import { createProject, type Project } from '../host/project.ts';
import { isPlain, run } from './run.ts';

describe('command line: arguments', function () {
  this.timeout(60_000);
  let project: Project;
  before(() => {
    project = createProject({ 'src/loan.ts': 'export {};\n', 'notes.txt': 'x' });
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
    for (const line of help.out.split('\n')) assert.ok(line.length <= 100, line);
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
    [['check', 'a', 'b'], /too many arguments/],
    [['check', 'nowhere'], /the folder nowhere does not exist/],
    [['check', 'notes.txt'], /notes\.txt is a file: name the folder of the project/],
    [['check', '--config', 'none.json'], /the configuration none\.json does not exist/],
    [['check', '--config', 'src'], /--config src is not a file/],
    [['check', '-o', 'none/out.json'], /cannot write none\/out\.json: it does not exist/],
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
});
