/** What module specifiers mean. */
import assert from 'node:assert/strict';
import { createProgram } from '../../src/core/program/index.ts';
import { createMemorySource } from './memory.ts';

/** Files of a monorepo with aliases, subpath imports and packages that are built elsewhere. */
const files = {
  '/app/package.json': '{ "name": "root", "workspaces": ["packages/*"] }',
  '/app/tsconfig.json': '{ "files": [] }',
  '/app/packages/web/package.json':
    '{ "name": "web", "imports": { "#lib/*": "./dist/lib/*.js", "#env": { "node": "./src/env.node.ts", "default": "./src/env.ts" } }, "dependencies": { "linked": "file:../../vendor/linked" } }',
  '/app/packages/web/tsconfig.json':
    '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "@/ui/*": ["src/components/*"], "exact": ["src/exact.ts"] } }, "include": ["src"] }',
  '/app/packages/web/src/main.ts': '',
  '/app/packages/web/src/exact.ts': '',
  '/app/packages/web/src/env.node.ts': '',
  '/app/packages/web/src/view.tsx': '',
  '/app/packages/web/src/esm.mts': '',
  '/app/packages/web/src/types.d.ts': '',
  '/app/packages/web/src/lib/db.ts': '',
  '/app/packages/web/src/lib/index.ts': '',
  '/app/packages/web/src/components/Button.tsx': '',
  '/app/packages/db/package.json':
    '{ "name": "@acme/db", "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" }, "./client": "./dist/client.js", "./parts/*": "./dist/parts/*.js" } }',
  '/app/packages/db/tsconfig.json': '{}',
  '/app/packages/db/src/index.ts': '',
  '/app/packages/db/dist/index.js': '',
  '/app/packages/db/dist/index.d.ts': '',
  '/app/packages/db/src/client.ts': '',
  '/app/packages/db/src/parts/one.ts': '',
  '/app/packages/plain/package.json': '{ "name": "@acme/plain", "main": "lib/main.js" }',
  '/app/packages/plain/tsconfig.json': '{}',
  '/app/packages/plain/src/main.ts': '',
  '/app/packages/plain/src/deep/x.ts': '',
  '/app/vendor/linked/package.json': '{ "name": "linked" }',
  '/app/vendor/linked/tsconfig.json': '{}',
  '/app/vendor/linked/index.ts': '',
};

const main = '/app/packages/web/src/main.ts';

describe('resolution', () => {
  const source = createMemorySource(files);
  const program = createProgram({ root: '/app', source, include: undefined, exclude: [] });
  const where = (specifier: string, from = main): string => {
    const target = program.resolve(specifier, from);
    if (target.to === 'package') return `package ${target.name} ${target.path}`.trim();
    return target.to === 'file' ? target.file.replace('/app/packages/', '') : 'nothing';
  };

  const cases: readonly (readonly [specifier: string, expected: string])[] = [
    ['./exact', 'web/src/exact.ts'],
    ['./exact.ts', 'web/src/exact.ts'],
    ['./exact.js', 'web/src/exact.ts'],
    ['./view.jsx', 'web/src/view.tsx'],
    ['./view.js', 'web/src/view.tsx'],
    ['./esm.mjs', 'web/src/esm.mts'],
    ['./types', 'web/src/types.d.ts'],
    ['./lib', 'web/src/lib/index.ts'],
    ['./lib/', 'web/src/lib/index.ts'],
    ['..', 'nothing'],
    ['./missing', 'nothing'],
    ['./style.css', 'nothing'],
    ['./view.tsx?raw', 'nothing'],
    ['../../db/src/client.ts', 'db/src/client.ts'],
    ['@/lib/db', 'web/src/lib/db.ts'],
    ['@/ui/Button', 'web/src/components/Button.tsx'],
    ['exact', 'web/src/exact.ts'],
    ['src/lib/db', 'web/src/lib/db.ts'],
    ['#lib/db', 'web/src/lib/db.ts'],
    ['#env', 'web/src/env.node.ts'],
    ['@acme/db', 'db/src/index.ts'],
    ['@acme/db/client', 'db/src/client.ts'],
    ['@acme/db/parts/one', 'db/src/parts/one.ts'],
    ['@acme/plain', 'plain/src/main.ts'],
    ['@acme/plain/deep/x', 'plain/src/deep/x.ts'],
    ['linked', '/app/vendor/linked/index.ts'],
    ['node:fs/promises', 'package fs promises'],
    ['fs', 'package fs'],
    ['@sentry/node', 'package @sentry/node'],
    ['lodash/get', 'package lodash get'],
    ['@acme/unknown', 'package @acme/unknown'],
    ['$lib/x', 'nothing'],
    ['', 'nothing'],
  ];
  for (const [specifier, expected] of cases)
    it(`'${specifier}'`, () => assert.equal(where(specifier), expected));

  it('an alias by custom leads to the sources of the package', () => {
    assert.equal(where('~/parts/one', '/app/packages/db/src/index.ts'), 'db/src/parts/one.ts');
    assert.equal(where('@/nowhere', '/app/packages/db/src/index.ts'), 'nothing');
  });
  it('does not look for packages on the disk', () => {
    program.files();
    const before = source.asked.length;
    for (let count = 0; count < 50; count++) where(`package-${count}/deep/path`);
    assert.equal(source.asked.length, before);
  });
});
