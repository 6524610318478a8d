/** `clauselens-ignore-next-line` and `clauselens-ignore-file` comments. */
import { ts } from 'ts-morph';
import { createLineIndex } from '../../text/lines.ts';
import type { SuppressionIr } from '../ir.ts';

const MARKER = 'clauselens-ignore-';
const COMMENT = /(\/\/|\/\*+)[ \t]*clauselens-ignore-(next-line|file)\b([^\r\n]*)/g;

export function findSuppressions(source: ts.SourceFile): SuppressionIr[] {
  const { text } = source;
  if (!text.includes(MARKER)) return [];
  const lines = createLineIndex(text);
  const result: SuppressionIr[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index;
    if (!isTrivia(source, start)) continue;
    const isBlock = match[1] !== '//';
    let rest = match[3] ?? '';
    let end = start + match[0].length;
    const close = isBlock ? rest.indexOf('*/') : -1;
    if (close !== -1) {
      end = end - rest.length + close + 2;
      rest = rest.slice(0, close);
    }
    const [ids = '', ...reason] = rest.split('--');
    const scope = match[2] === 'file' ? 'file' : 'next-line';
    result.push({
      scope,
      checks: ids.split(/[\s,]+/).filter((id) => id !== ''),
      reason: reason.join('--').trim(),
      start,
      end,
      line: scope === 'file' ? -1 : codeLineAfter(text, lines, lines.lineAt(end)),
    });
  }
  return result;
}

/** The next line with code: comments and blank lines between are passed over, so suppressions can be stacked. */
function codeLineAfter(text: string, lines: ReturnType<typeof createLineIndex>, line: number): number {
  for (let next = line + 1; next < lines.count; next++) {
    const content = text.slice(lines.lineStart(next), lines.lineEnd(next)).trim();
    const isComment = content.startsWith('//') || /^\{?\s*\/\*.*\*\/\s*\}?$/.test(content);
    if (content !== '' && !isComment) return next;
  }
  return line + 1;
}

/** Whether the position lies between tokens, and so in a comment, not in a string. */
function isTrivia(source: ts.SourceFile, position: number): boolean {
  let node: ts.Node = source;
  for (;;) {
    const child: ts.Node | undefined = ts.forEachChild(node, (candidate) =>
      candidate.pos <= position && position < candidate.end ? candidate : undefined,
    );
    if (child === undefined) break;
    node = child;
    if (position < node.getStart(source, false)) return true;
  }
  return !(ts.isLiteralExpression(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node));
}
