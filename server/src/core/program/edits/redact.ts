/**
 * Takes personal data out of a log call: the value is replaced, the property dropped, or the record's id logged in its
 * place. One proposal covers all pieces of the call, so that the finding ends with it.
 */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { LoggedPiece, ProposedEdit, Source } from './model.ts';
import { inOrder, type Manner, mannerOf, nodeAround, nodeAt, parse, quoted, replace } from './syntax.ts';

/** Alternatives, best first. */
export function redactInLog(
  source: Source,
  call: TextRange,
  pieces: readonly LoggedPiece[],
): readonly ProposedEdit[] {
  const root = parse(source);
  const node = nodeAt(root, call);
  if (node === undefined) return [];
  const task: Task = { source, root, manner: mannerOf(source) };
  const found = pieces.map((piece) => valuesOf(task, node, piece));
  // A piece that cannot be seen in the call would stay in the log.
  if (found.length === 0 || found.some((each) => each.length === 0)) return [];
  const values = outermost(found.flat());
  const what = [...new Set(pieces.map((piece) => piece.what))].join(', ');
  const proposals: ProposedEdit[] = [];
  const propose = (title: string, edit: (value: Found) => readonly TextEdit[] | undefined): void => {
    const edits = values.map((value) => edit(value));
    if (edits.some((each) => each === undefined)) return;
    const sorted = inOrder(merge(edits.flatMap((each) => each ?? [])));
    if (sorted !== undefined && sorted.length > 0) proposals.push({ title, edits: sorted });
  };
  // Of a whole record nothing is left but its id; of a field the log keeps that there was one.
  const first = (value: Found) => (value.isRecord ? byId(task, value) : redacted(task, value));
  propose(values.every((value) => value.isRecord) ? 'Log the id instead' : `Redact ${what}`, first);
  if (!values.every((value) => value.isRecord) && values.every((value) => value.id !== undefined)) {
    const written = new Set<string>();
    propose('Log the id instead', (value) => {
      const edits = byId(task, value);
      const key = `${value.node.parent.parent.pos} ${edits?.map((edit) => edit.newText).join()}`;
      // Two fields of one record in one object need its id once.
      if (propertyOf(value.node) !== undefined && written.has(key)) return dropped(task, value);
      written.add(key);
      return edits;
    });
  }
  if (values.some((value) => value.isRecord)) propose(`Redact ${what}`, (value) => redacted(task, value));
  if (values.every((value) => propertyOf(value.node) !== undefined)) {
    propose(`Do not log ${what}`, (value) => dropped(task, value));
  }
  return proposals;
}

interface Task {
  readonly source: Source;
  readonly root: ts.SourceFile;
  readonly manner: Manner;
}

interface Found {
  readonly node: ts.Expression;
  /** What to log in its place: `user.id`. */
  readonly id: string | undefined;
  /** The record itself is logged, not one of its fields. */
  readonly isRecord: boolean;
}

/** The expressions in the call that hand the piece over. */
function valuesOf(task: Task, call: ts.Node, piece: LoggedPiece): readonly Found[] {
  const { root } = task;
  const { origin } = piece;
  const start = call.getStart(root);
  if (origin !== undefined && origin.start >= start && origin.end <= call.end) {
    const node = nodeAt(root, origin) ?? nodeAround(root, origin);
    const value = valueAround(node, call);
    if (value !== undefined) return [replaceable(answered(value, call), piece, root)];
  }
  // `owner.email` may be part of an `owner` that is logged whole.
  for (let label = piece.label.replaceAll('?.', '.'); label !== '' && label !== 'this'; ) {
    const named = byLabel(call, label, root);
    if (named.length > 0) return named.map((node) => replaceable(node, piece, root));
    label = label.slice(0, Math.max(0, label.lastIndexOf('.')));
  }
  const slot = bySlot(call, piece.slot);
  return slot === undefined ? [] : [replaceable(slot, piece, root)];
}

function replaceable(node: ts.Expression, piece: LoggedPiece, root: ts.SourceFile): Found {
  const [argument] = ts.isCallExpression(node) && isConversion(node) ? node.arguments : [];
  const record = argument ?? node;
  const owner = ts.isPropertyAccessExpression(record) ? record.expression : undefined;
  const own = idOf(record, root) ?? (owner === undefined ? piece.id : undefined);
  if (own !== undefined) return { node, isRecord: true, id: `${record.getText(root)}.${own}` };
  const key = owner === undefined ? undefined : (idOf(owner, root) ?? piece.id);
  return { node, isRecord: false, id: key === undefined ? undefined : `${owner?.getText(root)}.${key}` };
}

const ID_NAMES: readonly string[] = ['id', '_id', 'uuid', 'uid'];

/** The opaque id a record has, as far as this file tells: its declared type has one, or it is read somewhere. */
function idOf(owner: ts.Expression, root: ts.SourceFile): string | undefined {
  const text = owner.getText(root);
  if (!/^[\w$.]+$/.test(text)) return undefined;
  const declared = ts.isIdentifier(owner) ? membersOf(owner.text, root) : [];
  let key = ID_NAMES.find((name) => declared.includes(name));
  const visit = (node: ts.Node): void => {
    if (key !== undefined) return;
    if (
      ts.isPropertyAccessExpression(node) &&
      ID_NAMES.includes(node.name.text) &&
      node.expression.getText(root) === text
    ) {
      key = node.name.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return key;
}

/** Names of the members of the type a variable or parameter is declared with, when the type is in this file. */
function membersOf(variable: string, root: ts.SourceFile): readonly string[] {
  const types = new Set<string>();
  const members: string[] = [];
  const visit = (node: ts.Node, each: (node: ts.Node) => void): void => {
    each(node);
    ts.forEachChild(node, (child) => visit(child, each));
  };
  visit(root, (node) => {
    const isDeclaration = ts.isParameter(node) || ts.isVariableDeclaration(node);
    if (!isDeclaration || !ts.isIdentifier(node.name) || node.name.text !== variable) return;
    if (node.type !== undefined && ts.isTypeReferenceNode(node.type))
      types.add(node.type.typeName.getText(root));
  });
  // Two variables of one name and different types tell nothing.
  if (types.size !== 1) return [];
  visit(root, (node) => {
    const isType = ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
    if (isType && node.name !== undefined && types.has(node.name.text)) {
      for (const member of node.members)
        if (member.name !== undefined) members.push(member.name.getText(root));
    }
  });
  return members;
}

/** The value an origin belongs to: for `{ email }` its property, for a name in a longer expression that expression's part. */
function valueAround(node: ts.Node, call: ts.Node): ts.Expression | undefined {
  // A name in a pattern or a parameter list declares; what it stands for is read elsewhere.
  if (ts.isBindingElement(node.parent) || ts.isParameter(node.parent)) return undefined;
  let current: ts.Node = node;
  while (current !== call && !ts.isExpression(current) && !ts.isShorthandPropertyAssignment(current))
    current = current.parent;
  if (current === call) return undefined;
  if (ts.isShorthandPropertyAssignment(current)) return current.name;
  // What a key is named after is said of its value: `{ applicant: candidate }`.
  if (ts.isPropertyAssignment(current.parent) && current.parent.name === current)
    return current.parent.initializer;
  if (!ts.isExpression(current)) return undefined;
  let value: ts.Expression = current;
  // `user.email.trim()`, `user?.email!`: the whole of it is the value.
  for (;;) {
    const { parent } = value;
    const isWrapper =
      ts.isNonNullExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      (ts.isPropertyAccessExpression(parent) && (parent.expression === value || parent.name === value)) ||
      (ts.isCallExpression(parent) &&
        parent !== call &&
        (parent.expression === value || isConversion(parent)));
    if (!isWrapper || parent === call) return value;
    if (ts.isPropertyAccessExpression(parent) && isCalleeOf(parent, call)) return value;
    value = parent as ts.Expression;
  }
}

/** `findMany({ select: { email: true } })`: a flag that asks for a field is no data, what the query gives back is. */
function answered(value: ts.Expression, call: ts.Node): ts.Expression {
  if (value.kind !== ts.SyntaxKind.TrueKeyword) return value;
  let answer = value;
  for (let node: ts.Node = value; node.parent !== call && node !== call; node = node.parent)
    if (ts.isCallExpression(node.parent) || ts.isAwaitExpression(node.parent)) answer = node.parent;
  return answer;
}

/** `JSON.stringify(user)`, `String(email)`, `inspect(user)`. */
function isConversion(call: ts.CallExpression): boolean {
  return /^(JSON\.stringify|String|inspect|util\.inspect|stringify|encodeURIComponent)$/.test(
    call.expression.getText(),
  );
}

function byLabel(call: ts.Node, label: string, root: ts.SourceFile): readonly ts.Expression[] {
  const nodes: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isPropertyAccessExpression(node) || ts.isIdentifier(node);
    if (isName && node.getText(root).replaceAll('?.', '.').replaceAll('!', '') === label) {
      const value = valueAround(node, call);
      if (value !== undefined && !isCalleeOf(node, call)) nodes.push(answered(value, call));
      return;
    }
    ts.forEachChild(node, visit);
  };
  for (const arg of argumentsOf(call)) visit(arg);
  return nodes;
}

function isCalleeOf(node: ts.Node, call: ts.Node): boolean {
  return ts.isCallExpression(call) && call.expression === node;
}

function argumentsOf(call: ts.Node): readonly ts.Node[] {
  if (ts.isCallExpression(call) || ts.isNewExpression(call)) return call.arguments ?? [];
  if (ts.isTaggedTemplateExpression(call)) return [call.template];
  return [];
}

/** `arg1.user.email` in literals as far as they are written in the call. */
function bySlot(call: ts.Node, slot: string): ts.Expression | undefined {
  const [first = '', ...path] = slot.split(/\.|(?=\[)/);
  const index = /^arg(\d+)$/.exec(first)?.[1];
  if (index === undefined) return undefined;
  const arg = argumentsOf(call)[Number(index)];
  if (arg === undefined || !ts.isExpression(arg)) return undefined;
  let value: ts.Expression = arg;
  for (const name of path) {
    if (!ts.isObjectLiteralExpression(value)) return value;
    const property: ts.ObjectLiteralElementLike | undefined = value.properties.find(
      (each) => each.name !== undefined && each.name.getText().replace(/['"]/g, '') === name,
    );
    if (property === undefined) {
      const [spread] = value.properties.filter(ts.isSpreadAssignment);
      return spread?.expression;
    }
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
    if (!ts.isPropertyAssignment(property)) return undefined;
    value = property.initializer;
  }
  return value;
}

/** A value inside another one that is replaced as well needs no edit of its own. */
function outermost(values: readonly Found[]): readonly Found[] {
  return values.filter(
    (value, i) =>
      !values.some(
        (other, j) =>
          i !== j &&
          other.node.pos <= value.node.pos &&
          value.node.end <= other.node.end &&
          (other.node.end - other.node.pos > value.node.end - value.node.pos || j < i),
      ),
  );
}

function redacted({ source, root, manner }: Task, { node }: Found): readonly TextEdit[] {
  const { parent } = node;
  const literal = quoted('[redacted]', manner);
  if (ts.isTemplateSpan(parent)) {
    // `${user.email}` inside a template is text already.
    const open = source.text.lastIndexOf('${', node.getStart(root));
    const close = source.text.indexOf('}', node.end) + 1;
    return [replace(source, open, close, '[redacted]')];
  }
  if (ts.isShorthandPropertyAssignment(parent))
    return [replace(source, parent.end, parent.end, `: ${literal}`)];
  if (ts.isSpreadAssignment(parent)) return removed(source, root, parent);
  return [replace(source, node.getStart(root), node.end, literal)];
}

function byId({ source, root, manner }: Task, value: Found): readonly TextEdit[] | undefined {
  const { node, id } = value;
  if (id === undefined) return undefined;
  const key = id.slice(id.lastIndexOf('.') + 1);
  const owner = id.slice(0, id.lastIndexOf('.'));
  const property = propertyOf(node);
  if (property !== undefined) {
    const object = property.parent;
    const name = `${owner.slice(owner.lastIndexOf('.') + 1)}${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`;
    const has =
      ts.isObjectLiteralExpression(object) &&
      object.properties.some((each) => each.name?.getText(root) === name || each.getText(root).includes(id));
    if (has) return dropped({ source, root, manner }, value);
    return [replace(source, property.getStart(root), property.end, `${name}: ${id}`)];
  }
  if (ts.isShorthandPropertyAssignment(node.parent) || ts.isSpreadAssignment(node.parent)) return undefined;
  const isObject = ts.isIdentifier(node) || owner === node.getText(root);
  const isBare = isObject && !ts.isTemplateSpan(node.parent) && !ts.isBinaryExpression(node.parent);
  return [replace(source, node.getStart(root), node.end, isBare ? `{ ${key}: ${id} }` : id)];
}

function dropped({ source, root }: Task, { node }: Found): readonly TextEdit[] | undefined {
  const property = propertyOf(node);
  return property === undefined ? undefined : removed(source, root, property);
}

/** The property of an object literal whose value this is. */
function propertyOf(node: ts.Expression): ts.ObjectLiteralElementLike | undefined {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isSpreadAssignment(parent)) return parent;
  return ts.isPropertyAssignment(parent) && parent.initializer === node ? parent : undefined;
}

/** Takes an element out of a list with its comma, and with its line when it has one to itself. */
function removed(
  source: Source,
  root: ts.SourceFile,
  element: ts.ObjectLiteralElementLike,
): readonly TextEdit[] {
  const { text } = source;
  const siblings = ts.isObjectLiteralExpression(element.parent) ? element.parent.properties : undefined;
  const index = siblings?.indexOf(element) ?? -1;
  const next = siblings?.[index + 1];
  const before = siblings?.[index - 1];
  if (next !== undefined) return [replace(source, element.getStart(root), next.getStart(root), '')];
  if (before !== undefined) return [replace(source, before.end, element.end, '')];
  const comma = /^\s*,/.exec(text.slice(element.end))?.[0].length ?? 0;
  return [replace(source, element.getStart(root), element.end + comma, '')];
}

/** Edits that touch each other (two neighbouring properties) as one. */
function merge(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const merged: TextEdit[] = [];
  for (const edit of sorted) {
    const last = merged[merged.length - 1];
    if (last !== undefined && last.newText === '' && edit.newText === '' && edit.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    } else merged.push(edit);
  }
  return merged;
}
