import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { checkMetas } from '../../src/core/checks/index.ts';

describe('documentation of the checks', () => {
  it('is what the descriptions and examples make', function () {
    this.timeout(30_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  for (const meta of checkMetas)
    it(`${meta.id} says what, why and what to do`, () => {
      assert.ok(meta.title.length > 10 && !meta.title.endsWith('.'));
      assert.match(meta.what, /\.$/);
      assert.match(meta.why, /\.$/);
      assert.ok(meta.remedies.length > 0);
    });
});
