/** Namespaces and enums: objects that are also types. */
import { ts } from 'ts-morph';
import type { NodeId, ObjectPropIr } from '../ir.ts';
import { withinAmbient } from './ambient.ts';
import { addNode, at, type Fn, startOf, withScope } from './flow.ts';
import { hoist } from './hoisting.ts';
import { exportBinding, isExported } from './modules.ts';
import { lowerExpression, lowerStatements } from './recursion.ts';
import { type Binding, lookup } from './scopes/model.ts';
import { staticName } from './syntax.ts';
import { define, readBinding } from './variables.ts';

/** A namespace is an object of what it exports; its body runs where it stands. */
export function lowerNamespace(fn: Fn, node: ts.ModuleDeclaration): void {
  lowerPart(fn, node, isExported(fn, node));
}

/** `namespace A.B` holds B, exported without saying so. */
function lowerPart(fn: Fn, node: ts.ModuleDeclaration, isExportedPart: boolean): void {
  const { body } = node;
  if (body === undefined) return;
  const isNamed = ts.isIdentifier(node.name) && (node.flags & ts.NodeFlags.GlobalAugmentation) === 0;
  const outerExports = fn.namespaceExports;
  const outerName = fn.namespaceName;
  const inner = new Map<string, Binding>();
  fn.namespaceExports = inner;
  const isToldOutside = outerName !== '' && isExportedPart;
  fn.namespaceName =
    isNamed && isToldOutside ? (outerName === undefined ? '' : `${outerName}.`) + node.name.text : '';
  withScope(fn, node, () => {
    withinAmbient(fn, node, () => {
      if (ts.isModuleBlock(body)) lowerStatements(fn, body.statements);
      else if (ts.isModuleDeclaration(body)) {
        hoist(fn, [body]);
        lowerPart(fn, body, true);
      }
    });
    const props = [...inner].map(([key, binding]): ObjectPropIr => {
      const value = readBinding(fn, binding, node.name);
      return { p: 'value', key, value, keyStart: startOf(fn, node.name), keyEnd: node.name.end };
    });
    fn.namespaceExports = outerExports;
    fn.namespaceName = outerName;
    const binding = isNamed ? lookup(fn.scope.parent ?? fn.scope, node.name.text) : undefined;
    if (binding === undefined || (props.length === 0 && binding.definition !== -1)) return;
    const object = addNode(fn, { k: 'object', ...at(fn, node), props });
    const before = binding.owner === fn.owner ? fn.env.get(binding) : undefined;
    if (before === undefined) define(fn, binding, object);
    else {
      // A second part of the namespace, or members added to a function or class of that name.
      binding.updated = true;
      define(
        fn,
        binding,
        addNode(fn, { k: 'update', ...at(fn, node), base: before, mode: 'merge', value: object }),
      );
    }
  });
  if (isNamed && isExported(fn, node)) exportBinding(fn, node.name.text, node.name.text, node.name);
}

/** An enum is an object of constants. */
export function lowerEnum(fn: Fn, node: ts.EnumDeclaration): void {
  const props: ObjectPropIr[] = [];
  let next = 0;
  for (const member of node.members) {
    const { initializer } = member;
    let value: NodeId;
    if (initializer === undefined) value = addNode(fn, { k: 'const', ...at(fn, member), value: next++ });
    else {
      value = lowerExpression(fn, initializer);
      const known = fn.module.nodes[value];
      if (known?.k === 'const' && typeof known.value === 'number') next = known.value + 1;
    }
    const key = staticName(member.name) ?? member.name.getText(fn.module.source);
    props.push({ p: 'value', key, value, keyStart: startOf(fn, member.name), keyEnd: member.name.end });
  }
  const binding = lookup(fn.scope, node.name.text);
  if (binding !== undefined) define(fn, binding, addNode(fn, { k: 'object', ...at(fn, node), props }));
  if (isExported(fn, node)) exportBinding(fn, node.name.text, node.name.text, node.name);
}
