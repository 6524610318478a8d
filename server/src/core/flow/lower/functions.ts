/** Functions of every kind: their record where they are made, their body once the function around them is done. */
import { ts } from 'ts-morph';
import type { FunctionId, FunctionIr, NodeId, ParameterIr, TypeParameterIr } from '../ir.ts';
import { annotationsOf, someAnnotations } from './annotations.ts';
import { noteDeclaredType } from './declared.ts';
import { type ClassDraft, emptyFunction, type FunctionDraft, type ModuleDraft } from './draft.ts';
import { addNode, at, type Fn, startOf, type TypeParameterScope, type Walk } from './flow.ts';
import { declarePattern } from './patterns.ts';
import { lowerExpression, lowerStatements } from './recursion.ts';
import { lookup, type Owner, type Scope } from './scopes/model.ts';
import { hasModifier, nameText } from './syntax.ts';
import { docParameterType, docReturnType, lowerType, lowerTypeParameters } from './types.ts';
import { declareVariable } from './variables.ts';

const K = ts.SyntaxKind;

/** What a function needs besides its syntax. */
export interface FunctionPlan {
  readonly kind: FunctionIr['kind'];
  /** Node that names it: its own name, or the variable or property it is assigned to. */
  readonly name: ts.Node | undefined;
  /** The class whose member it is. */
  readonly class: ClassDraft | undefined;
  readonly isStatic: boolean;
  readonly decorators: FunctionDraft['decorators'];
  /** Node that carries the doc comment, when it is not the function itself (`const f = () => {}`). */
  readonly commented: ts.Node | undefined;
  /** Called when the parameters are lowered, with the binding of each that has a name. */
  readonly onParameter?: (parameter: ts.ParameterDeclaration, binding: NodeId) => void;
  readonly parameterDecorators?: ReadonlyMap<ts.ParameterDeclaration, FunctionDraft['decorators']>;
}

export function newFn(
  module: ModuleDraft,
  draft: FunctionDraft,
  id: FunctionId,
  context: {
    readonly walk: Walk;
    readonly owner: Owner;
    readonly scope: Scope;
    readonly thisBinder: FunctionId;
    readonly thisClass: ClassDraft | undefined;
    readonly typeParameters: TypeParameterScope | undefined;
  },
): Fn {
  return {
    module,
    walk: context.walk,
    id,
    draft,
    owner: context.owner,
    thisBinder: context.thisBinder,
    thisClass: context.thisClass,
    scope: context.scope,
    typeParameters: context.typeParameters,
    cond: -1,
    dead: false,
    leaves: false,
    order: 0,
    depth: 0,
    env: new Map(),
    journal: [],
    targets: [],
    tries: [],
    cellReads: new Map(),
    namespaceExports: undefined,
    namespaceName: undefined,
    ambient: undefined,
  };
}

/** A function or arrow expression as a value; `name` is what it is assigned to. */
export function lowerFunctionValue(
  fn: Fn,
  node: ts.FunctionExpression | ts.ArrowFunction,
  name: ts.Node | undefined,
): NodeId {
  const target = lowerFunction(fn, node, {
    kind: ts.isArrowFunction(node) ? 'arrow' : 'function',
    name: node.name ?? name,
    class: undefined,
    isStatic: false,
    decorators: [],
    commented: undefined,
  });
  const id = addNode(fn, { k: 'function', ...at(fn, node), target });
  if (ts.isFunctionExpression(node) && node.name !== undefined) {
    const own = fn.module.scopes.byNode.get(node)?.parent?.values.get(node.name.text);
    if (own !== undefined) own.definition = id;
  }
  return id;
}

/** A method or accessor of an object literal or class. */
export function lowerMethodFunction(
  fn: Fn,
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  kind: 'method' | 'getter' | 'setter',
  plan: Pick<FunctionPlan, 'class' | 'isStatic' | 'decorators' | 'parameterDecorators'> | undefined,
): FunctionId {
  return lowerFunction(fn, node, {
    class: undefined,
    isStatic: false,
    decorators: [],
    ...plan,
    kind,
    name: node.name,
    commented: undefined,
  });
}

/** Makes the record of a function and puts its body off. */
export function lowerFunction(fn: Fn, node: ts.FunctionLikeDeclaration, plan: FunctionPlan): FunctionId {
  const { module } = fn;
  const id = module.functions.length;
  const draft = emptyFunction(id, fn.id, plan.kind, startOf(fn, node), node.end);
  module.functions.push(draft);
  module.functionIds.set(node, id);
  draft.cond = fn.cond;
  if (plan.name !== undefined) {
    draft.name = nameText(plan.name, module.source);
    draft.nameStart = startOf(fn, plan.name);
    draft.nameEnd = plan.name.end;
  }
  if (plan.class !== undefined) draft.class = plan.class.id;
  draft.isStatic = plan.isStatic;
  draft.isAsync = hasModifier(node, K.AsyncKeyword);
  draft.isGenerator = node.asteriskToken !== undefined;
  draft.decorators = plan.decorators;
  draft.annotations = annotationsOf(module.annotations, plan.commented ?? node);
  const body = node.body;
  if (body !== undefined) {
    draft.bodyStart = startOf(fn, body);
    draft.bodyEnd = body.end;
  } else {
    draft.bodyStart = node.end;
    draft.bodyEnd = node.end;
  }
  const scope = module.scopes.byNode.get(node);
  const isArrow = ts.isArrowFunction(node);
  const inner = newFn(module, draft, id, {
    walk: fn.walk,
    owner: scope?.owner ?? { name: 'function' },
    scope: scope ?? fn.scope,
    thisBinder: isArrow ? fn.thisBinder : id,
    thisClass: isArrow ? fn.thisClass : plan.class,
    typeParameters: fn.typeParameters,
  });
  module.pending.push(() => lowerBody(inner, node, plan));
  return id;
}

function lowerBody(fn: Fn, node: ts.FunctionLikeDeclaration, plan: FunctionPlan): void {
  const { draft } = fn;
  draft.typeParams = lowerTypeParameterScope(fn, node.typeParameters);
  for (const parameter of node.parameters) lowerParameter(fn, parameter, plan);
  if (node.type !== undefined) draft.returnType = lowerType(fn, node.type);
  else {
    const type = docReturnType(fn, node);
    if (type !== undefined) draft.returnType = type;
  }
  const body = node.body;
  if (body === undefined) return;
  if (ts.isBlock(body)) {
    draft.directives = directivesOf(body.statements);
    lowerStatements(fn, body.statements);
    if (fn.dead && draft.throws.length > 0 && draft.returns.length === 0 && !fn.leaves && !draft.isGenerator)
      draft.alwaysThrows = true;
  } else {
    draft.returns.push(lowerExpression(fn, body));
    noteDeclaredType(fn, body, draft.returnType);
    draft.returnConditions.push(fn.cond);
  }
}

/** Brings type parameters into scope for the rest of the function or declaration. */
export function lowerTypeParameterScope(
  fn: Fn,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
): TypeParameterIr[] {
  if (parameters === undefined || parameters.length === 0) return [];
  const names = new Set(parameters.map((parameter) => parameter.name.text));
  fn.typeParameters = { names, parent: fn.typeParameters };
  return lowerTypeParameters(fn, parameters);
}

export function directivesOf(statements: readonly ts.Statement[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    directives.push(statement.expression.text);
  }
  return directives;
}

function lowerParameter(fn: Fn, parameter: ts.ParameterDeclaration, plan: FunctionPlan): void {
  const name = parameter.name;
  // TypeScript's `this` parameter is a type only.
  if (ts.isIdentifier(name) && name.text === 'this') return;
  const { draft, module } = fn;
  const index = draft.params.length;
  const param = addNode(fn, { k: 'param', ...at(fn, parameter), index });
  const type = parameter.type === undefined ? docParameterType(fn, parameter) : lowerType(fn, parameter.type);
  const record: { -readonly [K in keyof ParameterIr]: ParameterIr[K] } = {
    ...(ts.isIdentifier(name) && { name: name.text }),
    start: startOf(fn, parameter),
    end: parameter.end,
    ...(type !== undefined && { type }),
    node: param,
    optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
    rest: parameter.dotDotDotToken !== undefined,
    decorators: plan.parameterDecorators?.get(parameter) ?? [],
    annotations: annotationsOf(module.annotations, parameter),
  };
  draft.params.push(record);
  const fallback =
    parameter.initializer === undefined ? undefined : lowerExpression(fn, parameter.initializer);
  if (fallback !== undefined) record.fallback = fallback;
  if (!ts.isIdentifier(name)) {
    let base = param;
    if (type !== undefined || fallback !== undefined) {
      base = addNode(fn, {
        k: 'binding',
        ...at(fn, name),
        name: '',
        value: param,
        ...(type !== undefined && { type }),
        ...(fallback !== undefined && { fallback }),
        declaration: 'param',
      });
    }
    declarePattern(fn, name, base);
    return;
  }
  const binding = lookup(fn.scope, name.text);
  if (binding === undefined || binding.owner !== fn.owner) return;
  const annotations = someAnnotations(module.annotations, parameter);
  const node = declareVariable(fn, binding, name, {
    declaration: 'param',
    value: param,
    type,
    fallback,
    annotations,
  });
  plan.onParameter?.(parameter, node);
}
