/**
 * The narrow interface to the compiler: which files belong to the workspace, what a module specifier means, and the
 * intermediate representation of each file. Nothing behind it sees a syntax node.
 */
import type { ModuleIr } from '../flow/ir.ts';

/** The disk as the core sees it; the host provides it, tests use a map. Paths are absolute with forward slashes. */
export interface FileSource {
  /** Undefined when the file does not exist or cannot be read. */
  readFile(file: string): string | undefined;
  fileExists(file: string): boolean;
  directoryExists(directory: string): boolean;
  /** Names in a directory; empty when it cannot be read. */
  listDirectory(directory: string): readonly { readonly name: string; readonly directory: boolean }[];
  realPath(file: string): string;
}

/** Where a module specifier leads. */
export type ModuleTarget =
  /** A file of the workspace. */
  | { readonly to: 'file'; readonly file: string }
  /** A package from npm or Node; `name` without subpath and `node:` prefix, `path` the rest (`dist/x`), or ''. */
  | { readonly to: 'package'; readonly name: string; readonly path: string }
  | { readonly to: 'nothing' };

/** Something about the input that the user should know; never a crash. `file`/`line` (1-based) where known. */
export interface InputProblem {
  readonly file?: string;
  readonly line?: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
}

/** Representations kept from earlier runs, by file and text; the host has them, or nobody. */
export interface RepresentationStore {
  get(file: string, text: string): ModuleIr | undefined;
  put(file: string, text: string, module: ModuleIr): void;
  /** It was not asked for, and still stands. */
  hold(file: string, text: string): void;
}

export interface ProgramOptions {
  readonly root: string;
  readonly source: FileSource;
  /** Globs of `clauselens.json`; undefined = everything the tsconfig files (or, without one, the folder) include. */
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[];
  readonly representations?: RepresentationStore | undefined;
  /** Whether `declarations` looks for the declaration files of libraries. */
  readonly fullTypes?: boolean;
}

export interface Program {
  /** The project's own source files, sorted; open documents included, declaration files and node_modules not. */
  files(): readonly string[];
  /** The project's own declaration files, sorted; none of `files`. */
  declarationFiles(): readonly string[];
  has(file: string): boolean;
  text(file: string): string | undefined;
  /** Representation of a file, made on first use and kept until its text changes. Undefined for unknown files. */
  module(file: string): ModuleIr | undefined;
  resolve(specifier: string, from: string): ModuleTarget;
  /**
   * The file that declares what a library's module holds, for `module`; it is none of `files`. Undefined without full types, and
   * where the library is not installed or says nothing of its types.
   */
  declarations(specifier: string, from: string): string | undefined;
  /** Text of an open document; undefined goes back to the disk. */
  setOverlay(file: string, text: string | undefined): void;
  /** Files that changed, appeared or went on disk. Configuration files make the program look again. */
  filesChanged(files: readonly string[]): void;
  problems(): readonly InputProblem[];
}
