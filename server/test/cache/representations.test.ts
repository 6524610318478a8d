import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lowerModule } from '../../src/core/flow/lower/index.ts';
import { keptRepresentations } from '../../src/host/cache/representations.ts';
import type { CacheStore } from '../../src/host/cache/store.ts';
import { packageRoot } from '../../src/host/installation.ts';

function memoryStore(): CacheStore & { readonly entries: Map<string, Buffer> } {
  const entries = new Map<string, Buffer>();
  return {
    entries,
    read: (name) => entries.get(name),
    write: (name, content) => void entries.set(name, Buffer.from(content)),
    debug: () => undefined,
  };
}

describe('kept representations', () => {
  const folder = path.join(packageRoot, 'test-fixtures');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // What other tests generate there is somebody else's code, and may hold numbers that are not kept.
    .filter((name) => /\.[jt]sx?$/.test(name) && !/node_modules|^generated/.test(name))
    .map((name) => [`/shop/${name}`, readFileSync(path.join(folder, name), 'utf8')] as const);

  it('are those that the texts would be lowered to', () => {
    const store = memoryStore();
    const first = keptRepresentations(store, '/shop');
    for (const [file, text] of sources) first.put(file, text, lowerModule(file, text));
    first.finish();
    const second = keptRepresentations(store, '/shop');
    for (const [file, text] of sources)
      assert.deepEqual(second.get(file, text), lowerModule(file, text), file);
    assert.equal(second.get('/shop/other.ts', sources[0]?.[1] ?? ''), undefined);
  });

  it('are dropped when nobody asked for them', () => {
    const store = memoryStore();
    const texts = ['export const a = 1;', 'export const b = 2;'];
    const first = keptRepresentations(store, '/shop');
    for (const text of texts) first.put('/shop/a.ts', text, lowerModule('/shop/a.ts', text));
    first.finish();
    const second = keptRepresentations(store, '/shop');
    assert.ok(second.get('/shop/a.ts', texts[0] ?? ''));
    second.finish();
    const third = keptRepresentations(store, '/shop');
    assert.ok(third.get('/shop/a.ts', texts[0] ?? ''));
    assert.equal(third.get('/shop/a.ts', texts[1] ?? ''), undefined);
  });

  it('are not kept where JSON has no word for a number', () => {
    const store = memoryStore();
    const first = keptRepresentations(store, '/shop');
    const text = 'export const far = 1e999;';
    first.put('/shop/a.ts', text, lowerModule('/shop/a.ts', text));
    first.finish();
    assert.equal(keptRepresentations(store, '/shop').get('/shop/a.ts', text), undefined);
  });
});
