/**
 * Whether a function gives a text back as it was handed over although its name says that it masks: on every way
 * (`maskEmail = (email) => email.trim()`), or where the text is as long as such texts are
 * (`phone.length > 20 ? mask(phone) : phone`).
 *
 * Deliberately absent: all other tests before a text is given back. One without an `@` is no address, a short one cannot be
 * masked, and a setting may be one for developers.
 */
import type { ConditionIr, FunctionId, NodeId } from '../../ir.ts';
import { LEAVES_TEXT } from '../builtins/tables.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';

/** Telephone numbers and addresses have as many characters, and more. */
const USUAL_LENGTH = 12;

type Test = Pick<ConditionIr, 'test' | 'when'>;

interface Way {
  readonly leaf: NodeId;
  readonly tests: readonly Test[];
}

export function givesTextBack(evaluator: Evaluator, file: string, fn: FunctionId): boolean {
  const { params, returns, returnConditions } = evaluator.fn(file, fn);
  const [param] = params;
  if (param === undefined || param.rest === true) return false;
  const text = evaluator.usage.chain(file, param.node);
  if (text === undefined) return false;
  const module = evaluator.module(file);
  const ways = returns
    .flatMap((id, i) => {
      const around = [...conditionsAround(module, fn, returnConditions[i] ?? -1)];
      const tests = around.filter((condition) => condition.fn === fn && condition.how !== 'ran');
      return waysTo(evaluator, file, id, tests, 0);
    })
    .filter(({ tests }) => !tests.some((test) => truthOf(evaluator, file, text, test) === false));
  const whole = ways.filter(({ leaf }) => isWhole(evaluator, file, leaf, text, 0));
  if (whole.length === 0) return false;
  return (
    whole.length === ways.length ||
    whole.some(({ tests }) =>
      tests.every(
        (test) => truthOf(evaluator, file, text, test) === true || isUsual(evaluator, file, text, test),
      ),
    )
  );
}

/** The alternatives that a value has, and the tests of each. */
function waysTo(
  evaluator: Evaluator,
  file: string,
  id: NodeId,
  tests: readonly Test[],
  depth: number,
): readonly Way[] {
  const node = evaluator.node(file, id);
  if (node.k === 'conditional' && depth < 4)
    return [
      ...waysTo(evaluator, file, node.then, [...tests, { test: node.test, when: true }], depth + 1),
      ...waysTo(evaluator, file, node.else, [...tests, { test: node.test, when: false }], depth + 1),
    ];
  return [{ leaf: id, tests }];
}

function isWhole(evaluator: Evaluator, file: string, id: NodeId, text: string, depth: number): boolean {
  if (evaluator.usage.chain(file, id) === text) return true;
  const node = evaluator.node(file, id);
  const inner = (next: NodeId): boolean => depth < 6 && isWhole(evaluator, file, next, text, depth + 1);
  if (node.k === 'cast') return inner(node.operand);
  if (node.k === 'binding') return node.value !== undefined && inner(node.value);
  if (node.k !== 'call') return false;
  const callee = evaluator.node(file, node.callee);
  return callee.k === 'prop' && LEAVES_TEXT.has(callee.name) && inner(callee.base);
}

/** Whether the test says that there is a text (`!phone`, `phone`); undefined: it asks something else. */
function truthOf(
  evaluator: Evaluator,
  file: string,
  text: string,
  { test, when }: Test,
): boolean | undefined {
  const node = evaluator.node(file, test);
  if (node.k === 'unary' && node.op === '!')
    return truthOf(evaluator, file, text, { test: node.operand, when: !when });
  return evaluator.usage.chain(file, test) === text ? when : undefined;
}

/** Whether a test of the length lets texts of the usual length through. */
function isUsual(evaluator: Evaluator, file: string, text: string, { test, when }: Test): boolean {
  const node = evaluator.node(file, test);
  if (node.k !== 'binary' || !/^[<>]=?$/.test(node.op)) return false;
  const left = boundOf(evaluator, file, node.left, text);
  const right = boundOf(evaluator, file, node.right, text);
  const limit = typeof left === 'number' ? left : typeof right === 'number' ? right : undefined;
  if (limit === undefined || (left !== 'length' && right !== 'length')) return false;
  const isMost = (node.op.startsWith('<') === (left === 'length')) === when;
  return isMost ? limit >= USUAL_LENGTH : limit <= USUAL_LENGTH;
}

function boundOf(
  evaluator: Evaluator,
  file: string,
  id: NodeId,
  text: string,
): number | 'length' | undefined {
  const node = evaluator.node(file, id);
  if (node.k === 'const') return typeof node.value === 'number' ? node.value : undefined;
  if (node.k === 'binding')
    return node.value === undefined ? undefined : boundOf(evaluator, file, node.value, text);
  const isLength =
    node.k === 'prop' && node.name === 'length' && isWhole(evaluator, file, node.base, text, 0);
  return isLength ? 'length' : undefined;
}
