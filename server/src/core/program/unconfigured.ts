/**
 * Sources of packages of the workspace that no configuration takes in: some have their `tsconfig.json` written when they are
 * installed, others are built by what needs none. Who reads a workspace before that would miss them without a word.
 *
 * Deliberately absent: packages with a configuration of their own, which says what belongs to them, and JavaScript beside
 * TypeScript, which is how packages are built and tested.
 */
import { type Configuration, folderFiles } from './configurations.ts';
import type { InputProblem } from './model.ts';
import type { WorkspacePackages } from './packages.ts';
import { isDeclarationFile, isTypeScriptFile } from './paths.ts';
import type { Tree } from './tree.ts';

/** What was copied or made by a tool; nobody can mend it there. */
const NOT_WRITTEN_HERE =
  /\/(?:vendor|vendored|third[-_]?party|generated|__generated__)\/|\.(?:generated|gen)\.[cm]?tsx?$/i;

/** By the directory of the package. `owned`: the files that configurations name. */
export function unconfiguredSources(
  tree: Tree,
  packages: WorkspacePackages,
  configurations: readonly Configuration[],
  owned: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const configured = new Set(configurations.map(({ directory }) => directory));
  for (const file of owned) {
    const directory = packages.of(file)?.directory;
    if (directory !== undefined) configured.add(directory);
  }
  const found = new Map<string, readonly string[]>();
  for (const { directory } of packages.members) {
    if (configured.has(directory)) continue;
    const sources = folderFiles(tree, directory).filter(
      (file) =>
        isTypeScriptFile(file) &&
        packages.of(file)?.directory === directory &&
        !NOT_WRITTEN_HERE.test(file.slice(directory.length)),
    );
    if (!sources.every(isDeclarationFile)) found.set(directory, sources);
  }
  return found;
}

/** Says which packages were read without a configuration, in one sentence. */
export function toldUnconfigured(root: string, directories: readonly string[]): InputProblem {
  const [first = root] = directories;
  const name = first.slice(root.length + 1);
  const which =
    directories.length === 1
      ? `the package ${name} has`
      : `${directories.length} packages of the workspace, as ${name}, have`;
  const whose = directories.length === 1 ? 'its' : 'their';
  return {
    file: first,
    severity: 'information',
    message: `${which} no tsconfig.json: ${whose} TypeScript files are read as they are`,
  };
}
