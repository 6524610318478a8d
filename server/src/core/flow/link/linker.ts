/**
 * The linked program over time: joins the representations of all files and keeps what was found out about them until it
 * changes. Everything is divided into answers that share nothing but other answers: the sinks of a file and what reaches
 * them, the callers of a function, what a check says of a file. Each has an evaluator of its own and takes down what it
 * read. So an answer is the same whoever asks first, and after an edit only those are made again that had read what
 * changed; what comes out is what a fresh program would say.
 */
import type { Catalog } from '../../catalog/model.ts';
import type { Classifier } from '../../classify/model.ts';
import type { Program } from '../../program/model.ts';
import type { Model } from '../../program/schemas/model.ts';
import type { ModuleIr } from '../ir.ts';
import type { FileSummary, Flow, FlowStep, FunctionRef, Reach } from '../model.ts';
import type { CallSite } from './callers/call-sites.ts';
import type { Inherited } from './callers/implementers.ts';
import { Callers } from './callers/index.ts';
import { Evaluator } from './evaluate.ts';
import { LinkedFlow } from './flow.ts';
import { Follower } from './follow.ts';
import { Buckets } from './memory/buckets.ts';
import { optionalCodec, plainCodec } from './memory/codecs.ts';
import { type Families, nameOf, restore, write } from './memory/kept.ts';
import { type Clock, type Dependency, Memo, Memos, newClock, Reads } from './memory/memos.ts';
import { Sources } from './memory/sources.ts';
import { handingOn } from './modules/handed-on.ts';
import { type OwnAnswers, OwnFlow } from './own-flow.ts';
import { mergeReaches } from './reaches.ts';
import type { SinkCall } from './sinks/calls.ts';
import { Sinks } from './sinks/index.ts';
import { REDACTIONS, redactionsIn, redactionsOf } from './sinks/redactions.ts';
import { type ValueStructure, type ValueTypes, valueKey } from './typed/type-of-value.ts';
import { type Structure, UNKNOWN } from './types/structure.ts';

export interface LinkerInput {
  readonly program: Program;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  /** Models of Prisma schemas. */
  readonly prisma: readonly Model[];
  /** The project's own sanitizers, by name. */
  readonly sanitizers: readonly string[];
  readonly firstPartyHosts: readonly string[];
  /** What the project calls itself. */
  readonly ownName?: string | undefined;
  /** Whose answers are kept from run to run: what others ask of every file and of every reach. */
  readonly questions?: Questions;
}

export interface Questions {
  summary(name: string): FileSummary<unknown> | undefined;
  fromEveryReach(name: string): ((every: readonly Reach[]) => ReadonlyMap<string, unknown>) | undefined;
}

/** What of a file is told beside its findings. */
export interface Outline {
  readonly functions: number;
  /** The first mistake of syntax. */
  readonly problem?: ModuleIr['problems'][number];
}

/** An answer for each file; who makes another answer of it hands in his `reads`. */
export interface Answers<T> {
  (file: string, reads?: Reads): T;
  /** Those that were asked for. */
  known(): readonly Dependency[];
  /** Nobody asks any more: what they were made from keeps nothing of them. */
  forget(): void;
}

export interface Change {
  /** Files whose text may be another; undefined: any. */
  readonly files: readonly string[] | undefined;
  /** As they are now. */
  readonly prisma: readonly Model[];
}

export function createLinker(input: LinkerInput): Linker {
  return new Linker(input);
}

/** A program that does not change any more. */
export function createFlow(input: LinkerInput): Flow {
  return new Linker(input).flow(new Reads());
}

type ValueName = [
  file: ValueStructure['file'],
  node: ValueStructure['node'],
  path: ValueStructure['path'],
  take: ValueStructure['take'],
];

interface Summaries {
  readonly files: Memos<unknown>;
  readonly all: Memo<ReadonlyMap<string, unknown>>;
}

export class Linker implements OwnAnswers {
  readonly #clock: Clock = newClock();
  #restored = 0;
  readonly #input: LinkerInput;
  readonly #module: (file: string) => ModuleIr | undefined;
  readonly #sources: Sources;
  readonly #callers: Callers;
  readonly #followers = new Map<string, Follower>();
  readonly #reaches: Buckets<Reach>;
  readonly #outlines: Memos<Outline>;
  readonly #checked = new Map<string, Memos<unknown>>();
  readonly #reachesOfFile: Memos<readonly Reach[]>;
  readonly #sinkCalls: Memos<readonly SinkCall[]>;
  readonly #valueTypes = new Map<string, Memo<Structure>>();
  readonly #summaries = new Map<string, Summaries>();
  readonly #redactions: ReturnType<typeof redactionsIn>;
  readonly #fromReaches = new Map<string, Summaries>();

  constructor(input: LinkerInput) {
    this.#input = input;
    this.#redactions = redactionsIn(input.catalog);
    this.#module = handingOn((file) => input.program.module(file), input.catalog.sinkWords());
    const clock = this.#clock;
    const files = (): readonly string[] => this.files();
    this.#sources = new Sources(clock, input.program, this.#module, input.prisma);
    this.#callers = new Callers(clock, files, (reads) => this.evaluator(reads));
    this.#reaches = new Buckets({
      clock,
      kind: 'reaches in a file',
      level: 3,
      files,
      contributions: (file) => this.#follower(file).reaches,
      isSame: sameJson,
    });
    this.#reachesOfFile = new Memos(
      'reaches of a file',
      (file, name) =>
        new Memo({
          clock,
          name,
          make: (reads) => mergeReaches(this.#reaches.read(file, reads)),
          isSame: () => false,
          codec: plainCodec<readonly Reach[]>(),
        }),
    );
    this.#sinkCalls = new Memos(
      'sinks of a file',
      (file, name) =>
        new Memo({
          clock,
          name,
          make: (reads) => this.#follower(file).first.read(reads).calls,
          isSame: sameJson,
          codec: plainCodec<readonly SinkCall[]>(),
        }),
    );
    this.#outlines = new Memos(
      'outline',
      (file, name) =>
        new Memo<Outline>({
          clock,
          name,
          make: (reads) => {
            const module = this.#sources.module(file, reads);
            const problem = module?.problems[0];
            return { functions: module?.functions.length ?? 0, ...(problem && { problem }) };
          },
          isSame: sameJson,
          codec: plainCodec<Outline>(),
        }),
    );
  }

  /** Takes up what an earlier run kept, before anything is asked. `isWanted`: of which kinds of answers. */
  restore(content: Iterable<string>, isWanted: (kind: string) => boolean): void {
    const families: Families = new Map();
    this.#sources.addTo(families);
    this.#callers.addTo(families);
    this.#reaches.addTo(families);
    Follower.addTo(families, (file) => this.#follower(file));
    for (const memos of [this.#reachesOfFile, this.#sinkCalls, this.#outlines, ...this.#checked.values()])
      memos.addTo(families);
    families.set('type of a value', (key) => {
      const [file, node, path, take] = JSON.parse(key) as ValueName;
      return this.#typeOfValue({ s: 'value', file, node, path, take });
    });
    this.#addQuestions(families);
    this.#restored = restore(content, families, isWanted);
    this.#sources.putBack();
    this.#callers.putBack();
    this.#reaches.putBack();
    this.#clock.now += 1;
    this.#sources.settle();
  }

  /** What has been found out about these files, for a later run, with all that it was made from. */
  keep(files: readonly string[], checked: Answers<unknown>): Iterable<string> {
    return write([
      ...files.flatMap((file): Dependency[] => [
        this.#follower(file).reaches,
        this.#follower(file).limits,
        this.#reachesOfFile.of(file),
        this.#sinkCalls.of(file),
        this.#outlines.of(file),
      ]),
      ...checked.known(),
    ]);
  }

  /** Whether it is worth while to keep the answers again: not for a few that were made since the last time. */
  get isWorthKeeping(): boolean {
    return this.#clock.made * KEPT_AGAIN > this.#restored;
  }

  /** Whether an earlier run left something to begin with. */
  get isRestored(): boolean {
    return this.#restored > 0;
  }

  /** Files that were not read, for nothing changed that they say. */
  unread(): readonly string[] {
    return this.#sources.unread();
  }

  #addQuestions(families: Families): void {
    const { questions } = this.#input;
    if (questions === undefined) return;
    const keysOf = (key: string): readonly [name: string, file: string] => {
      const end = key.indexOf('\n');
      return [key.slice(0, end), key.slice(end + 1)];
    };
    const summaries = (name: string): Summaries | undefined => {
      const known = this.#summaries.get(name);
      if (known !== undefined) return known;
      const summary = name === REDACTIONS ? this.#redactions : questions.summary(name);
      return summary && this.#summary(summary);
    };
    const fromReaches = (name: string): Summaries | undefined => {
      const known = this.#fromReaches.get(name);
      if (known !== undefined) return known;
      const make = questions.fromEveryReach(name);
      return make && this.#madeOfReaches(name, make);
    };
    families.set('summaries', (name) => summaries(name)?.all);
    families.set('summary', (key) => {
      const [name, file] = keysOf(key);
      return summaries(name)?.files.of(file);
    });
    families.set('all from reaches', (name) => fromReaches(name)?.all);
    families.set('from reaches', (key) => {
      const [name, file] = keysOf(key);
      return fromReaches(name)?.files.of(file);
    });
  }

  /** The program is another one from now on. Nothing is worked out before somebody asks. */
  update({ files, prisma }: Change): void {
    this.#clock.now += 1;
    this.#clock.tells = true;
    this.#sources.update(files, prisma);
    this.#forgetTypes();
    if (this.#followers.size <= this.files().length) return;
    const present = new Set(this.files());
    for (const file of this.#followers.keys()) if (!present.has(file)) this.#followers.delete(file);
  }

  /** Types of values that are gone, or that nobody asks about any more; each edit of a file with schemas leaves some behind. */
  #forgetTypes(): void {
    const { now } = this.#clock;
    if (now % FORGET_AFTER !== 0) return;
    for (const [key, memo] of this.#valueTypes)
      if (memo.dependents.isEmpty && memo.verifiedAt < now - FORGET_AFTER) {
        memo.forget();
        this.#valueTypes.delete(key);
      }
  }

  files(): readonly string[] {
    return this.#input.program.files();
  }

  module(file: string): ModuleIr | undefined {
    return this.#module(file);
  }

  /** Follows the sinks of one file, as far as they have to be; done for all, the findings of every file are at hand. */
  follow(file: string): void {
    this.#gather();
    this.#follower(file).reaches.refresh();
  }

  /** After a change: from below, so that what a change cannot have reached need not be looked at. */
  #gather(): void {
    const { now, settled, tells } = this.#clock;
    if (!tells || settled.at === now) return;
    settled.at = now;
    settled.level = 0;
    this.#sources.gather();
    settled.level = 1;
    this.#callers.gather();
    settled.level = 2;
  }

  /** Everything is followed: what stands in each file is known. */
  #gatherReaches(): void {
    const { now, settled } = this.#clock;
    if (settled.at !== now || settled.level !== 2) return;
    this.#reaches.refresh();
    settled.level = 3;
  }

  outline(file: string): Outline {
    return this.#outlines.of(file).current();
  }

  /** The same before everything is followed: with what one file does by itself. */
  ownFlow(file: string): Flow {
    return new OwnFlow(this, file);
  }

  /** A view for one purpose. What is asked of it is asked in its own evaluator. */
  flow(reads: Reads = new Reads()): Flow {
    return new LinkedFlow(this, reads);
  }

  evaluator(reads: Reads): Evaluator {
    return this.#evaluator(reads, (structure) => this.#typeOfValue(structure).read(reads));
  }

  #evaluator(reads: Reads, valueTypes: ValueTypes | undefined): Evaluator {
    const { catalog, classifier, sanitizers } = this.#input;
    return new Evaluator({
      program: this.#sources.modules(reads),
      catalog,
      classifier,
      models: this.#sources.models(reads),
      sanitizers,
      valueTypes,
    });
  }

  #typeOfValue(structure: ValueStructure): Memo<Structure> {
    const key = valueKey(structure);
    let memo = this.#valueTypes.get(key);
    if (memo === undefined) {
      const { file, node, path, take } = structure;
      memo = new Memo<Structure>({
        clock: this.#clock,
        name: nameOf('type of a value', JSON.stringify([file, node, path, take] satisfies ValueName)),
        make: (reads) => {
          const evaluator = this.#evaluator(reads, undefined);
          // An old answer is verified although its value is gone.
          const isThere = evaluator.program.module(file)?.nodes[node] !== undefined;
          return isThere ? evaluator.typeOf.structureOfValue(structure) : UNKNOWN;
        },
        isSame: () => false,
      });
      this.#valueTypes.set(key, memo);
    }
    return memo;
  }

  sinks(evaluator: Evaluator, reads: Reads): Sinks {
    return new Sinks(evaluator, {
      firstPartyHosts: this.#input.firstPartyHosts,
      ownName: this.#input.ownName,
      callersOf: (fn) => this.callersOf(fn, reads),
      isImplemented: (identity, leavesOutMade) => this.#callers.isImplemented(identity, leavesOutMade, reads),
      redactionsOf: (row) => redactionsOf(row, this.perFile(this.#redactions, reads)),
    });
  }

  callersOf(target: FunctionRef, reads: Reads): readonly CallSite[] {
    return this.#callers.of(target, reads);
  }

  inheritorsOf(target: FunctionRef, reads: Reads): readonly Inherited[] {
    return this.#callers.inheritorsOf(target, reads);
  }

  sinkCalls(file: string, reads: Reads = new Reads()): readonly SinkCall[] {
    return this.#sinkCalls.of(file).read(reads);
  }

  /** Reaches whose finding stands in a file: of sinks there, and of calls that lead to sinks elsewhere. */
  reaches(file: string, reads: Reads = new Reads()): readonly Reach[] {
    this.#gatherReaches();
    return this.#reachesOfFile.of(file).read(reads);
  }

  /** Of those, what is known without the sinks of other files. */
  ownReaches(file: string): readonly Reach[] {
    this.follow(file);
    return mergeReaches(this.#follower(file).reaches.current().get(file) ?? []);
  }

  /**
   * What is made of all reaches of the program, for one file: `make` says it for every file. A file for which the same
   * comes out is not touched by changes elsewhere.
   */
  fromEveryReach<T>(
    name: string,
    make: (every: readonly Reach[]) => ReadonlyMap<string, T>,
    file: string,
    reads: Reads,
  ): T | undefined {
    return this.#madeOfReaches(name, make).files.of(file).read(reads) as T | undefined;
  }

  #madeOfReaches(name: string, make: (every: readonly Reach[]) => ReadonlyMap<string, unknown>): Summaries {
    let known = this.#fromReaches.get(name);
    if (known === undefined) {
      const clock = this.#clock;
      const all = new Memo<ReadonlyMap<string, unknown>>({
        clock,
        name: nameOf('all from reaches', name),
        make: (inner) => make(this.#sources.files(inner).flatMap((each) => this.reaches(each, inner))),
        isSame: () => false,
      });
      const files = new Memos<unknown>(
        'from reaches',
        (file) =>
          new Memo<unknown>({
            clock,
            name: nameOf('from reaches', `${name}\n${file}`),
            make: (inner) => all.read(inner).get(file),
            isSame: sameJson,
            codec: optionalCodec(),
          }),
      );
      known = { all, files };
      this.#fromReaches.set(name, known);
    }
    return known;
  }

  limits(): readonly FlowStep[] {
    return this.files().flatMap((file) => this.#follower(file).limits.current());
  }

  perFile<T>(summary: FileSummary<T>, reads: Reads): ReadonlyMap<string, T> {
    return this.#summary(summary).all.read(reads) as ReadonlyMap<string, T>;
  }

  ofFile<T>(summary: FileSummary<T>, file: string, reads: Reads): T {
    return this.#summary(summary).files.of(file).read(reads) as T;
  }

  /** What `make` says of each file, kept as long as what it reads stays; under a name, and plain data, to a later run. */
  answers<T>(make: (flow: Flow, file: string, reads: Reads) => T, kind = ''): Answers<T> {
    const asked = new Map<string, Memo<T>>();
    const answers = new Memos<T>(kind, (file, name) => {
      const memo = new Memo<T>({
        clock: this.#clock,
        make: (reads) => make(this.flow(reads), file, reads),
        isSame: () => false,
        ...(kind !== '' && { name, codec: plainCodec<T>() }),
      });
      asked.set(file, memo);
      return memo;
    });
    if (kind !== '') this.#checked.set(kind, answers as Memos<unknown>);
    const answer = (file: string, reads = new Reads()): T => answers.of(file).read(reads);
    return Object.assign(answer, {
      known: () => [...asked.values()],
      forget: () => {
        for (const memo of asked.values()) memo.forget();
      },
    });
  }

  #summary<T>(summary: FileSummary<T>): Summaries {
    let known = this.#summaries.get(summary.name);
    if (known === undefined) {
      const clock = this.#clock;
      const files = new Memos<unknown>(
        'summary',
        (file) =>
          new Memo<unknown>({
            clock,
            name: nameOf('summary', `${summary.name}\n${file}`),
            make: (reads) => summary.make(this.flow(reads), file),
            isSame: sameJson,
            codec: plainCodec(),
          }),
      );
      const all = new Memo<ReadonlyMap<string, unknown>>({
        clock,
        name: nameOf('summaries', summary.name),
        make: (reads) =>
          new Map(this.#sources.files(reads).map((file) => [file, files.of(file).read(reads)])),
        isSame: () => false,
      });
      known = { files, all };
      this.#summaries.set(summary.name, known);
    }
    return known;
  }

  #follower(file: string): Follower {
    let follower = this.#followers.get(file);
    if (follower === undefined) {
      follower = new Follower(file, {
        clock: this.#clock,
        sinksFor: (reads) => this.sinks(this.evaluator(reads), reads),
        callersOf: (target, reads) => this.callersOf(target, reads),
      });
      this.#followers.set(file, follower);
    }
    return follower;
  }
}

/** Changes after which it is looked what nobody has asked for since the last time. */
const FORGET_AFTER = 100;

/** One in so many answers made anew has all of them written anew, which costs about as much as making a tenth of them. */
const KEPT_AGAIN = 10;

function sameJson(before: unknown, after: unknown): boolean {
  // What was not made again is the very same.
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
