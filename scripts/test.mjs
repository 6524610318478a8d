// All tests of the project: `npm test`. Runs each suite in a process of its own, adds up their counts and ends with one line,
// `N passed, N failed`. A suite that did not end properly, or that ran no test at all, counts as a failure.
//   node scripts/test.mjs               everything
//   node scripts/test.mjs unit lint     some of the suites: lint, unit, vscode, package
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './vscode-host/paths.mjs';

const suiteLimit = 10 * 60_000;
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** Each suite answers with its counts. */
const suites = {
  lint: () =>
    addUp(
      [
        ['formatting and lint rules', bin('biome'), ['check', '--error-on-warnings']],
        ['types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
        [
          'types of the core, without those of Node',
          bin('tsc'),
          ['-p', 'server/src/core/tsconfig.json', '--noEmit'],
        ],
      ].map(([title, command, args]) => {
        const passed = run(command, args);
        console.log(`  ${passed ? '✔' : '✘'} ${title}`);
        return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
      }),
    ),

  unit: () => {
    const isInstalled = installFixtureLibraries();
    // Compiled tests whose source is gone would run, too.
    rmSync(path.join(root, 'out/server'), { recursive: true, force: true });
    rmSync(path.join(root, 'out/.tsbuildinfo'), { force: true });
    // Type errors are the business of lint: what compiles is run.
    run(bin('tsc'), ['-p', 'tsconfig.test.json', '--noCheck']);
    const count = counted('unit', (results) =>
      run(bin('mocha'), [
        '--reporter',
        './scripts/mocha-reporter.mjs',
        '--reporter-option',
        `results=${results}`,
        // Not in .mocharc.json, which would add them to those that somebody names.
        'out/server/test/**/*.test.js',
      ]),
    );
    if (isInstalled) return count;
    // Without them the check of their types is skipped, which must not pass for a success.
    console.log(
      'The libraries of the fixtures could not be installed: npm ci --prefix test-fixtures --ignore-scripts',
    );
    return { ...count, failed: count.failed + 1 };
  },

  vscode: () =>
    counted('vscode', (results) => run(process.execPath, ['scripts/test-vscode.mjs', '--results', results])),

  // What ships: packaged, installed, and put through the same suite, in a workspace that nobody has trusted.
  package: () =>
    counted('package', (results) => {
      const packaged = run('npm', ['run', '--silent', 'package']);
      const args = [
        'scripts/test-vscode.mjs',
        '--vsix',
        'out/clauselens.vsix',
        '--restricted',
        '--results',
        results,
      ];
      return packaged && run(process.execPath, args);
    }),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`no suite is called ${unknown.join(', ')}: there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
process.exitCode = main(chosen.length > 0 ? chosen : Object.keys(suites));

function main(names) {
  console.log('\n== build');
  if (!run(process.execPath, ['scripts/build.mjs'])) {
    console.log('The build failed, so nothing can be tested.\n\n0 passed, 1 failed');
    return 1;
  }
  const counts = names.map((name) => {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const count = suites[name]();
    console.log(`${name}: ${describe(count)} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
    return count;
  });
  const total = addUp(counts);
  console.log(`\n${describe(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** Runs a suite that writes its counts to a file. No file, a status that says otherwise, or no test: a failure more. */
function counted(name, start) {
  const results = path.join(root, `out/${name}-results.json`);
  rmSync(results, { force: true });
  const succeeded = start(results);
  const count = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  const sound = succeeded && count.passed > 0;
  if (!sound && count.failed === 0) {
    console.log(`The suite ${name} ${succeeded ? 'ran no test' : 'did not end properly'}.`);
    return { ...count, failed: 1 };
  }
  return count;
}

/** The libraries that the fixtures are type-checked against; installed once for each state of their lock file. Whether they are. */
function installFixtureLibraries() {
  const folder = path.join(root, 'test-fixtures');
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stampFile = path.join(folder, 'node_modules/.clauselens-stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  console.log('installing the libraries of the fixtures');
  if (!run('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--loglevel=error'])) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: suiteLimit,
  });
  if (error !== undefined) console.log(`${path.basename(command)}: ${error.message}`);
  return status === 0;
}

function addUp(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(sum)) sum[key] += count[key];
  return sum;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
