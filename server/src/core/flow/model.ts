/**
 * What the linked whole program says: which personal data reaches which sink, over which steps. Guards, retention and
 * checks read this; they never see a syntax node.
 */
import type { RecipientRow, SinkRow } from '../catalog/row.ts';
import type { Confidence } from '../classify/model.ts';
import type { ModelTable } from '../program/schemas/model.ts';
import type { Place } from '../text/range.ts';
import type { ClassId, FunctionId, FunctionIr, ModuleIr, NodeId, TypeIr, ValueNode } from './ir.ts';

export interface NodeRef {
  readonly file: string;
  readonly node: NodeId;
}
export interface FunctionRef {
  readonly file: string;
  readonly fn: FunctionId;
}

/** One step of a flow, for related locations and code flows. */
export interface FlowStep extends Place {
  /** A short phrase: "read from req.body", "passed to notify", "returned by loadUser". */
  readonly text: string;
}

/** One piece of personal data that arrives at a sink. */
export interface DataReach {
  readonly category: string;
  /** As in the code: `user.email`. */
  readonly label: string;
  readonly confidence: Confidence;
  readonly evidence: string;
  /** Where it was recognised. */
  readonly origin: Place;
  readonly steps: readonly FlowStep[];
  /** Path of the slot through which it went in: `arg0.properties.email`. */
  readonly slot: string;
  /** Other slots of the same call through which the same went in. */
  readonly moreSlots?: readonly string[];
  /** Only this is left of it: it went through a digest or a cipher on the way. */
  readonly remains?: 'pseudonym' | 'ciphertext';
  /** The value at the origin, to compare persons (`user` of `user.email`); absent for types. */
  readonly owner?: NodeRef;
}

/** A call on the way from the place of a finding to the sink: the finding's own call first, the sink's call last. */
export interface CallLink extends NodeRef {
  readonly fn: FunctionId;
}

/** Personal data reaches a sink call: the raw material of a finding. */
export interface Reach {
  /** Where the finding stands: the call that hands the personal data over (the sink itself, or a wrapper's call). */
  readonly file: string;
  readonly node: NodeId;
  /** The whole call; one line of it is underlined. */
  readonly place: Place;
  readonly fn: FunctionId;
  readonly row: SinkRow;
  readonly integration: string;
  /** Canonical access path that matched: `Logger.info`. */
  readonly path: string;
  /** Names captured by the path: `{ model: 'user' }`. */
  readonly captures: Readonly<Record<string, string>>;
  readonly recipient?: RecipientRow;
  /** Recipient known by host only: `api.acme.io`. */
  readonly host?: string;
  /** Known by the setting that names the address only: `SIGNUP_WEBHOOK_URL`. */
  readonly webhook?: string;
  /** From the finding's call to the sink's call; length 1 when they are the same. */
  readonly chain: readonly CallLink[];
  readonly data: readonly DataReach[];
  /** The call makes an error, and the sink is where that error is caught and logged. */
  readonly isInError?: true;
}

/** Personal data inside a value that goes into a call. */
export interface AccountedData {
  readonly category: string;
  readonly label: string;
  readonly confidence: Confidence;
  readonly evidence: string;
  /** Where in the value it sits: `user.email`; empty when it is the value itself. */
  readonly path: string;
  readonly origin: Place;
  readonly steps: readonly FlowStep[];
  /** What is left of it after a digest or a cipher. */
  readonly remains?: 'pseudonym' | 'ciphertext';
  /** It is in the message of an error, which is built here. */
  readonly inError?: Place;
}

/** What of a value is personal data, or why nothing is: for `explain`. */
export interface ValueAccount extends Place {
  /** As written, on one line. */
  readonly text: string;
  /** The property it stands under in the value around it. */
  readonly key?: string;
  /** Where it goes in (`arg0.data.email`), unless it is mixed with others on the way. */
  readonly slot?: string;
  readonly data: readonly AccountedData[];
  /** Nothing here; but a parameter is in it, and callers may hand over anything. */
  readonly fromCallers: boolean;
  /** Why there is no personal data in it, one phrase; empty when there is. */
  readonly why: string;
  /** Only a name, a cast or an await of its one part. */
  readonly isName: boolean;
  /** A variable after branches, or an object after a field was set: its parts are what it was before, and what was set. */
  readonly isMerge: boolean;
  readonly parts: readonly ValueAccount[];
  /** How many parts there are besides, that were not looked at one by one. */
  readonly unlisted: number;
}

/** A sink row that matches a call, and what it makes of the call looked at by itself: for `explain`. */
export interface SinkAccount {
  readonly row: SinkRow;
  readonly integration: string;
  readonly path: string;
  /** Slots for which the row's own conditions (`when`) do not hold: then the call is none of those that the row is about. */
  readonly unmet: readonly string[];
  /** Known by an interface whose calls code of the project answers: what that code does is what counts. */
  readonly isAnswered: boolean;
  /** `none`: the sink is a log or a store. `symbolic`: only the callers know. */
  readonly destination: 'none' | 'first-party' | 'recipient' | 'host' | 'symbolic' | 'webhook' | 'unknown';
  readonly host?: string;
  readonly recipient?: RecipientRow;
  /** Personal data that goes in and does not count, with one phrase why. */
  readonly excluded: readonly {
    readonly category: string;
    readonly label: string;
    readonly slot: string;
    readonly why: string;
  }[];
}

/** What a call resolves to. */
export interface Callee {
  /** Functions of the project whose body is known. */
  readonly functions: readonly FunctionRef[];
  /** Library members: integration id and canonical access path. */
  readonly library: readonly {
    readonly integration: string;
    readonly path: string;
    readonly captures: Readonly<Record<string, string>>;
  }[];
  /** The last name of the callee as written: `hasConsent`. Empty when there is none. */
  readonly name: string;
}

export interface Held {
  /** `awaited`: it is what a promise gives (`load().then(setUser)`). */
  readonly values: readonly { readonly ref: NodeRef; readonly awaited: boolean }[];
  /** Functions whose results it is. */
  readonly functions: readonly FunctionRef[];
}

/** A model, entity, table or collection that data is written to, with its declaration. */
export interface EntityRef {
  readonly name: string;
  readonly kind: 'prisma' | 'class' | 'table' | 'schema' | 'name';
  /** The declaration, if it is in the workspace. */
  readonly place?: Place;
  readonly node?: NodeRef;
}

/**
 * What somebody outside wants to know of every file, such as where handlers are registered. It may ask the flow about
 * anything, and for summaries with other names; nothing else that changes with the program.
 */
export interface FileSummary<T> {
  /** The same name stands for the same question. */
  readonly name: string;
  /** Plain data. */
  make(flow: Flow, file: string): T;
}

/** What a declared type leaves open. */
export interface Choice {
  /** It may be undefined or null. */
  readonly nothing: boolean;
  /** Every other value it can have, where all are written strings; undefined otherwise. */
  readonly texts: readonly string[] | undefined;
}

/** Questions about the linked program, for guards, retention, checks, hover and `explain`. Answers are memoised. */
export interface Flow {
  /** Data models of the workspace. */
  readonly models: ModelTable;
  files(): readonly string[];
  module(file: string): ModuleIr | undefined;
  node(ref: NodeRef): ValueNode;
  function(ref: FunctionRef): FunctionIr;
  /** Every sink call of a file that could take personal data, reached or not (for statistics and `explain`). */
  sinkCalls(file: string): readonly { readonly node: NodeId; readonly row: SinkRow }[];
  /** Reaches whose finding stands in this file, in order of position. */
  reaches(file: string): readonly Reach[];
  /** A fact about each file of the program, kept until what was asked for it changes; in the order of the files. */
  perFile<T>(summary: FileSummary<T>): ReadonlyMap<string, T>;
  /** The same of one file. */
  ofFile<T>(summary: FileSummary<T>, file: string): T;
  /**
   * What is made of all reaches of the program, for one file; `make` says it for every file, in plain data. The same name
   * stands for the same question.
   */
  fromEveryReach<T>(
    name: string,
    make: (every: readonly Reach[]) => ReadonlyMap<string, T>,
    file: string,
  ): T | undefined;
  callee(call: NodeRef): Callee;
  /** Calls of a function whose body is known, over the whole program (direct calls, methods, callbacks handed on). */
  callers(fn: FunctionRef): readonly NodeRef[];
  /** Whether it handles what calls elsewhere send on a channel: those are its callers, and not where it is registered. */
  isSentTo(fn: FunctionRef): boolean;
  /** The single constant a node stands for, across variables, imports and calls. */
  constant(ref: NodeRef): { readonly value: string | number | boolean | null | undefined } | undefined;
  /**
   * The nodes a value comes from when variables, casts, awaits, imports, parameters of known calls and returns are
   * looked through; several after a merge. For guards: what a condition really tests.
   */
  origins(ref: NodeRef): readonly NodeRef[];
  /**
   * What a library gives back here that was handed to it: state (`const [agreed, setAgreed] = useState(false)`: every
   * value it is set to), the result of a query function, a memoised value. Empty where rows say nothing.
   */
  heldBy(ref: NodeRef): Held;
  /** Value of a slot (`arg0.redact`, `receiver().arg0`) of a call, if it is present; see `catalog/row.ts`. */
  slot(call: NodeRef, slot: string): readonly NodeRef[];
  /** Every text that is known to be in a slot of a call: itself, or in the lists there. Others may be there, too. */
  texts(call: NodeRef, slot: string): readonly string[];
  /** What a node of the sink's function stands for when the calls of a reach hand it over: the caller's argument. */
  handed(reach: Reach, ref: NodeRef): NodeRef;
  /** Whether the calls of a reach leave out the parameter, or the field of one, that a node stands for. */
  isLeftOut(reach: Reach, ref: NodeRef): boolean;
  /** The test in a function that one call of it settles, so that `inner`, a call in its body, does not run then. */
  settledBy(call: NodeRef, fn: FunctionRef, inner: NodeRef): NodeRef | undefined;
  /** Canonical library paths of a value that is read, such as `global:Cookiebot.consent.statistics`. */
  libraryPaths(ref: NodeRef): readonly { readonly integration: string; readonly path: string }[];
  /** Whether the value is a promise that has not been awaited: a call of an async function or of a library that says so. */
  isPromise(ref: NodeRef): boolean;
  /** Whether the value can only be true or false, by its type or by what it is made of. */
  isYesNo(ref: NodeRef): boolean;
  /** Whether it can be true or false and nothing says that it can be anything else, such as a text. */
  mayBeYesNo(ref: NodeRef): boolean;
  /** Whether a yes or no is no until somebody says yes, by the schema or the column that it is read by. */
  startsAsNo(ref: NodeRef): boolean;
  /** Nothing says what kind of value it is: no type, and nothing that it was assigned. */
  isUntold(ref: NodeRef): boolean;
  /** What holds in every test, by its type or by what it is made of: a function that is not called, an object. */
  truthyBy(ref: NodeRef): 'function' | 'object' | undefined;
  /** Whether what a call runs never goes on: declared `never`, always throws, or a library's way out (`redirect()`). */
  neverReturns(call: NodeRef): boolean;
  /** The entity a store call writes to, as its row says. */
  entity(reach: Reach): EntityRef | undefined;
  /** Declared or inferred type of a node, as far as it is known. */
  type(ref: NodeRef): { readonly file: string; readonly type: TypeIr } | undefined;
  /** Classes of the project that a value is an instance of. */
  classes(ref: NodeRef): readonly { readonly file: string; readonly cls: ClassId }[];
  /** What a library's value is declared to hold: `Repository<ConsentRecord>`. */
  held(ref: NodeRef): TypeIr | undefined;
  /** Between which values a node chooses, as far as a declared type says so. */
  choice(ref: NodeRef): Choice | undefined;
  /** The words that a collection or a record of yes and no can be asked for, where its declared type names them all. */
  wordsHeld(ref: NodeRef): readonly string[] | undefined;
  /** Categories of personal data in a value, without what callers hand in. */
  categories(ref: NodeRef): readonly string[];
  /** Fields that values of a node's type always have; of a list, those of its elements. */
  requiredFields(ref: NodeRef): readonly string[];
  /** Source text of a node, shortened for messages. */
  text(ref: NodeRef): string;
  /** For each value that goes into a call, in order: what of it is personal data, or why nothing is. */
  account(call: NodeRef): readonly ValueAccount[];
  /** The sink rows that match a call. */
  sinksAt(call: NodeRef): readonly SinkAccount[];
}
