// `npm run screenshots`: drives the workbench of a real VS Code on the sample project and renders the pictures of the docs anew:
//   docs/images/hover.png      a finding in the editor, with its hover
//   docs/images/problems.png   the findings of the project in the Problems panel
//   docs/images/guarded.png    the same place after the consent guard was applied
//   docs/images/policy.png     the policy, with what in the code stands on its clauses
//   docs/images/behind.png     the list of code behind one of them
//   docs/images/models.png     the data models, with what they hold
//   docs/images/draft.png      a clause drafted into the policy for what the code does
//   docs/images/contradiction.png  two clauses that contradict each other, before the policy is saved
// Every step waits for what it expects to see, so a run that ends well has also tried the extension as a person would.
//   node scripts/screenshots.mjs [--output DIR] [--at FILE:LINE]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sampleProject } from './sample.mjs';
import { installHost } from './vscode-host/install.mjs';
import { root } from './vscode-host/paths.mjs';
import { openBrowser, startServer, workbenchAddress } from './vscode-host/workbench.mjs';

const { values: options } = parseArgs({
  options: { output: { type: 'string', default: path.join(root, 'docs/images') }, at: { type: 'string' } },
});

const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.fontSize': 13,
  'editor.hover.above': false,
  'editor.lightbulb.enabled': 'off',
  'editor.lineHeight': 21,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'explorer.compactFolders': false,
  'problems.defaultViewMode': 'table',
  // The sample's libraries are not installed, and what TypeScript says about that is none of the pictures' business.
  'typescript.validate.enable': false,
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

/** How VS Code draws a finding. */
const squiggle = '.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning';

const mostAttempts = 6;
const listTimeout = 8000;
const typingDelay = 20;

/** A promise that another clause of the sample's policy contradicts. */
const contradiction = ['## Sessions', '', 'We keep login sessions for 2 years.', ''];

await installHost();
await mkdir(options.output, { recursive: true });
const folder = await mkdtemp(path.join(os.tmpdir(), 'clauselens-shots-'));
const workspace = path.join(folder, path.basename(sampleProject));
await cp(sampleProject, workspace, {
  recursive: true,
  filter: (file) => path.basename(file) !== 'node_modules',
});
const place = options.at ?? placeToShow();
const server = await startServer({ folder, settings });
let browser;
try {
  browser = await openBrowser({ folder, viewport: { width: 1200, height: 640 }, scale: 1.5 });
  await takeAll(browser.page);
} catch (error) {
  await browser?.page.screenshot({ path: path.join(options.output, 'failed.png') }).catch(() => {});
  throw error;
} finally {
  await browser?.context.close().catch(() => {});
  server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** FILE:LINE:COLUMN of the finding that the pictures show: a send that the policy allows only with consent. */
function placeToShow() {
  const executable = path.join(root, 'dist/main.cjs');
  const { stdout } = spawnSync(process.execPath, [executable, 'check', '--format', 'json'], {
    cwd: workspace,
    encoding: 'utf8',
  });
  const finding = JSON.parse(stdout).findings.find(
    ({ check, policy }) => check === 'missing-consent' && policy?.verdict === 'conditional',
  );
  if (finding === undefined) throw new Error('the sample project lacks the finding that the pictures show');
  const { line, column } = finding.mark.start;
  return `${finding.file}:${line}:${column}`;
}

async function takeAll(page) {
  const take = async (name) => {
    await page.screenshot({
      path: path.join(options.output, `${name}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
    console.log(`${path.relative(process.cwd(), path.join(options.output, `${name}.png`))}`);
  };
  await page.goto(
    workbenchAddress(server, workspace, {
      extensionDevelopmentPath: root,
      openFile: path.join(workspace, place),
      gotoLineMode: 'true',
    }),
  );
  await page.locator('.statusbar-item', { hasText: /\d+ findings?/ }).waitFor({ timeout: 60_000 });
  await page.locator(squiggle).first().waitFor();
  await page.locator('.statusbar-item', { hasText: 'Analyzing' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+B'); // the side bar would only take room
  await page.keyboard.press('Control+1'); // into the editor, at the line that was asked for

  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover-content', { hasText: 'clauselens' }).first().waitFor();
  await take('hover');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await take('problems');
  await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+1');

  await page.keyboard.press('Control+.');
  const menu = page.locator('.action-widget .monaco-list-row', { hasText: /\bonly if\b|consent/i });
  await menu.first().waitFor();
  const before = await squiggles(page);
  // The preferred fix stands first and is selected.
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(selector).length < count,
    [squiggle, before],
  );
  await take('guarded');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+S');
  await takePolicy(page, take);
}

async function takePolicy(page, take) {
  await openFile(page, 'PRIVACY.md');
  const lenses = page.locator('.codelens-decoration a');
  await lenses.nth(2).waitFor();
  await page.locator('.statusbar-item', { hasText: 'Activating' }).waitFor({ state: 'hidden' });
  // Headings get their colour a moment after the text is there.
  await page.locator('.view-line .mtkb').first().waitFor();
  await take('policy');

  await lenses
    .filter({ hasText: /\d+ findings?/ })
    .first()
    .click();
  await page.locator('.reference-zone-widget .referenceMatch').first().waitFor();
  await take('behind');
  await page.keyboard.press('Escape');
  await takeModels(page, take);
  await takeDraft(page, take);

  const lines = readFileSync(path.join(workspace, 'PRIVACY.md'), 'utf8').split('\n');
  await page.keyboard.press('Control+G');
  await page.keyboard.type(String(lines.findLastIndex((line) => line.startsWith('- ')) + 2));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  for (const line of contradiction) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await page.locator(squiggle).nth(1).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('F8');
  await page.locator('.marker-widget').waitFor();
  await take('contradiction');
}

async function takeModels(page, take) {
  await openFile(page, 'schema.prisma');
  await page.locator('.codelens-decoration a', { hasText: 'Holds' }).nth(1).waitFor();
  await take('models');
}

/** The sentence that the policy lacks for what the server logs; taken back afterwards. */
async function takeDraft(page, take) {
  const lines = readFileSync(path.join(workspace, 'src/server.ts'), 'utf8').split('\n');
  await openFile(page, 'server.ts', `:${lines.findIndex((line) => line.includes('request.ip')) + 1}:4`);
  await page.locator(squiggle).first().waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: /draft/i }).first().click();
  // The action opens the policy at the sentence, which is selected: whatever is typed now would take its place.
  await page.locator('.tab.active', { hasText: 'PRIVACY.md' }).waitFor();
  await page.locator('.view-line', { hasText: /draft/i }).first().waitFor();
  await page.locator('.codelens-decoration a').nth(1).waitFor();
  await take('draft');
  await page.keyboard.press('Control+Z');
  await page.locator('.view-line', { hasText: /draft/i }).first().waitFor({ state: 'hidden' });
}

/**
 * `position`: `:LINE:COLUMN`. On a busy machine the list now and then misses what was typed and goes on showing the files
 * that were opened last, so it is closed and opened again.
 */
async function openFile(page, name, position = '') {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('Control+P');
    // What is typed before the list is there does not filter it.
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.type(name + position, { delay: typingDelay });
    const isListed = await row.waitFor({ timeout: listTimeout }).then(
      () => true,
      () => false,
    );
    if (isListed) break;
    if (attempt === mostAttempts) throw new Error(`the list of files never showed ${name}`);
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
  // The first row is the one that opens.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

async function squiggles(page) {
  return page.locator(squiggle).count();
}
