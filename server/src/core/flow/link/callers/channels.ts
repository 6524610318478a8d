/**
 * Events, queues and buses: a call that sends under a name runs the handlers of that name, as a call of a function runs
 * the function. So data is followed from the sender, and a check the sender made counts.
 *
 * Deliberately absent: which libraries have channels (rows), and names that are computed.
 */
import type { ChannelRow, ErrorHandlerRow } from '../../../catalog/row.ts';
import type { CallNode, FunctionId, FunctionIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import type { Lazy } from '../values.ts';
import { valueWith } from '../values.ts';
import type { CallSite, ThrownAs } from './call-sites.ts';
import { throwersOf } from './thrown.ts';

interface Found {
  readonly key: string;
  readonly row: ChannelRow;
}

/** What one file says of channels. */
export interface ChannelUse {
  /** Calls that send, by channel and name. */
  readonly senders: ReadonlyMap<string, readonly CallSite[]>;
  /** Channels and names that a function (`file#function`) listens to. */
  readonly listeners: ReadonlyMap<string, readonly string[]>;
}

export function channelsOf(evaluator: Evaluator, file: string): ChannelUse {
  return new ChannelReader(evaluator).read(file);
}

/**
 * What listens to errors stands under this, with the integration whose handlers throw them and the parameter that is the error,
 * or the field of it.
 */
export function errorsOf(integration: string, { error, within }: ErrorHandlerRow): string {
  return `errors ${integration} ${error}${within === undefined ? '' : ` ${within}`}`;
}

/** The integration and where the error goes in, if the channel is one of errors. */
export function errorChannel(
  channel: string,
): { readonly integration: string; readonly thrown: ThrownAs } | undefined {
  const [kind, integration = '', parameter, within] = channel.split(' ');
  if (kind !== 'errors') return undefined;
  return { integration, thrown: { parameter: Number(parameter), ...(within !== undefined && { within }) } };
}

/** All places that throw stand under one name: which of them a handler gets, it is asked for. */
export const THROWN = 'thrown';

/** What the handler gets from a sender. */
export function channelArguments(
  evaluator: Evaluator,
  row: ChannelRow,
  caller: Frame,
  id: NodeId,
  node: CallNode,
): Arguments {
  const values = sentBy(evaluator, row.send.payload, caller, id, node);
  const [payload] = values;
  if (row.field === undefined || payload === undefined) return { values, spread: undefined };
  const origin = evaluator.place(caller.file, node);
  const holder = row.field
    .split('.')
    .reduceRight<Lazy>(
      (value, key) => ({ value: valueWith({ a: 'object', entries: [{ key, value }], names: [], origin }) }),
      payload,
    );
  return { values: [holder], spread: undefined };
}

function sentBy(
  evaluator: Evaluator,
  slot: string,
  caller: Frame,
  id: NodeId,
  node: CallNode,
): readonly Lazy[] {
  const plain = /^arg(s?)(\d*)$/.exec(slot);
  // `queue.addBulk(users.map((user) => ({ name, data })))`: what stands in each of the list.
  if (plain === null) return [{ value: evaluator.libraries.slots.value(caller, id, slot) }];
  const first = Number(plain[2] ?? 0);
  const sent = node.args.slice(first, plain[1] === '' ? first + 1 : undefined);
  return sent.filter((arg) => !arg.spread).map((arg): Lazy => ({ frame: caller, node: arg.value }));
}

class ChannelReader {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  read(file: string): ChannelUse {
    const evaluator = this.#evaluator;
    const words = evaluator.catalog.channelWords();
    const senders = new Map<string, CallSite[]>();
    const listeners = new Map<string, string[]>();
    const module = words.size === 0 ? undefined : evaluator.program.module(file);
    for (const [fn, declaration] of (module?.functions ?? []).entries()) {
      for (const id of declaration.calls) {
        const node = module?.nodes[id];
        if (node?.k !== 'call' || !words.has(this.#name(file, node.callee))) continue;
        for (const { key, row } of this.#channels(file, fn, id, node, 'send'))
          add(senders, key, { file, node: id, fn, channel: row });
        for (const { key, row } of this.#channels(file, fn, id, node, 'receive'))
          for (const target of this.#handlersAt(file, fn, id, node, row.receive?.handler ?? ''))
            add(listeners, target, key);
        this.#errorHandlers(file, fn, id, node, listeners);
      }
      const owner = declaration.class === undefined ? undefined : module?.classes[declaration.class];
      for (const { node } of declaration.decorators) {
        for (const { key } of this.#decorated(file, node, undefined, []))
          add(listeners, `${file}#${fn}`, key);
        for (const key of this.#decoratedForErrors(file, node, undefined))
          add(listeners, `${file}#${fn}`, key);
      }
      if (declaration.kind !== 'method' || declaration.name === undefined) continue;
      const marks = this.#unnamedMarks(file, declaration);
      for (const { node } of owner?.decorators ?? []) {
        for (const { key } of this.#decorated(file, node, declaration.name, marks))
          add(listeners, `${file}#${fn}`, key);
        for (const key of this.#decoratedForErrors(file, node, declaration.name))
          add(listeners, `${file}#${fn}`, key);
      }
    }
    if (module !== undefined) for (const site of throwersOf(evaluator, file)) add(senders, THROWN, site);
    return { senders, listeners };
  }

  #name(file: string, callee: NodeId): string {
    const node = this.#evaluator.node(file, callee);
    if (node.k === 'prop') return node.name;
    if (node.k === 'import') return this.#evaluator.module(file).imports[node.index]?.name ?? '';
    return '';
  }

  #channels(
    file: string,
    fn: FunctionId,
    id: NodeId,
    node: CallNode,
    role: 'send' | 'receive',
  ): readonly Found[] {
    const { catalog } = this.#evaluator;
    const frame = this.#evaluator.rootFrame(file, fn);
    const found: Found[] = [];
    for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      const path = node.isNew ? `new ${atom.path}` : atom.path;
      const rows =
        role === 'send'
          ? catalog.sendersFor(atom.integration, path)
          : catalog.receiversFor(atom.integration, path);
      for (const { row } of rows) {
        const slot = role === 'send' ? row.send.name : (row.receive?.name ?? '');
        const name =
          this.#evaluator.parts.constantString(this.#evaluator.libraries.slots.value(frame, id, slot)) ??
          this.#injected(file, node);
        if (name !== undefined && !catalog.commonChannels.has(name))
          found.push({ key: `${row.id} ${name}`, row });
      }
    }
    return found;
  }

  /** `@InjectQueue('mails') private readonly mails: Queue`: the decorator of the parameter says the name. */
  #injected(file: string, node: CallNode): string | undefined {
    const evaluator = this.#evaluator;
    const callee = evaluator.node(file, node.callee);
    const base = callee.k === 'prop' ? evaluator.node(file, callee.base) : undefined;
    if (base?.k !== 'prop') return undefined;
    const self = evaluator.node(file, base.base);
    if (self.k !== 'this') return undefined;
    const cls = evaluator.fn(file, self.binder).class;
    const ctor = cls === undefined ? undefined : evaluator.module(file).classes[cls]?.ctor;
    if (ctor === undefined) return undefined;
    const param = evaluator.fn(file, ctor).params.find(({ name }) => name === base.name);
    for (const decorator of param?.decorators ?? []) {
      const name = this.#argument(file, decorator.node);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** Functions that a call registers for errors. */
  #errorHandlers(
    file: string,
    fn: FunctionId,
    id: NodeId,
    node: CallNode,
    listeners: Map<string, string[]>,
  ): void {
    const { catalog } = this.#evaluator;
    const frame = this.#evaluator.rootFrame(file, fn);
    for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      for (const { row } of catalog.errorHandlersFor(atom.integration, atom.path)) {
        if (row.events !== undefined && !this.#isEvent(frame, id, row.events)) continue;
        for (const target of this.#handlersAt(file, fn, id, node, row.handler ?? 'args')) {
          const hash = target.lastIndexOf('#');
          const { params } = this.#evaluator.fn(target.slice(0, hash), Number(target.slice(hash + 1)));
          if (params.length >= (row.params ?? 0)) add(listeners, target, errorsOf(atom.integration, row));
        }
      }
    }
  }

  #isEvent(frame: Frame, call: NodeId, events: readonly string[]): boolean {
    const { libraries, parts } = this.#evaluator;
    const name = parts.constantString(libraries.slots.value(frame, call, 'arg0'));
    return name !== undefined && events.includes(name);
  }

  #decoratedForErrors(file: string, decorator: NodeId, method: string | undefined): readonly string[] {
    const evaluator = this.#evaluator;
    const node = evaluator.node(file, decorator);
    if (node.k !== 'call') return [];
    const frame = evaluator.rootFrame(file, node.fn);
    return evaluator.evaluate(frame, node.callee).atoms.flatMap((atom) => {
      if (atom.a !== 'lib' || atom.integration === '') return [];
      return evaluator.catalog
        .decoratedErrorHandlersFor(atom.integration, atom.path)
        .filter(({ row }) => (row.decorators ?? []).some((each) => each.method === method))
        .filter(({ row }) => row.events === undefined || this.#isEvent(frame, decorator, row.events))
        .map(({ row }) => errorsOf(atom.integration, row));
    });
  }

  #handlersAt(file: string, fn: FunctionId, id: NodeId, node: CallNode, slots: string): readonly string[] {
    const { libraries } = this.#evaluator;
    const frame = this.#evaluator.rootFrame(file, fn);
    const named = slots === 'args' ? node.args.map((_, i) => `arg${i}`) : slots.split('|');
    return named
      .filter((slot) => node.args[Number(/^arg(\d+)$/.exec(slot)?.[1])]?.spread !== true)
      .flatMap((slot) => libraries.slots.value(frame, id, slot).atoms)
      .flatMap((atom) => (atom.a === 'fn' ? [`${atom.file}#${atom.fn}`] : []));
  }

  /** Decorators of a method that say no name: `@Process()`. The class says of which queue. */
  #unnamedMarks(file: string, { decorators }: FunctionIr): readonly string[] {
    return decorators.flatMap(({ node: id }) => {
      const node = this.#evaluator.node(file, id);
      return node.k === 'call' && this.#argument(file, id) === undefined
        ? [this.#name(file, node.callee)]
        : [];
    });
  }

  #decorated(
    file: string,
    decorator: NodeId,
    method: string | undefined,
    marks: readonly string[],
  ): readonly Found[] {
    const evaluator = this.#evaluator;
    const node = evaluator.node(file, decorator);
    if (node.k !== 'call') return [];
    const frame = evaluator.rootFrame(file, node.fn);
    const found: Found[] = [];
    for (const atom of evaluator.evaluate(frame, node.callee).atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      for (const { row } of evaluator.catalog.decoratorChannelsFor(atom.integration, atom.path)) {
        const isMeant = (row.decorators ?? []).some((each) =>
          each.decorated === undefined ? each.method === method : marks.includes(each.decorated),
        );
        if (!isMeant) continue;
        const name = this.#argument(file, decorator);
        if (name !== undefined) found.push({ key: `${row.id} ${name}`, row });
      }
    }
    return found;
  }

  /** The literal that a decorator is given, or the `name` of its options. */
  #argument(file: string, decorator: NodeId): string | undefined {
    const evaluator = this.#evaluator;
    const node = evaluator.node(file, decorator);
    if (node.k !== 'call') return undefined;
    const frame = evaluator.rootFrame(file, node.fn);
    for (const slot of ['arg0', 'arg0.name']) {
      const name = evaluator.parts.constantString(evaluator.libraries.slots.value(frame, decorator, slot));
      if (name !== undefined) return name;
    }
    return undefined;
  }
}

function add<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
