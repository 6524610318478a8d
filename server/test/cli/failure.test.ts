import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { createProject } from '../host/project.ts';
import { program } from './run.ts';

describe('a command that fails inside', function () {
  this.timeout(120_000);

  it('says so and ends with its status, instead of waiting for its thread', () => {
    if (!existsSync(program)) throw new Error('dist/main.cjs is missing: npm run build makes it');
    // An installation without the analysis: the thread starts, and the first question that it is asked fails there.
    const installation = createProject({ 'src/reader.ts': 'export const reader = 1;\n' });
    for (const file of ['main.cjs', 'rules.json'])
      copyFileSync(path.join(path.dirname(program), file), path.join(installation.root, file));
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      [path.join(installation.root, 'main.cjs'), 'check', installation.root, '--no-cache'],
      { encoding: 'utf8', timeout: 60_000 },
    );
    installation.remove();
    assert.equal(signal, null, 'it had to be ended from outside');
    assert.equal(status, 2);
    assert.match(stderr, /^clauselens: Cannot find module '.*analysis\.cjs'/);
  });
});
