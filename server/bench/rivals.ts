// The programs that a check is measured beside, on the same project in the same run: `tsc --noEmit` with TypeScript 6.0, and ESLint
// with two rules that ask for types. Deliberately absent: the project's own ESLint configuration; what it asks for is its own.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Measurement, measure } from './measure.ts';

export interface Rival {
  readonly version: string;
  run(): Promise<Measurement>;
}

/** Large programs need more than Node gives by itself. */
const heap = '--max-old-space-size=12000';

/** Pinned here, since they are no dependency of the project: what installs them is told when they are missing. */
const eslintPackages = 'eslint@9.39.5 typescript-eslint@8.73.0 typescript@6.0.3';

/** The folder and those around it: a package of a workspace has its libraries above itself. */
export function upwards(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** The compiler to compare with, or why there is none. */
export function findTsc(project: string, given: string | undefined): Rival | string {
  if (!existsSync(path.join(project, 'tsconfig.json'))) return 'the folder has no tsconfig.json';
  const folders =
    given === undefined
      ? upwards(project).map((folder) => path.join(folder, 'node_modules/typescript'))
      : [given, path.join(given, 'typescript'), path.join(given, 'node_modules/typescript')];
  if (given !== undefined && existsSync(given) && statSync(given).isFile())
    folders.push(path.dirname(path.dirname(given)));
  for (const folder of folders) {
    const script = path.join(folder, 'bin/tsc');
    if (!existsSync(script)) continue;
    const version = versionOf(folder);
    // Options that are on their way out keep TypeScript 6 from checking anything.
    const deprecations = version.startsWith('6.') ? ['--ignoreDeprecations', '6.0'] : [];
    const options = ['--noEmit', '--incremental', 'false', '--pretty', 'false', ...deprecations];
    return { version, run: () => measure([heap, script, ...options, '-p', project]) };
  }
  return given === undefined
    ? 'the project has no TypeScript installed; name one with --tsc'
    : `there is no TypeScript in ${given}`;
}

/** ESLint out of a folder in which it and typescript-eslint are installed, or why it is not run. */
export function findEslint(project: string, folder: string | undefined, scratch: string): Rival | string {
  if (folder === undefined)
    return `name a folder with --eslint in which this was run: npm install ${eslintPackages}`;
  const packages = path.resolve(folder, 'node_modules');
  const script = path.join(packages, 'eslint/bin/eslint.js');
  const plugin = path.join(packages, 'typescript-eslint/dist/index.js');
  if (!existsSync(script) || !existsSync(plugin))
    return `${folder} lacks ESLint or typescript-eslint: npm install ${eslintPackages}`;
  const configuration = path.join(scratch, 'eslint.config.mjs');
  writeFileSync(
    configuration,
    `import tseslint from ${JSON.stringify(plugin)};
export default [{
  files: ['**/*.ts', '**/*.tsx'],
  ignores: ['**/node_modules/**', '**/dist/**'],
  languageOptions: { parser: tseslint.parser, parserOptions: { project: 'tsconfig.json', tsconfigRootDir: ${JSON.stringify(project)} } },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/await-thenable': 'error' },
}];
`,
  );
  const options = ['--no-config-lookup', '-c', configuration, '--no-inline-config', '--format', 'json'];
  return {
    version: `${versionOf(path.join(packages, 'eslint'))} with typescript-eslint ${versionOf(path.join(packages, 'typescript-eslint'))}`,
    run: () => measure([heap, script, ...options, '.'], { cwd: project }),
  };
}

function versionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
