/**
 * What the project calls itself: the name of the package at its root, or the scope that it stands under. A host of that name
 * (`cloud.bakery.app` of `bakery`) is the project's own, whoever deploys it.
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

export function ownNameOf(source: FileSource, root: string): string | undefined {
  const text = source.readFile(`${root}/package.json`);
  const [, scope, name] = /"name"\s*:\s*"(?:@([\w.-]+)\/)?([\w.-]+)"/.exec(text ?? '') ?? [];
  const own = (scope ?? name)?.toLowerCase();
  return own === undefined || own.length < SHORTEST || ANYBODYS.has(own) ? undefined : own;
}

/** Whether the name under which a host is registered is the project's: `api.bakery.app`, not `bakery.hosting.dev`. */
export function isOwnHost(host: string, own: string | undefined): boolean {
  return own !== undefined && (host.split('.').at(-2) === own || host.split('.').slice(-2).join('.') === own);
}
