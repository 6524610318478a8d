/** Constant text and written keys of values: what is known of a key, a statement or a record without running anything. */
import type { NodeId } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';
import { namingGaps } from '../text/statements.ts';
import { listWalked } from './walked-lists.ts';

/** Stands for a part of a text that is not known. */
export const unknownPart = '\u0000';

/** The text of a string value with `unknownPart` where it varies; undefined when nothing of it is known. */
export function textOf(flow: Flow, ref: NodeRef): string | undefined {
  const text = partsOf(flow, ref, 0);
  return text === unknownPart ? undefined : text;
}

function partsOf(flow: Flow, ref: NodeRef, depth: number): string {
  if (depth > 12) return unknownPart;
  const constant = flow.constant(ref);
  if (constant) return typeof constant.value === 'string' ? constant.value : String(constant.value ?? '');
  const origins = flow.origins(ref);
  const [origin] = origins;
  if (!origin || origins.length > 1) return unknownPart;
  const node = flow.node(origin);
  const at = (id: NodeId): string => partsOf(flow, { file: origin.file, node: id }, depth + 1);
  switch (node.k) {
    case 'const':
      return String(node.value ?? '');
    case 'template':
      return node.texts
        .map((text, index) => (index === 0 ? text : at(node.parts[index - 1] ?? 0) + text))
        .join('');
    case 'binary':
      return node.op === '+' ? at(node.left) + at(node.right) : unknownPart;
    case 'array':
      return node.items.map((item) => (item.spread ? unknownPart : at(item.value))).join(',');
    case 'call': {
      // `['user', id].join(':')`, `text.trim()`: what stands in front of the method is the text.
      const callee = flow.node({ file: origin.file, node: node.callee });
      return callee.k === 'prop' && keepsText.has(callee.name) ? at(callee.base) : unknownPart;
    }
    default:
      return unknownPart;
  }
}

/** A statement as it is written, with the names of columns that stand in its gaps: `(${columns.expiresAt}) values (${end})`. */
export function statementWithNames(
  flow: Flow,
  file: string,
  { texts, parts }: { readonly texts: readonly string[]; readonly parts: readonly NodeId[] },
): string {
  const names = namingGaps(texts);
  return texts.reduce((text, next, i) => {
    const part = parts[i - 1];
    const name = part === undefined || !names.has(i - 1) ? undefined : nameAt(flow, { file, node: part });
    return `${text}${name ?? '?'}${next}`;
  });
}

/** `columns.expiresAt`, `sql('expires_at')`, `sql.identifier(['expires_at'])`. */
function nameAt(flow: Flow, ref: NodeRef): string | undefined {
  const node = flow.node(ref);
  if (node.k === 'prop') return node.name;
  const [argument] = node.k === 'call' ? node.args : [];
  return argument && textOf(flow, { file: ref.file, node: argument.value });
}

const keepsText = new Set(['trim', 'concat', 'join', 'toString', 'replace', 'replaceAll']);

/** A key written into a record, with its value where there is one. */
export interface WrittenKey {
  readonly key: string;
  readonly value?: NodeRef;
}

/** Nodes whose value may be known by its type alone. */
const typed: ReadonlySet<string> = new Set(['binding', 'prop', 'cast', 'call', 'await', 'element']);

/** Keys that were set on a record, whatever it held before: `(guest) => { guest.email = mail; }`. */
export function keysSet(flow: Flow, { file, node: last }: NodeRef): readonly WrittenKey[] {
  const keys: WrittenKey[] = [];
  const seen = new Set<NodeId>();
  const open: NodeId[] = [last];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = seen.has(id) ? undefined : flow.node({ file, node: id });
    seen.add(id);
    if (node?.k === 'phi') open.push(...node.inputs);
    if (node?.k !== 'update') continue;
    open.push(node.base);
    if (node.mode === 'merge' && node.value !== undefined)
      keys.push(...writtenKeys(flow, { file, node: node.value }));
    else if (node.key !== undefined)
      keys.push({ key: node.key, ...(node.value !== undefined && { value: { file, node: node.value } }) });
  }
  return keys;
}

/**
 * Keys of the records that a value may be: by its type, literals, spreads, later assignments, lists of them, wrapped in calls.
 * `handed`: what a parameter stands for, where one call of the function is looked at.
 */
export function writtenKeys(
  flow: Flow,
  ref: NodeRef,
  handed: (ref: NodeRef) => NodeRef = (own) => own,
): readonly WrittenKey[] {
  const keys: WrittenKey[] = [];
  const seen = new Set<string>();
  const visit = (place: NodeRef, depth: number): void => {
    const at = handed(place);
    const id = `${at.file}:${at.node}`;
    if (depth > 12 || seen.has(id)) return;
    seen.add(id);
    const go = (node: NodeId): void => visit({ file: at.file, node }, depth + 1);
    const node = flow.node(at);
    for (const each of at === place ? [at] : [place, at])
      if (typed.has(flow.node(each).k)) for (const key of flow.requiredFields(each)) keys.push({ key });
    switch (node.k) {
      case 'object':
        for (const prop of node.props) {
          if (prop.p === 'value') keys.push({ key: prop.key, value: { file: at.file, node: prop.value } });
          else if (prop.p === 'getter') keys.push({ key: prop.key });
          else if (prop.p === 'spread') go(prop.value);
        }
        return;
      case 'update':
        if (node.mode === 'set' && node.key !== undefined)
          keys.push({
            key: node.key,
            ...(node.value !== undefined && { value: { file: at.file, node: node.value } }),
          });
        else if (node.value !== undefined) go(node.value);
        go(node.base);
        return;
      case 'array':
        for (const item of node.items) go(item.value);
        return;
      case 'phi':
        for (const input of node.inputs) go(input);
        return;
      case 'conditional':
        go(node.then);
        go(node.else);
        return;
      case 'logical':
        go(node.left);
        go(node.right);
        return;
      case 'await':
      case 'cast':
        go(node.operand);
        return;
      case 'binding':
        if (node.value === undefined) break;
        go(node.value);
        return;
      case 'call': {
        for (const argument of node.args) go(argument.value);
        for (const { file, fn } of flow.callee(at).functions)
          for (const returned of flow.function({ file, fn }).returns)
            visit({ file, node: returned }, depth + 1);
        return;
      }
      case 'param': {
        const list = listWalked(flow, at);
        if (list !== undefined) go(list);
        break;
      }
      case 'function':
        // `rows.map((row) => ({ ... }))`.
        for (const returned of flow.function({ file: at.file, fn: node.target }).returns) go(returned);
        return;
      default:
        break;
    }
    for (const origin of flow.origins(at)) visit(origin, depth + 1);
  };
  visit(ref, 0);
  return keys;
}
