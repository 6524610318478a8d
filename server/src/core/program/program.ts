/**
 * The program over a `FileSource`: lists the project's files, keeps texts and representations until they change, and
 * resolves imports. After a change of the listing everything but unchanged representations is made anew, so that what is
 * seen after any sequence of changes is what a fresh program sees.
 */
import type { ModuleIr } from '../flow/ir.ts';
import { lowerModule } from '../flow/lower/index.ts';
import {
  type Configuration,
  folderFiles,
  isBuildOutput,
  isGenerated,
  readConfigurations,
} from './configurations.ts';
import { compileGlobs } from './globs.ts';
import { createLibraryDeclarations, type LibraryDeclarations } from './libraries.ts';
import type { InputProblem, ModuleTarget, Program, ProgramOptions } from './model.ts';
import { readPackages } from './packages.ts';
import {
  directoryOf,
  isDeclarationFile,
  isInside,
  isOfLibrary,
  isSourceFile,
  isTypeScriptFile,
  joinPath,
  nameOf,
} from './paths.ts';
import { createResolver, type Resolver } from './resolver.ts';
import { scanSpecifiers } from './specifiers.ts';
import { createTree } from './tree.ts';
import { toldUnconfigured, unconfiguredSources } from './unconfigured.ts';

/** Larger files are data or bundles; reading them would cost more than the rest of the project. */
const MAX_LENGTH = 2_000_000;

/** What the tree and the configurations say; made anew when they change. */
interface Layout {
  readonly resolver: Resolver;
  /** Files that configurations or the folder name, without those they import. */
  readonly named: ReadonlySet<string>;
  readonly accepts: (file: string) => boolean;
  readonly problems: readonly InputProblem[];
}

interface Listing {
  readonly files: readonly string[];
  readonly declarations: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly problems: readonly InputProblem[];
}

export function createProgram(options: ProgramOptions): Program {
  const root = joinPath('/', options.root);
  const { source } = options;
  const overlays = new Map<string, string>();
  const texts = new Map<string, string | undefined>();
  const modules = new Map<string, { readonly text: string; readonly module: ModuleIr }>();
  /** Specifiers of a text, kept with it. */
  const specifiers = new Map<string, readonly string[]>();
  let layout: Layout | undefined;
  let listing: Listing | undefined;
  let libraries: LibraryDeclarations | undefined;

  const readText = (file: string): string | undefined => {
    const overlay = overlays.get(file);
    if (overlay !== undefined) return overlay;
    if (texts.has(file)) return texts.get(file);
    const text = source.readFile(file);
    texts.set(file, text);
    return text;
  };
  const forget = (file: string): void => {
    texts.delete(file);
    specifiers.delete(file);
  };
  const importsOf = (file: string): readonly string[] => {
    const known = specifiers.get(file);
    if (known !== undefined) return known;
    const text = readText(file);
    const found = text === undefined || text.length > MAX_LENGTH ? [] : scanSpecifiers(text);
    specifiers.set(file, found);
    return found;
  };
  const currentLayout = (): Layout => {
    layout ??= createLayout(root, options);
    return layout;
  };
  const currentListing = (): Listing => {
    listing ??= createListing(currentLayout(), [...overlays.keys()], importsOf, readText);
    return listing;
  };

  /** The linker asks for modules by the million; each name is cleaned once. */
  const cleaned = new Map<string, string>();
  const clean = (file: string): string => {
    let path = cleaned.get(file);
    if (path === undefined) {
      path = joinPath(root, file);
      cleaned.set(file, path);
    }
    return path;
  };

  const isKnown = (file: string): boolean => currentListing().set.has(file) || libraries?.has(file) === true;

  return {
    files: () => currentListing().files,
    declarationFiles: () => currentListing().declarations,
    has: (file) => currentListing().set.has(clean(file)),
    text: (file) => (isKnown(clean(file)) ? readText(clean(file)) : undefined),
    module(name) {
      const file = clean(name);
      if (!isKnown(file)) return undefined;
      const text = readText(file);
      if (text === undefined) return undefined;
      const known = modules.get(file);
      if (known?.text === text) return known.module;
      // What is being typed is nobody's to keep.
      const store = overlays.has(file) ? undefined : options.representations;
      let module = store?.get(file, text);
      if (module === undefined) {
        module = lowerModule(file, text);
        store?.put(file, text, module);
      }
      modules.set(file, { text, module });
      return module;
    },
    declarations(specifier, from) {
      if (options.fullTypes !== true) return undefined;
      libraries ??= createLibraryDeclarations(source, root);
      return libraries.find(specifier, clean(from));
    },
    resolve(specifier, from) {
      // Inside a library, its own files are declarations, too.
      if (libraries?.has(clean(from)) === true && specifier.startsWith('.')) {
        const file = libraries.find(specifier, clean(from));
        return file === undefined ? { to: 'nothing' } : { to: 'file', file };
      }
      const target = currentLayout().resolver.resolve(specifier, clean(from));
      if (target.to === 'file' && !currentListing().set.has(target.file)) return { to: 'nothing' };
      return target;
    },
    setOverlay(name, text) {
      const file = clean(name);
      if (overlays.get(file) === text) return;
      if (text === undefined) overlays.delete(file);
      else overlays.set(file, text);
      // Policies and schemas are open documents, too, but none of the program.
      if (!isSourceFile(file)) return;
      const before = listing;
      const importsBefore = specifiers.get(file);
      forget(file);
      if (text === undefined && !source.fileExists(file)) layout = undefined;
      // An edit that imports what was imported before leaves the list of files as it is.
      const isSame =
        text !== undefined && before?.set.has(file) === true && sameList(importsBefore, importsOf(file));
      if (!isSame) listing = undefined;
    },
    filesChanged(names) {
      for (const name of names) {
        const file = clean(name);
        const known = listing?.set.has(file) ?? false;
        const importsBefore = specifiers.get(file);
        forget(file);
        if (isSourceFile(file) && known && source.fileExists(file)) {
          if (!sameList(importsBefore, importsOf(file))) listing = undefined;
        } else if (!/\.(?:md|txt|html?|css|scss|svg|png|jpe?g|lock|log|snap)$/i.test(file)) {
          // A file came or went, a configuration or a whole directory changed.
          layout = undefined;
          listing = undefined;
        }
      }
      if (layout === undefined) {
        libraries = undefined;
        // Directories are reported without the files in them: let every text be read again when it is asked for.
        texts.clear();
        specifiers.clear();
      }
    },
    problems: () => [...currentLayout().problems, ...currentListing().problems],
  };
}

function sameList(before: readonly string[] | undefined, after: readonly string[]): boolean {
  return (
    before !== undefined && before.length === after.length && before.every((entry, at) => entry === after[at])
  );
}

function createLayout(root: string, options: ProgramOptions): Layout {
  const tree = createTree(root, options.source);
  const packages = readPackages(tree, options.source);
  const { configurations, problems } = readConfigurations(tree, options.source, packages);
  const isIncluded = options.include === undefined ? undefined : compileGlobs(options.include, root);
  const isExcluded = compileGlobs(options.exclude, root);
  const accepts = (file: string): boolean =>
    isInside(file, root) &&
    isSourceFile(file) &&
    !isOfLibrary(file) &&
    !isExcluded(file) &&
    (isIncluded === undefined || isIncluded(file));

  // Innermost configurations first: a file belongs to the nearest one that names it.
  const innermost = [...configurations].sort(
    (a, b) => b.directory.length - a.directory.length || (a.file < b.file ? -1 : 1),
  );
  const owners = new Map<string, Configuration>();
  for (const configuration of innermost) {
    for (const file of configuration.files) if (!owners.has(file)) owners.set(file, configuration);
  }
  const configurationOf = (file: string): Configuration | undefined =>
    owners.get(file) ?? innermost.find((configuration) => isInside(file, configuration.directory));

  const everything = configurations.length === 0 || isIncluded !== undefined;
  const candidates = new Set(owners.keys());
  if (everything) for (const file of folderFiles(tree, root)) candidates.add(file);
  const found = [...problems];
  if (!everything) {
    const sources = unconfiguredSources(tree, packages, configurations, owners.keys());
    const read = [...sources].filter(([, files]) => files.some(accepts));
    if (read.length > 0)
      found.push(
        toldUnconfigured(
          root,
          read.map(([directory]) => directory),
        ),
      );
    for (const [, files] of read) for (const file of files) candidates.add(file);
  }
  const named = new Set<string>();
  for (const file of candidates) {
    if (!accepts(file)) continue;
    // Compiled output stands beside its package even where a configuration would let it in.
    if (!isTypeScriptFile(file) && (isGenerated(file) || isBuildOutput(tree, directoryOf(file)))) continue;
    named.add(file);
  }
  return { resolver: createResolver(tree, packages, configurationOf), named, accepts, problems: found };
}

/** The named files, open documents, and what they import, as far as it belongs to the project. */
function createListing(
  layout: Layout,
  open: readonly string[],
  importsOf: (file: string) => readonly string[],
  readText: (file: string) => string | undefined,
): Listing {
  const problems: InputProblem[] = [];
  const set = new Set<string>();
  const queue: string[] = [];
  const add = (file: string): void => {
    if (set.has(file) || !layout.accepts(file)) return;
    set.add(file);
    queue.push(file);
  };
  for (const file of [...layout.named].sort()) add(file);
  for (const file of [...open].sort()) add(file);
  for (let index = 0; index < queue.length; index++) {
    const file = queue[index];
    if (file === undefined) break;
    for (const specifier of importsOf(file)) {
      const target: ModuleTarget = layout.resolver.resolve(specifier, file);
      if (target.to === 'file') add(target.file);
    }
  }
  for (const file of set) {
    const text = readText(file);
    if (text === undefined) set.delete(file);
    else if (text.length > MAX_LENGTH) {
      set.delete(file);
      const size = Math.round(text.length / 1_000_000);
      problems.push({
        file,
        severity: 'information',
        message: `${nameOf(file)} is left out: it has ${size} million characters`,
      });
    }
  }
  const files = [...set].filter((file) => !isDeclarationFile(file)).sort();
  const declarations = [...set].filter(isDeclarationFile).sort();
  return { files, declarations, set, problems };
}
