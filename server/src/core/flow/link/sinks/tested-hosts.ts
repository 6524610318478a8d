/**
 * Whose an address is by the tests that a request stands under: `if (hook.url.includes('discord.com')) post(hook.url, text)`.
 *
 * Deliberately absent: hosts that no row knows, since a word in an address may be anything, and tests that say whose it is not.
 */
import type { Catalog } from '../../../catalog/model.ts';
import type { RecipientRow } from '../../../catalog/row.ts';
import type { NodeId } from '../../ir.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';

const ASKS: ReadonlySet<string> = new Set(['includes', 'startsWith']);
const HOST = /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+)(?:$|[/:?])/i;

export function testedRecipient(
  evaluator: Evaluator,
  catalog: Catalog,
  file: string,
  call: NodeId,
  address: NodeId,
): RecipientRow | undefined {
  const node = evaluator.node(file, call);
  const chain = evaluator.usage.chain(file, address);
  if (chain === undefined || !('cond' in node)) return undefined;
  for (const { how, test, when } of conditionsAround(evaluator.module(file), node.fn, node.cond)) {
    const text = how === 'ran' ? undefined : askedOf(evaluator, file, test, when, chain);
    const host = HOST.exec(text ?? '')?.[1]?.toLowerCase();
    const recipient = host === undefined ? undefined : catalog.recipientByHost(host);
    if (recipient !== undefined) return recipient;
  }
  return undefined;
}

/** The text that is in the address where a test came out so. */
function askedOf(
  evaluator: Evaluator,
  file: string,
  id: NodeId,
  when: boolean,
  chain: string,
): string | undefined {
  const node = evaluator.node(file, id);
  if (node.k === 'unary' && node.op === '!') return askedOf(evaluator, file, node.operand, !when, chain);
  // Of `a && b` both hold, and where `a || b` does not neither does.
  if (node.k === 'logical' && (node.op === '&&') === when && node.op !== '??')
    return (
      askedOf(evaluator, file, node.left, when, chain) ?? askedOf(evaluator, file, node.right, when, chain)
    );
  if (!when || node.k !== 'call') return undefined;
  const callee = evaluator.node(file, node.callee);
  const [first] = node.args;
  if (callee.k !== 'prop' || !ASKS.has(callee.name) || first === undefined || first.spread) return undefined;
  if (evaluator.usage.chain(file, callee.base) !== chain) return undefined;
  return evaluator.parts.constantString(evaluator.evaluate(evaluator.rootFrame(file, node.fn), first.value));
}
