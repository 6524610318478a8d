// `npm run bench`: bundles the harness beside the compiled tests and runs it. The bundle leaves packages where they are, so that
// it is made in a moment; what is timed as a process is dist/, never this.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = path.join(root, 'out/bench/main.mjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['server/bench/main.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
