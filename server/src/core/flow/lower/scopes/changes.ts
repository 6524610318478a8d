/** Changes of variables: noted while the file is walked, and resolved when every declaration is known. */
import { ts } from 'ts-morph';
import { canHold, isFillable, isMutator, isObjectAssign, pathRoot, unwrap } from '../syntax.ts';
import { type Binding, isCode, lookup, type Owner, type Scope } from './model.ts';

/** A change of a variable, resolved when every declaration is known. */
export interface Change {
  readonly name: string;
  readonly scope: Scope;
  readonly owner: Owner;
  readonly loop: Loop | undefined;
  readonly how: 'assign' | 'property' | 'method' | 'handed';
}

export interface Loop {
  readonly outer: Loop | undefined;
  readonly changed: Set<Binding>;
}

/** Where the walk is, and what it has noted. */
export interface Notes {
  readonly scope: Scope;
  readonly owner: Owner;
  readonly loop: Loop | undefined;
  readonly changes: Change[];
}

export function resolveChange(change: Change): void {
  const binding = lookup(change.scope, change.name);
  if (binding === undefined || binding.kind === 'import') return;
  const foreign = binding.owner !== change.owner;
  if (change.how === 'method' && !canHold(binding.initializer, foreign)) return;
  if (change.how === 'handed' && (foreign || !isFillable(binding.initializer))) return;
  if (change.how !== 'assign' && isCode(binding)) return;
  if (change.how === 'assign') binding.reassigned = true;
  else binding.updated = true;
  if (foreign) binding.shared = true;
  else for (let loop = change.loop; loop !== undefined; loop = loop.outer) loop.changed.add(binding);
}

/** Something is stored at `target`: a variable is assigned, an object changed, a pattern does both. */
export function noteTarget(notes: Notes, target: ts.Expression, how: 'assign'): void {
  const plain = unwrap(target);
  if (ts.isIdentifier(plain)) {
    note(notes, plain.text, how);
  } else if (ts.isPropertyAccessExpression(plain) || ts.isElementAccessExpression(plain)) {
    noteUpdate(notes, plain.expression, 'property');
  } else if (ts.isArrayLiteralExpression(plain)) {
    for (const element of plain.elements) {
      noteTarget(notes, ts.isSpreadElement(element) ? element.expression : withoutDefault(element), how);
    }
  } else if (ts.isObjectLiteralExpression(plain)) {
    for (const property of plain.properties) {
      if (ts.isShorthandPropertyAssignment(property)) note(notes, property.name.text, how);
      else if (ts.isPropertyAssignment(property))
        noteTarget(notes, withoutDefault(property.initializer), how);
      else if (ts.isSpreadAssignment(property)) noteTarget(notes, property.expression, how);
    }
  }
}

export function noteNames(notes: Notes, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) note(notes, name.text, 'assign');
  else for (const element of name.elements) if (ts.isBindingElement(element)) noteNames(notes, element.name);
}

export function noteMutator(notes: Notes, node: ts.CallExpression): void {
  const callee = node.expression;
  const first = node.arguments[0];
  if (isObjectAssign(callee)) {
    if (first !== undefined) noteUpdate(notes, first, 'property');
  } else if (ts.isPropertyAccessExpression(callee) && isMutator(callee.name.text)) {
    noteUpdate(notes, callee.expression, 'method');
  }
}

function noteUpdate(notes: Notes, object: ts.Expression, how: 'property' | 'method'): void {
  const root = pathRoot(object);
  if (root !== undefined && ts.isIdentifier(root)) note(notes, root.text, how);
}

export function note(notes: Notes, name: string, how: Change['how']): void {
  notes.changes.push({ name, scope: notes.scope, owner: notes.owner, loop: notes.loop, how });
}

function withoutDefault(element: ts.Expression): ts.Expression {
  const isDefault =
    ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isDefault ? element.left : element;
}
