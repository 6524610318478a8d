/**
 * What the rest of the engine asks about libraries and recipients. Library values are held as an integration id and an
 * access path (see `row.ts`); the path grows as the code goes on (`$`, `$.createLogger`, `createLogger()`,
 * `createLogger().child()`), and `canonical` brings it to the form that rows are written in (`Logger`).
 *
 * One module may belong to several integrations (`express` is a web framework and sets cookies); a value of it is then
 * followed in each.
 */
import type {
  CallbackRow,
  ChannelRow,
  ErrorHandlerRow,
  GuardRow,
  IntegrationFile,
  MemberRow,
  PropagatorRow,
  RecipientRow,
  RelationsRow,
  ReturnRow,
  SanitizerRow,
  SinkRow,
  SourceRow,
} from './row.ts';

/** A row whose path matched, with the names its `<name>` steps stand for. */
export interface RowMatch<Row> {
  readonly row: Row;
  readonly captures: Readonly<Record<string, string>>;
}

/** Something wrong with a file of rows. `path` is a JSON pointer into it; empty for the file as a whole. */
export interface CatalogProblem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export interface CatalogOptions {
  /** Check the shipped rows against the schema, too. Rows of a user are always checked. */
  readonly checkShipped: boolean;
}

/** Words of `rules/flow/words.json`: names of credentials that their issuer is asked with, anywhere or in addresses; keys. */
/** Settings that name the stage, what they say, and names of what is true in one. */
export interface StageWords {
  readonly settings: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
  readonly production: ReadonlySet<string>;
  /** Those that name a kind of build, which is no production build on a developer's machine alone. */
  readonly builds: ReadonlySet<string>;
  /** Last words of what has settings. */
  readonly holders: ReadonlySet<string>;
  readonly switches: ReadonlySet<string>;
  readonly productionSwitches: ReadonlySet<string>;
}

export interface IssuedWords {
  readonly anywhere: ReadonlySet<string>;
  readonly inAddress: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** Fields that only a request for a token has. */
  readonly exchanges: ReadonlySet<string>;
}

/** `tells`: the part that says whose it is; all of it where that is left out. */
export interface Sample {
  readonly category: string;
  readonly text: string;
  readonly tells?: string;
}

/** Words of `rules/flow/words.json`: fields that nobody would remove, by their whole name or its last word. */
export interface RarelyRemoved {
  readonly names: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

/** A declared type whose method takes what no other does: values of its own library with these paths. */
export interface TypeTaking {
  readonly integration: string;
  readonly type: string;
  readonly paths: ReadonlySet<string>;
}

export interface Catalog {
  readonly problems: readonly CatalogProblem[];
  integrations(): readonly IntegrationFile[];
  integration(id: string): IntegrationFile | undefined;
  /** Rows of all integrations on which declared fields hold other records. */
  relations(): readonly RelationsRow[];
  /** Integrations of a module specifier as written (`winston`, `node:fs`, `@sentry/node`, `../generated/prisma`). */
  integrationsOf(specifier: string): readonly IntegrationFile[];
  isPackageKnown(specifier: string): boolean;
  /** Whether values of a type of a module are numbers or keys of machines, whatever they are called. */
  isCode(specifier: string, name: string): boolean;
  /** Whether values of a type of a module are classes. */
  isClassType(specifier: string, name: string): boolean;
  /** Whether a text that begins so is a key of machines: `0x${string}`. */
  isCodeText(start: string): boolean;
  /** The regular expression that `matches` of a row means, which may be the name of one: `<credentialKey>`. */
  pattern(matches: string): RegExp;
  /** Integrations with rows about a global, by its name without `window.`: `console`, `localStorage`, `dataLayer`. */
  integrationsOfGlobal(name: string): readonly IntegrationFile[];
  /** Every name `integrationsOfGlobal` has an answer for. */
  globalNames(): ReadonlySet<string>;

  /**
   * The path with its longest prefixes replaced by the declared types they produce, until nothing changes. `captures`
   * are names taken up by those prefixes. Idempotent and memoised; a path of more than 24 steps is cut to them.
   */
  canonical(
    integration: string,
    path: string,
  ): { readonly path: string; readonly captures: Readonly<Record<string, string>> };
  /** The declared type whose value the path is (`createLogger()` is a `Logger`), if it is one. */
  typeOfPath(integration: string, path: string): string | undefined;
  /** Whether the path is a method of a declared type that a row names, and not any: `Query.*()` says nothing of `Query.email`. */
  isNamedMethod(integration: string, path: string): boolean;
  /** Of a declared type that is a record: the fields that rows say something of. */
  fieldsOf(integration: string, type: string): readonly string[];
  /** Whether the path gives one of several types, and code says which: the object of a webhook's event. */
  isOneOfSeveral(integration: string, path: string): boolean;
  /** The declared type that something is of which a field was seen to hold a word: an event by its `type`. */
  toldBy(integration: string, path: string, field: string, word: string): string | undefined;
  /** The interfaces, as module and name, to which code adds members of its own for a declared type. */
  augmentsOf(integration: string, type: string): readonly { readonly scope: string; readonly name: string }[];
  /** A declared type by the name a module exports; the empty specifier means types of the platform (`Storage`). */
  typeNamed(
    specifier: string,
    exportedName: string,
  ): { readonly integration: string; readonly type: string } | undefined;
  /** Declared types that an import of this name is taken for where its module is not there. */
  typesOfImport(name: string): readonly { readonly integration: string; readonly type: string }[];
  /** Declared types that a method of this name tells by what it is handed, with the paths of that. */
  typesTaking(method: string): readonly TypeTaking[];
  /**
   * A declared type with a shape that something of these names with these methods has; undefined methods are not known.
   * `holdsModel` is asked where that decides.
   */
  typeOfShape(
    names: readonly string[],
    methods: readonly string[] | undefined,
    holdsModel: () => boolean,
  ): { readonly integration: string; readonly type: string; readonly holdsModel: boolean } | undefined;

  // Each of the following takes the path of the callee (or of the value that is read or written), canonical or not.
  // For `new P(...)` the path is `new P`. When several rows match, those with the fewest wildcards are given, all of them.
  sinksFor(integration: string, path: string): readonly RowMatch<SinkRow>[];
  /** Whether calls of what the path holds are sinks: `Client.messages`. */
  leadsToSink(integration: string, path: string): boolean;
  writesFor(integration: string, path: string): readonly RowMatch<SinkRow>[];
  /** Logs whose redaction a call sets up, wherever it stands. */
  redactedBy(integration: string, path: string): readonly RowMatch<SinkRow>[];
  /** Last names of such calls. */
  redactionWords(): ReadonlySet<string>;
  sourcesFor(integration: string, path: string): readonly RowMatch<SourceRow>[];
  membersFor(integration: string, path: string): readonly RowMatch<MemberRow>[];
  returnsFor(integration: string, path: string): readonly RowMatch<ReturnRow>[];
  callbacksFor(integration: string, path: string): readonly RowMatch<CallbackRow>[];
  sanitizersFor(integration: string, path: string): readonly RowMatch<SanitizerRow>[];
  propagatorsFor(integration: string, path: string): readonly RowMatch<PropagatorRow>[];
  /** Channels a call sends on, and those it registers a handler for. */
  sendersFor(integration: string, path: string): readonly RowMatch<ChannelRow>[];
  receiversFor(integration: string, path: string): readonly RowMatch<ChannelRow>[];
  decoratorChannelsFor(integration: string, path: string): readonly RowMatch<ChannelRow>[];
  /** Calls that register a handler of errors. */
  errorHandlersFor(integration: string, path: string): readonly RowMatch<ErrorHandlerRow>[];
  /** Decorators of a handler of errors. */
  decoratedErrorHandlersFor(integration: string, path: string): readonly RowMatch<ErrorHandlerRow>[];
  /** Last names of calls that send, receive, decorate, or register a handler of errors. */
  channelWords(): ReadonlySet<string>;
  /** Guards that are calls. */
  guardsFor(integration: string, path: string): readonly RowMatch<GuardRow>[];
  /** Guards that are values: `global:Cookiebot.consent.statistics`. */
  guardValuesFor(integration: string, path: string): readonly RowMatch<GuardRow>[];
  /** Rows for a field of the value. */
  guardRecordsFor(integration: string, path: string): readonly RowMatch<GuardRow>[];

  /** Names of channels that every emitter uses, which say nothing of who listens. */
  readonly commonChannels: ReadonlySet<string>;
  /** Methods of a stream whose arguments are its stages. */
  readonly pipes: ReadonlySet<string>;
  /** Schemes of addresses of databases and brokers, at which the program signs in. */
  readonly connections: ReadonlySet<string>;
  /** Functions of unknown containers that give an instance of the class they are handed. */
  readonly containers: ReadonlySet<string>;
  /** Whether a setting of this name has somebody look for a fault: `ENABLE_DEBUG_LOGS`. */
  isDebugSwitch(name: string): boolean;
  /** How code asks where it runs. */
  readonly stages: StageWords;
  /** Whether only code of a page or an application imports this module: `@angular/core`, `react-native`. */
  isOfPage(specifier: string): boolean;
  /** How credentials are told that the service which is asked has issued itself. */
  readonly issued: IssuedWords;
  readonly rarelyRemoved: RarelyRemoved;
  /** What texts of a category look like, to see what a pattern takes out of them. */
  readonly samples: readonly Sample[];

  recipients(): readonly RecipientRow[];
  recipientById(id: string): RecipientRow | undefined;
  /** The recipient with the longest host that is this host or stands above it. */
  recipientByHost(host: string): RecipientRow | undefined;
  /** The recipient whose address a setting of this name holds: `SLACK_WEBHOOK_URL`. */
  recipientBySetting(name: string): RecipientRow | undefined;
  /** Whether a setting of this name holds the address at which somebody else is told of something: `SIGNUP_WEBHOOK_URL`. */
  isWebhookSetting(name: string): boolean;

  /**
   * Words one of which a file must contain to call a sink directly: last member names, names of exported functions,
   * of globals, and of modules that are called themselves. For a scan that skips files; a file that calls a function
   * of the project that calls a sink need not contain any.
   */
  sinkWords(): ReadonlySet<string>;
}
