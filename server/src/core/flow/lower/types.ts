/** Type syntax to plain types, with names resolved as far as their own file goes. Nothing is inferred. */
import { ts } from 'ts-morph';
import type { NodeId, TypeIr, TypeMemberIr, TypeParameterIr, TypeTarget } from '../ir.ts';
import { annotationsOf } from './annotations.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lookup, type Scope } from './scopes/model.ts';
import { staticName } from './syntax.ts';
import { readIdentifier, readSettled } from './variables.ts';

const K = ts.SyntaxKind;
const UNKNOWN: TypeIr = { t: 'unknown' };
const MAX_TYPE_DEPTH = 200;
let depth = 0;

/** Nothing is there where the parser made do without: `[name: string]` in a type, before its `:` is typed. */
export function lowerType(fn: Fn, node: ts.TypeNode | undefined): TypeIr {
  if (node === undefined || depth > MAX_TYPE_DEPTH) return UNKNOWN;
  depth++;
  try {
    return lowerTypeNode(fn, node);
  } finally {
    depth--;
  }
}

function lowerTypeNode(fn: Fn, node: ts.TypeNode): TypeIr {
  if (ts.isTypeReferenceNode(node)) return reference(fn, node.typeName, node.typeArguments);
  if (ts.isTypeLiteralNode(node)) return lowerMembers(fn, node.members);
  if (ts.isArrayTypeNode(node)) return { t: 'array', element: lowerType(fn, node.elementType) };
  if (ts.isUnionTypeNode(node)) return { t: 'union', types: node.types.map((type) => lowerType(fn, type)) };
  if (ts.isIntersectionTypeNode(node)) {
    return { t: 'intersection', types: node.types.map((type) => lowerType(fn, type)) };
  }
  if (ts.isLiteralTypeNode(node)) return literal(node.literal);
  if (ts.isParenthesizedTypeNode(node)) return lowerType(fn, node.type);
  if (ts.isFunctionTypeNode(node) || ts.isConstructorTypeNode(node)) return functionType(fn, node);
  if (ts.isExpressionWithTypeArguments(node)) {
    const name = entityName(node.expression);
    return name === undefined ? UNKNOWN : referenceTo(fn, name, node.typeArguments);
  }
  if (ts.isTypeQueryNode(node)) return query(fn, node.exprName);
  if (ts.isTypeOperatorNode(node)) {
    if (node.operator === K.KeyOfKeyword) return { t: 'keyof', type: lowerType(fn, node.type) };
    if (node.operator === K.UniqueKeyword) return { t: 'keyword', name: 'symbol' };
    return lowerType(fn, node.type);
  }
  if (ts.isIndexedAccessTypeNode(node)) {
    return { t: 'indexed', object: lowerType(fn, node.objectType), index: lowerType(fn, node.indexType) };
  }
  if (ts.isTupleTypeNode(node))
    return { t: 'tuple', elements: node.elements.map((type) => lowerType(fn, type)) };
  if (ts.isNamedTupleMember(node) || ts.isRestTypeNode(node) || ts.isOptionalTypeNode(node)) {
    return lowerType(fn, node.type);
  }
  if (ts.isMappedTypeNode(node)) return mapped(fn, node);
  if (ts.isConditionalTypeNode(node)) return conditional(fn, node);
  if (ts.isInferTypeNode(node)) return { t: 'infer', name: node.typeParameter.name.text };
  if (ts.isTypePredicateNode(node)) {
    return {
      t: 'predicate',
      param: ts.isIdentifier(node.parameterName) ? node.parameterName.text : 'this',
      asserts: node.assertsModifier !== undefined,
      ...(node.type !== undefined && { type: lowerType(fn, node.type) }),
    };
  }
  if (ts.isImportTypeNode(node)) return importType(fn, node);
  if (ts.isTemplateLiteralTypeNode(node)) {
    const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return { t: 'template', texts, parts: node.templateSpans.map((span) => lowerType(fn, span.type)) };
  }
  if (ts.isThisTypeNode(node)) return { t: 'keyword', name: 'this' };
  return documented(fn, node) ?? keyword(node);
}

function keyword(node: ts.TypeNode): TypeIr {
  const name = ts.tokenToString(node.kind);
  return name === undefined ? UNKNOWN : { t: 'keyword', name };
}

/** Type forms that only doc comments have: `?string`, `string=`, `!T`, `*`. */
function documented(fn: Fn, node: ts.TypeNode): TypeIr | undefined {
  switch (node.kind) {
    case K.JSDocNullableType:
    case K.JSDocNonNullableType:
    case K.JSDocOptionalType:
    case K.JSDocVariadicType:
      return lowerType(fn, (node as ts.JSDocNullableType).type);
    case K.JSDocTypeExpression:
      return lowerType(fn, (node as ts.JSDocTypeExpression).type);
    case K.JSDocAllType:
    case K.JSDocUnknownType:
      return { t: 'keyword', name: 'any' };
    default:
      return undefined;
  }
}

function literal(node: ts.LiteralTypeNode['literal']): TypeIr {
  if (ts.isStringLiteralLike(node)) return { t: 'literal', value: node.text };
  if (ts.isNumericLiteral(node)) return { t: 'literal', value: Number(node.text) };
  if (node.kind === K.TrueKeyword) return { t: 'literal', value: true };
  if (node.kind === K.FalseKeyword) return { t: 'literal', value: false };
  if (node.kind === K.NullKeyword) return { t: 'literal', value: null };
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand)) {
    return { t: 'literal', value: -Number(node.operand.text) };
  }
  return { t: 'keyword', name: 'bigint' };
}

function conditional(fn: Fn, node: ts.ConditionalTypeNode): TypeIr {
  const check = lowerType(fn, node.checkType);
  const outer = fn.typeParameters;
  const names = new Set<string>();
  collectInferred(node.extendsType, names);
  if (names.size > 0) fn.typeParameters = { names, parent: outer };
  const extended = lowerType(fn, node.extendsType);
  const whenTrue = lowerType(fn, node.trueType);
  fn.typeParameters = outer;
  // biome-ignore lint/suspicious/noThenProperty: a record of the representation, never awaited.
  return { t: 'conditional', check, extends: extended, then: whenTrue, else: lowerType(fn, node.falseType) };
}

function collectInferred(node: ts.Node, names: Set<string>): void {
  if (ts.isInferTypeNode(node)) names.add(node.typeParameter.name.text);
  ts.forEachChild(node, (child) => collectInferred(child, names));
}

function mapped(fn: Fn, node: ts.MappedTypeNode): TypeIr {
  const param = node.typeParameter.name.text;
  const over =
    node.typeParameter.constraint === undefined ? UNKNOWN : lowerType(fn, node.typeParameter.constraint);
  const outer = fn.typeParameters;
  fn.typeParameters = { names: new Set([param]), parent: outer };
  const value = node.type === undefined ? UNKNOWN : lowerType(fn, node.type);
  const as = node.nameType === undefined ? undefined : lowerType(fn, node.nameType);
  fn.typeParameters = outer;
  return { t: 'mapped', param, over, value, ...(as !== undefined && { as }) };
}

export function lowerTypeParameters(
  fn: Fn,
  parameters: readonly ts.TypeParameterDeclaration[],
): TypeParameterIr[] {
  return parameters.map((parameter) => ({
    name: parameter.name.text,
    ...(parameter.constraint !== undefined && { constraint: lowerType(fn, parameter.constraint) }),
    ...(parameter.default !== undefined && { fallback: lowerType(fn, parameter.default) }),
  }));
}

/** The type of a signature: function and method types, call signatures, methods without a body. */
export function functionType(fn: Fn, node: ts.SignatureDeclaration): TypeIr {
  const outer = fn.typeParameters;
  if (node.typeParameters !== undefined) {
    const names = new Set(node.typeParameters.map((parameter) => parameter.name.text));
    fn.typeParameters = { names, parent: outer };
  }
  const params = node.parameters
    .filter((parameter) => !(ts.isIdentifier(parameter.name) && parameter.name.text === 'this'))
    .map((parameter) => ({
      name: ts.isIdentifier(parameter.name) ? parameter.name.text : '',
      ...(parameter.type !== undefined && { type: lowerType(fn, parameter.type) }),
    }));
  const returns = node.type === undefined ? UNKNOWN : lowerType(fn, node.type);
  fn.typeParameters = outer;
  return { t: 'function', params, returns };
}

/** Members of an interface or type literal. */
export function lowerMembers(fn: Fn, members: readonly ts.TypeElement[]): Extract<TypeIr, { t: 'object' }> {
  const result: TypeMemberIr[] = [];
  const keyed: TypeMemberIr[] = [];
  let index: TypeIr | undefined;
  let call: TypeIr | undefined;
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) {
      index ??= lowerType(fn, member.type);
    } else if (ts.isCallSignatureDeclaration(member) || ts.isConstructSignatureDeclaration(member)) {
      call ??= functionType(fn, member);
    } else if (member.name !== undefined) {
      const own = staticName(member.name);
      const name = own ?? enumMember(member.name);
      const type = memberType(fn, member);
      if (name === undefined || type === undefined) continue;
      (own === undefined ? keyed : result).push({
        name,
        start: startOf(fn, member),
        end: member.end,
        type,
        optional: member.questionToken !== undefined,
        method: ts.isMethodSignature(member),
        annotations: annotationsOf(fn.module.annotations, member),
      });
    }
  }
  return {
    t: 'object',
    members: result,
    ...(keyed.length > 0 && { keyed }),
    ...(index !== undefined && { index }),
    ...(call !== undefined && { call }),
  };
}

/** `[Queue.Letters]` */
function enumMember(name: ts.PropertyName): string | undefined {
  const path = ts.isComputedPropertyName(name) ? entityName(name.expression) : undefined;
  return path?.length === 2 ? path.join('.') : undefined;
}

function memberType(fn: Fn, member: ts.TypeElement): TypeIr | undefined {
  if (ts.isPropertySignature(member)) return member.type === undefined ? UNKNOWN : lowerType(fn, member.type);
  if (ts.isMethodSignature(member)) return functionType(fn, member);
  if (ts.isGetAccessor(member)) return member.type === undefined ? UNKNOWN : lowerType(fn, member.type);
  return undefined;
}

function reference(fn: Fn, name: ts.EntityName, args: readonly ts.TypeNode[] | undefined): TypeIr {
  return referenceTo(fn, entityName(name) ?? [], args);
}

function referenceTo(fn: Fn, name: readonly string[], args: readonly ts.TypeNode[] | undefined): TypeIr {
  const [first, ...path] = name;
  if (first === undefined || first === '') return UNKNOWN;
  const types = (args ?? []).map((type) => lowerType(fn, type));
  const to = resolveTypeName(fn, first, path);
  const element = types[0];
  if (to.in === 'global' && path.length === 0 && element !== undefined) {
    if (first === 'Array' || first === 'ReadonlyArray') return { t: 'array', element };
  }
  return { t: 'ref', name: name.join('.'), to, args: types };
}

function entityName(node: ts.Node): string[] | undefined {
  const parts: string[] = [];
  let at = node;
  for (;;) {
    if (ts.isIdentifier(at)) {
      parts.push(at.text);
      return parts.reverse();
    }
    if (ts.isQualifiedName(at)) {
      parts.push(at.right.text);
      at = at.left;
    } else if (ts.isPropertyAccessExpression(at)) {
      parts.push(at.name.text);
      at = at.expression;
    } else return undefined;
  }
}

/** What a type name means; `path` are the names behind the first dot. */
function resolveTypeName(fn: Fn, first: string, path: readonly string[]): TypeTarget {
  if (path.length === 0) {
    for (let at = fn.typeParameters; at !== undefined; at = at.parent) {
      if (at.names.has(first)) return { in: 'parameter' };
    }
  }
  for (let scope: Scope | undefined = fn.scope; scope !== undefined; scope = scope.parent) {
    const target = resolveIn(fn, scope, first, path);
    if (target !== undefined) return target;
  }
  return { in: 'global' };
}

function resolveIn(fn: Fn, scope: Scope, first: string, path: readonly string[]): TypeTarget | undefined {
  const symbol = scope.types.get(first);
  const binding = scope.values.get(first);
  const [next, ...rest] = path;
  if (next !== undefined && binding?.members !== undefined) return resolveIn(fn, binding.members, next, rest);
  if (binding !== undefined) {
    if (binding.importIndex >= 0) return { in: 'import', index: binding.importIndex, path };
    const draft = fn.module.classBindings.get(binding);
    if (draft !== undefined) return { in: 'class', id: draft.id };
  }
  return symbol === undefined ? undefined : { in: 'type', id: symbol.id };
}

function query(fn: Fn, name: ts.EntityName | ts.ImportTypeNode): TypeIr {
  if (ts.isImportTypeNode(name)) return importType(fn, name);
  const path: string[] = [];
  let at: ts.EntityName = name;
  while (ts.isQualifiedName(at)) {
    path.push(at.right.text);
    at = at.left;
  }
  const binding = lookup(fn.scope, at.text);
  const value: NodeId = binding === undefined ? readIdentifier(fn, at) : readSettled(fn, binding, at);
  return { t: 'typeof', value, path: path.reverse() };
}

/** `import('m').Name<T>` and `typeof import('m')`. */
function importType(fn: Fn, node: ts.ImportTypeNode): TypeIr {
  const argument = node.argument;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteralLike(argument.literal)) return UNKNOWN;
  const specifier = argument.literal.text;
  const path = node.qualifier === undefined ? [] : (entityName(node.qualifier) ?? []);
  if (node.isTypeOf) {
    return { t: 'typeof', value: addNode(fn, { k: 'module', ...at(fn, node), specifier }), path };
  }
  const { imports } = fn.module;
  let index = imports.findIndex(
    (entry) => entry.specifier === specifier && entry.name === '*' && entry.local === '',
  );
  if (index === -1) {
    const { start, end } = at(fn, argument);
    index = imports.push({ specifier, name: '*', local: '', typeOnly: true, start, end }) - 1;
  }
  const args = (node.typeArguments ?? []).map((type) => lowerType(fn, type));
  return { t: 'ref', name: path.join('.'), to: { in: 'import', index, path }, args };
}

/** Types from doc comments, in JavaScript files only. */
export function docParameterType(fn: Fn, parameter: ts.ParameterDeclaration): TypeIr | undefined {
  if (!fn.module.hasDocTypes || parameter.parent === undefined) return undefined;
  const type = ts
    .getJSDocParameterTags(parameter)
    .find((tag) => tag.typeExpression !== undefined)?.typeExpression;
  return type === undefined ? undefined : lowerType(fn, type.type);
}

export function docReturnType(fn: Fn, node: ts.Node): TypeIr | undefined {
  if (!fn.module.hasDocTypes) return undefined;
  const type = ts.getJSDocReturnType(node);
  return type === undefined ? undefined : lowerType(fn, type);
}

export function docVariableType(fn: Fn, node: ts.VariableDeclaration): TypeIr | undefined {
  if (!fn.module.hasDocTypes) return undefined;
  const type = ts.getJSDocType(node);
  return type === undefined ? undefined : lowerType(fn, type);
}
