// Lock files work on machines other than the one that wrote them: no address of a registry, and every platform's variant of a
// package is locked, since `npm ci` refuses a lock file that lacks one, also where that platform is not the one at hand.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('lock files', () => {
  for (const file of [
    'package-lock.json',
    'scripts/vscode-host/package-lock.json',
    'test-fixtures/package-lock.json',
  ]) {
    it(`${file} is complete and names no registry`, () => {
      const source = path.join(process.cwd(), file);
      assert.ok(existsSync(source), file);
      const packages: Readonly<Record<string, Locked>> = JSON.parse(readFileSync(source, 'utf8')).packages;
      const problems = Object.entries(packages).flatMap(([place, { resolved, optionalDependencies }]) => [
        ...(resolved?.startsWith('http') ? [`${place} is resolved to ${resolved}`] : []),
        ...Object.keys(optionalDependencies ?? {})
          .filter((name) => !isLocked(packages, place, name))
          .map((name) => `${place} may need ${name}, which is not locked`),
      ]);
      assert.deepEqual(problems, []);
    });
  }
});

/** Looks where Node would: in the package's own folder, then in each one above. */
function isLocked(packages: Readonly<Record<string, Locked>>, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
