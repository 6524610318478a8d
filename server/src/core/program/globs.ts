/** Globs of `clauselens.json` over absolute paths: `*`, `?`, `**`, `{a,b}`. A plain path means all that is below it. */
import { isAbsolute, joinPath } from './paths.ts';

export function compileGlobs(globs: readonly string[], root: string): (file: string) => boolean {
  const patterns = globs.map((glob) => globPattern(isAbsolute(glob) ? glob : `${root}/${glob}`));
  return (file) => patterns.some((pattern) => pattern.test(file));
}

function globPattern(glob: string): RegExp {
  if (!/[*?{]/.test(glob)) return new RegExp(`^${quote(joinPath('/', glob))}(?:/.*)?$`);
  let source = '';
  let depth = 0;
  for (let index = 0; index < glob.length; index++) {
    const char = glob.charAt(index);
    if (char === '*' && glob.charAt(index + 1) === '*') {
      const isSegment = glob.charAt(index + 2) === '/';
      source += isSegment ? '(?:[^/]*/)*' : '.*';
      index += isSegment ? 2 : 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '{') {
      depth++;
      source += '(?:';
    } else if (char === '}' && depth > 0) {
      depth--;
      source += ')';
    } else if (char === ',' && depth > 0) source += '|';
    else source += quote(char);
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}

function quote(text: string): string {
  return text.replace(/[.+^$()|[\]\\{}*?]/g, '\\$&');
}
