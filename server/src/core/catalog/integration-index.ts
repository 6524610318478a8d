/** The rows of one integration, found by path. */
import type { RowMatch } from './model.ts';
import {
  expandAlternatives,
  formatPath,
  headIndex,
  lastKey,
  matchPath,
  NO_CAPTURES,
  type PathPattern,
  type PathSteps,
  parsePath,
  parsePattern,
} from './path.ts';
import type {
  CallbackRow,
  ChannelRow,
  ErrorHandlerRow,
  GuardRow,
  IntegrationFile,
  MemberRow,
  PropagatorRow,
  ReturnRow,
  SanitizerRow,
  SinkRow,
  SourceRow,
} from './row.ts';

/** Longer paths are cut: recursion in the code must not grow a path for ever. */
const LONGEST_PATH = 24;
/** Replacing a prefix by its type shortens the path, or the rows are circular; this many rounds are ample. */
const MOST_ROUNDS = 16;

/** No library has a member of this name: what a row answers for it, it answers for any. */
const UNNAMED = '$unnamed';

interface CanonicalPath {
  readonly path: string;
  readonly steps: PathSteps;
  readonly captures: Readonly<Record<string, string>>;
}

export class IntegrationIndex {
  readonly #file: IntegrationFile;
  readonly #types: TypeIndex;
  readonly #canonical = new Map<string, CanonicalPath>();
  readonly #namedMethods = new Map<string, boolean>();
  readonly #tables = new Map<string, RowTable<unknown>>();
  readonly #augments = new Map<string, readonly { readonly scope: string; readonly name: string }[]>();

  constructor(file: IntegrationFile) {
    this.#file = file;
    this.#types = new TypeIndex(file);
  }

  canonical(path: string): CanonicalPath {
    const known = this.#canonical.get(path);
    if (known !== undefined) return known;
    const made = this.#types.canonical(parsePath(path));
    this.#canonical.set(path, made);
    return made;
  }

  typeOfPath(path: string): string | undefined {
    const { steps } = this.canonical(path);
    const head = steps[0];
    return steps.length === 1 && head !== undefined && this.#file.types?.[head] !== undefined
      ? head
      : undefined;
  }

  isNamedMethod(path: string): boolean {
    let known = this.#namedMethods.get(path);
    if (known === undefined) {
      const any = `${path.slice(0, path.lastIndexOf('.') + 1)}${UNNAMED}()`;
      known = this.typeOfPath(`${path}()`) !== undefined && this.typeOfPath(any) === undefined;
      this.#namedMethods.set(path, known);
    }
    return known;
  }

  augmentsOf(type: string): readonly { readonly scope: string; readonly name: string }[] {
    let found = this.#augments.get(type);
    if (found === undefined) {
      found = augmentsOf(this.#file, type);
      this.#augments.set(type, found);
    }
    return found;
  }

  isOneOfSeveral(path: string): boolean {
    const type = this.typeOfPath(path);
    return type !== undefined && this.#file.types?.[type]?.oneOf === true;
  }

  toldBy(path: string, field: string, word: string): string | undefined {
    const type = this.typeOfPath(path);
    const told = type === undefined ? undefined : this.#file.types?.[type]?.told;
    if (told?.field !== field) return undefined;
    return told.as.find(({ matches }) => new RegExp(matches).test(word))?.type;
  }

  fieldsOf(type: string): readonly string[] {
    if (this.#file.types?.[type]?.record !== true) return [];
    const rows = [...(this.#file.sources ?? []), ...(this.#file.members ?? [])];
    return rows.flatMap(({ path }) =>
      parsePattern(path).flatMap(({ steps: [head, field = '', ...further] }) =>
        head === type && field.startsWith('.') && further.length === 0 ? [field.slice(1)] : [],
      ),
    );
  }

  typeNamed(exportedName: string): string | undefined {
    return this.#types.named(exportedName);
  }

  sinks(path: string): readonly RowMatch<SinkRow>[] {
    return this.#find('sinks', path, this.#file.sinks, (row) => row.call);
  }
  leadsToSink(path: string): boolean {
    return this.#find('leading', path, this.#file.sinks, (row) => row.call?.flatMap(partsOf)).length > 0;
  }
  redactedBy(path: string): readonly RowMatch<SinkRow>[] {
    return this.#find('redactedBy', path, this.#file.sinks, (row) => row.redaction?.everywhere?.call);
  }
  writes(path: string): readonly RowMatch<SinkRow>[] {
    return this.#find('writes', path, this.#file.sinks, (row) => row.write);
  }
  sources(path: string): readonly RowMatch<SourceRow>[] {
    return this.#find('sources', path, this.#file.sources, (row) => [row.path]);
  }
  members(path: string): readonly RowMatch<MemberRow>[] {
    return this.#find('members', path, this.#file.members, (row) => [row.path]);
  }
  returns(path: string): readonly RowMatch<ReturnRow>[] {
    return this.#find('returns', path, this.#file.returns, (row) => row.call);
  }
  callbacks(path: string): readonly RowMatch<CallbackRow>[] {
    return this.#find('callbacks', path, this.#file.callbacks, (row) => row.call);
  }
  sanitizers(path: string): readonly RowMatch<SanitizerRow>[] {
    return this.#find('sanitizers', path, this.#file.sanitizers, (row) => row.call);
  }
  propagators(path: string): readonly RowMatch<PropagatorRow>[] {
    return this.#find('propagators', path, this.#file.propagators, (row) => row.call);
  }
  senders(path: string): readonly RowMatch<ChannelRow>[] {
    return this.#find('senders', path, this.#file.channels, (row) => row.send.call);
  }
  receivers(path: string): readonly RowMatch<ChannelRow>[] {
    return this.#find('receivers', path, this.#file.channels, (row) => row.receive?.call);
  }
  decoratorChannels(path: string): readonly RowMatch<ChannelRow>[] {
    return this.#find('decoratorChannels', path, this.#file.channels, (row) =>
      row.decorators?.map(({ call }) => call),
    );
  }
  errorHandlers(path: string): readonly RowMatch<ErrorHandlerRow>[] {
    return this.#find('errorHandlers', path, this.#file.errorHandlers, (row) => row.call);
  }
  decoratedErrorHandlers(path: string): readonly RowMatch<ErrorHandlerRow>[] {
    return this.#find('decoratedErrorHandlers', path, this.#file.errorHandlers, (row) =>
      row.decorators?.map(({ call }) => call),
    );
  }
  guards(path: string): readonly RowMatch<GuardRow>[] {
    return this.#find('guards', path, this.#file.guards, (row) => row.call);
  }
  guardValues(path: string): readonly RowMatch<GuardRow>[] {
    return this.#find('guardValues', path, this.#file.guards, (row) => row.value);
  }
  guardRecords(path: string): readonly RowMatch<GuardRow>[] {
    return this.#find('guardRecords', path, this.#file.guards, (row) =>
      row.value?.map((value) => value.replace(/\.[^.()]+$/, '')),
    );
  }

  #find<Row>(
    kind: string,
    path: string,
    rows: readonly Row[] | undefined,
    paths: (row: Row) => readonly string[] | undefined,
  ): readonly RowMatch<Row>[] {
    let table = this.#tables.get(kind) as RowTable<Row> | undefined;
    if (table === undefined) {
      table = new RowTable(rows ?? [], paths, this.#types.isA);
      this.#tables.set(kind, table);
    }
    return table.isEmpty ? NO_ROWS : table.find(this.canonical(path));
  }
}

/** `Client.messages` and `Client.messages.drafts` of `Client.messages.drafts.send`. */
function partsOf(call: string): readonly string[] {
  return expandAlternatives(call).flatMap((choice) => {
    const steps = parsePath(choice);
    return steps.flatMap((_, end) => (end > headIndex(steps) + 1 ? [formatPath(steps.slice(0, end))] : []));
  });
}

/** Those of the types it extends included. */
function augmentsOf(file: IntegrationFile, type: string): { scope: string; name: string }[] {
  const found: { scope: string; name: string }[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined && !seen.has(at); at = file.types?.[at]?.extends) {
    seen.add(at);
    const row = file.types?.[at];
    if (row === undefined) break;
    if (row.augmented !== undefined) {
      for (const entry of row.augmented) {
        const hash = entry.lastIndexOf('#');
        found.push({ scope: entry.slice(0, hash), name: entry.slice(hash + 1) });
      }
      continue;
    }
    for (const scope of file.modules)
      for (const name of row.names ?? [at])
        if (!scope.includes('*') && !name.includes('.')) found.push({ scope, name });
  }
  return found;
}

const NO_ROWS: readonly RowMatch<never>[] = [];

class RowTable<Row> {
  readonly #byLast = new Map<string, { readonly pattern: PathPattern; readonly row: Row }[]>();
  readonly #answers = new Map<string, readonly RowMatch<Row>[]>();
  readonly #isA: (head: string, wanted: string) => boolean;

  constructor(
    rows: readonly Row[],
    paths: (row: Row) => readonly string[] | undefined,
    isA: (head: string, wanted: string) => boolean,
  ) {
    this.#isA = isA;
    for (const row of rows) {
      for (const path of paths(row) ?? []) {
        for (const pattern of parsePattern(path)) {
          const key = pattern.steps.length - headIndex(pattern.steps) === 1 ? HEAD_ONLY : lastKey(pattern);
          const list = this.#byLast.get(key);
          if (list === undefined) this.#byLast.set(key, [{ pattern, row }]);
          else list.push({ pattern, row });
        }
      }
    }
  }

  get isEmpty(): boolean {
    return this.#byLast.size === 0;
  }

  find(path: CanonicalPath): readonly RowMatch<Row>[] {
    const known = this.#answers.get(path.path);
    if (known !== undefined) return known;
    const keys =
      path.steps.length - headIndex(path.steps) === 1 ? [HEAD_ONLY] : [path.steps.at(-1) ?? '', '*'];
    let best = Number.POSITIVE_INFINITY;
    const found: {
      readonly row: Row;
      readonly captures: Readonly<Record<string, string>>;
      readonly wildcards: number;
    }[] = [];
    for (const key of keys) {
      for (const { pattern, row } of this.#byLast.get(key) ?? []) {
        const captures = matchPath(pattern, path.steps, this.#isA);
        if (captures === undefined || found.some((match) => match.row === row)) continue;
        best = Math.min(best, pattern.wildcards);
        found.push({ row, captures: { ...path.captures, ...captures }, wildcards: pattern.wildcards });
      }
    }
    const answer = found
      .filter((match) => match.wildcards === best)
      .map(({ row, captures }) => ({ row, captures }));
    this.#answers.set(path.path, answer);
    return answer;
  }
}

/** Key of patterns that are a head alone: `Debugger`, `$`, `new Client`. Their head may be a type that others extend. */
const HEAD_ONLY = '(head)';

class TypeIndex {
  readonly #file: IntegrationFile;
  readonly #byName = new Map<string, string>();
  readonly #from = new Map<string, { readonly pattern: PathPattern; readonly type: string }[]>();
  readonly #ancestors = new Map<string, ReadonlySet<string>>();

  constructor(file: IntegrationFile) {
    this.#file = file;
    for (const [type, row] of Object.entries(file.types ?? {})) {
      for (const name of row.names ?? [type]) if (!this.#byName.has(name)) this.#byName.set(name, type);
      for (const path of row.from ?? []) {
        for (const pattern of parsePattern(path)) {
          const key = lastKey(pattern) === '()' ? callKey(pattern.steps) : lastKey(pattern);
          const list = this.#from.get(key);
          if (list === undefined) this.#from.set(key, [{ pattern, type }]);
          else list.push({ pattern, type });
        }
      }
    }
  }

  named(exportedName: string): string | undefined {
    return this.#byName.get(exportedName);
  }

  /** Whether a value of type `head` is one of type `wanted`. */
  readonly isA = (head: string, wanted: string): boolean => {
    if (head === wanted) return true;
    let ancestors = this.#ancestors.get(head);
    if (ancestors === undefined) {
      const found = new Set<string>();
      let at = this.#file.types?.[head]?.extends;
      while (at !== undefined && !found.has(at)) {
        found.add(at);
        at = this.#file.types?.[at]?.extends;
      }
      ancestors = found;
      this.#ancestors.set(head, ancestors);
    }
    return ancestors.has(wanted);
  };

  canonical(given: PathSteps): CanonicalPath {
    let steps: PathSteps = given.length > LONGEST_PATH ? given.slice(0, LONGEST_PATH) : given;
    let captures = NO_CAPTURES;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = this.#replacement(steps);
      if (found === undefined) break;
      steps = [found.type, ...steps.slice(found.length)];
      if (found.captures !== NO_CAPTURES) captures = { ...captures, ...found.captures };
    }
    return { path: formatPath(steps), steps, captures };
  }

  /** The longest prefix that makes a value of a declared type. */
  #replacement(
    steps: PathSteps,
  ):
    | { readonly type: string; readonly length: number; readonly captures: Readonly<Record<string, string>> }
    | undefined {
    for (let length = steps.length; length > 0; length -= 1) {
      const prefix = length === steps.length ? steps : steps.slice(0, length);
      const last = prefix.at(-1) ?? '';
      let best:
        | {
            readonly type: string;
            readonly captures: Readonly<Record<string, string>>;
            readonly wildcards: number;
          }
        | undefined;
      const keys = last === '()' ? [callKey(prefix), '*()'] : [last, '*'];
      for (const key of keys) {
        for (const { pattern, type } of this.#from.get(key) ?? []) {
          if (best !== undefined && best.wildcards <= pattern.wildcards) continue;
          if (length === 1 && prefix[0] === type) continue;
          const captures = matchPath(pattern, prefix, this.isA);
          if (captures !== undefined) best = { type, captures, wildcards: pattern.wildcards };
        }
      }
      if (best !== undefined) return { type: best.type, length, captures: best.captures };
      const made = this.#constructed(prefix);
      if (made !== undefined) return { type: made, length, captures: NO_CAPTURES };
    }
    return undefined;
  }

  /** `new Client()` makes a `Client` when that type is declared, without a row that says so. */
  #constructed(prefix: PathSteps): string | undefined {
    if (prefix.length !== 3 || prefix[0] !== 'new' || prefix[2] !== '()') return undefined;
    return this.#byName.get(prefix[1] ?? '');
  }
}

/** Calls are told apart by what is called: `.child()`, `$()`; `*()` when that is a wildcard or a type's value. */
function callKey(steps: PathSteps): string {
  const callee = steps.at(-2) ?? '';
  if (steps.length - headIndex(steps) === 2) return 'head()';
  if (callee === '()') return '()()';
  const name = callee.replace(/^\./, '');
  return name === '*' || name.includes('<') ? '*()' : `${callee}()`;
}
