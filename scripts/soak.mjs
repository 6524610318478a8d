// `npm run soak -- [SEQUENCES] [SEED]`: the property that incremental equals cold, over more sequences of edits than the tests
// have time for. Prints the seed it began with; a failure is printed with seed and path, as small as it could be made.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './vscode-host/paths.mjs';

const [sequences = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const run = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SEQUENCES: sequences, SEED: seed },
  }).status;

console.log(`${sequences} sequences from seed ${seed}`);
process.exitCode =
  run(bin('tsc'), ['-p', 'tsconfig.test.json', '--noCheck']) ||
  run(bin('mocha'), ['out/server/test/session/incremental.test.js']);
