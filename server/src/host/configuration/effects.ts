// Settings that have no effect: they are no errors, but whoever wrote them believes that they do something.
// What the code has to be read for (a name that nothing is called) stands in `core/checks/unused-settings.ts`.
import { existsSync } from 'node:fs';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { InputProblem } from '../../core/program/model.ts';
import { corePath } from '../paths.ts';
import { nearest } from '../suggest.ts';
import type { Configuration } from './shape.ts';
import { type JsonPath, type JsonSource, nameOf } from './source.ts';

export function settingsWithoutEffect(
  configuration: Configuration,
  source: JsonSource,
  folder: string,
  rules: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const hint = (path: JsonPath, message: string) =>
    problems.push({ file: source.file, line: source.lineOf(path), severity: 'information', message });

  for (const key of ['include', 'exclude'] as const) {
    for (const [index, glob] of (configuration[key] ?? []).entries()) {
      if (!matchesSomething(glob, folder))
        hint([key, index], `"${glob}" in "${key}" matches no file: correct the pattern or remove it`);
    }
  }

  const categories = keysOf(rules['personal-data/taxonomy.json'], 'categories');
  for (const [name, category] of Object.entries(configuration.personalData ?? {})) {
    if (category === null || categories.size === 0 || categories.has(category)) continue;
    hint(
      ['personalData', name],
      `"${category}" is no data category, so "personalData.${name}" has no effect; ${meant(category, categories, 'the categories are keys such as user.contact.email')}`,
    );
  }

  const uses = keysOf(rules['personal-data/uses.json'], 'uses');
  for (const [index, recipient] of (configuration.recipients ?? []).entries()) {
    const path = ['recipients', index];
    const known = recipientNames(rules);
    const isHost = recipient.recipient.includes('.');
    if (!isHost && known.size > 0 && !known.has(recipient.recipient.toLowerCase()))
      hint(
        [...path, 'recipient'],
        `no recipient is called "${recipient.recipient}"; ${meant(recipient.recipient, known, 'name a vendor as it calls itself, or a host such as api.partner.example')}`,
      );
    if (recipient.purpose !== undefined && uses.size > 0 && !uses.has(recipient.purpose))
      hint(
        [...path, 'purpose'],
        `"${recipient.purpose}" is no data use; ${meant(recipient.purpose, uses, 'the uses are keys such as analytics.reporting')}`,
      );
    const setsNothing = Object.keys(recipient).length === 1;
    if (setsNothing)
      hint(
        path,
        `"${nameOf(path)}" says nothing about ${recipient.recipient}: add "basis", "clause", "purpose" or "firstParty"`,
      );
    const first = (configuration.recipients ?? []).findIndex(
      (other) => other.recipient.toLowerCase() === recipient.recipient.toLowerCase(),
    );
    if (first < index)
      hint(
        path,
        `"${recipient.recipient}" stands in "recipients" twice: the entry on line ${source.lineOf(['recipients', first])} counts`,
      );
  }

  for (const [index, fn] of (configuration.consent ?? []).entries()) {
    if (typeof fn === 'string') continue;
    const path = ['consent', index];
    if (fn.from?.startsWith('.') === true && !moduleExists(corePath(fn.from, folder)))
      hint(
        [...path, 'from'],
        `"${fn.from}" does not exist, so that quick fixes would import ${fn.name} from nowhere`,
      );
    if (fn.call !== undefined && !fn.call.includes(fn.name))
      hint([...path, 'call'], `"${fn.call}" does not call ${fn.name}`);
  }

  for (const [index, glob] of (configuration.policies ?? []).flatMap((policy, place) =>
    typeof policy === 'string' ? [] : (policy.governs ?? []).map((pattern) => [place, pattern] as const),
  )) {
    if (!matchesSomething(glob, folder))
      hint(
        ['policies', index, 'governs'],
        `"${glob}" in "governs" matches no file: the policy governs nothing there`,
      );
  }
  return problems;
}

function matchesSomething(glob: string, folder: string): boolean {
  if (!isDynamicPattern(glob)) return existsSync(corePath(glob, folder));
  const found = globSync(glob, {
    cwd: folder,
    dot: true,
    onlyFiles: false,
    expandDirectories: false,
    ignore: glob.includes('node_modules') ? [] : ['**/node_modules/**'],
  });
  return found.length > 0;
}

function moduleExists(stem: string): boolean {
  const endings = [
    '',
    '.ts',
    '.tsx',
    '.mts',
    '.cts',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '/index.ts',
    '/index.tsx',
    '/index.js',
  ];
  const written = /\.[mc]?jsx?$/.test(stem) ? [stem.replace(/js(x?)$/, 'ts$1')] : [];
  return [...endings.map((ending) => stem + ending), ...written].some((file) => existsSync(file));
}

/** Keys of a list of rows in a file of the rules. */
function keysOf(file: unknown, list: string): ReadonlySet<string> {
  const rows = isObject(file) ? file[list] : undefined;
  if (!Array.isArray(rows)) return new Set();
  return new Set(
    rows.flatMap((row: unknown) => (isObject(row) && typeof row['key'] === 'string' ? [row['key']] : [])),
  );
}

/** Ids, names and aliases in lower case. */
function recipientNames(rules: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [file, content] of Object.entries(rules)) {
    const rows = file.startsWith('recipients/') && isObject(content) ? content['recipients'] : undefined;
    if (!Array.isArray(rows)) continue;
    for (const row of rows as unknown[]) {
      if (!isObject(row)) continue;
      const aliases: unknown[] = Array.isArray(row['aliases']) ? row['aliases'] : [];
      for (const name of [row['id'], row['name'], ...aliases])
        if (typeof name === 'string') names.add(name.toLowerCase());
    }
  }
  return names;
}

function meant(word: string, known: Iterable<string>, otherwise: string): string {
  const choice = nearest(word, known);
  return choice === undefined ? otherwise : `did you mean "${choice}"?`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
