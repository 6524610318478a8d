/**
 * Values that are there only where a schema rejects them: `if (!Name.safeParse(value).success) log.error({ value })`.
 *
 * What arrives from outside is rejected every day. What the program has made or declared to be just what the schema asks
 * (it was read with the same schema before, or the schema asks no more than that it is a text) is rejected only when
 * something else is broken; that it reaches such a place is a possibility and no more.
 *
 * Deliberately absent: `parse` in a `try`, of which nobody knows what else may have thrown.
 */
import type { CallNode, FunctionId, NodeId, ValueNode } from '../../ir.ts';
import type { FunctionRef } from '../../model.ts';
import type { CallSite } from '../callers/call-sites.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Collector } from '../collect/index.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Structure } from '../types/structure.ts';
import type { Atom, DataAtom, Lazy, ParamPath, TypeRef, Value } from '../values.ts';

const READERS = new Set(['safeParse', 'safeParseAsync', 'spa']);
const MAXIMUM_DEPTH = 8;
/** Callers of one function that are asked. */
const MAXIMUM_SITES = 24;

/** A value and the schema that rejected it. */
interface Rejection {
  readonly value: Lazy;
  readonly schema: Value;
}

export class Rejected {
  readonly #evaluator: Evaluator;
  readonly #collector: Collector;
  readonly #callersOf: (fn: FunctionRef) => readonly CallSite[];

  constructor(
    evaluator: Evaluator,
    collector: Collector,
    callersOf: (fn: FunctionRef) => readonly CallSite[],
  ) {
    this.#evaluator = evaluator;
    this.#collector = collector;
    this.#callersOf = callersOf;
  }

  /** The items as they count at a call: what is there only if a schema rejects what fits it is possible at most. */
  weighed(frame: Frame, call: NodeId, items: readonly CollectedItem[]): readonly CollectedItem[] {
    if (items.length === 0) return items;
    const node = this.#evaluator.node(frame.file, call);
    const rejections = 'cond' in node ? this.#rejections(frame, node.fn, node.cond) : [];
    if (rejections.length === 0) return items;
    const held = rejections.map(({ value, schema }) => ({
      value,
      schema: this.#evaluator.libraries.schemas.described(schema),
      keys: new Set(this.#itemsIn(value).map(keyOf)),
    }));
    return items.map((item) => {
      const of = held.filter(({ keys }) => keys.has(keyOf(item)));
      const fits =
        of.length > 0 &&
        of.every(
          ({ value, schema }) =>
            schema !== undefined &&
            this.#isOwn(value, 0) &&
            (this.#fits(schema, this.#evaluator.force(value), 0) || this.#isDeclaredToFit(schema, value)),
        );
      return fits ? { ...item, atom: { ...item.atom, confidence: 'possible' } } : item;
    });
  }

  #itemsIn(value: Lazy): readonly CollectedItem[] {
    const { items, unsent } = this.#collector.collect(
      this.#evaluator.force(value),
      'value',
      'node' in value ? value : undefined,
    );
    return [...items, ...unsent.map(({ item }) => item)];
  }

  #rejections(frame: Frame, fn: FunctionId, cond: number): readonly Rejection[] {
    const found: Rejection[] = [];
    for (const condition of conditionsAround(this.#evaluator.module(frame.file), fn, cond)) {
      if (condition.how === 'ran') continue;
      const call = this.#readingOf(frame.file, condition.test, condition.when);
      if (call !== undefined) this.#rejectionsOf(this.#evaluator.frameFor(frame, call.fn), call, found);
    }
    return found;
  }

  /** The call that read the value, where the test says that it could not. */
  #readingOf(file: string, test: NodeId, when: boolean): CallNode | undefined {
    const node = this.#evaluator.node(file, test);
    if (node.k === 'unary' && node.op === '!') return this.#readingOf(file, node.operand, !when);
    if (node.k === 'binary' && /^===?$/.test(node.op)) {
      const [left, right] = [node.left, node.right].map((id) => this.#evaluator.node(file, id));
      if (right?.k !== 'const' || typeof right.value !== 'boolean' || left?.k !== 'prop') return undefined;
      return this.#readingOf(file, node.left, right.value === when);
    }
    if (node.k === 'binding' && node.value !== undefined) return this.#readingOf(file, node.value, when);
    if (node.k !== 'prop' || (node.name === 'success' ? when : !when || node.name !== 'error'))
      return undefined;
    let result = this.#evaluator.node(file, node.base);
    while (result.k === 'binding' || result.k === 'await') {
      const next: NodeId | undefined = result.k === 'await' ? result.operand : result.value;
      if (next === undefined) return undefined;
      result = this.#evaluator.node(file, next);
    }
    return result.k === 'call' ? result : undefined;
  }

  #rejectionsOf(frame: Frame, call: CallNode, found: Rejection[]): void {
    const callee = this.#evaluator.node(frame.file, call.callee);
    const [first, second] = call.args;
    if (callee.k === 'prop' && READERS.has(callee.name) && first !== undefined) {
      const isOfModule = second !== undefined && !this.#isSchema(frame, callee.base);
      const [schema, value] = isOfModule ? [first.value, second.value] : [callee.base, first.value];
      this.#pairs(frame, schema, value, found);
    } else if (callee.k === 'import' && first !== undefined && second !== undefined) {
      const imported = this.#evaluator.module(frame.file).imports[callee.index];
      if (imported !== undefined && READERS.has(imported.name))
        this.#pairs(frame, first.value, second.value, found);
    }
  }

  #isSchema(frame: Frame, id: NodeId): boolean {
    return this.#evaluator.libraries.schemas.described(this.#evaluator.evaluate(frame, id)) !== undefined;
  }

  /** `for (const [value, schema] of pairs)`: each value goes with its own schema. */
  #pairs(frame: Frame, schema: NodeId, value: NodeId, found: Rejection[]): void {
    const [ofSchema, ofValue] = [this.#inElement(frame, schema), this.#inElement(frame, value)];
    if (ofSchema === undefined || ofValue === undefined || ofSchema.pair !== ofValue.pair) {
      found.push({ value: { frame, node: value }, schema: this.#evaluator.evaluate(frame, schema) });
      return;
    }
    for (const atom of this.#evaluator.evaluate(frame, ofValue.list).atoms) {
      if (atom.a !== 'list') continue;
      for (const item of atom.items) {
        if (item.spread) continue;
        const parts = [ofSchema, ofValue].map(({ part }) => this.#partOf(item.value, part));
        const [itsSchema, itsValue] = parts;
        if (itsSchema !== undefined && itsValue !== undefined)
          found.push({ value: itsValue, schema: this.#evaluator.force(itsSchema) });
      }
    }
  }

  /** The part of a list's element that a node reads. */
  #inElement(
    frame: Frame,
    id: NodeId,
  ): { readonly list: NodeId; readonly pair: NodeId; readonly part: string | number } | undefined {
    let node: ValueNode = this.#evaluator.node(frame.file, id);
    while (node.k === 'binding' && node.value !== undefined)
      node = this.#evaluator.node(frame.file, node.value);
    const part = node.k === 'prop' ? node.name : node.k === 'element' ? node.index : undefined;
    if (part === undefined || (node.k !== 'prop' && node.k !== 'element')) return undefined;
    let pair = node.base;
    let whole = this.#evaluator.node(frame.file, pair);
    while (whole.k === 'binding' && whole.value !== undefined) {
      pair = whole.value;
      whole = this.#evaluator.node(frame.file, pair);
    }
    if (whole.k !== 'element' || whole.index !== undefined || whole.key === true) return undefined;
    return { list: whole.base, pair, part };
  }

  #partOf(whole: Lazy, part: string | number): Lazy | undefined {
    for (const atom of this.#evaluator.force(whole).atoms) {
      if (atom.a === 'list' && typeof part === 'number') return atom.items[part]?.value;
      if (atom.a !== 'object') continue;
      const entry = atom.entries.findLast((each) => 'key' in each && each.key === part);
      if (entry !== undefined && 'value' in entry) return entry.value;
    }
    return undefined;
  }

  /** Made or handed over by the program itself: no assertion, and no parameter that somebody outside fills. */
  #isOwn(value: Lazy, depth: number): boolean {
    if (!('node' in value)) return true;
    if (depth > MAXIMUM_DEPTH) return false;
    const { frame } = value;
    const node = this.#evaluator.node(frame.file, value.node);
    const go = (id: NodeId): boolean => this.#isOwn({ frame, node: id }, depth + 1);
    switch (node.k) {
      case 'binding':
        return node.value !== undefined && (node.type === undefined || this.#isParam(frame, node.value))
          ? go(node.value)
          : false;
      case 'cast':
        return node.how !== 'as' && go(node.operand);
      case 'prop':
      case 'index':
      case 'element':
      case 'rest':
        return go(node.base);
      case 'param': {
        const home = this.#evaluator.frameFor(frame, node.fn);
        const given = home.args?.values[node.index];
        if (given !== undefined) return this.#isOwn(given, depth + 1);
        return this.#isOwnOfCallers({ file: frame.file, fn: node.fn }, node.index, depth);
      }
      case 'logical':
        return go(node.left) && go(node.right);
      case 'conditional':
        return go(node.then) && go(node.else);
      case 'phi':
        return node.inputs.every((input) => go(input));
      default:
        return true;
    }
  }

  /** `handle(req.body)`: what a caller was given from outside is not the program's own for being declared. */
  #isOwnOfCallers(target: FunctionRef, index: number, depth: number): boolean {
    if (!this.#hasKnownCallers(target)) return false;
    // Callers of callers are taken at their word.
    if (depth > MAXIMUM_DEPTH / 2) return true;
    const sites = this.#callersOf(target);
    if (sites.length > MAXIMUM_SITES) return false;
    return sites.every((site) => {
      const call = this.#evaluator.node(site.file, site.node);
      const arg = call.k === 'call' ? call.args[index] : undefined;
      if (arg === undefined || arg.spread) return arg === undefined;
      const frame = this.#evaluator.rootFrame(site.file, site.fn);
      return this.#isOwn({ frame, node: arg.value }, MAXIMUM_DEPTH / 2);
    });
  }

  #isParam(frame: Frame, id: NodeId): boolean {
    return this.#evaluator.node(frame.file, id).k === 'param';
  }

  /** Only the program calls it: no framework, and nobody over the network. */
  #hasKnownCallers(target: FunctionRef): boolean {
    const { decorators, directives, passedTo } = this.#evaluator.fn(target.file, target.fn);
    const ofModule = this.#evaluator.module(target.file).functions[0]?.directives ?? [];
    if (decorators.length > 0 || [...directives, ...ofModule].includes('use server')) return false;
    const sites = this.#callersOf(target);
    if (sites.some(({ argument, channel }) => argument !== undefined || channel !== undefined)) return false;
    return passedTo === undefined || sites.length > 0;
  }

  /** A parameter is what it is declared to be, whatever is known of what it is handed. */
  #isDeclaredToFit(schema: TypeRef, value: Lazy): boolean {
    if (!('node' in value)) return false;
    const { frame } = value;
    const node = this.#evaluator.node(frame.file, value.node);
    if (node.k !== 'binding' || node.type === undefined) return false;
    const type: TypeRef = { file: frame.file, type: node.type, env: frame.typeEnv };
    const origin = this.#evaluator.place(frame.file, node);
    const context = { names: [], param: undefined, origin, input: undefined };
    return this.#fits(schema, this.#evaluator.typed.valueOfType(type, context, 0), 0);
  }

  /** Whether a value is, by what is known of it, one that the schema takes. */
  #fits(schema: TypeRef, value: Value, depth: number): boolean {
    if (depth > MAXIMUM_DEPTH || this.#evaluator.libraries.schemas.asksMore(schema.type)) return false;
    const structure = this.#evaluator.types.resolved(schema);
    return value.atoms.every((atom) => this.#atomFits(structure, atom, depth));
  }

  #atomFits(wanted: Structure, atom: Atom, depth: number): boolean {
    if (wanted.s === 'union')
      return wanted.types.some((type) => this.#fits(type, { atoms: [atom] }, depth + 1));
    if (atom.a === 'const') return true;
    switch (wanted.s) {
      case 'scalar':
        return this.#scalarFits(wanted, atom, depth);
      case 'const':
        return atom.a === 'scalar' || (atom.a === 'open' && atom.shape === 'enum');
      case 'list': {
        const { element } = wanted;
        const isList = atom.a === 'list' || (atom.a === 'open' && atom.shape === 'array');
        return (
          isList &&
          element !== undefined &&
          this.#fits(element, this.#evaluator.parts.element({ atoms: [atom] }), depth + 1)
        );
      }
      case 'object':
        return (atom.a === 'object' || atom.a === 'open') && this.#recordFits(wanted, atom, depth);
      default:
        return false;
    }
  }

  #recordFits(wanted: Structure & { s: 'object' }, atom: Atom, depth: number): boolean {
    if (wanted.members.size === 0) return false;
    const of = atom.a === 'open' ? atom.type : undefined;
    if (atom.a === 'open' && of === undefined) return false;
    const declared =
      of === undefined ? undefined : this.#evaluator.types.membersOf(this.#evaluator.types.resolved(of));
    const frame = this.#evaluator.rootFrame('origin' in atom ? atom.origin.file : '', 0);
    for (const member of wanted.members.values()) {
      const own = declared?.get(member.name);
      // The very field of the schema: the type of the value was inferred from it.
      if (own !== undefined && own.place.start === member.place.start && own.place.file === member.place.file)
        continue;
      if (member.type === undefined) return false;
      const at = { frame, node: { start: 0, end: 0 } };
      const value = this.#evaluator.parts.property({ atoms: [atom] }, member.name, at);
      if (!this.#fits(member.type, value, depth + 1)) return false;
    }
    return true;
  }

  #scalarFits(wanted: Structure & { s: 'scalar' }, atom: Atom, depth: number): boolean {
    const asks = wanted.asks ?? [];
    switch (atom.a) {
      case 'scalar':
        return wanted.shape !== 'string' || atom.shape === 'enum';
      case 'text':
        return wanted.shape === 'string' && asks.length === 0;
      case 'open':
      case 'data': {
        if (atom.shape !== wanted.shape && !(atom.shape === 'enum' && asks.length === 0)) return false;
        const type = atom.type === undefined ? undefined : this.#evaluator.types.resolved(atom.type);
        const asked = type?.s === 'scalar' ? (type.asks ?? []) : [];
        if (asks.every((each) => asked.includes(each))) return true;
        return atom.param !== undefined && this.#isHandedWhatFits(wanted, atom.param, depth);
      }
      default:
        return false;
    }
  }

  /** Every caller is known, and hands over what the schema takes. */
  #isHandedWhatFits(wanted: Structure, param: ParamPath, depth: number): boolean {
    const { file, fn, index, path } = param;
    const target = { file, fn };
    const sites = this.#callersOf(target);
    if (depth > MAXIMUM_DEPTH || sites.length === 0 || sites.length > MAXIMUM_SITES) return false;
    if (!this.#hasKnownCallers(target)) return false;
    return sites.every((site) => {
      const call = this.#evaluator.node(site.file, site.node);
      const arg = call.k === 'call' ? call.args[index] : undefined;
      if (arg === undefined || arg.spread) return false;
      const frame = this.#evaluator.rootFrame(site.file, site.fn);
      const given: Lazy = { frame, node: arg.value };
      if (!this.#isOwn(given, 0)) return false;
      let value = this.#evaluator.force(given);
      for (const name of path)
        value = this.#evaluator.parts.property(value, name, { frame, node: { start: 0, end: 0 } });
      return value.atoms.length > 0 && value.atoms.every((atom) => this.#atomFits(wanted, atom, depth + 2));
    });
  }
}

function keyOf({ atom }: { readonly atom: DataAtom }): string {
  return `${atom.category}|${atom.origin.file}|${atom.origin.start}`;
}
