/**
 * What the project calls itself: the name of the package at its root, or the scope that it stands under; where that name is
 * anybody's, the scope that the packages of the repository share. A host of that name (`cloud.bakery.app` of `bakery`) is
 * the project's own, whoever deploys it.
 *
 * Deliberately absent: names that any project may have.
 */
import type { FileSource } from './model.ts';

const ANYBODYS = new Set([
  'admin',
  'backend',
  'client',
  'demo',
  'dashboard',
  'example',
  'frontend',
  'monorepo',
  'package',
  'platform',
  'project',
  'root',
  'server',
  'service',
  'services',
  'site',
  'test',
  'website',
  'workspace',
]);
const SHORTEST = 4;
/** What a name says of the repository, and not of the product. */
const KIND = /-(?:monorepo|repo|root|workspace|app)$/;

/** Where repositories of several packages keep them. */
const FOLDERS = ['packages', 'libs', 'apps'];

export function ownNameOf(source: FileSource, root: string): string | undefined {
  const { scope, name } = nameIn(source, root);
  return ofItsOwn(scope ?? name) ?? ofItsOwn(sharedScope(source, root));
}

function ofItsOwn(name: string | undefined): string | undefined {
  const own = name?.toLowerCase().replace(KIND, '');
  return own === undefined || own.length < SHORTEST || ANYBODYS.has(own) ? undefined : own;
}

/** The scope of most of the packages: a scope that one of them alone has may be a fork's. */
function sharedScope(source: FileSource, root: string): string | undefined {
  const counts = new Map<string, number>();
  let packages = 0;
  for (const folder of FOLDERS) {
    for (const entry of source.listDirectory(`${root}/${folder}`)) {
      if (!entry.directory) continue;
      const { scope, name } = nameIn(source, `${root}/${folder}/${entry.name}`);
      if (name === undefined) continue;
      packages += 1;
      if (scope !== undefined) counts.set(scope, (counts.get(scope) ?? 0) + 1);
    }
  }
  for (const [scope, count] of counts) if (count > 1 && count * 2 > packages) return scope;
  return undefined;
}

function nameIn(
  source: FileSource,
  directory: string,
): { readonly scope?: string | undefined; readonly name?: string | undefined } {
  const text = source.readFile(`${directory}/package.json`);
  const [, scope, name] = /"name"\s*:\s*"(?:@([\w.-]+)\/)?([\w.-]+)"/.exec(text ?? '') ?? [];
  return { scope, name };
}

/** Whether the name under which a host is registered is the project's: `api.bakery.app`, not `bakery.hosting.dev`. */
export function isOwnHost(host: string, own: string | undefined): boolean {
  return own !== undefined && (host.split('.').at(-2) === own || host.split('.').slice(-2).join('.') === own);
}
