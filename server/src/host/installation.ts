// Where the program itself lies: its data and its documents are found from there, in the shipped bundle as in compiled tests.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this file: `dist` in the bundle, and `out/server/src/host` in tests. */
const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder that holds package.json, docs/ and rules/. */
export const packageRoot = findUp(here);

/** `dist/` of the bundle; undefined when the program runs unbundled. */
export const bundleFolder = existsSync(path.join(here, 'rules.json')) ? here : undefined;

export function readVersion(): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
      return String(manifest.version);
  } catch {
    // A bundle that was copied away from its package still works.
  }
  return '0.0.0';
}

/** The page that explains a check; undefined when the documents were not installed. */
export function checkPage(check: string): string | undefined {
  const page = path.join(packageRoot, 'docs', 'checks', `${check}.md`);
  return existsSync(page) ? page : undefined;
}

function findUp(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) return path.dirname(from);
  }
}
