/**
 * What module specifiers mean, over the listed tree: relative paths, `paths` and `baseUrl`, `#imports`, packages of the
 * workspace. Everything else that looks like a package is one, without a look at the disk.
 *
 * Own code instead of `ts.resolveModuleName`: that one probes `node_modules` for each bare name, which is most of what
 * resolution costs, and finds declarations of libraries that nobody here reads.
 */
import { type Configuration, isBuildOutput } from './configurations.ts';
import type { ModuleTarget } from './model.ts';
import type { WorkspacePackages } from './packages.ts';
import { directoryOf, isAbsolute, isDeclarationFile, isInside, joinPath } from './paths.ts';
import type { Tree } from './tree.ts';

export interface Resolver {
  /** Files of the tree count whether or not the program takes them in. */
  resolve(specifier: string, from: string): ModuleTarget;
}

const NOTHING: ModuleTarget = { to: 'nothing' };
const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.d.ts',
  '.js',
  '.jsx',
  '.mts',
  '.cts',
  '.mjs',
  '.cjs',
  '.d.mts',
  '.d.cts',
];
/** Endings as written in imports, and the source endings they may stand for. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts', '.mjs'],
  '.cjs': ['.cts', '.d.cts', '.cjs'],
};
const SOURCE_ENDING = /\.(?:[cm]?ts|tsx)$/;
const PACKAGE_NAME = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9_][\w.~-]*(?=\/|$)/i;

export function createResolver(
  tree: Tree,
  packages: WorkspacePackages,
  configurationOf: (file: string) => Configuration | undefined,
): Resolver {
  const cache = new Map<string, Map<string, ModuleTarget>>();

  /** A path without regard to its ending: the file itself, with an ending, or a directory's index. */
  const fileAt = (path: string): string | undefined => {
    if (SOURCE_ENDING.test(path) && tree.isFile(path)) return path;
    const dot = path.lastIndexOf('.');
    const written = dot > path.lastIndexOf('/') ? WRITTEN[path.slice(dot)] : undefined;
    for (const ending of written ?? []) {
      const file = path.slice(0, dot) + ending;
      if (tree.isFile(file)) return file;
    }
    for (const ending of EXTENSIONS) if (tree.isFile(path + ending)) return path + ending;
    if (!tree.isDirectory(path)) return undefined;
    for (const ending of EXTENSIONS)
      if (tree.isFile(`${path}/index${ending}`)) return `${path}/index${ending}`;
    return undefined;
  };

  const firstOf = (paths: readonly string[]): ModuleTarget | undefined => {
    for (const path of paths) {
      const file = fileAt(path);
      if (file !== undefined) return { to: 'file', file };
    }
    return undefined;
  };

  /** The same where sources and what was built from them may both be there: sources first, declarations last. */
  const sourceOf = (paths: readonly string[]): ModuleTarget | undefined => {
    let best: { readonly file: string; readonly rank: number } | undefined;
    for (const path of paths) {
      const file = fileAt(path);
      if (file === undefined) continue;
      const rank = isDeclarationFile(file) ? 2 : isBuildOutput(tree, directoryOf(file)) ? 1 : 0;
      if (best === undefined || rank < best.rank) best = { file, rank };
    }
    return best === undefined ? undefined : { to: 'file', file: best.file };
  };

  const throughPaths = (specifier: string, configuration: Configuration): ModuleTarget | undefined => {
    const targets = matchPaths(configuration, specifier);
    if (targets !== undefined) {
      const found = firstOf(targets);
      if (found !== undefined) return found;
    }
    const { baseUrl } = configuration;
    return baseUrl === undefined ? undefined : firstOf([joinPath(baseUrl, specifier)]);
  };

  const throughWorkspace = (specifier: string): ModuleTarget | undefined => {
    const name = PACKAGE_NAME.exec(specifier)?.[0];
    const entry = name === undefined ? undefined : packages.byName.get(name);
    if (name === undefined || entry === undefined) return undefined;
    const rest = specifier.slice(name.length);
    return sourceOf(entry.entries(rest === '' ? '.' : `.${rest}`));
  };

  /**
   * `@/x` and `~/x` are aliases that bundlers define; by custom they mean the sources of the package, `$lib` those of
   * SvelteKit, which are named in a file that it makes, and `~~` and `@@` what Nuxt has at the root.
   */
  const throughCustom = (specifier: string, from: string): ModuleTarget | undefined => {
    const [, sign = '', rest = ''] = /^(@@?|~~?|\$lib|src)(?:\/(.+))?$/.exec(specifier) ?? [];
    if (sign === '' || (rest === '' && sign !== '$lib')) return undefined;
    const directory = packages.of(from)?.directory ?? tree.root;
    if (sign === '$lib') return firstOf([`${directory}/src/lib${rest === '' ? '' : `/${rest}`}`]);
    if (sign === 'src') return firstOf([`${directory}/src/${rest}`]);
    if (sign.length > 1) return firstOf([`${directory}/${rest}`]);
    return firstOf([`${directory}/src/${rest}`, `${directory}/${rest}`, `${directory}/app/${rest}`]);
  };

  const find = (specifier: string, from: string): ModuleTarget => {
    const name = specifier.replace(/[?#](?:raw|url|inline|worker|sharedworker).*$/, '');
    if (name === '' || name !== specifier) return NOTHING;
    if (name.startsWith('node:')) return packageTarget(name.slice(5));
    if (
      name === '.' ||
      name === '..' ||
      name.startsWith('./') ||
      name.startsWith('../') ||
      isAbsolute(name)
    ) {
      const path = isAbsolute(name) ? name : joinPath(directoryOf(from), name);
      return (isInside(path, tree.root) && !path.includes('/node_modules/') && firstOf([path])) || NOTHING;
    }
    if (name.startsWith('#')) {
      const found = sourceOf(packages.of(from)?.imports(name) ?? []);
      if (found !== undefined) return found;
    }
    const configuration = configurationOf(from);
    return (
      (configuration && throughPaths(name, configuration)) ??
      throughWorkspace(name) ??
      throughCustom(name, from) ??
      packageTarget(name)
    );
  };

  return {
    resolve(specifier, from) {
      const directory = directoryOf(from);
      let known = cache.get(directory);
      if (known === undefined) {
        known = new Map();
        cache.set(directory, known);
      }
      let target = known.get(specifier);
      if (target === undefined) {
        target = find(specifier, from);
        known.set(specifier, target);
      }
      return target;
    },
  };
}

function packageTarget(specifier: string): ModuleTarget {
  const name = PACKAGE_NAME.exec(specifier)?.[0];
  if (name === undefined) return NOTHING;
  return { to: 'package', name, path: specifier.slice(name.length + 1) };
}

/** Targets of the pattern in `paths` that fits best. */
function matchPaths(configuration: Configuration, specifier: string): string[] | undefined {
  const { paths, pathsBase } = configuration;
  let best:
    | { readonly prefix: string; readonly targets: readonly string[]; readonly star: string }
    | undefined;
  for (const [pattern, targets] of Object.entries(paths)) {
    const star = pattern.indexOf('*');
    if (star === -1) {
      if (pattern === specifier) return targets.map((target) => joinPath(pathsBase, target));
      continue;
    }
    const prefix = pattern.slice(0, star);
    const suffix = pattern.slice(star + 1);
    if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
    if (specifier.length < prefix.length + suffix.length) continue;
    if (best !== undefined && best.prefix.length >= prefix.length) continue;
    best = { prefix, targets, star: specifier.slice(prefix.length, specifier.length - suffix.length) };
  }
  const star = best?.star ?? '';
  return best?.targets.map((target) => joinPath(pathsBase, target.replace('*', star)));
}
