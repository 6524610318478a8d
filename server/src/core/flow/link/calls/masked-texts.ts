/**
 * What a function leaves of a text although its name says that it cleans (`scrubDigits(line)`): where its body does nothing
 * but replace what patterns find, change letters or write the text in another way, the body says more than the name.
 *
 * Deliberately absent: bodies with any other step. Whether they were understood is not known, and the name counts. And texts
 * that come back as they were (`left-texts.ts`).
 */
import type { CallNode, NodeId } from '../../ir.ts';
import { runnablePattern } from '../builtins/masks.ts';
import { LEAVES_TEXT } from '../builtins/tables.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { join, type Value } from '../values.ts';

const MAXIMUM_STEPS = 12;
/** Functions that leave all of a text readable. */
const WRITE: ReadonlySet<string> = new Set(['String', 'btoa', 'escape', 'encodeURIComponent', 'encodeURI']);

/** What the body is known to leave of the text it was given first; undefined where it does anything else, or leaves nothing. */
export function leftOfText(evaluator: Evaluator, frame: Frame): Value | undefined {
  const { params, returns } = evaluator.fn(frame.file, frame.fn);
  const [param] = params;
  if (param === undefined) return undefined;
  // `if (!text) return text;`: what is given back as it is says nothing of what is done to the rest.
  const changed = returns.filter((id) => !isParameter(evaluator, frame, id));
  if (changed.length === 0 || !changed.every((id) => isUnderstood(evaluator, frame, id, 0))) return undefined;
  const left = join(changed.map((id) => evaluator.evaluate(frame, id)));
  return left.atoms.some(({ a }) => a !== 'clean' && a !== 'const') ? left : undefined;
}

function isUnderstood(evaluator: Evaluator, frame: Frame, id: NodeId, steps: number): boolean {
  const node = evaluator.node(frame.file, id);
  if (steps > MAXIMUM_STEPS) return false;
  const inner = (next: NodeId): boolean => isUnderstood(evaluator, frame, next, steps + 1);
  switch (node.k) {
    case 'const':
      return true;
    case 'param':
      return isParameter(evaluator, frame, id);
    case 'cast':
      return inner(node.operand);
    case 'binding':
      return node.value !== undefined && inner(node.value);
    case 'conditional':
      return inner(node.then) && inner(node.else);
    case 'logical':
      return node.op !== '&&' && inner(node.left) && inner(node.right);
    case 'call':
      return isStep(evaluator, frame, node, inner);
    default:
      return false;
  }
}

function isStep(evaluator: Evaluator, frame: Frame, call: CallNode, inner: (id: NodeId) => boolean): boolean {
  const callee = evaluator.node(frame.file, call.callee);
  const [first, second] = call.args;
  if (callee.k === 'global') return WRITE.has(callee.name) && first !== undefined && inner(first.value);
  if (callee.k !== 'prop') return false;
  if (LEAVES_TEXT.has(callee.name)) return inner(callee.base);
  const constant = (id: NodeId): string | undefined =>
    evaluator.parts.constantString(evaluator.evaluate(frame, id));
  if (callee.name === 'replace' || callee.name === 'replaceAll')
    return (
      first !== undefined &&
      second !== undefined &&
      constant(second.value) !== undefined &&
      (constant(first.value) !== undefined ||
        runnablePattern(evaluator, { frame, node: first.value }) !== undefined) &&
      inner(callee.base)
    );
  const base = evaluator.node(frame.file, callee.base);
  // `Buffer.from(text).toString('base64')`
  return (
    callee.name === 'from' &&
    base.k === 'global' &&
    base.name === 'Buffer' &&
    first !== undefined &&
    inner(first.value)
  );
}

/** The first parameter, under whatever name. */
function isParameter(evaluator: Evaluator, frame: Frame, id: NodeId): boolean {
  const node = evaluator.node(frame.file, id);
  if (node.k === 'binding') return node.value !== undefined && isParameter(evaluator, frame, node.value);
  return node.k === 'param' && node.fn === frame.fn && node.index === 0;
}
