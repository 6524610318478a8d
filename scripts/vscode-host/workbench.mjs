// Starts the installed VS Code and shows its workbench in a headless Chromium: the ground on which both the suite inside the
// extension host and the screenshots stand. Everything it writes lies in one throw-away folder, and nothing listens beyond
// loopback. What runs in the workbench is the caller's business.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { host } from './paths.mjs';

const startLimit = 60_000;

/** What every run wants: a quiet workbench with nothing over the editor. */
const quietSettings = {
  // In a browser VS Code saves by itself after a second: what a test takes back would be on the disk already.
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Installs a packaged extension into the host that will be started on the same `folder`.
 * @param {{ folder: string, vsix: string }} options
 */
export function installExtension({ folder, vsix }) {
  execFileSync(host.node, [host.codeServer, ...folderArguments(folder), '--install-extension', vsix], {
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Starts VS Code's server, and answers once it serves pages.
 * @param {{ folder: string, settings?: Record<string, unknown>, env?: Record<string, string> }} options
 *   `folder` is the throw-away folder for all that the server and the browser write
 */
export async function startServer({ folder, settings = {}, env = {} }) {
  await mkdir(path.join(folder, 'data/User'), { recursive: true });
  await writeFile(
    path.join(folder, 'data/User/settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }),
  );
  await writeFile(path.join(folder, 'config.yaml'), '');
  const port = await freePort();
  const log = path.join(folder, 'server.log');
  const logFile = openSync(log, 'w');
  const server = spawn(
    host.node,
    [
      host.codeServer,
      ...folderArguments(folder),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      // A built VS Code reads the extension under development from the page's address only with this option.
      ...['--vscode-option', 'enable-smoke-test-driver'],
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--ignore-last-opened',
    ],
    { detached: true, stdio: ['ignore', logFile, logFile], env: { ...environment(folder), ...env } },
  );
  closeSync(logFile);
  // The whole process group: the wrapper, the server, the extension host and what extensions started.
  const stop = () => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const origin = `http://127.0.0.1:${port}`;
  const end = Date.now() + startLimit;
  while (!(await answers(`${origin}/healthz`))) {
    if (server.exitCode !== null || Date.now() > end) {
      stop();
      const reason =
        server.exitCode === null
          ? `did not answer in ${startLimit / 1000} s`
          : `ended with ${server.exitCode}`;
      throw new Error(`VS Code's server ${reason}:\n${await readFile(log, 'utf8')}`);
    }
    await sleep(100);
  }
  return { origin, port, log, stop };
}

/**
 * A headless browser with one page, not yet on the workbench.
 * @param {{ folder: string, viewport?: { width: number, height: number }, scale?: number }} options
 */
export async function openBrowser({ folder, viewport = { width: 1280, height: 800 }, scale = 1 }) {
  const context = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
    executablePath: host.chromium,
    headless: true,
    viewport,
    deviceScaleFactor: scale,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...environment(folder), ...browserEnvironment() },
  });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/**
 * The address of the workbench on a folder of the disk.
 * @param {{ port: number, origin: string }} server
 * @param {string} workspace
 * @param {Record<string, string>} payload keys of VS Code's start-up payload; absolute paths become addresses on the server
 */
export function workbenchAddress(server, workspace, payload) {
  const entries = Object.entries({ skipWelcome: 'true', ...payload }).map(([key, value]) => [
    key,
    path.isAbsolute(value) ? `vscode-remote://127.0.0.1:${server.port}${value}` : value,
  ]);
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(entries) });
  return `${server.origin}/?${query}`;
}

function folderArguments(folder) {
  return [
    ...['--config', path.join(folder, 'config.yaml')],
    ...['--user-data-dir', path.join(folder, 'data')],
    ...['--extensions-dir', path.join(folder, 'extensions')],
  ];
}

/** Keeps the host out of the user's home folder. */
function environment(folder) {
  return {
    ...process.env,
    HOME: folder,
    TMPDIR: folder,
    XDG_CACHE_HOME: path.join(folder, 'xdg'),
    XDG_CONFIG_HOME: path.join(folder, 'xdg'),
    XDG_DATA_HOME: path.join(folder, 'xdg'),
  };
}

/** What a machine without a desktop lacks comes with the browser's package. */
function browserEnvironment() {
  const linked = execFileSync('ldd', [host.chromium], { encoding: 'utf8' });
  return {
    ...(linked.includes('not found') && { LD_LIBRARY_PATH: host.chromiumLibraries }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: host.fonts }),
  };
}

async function answers(address) {
  return fetch(address).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port on loopback'));
      });
    });
  });
}
