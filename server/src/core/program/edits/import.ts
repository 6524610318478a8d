/** Bringing a name into a file: an existing import is extended, otherwise one is added in the file's manner. */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { Source } from './model.ts';
import { isDeclaredAtTop, isTypeOnly } from './scope.ts';
import { insert, isEsModule, isJavaScript, type Manner, quoted } from './syntax.ts';

export function importName(
  source: Source,
  root: ts.SourceFile,
  name: string,
  from: string,
  manner: Manner,
): readonly TextEdit[] {
  if (isDeclaredAtTop(name, root)) return [];
  const extended = extendImport(source, root, name, from);
  if (extended !== undefined) return [extended];
  const commonJs =
    usesRequire(root) && !isEsModule(root) && (isJavaScript(source.file) || !hasImportEquals(root));
  if (commonJs) {
    const grown = extendRequire(source, root, name, from);
    if (grown !== undefined) return [grown];
  }
  const statement = commonJs
    ? `const { ${name} } = require(${quoted(from, manner)})${manner.semicolon}`
    : `import { ${name} } from ${quoted(from, manner)}${manner.semicolon}`;
  return [addStatement(source, root, statement, manner, commonJs)];
}

function extendImport(source: Source, root: ts.SourceFile, name: string, from: string): TextEdit | undefined {
  for (const statement of root.statements) {
    if (!ts.isImportDeclaration(statement) || !isSame(statement.moduleSpecifier, from)) continue;
    const clause = statement.importClause;
    if (clause === undefined || isTypeOnly(clause)) continue;
    const named = clause.namedBindings;
    if (named !== undefined && ts.isNamespaceImport(named)) continue;
    if (named === undefined)
      return clause.name === undefined ? undefined : insert(source, clause.name.end, `, { ${name} }`);
    return addElement(source, root, named, named.elements, name);
  }
  return undefined;
}

function extendRequire(
  source: Source,
  root: ts.SourceFile,
  name: string,
  from: string,
): TextEdit | undefined {
  for (const statement of root.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      const call = declaration.initializer;
      if (call === undefined || !isRequire(call) || !ts.isObjectBindingPattern(declaration.name)) continue;
      if (call.arguments[0] === undefined || !isSame(call.arguments[0], from)) continue;
      return addElement(source, root, declaration.name, declaration.name.elements, name);
    }
  }
  return undefined;
}

/** Behind the last name between the braces, on a line of its own when the others have theirs. */
function addElement(
  source: Source,
  root: ts.SourceFile,
  braces: ts.Node,
  elements: ts.NodeArray<ts.Node>,
  name: string,
): TextEdit {
  const last = elements[elements.length - 1];
  if (last === undefined) return insert(source, braces.getStart(root) + 1, ` ${name} `);
  const lead = source.text.slice(last.pos, last.getStart(root));
  const separator = lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n')) : ' ';
  return insert(source, last.end, `,${separator}${name}`);
}

function addStatement(
  source: Source,
  root: ts.SourceFile,
  statement: string,
  manner: Manner,
  commonJs: boolean,
): TextEdit {
  let last: ts.Statement | undefined;
  for (const each of root.statements) {
    const isImport =
      ts.isImportDeclaration(each) ||
      ts.isImportEqualsDeclaration(each) ||
      (commonJs && isRequireStatement(each));
    if (isImport) last = each;
  }
  if (last !== undefined) return insert(source, last.end, `${manner.newLine}${statement}`);
  // Directives and a #! line keep their place at the top.
  let end = ts.getShebang(source.text)?.length ?? 0;
  for (const each of root.statements) {
    if (!ts.isExpressionStatement(each) || !ts.isStringLiteral(each.expression)) break;
    end = each.end;
  }
  if (end > 0) return insert(source, end, `${manner.newLine}${statement}`);
  const first = root.statements[0];
  // A comment that opens the file (a licence, a description) stays above; the comment of the first statement stays with it.
  const header = first === undefined ? undefined : headerEnd(source, first);
  if (header !== undefined) return insert(source, header, `${manner.newLine}${statement}${manner.newLine}`);
  return insert(
    source,
    source.text.startsWith('\uFEFF') ? 1 : 0,
    `${statement}${manner.newLine}${manner.newLine}`,
  );
}

function headerEnd(source: Source, first: ts.Statement): number | undefined {
  const [comment] = ts.getLeadingCommentRanges(source.text, first.pos) ?? [];
  if (comment === undefined) return undefined;
  const rest = source.text.slice(comment.end);
  return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? comment.end : undefined;
}

function isSame(node: ts.Expression, from: string): boolean {
  const plain = (specifier: string) => specifier.replace(/(\/index)?(\.[cm]?[jt]sx?)?$/, '');
  return ts.isStringLiteralLike(node) && plain(node.text) === plain(from);
}

function isRequire(node: ts.Expression): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require';
}

function isRequireStatement(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(({ initializer }) => {
      const call =
        initializer !== undefined && ts.isPropertyAccessExpression(initializer)
          ? initializer.expression
          : initializer;
      return call !== undefined && isRequire(call);
    })
  );
}

function usesRequire(root: ts.SourceFile): boolean {
  return root.statements.some(isRequireStatement);
}

function hasImportEquals(root: ts.SourceFile): boolean {
  return root.statements.some(ts.isImportEqualsDeclaration);
}
