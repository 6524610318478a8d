// `npm run package`: the extension as a file that VS Code installs, out/clauselens.vsix. What ships is named in .vscodeignore;
// it is copied into a folder of its own first, since the packager looks at every file below the folder it runs in, and the
// test host and the libraries of the fixtures are some hundred thousand.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { root } from './vscode-host/paths.mjs';

const stage = path.join(root, 'out/package');
const output = path.join(root, 'out/clauselens.vsix');

run(process.execPath, ['scripts/build.mjs', '--production'], root);
await rm(stage, { recursive: true, force: true });
await mkdir(stage, { recursive: true });
const ignore = await readFile(path.join(root, '.vscodeignore'), 'utf8');
const shipped = ignore.split('\n').filter((line) => line.startsWith('!'));
for (const file of await glob(
  shipped.map((line) => line.slice(1)),
  { cwd: root },
)) {
  await cp(path.join(root, file), path.join(stage, file));
}
await cp(path.join(root, '.vscodeignore'), path.join(stage, '.vscodeignore'));
// Scripts and dependencies are the repository's business: everything is bundled. `files` is what npm packs.
const { scripts, dependencies, devDependencies, files, ...manifest } = JSON.parse(
  await readFile(path.join(root, 'package.json'), 'utf8'),
);
await writeFile(path.join(stage, 'package.json'), JSON.stringify(manifest, undefined, 2));
run(
  path.join(root, 'node_modules/.bin/vsce'),
  [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    output,
  ],
  stage,
);

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
