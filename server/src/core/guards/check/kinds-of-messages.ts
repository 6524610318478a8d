/**
 * Flags that callers set in the code: `sendMail({ email, marketing: true })`. What it is called names a purpose, and yet it is
 * no answer of anybody: it says what kind of message it is.
 */
import type { CallNode } from '../../flow/ir.ts';
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { isPurposeOnly } from '../purposes.ts';

/** Of more callers some hand over what somebody has answered. */
const MOST_CALLERS = 60;

export function isKindOfMessage(inquiry: Inquiry, ref: At, path: TracedPath): boolean {
  const name = path.names.at(-1) ?? '';
  if (path.isCall || !isPurposeOnly(splitWords(name), inquiry.context.words)) return false;
  return isSetByCallers(inquiry, ref);
}

/** Whether a parameter, or a field of one, is left out or written in the code by all who call. */
function isSetByCallers(inquiry: Inquiry, ref: At): boolean {
  const flag = bound(inquiry, ref);
  const node = nodeOf(inquiry, flag);
  const field = node?.k === 'prop' ? node.name : undefined;
  const param = node?.k === 'prop' ? nodeOf(inquiry, bound(inquiry, sibling(flag, node.base))) : node;
  if (param?.k !== 'param') return false;
  const calls = inquiry.flow.callers({ file: ref.file, fn: param.fn });
  return (
    calls.length > 0 &&
    calls.length <= MOST_CALLERS &&
    calls.every((call) => isWritten(inquiry, { ...call, frame: undefined }, param.index, field))
  );
}

/** A variable's value in the function itself, whoever calls it. */
export function bound(inquiry: Inquiry, ref: At): At {
  let current = ref;
  for (let steps = 0; steps < 8; steps += 1) {
    const node = nodeOf(inquiry, current);
    const next = node?.k === 'binding' ? node.value : node?.k === 'cast' ? node.operand : undefined;
    if (next === undefined) return current;
    current = sibling(current, next);
  }
  return current;
}

/** Whether a call leaves it out, or says in the code what it is. */
function isWritten(inquiry: Inquiry, ref: At, index: number, field: string | undefined): boolean {
  const call = nodeOf(inquiry, ref);
  if (call?.k !== 'call' || hasSpread(call)) return false;
  const arg = call.args[index];
  if (arg === undefined) return true;
  const given = sibling(ref, arg.value);
  if (field === undefined) return constantOf(inquiry, given) !== undefined;
  const behind = settledBehind(inquiry, given);
  const object = nodeOf(inquiry, behind);
  if (object?.k !== 'object') return false;
  return object.props.every(
    (prop) =>
      prop.p === 'value' &&
      prop.key !== undefined &&
      (prop.key !== field || constantOf(inquiry, sibling(behind, prop.value)) !== undefined),
  );
}

function hasSpread({ args }: CallNode): boolean {
  return args.some(({ spread }) => spread);
}
