// The manifest is read by npm, by VS Code and by the packager, each of which is silent about a path that leads nowhere.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = process.cwd();
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('manifest', () => {
  it('names a schema for clauselens.json that exists and is JSON', () => {
    for (const { url } of manifest.contributes.jsonValidation) {
      const schema = JSON.parse(read(url));
      assert.equal(schema.type, 'object', url);
    }
  });

  it('ships what it names', () => {
    const shipped = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const named = [manifest.main, manifest.bin.clauselens, ...manifest.contributes.jsonValidation.map(urlOf)];
    for (const file of [
      ...named.map((name) => path.normalize(name)),
      'dist/rules.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'NOTICE',
      'LICENSE',
    ]) {
      assert.ok(
        shipped.some((pattern) => matches(file, pattern)),
        `${file} is not in .vscodeignore`,
      );
    }
  });

  it('packs for npm what runs, and no more', () => {
    for (const needed of [
      'dist/*.cjs',
      'dist/rules.json',
      'dist/THIRD-PARTY-LICENSES.txt',
      'rules/schema',
      'docs/checks',
      'NOTICE',
    ])
      assert.ok(manifest.files.includes(needed), needed);
    for (const pattern of manifest.files)
      assert.ok(!/^(?:server|client|test-fixtures|scripts)\b|\.map$/.test(pattern), pattern);
  });

  it('takes the types of the oldest VS Code that it claims to run in', () => {
    const oldest = manifest.engines.vscode.replace('^', '').split('.').slice(0, 2).join('.');
    assert.ok(manifest.devDependencies['@types/vscode'].startsWith(oldest));
  });

  it('speaks of scripts that exist', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', '.ci/run'].filter((file) =>
      existsSync(path.join(root, file)),
    );
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script),
    );
    assert.ok(named.length > 0);
    for (const script of named)
      assert.ok(script !== undefined && script in manifest.scripts, `npm run ${script}`);
  });
});

function urlOf({ url }: { url: string }): string {
  return url;
}

/** As much of a glob as .vscodeignore uses: Node 20 has no function for it that is stable. */
function matches(file: string, pattern: string): boolean {
  const expression = pattern
    .replaceAll('.', '\\.')
    .replaceAll(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(.*/)?'));
  return new RegExp(`^${expression}$`).test(file);
}
