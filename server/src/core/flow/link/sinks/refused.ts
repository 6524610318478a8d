/**
 * Replies to requests that failed: `if (!response.ok) log.warn('no token', await response.json())`. What the code reads from a
 * reply, or declares it to be, is what a request gives that went well; of one that was refused it says only what may be.
 *
 * Deliberately absent: fields that are read from such a reply by name (`reply.email`), and clients that throw.
 */
import type { CallNode, ModuleIr, NodeId } from '../../ir.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Collector } from '../collect/index.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';

const READERS = new Set(['json', 'text']);
const STATUS = new Set(['status', 'statusCode']);
const FIRST_FAILURE = 300;
const MAXIMUM_DEPTH = 6;

export class Refused {
  readonly #evaluator: Evaluator;
  readonly #collector: Collector;

  constructor(evaluator: Evaluator, collector: Collector) {
    this.#evaluator = evaluator;
    this.#collector = collector;
  }

  /** The items as they count at a call: what stands in the reply to a request that failed is possible at most. */
  weighed(frame: Frame, call: NodeId, items: readonly CollectedItem[]): readonly CollectedItem[] {
    const node = this.#evaluator.node(frame.file, call);
    if (items.length === 0 || node.k !== 'call') return items;
    const failed = this.#failed(frame.file, node);
    if (failed.size === 0) return items;
    const keys = new Set(
      this.#repliesIn(
        frame.file,
        node.args.map(({ value }) => value),
        failed,
      ).flatMap((id) =>
        this.#collector
          .collect(this.#evaluator.evaluate(frame, id), 'value', { frame, node: id })
          .items.map(keyOf),
      ),
    );
    return items.map((item) =>
      keys.has(keyOf(item)) ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item,
    );
  }

  /** The responses that the conditions around a call say have failed. */
  #failed(file: string, { fn, cond }: CallNode): ReadonlySet<string> {
    const module = this.#evaluator.module(file);
    const found = new Set<string>();
    for (const condition of conditionsAround(module, fn, cond)) {
      if (condition.how === 'ran') continue;
      const response = failedBy(module, condition.test, condition.when);
      const chain = response === undefined ? undefined : this.#evaluator.usage.chain(file, response);
      if (chain !== undefined) found.add(chain);
    }
    return found;
  }

  /** What is read whole from one of the responses, wherever it stands in these values. */
  #repliesIn(
    file: string,
    values: readonly NodeId[],
    responses: ReadonlySet<string>,
    depth = 0,
  ): readonly NodeId[] {
    if (depth > MAXIMUM_DEPTH) return [];
    return values.flatMap((id) => {
      if (this.#isReply(file, id, responses)) return [id];
      return this.#repliesIn(file, partsOf(this.#evaluator.module(file), id), responses, depth + 1);
    });
  }

  #isReply(file: string, id: NodeId, responses: ReadonlySet<string>): boolean {
    let node = this.#evaluator.node(file, id);
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth += 1) {
      const inner: NodeId | undefined =
        node.k === 'binding'
          ? node.value
          : node.k === 'await' || node.k === 'cast'
            ? node.operand
            : undefined;
      if (inner === undefined) break;
      node = this.#evaluator.node(file, inner);
    }
    const callee = node.k === 'call' ? this.#evaluator.node(file, node.callee) : undefined;
    if (callee?.k !== 'prop' || !READERS.has(callee.name)) return false;
    const chain = this.#evaluator.usage.chain(file, callee.base);
    return chain !== undefined && responses.has(chain);
  }
}

/** The response of which a test says that it failed, where it comes out as `when`. */
function failedBy(module: ModuleIr, test: NodeId, when: boolean): NodeId | undefined {
  const node = module.nodes[test];
  if (node?.k === 'unary' && node.op === '!') return failedBy(module, node.operand, !when);
  if (node?.k === 'prop') return node.name === 'ok' && !when ? node.base : undefined;
  if (node?.k !== 'binary') return undefined;
  const [left, right] = [module.nodes[node.left], module.nodes[node.right]];
  if (left?.k !== 'prop' || right?.k !== 'const') return undefined;
  if (left.name === 'ok' && /^[!=]==?$/.test(node.op) && typeof right.value === 'boolean')
    return right.value !== (node.op.startsWith('=') === when) ? left.base : undefined;
  if (!STATUS.has(left.name) || typeof right.value !== 'number') return undefined;
  const failsAt =
    right.value >= FIRST_FAILURE - 1
      ? when
        ? ['>', '>=', '===', '==']
        : ['<', '<=']
      : when
        ? ['!==', '!=']
        : ['===', '=='];
  return failsAt.includes(node.op) ? left.base : undefined;
}

/** The values that a value is put together of. */
function partsOf({ nodes }: ModuleIr, id: NodeId): readonly NodeId[] {
  const node = nodes[id];
  switch (node?.k) {
    case 'call':
      return node.args.map(({ value }) => value);
    case 'object':
      return node.props.flatMap((prop) => ('value' in prop ? [prop.value] : []));
    case 'array':
      return node.items.map(({ value }) => value);
    case 'template':
      return node.parts;
    case 'binary':
    case 'logical':
      return [node.left, node.right];
    case 'conditional':
      return [node.then, node.else];
    case 'await':
    case 'cast':
      return [node.operand];
    default:
      return [];
  }
}

function keyOf({ atom }: CollectedItem): string {
  return `${atom.category}|${atom.origin.file}|${atom.origin.start}`;
}
