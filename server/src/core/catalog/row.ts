/**
 * Rows of the catalogue: what ClauseLens knows about libraries, as data. The files under `rules/integrations/<package>/`
 * have the shape of `IntegrationFile` (schema: `rules/schema/integration.schema.json`); a user's own rows in
 * `clauselens.json` have the same shape and take the same path.
 *
 * Access paths name library members the way code reaches them. A path starts at a module export, a declared type or a
 * global, and goes on with `.member` and `()`:
 *
 *   `createLogger`            the export `createLogger` of the integration's modules (named import, namespace member,
 *                             destructured `require` alike)
 *   `$`                       the module itself: its namespace, default import, or `module.exports`
 *   `$()`, `createLogger()`   the result of calling it (awaited or not: promises are transparent)
 *   `new $()`, `new Client()` an instance made with `new`
 *   `Logger.info`             member `info` of a value of the declared type `Logger` (see `types`)
 *   `global:console.log`      a global; `window.`, `globalThis.` and `self.` in front are ignored
 *   `{a,b,c}`                 one of several names, `*` any one member name, `{model}` in angle form `<model>` any one
 *                             name, captured: `PrismaClient.<model>.create`, or a part of it, `Api.use<endpoint>Query`
 *
 * Slots name parts of a call: `arg0`, `arg1.properties`, `arg0[]` (elements), `arg0.*` (any property), `args` (every
 * argument), `args1` (every argument from index 1 on), `receiver` (the object the method is called on), `receiver().arg0`
 * (the first argument of the call that made the receiver), `receiver(from|table).arg0` (the same for the nearest call up
 * the chain of receivers whose callee's last name is one of these; an empty name, as in `receiver(|table)`, is a call of
 * a library value itself, `knex('users')`), `arg0().arg0` (the first argument of the call or `new` that made argument 0:
 * `s3.send(new PutObjectCommand({ ... }))`), `callback0.param1` (parameter 1 of the function given as
 * argument 0), `callee().arg0` (the first argument of the call that made the function called: `useStore()`), `receivers(with).arg1` (the same of every such call up the chain), `piped` (what arrives at this stage of a
 * pipe), `arg0=>` (what the function in a slot gives back), `arg0.getters=>*` (the object with each function in it standing for what it gives back), `arg0.initialState.declared()` (what stands there and what its declared type says), `arg0.initialValues.entered()` (its empty texts stand for what people type), `arg0.filled()` (what the function there sets on the record that it is given), `arg0[].unseen()` (what is known by a type alone whose fields nobody sees), `arg1.body.bytes()` (what is read from it: of a request that is handed over as a stream none of its own fields), `arg0.driver.made().arg0` (of the call that made what stands there), `arg0.run.param0` (its parameter), `arg0.handed(next)` (what it hands to `next` of its first parameter), `<model>` (a captured name), `typeArg0` (a type argument of the receiver's type or the call), `changes` (fields set on the
 * receiver since it was read), `arg0().provided` (what elements of the context made by that call hand down), `around.typeArg0` (a type argument of the call or of the library's call around it), `beside(open).arg1` (an argument of another call on the same variable before), `assigned` (the
 * value of a property assignment, for sinks with `write`).
 */

export interface IntegrationFile {
  readonly $schema?: string;
  /** Folder name; unique. */
  readonly id: string;
  readonly title: string;
  /** The library's own documentation, the source of these facts. */
  readonly docs: string;
  /** Module specifiers (`winston`, `@sentry/*`, `firebase/analytics`). Empty for globals; the empty specifier beside others means types of the platform. */
  readonly modules: readonly string[];
  /** Named types of the library and how values of them come about. */
  readonly types?: Readonly<Record<string, LibraryTypeRow>>;
  readonly sinks?: readonly SinkRow[];
  readonly sources?: readonly SourceRow[];
  readonly members?: readonly MemberRow[];
  readonly relations?: RelationsRow;
  readonly returns?: readonly ReturnRow[];
  readonly callbacks?: readonly CallbackRow[];
  readonly sanitizers?: readonly SanitizerRow[];
  readonly propagators?: readonly PropagatorRow[];
  readonly guards?: readonly GuardRow[];
  readonly channels?: readonly ChannelRow[];
  readonly errorHandlers?: readonly ErrorHandlerRow[];
}

export interface LibraryTypeRow {
  /** Access paths that produce a value of this type: `createLogger()`, `Logger.child()`, `new $()`. */
  readonly from?: readonly string[];
  /** Exported type names that mean this type (default: its own key). */
  readonly names?: readonly string[];
  /** Members of this type include those of another declared type. */
  readonly extends?: string;
  /**
   * Interfaces to which code adds members of its own for this type, as `module#Name` or, for globals, `#Name`:
   * `#Express.Request`. Default: its names in each module of the integration.
   */
  readonly augmented?: readonly string[];
  /** Its first type argument is what it is, too, with all fields: `HydratedDocument<Guest>`. */
  readonly carries?: boolean;
  /** An interface of anybody's with such a name and such methods is this type. */
  readonly shape?: ShapeRow;
  /** Names under which an import from a module that is not there is taken for a value of this type: `prisma`. */
  readonly imported?: readonly string[];
  /** Whatever has such a method and hands it such a value is this type, where nothing else says what it is. */
  readonly takes?: TakesRow;
  /** A record: what is written out whole holds everything that sources and members of the type name. */
  readonly record?: boolean;
  /** It is one of several types of the module: where code says which, it is what that type is. */
  readonly oneOf?: boolean;
  /** Code that tests a field says which type it is: an event by its `type`. */
  readonly told?: ToldRow;
  /** For types of functions, and of objects of such: what the parameters are, as in `CallbackRow.params`: `type:Request`, `typeArg0`, or null. */
  readonly params?: readonly (string | null)[];
  /** For types of objects of functions: the same of each of them by its name. */
  readonly methods?: Readonly<Record<string, readonly (string | null)[]>>;
  /**
   * For types that are made of a router of procedures (`inferRouterOutputs<AppRouter>`): what is meant of each procedure,
   * as slots of the call that made it; the first that there is something in. `schema:<slot>`: what the schema describes.
   */
  readonly answers?: readonly string[];
}

/** Which type something is by what stands in one of its fields. */
export interface ToldRow {
  readonly field: string;
  /** The first counts whose regular expression fits the word. */
  readonly as: readonly { readonly matches: string; readonly type: string }[];
}

/** What a library makes and only its own objects take: `anything.insert(usersTable)`. */
export interface TakesRow {
  readonly methods: readonly string[];
  /** Canonical paths of which the first argument is one. */
  readonly path: readonly string[];
}

/** What an interface that comes from no library has to look like. */
export interface ShapeRow {
  /** Regular expression on the interface's name; for one without a name, on that of the value. */
  readonly name: string;
  readonly methods: readonly string[];
  /** How many of the methods there must be. */
  readonly least: number;
  /** It is declared with a model of the project: `Records<Visitor>`. Classes that a function makes do not answer its calls. */
  readonly holdsModel?: boolean;
}

/** Fields that hold other records: a record as it was read has no more of them than the query asked for. */
export interface RelationsRow {
  /** What such fields are decorated with. */
  readonly decorators: readonly string[];
  /** The decorator's setting with which they are read along with every record. */
  readonly eager?: string;
  /** Methods that build a query, by which it reads along what the records are related to. */
  readonly joins?: JoinsRow;
}

/** Methods of a builder of queries. */
export interface JoinsRow {
  /** They begin one. */
  readonly starts: readonly string[];
  /** They join what their first argument names, and read it. */
  readonly selected: readonly string[];
  /** They join it under the name in their second argument, by which `selects` have it read. */
  readonly plain: readonly string[];
  readonly selects: readonly string[];
}

/** What a store writes of the records that one is related to. */
export interface RelationRow {
  /**
   * New records are written along where the decorator's setting holds one of these values, and where it is not there; those
   * that were read and changed, where it holds one of `changed` or, without it, of the same values.
   */
  readonly along?: {
    readonly setting: string;
    readonly values: readonly string[];
    readonly changed?: readonly string[];
    readonly unsaid: boolean;
  };
}

export interface SinkRow {
  /** Unique: `<integration>.<what>`, such as `winston.log`. */
  readonly id: string;
  readonly kind: 'log' | 'store' | 'share';
  /** Callee access paths; for constructors `new Path`. */
  readonly call?: readonly string[];
  /** Property assignments: `global:document.cookie`. */
  readonly write?: readonly string[];
  /** Slots whose personal data goes into the sink. */
  readonly data: readonly string[];
  /** Slot of the key that the values are kept under; a constant one says what a value is that is called nothing: `access_token`. */
  readonly key?: string;
  /** Slots inside `data` that do not count: `arg0.distinctId`; `arg0.data.**.connect` has any names between. */
  readonly except?: readonly string[];
  /** For messages: what the fields that say to whom (`to`, `cc`, `recipients`) hold. */
  readonly addressee?: string;
  /** Slots in which somebody is handed over as a whole: a `user` of which nobody sees the fields is personal data there. */
  readonly identifies?: readonly string[];
  /** What the sink is called in messages: `Sentry`, `PostgreSQL through Prisma`, `console`. */
  readonly label: string;
  /**
   * For `share`: id of a recipient in `rules/recipients`. Or where the host comes from; `base` is where a relative URL in
   * `host` starts from: `receiver().arg0.baseURL`. Or a recipient whose clients can be made for another host (`base`).
   */
  readonly recipient?:
    | string
    | { readonly host: string; readonly base?: string }
    | { readonly vendor: string; readonly base: string };
  /** Data use the call serves (Fideslang key); default: the recipient's. */
  readonly purpose?: string;
  /** For `store`: how retention metadata can be given. */
  readonly retention?: RetentionRow;
  /** All must hold for the row to apply. */
  readonly when?: readonly SlotTest[];
  /** For `log`: where the logger's own redaction is configured. */
  readonly redaction?: RedactionRow;
  /** For `log`: the slot of a list of names; where it is given, of each record nothing but these fields is printed. */
  readonly only?: string;
  /** For `store`: slots of lists of names; of the record nothing but these fields is kept, or everything but those. */
  readonly keeps?: { readonly only: string; readonly without: string };
  /** For `store`: fields that hold other records are no columns; those are written by themselves. */
  readonly relations?: RelationRow;
  /** For `log`: below which level the logger writes nothing. */
  readonly threshold?: ThresholdRow;
  /** For `log`: so many levels of objects in the one that is handed over are printed, deeper ones as `[Object]`; a browser prints all. */
  readonly levels?: number;
  /** For `log`: what is written stands on the terminal of whoever runs the program. */
  readonly terminal?: boolean;
  /** Id of the row whose statement the call goes on with: `insert(guests).values(row).onConflictDoUpdate({ set: row })`. */
  readonly continues?: string;
}

/** A test on a slot's constant value. A value that is not constant passes `present` only. */
export type SlotTest =
  | { readonly slot: string; readonly present: boolean }
  | { readonly slot: string; readonly equals: readonly (string | number | boolean | null)[] }
  | { readonly slot: string; readonly notEquals: readonly (string | number | boolean | null)[] }
  /** The slot holds a library value with one of these canonical paths: `new PutObjectCommand()`, `Model`. */
  | { readonly slot: string; readonly path: readonly string[] }
  /** Regular expression (JavaScript, no flags) on a constant string, or `<name>` of one in `rules/flow/words.json`. */
  | { readonly slot: string; readonly matches: string };

export interface RetentionRow {
  /** Any of these present (and not undefined/null/0/Infinity) is retention metadata, with the unit of its number. */
  readonly slots?: readonly {
    readonly slot: string;
    readonly unit?: DurationUnit;
    readonly when?: readonly SlotTest[];
  }[];
  /** Where a cookie stands that is written as text: `mail=...; Max-Age=3600`. */
  readonly cookie?: string;
  /** Calls on the same store (and key) that set an expiry: `Redis.expire`, `Pipeline.expire`. */
  readonly calls?: readonly {
    readonly call: string;
    readonly key: string;
    readonly period: string;
    readonly unit: DurationUnit;
  }[];
  /**
   * The entity written: retention may stand on its model (annotation `@retention`, an expiry column that is set, a TTL
   * index, the configured schedule). `slot` names it: `<model>` (a captured member name), `typeArg0`, `receiver`,
   * `arg0` (a table object, a class, or a name), `receiver().arg0` (`knex('users')`, `db.collection('users')`).
   */
  readonly entity?: EntitySlot & {
    /** Where to look when nothing is found there, in this order. */
    readonly or?: readonly EntitySlot[];
  };
  /** The store itself bounds how long it keeps anything; says how: "ends with the browser tab". Nothing is missing then. */
  readonly bounded?: string;
  /** Slot of the row/document written, in which an expiry column may be set. */
  readonly record?: readonly string[];
  /** What the quick fix adds to the call: `, 'EX', {seconds}`; see `fix`. */
  readonly fix?: RetentionFixRow;
}
export interface EntitySlot {
  readonly slot: string;
  readonly kind: 'prisma' | 'class' | 'table' | 'schema' | 'name' | 'sql';
}
export type DurationUnit = 'ms' | 's' | 'm' | 'h' | 'd' | 'date' | 'epoch-s' | 'epoch-ms' | 'duration-string';

/** How a period is written into the call. `{seconds}`, `{milliseconds}`, `{days}`, `{date}` are replaced by code. */
export type RetentionFixRow =
  /** Append arguments: `'EX', {seconds}`. `minArgs` = how many must be there before, `maxArgs` = how many may be. */
  | {
      readonly kind: 'append-arguments';
      readonly text: string;
      readonly minArgs: number;
      readonly maxArgs?: number;
    }
  /** Add a property to the object literal at `slot` (made when absent): `maxAge: {milliseconds}`. */
  | { readonly kind: 'add-property'; readonly slot: string; readonly text: string }
  /** Annotate the model declaration with `@retention P13M`. */
  | { readonly kind: 'annotate-model' };

/** The level that a logger is made with, such as pino's `level`. */
export interface ThresholdRow {
  /** Slot of the level, seen from the sink: `receiver().arg0.level`. */
  readonly slot: string;
  /** Names of levels and of the methods that write them, lowest first. */
  readonly order: readonly string[];
  /** Slots of what has levels of its own; where there is one, that of the logger says nothing. */
  readonly unless?: readonly string[];
}

/** Logger-side redaction, such as pino's `redact`. */
export interface RedactionRow {
  /** Slot of the paths on the call that created the logger, seen from the sink: `receiver().arg0.redact`. */
  readonly paths: readonly string[];
  /** Slots of the names of fields that the logger leaves out wherever they stand: tslog's `mask.keys`. */
  readonly keys?: readonly string[];
  /** Slots of functions, or of library calls that are given functions, which change what is logged. */
  readonly formats?: readonly string[];
  /** How records become lines, where the formats of the logger are known. */
  readonly printing?: PrintingRow;
  /** Slots of per-field serializers. */
  readonly serializers?: readonly string[];
  /** Calls anywhere in the program that set it up for all such loggers, and the slots of the paths on them. */
  readonly everywhere?: {
    readonly call: readonly string[];
    readonly paths: readonly string[];
    /** Sinks of other packages that print through these loggers, by the ids of their rows. */
    readonly also?: readonly string[];
  };
}

/** A logger that hands each record through formats, the last of which prints it: winston. Paths are those of calls. */
export interface PrintingRow {
  /** Slot of the logger's format, and of the list of its targets, which may have formats of their own. */
  readonly format: string;
  readonly targets: string;
  /** Formats that are made of others, that leave the record to the next, that print what their function gives back, and that put texts behind the message into it. */
  readonly joins: readonly string[];
  readonly through: readonly string[];
  readonly prints: readonly string[];
  readonly texts: readonly string[];
  /** What a function of the project calls those texts that looks at them itself, in lower case. */
  readonly textsUnder: string;
  /** Methods that give a logger other formats and targets. */
  readonly changes: readonly string[];
  /** Targets that write lines, and not records. */
  readonly to: readonly string[];
  /** Methods that are told a level before the message. */
  readonly levelFirst: readonly string[];
}

/** A value that is personal data because of where it comes from: `Request.ip`. */
export interface SourceRow {
  readonly path: string;
  readonly category: string;
  readonly label?: string;
}

/** A member whose type the user's code states: `Job.data` of a `Job<Letter>`, `Request.body` of a `Request<P, R, Body>`. */
export interface MemberRow {
  readonly path: string;
  /** `typeArg0`, or a property of that type: `typeArg0.Body`; or `declared:module#Name`, what the project declares under that name of a module (`declared:#Express.User`: globally), if it does; or
   * `schema:<slot>`, what the schema in that slot of the call that handed the value over describes; or `schema`, what
   * the value itself describes: `form.value`; `receiver().<slot>`: a slot of the call that made the object. */
  readonly value: string;
}

/** What a library call gives back, when it is the user's own data. Promises are transparent. */
export interface ReturnRow {
  readonly call: readonly string[];
  /**
   * `typeArg0`: the type argument of the receiver (or call); `entity:<slot>`: the model found as in `RetentionRow.entity`;
   * `type:Name`: a type of this integration (`type:integration/Name` of another); a slot: that argument comes back;
   * `typeArg0[arg0].get.*`: what the type has under the name in a slot, and a part of that;
   * `reached(1):Type`: what the procedure answers with to which the path leads but for its last name, in the router that is
   * the first type argument; which answer is meant, the type says (`answers`).
   * `schema:<slot>`: what the schema in the slot describes; `class:<slot>`: a class of whose instances the schema in the slot
   * says what they are; `schema`: what the receiver, a schema made by calls of this library (`z.object({ ... })`), describes;
   * `arg0=>`: what the function in a slot gives back; `arg0.typeArg0`: the type argument of the library value in a slot;
   * `given(1).arg0`: what the function at that place of the resulting tuple is called with, as `setUser(user)`;
   * `sql:<slot>`: a row with the columns that the statement in the slot selects;
   * `declared:module#Name`: the interface of that name to which the project adds members, if it does;
   * `selected`: a row with the columns that the calls of the query before it select, see `selects`;
   * `piped`: what the stages among its arguments make of the first (`pipe(list, map(f))`);
   * `instance:<slot>`: an instance of the class in the slot, as dependency injection makes it;
   * `never`: the call leaves the function for good (`redirect()`);
   * `keyword:boolean|number|string`, or `keyword:unknown` for what only the code around it tells of; `category:<key>`: personal data of that category (`headers.get('user-agent')`); `named:<slot>`: what the text in the slot is called.
   */
  readonly value: string;
  /** Slots that name the related records that are read along: a list, an object of them, `guest.hut`. */
  readonly loads?: readonly string[];
  /** So do the calls that built the query, see `RelationsRow.joins`. */
  readonly joined?: boolean;
  /** All must hold for the row to apply. */
  readonly when?: readonly SlotTest[];
  /** It is a list (or cursor, page) of that. */
  readonly list?: boolean;
  /** It stands in a field of the result (`rows`, `data.value`), under any key (`*`), or is the first of a tuple (`0`). */
  readonly within?: string;
  /** The field beside it that says whether it is there: of `{ success: false }` nothing is. */
  readonly toldBy?: string;
  /** Its members that hold a value under this key stand for that value: a store of refs. */
  readonly opens?: string;
  /** Members stand under this key in an object of their own: refs of a store's state. */
  readonly wraps?: string;
  /** Of a `category`: the headers of the request in `arg0` that it is read from, in small letters. */
  readonly headers?: readonly string[];
  /** Of a `category`: what is signed, which may open a thing to whoever has the link. */
  readonly signed?: SignedRow;
  /** How a query is built that gives `selected` rows. */
  readonly selects?: SelectsRow;
}

/** What a token is signed for, and words of keys that say that it lets somebody in: `sub`, `role`. */
export interface SignedRow {
  readonly slot: string;
  readonly ofSomebody: readonly string[];
}

/** Methods of a query: those that name its tables, those that name columns, and those that take every column. */
export interface SelectsRow {
  readonly from: readonly string[];
  readonly columns: readonly string[];
  readonly all: readonly string[];
}

/** What a library hands to a callback: express handlers, event listeners. */
export interface CallbackRow {
  readonly call: readonly string[];
  /** `arg1`, `args` for any function argument, or a slot such as `arg0.handler`. */
  readonly callback: string;
  /**
   * Type of each parameter: `type:Request`, `typeArg0`, `schema:<slot>`, `reached(1):Type`, a slot, `digest:<slot>`,
   * `data:<category>` for whatever passes through the library, or null;
   * `around:<one of these>`: the same of the library's call around this one that has type arguments.
   */
  readonly params: readonly (string | null)[];
  /** The field of the parameter in which it stands; of the other fields nothing is known. */
  readonly within?: string;
  /** What `this` is in it: all that these slots hold. */
  readonly self?: readonly string[];
  /** All must hold for the row to apply. */
  readonly when?: readonly SlotTest[];
}

/**
 * What is sent in one place arrives at the handlers of the same name in others: events, queues, buses. Sender and handler
 * meet by `name`, a literal in both.
 */
export interface ChannelRow {
  readonly id: string;
  /** Calls that send, the slot of the name, and the slots of what the handler gets (`arg1`, `args1`). */
  readonly send: { readonly call: readonly string[]; readonly name: string; readonly payload: string };
  /** Calls that register a handler: the slot of the name and that of the handler. */
  readonly receive?: { readonly call: readonly string[]; readonly name: string; readonly handler: string };
  /**
   * Decorators of the handler, or of its class: then the handler is the method named, or each with a decorator that says no
   * name (`decorated`). The name is argument 0.
   */
  readonly decorators?: readonly {
    readonly call: string;
    readonly method?: string;
    readonly decorated?: string;
  }[];
  /** The payload is this field of the handler's first parameter: `data` of a job, `event.data`. */
  readonly field?: string;
}

/** A function that gets what the framework's handlers throw. */
export interface ErrorHandlerRow {
  readonly id: string;
  /** Calls that register one. */
  readonly call?: readonly string[];
  /** Of the call: the slots that handlers are given in, `args` or `arg1`. */
  readonly handler?: string;
  /** Of the call or the decorator: what its first argument is, such as `failed`. */
  readonly events?: readonly string[];
  /** Decorators of the handler, or of its class (then the handler is the method named). */
  readonly decorators?: readonly { readonly call: string; readonly method?: string }[];
  /** Position of its parameter that is the error, or of the function that throws it: `next` of a middleware around others. */
  readonly error: number;
  /** The field of that parameter that is it: `({ next }) => ...`. */
  readonly within?: string;
  /** How many parameters tell it from other functions that are registered so. */
  readonly params?: number;
}

/** A call that removes identity or value. */
export interface SanitizerRow {
  readonly call: readonly string[];
  /**
   * What the result still is: nothing personal (`none`; `random` besides: what is kept under the name of a secret is one), a
   * `pseudonym` (a digest: fine in logs and stores, not when shared),
   * or a `ciphertext` (fine in logs and sends, but what is stored encrypted is still kept).
   */
  readonly result: 'none' | 'random' | 'pseudonym' | 'ciphertext';
  /** Slots that are cleaned; default all arguments and the receiver. */
  readonly cleans?: readonly string[];
}

/** A call whose result (or another slot) carries what its arguments carry. */
export interface PropagatorRow {
  readonly call: readonly string[];
  readonly from: readonly string[];
  /** `return` or a slot. */
  readonly to: string;
  /** For `pick` and `omit`: the slots that name fields, and whether those stay or go. */
  readonly keys?: { readonly slots: readonly string[]; readonly keep: boolean };
  /** All must hold for the row to apply. */
  readonly when?: readonly SlotTest[];
}

/** A call or value that tells whether consent was given. */
export interface GuardRow {
  readonly id: string;
  readonly call?: readonly string[];
  /** A value read: `global:window.Cookiebot.consent.statistics`. */
  readonly value?: readonly string[];
  /**
   * `boolean` result, `assertion` (throws), or `wrapper` (runs the callback in `wraps` only with consent). Of calls that know
   * nothing of consent: `truth` throws unless what `holds` names is true, `stage` lets through in a pipe that for which the
   * function there says yes.
   */
  readonly form: 'boolean' | 'assertion' | 'wrapper' | 'truth' | 'stage';
  /** Slot of what a `truth` asks, and of the function that a `stage` asks. */
  readonly holds?: string;
  /** True means that consent was refused: `has_opted_out_capturing()`. */
  readonly inverted?: boolean;
  /** The texts it gives, where it gives a text and no yes or no: nothing before anybody has answered. */
  readonly answers?: readonly string[];
  /** For calls: all must hold for the row to apply. */
  readonly when?: readonly SlotTest[];
  readonly wraps?: string;
  /** Slot with the purpose, or the purposes it stands for (data-use keys, or `*` for any). */
  readonly purpose?: { readonly slot: string } | { readonly covers: readonly string[] };
  /** Slot with the person. */
  readonly person?: string;
}

/** A company or product that receives data: a row of `rules/recipients/*.json` (schema: `recipients.schema.json`). */
export interface RecipientRow {
  readonly id: string;
  readonly name: string;
  /** Recipient class: `analytics-partner`, `email-provider`, ... */
  readonly class: string;
  /** Host names; a leading `*.` stands for any subdomain. */
  readonly hosts: readonly string[];
  /** Usual data use (Fideslang key, or one of our extensions). */
  readonly purpose: string;
  readonly aliases?: readonly string[];
  /** What the fields for addressees of a message to it hold: a category. */
  readonly addressee?: string;
  /** What recipients of its class do with data (`rules/judgement`). */
  readonly roles?: readonly RecipientRole[];
}

/** `watches`: observes visitors. `finds-faults`: looks for faults. `buys`: takes data for uses of its own. */
export type RecipientRole = 'watches' | 'finds-faults' | 'buys';
