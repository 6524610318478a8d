// Writes docs/checks: one page for each check, from its description in the code and from the fixtures named `example*`.
//   node scripts/docs.mjs            write the pages
//   node scripts/docs.mjs --check    end with 1 when a page on disk is not what would be written
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'docs/checks');

const conventions = `## How bad a finding is

| the policy | severity |
| --- | --- |
| makes the flow conditional (on consent, on a period), rules it out, or sets a period that is passed | error |
| says nothing about it, or there is no policy | warning |
| permits it without a condition | information |

A finding whose data is only possibly personal is a hint.
Findings in seeds, demos, examples and scripts are hints, too: they run, but hardly on data of the people the policy speaks to.
\`severity\` in \`clauselens.json\` sets another severity for a check, or switches it off.

A finding may name several categories of data.
The policy is asked about each, and the strictest verdict decides; among equals the category that deserves most protection comes first.

## What is not checked

Tests, stories and mocks (\`*.test.ts\`, \`*.spec.ts\`, \`__tests__\`, \`e2e\`, \`*.stories.tsx\` and the like): the data in them is made up.
They are read all the same, because other files may import them.
`.split('\n');

const pages = await renderPages();
const stale = [...pages]
  .filter(([name, text]) => read(path.join(folder, name)) !== text)
  .map(([name]) => name);
const left = existsSync(folder) ? readdirSync(folder).filter((name) => !pages.has(name)) : [];
if (process.argv.includes('--check')) {
  for (const name of stale) console.log(`docs/checks/${name} is not up to date`);
  for (const name of left) console.log(`docs/checks/${name} belongs to no check`);
  if (stale.length + left.length > 0) console.log('Run node scripts/docs.mjs');
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of stale) writeFileSync(path.join(folder, name), pages.get(name));
  for (const name of left) rmSync(path.join(folder, name));
  console.log(`${pages.size} pages, ${stale.length} written`);
}

async function renderPages() {
  const { checkMetas } = await loadChecks();
  const rendered = new Map(checkMetas.map((meta) => [`${meta.id}.md`, renderPage(meta)]));
  const rows = checkMetas.map(({ id, what }) => `| [\`${id}\`](${id}.md) | ${what} |`);
  const index = ['# Checks', '', '| check | flags |', '| --- | --- |', ...rows, '', ...conventions];
  return rendered.set('README.md', index.join('\n'));
}

function renderPage({ id, title, what, why, remedies, notes, inPolicy }) {
  const list = (items) => items.map((item) => `- ${item}`);
  return [
    `# ${id}`,
    '',
    `${title}.`,
    '',
    what,
    '',
    '## Why it matters',
    '',
    why,
    '',
    '## What to do',
    '',
    ...list(remedies),
    ...(notes.length === 0 ? [] : ['', '## What counts', '', ...list(notes)]),
    ...examples(id).flatMap(({ heading, language, text }) => [
      '',
      `## ${heading}`,
      '',
      `\`\`\`${language}`,
      text.trimEnd(),
      '```',
    ]),
    '',
    '## Leave it as it is',
    '',
    ...(inPolicy ? [] : ['```ts', `// clauselens-ignore-next-line ${id} -- the reason`, '```', '']),
    `\`"severity": { "${id}": "off" }\` in \`clauselens.json\` switches the check off.`,
    '',
  ].join('\n');
}

function examples(id) {
  const fixtures = path.join(root, 'test-fixtures/checks', id);
  if (!existsSync(fixtures)) return [];
  return readdirSync(fixtures)
    .filter((name) => /^example.*\.tsx?$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      const words = name.replace(/^example-?|\.tsx?$/g, '').replaceAll('-', ' ');
      return {
        heading: words === '' ? 'Example' : `Example: ${words}`,
        language: name.endsWith('x') ? 'tsx' : 'ts',
        text,
      };
    });
}

/** The descriptions live in TypeScript, so they are bundled to be read. */
async function loadChecks() {
  const outfile = path.join(root, 'out/docs/checks.mjs');
  await build({
    entryPoints: [path.join(root, 'server/src/core/checks/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
