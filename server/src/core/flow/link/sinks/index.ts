/**
 * Sink calls, and what reaches one in one activation of its function: without a caller, or by a chain of calls. Which calls
 * are sinks is in `calls`, what goes into them in `entering`, what of it does not count in `exclusions` and `rejected`,
 * where they go in `destinations`, and how it is told in `telling`.
 *
 * Deliberately absent: which callers there are (`../follow.ts`).
 */
import type { SinkRow, SlotTest } from '../../../catalog/row.ts';
import type { FunctionId, NodeId } from '../../ir.ts';
import type { FunctionRef, NodeRef, Reach, SinkAccount } from '../../model.ts';
import { activate } from '../callers/activate.ts';
import type { CallSite } from '../callers/call-sites.ts';
import { Withheld } from '../callers/withheld.ts';
import type { Collected, CollectedItem } from '../collect/found.ts';
import { Collector, type Around as SinkAround } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { holds } from '../libraries/slot-tests.ts';
import { join, type ParamPath } from '../values.ts';
import { Addressed } from './addressed.ts';
import { BorneOut } from './borne-out.ts';
import { isMadeWithSomething, madeWithNothing, withoutArguments } from './bound.ts';
import { type SinkCall, SinkCalls } from './calls.ts';
import { isForDebugging } from './debugging.ts';
import { type Destination, Destinations, hostSlots } from './destinations.ts';
import { Entering } from './entering.ts';
import { Exclusions } from './exclusions.ts';
import { weighedByPath } from './issued.ts';
import { weighedByIntegration } from './of-integrations.ts';
import { weighedByTable } from './of-things.ts';
import { weighedAsAddresses } from './pictures.ts';
import { Refused } from './refused.ts';
import { Rejected } from './rejected.ts';
import { weighedBySignature } from './signed-requests.ts';
import { isForDevelopers } from './stages.ts';
import { type Link, Telling } from './telling.ts';
import { isBelowThreshold } from './thresholds.ts';

/** What only the whole program knows. */
export interface Around {
  readonly firstPartyHosts: readonly string[];
  readonly ownName: string | undefined;
  readonly callersOf: (fn: FunctionRef) => readonly CallSite[];
  /** Whether code of the project answers the calls of an interface. `leavesOutMade`: not counting classes that a function makes. */
  readonly isImplemented: (identity: string, leavesOutMade: boolean) => boolean;
  /** Paths that logs of a row leave out because of calls elsewhere, for each such call. */
  readonly redactionsOf: (row: SinkRow) => readonly (readonly string[])[];
}

/** What one look at a sink found. */
export interface Look {
  readonly reaches: readonly Reach[];
  /** Functions on whose parameters it still depends: their callers may hand over more. */
  readonly targets: readonly FunctionRef[];
  /** Slots into which one of these parameters goes that takes anything. */
  readonly anything: readonly string[];
  /** Keys of the data that is reported by now, on the way to here included. */
  readonly reported: readonly string[];
  /** What a log takes from parameters that are addresses by what the function does with them. */
  readonly named?: readonly Reach[];
  /** What it is given holds too much to look all the way in. */
  readonly isCutShort?: true;
}

export class Sinks {
  readonly #evaluator: Evaluator;
  readonly #around: Around;
  readonly #calls: SinkCalls;
  readonly #entering: Entering;
  readonly #collector: Collector;
  readonly #exclusions: Exclusions;
  readonly #destinations: Destinations;
  readonly #telling: Telling;
  readonly #withheld: Withheld;
  readonly #borneOut: BorneOut;
  readonly #refused: Refused;
  readonly #rejected: Rejected;
  readonly #beside: Addressed;
  readonly #callsOf = new Map<string, readonly SinkCall[]>();

  /** What the looks so far cost, in nodes worked out. */
  get worked(): number {
    return this.#evaluator.worked;
  }

  constructor(evaluator: Evaluator, around: Around) {
    this.#evaluator = evaluator;
    this.#around = around;
    this.#calls = new SinkCalls(evaluator);
    this.#entering = new Entering(evaluator);
    this.#collector = new Collector(evaluator);
    this.#exclusions = new Exclusions(evaluator, around.redactionsOf);
    this.#destinations = new Destinations(evaluator, around);
    this.#telling = new Telling(evaluator, this.#destinations);
    this.#withheld = new Withheld(evaluator, around.callersOf);
    this.#borneOut = new BorneOut(evaluator, this.#collector, around.callersOf);
    this.#refused = new Refused(evaluator, this.#collector);
    this.#rejected = new Rejected(evaluator, this.#collector, around.callersOf);
    this.#beside = new Addressed(evaluator, this.#entering, this.#collector, (file) => this.calls(file));
  }

  /** Sink calls written in a file. */
  calls(file: string): readonly SinkCall[] {
    let calls = this.#callsOf.get(file);
    if (calls === undefined) {
      calls = this.#calls.of(file);
      this.#callsOf.set(file, calls);
    }
    return calls;
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
    const nothing: Look = { reaches: [], targets: [], anything: [], reported: [...reported] };
    if (this.#isAnswered(sink)) return nothing;
    const targets = new Map<string, FunctionRef>();
    const open = (param: ParamPath): void => {
      if (!this.#leadsTo(param, chain)) return;
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
    const from = chain[0]?.site ?? { file, fn: sink.fn };
    const calls = chain.map(({ site }) => site);
    const destination = this.#destinations.ofSink(frame, sink, from, calls);
    if (destination?.to === 'first-party') return nothing;
    const items: CollectedItem[] = [];
    const anything: string[] = [];
    const named: CollectedItem[] = [];
    let isCutShort = false;
    const around: SinkAround = {
      ...this.#entering.around(file, sink, frame, destination),
      sentBeside: this.#beside.of(frame, file, sink),
    };
    const keeper = this.#keeper(file, sink, chain);
    const literal = this.#literalAround(file, sink.fn);
    if (keeper !== undefined && literal !== undefined) {
      const called = this.#calledFrame(chain);
      if (called !== undefined && !this.#evaluator.callbacks.mayRun(called, file, literal)) return undefined;
    }
    const calledLast = keeper === undefined ? undefined : this.#calledFrame(chain);
    for (const { value, slot, at } of this.#entering.values(frame, sink)) {
      const found = this.#collector.collect(value, slot, at, around);
      const collected = keeper === undefined ? found : this.#kept(found, keeper, calledLast, slot, around);
      items.push(...this.#itemsIn(collected));
      isCutShort ||= found.isCutShort || collected.isCutShort;
      anything.push(...collected.anything);
      if (chain.length === 0 && sink.row.kind === 'log') named.push(...collected.named);
      for (const param of collected.params) open(param);
    }
    const symbolicHost = destination?.to === 'symbolic';
    if (symbolicHost)
      for (const slot of hostSlots(sink.row))
        for (const param of this.#paramsIn(frame, sink, slot)) open(param);
    const bound = this.#bound(file, sink, chain, items, keeper);
    const kept = items.filter(
      (item) =>
        !bound.has(item) &&
        this.#exclusions.why(item, frame, sink) === undefined &&
        !(item.atom.param !== undefined && this.#withheld.includes(item.atom.param)) &&
        !this.#isHandedInside(item, chain),
    );
    const unreported = kept
      .filter((item) => !isReported(reported, item))
      .map((item) => this.#borneOut.weighed(item));
    const passed = this.#refused.weighed(frame, sink.node, unreported);
    const fitting = this.#rejected.weighed(frame, sink.node, passed);
    const ofSender = weighedBySignature(this.#evaluator, file, sink.node, fitting);
    const weighed = weighedByPath(
      this.#evaluator,
      weighedByIntegration(
        this.#evaluator,
        frame,
        sink,
        weighedByTable(this.#evaluator, frame, sink, ofSender),
      ),
      sink,
    );
    const isRare =
      (weighed.length > 0 || named.length > 0) &&
      (this.#isRarelyRun(file, sink, chain) || isBelowThreshold(this.#evaluator, frame, sink));
    const logged = sink.row.kind === 'log' ? weighedAsAddresses(weighed) : weighed;
    const fresh = isRare ? logged.map(possible) : logged;
    return {
      reaches: fresh.length > 0 && !symbolicHost ? this.#told(file, sink, chain, fresh, destination) : [],
      targets: [...targets.values()],
      anything,
      reported: symbolicHost ? [...reported] : [...new Set([...reported, ...kept.map(itemKey)])],
      ...(named.length > 0 && !isRare && { named: this.#told(file, sink, chain, named, destination) }),
      ...(isCutShort && { isCutShort }),
    };
  }

  /** What a function of the project has by itself, that it hands to the one it was given, is told where it calls that. */
  #told(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    destination: Destination | undefined,
  ): readonly Reach[] {
    const evaluator = this.#evaluator;
    const isHanded = evaluator.fn(file, sink.fn).handsOn === true;
    const calls = isHanded ? evaluator.callbacks.callsOf(file, sink.fn) : [];
    const [first] = calls;
    const of = (some: readonly CollectedItem[], runs: NodeRef | undefined, isThere: boolean) =>
      some.length === 0
        ? []
        : this.#telling.of(file, sink, chain, some, destination, runs && { ...runs, isThere });
    if (chain.length > 0) return of(items, first, false);
    let left = items;
    const there = calls.flatMap((call): readonly Reach[] => {
      if (!call.isLater) return [];
      const { start, end } = evaluator.fn(call.file, evaluator.node(call.file, call.node).fn);
      const isOwn = ({ atom: { origin } }: CollectedItem): boolean =>
        origin.file === call.file && origin.start >= start && origin.end <= end;
      const own = left.filter(isOwn);
      left = left.filter((item) => !isOwn(item));
      return of(own, call, true);
    });
    return [...of(left, first, false), ...there];
  }

  /** Personal data that the sinks at a call take, looked at by itself: for `explain`. */
  arriving(file: string, node: NodeId): readonly CollectedItem[] {
    return this.calls(file)
      .filter((sink) => sink.node === node)
      .flatMap((sink) => this.#items(this.#evaluator.rootFrame(file, sink.fn), sink));
  }

  /** What is known of the sinks at a call, looked at by itself: for `explain`. */
  describe(file: string, node: NodeId): readonly SinkAccount[] {
    return this.calls(file)
      .filter((sink) => sink.node === node)
      .map((sink) => {
        const frame = this.#evaluator.rootFrame(file, sink.fn);
        const destination = this.#destinations.ofSink(frame, sink, { file, fn: sink.fn });
        const items = this.#items(frame, sink);
        const recipient = this.#destinations.recipient(sink, destination);
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
            const why = this.#exclusions.why(item, frame, sink) ?? this.#whyWithheld(item);
            return why === undefined
              ? []
              : [{ category: item.atom.category, label: item.atom.label, slot: item.slot, why }];
          }),
        };
      });
  }

  /**
   * What a function inside the one that is called here is handed by calls of its own: `const [, setDraft] =
   * useStored<Draft>('draft')` says what may be written, and `setDraft(draft)` writes it.
   */
  #isHandedInside({ atom: { param } }: CollectedItem, chain: readonly Link[]): boolean {
    const target = chain.at(-1)?.target;
    if (target === undefined || param === undefined || param.file !== target.file) return false;
    const { functions } = this.#evaluator.module(param.file);
    for (let fn = functions[param.fn]?.parent ?? -1; fn >= 0; fn = functions[fn]?.parent ?? -1)
      if (fn === target.fn) return this.#around.callersOf(param).length > 0;
    return false;
  }

  /** For `explain`. */
  #whyWithheld({ atom }: CollectedItem): string | undefined {
    return atom.param !== undefined && this.#withheld.includes(atom.param)
      ? 'by its type it may be there, and none of the calls of this function hands it over'
      : undefined;
  }

  /**
   * Whether whoever calls the function of a parameter runs the first call of a chain by it. What a logger is made with is
   * asked at whoever makes it, and not once for each call of each of its methods.
   */
  #leadsTo({ file, fn }: ParamPath, [outermost]: readonly Link[]): boolean {
    if (outermost === undefined) return true;
    if (outermost.site.file !== file) return false;
    const { functions } = this.#evaluator.module(file);
    for (let around = outermost.site.fn; around >= 0; around = functions[around]?.parent ?? -1)
      if (around === fn) return true;
    return false;
  }

  /** The function at the end of the chain, where it only keeps what the sink's function sends later. */
  #keeper(file: string, sink: SinkCall, chain: readonly Link[]): FunctionRef | undefined {
    const target = chain.at(-1)?.target;
    // What a constructor keeps is its own object's, and which one is here another call made.
    if (target === undefined || this.#evaluator.fn(target.file, target.fn).kind === 'constructor')
      return undefined;
    const { functions } = this.#evaluator.module(file);
    for (let fn = sink.fn; target.file === file && fn >= 0; fn = functions[fn]?.parent ?? -1)
      if (fn === target.fn) return undefined;
    return target;
  }

  /** The literal in which a sink stands that is handed to somebody. */
  #literalAround(file: string, sink: FunctionId): FunctionId | undefined {
    const { functions } = this.#evaluator.module(file);
    for (let fn = sink; fn >= 0; fn = functions[fn]?.parent ?? -1)
      if (functions[fn]?.passedTo !== undefined) return fn;
    return undefined;
  }

  /** What the calls of the chain hand to the function that keeps it: `append(row) { this.rows.push(row); }`. */
  #kept(
    { params }: Collected,
    keeper: FunctionRef,
    frame: Frame | undefined,
    slot: string,
    around: SinkAround,
  ): Collected {
    const evaluator = this.#evaluator;
    const values =
      frame === undefined
        ? []
        : params.flatMap(({ file, fn, index, path }) => {
            if (fn !== keeper.fn || file !== keeper.file) return [];
            const at = { frame, node: evaluator.node(file, evaluator.fn(file, fn).params[index]?.node ?? 0) };
            return path.reduce(
              (value, step) =>
                step === '[]' ? evaluator.parts.element(value) : evaluator.parts.property(value, step, at),
              evaluator.parameters.of(frame, index),
            );
          });
    return this.#collector.collect(join(values), slot, undefined, around);
  }

  /**
   * It, or a call on the way to it, runs on a developer's machine alone; or, of a log, only where somebody has turned a switch
   * for it.
   */
  #isRarelyRun(file: string, sink: SinkCall, chain: readonly Link[]): boolean {
    const isLog = sink.row.kind === 'log';
    return [{ file, node: sink.node }, ...chain.map(({ site }) => site)].some((at) => {
      const node = this.#evaluator.node(at.file, at.node);
      if (!('cond' in node)) return false;
      return (
        isForDevelopers(this.#evaluator, at.file, node.fn, node.cond) ||
        (isLog && isForDebugging(this.#evaluator, at.file, node.fn, node.cond))
      );
    });
  }

  /** The activation of the last function of a chain. `change`: what each activation on the way is taken for. */
  #calledFrame(
    [outer, ...inner]: readonly Link[],
    change: (frame: Frame, link: number) => Frame = (frame) => frame,
  ): Frame | undefined {
    const evaluator = this.#evaluator;
    if (outer === undefined) return undefined;
    const outermost = evaluator.rootFrame(outer.site.file, outer.site.fn);
    const first = activate(evaluator, outer.site, outer.target, outermost);
    let frame = first && change(first, 0);
    for (const [i, link] of inner.entries()) {
      if (frame === undefined || frame.file !== link.site.file) return undefined;
      if (this.#neverRuns(frame, link.site.file, link.site.node)) return undefined;
      const next = activate(evaluator, link.site, link.target, evaluator.frameFor(frame, link.site.fn));
      frame = next && change(next, i + 1);
    }
    return frame;
  }

  /**
   * What a logger or a cache was made with (`logger.child({ email })`, `createCache({ lookup })`) is told where it was bound, and
   * not at each use again: what would be logged or kept although the call hands over nothing, and would not be although it was
   * made with nothing. What is sent needs a consent where it is sent.
   */
  #bound(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    keeper: FunctionRef | undefined,
  ): ReadonlySet<CollectedItem> {
    if (sink.row.kind === 'share' || chain.length === 0 || items.length === 0) return NO_ITEMS;
    const made: number[] = [];
    this.#calledFrame(chain, (frame, link) => {
      // A cache is read where the finding would stand; what wrappers inside are made with is their client.
      const isAsked = link === 0 || sink.row.kind === 'log';
      if (isAsked && isMadeWithSomething(frame) && this.#areMakersKnown(frame)) made.push(link);
      return frame;
    });
    const bound = new Set<string>();
    for (const at of made) {
      const empty = this.#calledFrame(chain, (frame, link) =>
        link === at ? withoutArguments(frame) : frame,
      );
      for (const item of this.#itemsAt(file, sink, empty, keeper)) bound.add(dataKey(item));
    }
    const found = items.filter((item) => bound.has(dataKey(item)));
    if (found.length === 0) return NO_ITEMS;
    const alone = this.#calledFrame(chain, (frame, link) =>
      made.includes(link) ? madeWithNothing(frame) : frame,
    );
    const own = new Set(this.#itemsAt(file, sink, alone, keeper).map(dataKey));
    return new Set(found.filter((item) => !own.has(dataKey(item))));
  }

  /** Whether the calls that made what a function stands in are among those that are followed. */
  #areMakersKnown({ parent }: Frame): boolean {
    for (let maker = parent; maker !== undefined; maker = maker.parent)
      for (let at = maker; at.args !== undefined && at.call !== undefined; at = at.call.frame) {
        const { frame, node } = at.call;
        const sites = this.#around.callersOf({ file: at.file, fn: at.fn });
        if (!sites.some((site) => site.file === frame.file && site.node === node)) return false;
      }
    return true;
  }

  #itemsAt(
    file: string,
    sink: SinkCall,
    called: Frame | undefined,
    keeper: FunctionRef | undefined,
  ): readonly CollectedItem[] {
    if (called === undefined || (keeper === undefined && called.file !== file)) return [];
    const around = this.#entering.around(file, sink, this.#evaluator.rootFrame(file, sink.fn));
    const frame =
      keeper === undefined
        ? this.#evaluator.frameFor(called, sink.fn)
        : this.#evaluator.rootFrame(file, sink.fn);
    return this.#entering.values(frame, sink).flatMap(({ value, slot, at }) => {
      const found = this.#collector.collect(value, slot, at, around);
      return this.#itemsIn(keeper === undefined ? found : this.#kept(found, keeper, called, slot, around));
    });
  }

  /** The sink's frame: that of its function by itself, or from the activation of the outermost call down the chain. */
  #frame(file: string, sink: SinkCall, chain: readonly Link[]): Frame | undefined {
    const evaluator = this.#evaluator;
    if (chain.length === 0 || this.#keeper(file, sink, chain) !== undefined)
      return evaluator.rootFrame(file, sink.fn);
    const frame = this.#calledFrame(chain);
    return frame?.file === file ? evaluator.frameFor(frame, sink.fn) : undefined;
  }

  /** The calls on the way here have settled a test that keeps this one from running. */
  #neverRuns(frame: Frame, file: string, call: NodeId): boolean {
    const node = this.#evaluator.node(file, call);
    const { narrowing, settled } = this.#evaluator;
    return (
      'cond' in node &&
      (settled.rulesOut(frame, node.fn, node.cond) || narrowing.isUnderOtherKind(frame, node.fn, node.cond))
    );
  }

  /** Where the project answers the calls itself, what it does with them is what counts. */
  #isAnswered(sink: SinkCall): boolean {
    return sink.shape !== undefined && this.#around.isImplemented(sink.shape.identity, sink.shape.holdsModel);
  }

  /** Slot tests of the row that do not hold; a value that only a caller knows passes for now. */
  #failedTests(frame: Frame, sink: SinkCall): readonly SlotTest[] {
    return (sink.row.when ?? []).filter(
      (test) =>
        !holds(
          this.#evaluator.catalog,
          test,
          this.#evaluator.libraries.slots.value(frame, sink.node, test.slot),
        ),
    );
  }

  #items(frame: Frame, sink: SinkCall): readonly CollectedItem[] {
    const around = this.#entering.around(frame.file, sink, frame);
    return this.#entering
      .values(frame, sink)
      .flatMap(({ value, slot, at }) => this.#itemsIn(this.#collector.collect(value, slot, at, around)));
  }

  /** With what counts if no caller hands it over. */
  #itemsIn({ items, unsent }: Collected): readonly CollectedItem[] {
    const left = unsent.filter(({ param }) => this.#around.callersOf(param).length === 0);
    return [...items, ...left.map(({ item }) => item)];
  }

  /** Parameters on which a slot depends. */
  #paramsIn(frame: Frame, sink: SinkCall, slot: string): readonly ParamPath[] {
    return this.#evaluator.libraries.slots
      .read(frame, sink.node, slot)
      .flatMap((entry) => this.#collector.collect(entry.value, entry.slot, entry.at).params);
  }
}

function possible(item: CollectedItem): CollectedItem {
  return { ...item, atom: { ...item.atom, confidence: 'possible' } };
}

const NO_ITEMS: ReadonlySet<CollectedItem> = new Set();
/** The same data, wherever it stands in what is logged. */
function dataKey({ atom: { category, label, origin } }: CollectedItem): string {
  return `${category}|${label}|${origin.file}|${origin.start}`;
}

/** A `firstName` that was told is no news as the `name` that a caller hands over for it. */
function isReported(reported: ReadonlySet<string>, item: CollectedItem): boolean {
  if (reported.has(itemKey(item))) return true;
  const { atom, slot } = item;
  // In one text there may be the names of two.
  if (!slot.includes('.')) return false;
  return [...reported].some((key) => {
    const at = key.indexOf('|');
    const category = key.slice(0, at);
    return (
      key.slice(at + 1) === slot &&
      (category.startsWith(`${atom.category}.`) || atom.category.startsWith(`${category}.`))
    );
  });
}

/** The same data in the same slot is one thing, wherever a context recognised it. */
function itemKey(item: CollectedItem): string {
  return `${item.atom.category}|${item.slot}`;
}
