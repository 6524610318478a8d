/**
 * Fixtures of integrations are written against the real libraries: they type-check with those that
 * `test-fixtures/package.json` pins. The check needs `npm ci --prefix test-fixtures`.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

describe('types of fixtures', () => {
  it('are those of the real libraries', function () {
    this.timeout(120_000);
    if (!existsSync('test-fixtures/node_modules/winston')) {
      console.log(
        '      skipped: the libraries of the fixtures are not installed (npm ci --prefix test-fixtures)',
      );
      this.skip();
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '-p',
        'test-fixtures/tsconfig.json',
        '--noEmit',
        '--pretty',
        'false',
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });
});
