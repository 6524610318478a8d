// Links between the documents of the repository lead to files that exist, pictures included.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();

describe('links', () => {
  for (const document of documents()) {
    it(`of ${document} lead somewhere`, () => {
      const text = readFileSync(path.join(root, document), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) =>
        target === undefined ? [] : [target],
      );
      const broken = targets
        .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
        .map((target) => target.replace(/#.*$/, ''))
        .filter((target) => !existsSync(path.resolve(root, path.dirname(document), target)));
      assert.deepEqual(broken, []);
    });
  }
});

/** Those at the root and under docs/; fixtures are input of tests, not documents. */
function documents(): string[] {
  const atRoot = readdirSync(root).filter((file) => file.endsWith('.md'));
  const under = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file));
  return [...atRoot, ...under];
}
