// Builds what ships: dist/extension.cjs (VS Code client), dist/main.cjs (CLI and language server), dist/analysis.cjs (the
// analysis with the compiler in it, which main.cjs loads when a question needs it), dist/documents.cjs (the readers of PDF and
// DOCX, loaded when a policy is such a file) and dist/rules.json (every row under rules/,
// joined so that start-up reads one file), with the licences of the packages in the bundles beside them. `--watch` rebuilds, `--production` minifies.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @returns {Promise<Record<string, unknown>>} every JSON file under rules/, keyed by its path inside rules/ */
async function readRules() {
  const folder = path.join(root, 'rules');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const rules = {};
  for (const file of files) {
    const key = path.relative(folder, file).split(path.sep).join('/');
    try {
      rules[key] = JSON.parse(await readFile(file, 'utf8'));
    } catch (error) {
      throw new Error(`rules/${key} is not valid JSON: ${error instanceof Error ? error.message : error}`);
    }
  }
  return rules;
}

/** The texts that come with the packages that the bundles took files from: their licences ask for that. */
async function readLicences(inputs) {
  const folders = new Set(
    inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter((folder) => folder),
  );
  const texts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const files = (await readdir(path.join(root, folder))).filter((file) =>
      /^(?:licen[cs]e|copying|notice|third-?party-?notices?)\b/i.test(file),
    );
    const parts = await Promise.all(files.map((file) => readFile(path.join(root, folder, file), 'utf8')));
    texts.push([`${name} ${version} (${license})`, ...parts.map((text) => text.trim())].join('\n\n'));
  }
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: production ? false : 'linked',
  // Names stay as they are, so that stack traces can be read and nothing has to be done for it at run time: `keepNames` gives
  // each function its name when it is made, which took a quarter of a check's time.
  minifyWhitespace: production,
  minifySyntax: production,
  logLevel: 'warning',
  metafile: true,
  // The packages' ES-module builds bundle cleanly; some of their CommonJS builds use UMD `require`, which does not.
  mainFields: ['module', 'main'],
};

/** For what runs in Node on its own. In CommonJS there is no `import.meta`, which some packages and our sources ask for. */
const program = {
  ...shared,
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'bundleUrl' },
  // `import()` becomes `require`, which does not look through a CommonJS file for its exports first: 0.4 s for the compiler.
  supported: { 'dynamic-import': false },
};

/** What is large and not always needed stands in a bundle of its own: the compiler, and the readers of PDF and DOCX. */
const apart = {
  name: 'apart',
  setup(build) {
    for (const [filter, bundle] of [
      [/\/analysis\.ts$/, './analysis.cjs'],
      [/\/convert\.ts$/, './documents.cjs'],
    ])
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: bundle, external: true } : undefined,
      );
  },
};

/**
 * Of ts-morph only its compiler is used, so the bundle takes that alone: what stands around it is a quarter of the text to read at
 * start-up. As a plain variable, too: through a package's exports every `ts.isCallExpression` would be a call of a getter.
 */
const compilerAlone = {
  name: 'compiler-alone',
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, () => ({ path: 'ts-morph', namespace: 'compiler' }));
    build.onLoad({ filter: /.*/, namespace: 'compiler' }, () => ({
      contents: "import compiler from '@ts-morph/common/dist/typescript.js';\nexport const ts = compiler;",
      resolveDir: root,
    }));
  },
};

const builds = [
  {
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  },
  {
    ...program,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/main.cjs',
    banner: { js: `#!/usr/bin/env node\n${program.banner.js}` },
    plugins: [apart],
  },
  {
    ...program,
    entryPoints: ['server/src/lsp/analysis.ts'],
    outfile: 'dist/analysis.cjs',
    plugins: [compilerAlone],
  },
  { ...program, entryPoints: ['server/src/host/documents/convert.ts'], outfile: 'dist/documents.cjs' },
];

await mkdir(path.join(root, 'dist'), { recursive: true });
await writeFile(path.join(root, 'dist', 'rules.json'), JSON.stringify(await readRules()));
if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  const results = await Promise.all(builds.map((options) => esbuild.build(options)));
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile(path.join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), await readLicences(inputs));
}
