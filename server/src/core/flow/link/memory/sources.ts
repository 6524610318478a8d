/**
 * The program as memos see it: each reading of a module, of the names it exports, or of what a specifier means is noted,
 * so that an answer stands until one of those changes.
 *
 * The names that a module exports are a thing of their own, because a barrel is asked through for every import that goes
 * by it: an edit in a function's body must not touch everybody who looked for something else there.
 */
import type { ModuleTarget, Program } from '../../../program/model.ts';
import {
  indexByClient,
  indexByName,
  type Model,
  type ModelTable,
  modelsOfModule,
  smallestAround,
} from '../../../program/schemas/index.ts';
import { contentHash } from '../../../text/hash.ts';
import type { ModuleIr } from '../../ir.ts';
import { type AmbientEntry, ambientKey, ambientOf, sameEntry } from '../modules/ambient.ts';
import { type ExportIndex, exportedNames, exportsOf } from '../modules/exports.ts';
import { type Heir, heirsIn, sameHeir } from '../modules/heirs.ts';
import type { Modules } from '../modules/model.ts';
import { Buckets } from './buckets.ts';
import { contributionsCodec, plainCodec } from './codecs.ts';
import { type Families, nameOf } from './kept.ts';
import { type Clock, Memo, Memos, type Reads, Source } from './memos.ts';

interface Known {
  /** What it says; of a file that only an earlier run has read, what tells whether it still does; at first nothing. */
  state:
    | { readonly module: ModuleIr | undefined }
    | { readonly text: string; readonly names: string }
    | undefined;
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
  readonly #moduleAt: (file: string) => ModuleIr | undefined;
  readonly #known = new Map<string, Known>();
  readonly #resolutions = new Map<string, Resolutions>();
  /** Restored, and not what they were. */
  readonly #outdated = new Set<Source>();
  readonly #listing: Source;
  readonly #schemas: Source;
  /** Models of Prisma schemas; the others are read from modules. */
  #prisma: readonly Model[];
  #prismaByClient: ReadonlyMap<string, Model>;
  #files: readonly string[];
  #declarationFiles: readonly string[];
  #declaring: readonly string[] | undefined;
  readonly #ambient: Buckets<AmbientEntry>;
  readonly #heirs: Buckets<Heir>;
  readonly #heirsInFile: Memos<ReadonlyMap<string, readonly Heir[]>>;
  readonly #allModels: Memo<ReturnType<ModelTable['all']>>;
  readonly #byName: Memo<ReadonlyMap<string, readonly Model[]>>;
  readonly #modelsOfFile: Memos<readonly Model[]>;
  readonly #ambientOfFile: Memos<ReadonlyMap<string, readonly AmbientEntry[]>>;
  readonly #named: Memos<ReturnType<ModelTable['named']>>;

  /** `moduleAt` gives modules as they are linked. */
  constructor(
    clock: Clock,
    program: Program,
    moduleAt: (file: string) => ModuleIr | undefined,
    prisma: readonly Model[],
  ) {
    this.#clock = clock;
    this.#program = program;
    this.#moduleAt = moduleAt;
    this.#prisma = prisma;
    this.#prismaByClient = indexByClient(prisma);
    this.#listing = this.#snapshot('files', () => contentHash(JSON.stringify(this.#files)));
    this.#schemas = this.#snapshot('schemas', () => contentHash(JSON.stringify(this.#prisma)));
    this.#files = program.files();
    this.#declarationFiles = program.declarationFiles();
    this.#ambientOfFile = new Memos(
      'ambient of a file',
      (file, name) =>
        new Memo({
          clock,
          make: (reads) => ambientOf(file, this.module(file, reads)),
          isSame: (before, after) => before.size === 0 && after.size === 0,
          name,
          codec: contributionsCodec<AmbientEntry>(),
        }),
    );
    this.#ambient = new Buckets({
      clock,
      kind: 'ambient',
      level: 1,
      files: () => {
        this.#declaring ??= [...this.#files, ...this.#declarationFiles].sort();
        return this.#declaring;
      },
      contributions: (file) => this.#ambientOfFile.of(file),
      isSame: sameEntry,
    });
    this.#heirsInFile = new Memos(
      'heirs in a file',
      (file, name) =>
        new Memo({
          clock,
          make: (reads) => heirsIn(file, this.module(file, reads)),
          isSame: (before, after) => before.size === 0 && after.size === 0,
          name,
          codec: contributionsCodec<Heir>(),
        }),
    );
    this.#heirs = new Buckets({
      clock,
      kind: 'heirs',
      level: 1,
      files: () => this.#files,
      contributions: (file) => this.#heirsInFile.of(file),
      isSame: sameHeir,
    });
    this.#modelsOfFile = new Memos(
      'models of a file',
      (file, name) =>
        new Memo({
          clock,
          make: (reads) => modelsOfModule(this.module(file, reads)),
          isSame: (before, after) => before.length === 0 && after.length === 0,
          name,
          codec: plainCodec<readonly Model[]>(),
        }),
    );
    this.#allModels = new Memo<readonly Model[]>({
      clock,
      make: (reads) => {
        reads.add(this.#schemas);
        const declared = this.files(reads).flatMap((file) => this.#modelsOfFile.of(file).read(reads));
        return [...this.#prisma, ...declared];
      },
      isSame: sameEntries,
      name: nameOf('models', ''),
    });
    this.#byName = new Memo({
      clock,
      make: (reads) => indexByName(this.#allModels.read(reads)),
      isSame: () => false,
      name: nameOf('models by name', ''),
    });
    this.#named = new Memos(
      'models of a name',
      (word, name) =>
        new Memo({
          clock,
          make: (reads) => this.#byName.read(reads).get(word) ?? [],
          isSame: sameEntries,
          name,
        }),
    );
  }

  /** The clock has moved on: looks at these files, or at all, and at the listing. */
  update(files: readonly string[] | undefined, prisma: readonly Model[]): void {
    const { now } = this.#clock;
    if (prisma !== this.#prisma) {
      if (JSON.stringify(prisma) !== JSON.stringify(this.#prisma)) this.#schemas.changed(now);
      this.#prisma = prisma;
      this.#prismaByClient = indexByClient(prisma);
    }
    const listed = this.#program.files();
    // A listing that was made again may mean other files by the same names.
    const relisted = listed !== this.#files;
    if (relisted) {
      if (!sameEntries(listed, this.#files)) this.#listing.changed(now);
      this.#files = listed;
      this.#declarationFiles = this.#program.declarationFiles();
      this.#declaring = undefined;
      this.#resolveAgain();
    }
    const touched = files === undefined || relisted ? [...this.#known.keys()] : files;
    for (const file of touched) this.#look(file);
  }

  /** Whether a file says what it said. */
  #look(file: string): void {
    const known = this.#known.get(file);
    if (known === undefined) return;
    const { state } = known;
    if (state === undefined) return;
    const isUnread = 'text' in state;
    if (isUnread && state.text === this.#hash(file)) return;
    const module = this.#moduleAt(file);
    if (!isUnread && module === state.module) return;
    known.state = { module };
    known.whole.changed(this.#clock.now);
    const before = isUnread ? state.names : namesOf(state.module);
    if (before !== namesOf(module)) known.names.changed(this.#clock.now);
  }

  /** Of the text; empty for what is no file of the program. */
  #hash(file: string): string {
    const text = this.#program.text(file);
    return text === undefined ? '' : contentHash(text);
  }

  addTo(families: Families): void {
    families.set('files', () => this.#listing);
    families.set('schemas', () => this.#schemas);
    families.set('text', (file) => this.#of(file).whole);
    families.set('names', (file) => this.#of(file).names);
    families.set('resolutions', (file) => this.#resolutionsOf(file).source);
    families.set('models', () => this.#allModels);
    families.set('models by name', () => this.#byName);
    this.#modelsOfFile.addTo(families);
    this.#named.addTo(families);
    this.#ambientOfFile.addTo(families);
    this.#ambient.addTo(families);
    this.#heirsInFile.addTo(families);
    this.#heirs.addTo(families);
  }

  /** Between restoring and the first question: the clock has moved on since an earlier run. */
  settle(): void {
    const { now } = this.#clock;
    for (const outdated of this.#outdated) outdated.changed(now);
    this.#outdated.clear();
    this.#resolveAgain();
    for (const file of this.#known.keys()) this.#look(file);
  }

  putBack(): void {
    this.#ambient.putBack();
    this.#heirs.putBack();
  }

  /** Brings up to date what is gathered of all files. */
  gather(): void {
    this.#ambient.refresh();
    this.#heirs.refresh();
  }

  /** Texts that were read by an earlier run only, and are what they were. */
  unread(): readonly string[] {
    return [...this.#known].flatMap(([file, { state }]) =>
      state !== undefined && 'text' in state && state.text !== '' ? [file] : [],
    );
  }

  /** A source that is its state at a time: if it is another when it is restored, it has changed since. */
  #snapshot(name: string, state: () => string): Source {
    const source: Source = new Source(this.#clock, nameOf(name, ''), {
      write: state,
      read: (before) => {
        if (before !== state()) this.#outdated.add(source);
      },
    });
    return source;
  }

  files(reads: Reads): readonly string[] {
    reads.add(this.#listing);
    return this.#files;
  }

  module(file: string, reads: Reads): ModuleIr | undefined {
    const known = this.#of(file);
    reads.add(known.whole);
    return this.#moduleOf(file, known);
  }

  exports(file: string, reads: Reads): ExportIndex | undefined {
    const known = this.#of(file);
    reads.add(known.names);
    const module = this.#moduleOf(file, known);
    return module === undefined ? undefined : exportsOf(module);
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
        return this.#prismaByClient.get(name);
      },
      named: (name) => this.#named.of(name.toLowerCase()).read(reads),
      at: (place) => {
        reads.add(this.#schemas);
        const module = this.module(place.file, reads);
        const models =
          module === undefined
            ? this.#prisma.filter((model) => model.place.file.toLowerCase() === place.file.toLowerCase())
            : this.#modelsOfFile.of(place.file).read(reads);
        return smallestAround(models, place);
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
      heirs: (name) => this.#heirs.read(name, reads),
    };
  }

  #resolutionsOf(from: string): Resolutions {
    let resolutions = this.#resolutions.get(from);
    if (resolutions === undefined) {
      const targets = new Map<string, ModuleTarget>();
      const declarations = new Map<string, string | undefined>();
      const source = new Source(this.#clock, nameOf('resolutions', from), {
        write: () => [[...targets], [...declarations]],
        read: (plain) => {
          const [knownTargets, knownDeclarations] = plain as [
            [string, ModuleTarget][],
            [string, string | null][],
          ];
          for (const [specifier, target] of knownTargets) targets.set(specifier, target);
          for (const [specifier, file] of knownDeclarations) declarations.set(specifier, file ?? undefined);
        },
      });
      resolutions = { source, targets, declarations };
      this.#resolutions.set(from, resolutions);
    }
    return resolutions;
  }

  #of(file: string): Known {
    let known = this.#known.get(file);
    if (known === undefined) {
      const made: Known = {
        state: undefined,
        whole: this.#textOf(file, 'text'),
        names: this.#textOf(file, 'names'),
      };
      known = made;
      this.#known.set(file, made);
    }
    return known;
  }

  /** Both sources of a file keep the same: either may be all that was read. */
  #textOf(file: string, kind: 'text' | 'names'): Source {
    return new Source(this.#clock, nameOf(kind, file), {
      write: () => {
        const { state } = this.#of(file);
        if (state !== undefined && 'text' in state) return [state.text, state.names];
        return [this.#hash(file), namesOf(state?.module)];
      },
      read: (plain) => {
        const [text, names] = plain as [string, string];
        this.#of(file).state = { text, names };
      },
    });
  }

  #moduleOf(file: string, known: Known): ModuleIr | undefined {
    if (known.state === undefined || 'text' in known.state) known.state = { module: this.#moduleAt(file) };
    return known.state.module;
  }

  #resolveAgain(): void {
    for (const [from, { source, targets, declarations }] of this.#resolutions) {
      for (const [specifier, before] of declarations) {
        const file = this.#program.declarations(specifier, from);
        if (file === before) continue;
        declarations.set(specifier, file);
        source.changed(this.#clock.now);
      }
      for (const [specifier, before] of targets) {
        const target = this.#program.resolve(specifier, from);
        if (target === before || sameTarget(target, before)) continue;
        targets.set(specifier, target);
        source.changed(this.#clock.now);
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

function namesOf(module: ModuleIr | undefined): string {
  return module === undefined ? '' : exportedNames(module);
}
