// `npm run demo`: from a fresh clone to findings. Installs, builds, and checks the sample project as a stranger would.
// Needs nothing installed before, so it uses Node alone. Findings are what it is meant to show: they are no failure here.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sampleProject } from './sample.mjs';
import { root } from './vscode-host/paths.mjs';

const exitCodeOfFindings = 1;

step('Installing', 'npm', ['ci', '--loglevel=error']);
step('Building', process.execPath, ['scripts/build.mjs']);
const sample = path.relative(root, sampleProject);
console.log(`Checking ${sample} (node dist/main.cjs check ${sample})\n`);
const { status } = start(process.execPath, ['dist/main.cjs', 'check', sample]);
if (status === 0) console.log('The sample project is meant to have findings, and none was reported.');
process.exitCode = status === exitCodeOfFindings ? 0 : 1;

function step(title, command, args) {
  console.log(`${title} (${[path.basename(command), ...args].join(' ')})`);
  if (start(command, args).status !== 0) process.exit(1);
}

function start(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
