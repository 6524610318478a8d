/**
 * The program as memos see it: each reading of a module, of the names it exports, or of what a specifier means is noted,
 * so that an answer stands until one of those changes.
 *
 * The names that a module exports are a thing of their own, because a barrel is asked through for every import that goes
 * by it: an edit in a function's body must not touch everybody who looked for something else there.
 */
import type { ModuleTarget, Program } from '../../../program/model.ts';
import { type ModelTable, modelsOfModule, smallestAround } from '../../../program/schemas/index.ts';
import type { ModuleIr } from '../../ir.ts';
import { type AmbientEntry, ambientKey, ambientOf, sameEntry } from '../ambient.ts';
import { type ExportIndex, exportSameNames, exportsOf } from '../exports.ts';
import { Buckets } from './buckets.ts';
import { type Clock, Memo, Memos, type Reads, Source } from './memos.ts';

/** The part of a program that values are read from. */
export interface Modules {
  files(): readonly string[];
  text(file: string): string | undefined;
  module(file: string): ModuleIr | undefined;
  /** Exported names and where they come from; who follows one to a node reads the module. */
  exports(file: string): ExportIndex | undefined;
  resolve(specifier: string, from: string): ModuleTarget;
  declarations(specifier: string, from: string): string | undefined;
  /** What any file declares for all under a name: of a module, or, with an empty scope, globally. */
  ambient(scope: string, name: string): readonly AmbientEntry[];
}

interface Known {
  module: ModuleIr | undefined;
  readonly whole: Source;
  readonly names: Source;
}

interface Resolutions {
  readonly source: Source;
  readonly targets: Map<string, ModuleTarget>;
  /** Declaration files of libraries. */
  readonly declarations: Map<string, string | undefined>;
}

export class Sources {
  readonly #clock: Clock;
  readonly #program: Program;
  readonly #known = new Map<string, Known>();
  readonly #resolutions = new Map<string, Resolutions>();
  readonly #listing: Source;
  readonly #schemas: Source;
  #models: ModelTable;
  #files: readonly string[];
  #declarationFiles: readonly string[];
  #declaring: readonly string[] | undefined;
  readonly #ambient: Buckets<AmbientEntry>;
  readonly #allModels: Memo<ReturnType<ModelTable['all']>>;
  readonly #named: Memos<ReturnType<ModelTable['named']>>;

  constructor(clock: Clock, program: Program, models: ModelTable) {
    this.#clock = clock;
    this.#program = program;
    this.#models = models;
    this.#listing = new Source(clock);
    this.#schemas = new Source(clock);
    this.#files = program.files();
    this.#declarationFiles = program.declarationFiles();
    const contributions = new Memos<ReadonlyMap<string, readonly AmbientEntry[]>>(
      (file) =>
        new Memo(
          clock,
          (reads) => ambientOf(file, this.module(file, reads)),
          (before, after) => before.size === 0 && after.size === 0,
        ),
    );
    this.#ambient = new Buckets({
      clock,
      files: () => {
        this.#declaring ??= [...this.#files, ...this.#declarationFiles].sort();
        return this.#declaring;
      },
      contributions: (file) => contributions.of(file),
      isSame: sameEntry,
    });
    this.#allModels = new Memo(
      clock,
      (reads) => {
        reads.add(this.#schemas);
        for (const file of this.files(reads)) this.module(file, reads);
        return this.#models.all();
      },
      sameEntries,
    );
    this.#named = new Memos(
      (name) =>
        new Memo(
          clock,
          (reads) => {
            this.#allModels.read(reads);
            return this.#models.named(name);
          },
          sameEntries,
        ),
    );
  }

  /** The clock has moved on: looks at these files, or at all, and at the listing. */
  update(files: readonly string[] | undefined, models: ModelTable, schemasChanged: boolean): void {
    const { now } = this.#clock;
    this.#models = models;
    if (schemasChanged) this.#schemas.changedAt = now;
    const listed = this.#program.files();
    // A listing that was made again may mean other files by the same names.
    const relisted = listed !== this.#files;
    if (relisted) {
      if (!sameEntries(listed, this.#files)) this.#listing.changedAt = now;
      this.#files = listed;
      this.#declarationFiles = this.#program.declarationFiles();
      this.#declaring = undefined;
      this.#resolveAgain();
    }
    const touched = files === undefined || relisted ? [...this.#known.keys()] : files;
    for (const file of touched) {
      const known = this.#known.get(file);
      if (known === undefined) continue;
      const module = this.#program.module(file);
      const before = known.module;
      if (module === before) continue;
      known.module = module;
      known.whole.changedAt = now;
      if (module === undefined || before === undefined || !exportSameNames(before, module))
        known.names.changedAt = now;
    }
  }

  files(reads: Reads): readonly string[] {
    reads.add(this.#listing);
    return this.#files;
  }

  module(file: string, reads: Reads): ModuleIr | undefined {
    const known = this.#of(file);
    reads.add(known.whole);
    return known.module;
  }

  exports(file: string, reads: Reads): ExportIndex | undefined {
    const known = this.#of(file);
    reads.add(known.names);
    return known.module === undefined ? undefined : exportsOf(known.module);
  }

  resolve(specifier: string, from: string, reads: Reads): ModuleTarget {
    const { source, targets } = this.#resolutionsOf(from);
    reads.add(source);
    let target = targets.get(specifier);
    if (target === undefined) {
      target = this.#program.resolve(specifier, from);
      targets.set(specifier, target);
    }
    return target;
  }

  declarations(specifier: string, from: string, reads: Reads): string | undefined {
    const { source, declarations } = this.#resolutionsOf(from);
    reads.add(source);
    if (declarations.has(specifier)) return declarations.get(specifier);
    const file = this.#program.declarations(specifier, from);
    declarations.set(specifier, file);
    return file;
  }

  text(file: string, reads: Reads): string | undefined {
    this.module(file, reads);
    return this.#program.text(file);
  }

  models(reads: Reads): ModelTable {
    return {
      prisma: (name) => {
        reads.add(this.#schemas);
        return this.#models.prisma(name);
      },
      named: (name) => this.#named.of(name.toLowerCase()).read(reads),
      at: (place) => {
        reads.add(this.#schemas);
        const module = this.module(place.file, reads);
        return module === undefined ? this.#models.at(place) : smallestAround(modelsOfModule(module), place);
      },
      all: () => this.#allModels.read(reads),
    };
  }

  /** As one world sees them; what it has read once is not noted again. */
  modules(reads: Reads): Modules {
    const modules = new Map<string, ModuleIr | undefined>();
    return {
      files: () => this.files(reads),
      text: (file) => this.text(file, reads),
      module: (file) => {
        const known = modules.get(file);
        if (known !== undefined) return known;
        const module = this.module(file, reads);
        modules.set(file, module);
        return module;
      },
      exports: (file) => this.exports(file, reads),
      resolve: (specifier, from) => this.resolve(specifier, from, reads),
      declarations: (specifier, from) => this.declarations(specifier, from, reads),
      ambient: (scope, name) => this.#ambient.read(ambientKey(scope, name), reads),
    };
  }

  #resolutionsOf(from: string): Resolutions {
    let resolutions = this.#resolutions.get(from);
    if (resolutions === undefined) {
      resolutions = { source: new Source(this.#clock), targets: new Map(), declarations: new Map() };
      this.#resolutions.set(from, resolutions);
    }
    return resolutions;
  }

  #of(file: string): Known {
    let known = this.#known.get(file);
    if (known === undefined) {
      known = {
        module: this.#program.module(file),
        whole: new Source(this.#clock),
        names: new Source(this.#clock),
      };
      this.#known.set(file, known);
    }
    return known;
  }

  #resolveAgain(): void {
    for (const [from, { source, targets, declarations }] of this.#resolutions) {
      for (const [specifier, before] of declarations) {
        const file = this.#program.declarations(specifier, from);
        if (file === before) continue;
        declarations.set(specifier, file);
        source.changedAt = this.#clock.now;
      }
      for (const [specifier, before] of targets) {
        const target = this.#program.resolve(specifier, from);
        if (target === before || sameTarget(target, before)) continue;
        targets.set(specifier, target);
        source.changedAt = this.#clock.now;
      }
    }
  }
}

function sameTarget(before: ModuleTarget, after: ModuleTarget): boolean {
  if (before.to === 'file') return after.to === 'file' && after.file === before.file;
  if (before.to === 'package')
    return after.to === 'package' && after.name === before.name && after.path === before.path;
  return after.to === 'nothing';
}

function sameEntries<T>(before: readonly T[], after: readonly T[]): boolean {
  return (
    before === after || (before.length === after.length && before.every((entry, at) => entry === after[at]))
  );
}
