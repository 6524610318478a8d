/**
 * Requests whose signature the code has checked: `if (!verifySignature(body, signature)) return refused()`. A partner's server
 * sends them, so that address, cookies and headers of the request are that machine's. What its body says of people counts.
 */
import { splitWords } from '../../../text/words.ts';
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { CollectedItem } from '../collect/found.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';

const CHECKING: ReadonlySet<string> = new Set([
  'assert',
  'authenticate',
  'check',
  'is',
  'valid',
  'validate',
  'validates',
  'verified',
  'verifies',
  'verify',
]);
const SIGNED: ReadonlySet<string> = new Set(['hmac', 'signature', 'webhook']);
/** Of what says who sends a request: where it comes from, and what it is signed in with. */
const OF_SENDER = /^user\.(?:device\.|authorization\.credentials$)/;
const IN_REQUEST = /\bheaders?\b|\breq(?:uest)?\??\.(?:ips?|socket|connection|cookies|signedCookies)\b/i;
const MOST_STEPS = 6;

/** The items as they count at a call: what such a request says of its sender is possible at most. */
export function weighedBySignature(
  evaluator: Evaluator,
  file: string,
  call: NodeId,
  items: readonly CollectedItem[],
): readonly CollectedItem[] {
  if (!items.some(isOfSender)) return items;
  const node = evaluator.node(file, call);
  if (!('cond' in node)) return items;
  const module = evaluator.module(file);
  for (const { test, when } of conditionsAround(module, node.fn, node.cond))
    if (isChecked(module, test, when, 0))
      return items.map((item) =>
        isOfSender(item) ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item,
      );
  return items;
}

function isOfSender({ atom }: CollectedItem): boolean {
  return OF_SENDER.test(atom.category) && IN_REQUEST.test(atom.label);
}

function isChecked(module: ModuleIr, id: NodeId, when: boolean, steps: number): boolean {
  const node = module.nodes[id];
  if (node === undefined || steps > MOST_STEPS) return false;
  const ask = (inner: NodeId, held = when): boolean => isChecked(module, inner, held, steps + 1);
  switch (node.k) {
    case 'unary':
      return node.op === '!' && ask(node.operand, !when);
    case 'cast':
    case 'await':
      return ask(node.operand);
    case 'binding':
      return node.value !== undefined && ask(node.value);
    case 'logical':
      return node.op !== '??' && (node.op === '&&') === when && (ask(node.left) || ask(node.right));
    case 'call':
      return when && isCheck(module, node.callee);
    default:
      return false;
  }
}

/** `verifySignature`, `isValidWebhook`, `hmac.verify`. */
function isCheck(module: ModuleIr, callee: NodeId): boolean {
  const words = splitWords(nameAt(module, callee) ?? '');
  return words.some((word) => CHECKING.has(word)) && words.some((word) => SIGNED.has(word));
}

function nameAt({ functions, imports, nodes }: ModuleIr, callee: NodeId): string | undefined {
  const node = nodes[callee];
  switch (node?.k) {
    case 'prop':
    case 'global':
    case 'binding':
      return node.name;
    case 'import':
      return imports[node.index]?.name;
    case 'function':
      return functions[node.target]?.name;
    default:
      return undefined;
  }
}
