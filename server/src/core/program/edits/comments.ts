/** Suppressions and annotations as comments. */
import { ts } from 'ts-morph';
import type { CheckId } from '../../checks/model.ts';
import type { TextRange } from '../../text/range.ts';
import { documentedBy, withTag } from './doc-comment.ts';
import type { ProposedEdit, Source } from './model.ts';
import { indentationAt, insert, lineStart, mannerOf, nodeAround, parse } from './syntax.ts';

/** A comment on the line above that suppresses the checks there. */
export function suppressNextLine(
  source: Source,
  at: TextRange,
  checks: readonly CheckId[],
  reason: string,
): ProposedEdit | undefined {
  const root = parse(source);
  const { newLine } = mannerOf(source);
  const start = lineStart(source.text, at.start);
  const indentation = indentationAt(source.text, at.start);
  const directive = `clauselens-ignore-next-line ${checks.join(' ')} -- ${reason}`;
  const place = placeOfLine(root, start + indentation.length);
  // Inside a template literal or the text of a line that is not code no comment can stand.
  if (place === undefined) return undefined;
  const comment =
    place === 'jsx'
      ? `{/* ${directive} */}`
      : place === 'attributes'
        ? `/* ${directive} */`
        : `// ${directive}`;
  return {
    title: `Suppress ${checks.join(', ')} here, with a reason`,
    edits: [insert(source, start, `${indentation}${comment}${newLine}`)],
  };
}

/** `@notPersonalData` in the doc comment of the declaration at `at` (a property, variable, parameter or field). */
export function annotateNotPersonalData(
  source: Source,
  at: TextRange,
  reason: string,
): ProposedEdit | undefined {
  if (source.file.endsWith('.prisma')) {
    const start = lineStart(source.text, at.start);
    const text = `${indentationAt(source.text, at.start)}/// @notPersonalData ${reason}${mannerOf(source).newLine}`;
    return { title: `Not personal data: ${nameAt(source, at)}`, edits: [insert(source, start, text)] };
  }
  const root = parse(source);
  const node = nodeAround(root, at);
  const declaration = declarationAt(node) ?? declarationOfRead(node);
  if (declaration === undefined) return undefined;
  return {
    title: `Not personal data: ${nameAt(source, at)}`,
    edits: [withTag(source, root, declaration, `@notPersonalData ${reason}`)],
  };
}

/** What the first character of a line is in. */
function placeOfLine(root: ts.SourceFile, offset: number): 'code' | 'jsx' | 'attributes' | undefined {
  let inner: ts.Node = root;
  const visit = (node: ts.Node): void => {
    // Strictly inside: a node that begins here has the line before it to itself.
    if (node.getStart(root) >= offset || node.end <= offset) return;
    inner = node;
    ts.forEachChild(node, visit);
  };
  visit(root);
  if (ts.isTemplateExpression(inner) || ts.isTemplateLiteralToken(inner) || ts.isStringLiteral(inner))
    return undefined;
  if (ts.isJsxElement(inner) || ts.isJsxFragment(inner) || ts.isJsxText(inner)) return 'jsx';
  if (ts.isJsxOpeningElement(inner) || ts.isJsxSelfClosingElement(inner) || ts.isJsxAttributes(inner))
    return 'attributes';
  return 'code';
}

/** The declaration whose name this is. */
function declarationAt(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  const isName = ts.isIdentifier(node) && parent !== undefined && 'name' in parent && parent.name === node;
  if (!isName || ts.isPropertyAccessExpression(parent) || ts.isShorthandPropertyAssignment(parent))
    return undefined;
  // An object literal is where a value is used; its property is declared elsewhere.
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return undefined;
  return documentedBy(parent);
}

/** A variable or parameter of this file that is read here. */
function declarationOfRead(node: ts.Node): ts.Node | undefined {
  if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
    return undefined;
  let declared: ts.Node | undefined;
  const visit = (other: ts.Node): void => {
    const isDeclaration = ts.isVariableDeclaration(other) || ts.isParameter(other);
    if (
      isDeclaration &&
      ts.isIdentifier(other.name) &&
      other.name.text === node.text &&
      other.pos <= node.pos
    )
      declared = other;
    ts.forEachChild(other, visit);
  };
  visit(node.getSourceFile());
  return declared === undefined ? undefined : documentedBy(declared);
}

function nameAt(source: Source, at: TextRange): string {
  return source.text.slice(at.start, at.end).replace(/\s+/g, ' ').slice(0, 40);
}
