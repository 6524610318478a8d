/** The directories of the workspace, each listed once. The disk is not asked about what cannot exist. */
import type { FileSource } from './model.ts';
import { directoryOf, isInside, joinPath, nameOf } from './paths.ts';

export interface Entries {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

export interface Tree {
  readonly root: string;
  /** Names in a directory, sorted. */
  entries(directory: string): Entries;
  isFile(file: string): boolean;
  isDirectory(directory: string): boolean;
  /** Every directory from the root down that may hold source, outermost first. */
  directories(): readonly string[];
}

/** Directories that hold no source of the project wherever they stand. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'jspm_packages']);
const NOTHING: Entries = { files: [], directories: [] };
/** Links may lead in a circle. */
const MAX_DEPTH = 64;

export function createTree(root: string, source: FileSource): Tree {
  const known = new Map<string, Entries & { readonly fileSet: ReadonlySet<string> }>();
  let all: string[] | undefined;

  const list = (directory: string): Entries & { readonly fileSet: ReadonlySet<string> } => {
    const before = known.get(directory);
    if (before !== undefined) return before;
    const entries = isListable(directory) ? read(source, directory) : NOTHING;
    const result = { ...entries, fileSet: new Set(entries.files) };
    known.set(directory, result);
    return result;
  };
  /** Inside the root, a directory exists when its parent lists it. */
  const isListable = (directory: string): boolean => {
    if (directory === root || !isInside(directory, root)) return true;
    return list(directoryOf(directory)).directories.includes(nameOf(directory));
  };

  return {
    root,
    entries: list,
    isFile: (file) => list(directoryOf(file)).fileSet.has(nameOf(file)),
    isDirectory(directory) {
      if (directory === root) return true;
      return isInside(directory, root) ? isListable(directory) : source.directoryExists(directory);
    },
    directories() {
      if (all !== undefined) return all;
      const found: string[] = [];
      const realRoot = source.realPath(root);
      const linked = new Set<string>();
      const walk = (directory: string, real: string, depth: number): void => {
        found.push(directory);
        if (depth > MAX_DEPTH) return;
        for (const name of list(directory).directories) {
          if (SKIPPED.has(name) || name.startsWith('.')) continue;
          const target = source.realPath(`${directory}/${name}`);
          if (target !== joinPath(real, name)) {
            // A link: what it leads to is walked where it stands, or once.
            if (isInside(target, realRoot) || linked.has(target)) continue;
            linked.add(target);
          }
          walk(joinPath(directory, name), target, depth + 1);
        }
      };
      walk(root, realRoot, 0);
      all = found;
      return found;
    },
  };
}

function read(source: FileSource, directory: string): Entries {
  const files: string[] = [];
  const directories: string[] = [];
  for (const entry of source.listDirectory(directory)) {
    (entry.directory ? directories : files).push(entry.name);
  }
  return { files: files.sort(), directories: directories.sort() };
}
