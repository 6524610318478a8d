/** A fresh small parse of one file for an edit, and the manner in which the file is written. */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { Source } from './model.ts';

export function parse(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true, scriptKind(source.file));
}

function scriptKind(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  if (file.endsWith('.jsx') || /\.[cm]?js$/.test(file)) return ts.ScriptKind.JSX;
  return ts.ScriptKind.TS;
}

export function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file);
}

/** The outermost node that covers exactly this range; an expression rather than the bare statement it makes up. */
export function nodeAt(root: ts.SourceFile, range: TextRange): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (node.end < range.end || node.pos > range.start) return;
    if (
      found === undefined &&
      node.getStart(root) === range.start &&
      node.end === range.end &&
      node !== root &&
      !ts.isExpressionStatement(node)
    ) {
      found = node;
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** The innermost node around a range. */
export function nodeAround(root: ts.SourceFile, range: TextRange): ts.Node {
  let found: ts.Node = root;
  const visit = (node: ts.Node): void => {
    if (node.getStart(root) > range.start || node.end < range.end) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

export function replace(source: Source, start: number, end: number, newText: string): TextEdit {
  return { file: source.file, start, end, newText };
}

export function insert(source: Source, at: number, newText: string): TextEdit {
  return { file: source.file, start: at, end: at, newText };
}

/** Edits sorted by position; undefined when two of them touch the same text. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1];
    const edit = sorted[i];
    if (before !== undefined && edit !== undefined && edit.start < before.end) return undefined;
  }
  return sorted;
}

export interface Manner {
  readonly quote: "'" | '"';
  /** Statements end with a semicolon. */
  readonly semicolon: ';' | '';
  readonly indent: string;
  readonly newLine: '\n' | '\r\n';
}

export function mannerOf(source: Source): Manner {
  const { text } = source;
  const single = text.split("'").length;
  const double = text.split('"').length;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const ended = lines.filter((line) => /;\s*(\/\/.*)?\r?$/.test(line)).length;
  const bare = lines.filter((line) => /[\w)'"`\]]\s*\r?$/.test(line)).length;
  const indented = lines.map((line) => /^(\t| +)\S/.exec(line)?.[1]).filter((each) => each !== undefined);
  const tabs = indented.filter((each) => each === '\t').length;
  const spaces = indented.filter((each) => each !== '\t').map((each) => each.length);
  const width = spaces.some((each) => each % 4 !== 0) || spaces.length === 0 ? 2 : 4;
  return {
    quote: double > single ? '"' : "'",
    semicolon: ended === 0 && bare > 2 ? '' : ';',
    indent: tabs > spaces.length ? '\t' : ' '.repeat(width),
    newLine: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

export function quoted(text: string, manner: Manner): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(manner.quote, `\\${manner.quote}`);
  return `${manner.quote}${escaped}${manner.quote}`;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** White space in front of the line of an offset. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';
}

/** Whether nothing but white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/**
 * Insertions that push the lines of a range one step to the right; lines that begin inside a template literal stay as
 * they are, because their white space is part of a value.
 */
export function indentLines(
  root: ts.SourceFile,
  source: Source,
  range: TextRange,
  indent: string,
): TextEdit[] {
  const literals: TextRange[] = [];
  const visit = (node: ts.Node): void => {
    if (node.end < range.start || node.pos > range.end) return;
    if (ts.isTemplateLiteralToken(node)) literals.push({ start: node.getStart(root), end: node.end });
    ts.forEachChild(node, visit);
  };
  visit(root);
  const edits: TextEdit[] = [];
  for (let at = source.text.indexOf('\n', range.start); at !== -1 && at < range.end; ) {
    const begin = at + 1;
    const isBlank = source.text.slice(begin, lineEnd(source.text, begin)).trim() === '';
    const inLiteral = literals.some((literal) => literal.start < begin && begin < literal.end);
    if (!isBlank && !inLiteral && begin < range.end) edits.push(insert(source, begin, indent));
    at = source.text.indexOf('\n', begin);
  }
  return edits;
}

export type FunctionNode = ts.FunctionLikeDeclaration;

export function enclosingFunction(node: ts.Node): FunctionNode | undefined {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (isFunctionNode(current)) return current;
    // Field initialisers and static blocks run on their own and cannot wait.
    if (ts.isPropertyDeclaration(current) || ts.isClassStaticBlockDeclaration(current)) return undefined;
  }
  return undefined;
}

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isGetAccessorDeclaration(node) ||
    ts.isSetAccessorDeclaration(node)
  );
}

export function isAsync(node: FunctionNode): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  );
}

export function isEsModule(root: ts.SourceFile): boolean {
  return root.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)),
  );
}
