/**
 * From the sinks of a file outwards: each sink is looked at in its own function first; what depends on that function's
 * parameters is asked again in the activation of each caller, and so on, level by level, nearer callers first.
 *
 * All looks of one level at chains that begin in the same file share an evaluator and are one answer. So an edit of one
 * caller of a wrapper has that caller's chains looked at again, not those of the others; and as nothing is shared
 * between answers, it makes no difference in which order they are worked out.
 */
import { contentHash } from '../../text/hash.ts';
import type { FlowStep, FunctionRef, Reach } from '../model.ts';
import { type CallSite, sameSite } from './callers/call-sites.ts';
import type { Contributions } from './memory/buckets.ts';
import { contributionsCodec, plainCodec, withGaps } from './memory/codecs.ts';
import { Dependents } from './memory/dependents.ts';
import { type Families, nameOf } from './memory/kept.ts';
import { type Clock, type Dependency, type Kept, Memo, Memos, type Reads } from './memory/memos.ts';
import { type Told, tellInside, tellOnce } from './reaches.ts';
import type { SinkCall } from './sinks/calls.ts';
import type { Look, Sinks } from './sinks/index.ts';
import type { Link } from './sinks/telling.ts';

export interface Followed {
  /** By the file in which they stand. */
  readonly reaches: Contributions<Reach>;
  /** Sinks of which something was left out: ways that lead there, or what is far inside a large type. */
  readonly limits: readonly FlowStep[];
}

/** What a group of ways gave, and what it cost in nodes worked out. */
interface Group {
  readonly looks: readonly (Look | undefined)[];
  readonly worked: number;
}

interface First {
  readonly calls: readonly SinkCall[];
  readonly looks: readonly (Look | undefined)[];
}

/** One way to a sink: the calls from the outermost in, and what was reported on shorter ways. */
interface Context {
  readonly sink: number;
  readonly chain: readonly Link[];
  readonly reported: readonly string[];
  readonly visited: readonly string[];
  /** What was told of the sink on shorter ways, the longest of them first. No look depends on it. */
  readonly told: readonly Told[];
}

const MAXIMUM_CHAIN = 5;
/** Ways to one sink that are followed. */
const MAXIMUM_CONTEXTS = 4000;
/** Nodes worked out for the ways to the sinks of one file. What files of applications take is told in server/bench/README.md. */
const MAXIMUM_WORK = 1_000_000;

interface Spent {
  worked: number;
  /** Sinks of which ways were left out. */
  readonly left: Set<number>;
  /** Sinks that are given what was not looked at all the way in. */
  readonly cutShort: Set<number>;
}

export interface FollowOptions {
  readonly clock: Clock;
  /** An evaluator of its own for each answer. */
  readonly sinksFor: (reads: Reads) => Sinks;
  readonly callersOf: (target: FunctionRef, reads: Reads) => readonly CallSite[];
}

/** The sinks of one file. */
export class Follower {
  readonly first: Memo<First>;
  readonly reaches: Memo<Contributions<Reach>>;
  readonly limits: Memo<readonly FlowStep[]>;
  readonly #file: string;
  readonly #followed: Memo<Followed>;
  readonly #options: FollowOptions;
  readonly #groups: Memos<Group>;
  /** What each group has to look at now. */
  readonly #tasks = new Map<string, Task>();

  constructor(file: string, options: FollowOptions) {
    const { clock, sinksFor } = options;
    this.#file = file;
    this.#options = options;
    this.first = new Memo<First>({
      clock,
      name: nameOf('sinks', file),
      make: (reads) => {
        const sinks = sinksFor(reads);
        const calls = sinks.calls(file);
        return { calls, looks: calls.map((sink) => sinks.look(file, sink, [], new Set())) };
      },
      isSame: (before, after) => before.calls.length === 0 && after.calls.length === 0,
      codec: {
        write: (first) => first,
        read: (plain) => {
          const { calls, looks } = plain as First;
          return { calls, looks: withGaps(looks) };
        },
      },
    });
    this.#groups = new Memos(
      'group',
      (group) =>
        new Memo({
          clock,
          name: nameOf('group', `${file}\n${group}`),
          make: (reads): Group => {
            const task = this.#tasks.get(group);
            if (task === undefined) return { looks: [], worked: 0 };
            reads.add(task);
            const sinks = sinksFor(reads);
            const { contexts, calls } = task.looks;
            const looks = contexts.map(({ sink, chain, reported }) => {
              const call = calls[sink];
              return call === undefined ? undefined : sinks.look(file, call, chain, new Set(reported));
            });
            return { looks, worked: sinks.worked };
          },
          isSame: () => false,
          codec: {
            write: (made) => made,
            read: (plain) => {
              const { looks, worked } = plain as Group;
              return { looks: withGaps(looks), worked };
            },
          },
          canMake: () => this.#tasks.get(group)?.isSet !== false,
        }),
    );
    const never = { clock, isSame: () => false };
    this.#followed = new Memo({ ...never, name: nameOf('ways', file), make: (reads) => this.#follow(reads) });
    this.reaches = new Memo({
      clock,
      name: nameOf('reaches from a file', file),
      make: (reads) => this.#followed.read(reads).reaches,
      isSame: (before, after) => before.size === 0 && after.size === 0,
      codec: contributionsCodec<Reach>(),
    });
    this.limits = new Memo({
      ...never,
      name: nameOf('limits', file),
      make: (reads) => this.#followed.read(reads).limits,
      codec: plainCodec<readonly FlowStep[]>(),
    });
  }

  /** What each follower has is found through it. */
  static addTo(families: Families, of: (file: string) => Follower): void {
    families.set('sinks', (file) => of(file).first);
    families.set('ways', (file) => of(file).#followed);
    families.set('reaches from a file', (file) => of(file).reaches);
    families.set('limits', (file) => of(file).limits);
    const inGroup = (find: (follower: Follower, group: string) => Dependency) => (key: string) => {
      const end = key.indexOf('\n');
      return find(of(key.slice(0, end)), key.slice(end + 1));
    };
    families.set(
      'group',
      inGroup((follower, group) => follower.#groups.of(group)),
    );
    families.set(
      'task',
      inGroup((follower, group) => follower.#task(group)),
    );
  }

  #follow(reads: Reads): Followed {
    const { calls, looks } = this.first.read(reads);
    const found: Reach[][] = calls.map(() => []);
    const counts = calls.map(() => 0);
    const limits: FlowStep[] = [];
    const used = new Set<string>();
    const spent: Spent = { worked: 0, left: new Set(), cutShort: new Set() };
    let level: readonly Context[] = calls.map((_, sink) => ({
      sink,
      chain: [],
      reported: [],
      visited: [],
      told: [],
    }));
    let results: readonly (Look | undefined)[] = looks;
    while (level.length > 0) {
      const next: Context[] = [];
      for (const [index, context] of level.entries()) {
        const look = results[index];
        if (look === undefined) continue;
        if (look.isCutShort === true) spent.cutShort.add(context.sink);
        const all = found[context.sink] ?? [];
        const reaches = tellInside(all, looks[context.sink]?.named ?? [], look.reaches);
        const told = tellOnce(all, { ...look, reaches }, context.told);
        if (context.chain.length < MAXIMUM_CHAIN) this.#outwards({ ...context, told }, look, reads, next);
      }
      level = this.#bounded(next, calls, counts, limits);
      results = this.#lookAt(level, calls, reads, used, spent);
    }
    const tell = (sinks: ReadonlySet<number>, what: string): void => {
      for (const sink of sinks) {
        const call = calls[sink];
        if (call !== undefined) limits.push({ ...call.place, text: `${call.row.label}: ${what}` });
      }
    };
    tell(spent.left, 'the ways that lead here are too long to follow all');
    tell(spent.cutShort, 'what it is given holds too much to look all the way in');
    this.#groups.keepOnly((name) => used.has(name));
    for (const name of this.#tasks.keys()) if (!used.has(name)) this.#tasks.delete(name);
    const reaches = new Map<string, Reach[]>();
    for (const reach of found.flat()) {
      const list = reaches.get(reach.file);
      if (list === undefined) reaches.set(reach.file, [reach]);
      else list.push(reach);
    }
    return { reaches, limits };
  }

  #outwards(context: Context, look: Look, reads: Reads, next: Context[]): void {
    for (const target of look.targets) {
      const key = `${target.file}#${target.fn}`;
      if (context.visited.includes(key)) continue;
      const visited = [...context.visited, key];
      for (const site of this.#options.callersOf(target, reads))
        next.push({
          sink: context.sink,
          chain: [{ site, target }, ...context.chain],
          reported: look.reported,
          visited,
          told: context.told,
        });
    }
  }

  /** A sink with too many ways to it is given up, and that is told. */
  #bounded(
    contexts: readonly Context[],
    calls: readonly SinkCall[],
    counts: number[],
    limits: FlowStep[],
  ): readonly Context[] {
    const kept: Context[] = [];
    for (const context of contexts) {
      const count = (counts[context.sink] ?? 0) + 1;
      counts[context.sink] = count;
      if (count <= MAXIMUM_CONTEXTS) kept.push(context);
      else if (count === MAXIMUM_CONTEXTS + 1) {
        const sink = calls[context.sink];
        if (sink !== undefined)
          limits.push({
            ...sink.place,
            text: `${sink.row.label}: more than ${MAXIMUM_CONTEXTS} ways lead here`,
          });
      }
    }
    return kept;
  }

  /** In groups by the file in which the chain begins; the answers in the order of the contexts. */
  #lookAt(
    contexts: readonly Context[],
    calls: readonly SinkCall[],
    reads: Reads,
    used: Set<string>,
    spent: Spent,
  ): readonly (Look | undefined)[] {
    const groups = new Map<string, number[]>();
    const isMade = ({ sink, chain }: Context): boolean => chain.at(-1)?.target.fn !== calls[sink]?.fn;
    // What binds a logger comes before its uses, which say less.
    const ordered = [...contexts.entries()].sort(([, a], [, b]) => Number(isMade(b)) - Number(isMade(a)));
    for (const [index, context] of ordered) {
      const { chain } = context;
      const name = `${chain.length}${isMade(context) ? ' made' : ''} ${chain[0]?.site.file ?? ''}`;
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [index]);
      else group.push(index);
    }
    const results: (Look | undefined)[] = [];
    for (const [name, indexes] of groups) {
      if (spent.worked > MAXIMUM_WORK) {
        for (const index of indexes) spent.left.add(contexts[index]?.sink ?? -1);
        continue;
      }
      used.add(name);
      const task = this.#task(name);
      const memo = this.#groups.of(name);
      const isOther = task.set(
        indexes.flatMap((index) => contexts[index] ?? []),
        calls,
      );
      if (isOther) memo.distrust();
      const { looks, worked } = memo.read(reads);
      spent.worked += worked;
      for (const [position, index] of indexes.entries()) results[index] = looks[position];
    }
    return results;
  }

  #task(name: string): Task {
    let task = this.#tasks.get(name);
    if (task === undefined) {
      task = new Task(this.#options.clock, nameOf('task', `${this.#file}\n${name}`));
      this.#tasks.set(name, task);
    }
    return task;
  }
}

interface Looks {
  readonly contexts: readonly Context[];
  readonly calls: readonly SinkCall[];
}

/** What a group has to look at; set by whoever follows, so that it changes only when the ways to the sinks do. */
class Task implements Dependency {
  changedAt: number;
  readonly name: string;
  readonly level = 0;
  /** Not told: who sets it has those made again that read it. */
  readonly dependents = new Dependents();
  readonly #clock: Clock;
  #set: Looks = { contexts: [], calls: [] };
  /** Of an earlier run: the hash of the key, until somebody sets what it stands for. */
  #kept: string | undefined;

  constructor(clock: Clock, name: string) {
    this.#clock = clock;
    this.name = name;
    this.changedAt = clock.now;
  }

  refresh(): void {}

  get isSet(): boolean {
    return this.#kept === undefined;
  }

  get looks(): Looks {
    return this.#set;
  }

  /** Whether it is another task than before. */
  set(contexts: readonly Context[], calls: readonly SinkCall[]): boolean {
    const next = { contexts, calls };
    const isSame = this.#kept === undefined ? sameLooks(this.#set, next) : hashOf(next) === this.#kept;
    if (!isSame || this.#kept !== undefined) this.#set = next;
    this.#kept = undefined;
    if (!isSame) this.changedAt = this.#clock.now;
    return !isSame;
  }

  keep(): Kept {
    return { sources: [], answers: [], value: JSON.stringify(this.#kept ?? hashOf(this.#set)) };
  }

  restore({ value }: Kept): void {
    this.#kept = JSON.parse(value) as string;
  }
}

/** All that looks are made from, rows and channels by their names: the ways to a sink may be thousands, and most stay. */
function sameLooks(before: Looks, after: Looks): boolean {
  return (
    before.contexts.length === after.contexts.length &&
    before.contexts.every((context, index) => {
      const other = after.contexts[index];
      return (
        other !== undefined &&
        context.sink === other.sink &&
        sameList(context.chain, other.chain, sameLink) &&
        sameList(context.reported, other.reported, Object.is) &&
        sameCall(before.calls[context.sink], after.calls[other.sink])
      );
    })
  );
}

function sameLink(one: Link, other: Link): boolean {
  return (
    sameSite(one.site, other.site) &&
    one.target.file === other.target.file &&
    one.target.fn === other.target.fn
  );
}

function sameCall(one: SinkCall | undefined, other: SinkCall | undefined): boolean {
  return one === other || JSON.stringify(byRow(one)) === JSON.stringify(byRow(other));
}

function sameList<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return (
    before === after ||
    (before.length === after.length &&
      before.every((entry, index) => {
        const other = after[index];
        return other !== undefined && isSame(entry, other);
      }))
  );
}

function hashOf({ contexts, calls }: Looks): string {
  return contentHash(contexts.map((context) => contextKey(context, calls[context.sink])).join('\n'));
}

/** All that a look is made from, rows by their names. */
function contextKey({ sink, chain, reported }: Context, call: SinkCall | undefined): string {
  const links = chain.map(({ site, target }) => [{ ...site, channel: site.channel?.id }, target]);
  return JSON.stringify([sink, byRow(call), links, reported]);
}

function byRow(call: SinkCall | undefined): object {
  return { ...call, row: call?.row.id };
}
