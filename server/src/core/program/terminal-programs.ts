/**
 * Packages that install a command: what they print is their answer to whoever runs it, on that person's own terminal.
 *
 * Deliberately absent: packages with a command that reads no arguments, which starts a server as a rule.
 */
import type { FileSource } from './model.ts';
import { directoryOf } from './paths.ts';

/** Libraries that read the arguments of a command or ask questions on a terminal. */
const READERS: ReadonlySet<string> = new Set([
  '@clack/prompts',
  '@commander-js/extra-typings',
  '@inquirer/prompts',
  '@oclif/core',
  'cac',
  'citty',
  'clipanion',
  'commander',
  'gluegun',
  'ink',
  'inquirer',
  'meow',
  'sade',
  'yargs',
]);

/** The folders of such packages that `files` belong to, sorted. A file belongs to the nearest manifest above it. */
export function terminalPrograms(
  source: FileSource,
  root: string,
  files: Iterable<string>,
): readonly string[] {
  const packageOf = new Map<string, string | undefined>();
  const nearest = (directory: string): string | undefined => {
    if (packageOf.has(directory)) return packageOf.get(directory);
    const isTop = directory === root || directory === directoryOf(directory);
    const found = source.fileExists(`${directory}/package.json`)
      ? directory
      : isTop
        ? undefined
        : nearest(directoryOf(directory));
    packageOf.set(directory, found);
    return found;
  };
  const packages = new Set<string>();
  for (const file of files) {
    const directory = nearest(directoryOf(file));
    if (directory !== undefined) packages.add(directory);
  }
  return [...packages].filter((directory) => isTerminalProgram(source, directory)).sort();
}

function isTerminalProgram(source: FileSource, directory: string): boolean {
  const manifest = manifestIn(source, directory);
  if (manifest?.['bin'] === undefined) return false;
  const { dependencies, devDependencies } = manifest;
  return [dependencies, devDependencies].some(
    (list) =>
      typeof list === 'object' && list !== null && Object.keys(list).some((name) => READERS.has(name)),
  );
}

function manifestIn(source: FileSource, directory: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const manifest: unknown = JSON.parse(source.readFile(`${directory}/package.json`) ?? '');
    return typeof manifest === 'object' && manifest !== null ? { ...manifest } : undefined;
  } catch {
    // Whatever reads the packages for the program tells of it.
    return undefined;
  }
}
