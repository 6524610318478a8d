/** What a project calls itself, by its manifests. */
import assert from 'node:assert/strict';
import { isOwnHost, ownNameOf } from '../../src/core/program/own-name.ts';
import { createMemorySource } from './memory.ts';

function nameOf(manifests: Readonly<Record<string, string>>): string | undefined {
  const files = Object.entries(manifests).map(([directory, name]) => [
    `/home/p/${directory}package.json`,
    JSON.stringify({ name }),
  ]);
  return ownNameOf(createMemorySource(Object.fromEntries(files)), '/home/p');
}

describe('own name', () => {
  it('is that of the root, or its scope', () => {
    assert.equal(nameOf({ '': 'bakery' }), 'bakery');
    assert.equal(nameOf({ '': '@bakery/root' }), 'bakery');
  });
  it('leaves out what a name says of the repository', () => {
    assert.equal(nameOf({ '': 'bakery-monorepo' }), 'bakery');
    assert.equal(nameOf({ '': 'bakery-app' }), 'bakery');
  });
  it('is the scope that most packages share, where the root has a name that is anybody’s', () => {
    const packages = { 'packages/client/': '@bakery/client', 'apps/api/': '@bakery/api' };
    assert.equal(nameOf({ '': 'root', ...packages }), 'bakery');
    assert.equal(nameOf({ '': 'root', ...packages, 'libs/ui/': 'ui' }), 'bakery');
    assert.equal(nameOf({ '': 'oven', ...packages }), 'oven');
  });
  it('is none where the packages share none', () => {
    assert.equal(nameOf({ '': 'root' }), undefined);
    assert.equal(nameOf({ '': 'root', 'packages/fork/': '@bakery/fork', 'packages/ui/': 'ui' }), undefined);
    assert.equal(
      nameOf({ '': 'root', 'packages/a/': '@bakery/a', 'packages/b/': 'b', 'packages/c/': 'c' }),
      undefined,
    );
  });
  it('stands in its hosts', () => {
    assert.equal(isOwnHost('api.bakery.app', 'bakery'), true);
    assert.equal(isOwnHost('bakery.hosting.dev', 'bakery'), false);
    assert.equal(isOwnHost('api.bakery.app', undefined), false);
  });
});
