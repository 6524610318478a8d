/**
 * The linked program over time: joins the representations of all files and keeps what was found out about them until it
 * changes. Everything is divided into answers that share nothing but other answers: the sinks of a file and what reaches
 * them, the callers of a function, what a check says of a file. Each has an evaluator of its own and takes down what it
 * read. So an answer is the same whoever asks first, and after an edit only those are made again that had read what
 * changed; what comes out is what a fresh program would say.
 */
import type { Catalog } from '../../catalog/index.ts';
import type { Classifier } from '../../classify/model.ts';
import type { Program } from '../../program/model.ts';
import type { ModelTable } from '../../program/schemas/model.ts';
import type { ModuleIr } from '../ir.ts';
import type { FileSummary, Flow, FlowStep, FunctionRef, Reach } from '../model.ts';
import type { CallSite } from './call-sites.ts';
import { Callers } from './callers.ts';
import { Evaluator } from './evaluate.ts';
import { LinkedFlow } from './flow.ts';
import { Follower } from './follow.ts';
import { Buckets } from './memory/buckets.ts';
import { type Clock, Memo, Memos, Reads } from './memory/memos.ts';
import { Sources } from './memory/sources.ts';
import { mergeReaches } from './reaches.ts';
import { type SinkCall, Sinks } from './sinks.ts';
import { type ValueStructure, type ValueTypes, valueKey } from './type-of-value.ts';
import { type Structure, UNKNOWN } from './types/structure.ts';

export interface LinkerInput {
  readonly program: Program;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly models: ModelTable;
  /** The project's own sanitizers, by name. */
  readonly sanitizers: readonly string[];
  readonly firstPartyHosts: readonly string[];
}

/** An answer for each file; who makes another answer of it hands in his `reads`. */
export type Answers<T> = (file: string, reads?: Reads) => T;

export interface Change {
  /** Files whose text may be another; undefined: any. */
  readonly files: readonly string[] | undefined;
  /** For the program as it is now. */
  readonly models: ModelTable;
  readonly schemasChanged: boolean;
}

export function createLinker(input: LinkerInput): Linker {
  return new Linker(input);
}

/** A program that does not change any more. */
export function createFlow(input: LinkerInput): Flow {
  return new Linker(input).flow(new Reads());
}

interface Summaries {
  readonly files: Memos<unknown>;
  readonly all: Memo<ReadonlyMap<string, unknown>>;
}

export class Linker {
  readonly #clock: Clock = { now: 1 };
  readonly #input: LinkerInput;
  readonly #sources: Sources;
  readonly #callers: Callers;
  readonly #followers = new Map<string, Follower>();
  readonly #reaches: Buckets<Reach>;
  readonly #reachesOfFile: Memos<readonly Reach[]>;
  readonly #sinkCalls: Memos<readonly SinkCall[]>;
  readonly #valueTypes = new Map<string, Memo<Structure>>();
  readonly #summaries = new Map<string, Summaries>();
  readonly #fromReaches = new Map<string, Summaries>();

  constructor(input: LinkerInput) {
    this.#input = input;
    const clock = this.#clock;
    const files = (): readonly string[] => this.files();
    this.#sources = new Sources(clock, input.program, input.models);
    this.#callers = new Callers(clock, files, (reads) => this.evaluator(reads));
    this.#reaches = new Buckets({
      clock,
      files,
      contributions: (file) => this.#follower(file).reaches,
      isSame: sameJson,
    });
    this.#reachesOfFile = new Memos(
      (file) =>
        new Memo(
          clock,
          (reads) => mergeReaches(this.#reaches.read(file, reads)),
          () => false,
        ),
    );
    this.#sinkCalls = new Memos(
      (file) => new Memo(clock, (reads) => this.#follower(file).first.read(reads).calls, sameJson),
    );
  }

  /** The program is another one from now on. Nothing is worked out before somebody asks. */
  update({ files, models, schemasChanged }: Change): void {
    this.#clock.now += 1;
    this.#sources.update(files, models, schemasChanged);
    if (this.#followers.size <= this.files().length) return;
    const present = new Set(this.files());
    for (const file of this.#followers.keys()) if (!present.has(file)) this.#followers.delete(file);
  }

  files(): readonly string[] {
    return this.#input.program.files();
  }

  module(file: string): ModuleIr | undefined {
    return this.#input.program.module(file);
  }

  /** Follows the sinks of one file, as far as they have to be; done for all, the findings of every file are at hand. */
  follow(file: string): void {
    this.#follower(file).followed.current();
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
      memo = new Memo<Structure>(
        this.#clock,
        (reads) => {
          const evaluator = this.#evaluator(reads, undefined);
          // An old answer is verified although its value is gone.
          const isThere = evaluator.program.module(structure.file)?.nodes[structure.node] !== undefined;
          return isThere ? evaluator.typeOf.structureOfValue(structure) : UNKNOWN;
        },
        () => false,
      );
      this.#valueTypes.set(key, memo);
    }
    return memo;
  }

  sinks(evaluator: Evaluator, reads: Reads): Sinks {
    return new Sinks(evaluator, this.#input.firstPartyHosts, {
      callersOf: (fn) => this.callersOf(fn, reads),
      isImplemented: (identity) => this.#callers.isImplemented(identity, reads),
    });
  }

  callersOf(target: FunctionRef, reads: Reads): readonly CallSite[] {
    return this.#callers.of(target, reads);
  }

  sinkCalls(file: string, reads: Reads = new Reads()): readonly SinkCall[] {
    return this.#sinkCalls.of(file).read(reads);
  }

  /** Reaches whose finding stands in a file: of sinks there, and of calls that lead to sinks elsewhere. */
  reaches(file: string, reads: Reads = new Reads()): readonly Reach[] {
    return this.#reachesOfFile.of(file).read(reads);
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
    let known = this.#fromReaches.get(name);
    if (known === undefined) {
      const all = new Memo<ReadonlyMap<string, unknown>>(
        this.#clock,
        (inner) => make(this.#sources.files(inner).flatMap((each) => this.reaches(each, inner))),
        () => false,
      );
      const files = new Memos<unknown>(
        (each) => new Memo<unknown>(this.#clock, (inner) => all.read(inner).get(each), sameJson),
      );
      known = { all, files };
      this.#fromReaches.set(name, known);
    }
    return known.files.of(file).read(reads) as T | undefined;
  }

  limits(): readonly FlowStep[] {
    return this.files().flatMap((file) => this.#follower(file).followed.current().limits);
  }

  perFile<T>(summary: FileSummary<T>, reads: Reads): ReadonlyMap<string, T> {
    return this.#summary(summary).all.read(reads) as ReadonlyMap<string, T>;
  }

  ofFile<T>(summary: FileSummary<T>, file: string, reads: Reads): T {
    return this.#summary(summary).files.of(file).read(reads) as T;
  }

  /** What `make` says of each file, kept as long as what it reads stays. */
  answers<T>(make: (flow: Flow, file: string, reads: Reads) => T): Answers<T> {
    const answers = new Memos<T>(
      (file) =>
        new Memo<T>(
          this.#clock,
          (reads) => make(this.flow(reads), file, reads),
          () => false,
        ),
    );
    return (file, reads = new Reads()) => answers.of(file).read(reads);
  }

  #summary<T>(summary: FileSummary<T>): Summaries {
    let known = this.#summaries.get(summary.name);
    if (known === undefined) {
      const files = new Memos<unknown>(
        (file) => new Memo<unknown>(this.#clock, (reads) => summary.make(this.flow(reads), file), sameJson),
      );
      const all = new Memo<ReadonlyMap<string, unknown>>(
        this.#clock,
        (reads) => new Map(this.#sources.files(reads).map((file) => [file, files.of(file).read(reads)])),
        () => false,
      );
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

function sameJson(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
