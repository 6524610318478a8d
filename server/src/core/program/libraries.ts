/**
 * The declarations of libraries, for those who want full types: which file in `node_modules` declares what a specifier means.
 * TypeScript itself answers (`exports`, `typesVersions`, `@types`), lazily: nothing is looked at that no question leads to.
 *
 * Deliberately absent: modules that a library declares by name in somebody else's file (`declare module 'x'`), such as Node's own.
 */
import { ts } from 'ts-morph';
import type { FileSource } from './model.ts';
import { isDeclarationFile } from './paths.ts';

export interface LibraryDeclarations {
  /** Absolute path of the declaration file. */
  find(specifier: string, from: string): string | undefined;
  /** Whether `find` has led there. */
  has(file: string): boolean;
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ESNext,
};

export function createLibraryDeclarations(source: FileSource, root: string): LibraryDeclarations {
  const found = new Set<string>();
  const answers = new Map<string, string | undefined>();
  const host: ts.ModuleResolutionHost = {
    fileExists: (file) => source.fileExists(file),
    readFile: (file) => source.readFile(file),
    directoryExists: (directory) => source.directoryExists(directory),
    realpath: (file) => source.realPath(file),
    getCurrentDirectory: () => root,
    useCaseSensitiveFileNames: true,
  };
  const cache = ts.createModuleResolutionCache(root, (name) => name, OPTIONS);

  return {
    find(specifier, from) {
      const key = `${from}\n${specifier}`;
      if (answers.has(key)) return answers.get(key);
      const { resolvedModule } = ts.resolveModuleName(specifier, from, OPTIONS, host, cache);
      const file = resolvedModule?.resolvedFileName;
      const declarations = file !== undefined && isDeclarationFile(file) ? file : undefined;
      answers.set(key, declarations);
      if (declarations !== undefined) found.add(declarations);
      return declarations;
    },
    has: (file) => found.has(file),
  };
}
