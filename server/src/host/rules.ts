// The data under rules/, as one object keyed by path inside that folder. The build joins the files into one beside the bundle, so
// that a start reads one file; unbundled (tests) the folder itself is read. Deliberately absent: what the rows mean.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFolder, packageRoot } from './installation.ts';

let loaded: Readonly<Record<string, unknown>> | undefined;

export function loadRules(): Readonly<Record<string, unknown>> {
  loaded ??=
    bundleFolder === undefined
      ? readFolder(path.join(packageRoot, 'rules'))
      : readBundled(path.join(bundleFolder, 'rules.json'));
  return loaded;
}

function readBundled(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function readFolder(folder: string): Readonly<Record<string, unknown>> {
  const rules: Record<string, unknown> = {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const key = path.relative(folder, file).split(path.sep).join('/');
    rules[key] = JSON.parse(readFileSync(file, 'utf8'));
  }
  return rules;
}
