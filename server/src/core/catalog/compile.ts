/**
 * Turns files of rows into a `Catalog`: which integration a module belongs to, canonical paths, and rows by path.
 *
 * Everything about one integration is prepared when it is first asked for, so a project pays for the libraries it uses.
 * Answers are memoised by path. Deliberately absent: reading files, and what any row means.
 */

import { splitWords } from '../text/words.ts';
import { IntegrationIndex } from './integration-index.ts';
import type {
  Catalog,
  CatalogOptions,
  CatalogProblem,
  IssuedWords,
  RarelyRemoved,
  RowMatch,
  Sample,
  StageWords,
  TypeTaking,
} from './model.ts';
import { expandAlternatives, globalRoot, parsePath, parsePattern } from './path.ts';
import { compileRecipients } from './recipients.ts';
import type { IntegrationFile } from './row.ts';
import { integrationProblems } from './validate.ts';

const SCHEMA_FILE = 'schema/integration.schema.json';
const INTEGRATION_FILE = /(?:^|\/)integrations\/[^/]+\/integration\.json$/;
const RECIPIENT_FILE = /(?:^|\/)recipients\/[^/]+\.json$/;

/**
 * `rules` holds the parsed files under `rules/`, keyed by their path below it (`integrations/winston/integration.json`);
 * `extra` are rows of the user. An extra file whose id is taken adds to the shipped one, it does not replace it.
 */
export function compileCatalog(
  rules: Readonly<Record<string, unknown>>,
  extra: readonly IntegrationFile[],
  options: CatalogOptions = { checkShipped: false },
): Catalog {
  const names = Object.keys(rules).sort();
  const problems: CatalogProblem[] = [];
  const schemaName = names.find((name) => name.endsWith(SCHEMA_FILE));
  const schema = schemaName === undefined ? undefined : rules[schemaName];

  const files: IntegrationFile[] = [];
  const ids = new Map<string, string>();
  const accept = (name: string, value: unknown, check: boolean): void => {
    if (check && isRecord(schema)) {
      const found = integrationProblems(name, value, schema);
      problems.push(...found);
      if (found.length > 0) return;
    }
    if (!isIntegrationFile(value)) {
      if (!check) problems.push({ file: name, path: '', message: 'is not a file of rows' });
      return;
    }
    const taken = ids.get(value.id);
    if (taken === undefined) {
      ids.set(value.id, name);
      files.push(value);
    } else if (name.startsWith('extra ')) {
      files.push({ ...value, id: `${value.id}#${name}` });
    } else {
      problems.push({ file: name, path: '/id', message: `"${value.id}" is the id of ${taken}, too` });
    }
  };
  for (const name of names) {
    if (INTEGRATION_FILE.test(name)) accept(name, rules[name], options.checkShipped);
  }
  extra.forEach((value, index) => {
    accept(`extra ${index + 1}`, value, true);
  });

  const recipients = compileRecipients(
    names.filter((name) => RECIPIENT_FILE.test(name)).map((name) => ({ name, value: rules[name] })),
    fieldOf(rules['judgement/words.json'], 'recipientRoles'),
    fieldOf(rules['flow/words.json'], 'settings'),
  );
  problems.push(...recipients.problems);
  const debugSwitches = new Set(stringsOf(rules['flow/words.json'], 'debugSwitches'));
  return {
    problems,
    ...integrationQuestions(files),
    ...recipients.questions,
    commonChannels: new Set(stringsOf(rules['flow/words.json'], 'commonChannels')),
    pipes: new Set(stringsOf(rules['flow/words.json'], 'pipes')),
    containers: new Set(stringsOf(rules['flow/words.json'], 'containers')),
    connections: new Set(stringsOf(rules['flow/words.json'], 'connections')),
    isDebugSwitch: (name) => splitWords(name).some((word) => debugSwitches.has(word.toLowerCase())),
    stages: stageWords(fieldOf(rules['flow/words.json'], 'stages')),
    isOfPage: moduleQuestion(stringsOf(rules['flow/words.json'], 'pages')),
    issued: issuedWords(fieldOf(rules['flow/words.json'], 'issued')),
    rarelyRemoved: rarelyRemoved(fieldOf(rules['flow/words.json'], 'rarelyRemoved')),
    isCode: typeQuestion(fieldOf(rules['flow/words.json'], 'codes')),
    isClassType: typeQuestion(fieldOf(rules['flow/words.json'], 'classTypes')),
    isCodeText: codeTextQuestion(fieldOf(rules['flow/words.json'], 'codes')),
    pattern: patternQuestion(fieldOf(rules['flow/words.json'], 'patterns')),
    samples: samplesOf(fieldOf(rules['flow/words.json'], 'samples')),
  };
}

function fieldOf(file: unknown, key: string): unknown {
  return typeof file === 'object' && file !== null ? Reflect.get(file, key) : undefined;
}

function stringsOf(file: unknown, key: string): readonly string[] {
  const list = fieldOf(file, key);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

function issuedWords(words: unknown): IssuedWords {
  const of = (key: keyof IssuedWords): ReadonlySet<string> => new Set(stringsOf(words, key));
  return {
    anywhere: of('anywhere'),
    inAddress: of('inAddress'),
    keys: of('keys'),
    exchanges: of('exchanges'),
  };
}

function stageWords(words: unknown): StageWords {
  const of = (key: keyof StageWords): ReadonlySet<string> => new Set(stringsOf(words, key));
  return {
    settings: of('settings'),
    development: of('development'),
    production: of('production'),
    builds: of('builds'),
    holders: of('holders'),
    switches: of('switches'),
    productionSwitches: of('productionSwitches'),
  };
}

function moduleQuestion(patterns: readonly string[]): (specifier: string) => boolean {
  const names = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
  const starts = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  return (specifier) => names.has(specifier) || starts.some((start) => specifier.startsWith(start));
}

function rarelyRemoved(words: unknown): RarelyRemoved {
  return { names: new Set(stringsOf(words, 'names')), endings: new Set(stringsOf(words, 'endings')) };
}

function typeQuestion(rows: unknown): (specifier: string, name: string) => boolean {
  const types = new Set(
    (Array.isArray(rows) ? rows : []).flatMap((row) =>
      stringsOf(row, 'modules').flatMap((module) =>
        stringsOf(row, 'types').map((type) => `${module}#${type}`),
      ),
    ),
  );
  return (specifier, name) => types.has(`${specifier}#${name}`);
}

function codeTextQuestion(rows: unknown): (start: string) => boolean {
  const starts = (Array.isArray(rows) ? rows : []).flatMap((row) => stringsOf(row, 'starts'));
  return (text) => starts.some((start) => text.startsWith(start));
}

function patternQuestion(named: unknown): (matches: string) => RegExp {
  const patterns = new Map<string, RegExp>();
  return (matches) => {
    let found = patterns.get(matches);
    if (found === undefined) {
      const name = /^<(\w+)>$/.exec(matches)?.[1];
      const source = name === undefined ? matches : fieldOf(named, name);
      // What nobody has named matches nothing.
      found = new RegExp(typeof source === 'string' ? source : '(?!)');
      patterns.set(matches, found);
    }
    return found;
  };
}

/** The file is checked against its schema when the rules are built. */
function samplesOf(rows: unknown): readonly Sample[] {
  return Array.isArray(rows) ? (rows as readonly Sample[]) : [];
}

type IntegrationQuestions = Omit<
  Catalog,
  | 'problems'
  | 'recipients'
  | 'recipientById'
  | 'recipientByHost'
  | 'recipientBySetting'
  | 'isWebhookSetting'
  | 'commonChannels'
  | 'pipes'
  | 'containers'
  | 'connections'
  | 'isDebugSwitch'
  | 'stages'
  | 'isOfPage'
  | 'issued'
  | 'rarelyRemoved'
  | 'samples'
  | 'pattern'
  | 'isCode'
  | 'isClassType'
  | 'isCodeText'
>;

function integrationQuestions(files: readonly IntegrationFile[]): IntegrationQuestions {
  const byId = new Map(files.map((file) => [file.id, file]));
  const indexes = new Map<string, IntegrationIndex>();
  const index = (id: string): IntegrationIndex | undefined => {
    let found = indexes.get(id);
    const file = byId.get(id);
    if (found === undefined && file !== undefined) {
      found = new IntegrationIndex(file);
      indexes.set(id, found);
    }
    return found;
  };

  const modules = moduleIndex(files);
  const globals = globalIndex(files);
  const globalNames: ReadonlySet<string> = new Set(globals.keys());
  const relations = files.flatMap((file) => file.relations ?? []);
  const platform = files.filter((file) => file.modules.length === 0 || file.modules.includes(''));
  let words: ReadonlySet<string> | undefined;
  let channels: ReadonlySet<string> | undefined;
  let redactions: ReadonlySet<string> | undefined;

  return {
    integrations: () => files,
    integration: (id) => byId.get(id),
    relations: () => relations,
    integrationsOf: modules,
    isPackageKnown: (specifier) => modules(specifier).length > 0,
    integrationsOfGlobal: (name) => globals.get(name) ?? NO_FILES,
    globalNames: () => globalNames,
    canonical: (id, path) => index(id)?.canonical(path) ?? { path, captures: {} },
    typeOfPath: (id, path) => index(id)?.typeOfPath(path),
    isNamedMethod: (id, path) => index(id)?.isNamedMethod(path) ?? false,
    isOneOfSeveral: (id, path) => index(id)?.isOneOfSeveral(path) ?? false,
    toldBy: (id, path, field, word) => index(id)?.toldBy(path, field, word),
    fieldsOf: (id, type) => index(id)?.fieldsOf(type) ?? [],
    augmentsOf: (id, type) => index(id)?.augmentsOf(type) ?? [],
    typeNamed: (specifier, exportedName) => {
      // `import type Model from 'store/Model'`
      const alone = exportedName === 'default' ? (/\/(\w+)$/.exec(specifier)?.[1] ?? '') : '';
      for (const file of specifier === '' ? platform : modules(specifier)) {
        const type = index(file.id)?.typeNamed(exportedName) ?? index(file.id)?.typeNamed(alone);
        if (type !== undefined) return { integration: file.id, type };
      }
      return undefined;
    },
    typesOfImport: importIndex(files),
    typesTaking: takingIndex(files),
    typeOfShape: shapeIndex(files),
    sinksFor: (id, path) => index(id)?.sinks(path) ?? NO_MATCHES,
    leadsToSink: (id, path) => index(id)?.leadsToSink(path) ?? false,
    writesFor: (id, path) => index(id)?.writes(path) ?? NO_MATCHES,
    sourcesFor: (id, path) => index(id)?.sources(path) ?? NO_MATCHES,
    membersFor: (id, path) => index(id)?.members(path) ?? NO_MATCHES,
    returnsFor: (id, path) => index(id)?.returns(path) ?? NO_MATCHES,
    callbacksFor: (id, path) => index(id)?.callbacks(path) ?? NO_MATCHES,
    sanitizersFor: (id, path) => index(id)?.sanitizers(path) ?? NO_MATCHES,
    propagatorsFor: (id, path) => index(id)?.propagators(path) ?? NO_MATCHES,
    sendersFor: (id, path) => index(id)?.senders(path) ?? NO_MATCHES,
    receiversFor: (id, path) => index(id)?.receivers(path) ?? NO_MATCHES,
    decoratorChannelsFor: (id, path) => index(id)?.decoratorChannels(path) ?? NO_MATCHES,
    redactedBy: (id, path) => index(id)?.redactedBy(path) ?? NO_MATCHES,
    redactionWords: () => {
      redactions ??= lastWords(
        files.flatMap(({ sinks = [] }) => sinks.flatMap((row) => row.redaction?.everywhere?.call ?? [])),
      );
      return redactions;
    },
    errorHandlersFor: (id, path) => index(id)?.errorHandlers(path) ?? NO_MATCHES,
    decoratedErrorHandlersFor: (id, path) => index(id)?.decoratedErrorHandlers(path) ?? NO_MATCHES,
    channelWords: () => {
      channels ??= collectChannelWords(files);
      return channels;
    },
    guardsFor: (id, path) => index(id)?.guards(path) ?? NO_MATCHES,
    guardValuesFor: (id, path) => index(id)?.guardValues(path) ?? NO_MATCHES,
    guardRecordsFor: (id, path) => index(id)?.guardRecords(path) ?? NO_MATCHES,
    sinkWords: () => {
      words ??= collectSinkWords(files);
      return words;
    },
  };
}

const NO_FILES: readonly IntegrationFile[] = [];
const NO_MATCHES: readonly RowMatch<never>[] = [];

function importIndex(files: readonly IntegrationFile[]): IntegrationQuestions['typesOfImport'] {
  const types = new Map<string, { readonly integration: string; readonly type: string }[]>();
  for (const file of files) {
    for (const [type, { imported = [] }] of Object.entries(file.types ?? {})) {
      for (const name of imported) {
        const known = types.get(name) ?? [];
        types.set(name, [...known, { integration: file.id, type }]);
      }
    }
  }
  return (name) => types.get(name) ?? NO_TYPES;
}

const NO_TYPES: readonly { readonly integration: string; readonly type: string }[] = [];

function takingIndex(files: readonly IntegrationFile[]): IntegrationQuestions['typesTaking'] {
  const types = new Map<string, TypeTaking[]>();
  for (const { id, types: declared = {} } of files) {
    for (const [type, { takes }] of Object.entries(declared)) {
      if (takes === undefined) continue;
      const taking = { integration: id, type, paths: new Set(takes.path) };
      for (const method of takes.methods) types.set(method, [...(types.get(method) ?? []), taking]);
    }
  }
  return (method) => types.get(method) ?? NO_TAKING;
}

const NO_TAKING: readonly TypeTaking[] = [];

function shapeIndex(files: readonly IntegrationFile[]): IntegrationQuestions['typeOfShape'] {
  const shapes = files.flatMap((file) =>
    Object.entries(file.types ?? {}).flatMap(([type, { shape }]) => {
      if (shape === undefined) return [];
      const { holdsModel = false } = shape;
      return [{ integration: file.id, type, holdsModel, shape, name: new RegExp(shape.name) }];
    }),
  );
  return (names, methods, holdsModel) =>
    shapes.find(
      ({ shape, name: pattern }) =>
        names.some((name) => pattern.test(name)) &&
        (methods === undefined
          ? shape.holdsModel !== true
          : methods.filter((method) => shape.methods.includes(method)).length >= shape.least) &&
        (shape.holdsModel !== true || holdsModel()),
    );
}

/** Exact specifiers by hash; globs one by one, with the answer kept. */
function moduleIndex(files: readonly IntegrationFile[]): (specifier: string) => readonly IntegrationFile[] {
  const exact = new Map<string, IntegrationFile[]>();
  const globs: { readonly matches: RegExp; readonly file: IntegrationFile }[] = [];
  for (const file of files) {
    for (const module of file.modules) {
      if (module.includes('*')) globs.push({ matches: moduleGlob(module), file });
      else exact.set(module, [...(exact.get(module) ?? []), file]);
    }
  }
  const answers = new Map<string, readonly IntegrationFile[]>();
  return (specifier) => {
    const known = answers.get(specifier);
    if (known !== undefined) return known;
    const name = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
    const found = new Set(exact.get(name) ?? []);
    for (const glob of globs) if (glob.matches.test(name)) found.add(glob.file);
    const answer = [...found];
    answers.set(specifier, answer);
    return answer;
  };
}

/** `*` stands for any part of one segment, `**` for any number of segments. */
function moduleGlob(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`);
}

function globalIndex(files: readonly IntegrationFile[]): ReadonlyMap<string, readonly IntegrationFile[]> {
  const index = new Map<string, IntegrationFile[]>();
  for (const file of files) {
    const roots = new Set<string>();
    for (const path of pathsOf(file)) {
      if (!path.includes('global:')) continue;
      for (const choice of expandAlternatives(path)) {
        const root = globalRoot(parsePath(choice));
        if (root !== undefined) roots.add(root);
      }
    }
    for (const root of roots) index.set(root, [...(index.get(root) ?? []), file]);
  }
  return index;
}

function* pathsOf(file: IntegrationFile): Iterable<string> {
  for (const type of Object.values(file.types ?? {})) yield* type.from ?? [];
  for (const sink of file.sinks ?? []) {
    yield* sink.call ?? [];
    yield* sink.write ?? [];
  }
  for (const row of [...(file.sources ?? []), ...(file.members ?? [])]) yield row.path;
  for (const guard of file.guards ?? []) {
    yield* guard.call ?? [];
    yield* guard.value ?? [];
  }
  for (const rows of [file.returns, file.callbacks, file.sanitizers, file.propagators]) {
    for (const row of rows ?? []) yield* row.call;
  }
}

function collectSinkWords(files: readonly IntegrationFile[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of files) {
    for (const sink of file.sinks ?? []) {
      for (const path of [...(sink.call ?? []), ...(sink.write ?? [])]) {
        for (const pattern of parsePattern(path)) {
          const literal = pattern.steps.findLast((step) => /^\.?[\w$]/.test(step) && step !== 'new');
          const name = literal?.replace(/^\./, '').replace(/^global:/, '');
          const isModuleOrType = name === '$' || (name !== undefined && file.types?.[name] !== undefined);
          if (name !== undefined && !isModuleOrType) words.add(name);
          if (isModuleOrType) {
            for (const module of file.modules)
              words.add(module.split('/').at(-1)?.replace(/\*/g, '') ?? module);
          }
        }
      }
    }
  }
  words.delete('');
  return words;
}

function collectChannelWords(files: readonly IntegrationFile[]): ReadonlySet<string> {
  return lastWords(
    files.flatMap((file) => [
      ...(file.channels ?? []).flatMap((row) => [...row.send.call, ...(row.receive?.call ?? [])]),
      ...(file.errorHandlers ?? []).flatMap((row) => row.call ?? []),
    ]),
  );
}

/** Names at the end of paths of calls. */
function lastWords(paths: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const path of paths) {
    for (const pattern of parsePattern(path)) {
      const last = pattern.steps.at(-1)?.replace(/^\./, '') ?? '';
      words.add(last.replace(/^new /, ''));
    }
  }
  return words;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The little that the compiler relies on; the schema says the rest. */
function isIntegrationFile(value: unknown): value is IntegrationFile {
  return isRecord(value) && typeof value['id'] === 'string' && Array.isArray(value['modules']);
}
