/** How the consent check is written at one place: whom it asks about, and whether it can be awaited there. */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { ConsentCheck, Source } from './model.ts';
import { isDeclaredAtTop, isInScope } from './scope.ts';
import {
  enclosingFunction,
  type FunctionNode,
  insert,
  isAsync,
  isEsModule,
  type Manner,
  quoted,
} from './syntax.ts';

/** `hasConsent(user, 'analytics')`, without `await`. */
export function checkText(check: ConsentCheck, at: ts.Node, root: ts.SourceFile, manner: Manner): string {
  const person = personAt(check, at, root);
  const withPerson =
    person === undefined
      ? check.call.replace(/\{person\}\s*,\s*|,\s*\{person\}|\{person\}/g, '')
      : check.call.replaceAll('{person}', person);
  return withPerson.replaceAll('{purpose}', quoted(check.purpose, manner));
}

/** The expression that stands for the person at the call. */
export function personAt(check: ConsentCheck, at: ts.Node, root: ts.SourceFile): string | undefined {
  for (const person of check.persons) {
    const name = /^[A-Za-z_$][\w$]*/.exec(person)?.[0];
    if (name === undefined || !/^[\w$.?[\]'"]+$/.test(person)) continue;
    if (isInScope(name, at)) return person;
  }
  return personInArguments(at, root) ?? personAmongParameters(at);
}

/** The object whose fields the call hands over: `reader` of `{ email: reader.email }`. */
function personInArguments(at: ts.Node, root: ts.SourceFile): string | undefined {
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (found !== undefined || ts.isFunctionLike(node)) return;
    const isCallee = ts.isCallExpression(node.parent) && node.parent.expression === node;
    if (ts.isPropertyAccessExpression(node) && !isCallee) {
      const owner = node.expression;
      const name = rootName(owner);
      if (name !== undefined && name !== 'process' && name !== 'this' && isInScope(name, at)) {
        found = owner.getText(root).replaceAll('?.', '.');
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  if (ts.isCallExpression(at) || ts.isNewExpression(at)) for (const arg of at.arguments ?? []) visit(arg);
  return found;
}

function personAmongParameters(at: ts.Node): string | undefined {
  const fn = enclosingFunction(at);
  for (const parameter of fn?.parameters ?? []) {
    if (!ts.isIdentifier(parameter.name)) continue;
    if (
      /(user|customer|member|patient|person|client|account|subscriber|contact|guest|visitor)$/i.test(
        parameter.name.text,
      )
    ) {
      return parameter.name.text;
    }
  }
  return undefined;
}

function rootName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isElementAccessExpression(node)
  ) {
    return rootName(node.expression);
  }
  return undefined;
}

export type Waiting =
  /** The check answers at once. */
  | { readonly how: 'sync' }
  /** `await`, after these edits (the function made async). */
  | { readonly how: 'await'; readonly edits: readonly TextEdit[] }
  /** The function must stay as it is: `check.then((granted) => ...)`. */
  | { readonly how: 'then' }
  /** Nothing can wait here (a field initialiser, a getter). */
  | { readonly how: 'no' };

export function waitingAt(source: Source, check: ConsentCheck, at: ts.Node, root: ts.SourceFile): Waiting {
  if (!isAsyncCheck(check, root)) return { how: 'sync' };
  const fn = enclosingFunction(at);
  if (fn === undefined) {
    const isTop = !isInClass(at);
    if (!isTop) return { how: 'no' };
    return isEsModule(root) ? { how: 'await', edits: [] } : { how: 'then' };
  }
  if (isAsync(fn)) return { how: 'await', edits: [] };
  if (ts.isConstructorDeclaration(fn) || ts.isGetAccessorDeclaration(fn) || ts.isSetAccessorDeclaration(fn))
    return { how: 'then' };
  if (fn.asteriskToken === undefined && mayBecomeAsync(fn, root))
    return { how: 'await', edits: [asyncEdit(source, fn, root)] };
  return { how: 'then' };
}

/** A check declared in the file says itself whether it is async. */
function isAsyncCheck(check: ConsentCheck, root: ts.SourceFile): boolean {
  for (const statement of root.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === check.name) {
      return isAsync(statement) || statement.type?.getText(root).startsWith('Promise') === true;
    }
  }
  return check.async;
}

const REGISTRARS: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addEventListener',
  'addListener',
  'subscribe',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'all',
  'use',
]);

/** Whoever calls it must not notice: it says that it gives a promise, or its result is not looked at. */
function mayBecomeAsync(fn: FunctionNode, root: ts.SourceFile): boolean {
  const type = fn.type?.getText(root);
  if (type !== undefined) return /^Promise\b/.test(type);
  const parent = fn.parent;
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent))
    return /^on[A-Z]/.test(parent.parent.name.getText(root));
  if (ts.isCallExpression(parent) && parent.expression !== fn) {
    const callee = parent.expression;
    const name = ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : ts.isIdentifier(callee)
        ? callee.text
        : '';
    if (REGISTRARS.has(name)) return true;
    return (name === 'map' || name === 'flatMap') && isAwaitedTogether(parent);
  }
  return false;
}

/** `Promise.all(users.map(...))`. */
function isAwaitedTogether(call: ts.CallExpression): boolean {
  const outer = call.parent;
  return (
    ts.isCallExpression(outer) &&
    ts.isPropertyAccessExpression(outer.expression) &&
    outer.expression.expression.getText() === 'Promise' &&
    outer.arguments[0] === call
  );
}

function asyncEdit(source: Source, fn: FunctionNode, root: ts.SourceFile): TextEdit {
  const modifiers = ts.canHaveModifiers(fn) ? ts.getModifiers(fn) : undefined;
  const last = modifiers?.[modifiers.length - 1];
  if (last !== undefined) return insert(source, last.end, ' async');
  if (ts.isMethodDeclaration(fn)) return insert(source, fn.name.getStart(root), 'async ');
  return insert(source, fn.getStart(root), 'async ');
}

function isInClass(at: ts.Node): boolean {
  for (let current: ts.Node | undefined = at; current !== undefined; current = current.parent) {
    if (ts.isClassLike(current)) return true;
  }
  return false;
}

/** The default check, declared at the end of a file that knows none; it refuses until somebody implements it. */
export function declarationOf(
  source: Source,
  check: ConsentCheck,
  root: ts.SourceFile,
  typed: boolean,
  asksPerson: boolean,
  manner: Manner,
): readonly TextEdit[] {
  if (check.from !== undefined || check.name.includes('.') || isDeclaredAtTop(check.name, root)) return [];
  const { newLine, indent, semicolon } = manner;
  const parameters = [...(asksPerson ? ['_person'] : []), '_purpose'];
  const types = ['unknown', 'string'].slice(asksPerson ? 0 : 1);
  const list = parameters.map((name, i) => (typed ? `${name}: ${types[i]}` : name)).join(', ');
  const lines = [
    '// TODO: answer whether this person has agreed to this purpose. Until then nothing is sent.',
    `function ${check.name}(${list})${typed ? ': boolean' : ''} {`,
    `${indent}return false${semicolon}`,
    '}',
    '',
  ];
  const end = source.text.length;
  const gap = source.text.endsWith('\n') ? newLine : `${newLine}${newLine}`;
  return [insert(source, end, `${gap}${lines.join(newLine)}`)];
}
