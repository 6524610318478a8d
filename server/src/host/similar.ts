// "Did you mean ...": a file of the project for a path that does not exist.
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { nearest } from './suggest.ts';

const pattern = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,prisma,md,mdx,html,txt,docx,pdf}';

/**
 * Relative to the folder: a file of the same name elsewhere (one whose path ends alike goes before one whose path is alike
 * otherwise), else one of a name like it.
 */
export function similarFile(root: string, name: string): string | undefined {
  const files = globSync(pattern, {
    cwd: root,
    ignore: ['**/node_modules/**', '**/dist/**', '**/.git/**'],
    deep: 12,
  }).sort();
  const wanted = name.replaceAll('\\', '/');
  const base = path.posix.basename(wanted);
  const byName = (sought: string): readonly string[] =>
    files.filter((file) => path.posix.basename(file) === sought);
  const likelyName = nearest(
    base,
    files.map((file) => path.posix.basename(file)),
  );
  const found = byName(base).length > 0 ? byName(base) : likelyName === undefined ? [] : byName(likelyName);
  const folders = new Set(path.posix.dirname(wanted).split('/'));
  const shared = (file: string): number => file.split('/').filter((part) => folders.has(part)).length;
  const ending = (file: string): number => commonEnd(file.split('/'), wanted.split('/'));
  return [...found].sort((a, b) => ending(b) - ending(a) || shared(b) - shared(a) || a.length - b.length)[0];
}

/** How many parts two paths have in common, from the end. */
function commonEnd(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
}
