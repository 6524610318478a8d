/** How a module of the project is written in an import of another file: relative, with the ending its neighbours use. */
import type { Flow } from '../../flow/model.ts';

export interface SpecifierContext {
  readonly root: string;
  readonly flow: Flow;
}

/** `written` is relative to the workspace folder (`src/consent`, `./src/consent.ts`), a package, or an alias. */
export function specifierFrom({ root, flow }: SpecifierContext, file: string, written: string): string {
  const plain = written.replace(/^\.\//, '').replace(/\.[cm]?[jt]sx?$/, '');
  const target = `${root}/${plain}`;
  const isProjectFile = flow
    .files()
    .some((each) => each.startsWith(target) && /^(\/index)?\.[cm]?[jt]sx?$/.test(each.slice(target.length)));
  if (!isProjectFile && !written.startsWith('./')) return written;
  return relativePath(directoryOf(file), target) + endingOf(flow, file);
}

function relativePath(from: string, to: string): string {
  const left = from.split('/');
  const right = to.split('/');
  let common = 0;
  while (common < left.length && left[common] === right[common]) common += 1;
  const up = left.length - common;
  const down = right.slice(common).join('/');
  return up === 0 ? `./${down}` : `${'../'.repeat(up)}${down}`;
}

/** `.js` or `.ts`, when the file's own relative imports end so. */
function endingOf(flow: Flow, file: string): string {
  const own = flow.module(file)?.imports.find(({ specifier }) => specifier.startsWith('.'));
  return /\.[cm]?[jt]sx?$/.exec(own?.specifier ?? '')?.[0] ?? '';
}

function directoryOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
