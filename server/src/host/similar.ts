// "Did you mean ...": a file of the project for a path that does not exist.
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { nearest } from './suggest.ts';

const pattern = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,prisma,md,mdx,html,txt,docx,pdf}';

/** Relative to the folder: a file of the same name elsewhere (the one whose path is most alike), else one of a name like it. */
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
  return [...found].sort((a, b) => shared(b) - shared(a) || a.length - b.length)[0];
}
