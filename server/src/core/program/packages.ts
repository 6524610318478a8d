/** The packages of a workspace: whose names lead to sources of the project instead of `node_modules`. */
import { ts } from 'ts-morph';
import type { FileSource } from './model.ts';
import { directoryOf, joinPath } from './paths.ts';
import type { Tree } from './tree.ts';

export interface WorkspacePackage {
  readonly name: string;
  readonly directory: string;
  /** Paths its entry points may stand at, best first, for a subpath such as `.` or `./utils`. */
  entries(subpath: string): readonly string[];
  /** Targets of its `imports` for a specifier that starts with `#`. */
  imports(specifier: string): readonly string[];
}

export interface WorkspacePackages {
  readonly byName: ReadonlyMap<string, WorkspacePackage>;
  /** Packages that the workspace names as its own, without the one at its root. */
  readonly members: readonly WorkspacePackage[];
  /** The package a file belongs to. */
  of(file: string): WorkspacePackage | undefined;
}

type Json = { readonly [key: string]: unknown };

export function readPackages(tree: Tree, source: FileSource): WorkspacePackages {
  const byDirectory = new Map<string, WorkspacePackage>();
  const manifests = new Map<string, Json>();
  for (const directory of tree.directories()) {
    if (!tree.entries(directory).files.includes('package.json')) continue;
    const manifest = readJson(`${directory}/package.json`, source);
    if (manifest === undefined) continue;
    manifests.set(directory, manifest);
    byDirectory.set(directory, createPackage(directory, manifest));
  }
  const linked = linkedNames(manifests);
  const isMember = memberTest(tree, source, manifests);
  const byName = new Map<string, WorkspacePackage>();
  for (const [directory, entry] of byDirectory) {
    if (entry.name === '' || byName.has(entry.name)) continue;
    if (directory === tree.root || isMember(directory) || linked.has(entry.name))
      byName.set(entry.name, entry);
  }
  return {
    byName,
    members: [...byDirectory.values()].filter(
      ({ directory }) => directory !== tree.root && isMember(directory),
    ),
    of(file) {
      for (let at = directoryOf(file); at.length >= tree.root.length; at = directoryOf(at)) {
        const found = byDirectory.get(at);
        if (found !== undefined) return found;
        if (at === '/') break;
      }
      return undefined;
    },
  };
}

/** Names that some package takes from the workspace, whatever the globs say. */
function linkedNames(manifests: ReadonlyMap<string, Json>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const manifest of manifests.values()) {
    for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(object(manifest[field]))) {
        if (typeof version === 'string' && /^(?:workspace|file|link|portal):/.test(version)) names.add(name);
      }
    }
  }
  return names;
}

/** Whether a directory is a member by the globs of npm, yarn, bun or pnpm. */
function memberTest(
  tree: Tree,
  source: FileSource,
  manifests: ReadonlyMap<string, Json>,
): (directory: string) => boolean {
  const patterns: RegExp[] = [];
  const exceptions: RegExp[] = [];
  for (const [directory, manifest] of manifests) {
    const field = manifest['workspaces'];
    const globs = Array.isArray(field) ? field : object(field)['packages'];
    const pnpm = tree.isFile(`${directory}/pnpm-workspace.yaml`)
      ? pnpmGlobs(source.readFile(`${directory}/pnpm-workspace.yaml`) ?? '')
      : [];
    for (const glob of [...(Array.isArray(globs) ? globs : []), ...pnpm]) {
      if (typeof glob !== 'string') continue;
      const isException = glob.startsWith('!');
      const path = joinPath(directory, glob.slice(isException ? 1 : 0).replace(/\/+$/, ''));
      (isException ? exceptions : patterns).push(globPattern(path));
    }
  }
  const fits = (globs: readonly RegExp[], directory: string): boolean =>
    globs.some((pattern) => pattern.test(directory));
  return (directory) => fits(patterns, directory) && !fits(exceptions, directory);
}

/** The list under `packages:` of pnpm-workspace.yaml. */
function pnpmGlobs(text: string): string[] {
  const globs: string[] = [];
  let isInside = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^packages\s*:/.test(line)) {
      isInside = true;
      const inline = /\[(.*)\]/.exec(line)?.[1];
      if (inline !== undefined) globs.push(...inline.split(',').map(unquote));
    } else if (isInside && /^\s*-\s*/.test(line)) globs.push(unquote(line.replace(/^\s*-\s*/, '')));
    else if (/^\S/.test(line) && !line.startsWith('#')) isInside = false;
  }
  return globs.filter((glob) => glob !== '');
}

function unquote(text: string): string {
  const trimmed = text.trim();
  const quoted = /^(['"])(.*?)\1/.exec(trimmed)?.[2];
  return quoted ?? trimmed.replace(/\s+#.*$/, '');
}

function globPattern(glob: string): RegExp {
  const parts = glob.split('/');
  const source = parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === '**') return isLast ? '.*' : '(?:.*/)?';
    const name = part
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '[^/]*')
      .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`);
    return isLast ? name : `${name}/`;
  });
  return new RegExp(`^${source.join('')}$`);
}

function createPackage(directory: string, manifest: Json): WorkspacePackage {
  return {
    name: typeof manifest['name'] === 'string' ? manifest['name'] : '',
    directory,
    entries(subpath) {
      const targets = exportTargets(manifest['exports'], subpath);
      if (subpath === '.') {
        for (const field of ['source', 'types', 'typings', 'module', 'main', 'browser']) {
          const value = manifest[field];
          if (typeof value === 'string') targets.push(value);
        }
      }
      const inside = subpath === '.' ? 'index' : subpath.slice(2);
      const candidates = targets.flatMap(sourcesFor);
      candidates.push(inside, `src/${inside}`, `lib/${inside}`);
      return candidates.map((target) => joinPath(directory, target));
    },
    imports(specifier) {
      const targets = matchPattern(object(manifest['imports']), specifier);
      return targets.flatMap(sourcesFor).map((target) => joinPath(directory, target));
    },
  };
}

/** Where the source of a built file may be: `dist/x.js` comes from `src/x` or `x`. */
function sourcesFor(target: string): string[] {
  const plain = target.replace(/^\.\//, '');
  const stem = plain.replace(/\.d\.[cm]?ts$|\.[cm]?[jt]sx?$/, '');
  const candidates = [plain, stem];
  let inner = stem;
  while (OUTPUT_SEGMENT.test(inner)) {
    inner = inner.replace(OUTPUT_SEGMENT, '');
    candidates.push(`src/${inner}`, inner, `lib/${inner}`);
  }
  return candidates;
}

const OUTPUT_SEGMENT = /^(?:dist|build|lib|out|es|esm|cjs|types|typings|module|commonjs)\//;

/** Every file the `exports` of a manifest name for a subpath, in the order written, whatever the condition. */
function exportTargets(exports: unknown, subpath: string): string[] {
  if (exports === undefined || exports === null) return [];
  const map = object(exports);
  const isSubpathMap = Object.keys(map).some((key) => key.startsWith('.'));
  if (!isSubpathMap) return subpath === '.' ? leaves(exports) : [];
  return matchPattern(map, subpath);
}

/** The entry of a map with one `*` per key that fits best, its targets with the star filled in. */
function matchPattern(map: Json, key: string): string[] {
  if (key in map) return leaves(map[key]);
  let best: { readonly prefix: string; readonly value: unknown; readonly star: string } | undefined;
  for (const [pattern, value] of Object.entries(map)) {
    const star = pattern.indexOf('*');
    if (star === -1) continue;
    const prefix = pattern.slice(0, star);
    const suffix = pattern.slice(star + 1);
    if (!key.startsWith(prefix) || !key.endsWith(suffix) || key.length < prefix.length + suffix.length)
      continue;
    if (best !== undefined && best.prefix.length >= prefix.length) continue;
    best = { prefix, value, star: key.slice(prefix.length, key.length - suffix.length) };
  }
  const star = best?.star ?? '';
  return best === undefined ? [] : leaves(best.value).map((target) => target.replaceAll('*', star));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return Object.values(object(value)).flatMap(leaves);
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function readJson(file: string, source: FileSource): Json | undefined {
  const text = source.readFile(file);
  if (text === undefined) return undefined;
  const { config } = ts.parseConfigFileTextToJson(file, text) as { readonly config?: unknown };
  return config === undefined ? undefined : object(config);
}
