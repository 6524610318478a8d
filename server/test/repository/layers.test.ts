// The layers of ARCHITECTURE.md are kept by lint rules per folder. These tests prove that the rules bite: they lint small files
// that break a layer, and their neighbours that do not, with the project's own configuration.
// What the linter cannot tell, whether an import is for types only, is read from the sources here.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Each file holds one import; a file is named after its place here, so that the linter's answer can be matched. */
const forbidden: readonly (readonly [folder: string, specifier: string])[] = [
  ['server/src/core/checks', 'node:fs'],
  ['server/src/core/checks', 'node:fs/promises'],
  ['server/src/core/session', 'vscode-languageserver/node'],
  ['server/src/core/checks', '../../host/disk.ts'],
  ['server/src/core/checks', 'ts-morph'],
  ['server/src/core/policy', 'typescript'],
  ['server/src/core/session', 'vscode-languageserver-textdocument'],
  ['server/src/core/session', '../../lsp/protocol.ts'],
  ['server/src/core/flow', 'node:path'],
  ['server/src/core/flow', '../../cli/arguments.ts'],
  ['server/src/core/program', 'vscode-uri'],
  ['server/src/core/program', 'typescript'],
  ['server/src/host', '../lsp/protocol.ts'],
  ['server/src/host', '../cli/arguments.ts'],
  ['server/src/host', 'ts-morph'],
  ['server/src/host', 'vscode-languageserver/node'],
  ['server/src/lsp', '../cli/arguments.ts'],
  ['server/src/lsp/features', '../../cli/render/sarif.ts'],
  ['server/src/lsp', 'vscode-languageclient/node'],
  ['server/src/cli', '../lsp/server.ts'],
  ['server/src/cli/render', '../../lsp/toProto.ts'],
  ['server/src/cli', 'ts-morph'],
  ['client/src', '../../server/src/lsp/server.ts'],
  ['client/src/commands', '../../../server/src/core/checks/model.ts'],
  ['client/src', 'ts-morph'],
];

const allowed: readonly (readonly [folder: string, specifier: string])[] = [
  ['server/src/core/checks', '../flow/ir.ts'],
  ['server/src/core/policy', 'parse5'],
  ['server/src/core/program', 'ts-morph'],
  ['server/src/core/flow', 'ts-morph'],
  ['server/src/core/flow', '../catalog/model.ts'],
  ['server/src/host', 'node:fs'],
  ['server/src/host', '../core/session/session.ts'],
  ['server/src/lsp', '../host/disk.ts'],
  ['server/src/lsp', 'vscode-languageserver/node'],
  ['server/src/lsp/features', '../protocol.ts'],
  ['server/src/cli', '../lsp/protocol.ts'],
  ['server/src/cli/render', '../../lsp/protocol.ts'],
  ['client/src', 'vscode'],
  ['client/src/commands', '../../../server/src/lsp/protocol.ts'],
];

const root = process.cwd();

describe('layers', () => {
  let restricted: ReadonlySet<string>;
  before(function () {
    this.timeout(30_000);
    restricted = lintOneImportEach([...forbidden, ...allowed]);
  });

  for (const [index, [folder, specifier]] of forbidden.entries()) {
    it(`${folder} may not import ${specifier}`, () => {
      assert.ok(restricted.has(fileFor(folder, index)), 'the linter let it pass');
    });
  }
  for (const [index, [folder, specifier]] of allowed.entries()) {
    it(`${folder} may import ${specifier}`, () => {
      assert.ok(!restricted.has(fileFor(folder, forbidden.length + index)), 'the linter rejects it');
    });
  }

  it('client takes only types from the server', () => {
    const values = sources('client/src').flatMap((file) =>
      [
        ...readFileSync(path.join(root, file), 'utf8').matchAll(
          /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'[^']*\/server\/[^']*'/gm,
        ),
      ].map(([statement]) => `${file}: ${statement}`),
    );
    assert.deepEqual(values, []);
  });

  it('core compiles without the types of Node', () => {
    const settings = JSON.parse(readFileSync(path.join(root, 'server/src/core/tsconfig.json'), 'utf8'));
    assert.deepEqual(settings.compilerOptions.types, []);
  });

  // Reading the compiler takes longer than a check with nothing changed.
  it('the program starts without the compiler, which only the analysis brings', () => {
    assert.equal(wayTo('ts-morph', 'server/src/main.ts'), undefined);
    assert.ok(wayTo('ts-morph', 'server/src/lsp/analysis.ts'), 'the ways are followed');
  });

  it('every suite of the extension is listed in the one that VS Code runs', () => {
    const listed = readFileSync(path.join(root, 'client/test/suite.ts'), 'utf8');
    const missing = sources('client/test').filter(
      (file) => file.endsWith('.test.ts') && !listed.includes(`import('./${path.basename(file)}')`),
    );
    assert.deepEqual(missing, []);
  });
});

/** Lints all cases in one run, in a folder of their own, with the project's configuration. */
function lintOneImportEach(
  cases: readonly (readonly [folder: string, specifier: string])[],
): ReadonlySet<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clauselens-layers-'));
  try {
    cpSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
    for (const [index, [target, specifier]] of cases.entries()) {
      const file = path.join(folder, fileFor(target, index));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `import type { Thing } from '${specifier}';\nexport type Other = Thing;\n`);
    }
    const options = [
      'lint',
      '--only=style/noRestrictedImports',
      '--vcs-enabled=false',
      '--reporter=json',
      '--max-diagnostics=200',
    ];
    const report = JSON.parse(run(folder, options)) as {
      diagnostics: { location: { path: string | { file: string } } }[];
    };
    return new Set(
      report.diagnostics.map(({ location }) => {
        const reported = typeof location.path === 'string' ? location.path : location.path.file;
        return path.relative(folder, path.resolve(folder, reported));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The linter ends with 1 when it finds something, which is what is asked of it here. */
function run(cwd: string, options: readonly string[]): string {
  const linter = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  try {
    return execFileSync(process.execPath, [linter, ...options], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

/** Loaded as a bundle of its own, where it is asked for. */
const apart = /\/(?:analysis|convert)\.ts$/;

/** The files by which one comes to a package in the same bundle; types load nothing. */
function wayTo(name: string, start: string): readonly string[] | undefined {
  const seen = new Set([start]);
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    const file = way.at(-1) ?? start;
    for (const specifier of specifiersIn(readFileSync(path.join(root, file), 'utf8'))) {
      if (specifier === name) return way;
      const next = path.join(path.dirname(file), specifier);
      if (!specifier.startsWith('.') || apart.test(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function specifiersIn(text: string): readonly string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^;'"]*?)\s+from\s+)?'([^']+)';|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].flatMap(([, names = '', specifier, later]) =>
    /^\{(?:\s*type\s[^,]*,?)*\s*\}$/.test(names) ? [] : (specifier ?? later ?? []),
  );
}

function fileFor(folder: string, index: number): string {
  return path.join(folder, `case${index}.ts`);
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));
}
