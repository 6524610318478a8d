/**
 * The moment at which an access token runs out, as whoever gave the token said: `expiresAt: tokens.expiresAt`. The token is
 * renewed then and the record stays, under whatever name or cipher it keeps the token.
 */
import type { ValueNode } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';

const MAXIMUM_DEPTH = 8;

/** `holdsToken`: whether something with these fields is an answer that holds an access token. */
export function isEndOfToken(
  flow: Flow,
  value: NodeRef,
  holdsToken: (fields: readonly string[]) => boolean,
  depth = 0,
): boolean {
  if (depth > MAXIMUM_DEPTH) return false;
  const node = flow.node(value);
  if (node.k === 'prop') return holdsToken(fieldsOf(flow, { file: value.file, node: node.base }));
  return madeOf(flow, value.file, node).some((part) =>
    isEndOfToken(flow, { file: value.file, node: part }, holdsToken, depth + 1),
  );
}

/** What its type always has, and what else is read from it in the same function. */
function fieldsOf(flow: Flow, base: NodeRef): readonly string[] {
  const nodes = flow.module(base.file)?.nodes ?? [];
  const read = nodes.flatMap((node) => (node.k === 'prop' && node.base === base.node ? [node.name] : []));
  return [...flow.requiredFields(base), ...read];
}

/** Variables, choices and calculations: `new Date(tokens.expiresAt)`, `Date.now() + tokens.expiresIn * 1000`. */
function madeOf(flow: Flow, file: string, node: ValueNode): readonly number[] {
  switch (node.k) {
    case 'binding':
      return node.value === undefined ? [] : [node.value];
    case 'cast':
    case 'await':
      return [node.operand];
    case 'conditional':
      return [node.then, node.else];
    case 'logical':
    case 'binary':
      return [node.left, node.right];
    case 'phi':
      return node.inputs;
    case 'call': {
      const callee = flow.node({ file, node: node.callee });
      const given = node.args.map(({ value }) => value);
      return callee.k === 'prop' ? [callee.base, ...given] : given;
    }
    default:
      return [];
  }
}
