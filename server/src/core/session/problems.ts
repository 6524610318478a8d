/** What kept something from being read or followed, in words: rows, syntax, bounds of the analysis, bugs. */
import type { Catalog } from '../catalog/model.ts';
import type { Linker, Outline } from '../flow/link/index.ts';
import type { InputProblem } from '../program/model.ts';
import { createLineIndex } from '../text/lines.ts';

type Text = (file: string) => string | undefined;

export function ruleProblems({ problems }: Catalog): readonly InputProblem[] {
  return problems.map(({ file, path, message }) => ({
    message: `${file}${path === '' ? '' : ` ${path}`}: ${message}`,
    severity: 'warning',
  }));
}

/** A bound of the analysis that was met is told, for something may be missing. */
export function limitProblems(linker: Linker, text: Text): readonly InputProblem[] {
  return linker.limits().map(({ file, start, text: what }) => ({
    file,
    line: createLineIndex(text(file) ?? '').lineAt(start) + 1,
    message: `not everything that leads to this call was followed (${what}), so findings may be missing`,
    severity: 'information',
  }));
}

export function syntaxProblems({ problem }: Outline, file: string, text: Text): readonly InputProblem[] {
  if (!problem) return [];
  const line = createLineIndex(text(file) ?? '').lineAt(problem.start) + 1;
  return [
    {
      file,
      line,
      message: `syntax error: ${problem.message.replace(/\.$/, '')}; the rest of the file is read`,
      severity: 'warning',
    },
  ];
}

/** A bug in one file must not take away the findings of all others. */
export function bugProblem(error: unknown, file: string): InputProblem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    file,
    message: `this file could not be checked, which is a bug of ClauseLens: ${message}`,
    severity: 'error',
  };
}
