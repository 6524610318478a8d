/** The last look at an edit before it is offered: the file has to parse afterwards, if it did before. */

import type { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { Source } from './model.ts';
import { inOrder, parse } from './syntax.ts';

/** False for edits that overlap or would break the syntax of a TypeScript file. */
export function keepsSyntax(source: Source, edits: readonly TextEdit[]): boolean {
  const own = edits.filter((edit) => edit.file === source.file);
  const sorted = inOrder(own);
  if (sorted === undefined) return false;
  if (!/\.[cm]?[jt]sx?$/.test(source.file)) return true;
  let text = source.text;
  for (const edit of [...sorted].reverse())
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  return mistakes(parse({ ...source, text })) <= mistakes(parse(source));
}

function mistakes(file: ts.SourceFile): number {
  const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics?.length ?? 0;
}
