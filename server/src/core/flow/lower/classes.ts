/** Classes: members with their types, initialisers, decorators, and the functions behind methods. */
import { ts } from 'ts-morph';
import type { DecoratorIr, NodeId } from '../ir.ts';
import { annotationsOf } from './annotations.ts';
import { noteDeclaredType } from './declared.ts';
import { type ClassDraft, emptyFunction, type MemberDraft } from './draft.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lowerFunction, lowerMethodFunction, lowerTypeParameterScope, newFn } from './functions.ts';
import { lowerExpression, lowerNamed, lowerStatements } from './recursion.ts';
import { hasModifier, nameText, staticName } from './syntax.ts';
import { functionType, lowerType } from './types.ts';

const K = ts.SyntaxKind;

/** Makes the class's record before its members are looked at, so that code above it can refer to it. */
export function reserveClass(fn: Fn, node: ts.ClassLikeDeclaration, name: ts.Node | undefined): ClassDraft {
  const { module } = fn;
  const id = module.classes.length;
  const nameNode = node.name ?? name;
  const draft: ClassDraft = {
    id,
    node: addNode(fn, { k: 'class', ...at(fn, node), target: id }),
    ...(nameNode !== undefined && {
      name: nameText(nameNode, module.source),
      nameStart: startOf(fn, nameNode),
    }),
    start: startOf(fn, node),
    end: node.end,
    fn: fn.id,
    extendsArgs: [],
    implements: [],
    typeParams: [],
    members: [],
    decorators: [],
    annotations: annotationsOf(module.annotations, node),
  };
  module.classes.push(draft);
  module.hoistedClasses.set(node, draft);
  return draft;
}

/** Evaluates a class declaration or expression; gives its value. */
export function lowerClass(fn: Fn, node: ts.ClassLikeDeclaration, name: ts.Node | undefined): NodeId {
  const draft = fn.module.hoistedClasses.get(node) ?? reserveClass(fn, node, name);
  const outerScope = fn.scope;
  const outerTypes = fn.typeParameters;
  const ownScope = fn.module.scopes.byNode.get(node);
  if (ownScope !== undefined) {
    fn.scope = ownScope;
    const own = node.name === undefined ? undefined : ownScope.values.get(node.name.text);
    if (own !== undefined) {
      own.definition = draft.node;
      fn.module.classBindings.set(own, draft);
    }
  }
  draft.decorators = lowerDecorators(fn, node);
  draft.typeParams = lowerTypeParameterScope(fn, node.typeParameters);
  for (const clause of node.heritageClauses ?? []) {
    if (clause.token === K.ImplementsKeyword) {
      draft.implements = clause.types.map((type) => lowerType(fn, type));
      continue;
    }
    const base = clause.types[0];
    if (base === undefined) continue;
    draft.extends = lowerExpression(fn, base.expression);
    draft.extendsArgs = (base.typeArguments ?? []).map((type) => lowerType(fn, type));
  }
  lowerMembers(fn, node, draft);
  fn.scope = outerScope;
  fn.typeParameters = outerTypes;
  return draft.node;
}

function lowerDecorators(fn: Fn, node: ts.Node): DecoratorIr[] {
  if (!ts.canHaveDecorators(node)) return [];
  const decorators = ts.getDecorators(node);
  if (decorators === undefined) return [];
  return decorators.map((decorator) => ({
    node: lowerExpression(fn, decorator.expression),
    start: startOf(fn, decorator),
    end: decorator.end,
  }));
}

function lowerMembers(fn: Fn, node: ts.ClassLikeDeclaration, draft: ClassDraft): void {
  const instanceFields: FieldTask[] = [];
  const staticFields: FieldTask[] = [];
  const implemented = new Set<string>();
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member) && member.body !== undefined)
      implemented.add(staticName(member.name) ?? '');
  }
  for (const member of node.members) {
    const isStatic = hasModifier(member, K.StaticKeyword);
    if (ts.isPropertyDeclaration(member)) {
      const record = addMember(fn, draft, member, 'field', isStatic);
      if (member.type !== undefined) record.type = lowerType(fn, member.type);
      record.optional = member.questionToken !== undefined;
      const { initializer } = member;
      if (initializer === undefined) continue;
      (isStatic ? staticFields : instanceFields).push((inner) => {
        record.init = lowerNamed(inner, initializer, member.name);
        noteDeclaredType(inner, initializer, record.type);
      });
    } else if (ts.isMethodDeclaration(member)) {
      if (member.body === undefined && implemented.has(staticName(member.name) ?? '')) continue;
      const record = addMember(fn, draft, member, 'method', isStatic);
      record.optional = member.questionToken !== undefined;
      if (member.body === undefined) record.type = functionType(fn, member);
      else record.fn = lowerMember(fn, member, 'method', draft, record, isStatic);
    } else if (ts.isGetAccessor(member) || ts.isSetAccessor(member)) {
      const kind = ts.isGetAccessor(member) ? 'getter' : 'setter';
      const record = addMember(fn, draft, member, kind, isStatic);
      const type = ts.isGetAccessor(member) ? member.type : member.parameters[0]?.type;
      if (type !== undefined) record.type = lowerType(fn, type);
      if (member.body !== undefined) record.fn = lowerMember(fn, member, kind, draft, record, isStatic);
    } else if (ts.isConstructorDeclaration(member)) {
      lowerConstructor(fn, member, draft);
    } else if (ts.isClassStaticBlockDeclaration(member)) {
      staticFields.push((inner) => {
        const outer = inner.scope;
        inner.scope = fn.module.scopes.byNode.get(member) ?? outer;
        lowerStatements(inner, member.body.statements);
        inner.scope = outer;
        inner.dead = false;
      });
    }
  }
  lowerFields(fn, node, draft, instanceFields, false);
  lowerFields(fn, node, draft, staticFields, true);
}

type FieldTask = (inner: Fn) => void;

function addMember(
  fn: Fn,
  draft: ClassDraft,
  member: ts.PropertyDeclaration | ts.MethodDeclaration | ts.AccessorDeclaration,
  kind: MemberDraft['kind'],
  isStatic: boolean,
): MemberDraft {
  if (ts.isComputedPropertyName(member.name) && staticName(member.name) === undefined) {
    lowerExpression(fn, member.name.expression);
  }
  const record: MemberDraft = {
    name: staticName(member.name) ?? member.name.getText(fn.module.source),
    start: startOf(fn, member),
    end: member.end,
    nameStart: startOf(fn, member.name),
    kind,
    isStatic,
    optional: false,
    assigned: [],
    decorators: lowerDecorators(fn, member),
    annotations: annotationsOf(fn.module.annotations, member),
  };
  draft.members.push(record);
  return record;
}

function lowerMember(
  fn: Fn,
  member: ts.MethodDeclaration | ts.AccessorDeclaration,
  kind: 'method' | 'getter' | 'setter',
  draft: ClassDraft,
  record: MemberDraft,
  isStatic: boolean,
): number {
  return lowerMethodFunction(fn, member, kind, {
    class: draft,
    isStatic,
    decorators: record.decorators,
    parameterDecorators: parameterDecorators(fn, member.parameters),
  });
}

function parameterDecorators(
  fn: Fn,
  parameters: readonly ts.ParameterDeclaration[],
): ReadonlyMap<ts.ParameterDeclaration, DecoratorIr[]> {
  const result = new Map<ts.ParameterDeclaration, DecoratorIr[]>();
  for (const parameter of parameters) {
    const decorators = lowerDecorators(fn, parameter);
    if (decorators.length > 0) result.set(parameter, decorators);
  }
  return result;
}

function lowerConstructor(fn: Fn, node: ts.ConstructorDeclaration, draft: ClassDraft): void {
  if (node.body === undefined) return;
  const properties = new Map<ts.ParameterDeclaration, MemberDraft>();
  const decorators = parameterDecorators(fn, node.parameters);
  for (const parameter of node.parameters) {
    if (!ts.isIdentifier(parameter.name) || !isParameterProperty(parameter)) continue;
    const member: MemberDraft = {
      name: parameter.name.text,
      start: startOf(fn, parameter),
      end: parameter.end,
      nameStart: startOf(fn, parameter.name),
      kind: 'field',
      isStatic: false,
      optional: parameter.questionToken !== undefined,
      ...(parameter.type !== undefined && { type: lowerType(fn, parameter.type) }),
      assigned: [],
      decorators: decorators.get(parameter) ?? [],
      annotations: annotationsOf(fn.module.annotations, parameter),
    };
    draft.members.push(member);
    properties.set(parameter, member);
  }
  draft.ctor = lowerFunction(fn, node, {
    kind: 'constructor',
    name: undefined,
    class: draft,
    isStatic: false,
    decorators: [],
    commented: undefined,
    parameterDecorators: decorators,
    onParameter(parameter, binding) {
      const member = properties.get(parameter);
      if (member !== undefined) member.init = binding;
    },
  });
}

function isParameterProperty(parameter: ts.ParameterDeclaration): boolean {
  return (
    parameter.modifiers?.some(
      ({ kind }) =>
        kind === K.PublicKeyword ||
        kind === K.PrivateKeyword ||
        kind === K.ProtectedKeyword ||
        kind === K.ReadonlyKeyword ||
        kind === K.OverrideKeyword,
    ) ?? false
  );
}

/** Field initialisers run in a function of their own, where `this` is the instance (or the class). */
function lowerFields(
  fn: Fn,
  node: ts.ClassLikeDeclaration,
  draft: ClassDraft,
  tasks: readonly FieldTask[],
  isStatic: boolean,
): void {
  if (tasks.length === 0) return;
  const { module } = fn;
  const id = module.functions.length;
  const record = emptyFunction(id, fn.id, isStatic ? 'static' : 'field', startOf(fn, node), node.end);
  module.functions.push(record);
  record.class = draft.id;
  record.isStatic = isStatic;
  record.cond = fn.cond;
  const owners = module.scopes.fieldOwners.get(node);
  const owner = (isStatic ? owners?.isStatic : owners?.instance) ?? { name: 'fields' };
  const inner = newFn(module, record, id, {
    walk: fn.walk,
    owner,
    scope: fn.scope,
    thisBinder: id,
    thisClass: draft,
    typeParameters: fn.typeParameters,
  });
  module.pending.push(() => {
    for (const task of tasks) task(inner);
  });
}
