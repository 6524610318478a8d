/**
 * Who calls a function: directly, as a method, as a component, or by handing it on as a callback. Kept in small answers
 * (the sites of a file, what the callees of one name in one file are, the callers of one function), so that an edit
 * leaves most of them as they are. How calls are written is in `call-sites`, over which names they arrive in `channels`,
 * under which others than its own a function is kept in `aliases`, through which interfaces in `implementers`; what the
 * callers hand over in `withheld` and `handed`.
 *
 * Deliberately absent: what is followed from a caller on (`../follow.ts`).
 */
import type { ClassIr, FunctionId, ModuleIr, NodeId, PropNode } from '../../ir.ts';
import type { FunctionRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import { Buckets, type Contributions } from '../memory/buckets.ts';
import { contributionsCodec, plainCodec } from '../memory/codecs.ts';
import { type Families, nameOf } from '../memory/kept.ts';
import { type Clock, type Codec, Memo, type MemoOptions, Memos, type Reads } from '../memory/memos.ts';
import { identityOf } from '../types/structure.ts';
import { ANY_NAME, aliasesIn } from './aliases.ts';
import { type CallSite, callSitesOf, type SiteKind, sameSite, siteKey, type ThrownAs } from './call-sites.ts';
import { type ChannelUse, channelsOf, errorChannel, THROWN } from './channels.ts';
import { type Implementer, type Inherited, implementersOf, inheritedBy } from './implementers.ts';
import { Escapes } from './thrown.ts';

/** A site with the functions its callee (or argument) is. */
interface ResolvedSite {
  readonly site: CallSite;
  /** `file#function`. */
  readonly functions: readonly string[];
  /** Names of the types the receiver may have, where a class that extends or implements one may answer instead. */
  readonly receivers: readonly string[];
}

interface Resolved {
  readonly byFunction: ReadonlyMap<string, readonly CallSite[]>;
  /** Sites whose callee may be a method of any class of a type. */
  readonly dispatched: readonly ResolvedSite[];
}

export class Callers {
  readonly #clock: Clock;
  readonly #evaluatorFor: (reads: Reads) => Evaluator;
  readonly #sites: Buckets<CallSite>;
  readonly #senders: Buckets<CallSite>;
  readonly #listeners: Buckets<string>;
  /** Names that a function is kept under. */
  readonly #aliases: Buckets<string>;
  /** Keys of all calls with a computed callee. */
  readonly #computed: Memo<readonly string[]>;
  readonly #sitesOfFile: Memos<ReadonlyMap<string, readonly CallSite[]>>;
  readonly #resolvedInFile: Memos<readonly ResolvedSite[]>;
  readonly #resolved: Memos<Resolved>;
  readonly #callers: Memos<readonly CallSite[]>;
  readonly #implementersOfFile: Memos<ReadonlyMap<string, readonly Implementer[]>>;
  readonly #implementers: Buckets<Implementer>;
  /** Classes that answer calls through interfaces with a method that they inherit, by the method. */
  readonly #inherited: Buckets<Inherited>;
  readonly #buckets: readonly { addTo(families: Families): void; putBack(): void; refresh(): void }[];
  readonly #memos: readonly { addTo(families: Families): void }[];

  /** `evaluatorFor` makes an evaluator of its own for each answer. */
  constructor(clock: Clock, files: () => readonly string[], evaluatorFor: (reads: Reads) => Evaluator) {
    this.#clock = clock;
    this.#evaluatorFor = evaluatorFor;
    this.#sitesOfFile = new Memos('sites of a file', (file, name) =>
      this.#memo({
        name,
        make: (reads) => callSitesOf(evaluatorFor(reads), file),
        isSame: () => false,
        codec: sitesCodec(file),
      }),
    );
    this.#sites = new Buckets({
      clock,
      kind: 'sites',
      level: 2,
      files,
      contributions: (file) => this.#sitesOfFile.of(file),
      isSame: sameSite,
    });
    const prefix = siteKey('computed', '');
    this.#computed = this.#memo<readonly string[]>({
      name: nameOf('computed callees', ''),
      make: (reads) =>
        this.#sites
          .keys(reads)
          .filter((key) => key.startsWith(prefix))
          .sort(),
      isSame: (a, b) => sameList(a, b, Object.is),
      codec: plainCodec(),
    });
    const channels = new Memos<ChannelUse>('channels of a file', (file, name) =>
      this.#memo({
        name,
        make: (reads) => channelsOf(evaluatorFor(reads), file),
        isSame: (a, b) => a.senders.size + a.listeners.size + b.senders.size + b.listeners.size === 0,
      }),
    );
    const senders = new Memos('senders of a file', (file, name) =>
      this.#memo({
        name,
        make: (reads) => channels.of(file).read(reads).senders,
        isSame: (a, b) => a.size + b.size === 0,
        codec: contributionsCodec<CallSite>(),
      }),
    );
    const listeners = new Memos('listeners of a file', (file, name) =>
      this.#memo({
        name,
        make: (reads) => channels.of(file).read(reads).listeners,
        isSame: (a, b) => a.size + b.size === 0,
        codec: contributionsCodec<string>(),
      }),
    );
    this.#senders = new Buckets({
      clock,
      kind: 'senders',
      level: 2,
      files,
      contributions: (file) => senders.of(file),
      isSame: sameSite,
    });
    this.#listeners = new Buckets({
      clock,
      kind: 'listeners',
      level: 2,
      files,
      contributions: (file) => listeners.of(file),
      isSame: Object.is,
    });
    /** What the files say by themselves, read file by file and gathered. */
    const gathered = <T>(
      { kind, family, isSame }: { kind: string; family: string; isSame: (before: T, after: T) => boolean },
      read: (evaluator: Evaluator, file: string) => Contributions<T>,
    ): { readonly inFile: Memos<Contributions<T>>; readonly all: Buckets<T> } => {
      const inFile = new Memos<Contributions<T>>(family, (file, name) =>
        this.#memo({
          name,
          make: (reads) => read(evaluatorFor(reads), file),
          isSame: (before, after) => before.size + after.size === 0,
          codec: contributionsCodec<T>(),
        }),
      );
      const contributions = (file: string): Memo<Contributions<T>> => inFile.of(file);
      return { inFile, all: new Buckets({ clock, kind, level: 2, files, contributions, isSame }) };
    };
    const aliases = gathered<string>(
      { kind: 'aliases', family: 'aliases of a file', isSame: Object.is },
      aliasesIn,
    );
    this.#aliases = aliases.all;
    const implementers = gathered<Implementer>(
      {
        kind: 'implementers',
        family: 'implementers of a file',
        isSame: (a, b) => a.fn === b.fn && a.name === b.name && a.isIdle === b.isIdle,
      },
      implementersOf,
    );
    this.#implementersOfFile = implementers.inFile;
    this.#implementers = implementers.all;
    const inherited = gathered<Inherited>(
      {
        kind: 'inherited',
        family: 'methods inherited in a file',
        isSame: (a, b) => a.identity === b.identity && a.cls === b.cls && a.file === b.file,
      },
      inheritedBy,
    );
    this.#inherited = inherited.all;
    this.#resolvedInFile = new Memos('resolved in a file', (keys, name) => {
      const [key = '', file = ''] = keys.split('\n');
      return this.#memo({
        name,
        make: (reads) => this.#resolveIn(key, file, reads),
        isSame: (a, b) => sameList(a, b, sameResolved),
        codec: plainCodec<readonly ResolvedSite[]>(),
      });
    });
    this.#resolved = new Memos('resolved', (key, name) =>
      this.#memo({ name, make: (reads) => this.#resolve(key, reads), isSame: () => false }),
    );
    this.#callers = new Memos('callers', (key, name) =>
      this.#memo({
        name,
        make: (reads) => this.#find(key, reads),
        isSame: (a, b) => sameList(a, b, sameSite),
        codec: plainCodec<readonly CallSite[]>(),
      }),
    );
    this.#buckets = [
      this.#sites,
      this.#senders,
      this.#listeners,
      this.#aliases,
      this.#implementers,
      this.#inherited,
    ];
    this.#memos = [
      this.#sitesOfFile,
      channels,
      senders,
      listeners,
      aliases.inFile,
      this.#implementersOfFile,
      inherited.inFile,
      this.#resolvedInFile,
      this.#resolved,
      this.#callers,
    ];
  }

  addTo(families: Families): void {
    for (const each of [...this.#buckets, ...this.#memos]) each.addTo(families);
    families.set('computed callees', () => this.#computed);
  }

  putBack(): void {
    for (const buckets of this.#buckets) buckets.putBack();
  }

  /** Brings up to date what is gathered of all files. */
  gather(): void {
    for (const buckets of this.#buckets) buckets.refresh();
  }

  of(target: FunctionRef, reads: Reads): readonly CallSite[] {
    return this.#callers.of(`${target.file}#${target.fn}`).read(reads);
  }

  /** Classes that inherit a method and answer calls through interfaces with it. */
  inheritorsOf({ file, fn }: FunctionRef, reads: Reads): readonly Inherited[] {
    return this.#inherited.read(`${file}#${fn}`, reads);
  }

  /** Whether code of the project answers the calls of an interface, and does something then. */
  isImplemented(identity: string, leavesOutMade: boolean, reads: Reads): boolean {
    return this.#implementers
      .read(identity, reads)
      .some(({ isIdle, isMade }) => !isIdle && !(leavesOutMade && isMade));
  }

  /** Calls through the interfaces that an object literal with this function stands for. */
  #throughInterfaces({ file, fn }: FunctionRef, reads: Reads): readonly CallSite[] {
    const sites: CallSite[] = [];
    for (const [identity, implementers] of this.#implementersOfFile.of(file).read(reads)) {
      for (const implementer of implementers) {
        if (implementer.fn !== fn) continue;
        const members = this.#resolved.of(siteKey('member', implementer.name)).read(reads);
        for (const { site, receivers } of members.dispatched)
          if (receivers.includes(identity)) sites.push(site);
      }
    }
    return sites;
  }

  #memo<T>(options: Omit<MemoOptions<T>, 'clock'>): Memo<T> {
    return new Memo({ clock: this.#clock, ...options });
  }

  #find(key: string, reads: Reads): readonly CallSite[] {
    const evaluator = this.#evaluatorFor(reads);
    const hash = key.lastIndexOf('#');
    const target: FunctionRef = { file: key.slice(0, hash), fn: Number(key.slice(hash + 1)) };
    const module = evaluator.program.module(target.file);
    const fn = module?.functions[target.fn];
    // An old answer is verified although its function is gone.
    if (module === undefined || fn === undefined) return [];
    const sites: CallSite[] = [
      ...this.#sites.read(siteKey('direct', key), reads),
      ...this.#sites.read(siteKey('handed', key), reads),
    ];
    const name = fn.kind === 'constructor' ? '' : (fn.name ?? '');
    // `const save = useCallback(() => { ... })` goes by the name of what the call gives back.
    const kept =
      name === '' && fn.passedTo?.arg === 0 ? namesOfCalls(module).get(fn.passedTo.call) : undefined;
    if (kept !== undefined)
      sites.push(...(this.#resolved.of(siteKey('member', kept)).read(reads).byFunction.get(key) ?? []));
    if (name !== '' || fn.kind === 'constructor') {
      const members = this.#resolved.of(siteKey('member', name)).read(reads);
      sites.push(...(members.byFunction.get(key) ?? []));
      if (fn.class !== undefined && members.dispatched.length > 0) {
        const names = new Set([
          ...supertypes(evaluator, target.file, fn.class),
          ...this.#inherited.read(key, reads).map(({ identity }) => identity),
        ]);
        for (const { site, receivers } of members.dispatched)
          if (receivers.some((receiver) => names.has(receiver))) sites.push(site);
      }
      if (name !== '')
        sites.push(
          ...(this.#resolved.of(siteKey('handedMember', name)).read(reads).byFunction.get(key) ?? []),
        );
    }
    if (fn.class === undefined)
      for (const site of this.#throughInterfaces(target, reads))
        if (!sites.some((known) => sameSite(known, site))) sites.push(site);
    if (listedIn(module).has(target.fn)) {
      const listed = this.#resolved.of(siteKey('element', '')).read(reads).byFunction.get(key) ?? [];
      for (const site of listed) if (!sites.some((known) => sameSite(known, site))) sites.push(site);
    }
    // A function that another one makes and gives back is called under any name.
    if (fn.parent > 0 && (fn.kind === 'arrow' || fn.kind === 'function' || fn.kind === 'method')) {
      const computed = name !== '' ? [siteKey('computed', name)] : this.#computed.read(reads);
      for (const candidate of computed)
        for (const site of this.#resolved.of(candidate).read(reads).byFunction.get(key) ?? [])
          if (!sites.some((known) => sameSite(known, site))) sites.push(site);
    }
    for (const site of this.#underOtherNames(key, name, reads))
      if (!sites.some((known) => sameSite(known, site))) sites.push(site);
    const sent: CallSite[] = [];
    for (const channel of new Set(this.#listeners.read(key, reads))) {
      const errors = errorChannel(channel);
      if (errors === undefined) sent.push(...this.#senders.read(channel, reads));
      else sites.push(...this.#throwing(evaluator, errors.integration, errors.thrown, reads));
    }
    // `new Worker('letters', send)` runs nothing by itself: who puts the letters there does.
    const words = evaluator.catalog.channelWords();
    const runs = sent.length === 0 ? sites : sites.filter((site) => !listens(evaluator, site, words));
    return [...runs, ...sent];
  }

  /** Calls by the names that a function is kept under besides its own. */
  #underOtherNames(key: string, own: string, reads: Reads): readonly CallSite[] {
    return [...new Set(this.#aliases.read(key, reads))].flatMap((alias) => {
      const keys =
        alias === ANY_NAME
          ? this.#computed.read(reads)
          : [siteKey('computed', alias), ...(alias === own ? [] : [siteKey('member', alias)])];
      return keys.flatMap((each) => this.#resolved.of(each).read(reads).byFunction.get(key) ?? []);
    });
  }

  /** Places whose errors come out of functions that the framework runs. */
  #throwing(evaluator: Evaluator, integration: string, thrown: ThrownAs, reads: Reads): readonly CallSite[] {
    const escapes = new Escapes(evaluator, integration, ({ file, fn }) => {
      const key = `${file}#${fn}`;
      // Who handles errors is run for them, too.
      return this.#listeners.read(key, reads).some((channel) => errorChannel(channel) !== undefined)
        ? []
        : this.#callers.of(key).read(reads);
    });
    return this.#senders
      .read(THROWN, reads)
      .filter((site) => escapes.from(site))
      .map((site) => ({ ...site, thrown }));
  }

  /** What the callees of one name are, over all files. */
  #resolve(key: string, reads: Reads): Resolved {
    const byFunction = new Map<string, CallSite[]>();
    const dispatched: ResolvedSite[] = [];
    for (const file of this.#sites.filesOf(key, reads)) {
      for (const resolved of this.#resolvedInFile.of(`${key}\n${file}`).read(reads)) {
        if (resolved.receivers.length > 0) dispatched.push(resolved);
        for (const target of resolved.functions) {
          const list = byFunction.get(target);
          if (list === undefined) byFunction.set(target, [resolved.site]);
          else list.push(resolved.site);
        }
      }
    }
    return { byFunction, dispatched };
  }

  #resolveIn(key: string, file: string, reads: Reads): readonly ResolvedSite[] {
    const sites = this.#sitesOfFile.of(file).read(reads).get(key) ?? [];
    const evaluator = this.#evaluatorFor(reads);
    const kind = key.slice(0, key.indexOf(' ')) as SiteKind;
    return sites.map((site): ResolvedSite => {
      const functions = [...new Set(functionsAt(evaluator, site))];
      return {
        site,
        functions,
        receivers: kind === 'member' ? receiversAt(evaluator, site, functions.length > 0) : [],
      };
    });
  }
}

/** Sites that all stand in one file. */
function sitesCodec(file: string): Codec<Contributions<CallSite>> {
  type Plain = readonly [NodeId, FunctionId, number | null, CallSite['channel']?];
  return {
    write: (value) =>
      [...value].map(([key, sites]) => [
        key,
        sites.map(
          ({ node, fn, argument, channel }): Plain =>
            channel === undefined ? [node, fn, argument ?? null] : [node, fn, argument ?? null, channel],
        ),
      ]),
    read: (plain) =>
      new Map(
        (plain as readonly (readonly [string, readonly Plain[]])[]).map(([key, sites]) => [
          key,
          sites.map(
            ([node, fn, argument, channel]): CallSite => ({
              file,
              node,
              fn,
              ...(argument !== null && { argument }),
              ...(channel !== undefined && { channel }),
            }),
          ),
        ]),
      ),
  };
}

const callNames = new WeakMap<ModuleIr, ReadonlyMap<NodeId, string>>();

/** Variables and keys that hold what a call gives back. */
function namesOfCalls(module: ModuleIr): ReadonlyMap<NodeId, string> {
  const known = callNames.get(module);
  if (known !== undefined) return known;
  const names = new Map<NodeId, string>();
  for (const node of module.nodes) {
    if (node.k === 'binding' && node.value !== undefined && module.nodes[node.value]?.k === 'call')
      names.set(node.value, node.name);
    if (node.k !== 'object') continue;
    for (const prop of node.props)
      if (prop.p === 'value' && module.nodes[prop.value]?.k === 'call') names.set(prop.value, prop.key);
  }
  callNames.set(module, names);
  return names;
}

/** Methods that put what they are given into the collection. */
const FILLERS: ReadonlySet<string> = new Set(['push', 'unshift', 'add']);

const listed = new WeakMap<ModuleIr, ReadonlySet<FunctionId>>();

/** Functions that stand in a list: `return [value, write]`, `writers.push((line) => ...)`. */
function listedIn(module: ModuleIr): ReadonlySet<FunctionId> {
  const known = listed.get(module);
  if (known !== undefined) return known;
  const found = new Set<FunctionId>();
  const note = (id: NodeId, depth: number): void => {
    const node = depth > 4 ? undefined : module.nodes[id];
    if (node?.k === 'function') found.add(node.target);
    else if (node?.k === 'binding' && node.value !== undefined) note(node.value, depth + 1);
    else if (node?.k === 'cast') note(node.operand, depth + 1);
    else if (node?.k === 'call')
      // `useCallback((next) => ...)`
      for (const arg of node.args) if (module.nodes[arg.value]?.k === 'function') note(arg.value, depth + 1);
  };
  for (const node of module.nodes) {
    if (node.k === 'array') for (const item of node.items) note(item.value, 0);
    const callee = node.k === 'call' ? module.nodes[node.callee] : undefined;
    if (node.k === 'call' && callee?.k === 'prop' && FILLERS.has(callee.name))
      for (const arg of node.args) note(arg.value, 0);
  }
  listed.set(module, found);
  return found;
}

function functionsAt(evaluator: Evaluator, site: CallSite): readonly string[] {
  const frame = evaluator.rootFrame(site.file, site.fn);
  if (site.argument === undefined)
    return evaluator.calls.functionsOf(site, frame).map((atom) => `${atom.file}#${atom.fn}`);
  const node = evaluator.node(site.file, site.node);
  const arg = node.k === 'call' ? node.args[site.argument] : undefined;
  if (arg === undefined) return [];
  return evaluator
    .evaluate(frame, arg.value)
    .atoms.flatMap((atom) => (atom.a === 'fn' ? [`${atom.file}#${atom.fn}`] : []));
}

/**
 * Names of the interfaces and classes that the receiver of a call is said to be. Where the method itself is known, only
 * those count that say what the receiver is at least: `runner: BaseRunner` may be any class that extends it, `new
 * BaseRunner()` and `super` are no other.
 */
function receiversAt(evaluator: Evaluator, site: CallSite, known: boolean): readonly string[] {
  const node = evaluator.node(site.file, site.node);
  const callee = node.k === 'call' ? memberCalled(evaluator, site.file, node.callee) : undefined;
  if (callee === undefined) return [];
  if (known && evaluator.node(site.file, callee.base).k === 'super') return [];
  const names = new Set<string>();
  for (const atom of evaluator.evaluate(evaluator.rootFrame(site.file, site.fn), callee.base).atoms) {
    if (atom.a === 'open' && atom.type !== undefined) {
      const structure = evaluator.types.resolved(atom.type);
      const identity = identityOf(structure);
      if (identity !== undefined) names.add(identity);
    } else if (atom.a === 'instance' && !(known && atom.ctor !== undefined)) {
      const name = evaluator.module(atom.file).classes[atom.cls]?.name;
      if (name !== undefined) names.add(name);
    }
  }
  return [...names];
}

/** The member that is called, or from which what is called was taken: `async (data, { say }) => say('done')`. */
function memberCalled(evaluator: Evaluator, file: string, id: NodeId): PropNode | undefined {
  let node = evaluator.node(file, id);
  for (let depth = 0; node.k === 'binding' && node.value !== undefined && depth < 4; depth += 1)
    node = evaluator.node(file, node.value);
  return node.k === 'prop' ? node : undefined;
}

/** Interfaces and classes through which an instance of a class may be called. */
function supertypes(evaluator: Evaluator, file: string, cls: number): ReadonlySet<string> {
  const names = new Set<string>();
  let at: { file: string; cls: number } | undefined = { file, cls };
  for (let depth = 0; at !== undefined && depth < 10; depth += 1) {
    const declaration: ClassIr | undefined = evaluator.module(at.file).classes[at.cls];
    if (declaration === undefined) break;
    for (const type of declaration.implements)
      if (type.t === 'ref') names.add(type.name.split('.').at(-1) ?? type.name);
    at =
      declaration.extends === undefined ? undefined : evaluator.classes.classOf(at.file, declaration.extends);
    const base = at === undefined ? undefined : evaluator.module(at.file).classes[at.cls]?.name;
    if (base !== undefined) names.add(base);
  }
  return names;
}

function sameResolved(a: ResolvedSite, b: ResolvedSite): boolean {
  return (
    sameSite(a.site, b.site) &&
    sameList(a.functions, b.functions, Object.is) &&
    sameList(a.receivers, b.receivers, Object.is)
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return other !== undefined && isSame(entry, other);
    })
  );
}

/** A call that is handed a function under a name that calls have which listen to a channel. */
function listens(
  evaluator: Evaluator,
  { file, node, argument }: CallSite,
  words: ReadonlySet<string>,
): boolean {
  const call = argument === undefined ? undefined : evaluator.node(file, node);
  const callee = call?.k === 'call' ? evaluator.node(file, call.callee) : undefined;
  if (callee?.k === 'prop') return words.has(callee.name);
  return callee?.k === 'import' && words.has(evaluator.module(file).imports[callee.index]?.name ?? '');
}
