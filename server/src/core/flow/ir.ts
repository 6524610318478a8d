/**
 * The intermediate representation of one source file ("module"): what `lower` writes and everything behind it reads.
 *
 * It is plain data (JSON), a pure function of the file's text, so it can be cached by content hash and rebuilt alone
 * after an edit. Names of other files are kept as written (module specifiers); joining files is the linker's work.
 *
 * Values are in static single assignment form: reading a variable is an edge to the node that was assigned last, a
 * merge of control flow is a `phi`, changing a local object is an `update` that makes a new value. So "overwritten",
 * "not awaited" and "deleted before the send" need no extra analysis.
 *
 * Deliberately absent: types inferred by the compiler, resolved imports, anything about libraries.
 */

/** Index into `ModuleIr.nodes`. */
export type NodeId = number;
/** Index into `ModuleIr.functions`; 0 is the module body. */
export type FunctionId = number;
/** Index into `ModuleIr.classes`. */
export type ClassId = number;
/** Index into `ModuleIr.types`. */
export type TypeDeclarationId = number;
/** Index into `ModuleIr.conditions`; -1 stands for "always". */
export type ConditionId = number;

export interface ModuleIr {
  /** Absolute path, forward slashes. */
  readonly file: string;
  readonly nodes: readonly ValueNode[];
  readonly functions: readonly FunctionIr[];
  readonly classes: readonly ClassIr[];
  readonly types: readonly TypeDeclarationIr[];
  readonly conditions: readonly ConditionIr[];
  readonly imports: readonly ImportIr[];
  readonly exports: readonly ExportIr[];
  /** What it declares for other files without exporting it: parts of other modules, and globals. */
  readonly ambient?: readonly AmbientIr[];
  /** Variables that closures read or that are assigned in more than one function. */
  readonly cells: readonly CellIr[];
  readonly suppressions: readonly SuppressionIr[];
  /** Syntax errors. Lowering goes on past them. */
  readonly problems: readonly { readonly start: number; readonly message: string }[];
  /** Directive at the top of the file: `use server`, `use client`. */
  readonly directives: readonly string[];
}

interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** The function whose body computes this node. */
  readonly fn: FunctionId;
}

export type ValueNode =
  | ConstNode
  | TemplateNode
  | BinaryNode
  | UnaryNode
  | LogicalNode
  | ConditionalNode
  | PhiNode
  | ObjectNode
  | ArrayNode
  | PropNode
  | IndexNode
  | RestNode
  | ElementNode
  | CallNode
  | JsxNode
  | FunctionNode
  | ClassNode
  | ParamNode
  | ThisNode
  | SuperNode
  | ImportNode
  | GlobalNode
  | ModuleNode
  | CellNode
  | BindingNode
  | UpdateNode
  | WriteNode
  | AwaitNode
  | YieldNode
  | CastNode
  | CaughtNode
  | OpaqueNode;

/** A literal; `undefined` (the identifier) is `{ value: undefined }`, left out in JSON. */
export interface ConstNode extends NodeBase {
  readonly k: 'const';
  readonly value?: string | number | boolean | null;
}
/** Template literal; `texts.length === parts.length + 1`. With `tag` it is a tagged template (a call). */
export interface TemplateNode extends NodeBase {
  readonly k: 'template';
  readonly texts: readonly string[];
  readonly parts: readonly NodeId[];
  readonly tag?: NodeId;
  /** Of the tag: `sql<Row[]>`...``. */
  readonly typeArgs?: readonly TypeIr[];
  readonly cond: ConditionId;
}
/** Any binary operator but the logical ones. `+` concatenates or adds; `===`, `in`, `instanceof`, ... are tests. */
export interface BinaryNode extends NodeBase {
  readonly k: 'binary';
  readonly op: string;
  readonly left: NodeId;
  readonly right: NodeId;
}
/** `!`, `-`, `+`, `~`, `typeof`, `void`, `delete`, `++`, `--`. */
export interface UnaryNode extends NodeBase {
  readonly k: 'unary';
  readonly op: string;
  readonly operand: NodeId;
}
export interface LogicalNode extends NodeBase {
  readonly k: 'logical';
  readonly op: '&&' | '||' | '??';
  readonly left: NodeId;
  readonly right: NodeId;
}
export interface ConditionalNode extends NodeBase {
  readonly k: 'conditional';
  readonly test: NodeId;
  readonly then: NodeId;
  readonly else: NodeId;
}
/** Merge of control flow: one of the inputs. A loop header's phi may refer to later nodes (a cycle). */
export interface PhiNode extends NodeBase {
  readonly k: 'phi';
  readonly inputs: readonly NodeId[];
  readonly name: string;
  /** The condition at the end of the way that each input comes on, where ways meet that have conditions of their own. */
  readonly conds?: readonly ConditionId[];
}
export interface ObjectNode extends NodeBase {
  readonly k: 'object';
  readonly props: readonly ObjectPropIr[];
}
export type ObjectPropIr =
  | {
      readonly p: 'value';
      readonly key: string;
      readonly value: NodeId;
      readonly keyStart: number;
      readonly keyEnd: number;
      /** End of the whole property, its value included. */
      readonly end?: number;
      readonly annotations?: readonly AnnotationIr[];
    }
  | { readonly p: 'computed'; readonly key: NodeId; readonly value: NodeId }
  | { readonly p: 'spread'; readonly value: NodeId }
  | { readonly p: 'getter' | 'setter'; readonly key: string; readonly fn: FunctionId };
export interface ArrayNode extends NodeBase {
  readonly k: 'array';
  readonly items: readonly { readonly value: NodeId; readonly spread: boolean }[];
}
/** `base.name`, `base?.name`, `base['name']`, and destructured properties. Private names keep their `#`. */
export interface PropNode extends NodeBase {
  readonly k: 'prop';
  readonly base: NodeId;
  readonly name: string;
  readonly optional: boolean;
  /** The condition under which it is read (matters for sinks that are property reads of getters; rarely used). */
  readonly nameStart: number;
}
/** `base[index]` with an index that is not a string literal. */
export interface IndexNode extends NodeBase {
  readonly k: 'index';
  readonly base: NodeId;
  readonly index: NodeId;
}
/** `const { a, ...rest } = base` gives `{ k: 'rest', base, omit: ['a'] }`. */
export interface RestNode extends NodeBase {
  readonly k: 'rest';
  readonly base: NodeId;
  readonly omit: readonly string[];
}
/** One element of an iterable: `[a, b] = base` (with index), `for (x of base)` (without), `[...r]` (`from`). */
export interface ElementNode extends NodeBase {
  readonly k: 'element';
  readonly base: NodeId;
  readonly index?: number;
  /** Rest of an array pattern, from this index on. */
  readonly from?: number;
  /** `for await`. */
  readonly awaited?: boolean;
  /** `for (k in base)`: the value is a key. */
  readonly key?: boolean;
}
export interface CallNode extends NodeBase {
  readonly k: 'call';
  readonly callee: NodeId;
  /** `start`, `end`: the argument as written at the call; the range of `value` may lie at a variable's definition. */
  readonly args: readonly {
    readonly value: NodeId;
    readonly spread: boolean;
    readonly start?: number;
    readonly end?: number;
  }[];
  readonly isNew: boolean;
  readonly optional: boolean;
  readonly typeArgs: readonly TypeIr[];
  /** What must have held for this call to run, as far as this function can tell. */
  readonly cond: ConditionId;
  /** Whether its result is used (not an expression statement). */
  readonly used: boolean;
  /** Position among the calls, writes and awaits of the function in evaluation order, to tell "before" from "after". */
  readonly order: number;
  /** End of the callee expression: `callee.end` may lie in another node when a variable is read. */
  readonly calleeEnd: number;
}
/** A JSX element: like a call of `tag` with one object. Children are the prop `children` (an array node). */
export interface JsxNode extends NodeBase {
  readonly k: 'jsx';
  /** The component (a node), or the name of an intrinsic element. */
  readonly tag: NodeId | string;
  readonly props: NodeId;
  /** `<Table<Row> />` */
  readonly typeArgs?: readonly TypeIr[];
  readonly cond: ConditionId;
}
/** A function or arrow expression, or a declared function's value. */
export interface FunctionNode extends NodeBase {
  readonly k: 'function';
  readonly target: FunctionId;
}
export interface ClassNode extends NodeBase {
  readonly k: 'class';
  readonly target: ClassId;
}
/** The value of parameter `index` of `fn` as it arrives (default not applied). */
export interface ParamNode extends NodeBase {
  readonly k: 'param';
  readonly index: number;
}
/** `this` of the nearest function that binds it: `binder` (a method, a function, or 0). */
export interface ThisNode extends NodeBase {
  readonly k: 'this';
  readonly binder: FunctionId;
}
export interface SuperNode extends NodeBase {
  readonly k: 'super';
  readonly binder: FunctionId;
}
/** Reading an imported name. */
export interface ImportNode extends NodeBase {
  readonly k: 'import';
  readonly index: number;
}
/** An identifier that the file does not declare: `console`, `process`, `window`, `fetch`. */
export interface GlobalNode extends NodeBase {
  readonly k: 'global';
  readonly name: string;
}
/** `require('x')`, `await import('x')` (the promise or the module alike). */
export interface ModuleNode extends NodeBase {
  readonly k: 'module';
  readonly specifier: string;
}
/** A variable read through a closure, or one assigned in several functions: any of the cell's definitions. */
export interface CellNode extends NodeBase {
  readonly k: 'cell';
  readonly cell: number;
}
/**
 * A declared variable, parameter or destructured name at its definition. Gives the value a name, perhaps a type and
 * annotations; readers of the variable point here. `value` is absent for `let x;` and `declare`. Each assignment makes
 * another one. The name is empty where a pattern has a type or default as a whole (`({ a }: Props = {})`).
 */
export interface BindingNode extends NodeBase {
  readonly k: 'binding';
  readonly name: string;
  readonly value?: NodeId;
  readonly type?: TypeIr;
  /** Default of a parameter or of a pattern element. */
  readonly fallback?: NodeId;
  readonly annotations?: readonly AnnotationIr[];
  readonly declaration: 'const' | 'let' | 'var' | 'param' | 'pattern' | 'catch' | 'using';
}
/**
 * `base` after a change in place, as a new value: `o.k = v`, `o[k] = v`, `delete o.k`, `a.push(v)`, `m.set(k, v)`,
 * `Object.assign(o, v)`. Made for local variables only.
 */
export interface UpdateNode extends NodeBase {
  readonly k: 'update';
  readonly base: NodeId;
  /** `fill`: what the function that the call `value` runs does to its argument `index` (`addContact(line, user)`). */
  readonly mode: 'set' | 'delete' | 'add' | 'merge' | 'fill';
  /** Property name when it is known. */
  readonly key?: string;
  /** Key expression when it is not a literal. */
  readonly computed?: NodeId;
  readonly value?: NodeId;
  readonly index?: number;
}
/** A property assignment as an event (`document.cookie = x`, `this.user = x`, `req.user = x`, `window.dataLayer[0] = x`). */
export interface WriteNode extends NodeBase {
  readonly k: 'write';
  readonly base: NodeId;
  readonly key?: string;
  readonly computed?: NodeId;
  readonly value: NodeId;
  readonly cond: ConditionId;
  readonly order: number;
}
export interface AwaitNode extends NodeBase {
  readonly k: 'await';
  readonly operand: NodeId;
}
export interface YieldNode extends NodeBase {
  readonly k: 'yield';
  readonly operand?: NodeId;
  readonly delegate: boolean;
}
/** `x as T`, `<T>x`, `x satisfies T`, `x!`, `x as const`. */
export interface CastNode extends NodeBase {
  readonly k: 'cast';
  readonly operand: NodeId;
  readonly type?: TypeIr;
  readonly how: 'as' | 'satisfies' | 'non-null' | 'const';
  /** The operand is handed on by its name, and as a function of a library it is this literal (`link/modules/handed-on.ts`). */
  readonly literal?: NodeId;
}
/** The variable of a `catch`: what the `try` block throws itself (`thrown`) and the calls in it that may throw. */
export interface CaughtNode extends NodeBase {
  readonly k: 'caught';
  readonly thrown: readonly NodeId[];
  readonly calls: readonly NodeId[];
}
/** Anything else (a regular expression, `import.meta`, `new.target`, ...); `parts` are the values inside it. */
export interface OpaqueNode extends NodeBase {
  readonly k: 'opaque';
  readonly what: string;
  readonly parts: readonly NodeId[];
}

/** A condition that dominates what carries its id, linked to the next outer one. */
export interface ConditionIr {
  readonly parent: ConditionId;
  /** The tested value. For `ran` the call (or await of it) that completed before. */
  readonly test: NodeId;
  /** Polarity; for `ran` always true. */
  readonly when: boolean;
  /**
   * `branch`: inside an `if`, loop, ternary, `&&`, `||`, `??`, `switch` case. `exit`: after a statement that leaves
   * when the test is the opposite (`if (!ok) return;`). `ran`: an expression statement that completed normally before,
   * such as `assertConsent(user)`; recorded for calls only.
   */
  readonly how: 'branch' | 'exit' | 'ran';
  readonly fn: FunctionId;
}

export interface FunctionIr {
  readonly name?: string;
  readonly kind:
    | 'module'
    | 'function'
    | 'arrow'
    | 'method'
    | 'getter'
    | 'setter'
    | 'constructor'
    | 'static'
    | 'field';
  readonly start: number;
  readonly end: number;
  readonly nameStart?: number;
  readonly nameEnd?: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The function around it; 0's parent is -1. */
  readonly parent: FunctionId;
  /** Conditions at the place where it is created, in its parent. */
  readonly cond: ConditionId;
  readonly class?: ClassId;
  readonly isStatic: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly typeParams: readonly TypeParameterIr[];
  readonly params: readonly ParameterIr[];
  readonly returnType?: TypeIr;
  /** Returned values (expression body included); yielded values are `yields`. */
  readonly returns: readonly NodeId[];
  /** Condition under which each of `returns` is reached (same order); guards need it to read `if (!ok) return false;`. */
  readonly returnConditions: readonly ConditionId[];
  readonly yields: readonly NodeId[];
  /** Every way through the body ends in `throw` (or in something else that never goes on): a call of it never returns. */
  readonly alwaysThrows?: boolean;
  /** `try` blocks with a `catch`: what is thrown in them need not leave the function. */
  readonly tries?: readonly TryIr[];
  readonly throws: readonly { readonly value: NodeId; readonly cond: ConditionId }[];
  /** Calls, `new`, tagged templates and JSX elements computed by this function itself, in order. */
  readonly calls: readonly NodeId[];
  readonly writes: readonly NodeId[];
  /** Every condition made in this function, dominating something or not. */
  readonly conditions: readonly ConditionId[];
  readonly decorators: readonly DecoratorIr[];
  readonly annotations: readonly AnnotationIr[];
  /**
   * The call (or JSX element, `prop` then names the attribute or `children`) this function literal is handed to directly.
   * With a call, `prop` is set when the literal is a property of an object literal argument: `on({ done: () => {} })`.
   */
  readonly passedTo?: { readonly call: NodeId; readonly arg: number; readonly prop?: string };
  /** The same where it stands further in: `defineStore({ getters: { label: (state) => ... } })` with the names on the way. */
  readonly placedIn?: PlacedIn;
  /**
   * The declared type under which this function literal is written: that of the variable, field, assertion or return it
   * is the value of. `path` leads to it where it stands inside an object or list literal of that type (`[0]` in lists).
   */
  readonly declaredAs?: { readonly type: TypeIr; readonly path: readonly string[] };
  /** It stands for a function that is handed on by its name; the text has no such literal. */
  readonly handsOn?: true;
  /** `function-level` directive such as `use server`. */
  readonly directives: readonly string[];
}
export interface PlacedIn {
  readonly call: NodeId;
  readonly arg: number;
  readonly path: readonly string[];
}
export interface TryIr {
  /** The block. */
  readonly start: number;
  readonly end: number;
  /** End of the `catch` clause, which begins behind the block. */
  readonly catchEnd: number;
  /** The clause never goes on: whatever stands behind it runs only when nothing was thrown. */
  readonly catchLeaves: boolean;
}
export interface ParameterIr {
  /** Name, when it is a plain identifier. */
  readonly name?: string;
  readonly start: number;
  readonly end: number;
  readonly type?: TypeIr;
  /** The `param` node; bindings of the body read it. */
  readonly node: NodeId;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly fallback?: NodeId;
  readonly decorators: readonly DecoratorIr[];
  readonly annotations: readonly AnnotationIr[];
}
export interface DecoratorIr {
  /** The decorator expression: a call or a name. */
  readonly node: NodeId;
  readonly start: number;
  readonly end: number;
}

export interface ClassIr {
  readonly name?: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart?: number;
  readonly fn: FunctionId;
  readonly extends?: NodeId;
  readonly extendsArgs: readonly TypeIr[];
  readonly implements: readonly TypeIr[];
  readonly typeParams: readonly TypeParameterIr[];
  readonly members: readonly MemberIr[];
  /** Constructor, if it is written. */
  readonly ctor?: FunctionId;
  readonly decorators: readonly DecoratorIr[];
  readonly annotations: readonly AnnotationIr[];
}
export interface MemberIr {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly kind: 'field' | 'method' | 'getter' | 'setter';
  readonly isStatic: boolean;
  readonly optional: boolean;
  readonly type?: TypeIr;
  /** Initialiser, or the parameter behind a parameter property. */
  readonly init?: NodeId;
  readonly fn?: FunctionId;
  /** Values assigned with `this.name = ...` anywhere in the class. */
  readonly assigned: readonly NodeId[];
  readonly decorators: readonly DecoratorIr[];
  readonly annotations: readonly AnnotationIr[];
}

export interface TypeParameterIr {
  readonly name: string;
  readonly constraint?: TypeIr;
  readonly fallback?: TypeIr;
}
/** A declared interface, type alias or enum, also inside functions. */
export interface TypeDeclarationIr {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'interface' | 'alias' | 'enum';
  readonly typeParams: readonly TypeParameterIr[];
  readonly extends: readonly TypeIr[];
  readonly type: TypeIr;
  readonly annotations: readonly AnnotationIr[];
}
export type TypeIr =
  /** `least`: how many characters a schema asks of it; `asks`: what else it asks, such as `email`, `max 255`. */
  | {
      readonly t: 'keyword';
      readonly name: string;
      readonly least?: number;
      readonly asks?: readonly string[];
    }
  | { readonly t: 'literal'; readonly value: string | number | boolean | null }
  | { readonly t: 'ref'; readonly name: string; readonly to: TypeTarget; readonly args: readonly TypeIr[] }
  | {
      readonly t: 'object';
      readonly members: readonly TypeMemberIr[];
      /** Members under members of enums, by these as they are written: `[Queue.Letters]: Letter`. */
      readonly keyed?: readonly TypeMemberIr[];
      /** Value type of an index signature. */
      readonly index?: TypeIr;
      /** Call signature. */
      readonly call?: TypeIr;
    }
  | { readonly t: 'array'; readonly element: TypeIr }
  | { readonly t: 'tuple'; readonly elements: readonly TypeIr[] }
  | { readonly t: 'union'; readonly types: readonly TypeIr[] }
  | { readonly t: 'intersection'; readonly types: readonly TypeIr[] }
  | {
      readonly t: 'function';
      readonly params: readonly { readonly name: string; readonly type?: TypeIr }[];
      readonly returns: TypeIr;
    }
  /** `typeof a.b`: a value of this module. `take`: what it describes, of a schema that a condition found (by the linker). */
  | {
      readonly t: 'typeof';
      readonly value: NodeId;
      readonly path: readonly string[];
      readonly take?: 'schema';
    }
  | { readonly t: 'indexed'; readonly object: TypeIr; readonly index: TypeIr }
  | { readonly t: 'keyof'; readonly type: TypeIr }
  | {
      readonly t: 'mapped';
      readonly param: string;
      readonly over: TypeIr;
      /** `[K in keyof T as Exclude<K, 'email'>]`: what a key becomes; `never` drops it. */
      readonly as?: TypeIr;
      readonly value: TypeIr;
    }
  | {
      readonly t: 'conditional';
      readonly check: TypeIr;
      readonly extends: TypeIr;
      readonly then: TypeIr;
      readonly else: TypeIr;
    }
  /** `x is T`, `asserts x is T`, `asserts x`. */
  | { readonly t: 'predicate'; readonly param: string; readonly asserts: boolean; readonly type?: TypeIr }
  | { readonly t: 'infer'; readonly name: string }
  /** `${string}Name`: `texts.length === parts.length + 1`. */
  | { readonly t: 'template'; readonly texts: readonly string[]; readonly parts: readonly TypeIr[] }
  | { readonly t: 'unknown' };
/** What a type name refers to, as far as its own file can tell. `path` are further names: `Prisma.UserCreateInput`. */
export type TypeTarget =
  | { readonly in: 'type'; readonly id: TypeDeclarationId }
  | { readonly in: 'class'; readonly id: ClassId }
  | { readonly in: 'import'; readonly index: number; readonly path: readonly string[] }
  | { readonly in: 'parameter' }
  | { readonly in: 'global' };
export interface TypeMemberIr {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where it is written, when that is another file than the type's: schemas are put together from several. */
  readonly file?: string;
  readonly type: TypeIr;
  readonly optional: boolean;
  readonly method: boolean;
  readonly annotations: readonly AnnotationIr[];
}

export interface ImportIr {
  readonly specifier: string;
  /** `default`, `*`, or the exported name; empty for `import 'm'`. `import('m').T` in types is `*` without a local name. */
  readonly name: string;
  readonly local: string;
  readonly typeOnly: boolean;
  readonly start: number;
  readonly end: number;
}
export type ExportIr =
  /** A value of this module: `export const x`, `export { y as x }`, `export default e`, `module.exports.x = e`. */
  | { readonly e: 'value'; readonly name: string; readonly node: NodeId }
  /** Types of an exported namespace have a path: `Prisma.User`. Classes are exported as value and as type. */
  | { readonly e: 'type'; readonly name: string; readonly to: TypeTarget }
  /** `export { a as b } from 'm'`, `export * as b from 'm'` (`imported: '*'`), and re-exported imports. */
  | { readonly e: 'from'; readonly name: string; readonly specifier: string; readonly imported: string }
  | { readonly e: 'all'; readonly specifier: string }
  /** `module.exports = e`, `export = e`. */
  | { readonly e: 'assign'; readonly node: NodeId };
/**
 * Declared inside `declare module 'm'` or `declare global`, or at the top of a declaration file that is no module. `scope`
 * is the module's specifier, empty for globals; names inside namespaces have a path: `Express.Request`.
 */
export type AmbientIr =
  | { readonly e: 'type'; readonly scope: string; readonly name: string; readonly to: TypeTarget }
  /** A variable. */
  | { readonly e: 'value'; readonly scope: string; readonly name: string; readonly node: NodeId };
export interface CellIr {
  readonly name: string;
  readonly definitions: readonly NodeId[];
}

/** A doc-comment tag of ours: `@personalData`, `@notPersonalData`, `@retention`, `@consent`. */
export interface AnnotationIr {
  readonly tag: 'personalData' | 'notPersonalData' | 'retention' | 'consent';
  /** The text behind the tag, trimmed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
/** `// clauselens-ignore-next-line check-id, other-id -- reason` (or `clauselens-ignore-file`). */
export interface SuppressionIr {
  readonly scope: 'next-line' | 'file';
  readonly checks: readonly string[];
  /** Empty when it was forgotten; that is reported. */
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  /** Zero-based line the suppression applies to; -1 for the whole file. */
  readonly line: number;
}
