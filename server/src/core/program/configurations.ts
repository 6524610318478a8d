/**
 * The TypeScript configurations of a workspace and the files each one names. TypeScript itself reads them (`extends`,
 * `include`, `${configDir}`, JavaScript with `allowJs`); here is only where to look and what to do when one is broken.
 *
 * ts-morph's `Project` would parse every file of one configuration before the first question; see
 * `docs/decisions/0001-own-program.md`.
 */
import { ts } from 'ts-morph';
import type { FileSource, InputProblem } from './model.ts';
import type { WorkspacePackages } from './packages.ts';
import { directoryOf, isSourceFile, joinPath, nameOf } from './paths.ts';
import type { Tree } from './tree.ts';

export interface Configuration {
  readonly file: string;
  readonly directory: string;
  readonly files: readonly string[];
  /** Patterns of `paths` with the directory their targets are relative to. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly pathsBase: string;
  readonly baseUrl: string | undefined;
}

export interface Configurations {
  readonly configurations: readonly Configuration[];
  readonly problems: readonly InputProblem[];
}

export function readConfigurations(
  tree: Tree,
  source: FileSource,
  packages: WorkspacePackages,
): Configurations {
  const problems: InputProblem[] = [];
  const done = new Map<string, Configuration | undefined>();
  const queue: string[] = [];
  for (const directory of tree.directories()) queue.push(...configurationFiles(tree, directory));
  for (const file of queue) {
    if (done.has(file)) continue;
    done.set(file, undefined);
    const { configuration, references } = readConfiguration(
      file,
      tree,
      withWorkspace(source, packages),
      problems,
    );
    done.set(file, configuration);
    queue.push(...references);
  }
  const configurations = [...done.values()].filter((configuration) => configuration !== undefined);
  if (configurations.length === 0 && problems.length === 0) {
    problems.push({
      file: tree.root,
      severity: 'information',
      message: 'no tsconfig.json was found: every TypeScript and JavaScript file of the folder is read',
    });
  }
  return { configurations, problems: uniqueProblems(problems) };
}

/** A base that is missing is missing for every package: it is told once. */
function uniqueProblems(problems: readonly InputProblem[]): InputProblem[] {
  const told = new Set<string>();
  return problems.filter(({ message, severity }) => {
    if (severity !== 'information') return true;
    return !told.has(message) && told.add(message);
  });
}

/** Packages of the workspace stand in `node_modules` only once they are installed; `extends` finds them anyway. */
function withWorkspace(source: FileSource, packages: WorkspacePackages): FileSource {
  const redirect = (file: string): string => {
    const at = file.lastIndexOf('/node_modules/');
    if (at === -1 || source.fileExists(file)) return file;
    const rest = file.slice(at + '/node_modules/'.length);
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(rest)?.[0] ?? '';
    const directory = packages.byName.get(name)?.directory;
    return directory === undefined ? file : directory + rest.slice(name.length);
  };
  return {
    ...source,
    readFile: (file) => source.readFile(redirect(file)),
    fileExists: (file) => source.fileExists(redirect(file)),
    directoryExists: (directory) => source.directoryExists(redirect(directory)),
  };
}

/** The configurations a directory has of its own; what they refer to is followed. */
function configurationFiles(tree: Tree, directory: string): string[] {
  const { files } = tree.entries(directory);
  const main = ['tsconfig.json', 'jsconfig.json'].find((name) => files.includes(name));
  if (main !== undefined) return [`${directory}/${main}`];
  // `tsconfig.build.json` alone beside a package.json; a shared base is no project.
  if (!files.includes('package.json')) return [];
  return files
    .filter((name) => /^tsconfig\.(?!.*base)[\w.-]+\.json$/.test(name))
    .map((name) => `${directory}/${name}`);
}

function readConfiguration(
  file: string,
  tree: Tree,
  source: FileSource,
  problems: InputProblem[],
): { readonly configuration: Configuration | undefined; readonly references: readonly string[] } {
  const directory = directoryOf(file);
  const text = source.readFile(file);
  if (text === undefined) {
    problems.push({ file, severity: 'warning', message: 'the configuration cannot be read' });
    return { configuration: wholeFolder(file, tree), references: [] };
  }
  const json = ts.parseJsonText(file, text);
  const syntax = syntaxErrors(json)[0];
  if (syntax !== undefined) {
    problems.push({
      file,
      line: lineOf(text, syntax.start ?? 0),
      severity: 'warning',
      message: `the configuration is not valid JSON (${message(syntax)}): all files below its folder are read instead`,
    });
    return { configuration: wholeFolder(file, tree), references: [] };
  }
  const parsed = ts.parseJsonSourceFileConfigFileContent(
    json,
    parseHost(tree, source),
    directory,
    undefined,
    file,
  );
  for (const error of parsed.errors) {
    const problem = problemOf(error, file);
    if (problem !== undefined) problems.push(problem);
  }
  const { options } = parsed;
  const pathsBase = typeof options['pathsBasePath'] === 'string' ? options['pathsBasePath'] : directory;
  const configuration: Configuration = {
    file,
    directory,
    files: parsed.fileNames.map((name) => joinPath(directory, name)),
    paths: options.paths ?? {},
    pathsBase: options.baseUrl ?? pathsBase,
    baseUrl: options.baseUrl,
  };
  return {
    configuration,
    references: (parsed.projectReferences ?? []).flatMap(({ path }) => referenced(path, tree)),
  };
}

function referenced(path: string, tree: Tree): string[] {
  const file = path.endsWith('.json') ? path : `${path}/tsconfig.json`;
  const clean = joinPath(tree.root, file);
  return clean.startsWith(`${tree.root}/`) && tree.isFile(clean) ? [clean] : [];
}

/** All source below the folder of a configuration that says nothing usable. */
function wholeFolder(file: string, tree: Tree): Configuration {
  const directory = directoryOf(file);
  const files = folderFiles(tree, directory);
  return { file, directory, files, paths: {}, pathsBase: directory, baseUrl: undefined };
}

/** Every source file below a directory, without build output and minified code. */
export function folderFiles(tree: Tree, directory: string): string[] {
  const files: string[] = [];
  for (const at of tree.directories()) {
    if (at !== directory && !at.startsWith(`${directory}/`)) continue;
    if (isBuildOutput(tree, at)) continue;
    for (const name of tree.entries(at).files) if (isSourceFile(name)) files.push(`${at}/${name}`);
  }
  return files.filter((file) => !isGenerated(file));
}

const OUTPUT_NAMES = new Set(['dist', 'build', 'out', 'coverage', 'target', 'lib-cov']);

/** `dist` and its like below the root or a package, with everything in them. */
export function isBuildOutput(tree: Tree, directory: string): boolean {
  for (let at = directory; at.length > tree.root.length; at = directoryOf(at)) {
    if (!OUTPUT_NAMES.has(nameOf(at))) continue;
    const parent = directoryOf(at);
    if (parent === tree.root || tree.entries(parent).files.includes('package.json')) return true;
  }
  return false;
}

/** Minified or bundled by its name. */
export function isGenerated(file: string): boolean {
  return /[.-](?:min|bundle|umd)\.[cm]?js$/i.test(file);
}

type MatchFiles = (
  path: string,
  extensions: readonly string[] | undefined,
  excludes: readonly string[] | undefined,
  includes: readonly string[] | undefined,
  useCaseSensitiveFileNames: boolean,
  currentDirectory: string,
  depth: number | undefined,
  getFileSystemEntries: (path: string) => {
    readonly files: readonly string[];
    readonly directories: readonly string[];
  },
  realpath: (path: string) => string,
) => string[];

function parseHost(tree: Tree, source: FileSource): ts.ParseConfigHost {
  // What `ts.sys.readDirectory` uses. It is not in the published types; it is the exact meaning of `include`.
  const { matchFiles } = ts as typeof ts & { readonly matchFiles: MatchFiles };
  return {
    useCaseSensitiveFileNames: true,
    readDirectory: (directory, extensions, excludes, includes, depth) =>
      matchFiles(
        directory,
        extensions,
        excludes,
        includes,
        true,
        tree.root,
        depth,
        (path) => tree.entries(joinPath(tree.root, path)),
        (path) => path,
      ),
    fileExists: (file) => source.fileExists(file),
    readFile: (file) => source.readFile(file),
  };
}

/** TypeScript's complaint as one of ours; undefined for what does not matter here. */
function problemOf(error: ts.Diagnostic, configuration: string): InputProblem | undefined {
  // No inputs were found; the `files` list is empty: another configuration has them.
  if (error.code === 18002 || error.code === 18003) return undefined;
  // Unknown compiler options: newer than the compiler inside, or a tool's own.
  if (error.code === 5023 || error.code === 5024 || error.code === 6046) return undefined;
  const file = error.file?.fileName ?? configuration;
  const line = error.file === undefined ? undefined : lineOf(error.file.text, error.start ?? 0);
  // A base configuration from a package that is not installed changes little.
  const severity = error.code === 6053 || error.code === 5083 ? 'information' : 'warning';
  return { file, ...(line !== undefined && { line }), severity, message: message(error) };
}

function message(error: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(error.messageText, ' ');
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function syntaxErrors(json: ts.JsonSourceFile): readonly ts.Diagnostic[] {
  const { parseDiagnostics } = json as ts.JsonSourceFile & {
    readonly parseDiagnostics?: readonly ts.Diagnostic[];
  };
  return parseDiagnostics ?? [];
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
