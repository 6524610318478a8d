/** Tags in doc comments: an existing comment grows, otherwise one is added above the declaration. */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { Source } from './model.ts';
import { indentationAt, insert, mannerOf, replace, startsLine } from './syntax.ts';

/** The declaration around a node that carries a doc comment. */
export function documentedBy(node: ts.Node): ts.Node | undefined {
  for (let current: ts.Node | undefined = node; current !== undefined; current = current.parent) {
    if (
      ts.isPropertySignature(current) ||
      ts.isPropertyDeclaration(current) ||
      ts.isPropertyAssignment(current) ||
      ts.isShorthandPropertyAssignment(current) ||
      ts.isMethodDeclaration(current) ||
      ts.isParameter(current) ||
      ts.isVariableStatement(current) ||
      ts.isFunctionDeclaration(current) ||
      ts.isClassDeclaration(current) ||
      ts.isInterfaceDeclaration(current) ||
      ts.isTypeAliasDeclaration(current) ||
      ts.isEnumDeclaration(current)
    ) {
      return current;
    }
    // The use of a value is no declaration.
    if (ts.isStatement(current) && !ts.isBlock(current)) return undefined;
  }
  return undefined;
}

export function withTag(source: Source, root: ts.SourceFile, declaration: ts.Node, tag: string): TextEdit {
  const { text } = source;
  const { newLine } = mannerOf(source);
  const comments = ts.getLeadingCommentRanges(text, declaration.pos) ?? [];
  const doc = comments.filter((range) => text.startsWith('/**', range.pos)).pop();
  const start = declaration.getStart(root);
  if (doc === undefined || text.slice(doc.end, start).includes(`${newLine}${newLine}`)) {
    if (ts.isParameter(declaration) || !startsLine(text, start))
      return insert(source, start, `/** ${tag} */ `);
    return insert(source, start, `/** ${tag} */${newLine}${indentationAt(text, start)}`);
  }
  const comment = text.slice(doc.pos, doc.end);
  if (!comment.includes('\n')) {
    const body = comment.slice(3, -2).trim();
    const indentation = indentationAt(text, doc.pos);
    const lines = ['/**', `${indentation} * ${body}`, `${indentation} * ${tag}`, `${indentation} */`];
    return replace(source, doc.pos, doc.end, body === '' ? `/** ${tag} */` : lines.join(newLine));
  }
  const close = text.lastIndexOf('*/', doc.end);
  const indentation = indentationAt(text, close).replace(/\S.*$/, '');
  return insert(
    source,
    close,
    `* ${tag}${newLine}${indentation.endsWith(' ') ? indentation : `${indentation} `}`,
  );
}
