/**
 * Whether a yes or no is no until somebody says yes, as its schema or its column says: `z.boolean().default(false)`,
 * `boolean('sms_updates').default(false)`, `{ type: Boolean, default: false }`.
 *
 * Deliberately absent: variables, which anybody may set before they are read.
 */
import type { NodeId } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';

/** Methods that say what a value is that was left out. */
const FILLS: ReadonlySet<string> = new Set(['default', 'prefault', 'catch']);
const MAXIMUM_STEPS = 12;

export function startsAsNo(evaluator: Evaluator, { file, node }: NodeRef): boolean {
  let at = node;
  for (let steps = 0; steps < MAXIMUM_STEPS; steps += 1) {
    const read = evaluator.node(file, at);
    if (read.k === 'binding' && read.value !== undefined) at = read.value;
    else if (read.k === 'cast') at = read.operand;
    else if (read.k === 'prop') return isFieldOfNo(evaluator, file, at, read.base, read.name);
    else return false;
  }
  return false;
}

function isFieldOfNo(evaluator: Evaluator, file: string, at: NodeId, base: NodeId, name: string): boolean {
  const { types } = evaluator;
  const frame = evaluator.rootFrame(file, evaluator.node(file, at).fn);
  // What was read with a schema is, beside that, a value of the library.
  const atoms = evaluator.evaluate(frame, base).atoms.filter(({ a }) => a !== 'lib');
  return (
    atoms.length > 0 &&
    atoms.every((atom) => {
      const member =
        atom.a === 'open' && atom.type !== undefined ? types.members(atom.type)?.get(name) : undefined;
      return member !== undefined && isDeclaredNo(evaluator, member.place.file, member.place.start);
    })
  );
}

/** What stands in the schema under the key that is written at `start`. */
function isDeclaredNo(evaluator: Evaluator, file: string, start: number): boolean {
  const nodes = evaluator.program.module(file)?.nodes ?? [];
  for (const node of nodes) {
    if (node.k !== 'object' || node.start > start || node.end < start) continue;
    for (const prop of node.props)
      if (prop.p === 'value' && prop.keyStart === start) return saysNo(evaluator, file, prop.value);
  }
  return false;
}

function saysNo(evaluator: Evaluator, file: string, id: NodeId): boolean {
  const isNo = (value: NodeId | undefined): boolean => {
    const node = value === undefined ? undefined : evaluator.node(file, value);
    return node?.k === 'const' && node.value === false;
  };
  let at = id;
  for (let steps = 0; steps < MAXIMUM_STEPS; steps += 1) {
    const node = evaluator.node(file, at);
    if (node.k === 'object')
      return node.props.some((prop) => prop.p === 'value' && prop.key === 'default' && isNo(prop.value));
    const callee = node.k === 'call' ? evaluator.node(file, node.callee) : undefined;
    if (node.k !== 'call' || callee?.k !== 'prop') return false;
    if (FILLS.has(callee.name)) return isNo(node.args[0]?.value);
    at = callee.base;
  }
  return false;
}
