/**
 * What the conditions around a call say of a variable: under `case 'moved'` an event is the alternative whose `type` is
 * `moved`, behind `if (!isGuest(x)) return` it is a guest, and what is read from it is read from what is left.
 */
import type { ConditionId, FunctionId, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import {
  type Atom,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  type ObjectEntry,
  type Under,
  type Value,
  valueWith,
} from '../values.ts';
import { conditionsAround } from './around.ts';
import { SetFields } from './set-fields.ts';
import { kindOfAtom, type Test, type TestOf, TypeTests } from './type-tests.ts';

export type Narrowed = readonly Test[];

const NOTHING_NARROWED: Narrowed = [];
/** What is put together of other values: these may be tested, and not the whole. */
const OF_OTHERS: ReadonlySet<string> = new Set(['object', 'array', 'template']);

export class Narrowing {
  readonly #evaluator: Evaluator;
  readonly #tests: TypeTests;
  readonly #setting: SetFields;
  /** By file, then by condition, or by function where it has none. */
  readonly #known = new Map<string, Map<number, Narrowed>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#tests = new TypeTests(evaluator);
    this.#setting = new SetFields(evaluator);
  }

  /** What holds where a call runs, by the conditions of its function and of those around it. */
  at(file: string, fn: FunctionId, cond: ConditionId): Narrowed {
    const module = this.#evaluator.module(file);
    if (cond < 0 && (module.functions[fn]?.parent ?? -1) < 0) return NOTHING_NARROWED;
    let ofFile = this.#known.get(file);
    if (ofFile === undefined) {
      ofFile = new Map();
      this.#known.set(file, ofFile);
    }
    const key = cond >= 0 ? cond : -1 - fn;
    let known = ofFile.get(key);
    if (known === undefined) {
      known = this.#readAll(file, fn, cond);
      ofFile.set(key, known);
    }
    return known;
  }

  #readAll(file: string, fn: FunctionId, cond: ConditionId): Narrowed {
    const found: Test[] = [];
    for (const condition of conditionsAround(this.#evaluator.module(file), fn, cond)) {
      if (condition.how === 'ran') this.#tests.asserted(file, condition.test, found);
      else this.#tests.read(file, condition.test, condition.when, found);
    }
    return found.length === 0 ? NOTHING_NARROWED : found;
  }

  /** The alternatives that are left of what an expression holds, and what the test says that they are. */
  apply(narrowed: Narrowed, value: Value, frame: Frame, node: NodeId): Value {
    return this.#applied(narrowed, value, frame, node, true);
  }

  #applied(narrowed: Narrowed, value: Value, frame: Frame, node: NodeId, refines: boolean): Value {
    if (narrowed.length === 0) return value;
    const chain = this.#evaluator.usage.chain(frame.file, node);
    if (chain === undefined) return value;
    const tests = narrowed.filter((test) => test.chain === chain);
    if (tests.length > 0) return this.#left(tests, value, refines);
    const inside = this.#listOf(frame.file, node) ?? chain;
    if (!narrowed.some((test) => inside.startsWith(`${test.chain}.`))) return value;
    return this.#reread(narrowed, frame, node, refines) ?? value;
  }

  /** `for (const line of order.lines)`: the list that a variable is one of, which is read from what was tested. */
  #listOf(file: string, id: NodeId): string | undefined {
    const node = this.#evaluator.node(file, id);
    const from = node.k === 'prop' ? this.#evaluator.node(file, node.base) : node;
    const value =
      from.k === 'binding' && from.value !== undefined ? this.#evaluator.node(file, from.value) : undefined;
    return value?.k === 'element' ? this.#evaluator.usage.chain(file, value.base) : undefined;
  }

  /** What a call hands on: what is left of it where the call runs, also as a field of a literal or an element of one. */
  handedOn(value: Value, frame: Frame, node: NodeId, under: Under): Value {
    const narrowed = this.#under(frame.file, under);
    if (narrowed.length === 0) return value;
    const { k } = this.#evaluator.node(frame.file, node);
    const left = OF_OTHERS.has(k) ? value : this.#applied(narrowed, value, frame, node, false);
    return k === 'call' || OF_OTHERS.has(k) ? this.#partsUnder(left, frame, under, narrowed) : left;
  }

  #under(file: string, under: Under): Narrowed {
    if (!('test' in under)) return this.at(file, under.fn, under.cond);
    const found: Test[] = [];
    this.#tests.read(file, under.test, under.when, found);
    return found;
  }

  /** What is left of the parts of a value that is put together of others. */
  #partsUnder(value: Value, frame: Frame, call: Under, narrowed: Narrowed): Value {
    const under = (lazy: Lazy): Lazy =>
      'node' in lazy && lazy.frame.file === frame.file && this.#mentions(narrowed, frame.file, lazy.node)
        ? { ...lazy, under: call }
        : lazy;
    const atoms = value.atoms.map((atom): Atom => {
      if (atom.a === 'object')
        return { ...atom, entries: atom.entries.map((entry) => entryOf(entry, under)) };
      if (atom.a === 'text') return { ...atom, parts: atom.parts.map(under) };
      if (atom.a !== 'list') return atom;
      return { ...atom, items: atom.items.map((item) => ({ ...item, value: under(item.value) })) };
    });
    return { atoms };
  }

  /** What is left of an alternative on the way that it comes on. */
  onWay(value: Value, frame: Frame, fn: FunctionId, cond: ConditionId, node: NodeId): Value {
    return cond < 0 || value.atoms.length < 2
      ? value
      : this.#applied(this.at(frame.file, fn, cond), value, frame, node, false);
  }

  /** `isMoved(event) ? event.body : undefined`, `isMoved(event) && { event }` */
  chosen(whole: Value, frame: Frame, test: NodeId, when: boolean, node: NodeId): Value {
    if (OF_OTHERS.has(this.#evaluator.node(frame.file, node).k)) {
      const narrowed = this.#under(frame.file, { test, when });
      return narrowed.length === 0 ? whole : this.#partsUnder(whole, frame, { test, when }, narrowed);
    }
    const value = this.#chosenByKind(whole, frame.file, test, when, node);
    if (value.atoms.length < 2 || this.#evaluator.usage.chain(frame.file, node) === undefined) return value;
    const found: Test[] = [];
    this.#tests.read(frame.file, test, when, found);
    return this.#applied(found, value, frame, node, false);
  }

  /** Whether a value that is written out holds something that was tested. */
  #mentions(narrowed: Narrowed, file: string, id: NodeId): boolean {
    const node = this.#evaluator.node(file, id);
    const mentions = (inner: NodeId): boolean => this.#mentions(narrowed, file, inner);
    if (node.k === 'array') return node.items.some(({ value }) => mentions(value));
    if (node.k === 'object') return node.props.some((prop) => 'value' in prop && mentions(prop.value));
    if (node.k === 'template') return node.parts.some(mentions);
    if (node.k === 'call') return node.args.some(({ value }) => mentions(value));
    const chain = this.#evaluator.usage.chain(file, id);
    return (
      chain !== undefined &&
      narrowed.some((test) => chain === test.chain || chain.startsWith(`${test.chain}.`))
    );
  }

  /** What a function may give back of a variable where it asks what kind of thing it is: `if (typeof x !== 'object') return x`. */
  returned(whole: Value, frame: Frame, fn: FunctionId, cond: ConditionId, node: NodeId): Value {
    const { file } = frame;
    const { k } = this.#evaluator.node(file, node);
    if (cond < 0 || (k !== 'binding' && k !== 'param')) return whole;
    const value = this.onWay(whole, frame, fn, cond, node);
    const chain = this.#evaluator.usage.chain(file, node);
    const tests = [...conditionsAround(this.#evaluator.module(file), fn, cond)].filter(
      (condition) => condition.fn === fn && condition.how !== 'ran',
    );
    if (chain === undefined) return value;
    const left = value.atoms.filter(
      (atom) =>
        isOfCallers(atom) || tests.every(({ test, when }) => this.mayBe(atom, chain, file, test, when)),
    );
    return left.length === value.atoms.length ? value : { atoms: left };
  }

  /** What a variable may be where it is chosen by its own kind: `typeof owner === 'string' ? owner : owner.id`. */
  #chosenByKind(value: Value, file: string, test: NodeId, when: boolean, node: NodeId): Value {
    const { k } = this.#evaluator.node(file, node);
    if (k !== 'binding' && k !== 'param') return value;
    const chain = this.#evaluator.usage.chain(file, node);
    if (chain === undefined) return value;
    const left = value.atoms.filter((atom) => isOfCallers(atom) || this.mayBe(atom, chain, file, test, when));
    return left.length === value.atoms.length ? value : { atoms: left };
  }

  /** Whether what a call hands over is of no kind with which a place of its function is reached: `if (typeof x === 'string')`. */
  isOfOtherKind(frame: Frame, fn: FunctionId, cond: ConditionId): boolean {
    if (cond < 0 || frame.args === undefined) return false;
    const { file } = frame;
    for (const { fn: inner, how, test, when } of conditionsAround(this.#evaluator.module(file), fn, cond)) {
      if (inner !== fn) return false;
      if (how !== 'ran' && this.#isNever(frame, test, when)) return true;
    }
    return false;
  }

  /** The same of a place that need not stand in the function that is called, for tests of kinds alone. */
  isUnderOtherKind(frame: Frame, fn: FunctionId, cond: ConditionId): boolean {
    return [...conditionsAround(this.#evaluator.module(frame.file), fn, cond)].some(
      ({ fn: inner, how, test, when }) =>
        how !== 'ran' && this.isNeverChosen(this.#evaluator.frameFor(frame, inner), test, when),
    );
  }

  /** `typeof x === 'object' ? walk(x) : x` of a known object: the other way is not gone. */
  isNeverChosen(frame: Frame, test: NodeId, when: boolean): boolean {
    return (
      (frame.isCalled() || frame.isTurn()) &&
      this.#asksKind(frame.file, test) &&
      this.#isNever(frame, test, when)
    );
  }

  /** Whether what is at hand is of no kind with which a test comes out so. */
  #isNever(frame: Frame, test: NodeId, when: boolean): boolean {
    const { file } = frame;
    const asked = this.#kindAskedOf(file, test);
    const chain = asked === undefined ? undefined : this.#evaluator.usage.chain(file, asked);
    if (asked === undefined || chain === undefined) return false;
    const variable = this.#evaluator.node(file, asked);
    const isHanded = variable.k === 'binding' && variable.declaration === 'param';
    // A lookup whose type says that it finds an object may find nothing all the same.
    const isOfKind = this.#asksKind(file, test);
    if (!isHanded && !isOfKind) return false;
    const { atoms } = this.#evaluator.evaluate(frame, asked);
    const isOpen = isOfKind ? isOfAnyKind : isOfCallers;
    const may = atoms.some((atom) => isOpen(atom) || this.mayBe(atom, chain, file, test, when));
    return atoms.length > 0 && !may;
  }

  /** Whether a test asks for a kind, and not only whether there is anything. */
  #asksKind(file: string, id: NodeId): boolean {
    const node = this.#evaluator.node(file, id);
    if (node.k === 'unary')
      return node.op === 'typeof' || (node.op === '!' && this.#asksKind(file, node.operand));
    if (node.k === 'call') {
      const callee = this.#evaluator.node(file, node.callee);
      return callee.k === 'prop' && callee.name === 'isArray';
    }
    if (node.k !== 'logical' && node.k !== 'binary') return false;
    if (node.k === 'binary' && node.op === 'instanceof') return true;
    return this.#asksKind(file, node.left) || this.#asksKind(file, node.right);
  }

  /** The variable whose kind a test asks for, alone or together with others. */
  #kindAskedOf(file: string, id: NodeId): NodeId | undefined {
    const node = this.#evaluator.node(file, id);
    switch (node.k) {
      case 'unary':
        return node.op === '!' || node.op === 'typeof' ? this.#kindAskedOf(file, node.operand) : undefined;
      case 'logical':
      case 'binary':
        return this.#kindAskedOf(file, node.left) ?? this.#kindAskedOf(file, node.right);
      case 'call': {
        const callee = this.#evaluator.node(file, node.callee);
        return callee.k === 'prop' && callee.name === 'isArray' ? node.args[0]?.value : undefined;
      }
      case 'binding':
        return node.declaration === 'param' || node.declaration === 'const' || node.declaration === 'pattern'
          ? id
          : undefined;
      case 'cell': {
        const [only, ...others] = this.#evaluator.module(file).cells[node.cell]?.definitions ?? [];
        return only === undefined || others.length > 0 ? undefined : this.#kindAskedOf(file, only);
      }
      default:
        return undefined;
    }
  }

  /** Whether a variable that is this may have come out of a test so. */
  mayBe(atom: Atom, chain: string, file: string, id: NodeId, when: boolean): boolean {
    const node = this.#evaluator.node(file, id);
    const may = (inner: NodeId, held: boolean): boolean => this.mayBe(atom, chain, file, inner, held);
    if (node.k === 'unary' && node.op === '!') return may(node.operand, !when);
    if (node.k === 'logical' && node.op !== '??')
      return (node.op === '&&') === when
        ? may(node.left, when) && may(node.right, when)
        : may(node.left, when) || may(node.right, when);
    if (node.k === 'binary' && /^[=!]==?$/.test(node.op) && node.op.startsWith('=') === when) {
      const isNothing = [node.left, node.right].some((side) => {
        const written = this.#evaluator.node(file, side);
        return written.k === 'const' && (written.value === null || written.value === undefined);
      });
      const isOfIt = [node.left, node.right].some(
        (side) => this.#evaluator.usage.chain(file, side) === chain,
      );
      if (isNothing && isOfIt) return mayBeNothing(atom);
    }
    if (!when && this.#evaluator.usage.chain(file, id) === chain) return mayBeNothing(atom);
    if (atom.a === 'error' && this.#asksWhetherError(file, id, chain)) return when;
    if (when && node.k === 'binary' && node.op === 'instanceof' && isOfNoClass(atom))
      return this.#evaluator.usage.chain(file, node.left) !== chain;
    const found: Test[] = [];
    this.#tests.read(file, id, when, found);
    return found.every(
      (test) => test.chain !== chain || test.of.t !== 'kind' || this.#allows(test.of, test.held, atom),
    );
  }

  /** `e instanceof Error`: so is all that is thrown and was made as one. */
  #asksWhetherError(file: string, id: NodeId, chain: string): boolean {
    const node = this.#evaluator.node(file, id);
    if (node.k !== 'binary' || node.op !== 'instanceof') return false;
    const right = this.#evaluator.node(file, node.right);
    return (
      right.k === 'global' && right.name === 'Error' && this.#evaluator.usage.chain(file, node.left) === chain
    );
  }

  /** The elements that a test lets through: `events.filter(isMoved)`, `events.find((event) => event.kind === 'moved')`. */
  passing(callback: Value | undefined, elements: Value): Value {
    const [only] = callback?.atoms ?? [];
    if (only?.a !== 'fn' || callback?.atoms.length !== 1) return elements;
    const { params, returns } = this.#evaluator.fn(only.file, only.fn);
    const [result] = returns;
    const found: Test[] = [];
    const stated = this.#tests.stated(only.file, only.fn);
    if (stated !== undefined) found.push({ chain: '', of: stated, held: true });
    else if (result !== undefined && returns.length === 1 && params[0] !== undefined) {
      const all: Test[] = [];
      this.#tests.read(only.file, result, true, all);
      const element = this.#evaluator.usage.chain(only.file, params[0].node);
      found.push(...all.filter(({ chain }) => chain === element));
    }
    return found.length === 0 ? elements : this.#left(found, elements, true);
  }

  #left(tests: readonly Test[], whole: Value, refines: boolean): Value {
    const value = this.#told(tests, whole);
    const left = value.atoms.filter((atom) =>
      tests.every(({ of, held }) =>
        of.t === 'set' ? this.#setting.allows(of.name, held, atom, value) : this.#allows(of, held, atom),
      ),
    );
    // `default: logger.error(event)` behind a case for each kind.
    const areTold = tests.every(({ of }) => of.t === 'field' || of.t === 'has' || of.t === 'set');
    // Something else may have been thrown, of which nothing is known.
    const isOther = tests.some(({ of, held }) => of.t === 'error' && !held);
    if (left.length === 0 && ((value.atoms.length > 1 && areTold) || isOther)) return NOTHING;
    const rest = left.length === 0 || left.length === value.atoms.length ? value : { atoms: left };
    if (!refines) return rest;
    const passed = tests.find((test) => test.held && test.of.t === 'type');
    return passed?.of.t === 'type' ? this.#evaluator.typed.refine(rest, passed.of.type) : rest;
  }

  /** `event.type === 'customer.updated'`: what a library's object is by a word in one of its fields. */
  #told(tests: readonly Test[], value: Value): Value {
    const { catalog } = this.#evaluator;
    const typesOf = ({ integration, path }: LibraryAtom): readonly string[] => {
      for (const { of, held } of tests) {
        if (of.t !== 'field' || !held) continue;
        const types = [...of.values].map((word) => catalog.toldBy(integration, path, of.name, word));
        const known = types.filter((type) => type !== undefined);
        if (known.length === types.length) return [...new Set(known)];
      }
      return [];
    };
    let isTold = false;
    const atoms = value.atoms.flatMap((atom): readonly Atom[] => {
      const types = atom.a === 'lib' ? typesOf(atom) : [];
      if (atom.a !== 'lib' || types.length === 0) return [atom];
      isTold = true;
      return types.map((path) => ({ ...atom, path, captures: {} }));
    });
    return isTold ? { atoms } : value;
  }

  /** `message.body` where `message` is narrowed: the body of what is left. */
  #reread(narrowed: Narrowed, frame: Frame, id: NodeId, refines: boolean): Value | undefined {
    const node = this.#evaluator.node(frame.file, id);
    const home = node.fn === frame.fn ? frame : this.#evaluator.frameFor(frame, node.fn);
    switch (node.k) {
      case 'binding':
        return node.value === undefined || node.type !== undefined || node.fallback !== undefined
          ? undefined
          : this.#reread(narrowed, home, node.value, refines);
      case 'await':
        return this.#reread(narrowed, home, node.operand, refines);
      case 'cast':
        return node.type === undefined ? this.#reread(narrowed, home, node.operand, refines) : undefined;
      case 'prop': {
        const whole = this.#evaluator.evaluate(home, node.base);
        const left = this.#applied(narrowed, whole, home, node.base, refines);
        return left === whole ? undefined : this.#evaluator.reads.propOf(home, node, left);
      }
      case 'element': {
        if (node.key === true || node.from !== undefined) return undefined;
        const whole = this.#evaluator.evaluate(home, node.base);
        const left = this.#applied(narrowed, whole, home, node.base, refines);
        if (left === whole) return undefined;
        const { parts } = this.#evaluator;
        return node.index === undefined ? parts.iterated(left) : parts.element(left, node.index);
      }
      case 'index': {
        const index = this.#evaluator.node(frame.file, node.index);
        const whole = this.#evaluator.evaluate(home, node.base);
        const left = this.#applied(narrowed, whole, home, node.base, refines);
        return left === whole || index.k !== 'const' || typeof index.value !== 'number'
          ? undefined
          : this.#evaluator.parts.element(left, index.value);
      }
      default:
        return undefined;
    }
  }

  #allows(of: Exclude<TestOf, { readonly t: 'set' }>, held: boolean, atom: Atom): boolean {
    if (of.t === 'kind') return this.#tests.isKind(atom, of.kind) !== !held;
    if (of.t === 'error') return held || atom.a !== 'error';
    if (atom.a === 'error') {
      const { atoms } = atom.value;
      return atoms.length === 0 || atoms.some((each) => this.#allows(of, held, each));
    }
    if (of.t === 'order')
      return this.#numbers(atom, of.name)?.some((each) => of.holds(each) === held) ?? true;
    if (atom.a === 'object') return this.#allowsObject(of, held, atom);
    const { types } = this.#evaluator;
    const structure =
      atom.a === 'instance'
        ? ({ s: 'class', file: atom.file, cls: atom.cls, env: atom.env } as const)
        : atom.a === 'open' && atom.type !== undefined
          ? types.resolved(atom.type)
          : undefined;
    if (structure === undefined) return true;
    if (of.t === 'type') {
      // What is declared once with a type parameter (`Base<'moved'>`) is told apart by what stands in its members.
      const written = atom.a === 'open' ? atom.type : undefined;
      const fits = written === undefined ? undefined : types.conditions.extends(written, of.type, 0);
      const is = fits === false ? false : this.#tests.isType(structure, types.resolved(of.type));
      return is === undefined || is === held;
    }
    const members = types.membersOf(structure);
    const member = members?.get(of.name);
    if (of.t === 'has') {
      const isKnown = members !== undefined && members.size > 0;
      if (!isKnown || (structure.s === 'object' && structure.index !== undefined)) return true;
      return held ? member !== undefined : member === undefined || member.optional === true;
    }
    const literals = member?.type === undefined ? undefined : types.keys.literals(member.type);
    if (literals === undefined || literals.length === 0) return true;
    return held
      ? literals.some((literal) => of.values.has(literal))
      : !literals.every((literal) => of.values.has(literal));
  }

  /** The numbers that a field was set to, where that is known: `readonly status = 404`. */
  #numbers(atom: Atom, name: string): readonly number[] | undefined {
    if (atom.a !== 'instance' && atom.a !== 'object') return undefined;
    const origin = atom.a === 'object' ? atom.origin : { file: atom.file, start: 0, end: 0 };
    const at = { frame: this.#evaluator.rootFrame(origin.file, 0), node: origin };
    const { atoms } = this.#evaluator.parts.property(valueWith(atom), name, at);
    const numbers = atoms.flatMap((each) =>
      each.a === 'const' && typeof each.value === 'number' ? [each.value] : [],
    );
    return numbers.length === 0 || numbers.length < atoms.length ? undefined : numbers;
  }

  /** An object as it was written: `{ ok: false, code }` is not the alternative that is `ok`. */
  #allowsObject(of: TestOf, held: boolean, atom: Atom & { a: 'object' }): boolean {
    if (of.t !== 'field') return true;
    const entry = atom.entries.findLast(
      (each) => !('key' in each) || each.key === undefined || each.key === of.name,
    );
    if (entry === undefined || !('key' in entry) || entry.key === undefined) return true;
    const [only, ...others] = this.#evaluator.force(entry.value).atoms;
    if (only?.a !== 'const' || others.length > 0) return true;
    return of.values.has(String(only.value)) === held;
  }
}

function entryOf(entry: ObjectEntry, change: (lazy: Lazy) => Lazy): ObjectEntry {
  if ('spread' in entry) return { ...entry, spread: change(entry.spread) };
  return 'value' in entry ? { ...entry, value: change(entry.value) } : entry;
}

/** What a caller of the function hands over, which is to be asked for what it is. */
function isOfCallers(atom: Atom): boolean {
  return (atom.a === 'open' || atom.a === 'lib') && atom.param !== undefined;
}

/** The same, unless it is declared to be an object. */
function isOfAnyKind(atom: Atom): boolean {
  return isOfCallers(atom) && kindOfAtom(atom) !== 'object';
}

/** Of what is data, or holds some, nothing is left where it is nothing. */
function mayBeNothing(atom: Atom): boolean {
  return atom.a === 'const' || atom.a === 'scalar' || atom.a === 'clean';
}

/**
 * What is no object of any class: a text, or an object that is written out. What was filled bit by bit, or given to
 * `Object.assign`, may be of one: an error, a map, an address.
 */
function isOfNoClass(atom: Atom): boolean {
  if (atom.a === 'text') return true;
  if (atom.a === 'object') return atom.literal === true;
  return (atom.a === 'open' || atom.a === 'data') && atom.shape === 'string';
}
