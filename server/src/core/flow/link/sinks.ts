/**
 * Sink calls, and what reaches one in one activation of its function: without a caller, or by a chain of calls.
 *
 * Deliberately absent: which callers there are (`follow.ts`).
 */

import type { Catalog } from '../../catalog/index.ts';
import type { RecipientRow, SinkRow, SlotTest } from '../../catalog/row.ts';
import type { Place } from '../../text/range.ts';
import type { FunctionId, NodeId, ValueNode } from '../ir.ts';
import type { CallLink, DataReach, FunctionRef, Reach, SinkAccount } from '../model.ts';
import { activate } from './activate.ts';
import { GLOBAL_OBJECTS } from './builtins/tables.ts';
import type { CallSite } from './call-sites.ts';
import { type Collected, type CollectedItem, Collector } from './collect.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { isOfIssuer } from './issued.ts';
import { type SearchedBinds, searchedBinds, withoutSearched } from './libraries/binds.ts';
import { byColumn, type StoredColumns, storedColumns } from './libraries/stored.ts';
import { singular } from './names.ts';
import { onePerLabel } from './reaches.ts';
import { type Destination, Destinations } from './recipients.ts';
import { shapeOf } from './shapes.ts';
import { holds } from './slot-tests.ts';
import type { SlotValue } from './slots.ts';
import type { ParamPath, Value } from './values.ts';
import { Withheld } from './withheld.ts';

export interface SinkCall {
  readonly node: NodeId;
  readonly fn: FunctionId;
  readonly row: SinkRow;
  readonly integration: string;
  readonly path: string;
  readonly captures: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Known by its shape alone: the interface through which it is called. */
  readonly shape?: string;
}

interface Statement {
  readonly slot: string;
  readonly text: string;
  readonly stored: StoredColumns | undefined;
}

/** What only the whole program knows. */
export interface Around {
  readonly callersOf: (fn: FunctionRef) => readonly CallSite[];
  /** Whether code of the project answers the calls of an interface. */
  readonly isImplemented: (identity: string) => boolean;
}

/** A call on the way to the sink, and the function it runs. */
export interface Link {
  readonly site: CallSite;
  readonly target: FunctionRef;
}

/** What one look at a sink found. */
export interface Look {
  readonly reaches: readonly Reach[];
  /** Functions on whose parameters it still depends: their callers may hand over more. */
  readonly targets: readonly FunctionRef[];
  /** Keys of the data that is reported by now, on the way to here included. */
  readonly reported: readonly string[];
}

export class Sinks {
  readonly #evaluator: Evaluator;
  readonly #catalog: Catalog;
  readonly #collector: Collector;
  readonly #destinations: Destinations;
  readonly #around: Around;
  readonly #withheld: Withheld;

  constructor(evaluator: Evaluator, firstPartyHosts: readonly string[], around: Around) {
    this.#around = around;
    this.#evaluator = evaluator;
    this.#catalog = evaluator.catalog;
    this.#collector = new Collector(evaluator);
    this.#destinations = new Destinations(evaluator, firstPartyHosts);
    this.#withheld = new Withheld(evaluator, around.callersOf);
  }

  /** Sink calls written in a file. */
  calls(file: string): readonly SinkCall[] {
    const found: SinkCall[] = [];
    const module = this.#evaluator.program.module(file);
    const words = this.#catalog.sinkWords();
    for (const [fn, declaration] of (module?.functions ?? []).entries()) {
      for (const id of declaration.calls) {
        const node = module?.nodes[id];
        if (node?.k === 'call') this.#sinksAt(file, fn, id, node.callee, node.isNew, words, found);
        else if (node?.k === 'template' && node.tag !== undefined)
          this.#sinksAt(file, fn, id, node.tag, false, words, found);
      }
      for (const id of declaration.writes) {
        const node = module?.nodes[id];
        if (node?.k !== 'write' || node.key === undefined) continue;
        const frame = this.#evaluator.rootFrame(file, fn);
        for (const atom of this.#evaluator.evaluate(frame, node.base).atoms) {
          if (atom.a !== 'lib' || atom.integration === '') continue;
          for (const match of this.#catalog.writesFor(atom.integration, `${atom.path}.${node.key}`)) {
            found.push({
              node: id,
              fn,
              row: match.row,
              integration: atom.integration,
              path: `${atom.path}.${node.key}`,
              captures: { ...atom.captures, ...match.captures },
              place: this.#evaluator.place(file, node),
            });
          }
        }
        if (this.#catalog.integrationsOfGlobal('document').length > 0)
          this.#globalWrite(file, fn, id, node, found);
      }
    }
    return found;
  }

  #globalWrite(
    file: string,
    fn: FunctionId,
    id: NodeId,
    node: ValueNode & { k: 'write' },
    found: SinkCall[],
  ): void {
    const base = this.#evaluator.node(file, node.base);
    if (base.k !== 'global' || node.key === undefined || found.some((sink) => sink.node === id)) return;
    const root = GLOBAL_OBJECTS.has(base.name) ? node.key : base.name;
    for (const integration of this.#catalog.integrationsOfGlobal(root)) {
      for (const match of this.#catalog.writesFor(integration.id, `global:${base.name}.${node.key}`)) {
        found.push({
          node: id,
          fn,
          row: match.row,
          integration: integration.id,
          path: `global:${base.name}.${node.key}`,
          captures: match.captures,
          place: this.#evaluator.place(file, node),
        });
      }
    }
  }

  #sinksAt(
    file: string,
    fn: FunctionId,
    id: NodeId,
    callee: NodeId,
    isNew: boolean,
    words: ReadonlySet<string>,
    found: SinkCall[],
  ): void {
    const calleeNode = this.#evaluator.node(file, callee);
    if (calleeNode.k === 'prop' && !words.has(calleeNode.name)) return;
    const frame = this.#evaluator.rootFrame(file, fn);
    const called = this.#evaluator.evaluate(frame, callee);
    if (calleeNode.k === 'prop' && !isNew) this.#byShape(frame, fn, id, calleeNode, called, found);
    for (const atom of called.atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      const path = isNew ? `new ${atom.path}` : atom.path;
      for (const match of this.#catalog.sinksFor(atom.integration, path)) {
        found.push({
          node: id,
          fn,
          row: match.row,
          integration: atom.integration,
          path,
          captures: { ...atom.captures, ...match.captures },
          place: this.#evaluator.place(file, this.#evaluator.node(file, id)),
        });
      }
    }
  }

  /** `this.logger.info(...)` where all that is known of the logger is an interface, or its name in a package nobody knows. */
  #byShape(
    frame: Frame,
    fn: FunctionId,
    id: NodeId,
    callee: ValueNode & { k: 'prop' },
    called: Value,
    found: SinkCall[],
  ): void {
    if (called.atoms.some((atom) => atom.a !== 'open')) return;
    for (const atom of this.#evaluator.evaluate(frame, callee.base).atoms) {
      const shape = atom.a === 'open' ? shapeOf(this.#evaluator, frame, callee.base, atom) : undefined;
      const type = shape === undefined ? undefined : this.#catalog.typeOfShape(shape.names, shape.methods);
      if (shape === undefined || type === undefined) continue;
      const path = `${type.type}.${callee.name}`;
      for (const { row, captures } of this.#catalog.sinksFor(type.integration, path)) {
        const place = this.#evaluator.place(frame.file, this.#evaluator.node(frame.file, id));
        const at = { node: id, fn, row, integration: type.integration, path, captures, place };
        found.push({ ...at, shape: shape.identity });
      }
      return;
    }
  }

  /** Where the project answers the calls itself, what it does with them is what counts. */
  #isAnswered(sink: SinkCall): boolean {
    return sink.shape !== undefined && this.#around.isImplemented(sink.shape);
  }

  /**
   * Looks at a sink as it is reached over a chain of calls, outermost first; undefined when the chain does not lead
   * there. `reported` was found on shorter chains and is not told again.
   */
  look(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    reported: ReadonlySet<string>,
  ): Look | undefined {
    const frame = this.#frame(file, sink, chain);
    if (frame === undefined || this.#neverRuns(frame, file, sink.node)) return undefined;
    const nothing: Look = { reaches: [], targets: [], reported: [...reported] };
    if (this.#isAnswered(sink)) return nothing;
    const targets = new Map<string, FunctionRef>();
    const open = (param: ParamPath): void => {
      const key = `${param.file}#${param.fn}`;
      if (!targets.has(key)) targets.set(key, { file: param.file, fn: param.fn });
    };
    const failed = this.#failedTests(frame, sink);
    if (failed.length > 0) {
      // `run(sql, values)`: whether it writes only a caller says.
      const asked = failed.flatMap(({ slot }) => this.#paramsIn(frame, sink, slot));
      for (const param of asked) open(param);
      return { ...nothing, targets: [...targets.values()] };
    }
    const destination = this.#destination(frame, sink);
    if (destination?.to === 'first-party') return nothing;
    const items: CollectedItem[] = [];
    const around = this.#aroundOf(file, sink);
    for (const { value, slot, at } of this.#entering(frame, sink)) {
      const collected = this.#collector.collect(value, slot, at, around);
      items.push(...this.#itemsIn(collected));
      for (const param of collected.params) open(param);
    }
    const symbolicHost = destination?.to === 'symbolic';
    if (symbolicHost) for (const param of this.#hostParams(frame, sink)) open(param);
    const kept = items.filter(
      (item) =>
        this.#exclusion(item, frame, sink) === undefined &&
        !(item.atom.param !== undefined && this.#withheld.includes(item.atom.param)),
    );
    const fresh = kept.filter((item) => !reported.has(itemKey(item)));
    const reaches: Reach[] = [];
    if (fresh.length > 0 && !symbolicHost)
      this.#report(file, sink, chain, fresh, destination, (reach) => reaches.push(reach));
    return {
      reaches,
      targets: [...targets.values()],
      reported: symbolicHost ? [...reported] : [...new Set([...reported, ...kept.map(itemKey)])],
    };
  }

  /** The SQL statement that a call runs, where it is known. */
  #statement(frame: Frame, sink: SinkCall): Statement | undefined {
    const { entity } = sink.row.retention ?? {};
    const slot = [entity, ...(entity?.or ?? [])].find((each) => each?.kind === 'sql')?.slot;
    if (slot === undefined) return undefined;
    const texts = this.#evaluator.libraries.slots.value(frame, sink.node, slot).atoms.map((atom) => {
      if (atom.a === 'const') return typeof atom.value === 'string' ? atom.value : undefined;
      return atom.a === 'text' ? atom.texts.join(' ') : undefined;
    });
    const [text] = texts;
    return text === undefined || texts.length > 1 ? undefined : { slot, text, stored: storedColumns(text) };
  }

  /** Bound values by the columns that they are written to. */
  #byColumn(value: Value, { stored }: Statement): Value {
    if (stored === undefined) return value;
    const { naming } = this.#evaluator;
    return byColumn(value, stored, (bound, column) => {
      const node = 'node' in bound ? this.#evaluator.node(bound.frame.file, bound.node) : undefined;
      const file = 'node' in bound ? bound.frame.file : '';
      const place = node === undefined ? { file: '', start: 0, end: 0 } : this.#evaluator.place(file, node);
      const label = node === undefined ? column : () => naming.label(file, node);
      const plain = this.#evaluator.force(bound);
      const named = naming.named(plain, column, [singular(stored.table)], place, label, undefined);
      return named === plain ? bound : { value: named };
    });
  }

  /** Of an SQL statement: which values that are bound to it only find rows. */
  #searched(
    frame: Frame,
    sink: SinkCall,
    statement: Statement | undefined,
  ): { readonly binds: SearchedBinds; isOnlySearched(slot: string): boolean } | undefined {
    const binds = statement === undefined ? undefined : searchedBinds(statement.text);
    if (statement === undefined || binds === undefined) return undefined;
    const first = statement.slot === 'arg0' ? 1 : 0;
    return {
      binds,
      isOnlySearched: (slot) => {
        const index = /^arg(\d+)$/.exec(slot)?.[1];
        return index !== undefined && Number(index) >= first && this.#isScalar(frame, sink.node, slot)
          ? binds.positions.has(Number(index) - first)
          : false;
      },
    };
  }

  #isScalar(frame: Frame, call: NodeId, slot: string): boolean {
    const { atoms } = this.#evaluator.libraries.slots.value(frame, call, slot);
    return atoms.every((atom) => atom.a !== 'list' && atom.a !== 'object');
  }

  /** The sink's frame: that of its function by itself, or from the activation of the outermost call down the chain. */
  #frame(file: string, sink: SinkCall, [outer, ...inner]: readonly Link[]): Frame | undefined {
    const evaluator = this.#evaluator;
    if (outer === undefined) return evaluator.rootFrame(file, sink.fn);
    const outermost = evaluator.rootFrame(outer.site.file, outer.site.fn);
    let frame = activate(evaluator, outer.site, outer.target, outermost);
    for (const link of inner) {
      if (frame === undefined || frame.file !== link.site.file) return undefined;
      if (this.#neverRuns(frame, link.site.file, link.site.node)) return undefined;
      frame = activate(evaluator, link.site, link.target, evaluator.frameFor(frame, link.site.fn));
    }
    return frame?.file === file ? evaluator.frameFor(frame, sink.fn) : undefined;
  }

  /** The calls on the way here have settled a test that keeps this one from running. */
  #neverRuns(frame: Frame, file: string, call: NodeId): boolean {
    const node = this.#evaluator.node(file, call);
    return 'cond' in node && this.#evaluator.settled.rulesOut(frame, node.fn, node.cond);
  }

  /** Data in the message of an error is reported where the error is built, and only for logs. */
  #report(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    destination: Destination | undefined,
    add: (reach: Reach) => void,
  ): void {
    const plain = items.filter((item) => item.built === undefined);
    if (plain.length > 0) add(this.#reach(file, sink, chain, plain, destination));
    if (sink.row.kind !== 'log') return;
    const built = new Map<string, CollectedItem[]>();
    for (const item of items) {
      if (item.built === undefined) continue;
      const key = `${item.built.file}#${item.built.node}`;
      built.set(key, [...(built.get(key) ?? []), item]);
    }
    for (const group of built.values()) {
      const at = group[0]?.built;
      if (at === undefined) continue;
      const reach = this.#reach(file, sink, [], group, destination);
      const place = this.#evaluator.place(at.file, this.#evaluator.node(at.file, at.node));
      const built = { ...place, text: 'in the message of an error that is made here' };
      add({
        ...reach,
        ...at,
        place,
        chain: [{ file: at.file, node: at.node, fn: at.fn }, ...reach.chain],
        data: reach.data.map((data) => ({
          ...data,
          steps: [...data.steps.slice(0, -1), built, ...data.steps.slice(-1)],
        })),
        isInError: true,
      });
    }
  }

  #reach(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    destination: Destination | undefined,
  ): Reach {
    const evaluator = this.#evaluator;
    const [outer] = chain;
    const at =
      outer === undefined
        ? { file, node: sink.node, fn: sink.fn }
        : { file: outer.site.file, node: outer.site.node, fn: outer.site.fn };
    const links: CallLink[] = [
      ...chain.map((link): CallLink => ({ file: link.site.file, node: link.site.node, fn: link.site.fn })),
      { file, node: sink.node, fn: sink.fn },
    ];
    const passed = chain.map((link) => {
      const name = evaluator.fn(link.target.file, link.target.fn).name ?? 'a function';
      return {
        ...evaluator.place(link.site.file, evaluator.node(link.site.file, link.site.node)),
        text: `passed to ${name}`,
      };
    });
    const sinkPlace = {
      ...evaluator.place(file, evaluator.node(file, sink.node)),
      text: `reaches ${sink.row.label}`,
    };
    const recipient = this.#recipient(sink, destination);
    const data = items.map(
      ({ atom, slot }): DataReach => ({
        category: atom.category,
        label: atom.label,
        confidence:
          destination?.to === 'unknown' && atom.confidence !== 'possible' ? 'possible' : atom.confidence,
        evidence: atom.evidence,
        origin: atom.origin,
        steps: [
          { ...atom.origin, text: `recognised: ${atom.evidence}` },
          ...atom.steps,
          ...passed,
          sinkPlace,
        ],
        slot,
        ...(atom.remains !== undefined && { remains: atom.remains }),
        ...(atom.owner !== undefined && { owner: atom.owner }),
      }),
    );
    return {
      ...at,
      place: evaluator.place(at.file, evaluator.node(at.file, at.node)),
      row: sink.row,
      integration: sink.integration,
      path: sink.path,
      captures: sink.captures,
      ...(recipient !== undefined && { recipient }),
      ...(destination?.to === 'host' && { host: destination.host }),
      ...(destination?.to === 'recipient' && { host: destination.host }),
      chain: links,
      data: onePerLabel(data),
    };
  }

  #recipient(sink: SinkCall, destination: Destination | undefined): RecipientRow | undefined {
    if (destination?.to === 'recipient') return destination.recipient;
    if (destination?.to === 'host') return undefined;
    const vendor = vendorOf(sink.row);
    return vendor === undefined ? undefined : this.#catalog.recipientById(vendor);
  }

  #destination(frame: Frame, sink: SinkCall): Destination | undefined {
    const { recipient } = sink.row;
    if (recipient === undefined || typeof recipient === 'string') return undefined;
    const { slots } = this.#evaluator.libraries;
    if ('vendor' in recipient) {
      // A client goes to its vendor unless it is certainly made for somewhere else.
      const to = this.#destinations.of(slots.value(frame, sink.node, recipient.base), { atoms: [] });
      return to.to === 'unknown' || to.to === 'symbolic' ? undefined : to;
    }
    const base: Value =
      recipient.base === undefined ? { atoms: [] } : slots.value(frame, sink.node, recipient.base);
    return this.#destinations.of(slots.value(frame, sink.node, recipient.host), base);
  }

  #hostParams(frame: Frame, sink: SinkCall): readonly ParamPath[] {
    const { recipient } = sink.row;
    if (recipient === undefined || typeof recipient === 'string' || 'vendor' in recipient) return [];
    return [recipient.host, recipient.base].flatMap((slot) =>
      slot === undefined ? [] : this.#paramsIn(frame, sink, slot),
    );
  }

  /** Parameters on which a slot depends. */
  #paramsIn(frame: Frame, sink: SinkCall, slot: string): readonly ParamPath[] {
    return this.#evaluator.libraries.slots
      .read(frame, sink.node, slot)
      .flatMap((entry) => this.#collector.collect(entry.value, entry.slot, entry.at).params);
  }

  #failedTests(frame: Frame, sink: SinkCall): readonly SlotTest[] {
    return (sink.row.when ?? []).filter((test) => !this.test(frame, sink.node, test));
  }

  /** Whether a slot test holds in a frame; a value that only a caller knows passes for now. */
  test(frame: Frame, node: NodeId, test: SlotTest): boolean {
    return holds(test, this.#evaluator.libraries.slots.value(frame, node, test.slot));
  }

  /** Personal data that the sinks at a call take, looked at by itself: for `explain`. */
  arriving(file: string, node: NodeId): readonly CollectedItem[] {
    return this.calls(file)
      .filter((sink) => sink.node === node)
      .flatMap((sink) => this.#items(this.#evaluator.rootFrame(file, sink.fn), sink));
  }

  #items(frame: Frame, sink: SinkCall): readonly CollectedItem[] {
    const around = this.#aroundOf(frame.file, sink);
    return this.#entering(frame, sink).flatMap(({ value, slot, at }) =>
      this.#itemsIn(this.#collector.collect(value, slot, at, around)),
    );
  }

  /** With what counts if no caller hands it over. */
  #itemsIn({ items, unsent }: Collected): readonly CollectedItem[] {
    const left = unsent.filter(({ param }) => this.#around.callersOf(param).length === 0);
    return [...items, ...left.map(({ item }) => item)];
  }

  /** The values that a sink takes, without those that only find rows, and by the columns of a statement. */
  #entering(frame: Frame, sink: SinkCall): readonly SlotValue[] {
    const statement = this.#statement(frame, sink);
    const searched = this.#searched(frame, sink, statement);
    return sink.row.data
      .flatMap((slot) => this.#evaluator.libraries.slots.read(frame, sink.node, slot))
      .filter((entry) => searched?.isOnlySearched(entry.slot) !== true)
      .map((entry) => {
        const named = statement === undefined ? entry.value : this.#byColumn(entry.value, statement);
        return { ...entry, value: searched === undefined ? named : withoutSearched(named, searched.binds) };
      });
  }

  /** What the place of a call says of the values that go into it. */
  #aroundOf(file: string, sink: SinkCall) {
    const node = this.#evaluator.node(file, sink.node);
    return {
      narrowed: 'cond' in node ? this.#evaluator.narrowing.at(file, sink.fn, node.cond) : undefined,
      addressee: sink.row.addressee,
      model: modelOf(sink),
    };
  }

  /** What is known of the sinks at a call, looked at by itself: for `explain`. */
  describe(file: string, node: NodeId): readonly SinkAccount[] {
    return this.calls(file)
      .filter((sink) => sink.node === node)
      .map((sink) => {
        const frame = this.#evaluator.rootFrame(file, sink.fn);
        const destination = this.#destination(frame, sink);
        const items = this.#items(frame, sink);
        const recipient = this.#recipient(sink, destination);
        return {
          row: sink.row,
          integration: sink.integration,
          path: sink.path,
          unmet: this.#failedTests(frame, sink).map(({ slot }) => slot),
          isAnswered: this.#isAnswered(sink),
          destination:
            destination?.to ?? (sink.row.kind === 'share' ? ('recipient' as const) : ('none' as const)),
          ...(destination !== undefined && 'host' in destination && { host: destination.host }),
          ...(recipient !== undefined && { recipient }),
          excluded: items.flatMap((item) => {
            const why = this.#exclusion(item, frame, sink);
            return why === undefined
              ? []
              : [{ category: item.atom.category, label: item.atom.label, slot: item.slot, why }];
          }),
        };
      });
  }

  /** Why personal data in this slot does not count for this sink: one phrase. */
  #exclusion(item: CollectedItem, frame: Frame, sink: SinkCall): string | undefined {
    const { kind } = sink.row;
    if (item.atom.remains === 'pseudonym' && kind !== 'share')
      return `only a digest of it arrives, which is fine in a ${kind}`;
    if (item.atom.remains === 'ciphertext' && kind !== 'store')
      return `only a ciphertext of it arrives, which is fine ${kind === 'log' ? 'in a log' : 'to send'}`;
    for (const slot of sink.row.except ?? []) {
      if (isWithin(item.slot, slot)) return `${slot} does not count for ${sink.row.id}`;
    }
    if (isOfIssuer(item, sink.row, this.#catalog.issued))
      return 'a request proves with it who asks, and its issuer knows it';
    return this.#isRedacted(item, frame, sink) ? "the logger's own redaction covers it" : undefined;
  }

  /** The logger's own redaction: `redact: ['user.email', '*.password']`. */
  #isRedacted(item: CollectedItem, frame: Frame, sink: SinkCall): boolean {
    const { redaction } = sink.row;
    if (redaction === undefined) return false;
    const { slots } = this.#evaluator.libraries;
    const path = item.slot
      .replace(/^[a-z]+\d*\.?/, '')
      .replace(/\[\]/g, '.*')
      .split('.');
    if (path.length === 0 || path[0] === '') return false;
    for (const slot of redaction.paths) {
      for (const entry of slots.read(frame, sink.node, slot)) {
        const patterns =
          this.#evaluator.parts.constants(entry.value) ??
          this.#evaluator.parts.constants(this.#evaluator.parts.element(entry.value)) ??
          [];
        if (patterns.some((pattern) => coversPath(pattern, path))) return true;
      }
    }
    for (const slot of redaction.formats ?? []) {
      for (const entry of slots.read(frame, sink.node, slot))
        if (path[0] !== undefined && this.#evaluator.libraries.changedBy(entry.value).has(path[0]))
          return true;
    }
    for (const slot of redaction.serializers ?? []) {
      for (const entry of slots.read(frame, sink.node, slot)) {
        for (const atom of entry.value.atoms) {
          if (atom.a === 'object' && atom.entries.some((inner) => 'key' in inner && inner.key === path[0]))
            return true;
        }
      }
    }
    return false;
  }
}

/** Whether a slot is this one or inside it. `**` stands for one name or more: `arg0.data.**.connect`. */
function isWithin(slot: string, outer: string): boolean {
  const at = outer.indexOf('.**.');
  if (at < 0) return slot === outer || slot.startsWith(`${outer}.`) || slot.startsWith(`${outer}[`);
  const [start, name] = [outer.slice(0, at + 1), outer.slice(at + 4)];
  if (!slot.startsWith(start)) return false;
  const [first, ...names] = slot.slice(start.length).split(/[.[\]]+/);
  return first !== undefined && names.includes(name);
}

/** `a.*.c`, `a[*].c`, `*.c`, `["x"]` of redaction paths against the path of a field. A redacted parent covers its fields. */
function coversPath(pattern: string, path: readonly string[]): boolean {
  const steps = pattern
    .replace(/\[\*\]/g, '.*')
    .replace(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
  if (steps.length > path.length) return false;
  // An element of a list has a number and no name.
  return steps.every(
    (step, i) => step === '*' || step === path[i] || (path[i] === '*' && /^\d+$/.test(step)),
  );
}

/** The model that a call writes a record of, where its path names it: `prisma.user.update()`. */
function modelOf(sink: SinkCall): string | undefined {
  const slot = /^<(\w+)>$/.exec(sink.row.retention?.entity?.slot ?? '')?.[1];
  return slot === undefined ? undefined : sink.captures[slot];
}

/** Id of the recipient that a row names. */
function vendorOf({ recipient }: SinkRow): string | undefined {
  if (typeof recipient === 'string') return recipient;
  return recipient !== undefined && 'vendor' in recipient ? recipient.vendor : undefined;
}

/** The same data in the same slot is one thing, wherever a context recognised it. */
function itemKey(item: CollectedItem): string {
  return `${item.atom.category}|${item.slot}`;
}
