/**
 * Errors that a framework hands to the function registered for them: `app.use((err, req, res, next) => ...)`,
 * `@Catch() class Filter`, `worker.on('failed', ...)`. What a handler throws, or hands to `next`, is taken for a call of
 * that function. So a message with personal data is found where it is made, although no `catch` is near.
 *
 * Deliberately absent: which functions are registered so (rows), errors that carry nothing, and frameworks that log
 * what nobody handles.
 */
import type { FunctionId, FunctionIr, NodeId } from '../../ir.ts';
import type { FunctionRef } from '../../model.ts';
import { Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { CallSite } from './call-sites.ts';

/** Functions on the way from the handler to the one that throws. */
const MAXIMUM_DEPTH = 6;

/** What hands an error on to the framework. */
const PASSES_ON = new Set(['next', 'done', 'callback', 'cb']);

/** Places of a file that throw an error whose message holds personal data, unless a `catch` near it keeps it. */
export function throwersOf(evaluator: Evaluator, file: string): readonly CallSite[] {
  const module = evaluator.program.module(file);
  const collector = new Collector(evaluator);
  const found: CallSite[] = [];
  const add = (fn: FunctionId, id: NodeId): void => {
    const built = evaluator.errors.builtBy(file, id);
    if (built === undefined || found.some(({ node }) => node === built)) return;
    const error = evaluator.errors.of(evaluator.rootFrame(file, fn), id);
    if (collector.collect(error, 'arg0', undefined).items.length > 0) found.push({ file, node: built, fn });
  };
  for (const [fn, declaration] of (module?.functions ?? []).entries()) {
    for (const { value } of declaration.throws) {
      const { start } = evaluator.node(file, value);
      if (!isKept(evaluator, file, declaration, start)) add(fn, value);
    }
    for (const id of declaration.calls) {
      const handed = handedOn(evaluator, file, id);
      if (handed !== undefined) add(fn, handed);
    }
  }
  return found;
}

/** Whether what is thrown here comes out of a function that the framework runs. */
export class Escapes {
  readonly #evaluator: Evaluator;
  readonly #integration: string;
  readonly #callersOf: (fn: FunctionRef) => readonly CallSite[];
  readonly #answers = new Map<string, boolean>();

  constructor(
    evaluator: Evaluator,
    integration: string,
    callersOf: (fn: FunctionRef) => readonly CallSite[],
  ) {
    this.#evaluator = evaluator;
    this.#integration = integration;
    this.#callersOf = callersOf;
  }

  from(ref: FunctionRef, depth = 0): boolean {
    const key = `${ref.file}#${ref.fn}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    // Functions that call each other say nothing of themselves.
    this.#answers.set(key, false);
    const escapes = this.#isRun(ref) || (depth < MAXIMUM_DEPTH && this.#outwards(ref, depth));
    this.#answers.set(key, escapes);
    return escapes;
  }

  #outwards({ file, fn }: FunctionRef, depth: number): boolean {
    const evaluator = this.#evaluator;
    const { parent, passedTo, start } = evaluator.fn(file, fn);
    if (passedTo !== undefined) {
      if (this.#isRegistered(file, parent, passedTo.call)) return true;
      if (parent > 0 && !isKept(evaluator, file, evaluator.fn(file, parent), start))
        return this.from({ file, fn: parent }, depth + 1);
    }
    return this.#callersOf({ file, fn }).some((site) => {
      if (site.channel !== undefined || site.thrown !== undefined) return false;
      if (site.argument !== undefined && this.#isRegistered(site.file, site.fn, site.node)) return true;
      const node = evaluator.node(site.file, site.node);
      if (isKept(evaluator, site.file, evaluator.fn(site.file, site.fn), node.start)) return false;
      return this.from({ file: site.file, fn: site.fn }, depth + 1);
    });
  }

  /** `router.get('/', create)`, `router.get('/', wrapped(create))`: the call is the framework's, or what it makes goes into one. */
  #isRegistered(file: string, fn: FunctionId, call: NodeId): boolean {
    const evaluator = this.#evaluator;
    const isOfFramework = (id: NodeId): boolean => {
      const node = evaluator.node(file, id);
      return (
        node.k === 'call' &&
        evaluator
          .evaluate(evaluator.rootFrame(file, fn), node.callee)
          .atoms.some((atom) => atom.a === 'lib' && atom.integration === this.#integration)
      );
    };
    if (isOfFramework(call)) return true;
    return evaluator.fn(file, fn).calls.some((id) => {
      const outer = evaluator.node(file, id);
      return outer.k === 'call' && outer.args.some(({ value }) => value === call) && isOfFramework(id);
    });
  }

  /** A parameter is the framework's: a request, a context, a job. Or the function and its class are decorated. */
  #isRun({ file, fn }: FunctionRef): boolean {
    const evaluator = this.#evaluator;
    const declaration = evaluator.fn(file, fn);
    const cls =
      declaration.class === undefined ? undefined : evaluator.module(file).classes[declaration.class];
    if (declaration.decorators.length > 0 && (cls?.decorators.length ?? 0) > 0)
      return this.#isOf(file, [...declaration.decorators, ...(cls?.decorators ?? [])]);
    if (declaration.kind === 'constructor') return false;
    const frame = evaluator.rootFrame(file, fn);
    return declaration.params.some((_, i) =>
      evaluator.parameters
        .of(frame, i)
        .atoms.some((atom) => atom.a === 'lib' && atom.integration === this.#integration),
    );
  }

  /** Whether a decorator comes from one of the framework's modules. */
  #isOf(file: string, decorators: FunctionIr['decorators']): boolean {
    const evaluator = this.#evaluator;
    const { modules = [] } = evaluator.catalog.integration(this.#integration) ?? {};
    return decorators.some((decorator) => {
      const written = evaluator.node(file, decorator.node);
      const name = written.k === 'call' ? evaluator.node(file, written.callee) : written;
      if (name.k !== 'import') return false;
      const { specifier = '' } = evaluator.module(file).imports[name.index] ?? {};
      const scope = specifier.startsWith('@') ? `${specifier.split('/')[0]}/` : specifier;
      return modules.some((each) => each === specifier || each.startsWith(scope));
    });
  }
}

/** `next(new Error(...))` */
function handedOn(evaluator: Evaluator, file: string, id: NodeId): NodeId | undefined {
  const call = evaluator.node(file, id);
  const [first] = call.k === 'call' ? call.args : [];
  if (call.k !== 'call' || first === undefined || first.spread) return undefined;
  const callee = evaluator.node(file, call.callee);
  if (callee.k !== 'binding' || callee.declaration !== 'param' || !PASSES_ON.has(callee.name))
    return undefined;
  const error = evaluator.node(file, first.value);
  return error.k === 'call' && error.isNew ? first.value : undefined;
}

/** Whether a `try` around the place has a `catch` that keeps what is thrown: that neither throws it again nor hands it on. */
function isKept(evaluator: Evaluator, file: string, fn: FunctionIr, at: number): boolean {
  return (fn.tries ?? []).some(({ start, end, catchEnd }) => {
    if (at < start || at >= end) return false;
    const isIn = (id: NodeId): boolean => {
      const node = evaluator.node(file, id);
      return node.start >= end && node.end <= catchEnd;
    };
    if (fn.throws.some(({ value }) => isIn(value) && carries(evaluator, file, value, 0))) return false;
    return !fn.calls.some((id) => {
      const call = isIn(id) ? evaluator.node(file, id) : undefined;
      if (call?.k !== 'call') return false;
      const callee = evaluator.node(file, call.callee);
      return (
        callee.k === 'binding' &&
        PASSES_ON.has(callee.name) &&
        call.args.some(({ value }) => carries(evaluator, file, value, 0))
      );
    });
  });
}

/** Whether a value has the variable of a `catch` in it. */
function carries(evaluator: Evaluator, file: string, id: NodeId, depth: number): boolean {
  if (depth > 4) return false;
  const node = evaluator.node(file, id);
  const inside = (inner: NodeId | undefined): boolean =>
    inner !== undefined && carries(evaluator, file, inner, depth + 1);
  switch (node.k) {
    case 'caught':
      return true;
    case 'binding':
      return node.declaration === 'catch' || inside(node.value);
    case 'cast':
      return inside(node.operand);
    case 'prop':
      return inside(node.base);
    case 'template':
      return node.parts.some(inside);
    case 'conditional':
      return inside(node.then) || inside(node.else);
    case 'object':
      return node.props.some((prop) => 'value' in prop && inside(prop.value));
    case 'call':
      return node.args.some(({ value }) => inside(value));
    default:
      return false;
  }
}
