/** Answers questions about values and flows of the linked program. */
import type { CallNode, FunctionIr, NodeId, TypeIr, ValueNode } from '../ir.ts';
import type { Callee, EntityRef, FileSummary, Flow, FunctionRef, Held, NodeRef, Reach } from '../model.ts';
import { Accounts } from './accounts.ts';
import type { CallSite } from './callers/call-sites.ts';
import { handedAlong, isLeftOutAlong } from './callers/handed.ts';
import type { Inherited } from './callers/implementers.ts';
import { Collector } from './collect/index.ts';
import { Entities } from './entities.ts';
import type { Evaluator } from './evaluate.ts';
import { heldBy } from './libraries/held.ts';
import type { Reads } from './memory/memos.ts';
import type { SinkCall } from './sinks/calls.ts';
import type { Sinks } from './sinks/index.ts';
import { Choices } from './typed/choices.ts';
import { startsAsNo } from './typed/initial.ts';
import { wordsHeld } from './typed/words-held.ts';
import type { Member } from './types/structure.ts';
import type { Atom, TypeRef, Value } from './values.ts';

/** What every view takes from the linker: answers that are kept. `reads` takes down that they were read. */
export interface KeptAnswers {
  evaluator(reads: Reads): Evaluator;
  sinks(evaluator: Evaluator, reads: Reads): Sinks;
  callersOf(fn: FunctionRef, reads: Reads): readonly CallSite[];
  inheritorsOf(fn: FunctionRef, reads: Reads): readonly Inherited[];
  sinkCalls(file: string, reads: Reads): readonly SinkCall[];
  reaches(file: string, reads: Reads): readonly Reach[];
  fromEveryReach<T>(
    name: string,
    make: (every: readonly Reach[]) => ReadonlyMap<string, T>,
    file: string,
    reads: Reads,
  ): T | undefined;
  perFile<T>(summary: FileSummary<T>, reads: Reads): ReadonlyMap<string, T>;
  ofFile<T>(summary: FileSummary<T>, file: string, reads: Reads): T;
}

/**
 * A view of the linked program with an evaluator of its own, for one who asks many questions in a fixed order.
 * `reads` takes down what the answers depend on.
 */
export class LinkedFlow implements Flow {
  readonly #answers: KeptAnswers;
  readonly #reads: Reads;
  readonly #evaluator: Evaluator;

  constructor(answers: KeptAnswers, reads: Reads) {
    this.#answers = answers;
    this.#reads = reads;
    this.#evaluator = answers.evaluator(reads);
  }

  get models() {
    return this.#evaluator.models;
  }

  files(): readonly string[] {
    return this.#evaluator.program.files();
  }

  module(file: string) {
    return this.#evaluator.program.module(file);
  }

  fromEveryReach<T>(
    name: string,
    make: (every: readonly Reach[]) => ReadonlyMap<string, T>,
    file: string,
  ): T | undefined {
    return this.#answers.fromEveryReach(name, make, file, this.#reads);
  }

  node(ref: NodeRef): ValueNode {
    return this.#evaluator.node(ref.file, ref.node);
  }

  function(ref: FunctionRef): FunctionIr {
    return this.#evaluator.fn(ref.file, ref.fn);
  }

  sinkCalls(file: string) {
    return this.#answers.sinkCalls(file, this.#reads);
  }

  reaches(file: string): readonly Reach[] {
    return this.#answers.reaches(file, this.#reads);
  }

  perFile<T>(summary: FileSummary<T>): ReadonlyMap<string, T> {
    return this.#answers.perFile(summary, this.#reads);
  }

  ofFile<T>(summary: FileSummary<T>, file: string): T {
    return this.#answers.ofFile(summary, file, this.#reads);
  }

  callee(call: NodeRef): Callee {
    const node = this.node(call);
    const target =
      node.k === 'call'
        ? node.callee
        : node.k === 'template'
          ? node.tag
          : node.k === 'jsx' && typeof node.tag === 'number'
            ? node.tag
            : undefined;
    if (target === undefined) return { functions: [], library: [], name: '' };
    const frame = this.#frame(call);
    const value = this.#evaluator.evaluate(frame, target);
    const functions = this.#evaluator.calls
      .functionsOf(call, frame)
      .map((atom): FunctionRef => ({ file: atom.file, fn: atom.fn }));
    const library = value.atoms.flatMap((atom) =>
      atom.a === 'lib' && atom.integration !== ''
        ? [
            {
              integration: atom.integration,
              path: node.k === 'call' && node.isNew ? `new ${atom.path}` : atom.path,
              captures: atom.captures,
            },
          ]
        : [],
    );
    return { functions, library, name: this.#evaluator.calls.calleeName(frame, target) };
  }

  callers(fn: FunctionRef): readonly NodeRef[] {
    return this.#answers
      .callersOf(fn, this.#reads)
      .map((site): NodeRef => ({ file: site.file, node: site.node }));
  }

  isSentTo(fn: FunctionRef): boolean {
    return this.#answers.callersOf(fn, this.#reads).some(({ channel }) => channel !== undefined);
  }

  handed(reach: Reach, ref: NodeRef): NodeRef {
    return handedAlong(reach.chain, ref, (at) => this.node(at));
  }

  isLeftOut(reach: Reach, ref: NodeRef): boolean {
    return isLeftOutAlong(reach.chain, ref, (at) => this.node(at));
  }

  settledBy(call: NodeRef, fn: FunctionRef, inner: NodeRef): NodeRef | undefined {
    const evaluator = this.#evaluator;
    const node = this.node(call);
    const place = this.node(inner);
    if (node.k !== 'call' || !('cond' in place) || inner.file !== fn.file) return undefined;
    const caller = evaluator.rootFrame(call.file, node.fn);
    const atom = evaluator.calls
      .functionsOf(call, caller)
      .find((each) => each.file === fn.file && each.fn === fn.fn);
    if (atom === undefined) return undefined;
    const args = evaluator.calls.arguments(caller, node);
    const frame = evaluator.activations.of(atom, args, { frame: caller, node: call.node }, node.typeArgs);
    const home = evaluator.frameFor(frame, place.fn);
    const test = evaluator.settled.ruledOutBy(home, place.fn, place.cond);
    return test === undefined ? undefined : { file: fn.file, node: test };
  }

  constant(ref: NodeRef) {
    const value = this.#value(ref);
    const [only] = value.atoms;
    return value.atoms.length === 1 && only?.a === 'const' ? { value: only.value } : undefined;
  }

  origins(ref: NodeRef): readonly NodeRef[] {
    const found: NodeRef[] = [];
    this.#origins(ref, found, new Set());
    return found;
  }

  #origins(ref: NodeRef, found: NodeRef[], seen: Set<string>): void {
    const key = `${ref.file}#${ref.node}`;
    if (seen.has(key) || seen.size > 64) return;
    seen.add(key);
    const node = this.node(ref);
    const go = (next: NodeId): void => this.#origins({ file: ref.file, node: next }, found, seen);
    switch (node.k) {
      case 'binding':
        if (node.value === undefined) found.push(ref);
        else {
          const value = this.#evaluator.node(ref.file, node.value);
          // A parameter keeps its name: what callers hand over is asked through `callers`.
          if (value.k === 'param') found.push(ref);
          else go(node.value);
        }
        return;
      case 'cast':
      case 'await':
        go(node.operand);
        return;
      case 'phi':
        for (const input of node.inputs) go(input);
        return;
      case 'cell':
        for (const definition of this.#evaluator.module(ref.file).cells[node.cell]?.definitions ?? [])
          go(definition);
        return;
      case 'import': {
        const target = this.#evaluator.graph.imported(ref.file, node.index);
        if (target?.to === 'node') this.#origins({ file: target.file, node: target.node }, found, seen);
        else found.push(ref);
        return;
      }
      default:
        found.push(ref);
    }
  }

  heldBy(ref: NodeRef): Held {
    return heldBy(this.#evaluator, ref);
  }

  slot(call: NodeRef, slot: string): readonly NodeRef[] {
    return this.#evaluator.libraries.slots
      .read(this.#frame(call), call.node, slot)
      .flatMap((entry) =>
        entry.at === undefined ? [] : [{ file: entry.at.frame.file, node: entry.at.node }],
      );
  }

  texts(call: NodeRef, slot: string): readonly string[] {
    const { libraries, parts } = this.#evaluator;
    return libraries.slots
      .read(this.#frame(call), call.node, slot)
      .flatMap(({ value }) => parts.texts(value));
  }

  libraryPaths(ref: NodeRef) {
    return this.#value(ref).atoms.flatMap((atom) =>
      atom.a === 'lib' && atom.integration !== '' ? [{ integration: atom.integration, path: atom.path }] : [],
    );
  }

  isPromise(ref: NodeRef): boolean {
    const node = this.node(ref);
    switch (node.k) {
      case 'binding':
        return node.value !== undefined && this.isPromise({ file: ref.file, node: node.value });
      case 'cast':
        return this.isPromise({ file: ref.file, node: node.operand });
      case 'call': {
        const frame = this.#frame(ref);
        for (const atom of this.#evaluator.calls.functionsOf(ref, frame)) {
          const fn = this.#evaluator.fn(atom.file, atom.fn);
          if ((fn.isAsync && !fn.isGenerator) || isPromiseType(fn.returnType)) return true;
        }
        for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
          if (atom.a !== 'open' || atom.type === undefined) continue;
          const structure = this.#evaluator.types.resolved(atom.type);
          if (structure.s === 'function' && isPromiseType(structure.returns.type)) return true;
        }
        const { functions, library } = this.callee(ref);
        return functions.length + library.length === 0 && this.#isAwaitedElsewhere(ref.file, node);
      }
      default:
        return false;
    }
  }

  /** Of a function that nobody sees (`import { hasConsent } from './missing'`): what its other calls do with its answer. */
  #isAwaitedElsewhere(file: string, call: CallNode): boolean {
    const name = this.text({ file, node: call.callee });
    const nodes = this.module(file)?.nodes ?? [];
    return nodes.some((each) => {
      const awaited = each.k === 'await' ? nodes[each.operand] : undefined;
      return awaited?.k === 'call' && awaited !== call && this.text({ file, node: awaited.callee }) === name;
    });
  }

  entity(reach: Reach): EntityRef | undefined {
    return new Entities(this.#evaluator, this, (fn) => this.#answers.inheritorsOf(fn, this.#reads)).of(reach);
  }

  type(ref: NodeRef): { readonly file: string; readonly type: TypeIr } | undefined {
    const { atoms } = this.#value(ref);
    for (const atom of atoms.flatMap((each) => (each.a === 'holder' ? each.held.atoms : [each]))) {
      if (atom.a !== 'open' || atom.type === undefined) continue;
      const declared = namedType(atom.type);
      return { file: declared.file, type: declared.type };
    }
    return undefined;
  }

  classes(ref: NodeRef) {
    return this.#value(ref).atoms.flatMap((atom) =>
      atom.a === 'instance' ? [{ file: atom.file, cls: atom.cls }] : [],
    );
  }

  held(ref: NodeRef): TypeIr | undefined {
    for (const atom of this.#value(ref).atoms) {
      const [held, other] = atom.a === 'lib' ? atom.typeArgs : [];
      if (held !== undefined && other === undefined) return namedType(held).type;
    }
    return undefined;
  }

  choice(ref: NodeRef) {
    return new Choices(this.#evaluator).of(ref);
  }

  wordsHeld(ref: NodeRef): readonly string[] | undefined {
    return wordsHeld(this.#evaluator, ref);
  }

  categories(ref: NodeRef): readonly string[] {
    const at = { frame: this.#frame(ref), node: ref.node };
    const { items } = new Collector(this.#evaluator).collect(this.#value(ref), '', at);
    return [...new Set(items.map(({ atom }) => atom.category))];
  }

  requiredFields(ref: NodeRef): readonly string[] {
    const { types, parts } = this.#evaluator;
    const value = this.#value(ref);
    const isList = value.atoms.length > 0 && value.atoms.every((atom) => atom.a === 'list');
    const alternatives = (isList ? parts.element(value) : value).atoms.map((atom) =>
      atom.a === 'open' && atom.type !== undefined
        ? types.members(atom.type)
        : atom.a === 'instance'
          ? types.classMembers(atom.file, atom.cls, atom.env)
          : undefined,
    );
    const [first, ...rest] = alternatives;
    if (first === undefined) return [];
    return [...first.values()]
      .filter(
        (member) =>
          !member.method &&
          !isMissing(member) &&
          rest.every((members) => !isMissing(members?.get(member.name))),
      )
      .map(({ name }) => name);
  }

  neverReturns(call: NodeRef): boolean {
    const { functions, library } = this.callee(call);
    const never = (fn: FunctionRef): boolean => {
      const { alwaysThrows, isAsync, returnType } = this.function(fn);
      if (isAsync && !this.#isAwaited(call)) return false;
      return alwaysThrows === true || (returnType?.t === 'keyword' && returnType.name === 'never');
    };
    const { catalog } = this.#evaluator;
    if (functions.length + library.length === 0) return this.#isDeclaredNever(call);
    return (
      functions.every(never) &&
      library.every(({ integration, path }) =>
        catalog.returnsFor(integration, path).some(({ row }) => row.value === 'never'),
      )
    );
  }

  /** `interface Door { refuse(): never }`: nobody's body is known, and the type says so. */
  #isDeclaredNever({ file, node }: NodeRef): boolean {
    const made = this.node({ file, node });
    if (made.k !== 'call') return false;
    const { atoms } = this.#value({ file, node: made.callee });
    return (
      atoms.length > 0 &&
      atoms.every((atom) => {
        if (atom.a !== 'open' || atom.type === undefined) return false;
        const structure = this.#evaluator.types.resolved(atom.type);
        if (structure.s !== 'function') return false;
        const { type } = structure.returns;
        return type.t === 'keyword' && type.name === 'never';
      })
    );
  }

  #isAwaited({ file, node }: NodeRef): boolean {
    const nodes = this.module(file)?.nodes ?? [];
    return nodes.some((each) => each.k === 'await' && each.operand === node);
  }

  isYesNo(ref: NodeRef): boolean {
    // A document of a library is read by its model and, beside it, as the library's: only the one says what kind it is.
    const known = this.#value(ref).atoms.filter((atom) =>
      atom.a === 'const' ? atom.value !== undefined : atom.a !== 'lib',
    );
    return (
      known.length > 0 &&
      known.every(
        (atom) =>
          (atom.a === 'scalar' && atom.shape === 'boolean') ||
          (atom.a === 'const' && typeof atom.value === 'boolean'),
      )
    );
  }

  mayBeYesNo(ref: NodeRef): boolean {
    const { atoms } = this.#value(ref);
    const isNothingElse = (atom: Atom): boolean => {
      if (atom.a === 'const') return typeof atom.value === 'boolean' || (atom.value ?? null) === null;
      if (atom.a === 'scalar' || atom.a === 'open')
        return atom.shape === 'boolean' || atom.shape === 'unknown';
      return atom.a === 'lib';
    };
    return atoms.length > 0 && atoms.every(isNothingElse);
  }

  startsAsNo(ref: NodeRef): boolean {
    return startsAsNo(this.#evaluator, ref);
  }

  isUntold(ref: NodeRef): boolean {
    // Of what is read from a request with a schema, the one says nothing and the other that it is yes or no.
    const untold = this.#value(ref).atoms.filter((atom) => atom.a !== 'scalar' || atom.shape !== 'boolean');
    return (
      untold.length > 0 &&
      untold.every((atom) => atom.a === 'open' && atom.shape === 'unknown' && atom.type === undefined)
    );
  }

  truthyBy(ref: NodeRef): 'function' | 'object' | undefined {
    const { atoms } = this.#value(ref);
    if (atoms.length === 0) return undefined;
    if (atoms.every((atom) => atom.a === 'fn' || (atom.a === 'open' && atom.shape === 'function')))
      return 'function';
    return atoms.every((atom) => atom.a === 'object' || atom.a === 'list') ? 'object' : undefined;
  }

  text(ref: NodeRef): string {
    return this.#evaluator.naming.label(ref.file, this.node(ref));
  }

  account(call: NodeRef) {
    const sinks = this.#answers.sinks(this.#evaluator, this.#reads);
    return new Accounts(this.#evaluator).of(call, sinks.arriving(call.file, call.node));
  }

  sinksAt(call: NodeRef) {
    return this.#answers.sinks(this.#evaluator, this.#reads).describe(call.file, call.node);
  }

  #frame(ref: NodeRef) {
    return this.#evaluator.rootFrame(ref.file, this.node(ref).fn);
  }

  #value(ref: NodeRef): Value {
    return this.#evaluator.evaluate(this.#frame(ref), ref.node);
  }
}

/** A field that is not there, or need not be. */
function isMissing(member: Member | undefined): boolean {
  const type = member?.type?.type;
  const mayBeNothing =
    type?.t === 'union' &&
    type.types.some(
      (each) =>
        (each.t === 'keyword' && each.name === 'undefined') || (each.t === 'literal' && each.value === null),
    );
  return member === undefined || member.optional === true || mayBeNothing;
}

function isPromiseType(type: TypeIr | undefined): boolean {
  return type?.t === 'ref' && (type.name === 'Promise' || type.name === 'PromiseLike');
}

/** What a type parameter stands for at this call, and what is promised: `load<ConsentSettings>(id)`. */
function namedType(ref: TypeRef): TypeRef {
  let named = ref;
  for (let depth = 0; named.type.t === 'ref' && depth < 6; depth += 1) {
    const { to, name, args } = named.type;
    const [promised] = name === 'Promise' ? args : [];
    const next: TypeRef | undefined =
      to.in === 'parameter' ? named.env?.get(name) : promised && { ...named, type: promised };
    if (next === undefined) break;
    named = next;
  }
  return named;
}
