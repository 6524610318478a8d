/**
 * Codes that a function makes, as its name says: `generateLoginCode(8)`. How it does that, nobody can
 * follow (`code += characters[randomInt(36)]`), and by itself the result is nobody's.
 */
import { splitWords } from '../../../text/words.ts';
import type { NodeId, ValueNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';

const MAKES: ReadonlySet<string> = new Set(['create', 'gen', 'generate', 'get', 'make', 'new', 'random']);
const RANDOM: ReadonlySet<string> = new Set(['alphanumeric', 'numeric', 'random', 'secure']);
const MADE: ReadonlySet<string> = new Set(['code', 'codes', 'otp', 'passcode', 'pin']);

/** Variables between the call and where its result stands. */
const MAXIMUM_STEPS = 8;

export function isMadeCode(evaluator: Evaluator, frame: Frame, id: NodeId): boolean {
  const { file } = frame;
  let node: ValueNode = evaluator.node(file, id);
  for (let steps = 0; steps < MAXIMUM_STEPS; steps += 1) {
    if (node.k === 'call') return makesCode(calledName(evaluator, frame, node.callee));
    const next = node.k === 'binding' ? node.value : 'operand' in node ? node.operand : undefined;
    if (next === undefined) return false;
    node = evaluator.node(file, next);
  }
  return false;
}

function calledName(evaluator: Evaluator, frame: Frame, callee: NodeId): string {
  const node = evaluator.node(frame.file, callee);
  if (node.k === 'function') return evaluator.fn(frame.file, node.target).name ?? '';
  return evaluator.calls.calleeName(frame, callee);
}

/** `generateLoginCode`, `randomNumericCode`; but `getCode` reads one. */
function makesCode(name: string): boolean {
  const words = splitWords(name);
  const [first = '', ...rest] = words;
  const isMade = first !== 'get' || rest.some((word) => RANDOM.has(word));
  return words.length > 1 && isMade && MAKES.has(first) && MADE.has(words.at(-1) ?? '');
}
