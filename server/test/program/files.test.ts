/** Which files belong to a project, and what is said about its configurations. */
import assert from 'node:assert/strict';
import { createProgram } from '../../src/core/program/index.ts';
import type { Program } from '../../src/core/program/model.ts';
import { createMemorySource } from './memory.ts';

function program(
  files: Readonly<Record<string, string>>,
  include?: readonly string[],
  exclude: readonly string[] = [],
): Program {
  const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/app/${name}`, text]));
  return createProgram({ root: '/app', source: createMemorySource(placed), include, exclude });
}

function names(of: Program): string[] {
  return of.files().map((file) => file.slice('/app/'.length));
}

describe('program files', () => {
  it('are those a tsconfig includes, and what they import', () => {
    const files = names(
      program({
        'tsconfig.json': '{ "include": ["src"] }',
        'src/a.ts': 'import "../shared/used.ts"; import "lib";',
        'src/b.tsx': '',
        'src/c.js': '',
        'src/types.d.ts': '',
        'shared/used.ts': '',
        'shared/unused.ts': '',
        'node_modules/lib/index.ts': '',
      }),
    );
    assert.deepEqual(files, ['shared/used.ts', 'src/a.ts', 'src/b.tsx']);
  });
  it('are those of JavaScript, too, with allowJs', () => {
    const files = names(
      program({
        'tsconfig.json': '{ // comment\n "compilerOptions": { "allowJs": true, }, }',
        'src/c.js': '',
        'lib.min.js': '',
        'dist/out.js': '',
        'package.json': '{}',
      }),
    );
    assert.deepEqual(files, ['src/c.js']);
  });
  it('are everything in a folder without a tsconfig', () => {
    const project = program({
      'package.json': '{}',
      'a.ts': '',
      'b.mjs': '',
      'src/c.cts': '',
      'src/build/d.ts': '',
      'dist/x.js': '',
      'node_modules/m/index.js': '',
      '.next/y.js': '',
      'coverage/z.js': '',
      'vendor/jquery.min.js': '',
    });
    assert.deepEqual(names(project), ['a.ts', 'b.mjs', 'src/build/d.ts', 'src/c.cts']);
    assert.deepEqual(
      project.problems().map(({ severity }) => severity),
      ['information'],
    );
  });
  it('are those of every package, its references and its bases', () => {
    const files = names(
      program({
        'tsconfig.json': '{ "files": [], "references": [{ "path": "./packages/a" }] }',
        'tsconfig.base.json': '{ "compilerOptions": { "strict": true } }',
        'packages/a/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
        'packages/a/tsconfig.app.json': '{ "extends": "../../tsconfig.base.json", "include": ["app"] }',
        'packages/a/app/x.ts': '',
        'packages/a/other/y.ts': '',
        'packages/b/package.json': '{}',
        'packages/b/tsconfig.build.json': '{ "include": ["src"] }',
        'packages/b/src/z.ts': '',
      }),
    );
    assert.deepEqual(files, ['packages/a/app/x.ts', 'packages/b/src/z.ts']);
  });
  describe('of packages that no tsconfig takes in', () => {
    const workspace = {
      'package.json': '{ "workspaces": ["packages/**", "tools", "!packages/old"] }',
      'apps/web/tsconfig.json': '{ "include": ["."] }',
      'apps/web/page.ts': '',
      'packages/mail/package.json': '{ "name": "mail" }',
      'packages/mail/src/send.ts': '',
      'packages/mail/src/send.js': '',
      'packages/mail/build.mjs': '',
    };

    it('are their TypeScript, and a note says so', () => {
      const project = program(workspace);
      assert.deepEqual(names(project), ['apps/web/page.ts', 'packages/mail/src/send.ts']);
      assert.deepEqual(
        project.problems().map(({ message }) => message),
        ['the package packages/mail has no tsconfig.json: its TypeScript files are read as they are'],
      );
    });
    it('are not what is vendored, generated or built, nor declarations alone', () => {
      const project = program({
        ...workspace,
        'packages/mail/vendor/smtp/index.ts': '',
        'packages/mail/src/generated/api.ts': '',
        'packages/mail/src/routes.gen.ts': '',
        'packages/mail/dist/send.ts': '',
        'packages/mail/node_modules/x/index.ts': '',
        'packages/lint/package.json': '{}',
        'packages/lint/index.d.ts': '',
      });
      assert.deepEqual(names(project), ['apps/web/page.ts', 'packages/mail/src/send.ts']);
      assert.equal(project.problems().length, 1);
    });
    it('are not those of folders that are no package of the workspace', () => {
      const files = names(
        program({
          ...workspace,
          'scripts/release.ts': '',
          'examples/shop/package.json': '{}',
          'examples/shop/index.ts': '',
          'packages/old/package.json': '{}',
          'packages/old/index.ts': '',
          'packages/mail/fixture/package.json': '{}',
        }),
      );
      assert.deepEqual(files, ['apps/web/page.ts', 'packages/mail/src/send.ts']);
    });
    it('are none where another tsconfig takes some in, or its own takes none', () => {
      const project = program({
        ...workspace,
        'tsconfig.json': '{ "include": ["packages/*/src"] }',
        'packages/mail/jobs/nightly.ts': '',
        'tools/package.json': '{}',
        'tools/tsconfig.json': '{ "include": ["src"] }',
        'tools/plop.ts': '',
      });
      assert.deepEqual(names(project), ['apps/web/page.ts', 'packages/mail/src/send.ts']);
      assert.deepEqual(project.problems(), []);
    });
    it('are left out where the configuration of ClauseLens says so', () => {
      const project = program(workspace, undefined, ['packages/mail']);
      assert.deepEqual(names(project), ['apps/web/page.ts']);
      assert.deepEqual(project.problems(), []);
    });
    it('are counted in the note where there are more', () => {
      const [problem] = program({
        ...workspace,
        'packages/chat/sms/package.json': '{}',
        'packages/chat/sms/index.ts': '',
      }).problems();
      assert.equal(
        problem?.message,
        '2 packages of the workspace, as packages/chat/sms, have no tsconfig.json: their TypeScript files are read as they are',
      );
    });
  });
  it('exclude what the configuration of ClauseLens excludes', () => {
    const files = { 'tsconfig.json': '{}', 'src/a.ts': '', 'src/gen/b.ts': '', 'scripts/c.ts': '' };
    assert.deepEqual(names(program(files, undefined, ['/app/src/gen/**', 'scripts'])), ['src/a.ts']);
    assert.deepEqual(names(program(files, ['src/*.ts'])), ['src/a.ts']);
    assert.deepEqual(names(program(files, ['{src,scripts}/**/*.ts'], ['**/b.ts'])), [
      'scripts/c.ts',
      'src/a.ts',
    ]);
  });
  it('may be open documents that no configuration names', () => {
    const project = program({ 'tsconfig.json': '{ "include": ["src"] }', 'src/a.ts': '', 'tools/b.ts': '' });
    project.setOverlay('/app/tools/b.ts', 'open();');
    assert.deepEqual(names(project), ['src/a.ts', 'tools/b.ts']);
    assert.equal(project.text('/app/tools/b.ts'), 'open();');
    project.setOverlay('/app/tools/b.ts', undefined);
    assert.deepEqual(names(project), ['src/a.ts']);
  });
  it('leave out what is too large, and say so', () => {
    const project = program({ 'tsconfig.json': '{}', 'a.ts': '', 'huge.ts': 'x;'.repeat(1_100_000) });
    assert.deepEqual(names(project), ['a.ts']);
    assert.match(project.problems()[0]?.message ?? '', /huge\.ts is left out/);
  });
});

describe('program problems', () => {
  it('tell where a tsconfig is broken, and the folder is read instead', () => {
    const project = program({ 'tsconfig.json': '{\n  "include": ["src"\n}', 'src/a.ts': '', 'b.ts': '' });
    assert.deepEqual(names(project), ['b.ts', 'src/a.ts']);
    const [problem] = project.problems();
    assert.equal(problem?.file, '/app/tsconfig.json');
    assert.equal(problem?.line, 3);
    assert.match(problem?.message ?? '', /not valid JSON \('\]' expected|not valid JSON \(',' expected/);
  });
  it('tell when a base is missing, without giving up', () => {
    const project = program({
      'tsconfig.json': '{ "extends": "@acme/base", "include": ["src"] }',
      'src/a.ts': '',
    });
    assert.deepEqual(names(project), ['src/a.ts']);
    assert.deepEqual(
      project.problems().map(({ severity }) => severity),
      ['information'],
    );
  });
  it('are none when the base is a package of the workspace', () => {
    const project = program({
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/config/package.json': '{ "name": "@acme/config" }',
      'packages/config/base.json': '{ "compilerOptions": { "allowJs": true } }',
      'packages/web/package.json': '{ "name": "web" }',
      'packages/web/tsconfig.json': '{ "extends": "@acme/config/base.json" }',
      'packages/web/a.js': '',
    });
    assert.deepEqual(project.problems(), []);
    assert.deepEqual(names(project), ['packages/web/a.js']);
  });
});
