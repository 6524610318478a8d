/**
 * Tests that the call at hand has settled: in `describe(user, false)` the branch for `verbose` never runs. Only tests of
 * what a parameter was handed, so that a constant in the code (`const DEBUG = false`), which somebody may turn, settles
 * nothing.
 */
import type { CallNode, ConditionId, FunctionId, NodeId, ParamNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { Choices } from '../typed/choices.ts';
import type { Atom, Lazy, Value } from '../values.ts';
import { conditionsAround } from './around.ts';
import { ChangedByCalls } from './changed-by-calls.ts';
import { callsOf, onlyDefinition } from './function-calls.ts';
import { WordTests } from './word-tests.ts';

const MAXIMUM_DEPTH = 8;

/** What a name may stand for that is a test itself: `const notify = options?.notify ?? false`. */
const TESTS: ReadonlySet<string> = new Set(['binary', 'call', 'cast', 'conditional', 'logical', 'unary']);

/** A name on the way to what is read that is not known. */
const ANY_NAME = '';

interface FieldAskedFor {
  readonly of: NodeId;
  readonly key: NodeId;
  /** Whether its value is tested, and not only that it is there. */
  readonly isRead: boolean;
}

export class SettledTests {
  readonly #evaluator: Evaluator;
  readonly #words: WordTests;
  readonly #changed: ChangedByCalls;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#changed = new ChangedByCalls(evaluator);
    this.#words = new WordTests(evaluator, {
      holds: (frame, test) => this.holds(frame, test),
      isGiven: (frame, id) => this.#isHanded(frame, id, 0),
    });
  }

  /** Whether an element passes the test that a function is. */
  passes(test: Atom & { a: 'fn' }, element: Value): boolean | undefined {
    const { activations, rootFrame } = this.#evaluator;
    const args = { values: [{ value: element }], spread: undefined };
    const frame = test.parent ?? rootFrame.call(this.#evaluator, test.file, 0);
    return this.#words.returned(activations.of(test, args, { frame, node: -1 }, []));
  }

  /** Whether the test holds in this activation; undefined where the call does not tell. */
  holds(from: Frame, test: NodeId, depth = 0): boolean | undefined {
    if (depth > MAXIMUM_DEPTH || !(from.isCalled() || from.isTurn())) return undefined;
    const field = from.turn === undefined ? undefined : this.#fieldAskedFor(from, test);
    if (field !== undefined) return this.#hasField(from, field, test);
    const node = this.#evaluator.node(from.file, test);
    const inner = (id: NodeId): boolean | undefined => this.holds(from, id, depth + 1);
    switch (node.k) {
      case 'unary': {
        const held = node.op === '!' ? inner(node.operand) : undefined;
        return held === undefined ? undefined : !held;
      }
      case 'logical': {
        if (node.op === '??') return this.#orElse(from, node.left, node.right, depth);
        const ends = node.op === '||';
        const left = inner(node.left);
        if (left === ends) return ends;
        const right = inner(node.right);
        return right === ends ? ends : left === undefined ? undefined : right;
      }
      case 'binary':
        return this.#compared(from, node.op, node.left, node.right);
      case 'conditional': {
        const held = inner(node.test);
        return held === undefined ? undefined : this.#truthOf(from, held ? node.then : node.else, depth);
      }
      case 'call': {
        const asked = this.#askedAs(from, node);
        return asked === undefined ? this.#words.holds(from, test, node) : inner(asked);
      }
      case 'cast':
        return inner(node.operand);
      case 'binding': {
        const value = node.value === undefined ? undefined : this.#evaluator.node(from.file, node.value);
        if (node.value === undefined || value === undefined || node.fallback !== undefined) break;
        if (TESTS.has(value.k)) return inner(node.value);
        break;
      }
      case 'cell': {
        const given = onlyDefinition(this.#evaluator.module(from.file), node);
        return given === undefined ? undefined : inner(given);
      }
      default:
    }
    if (!this.#isHanded(from, test, 0)) return undefined;
    if (this.#isLeftOut(from, test)) return false;
    return this.#truth(from, test);
  }

  /** `options?.notify ?? false`: what a call leaves out is what stands behind it. */
  #orElse(from: Frame, left: NodeId, right: NodeId, depth: number): boolean | undefined {
    const isMissing = this.#isHanded(from, left, 0) ? this.#isNothing(from, left) : undefined;
    if (isMissing === true) return this.#truthOf(from, right, depth);
    const held = this.holds(from, left, depth + 1);
    return isMissing === false || held === true ? held : undefined;
  }

  /** A constant says here what holds where the call says nothing. */
  #truthOf(from: Frame, id: NodeId, depth: number): boolean | undefined {
    const node = this.#evaluator.node(from.file, id);
    return node.k === 'const' ? Boolean(node.value) : this.holds(from, id, depth + 1);
  }

  /** `Boolean(options.notify)` */
  #askedAs(from: Frame, { args, callee }: CallNode): NodeId | undefined {
    const [only, ...others] = args;
    const called = this.#evaluator.node(from.file, callee);
    const isBoolean = called.k === 'global' && called.name === 'Boolean';
    return isBoolean && only?.spread === false && others.length === 0 ? only.value : undefined;
  }

  /** `key in copy`, `copy[key]`, `copy[key] !== undefined` */
  #fieldAskedFor(from: Frame, test: NodeId): FieldAskedFor | undefined {
    const node = this.#evaluator.node(from.file, test);
    const asked = (of: NodeId, key: NodeId, isRead: boolean): FieldAskedFor | undefined =>
      this.#isHanded(from, key, 0) ? { of, key, isRead } : undefined;
    if (node.k === 'index') return asked(node.base, node.index, true);
    if (node.k !== 'binary') return undefined;
    if (node.op === 'in') return asked(node.right, node.left, false);
    if (node.op !== '!==' && node.op !== '!=') return undefined;
    const left = this.#evaluator.node(from.file, node.left);
    const right = this.#evaluator.node(from.file, node.right);
    return left.k === 'index' && right.k === 'const' && right.value == null
      ? asked(left.base, left.index, true)
      : undefined;
  }

  /**
   * What the object of the loop does not have need not be changed, and nothing is lost if it is. Another object may be the
   * list of what is to be changed: `if (HIDDEN[key]) delete copy[key]`.
   */
  #hasField(from: Frame, { of, key, isRead }: FieldAskedFor, test: NodeId): boolean | undefined {
    const evaluator = this.#evaluator;
    if (isOfTurn(from, this.#behind(from, of))) return true;
    const value = evaluator.evaluate(from, of);
    const names = evaluator.oneByOne.names(value);
    const word = this.#words.word(from, key, 0);
    if (names === undefined || word === undefined) return undefined;
    if (!names.includes(word)) return false;
    if (!isRead) return true;
    const held = evaluator.parts.property(value, word, {
      frame: from,
      node: evaluator.node(from.file, test),
    });
    const written = held.atoms.map((atom) => atom.a !== 'const' || Boolean(atom.value));
    return new Set(written).size === 1 ? written[0] : undefined;
  }

  #behind(from: Frame, id: NodeId): NodeId {
    const node = this.#evaluator.node(from.file, id);
    if (node.k === 'cast') return this.#behind(from, node.operand);
    return node.k === 'binding' && node.value !== undefined ? this.#behind(from, node.value) : id;
  }

  /** Whether no call that made this activation lets the place under `cond` run. */
  rulesOut(frame: Frame, fn: FunctionId, cond: ConditionId): boolean {
    return this.ruledOutBy(frame, fn, cond) !== undefined;
  }

  /** The test that keeps the place under `cond` from running. */
  ruledOutBy(frame: Frame, fn: FunctionId, cond: ConditionId): NodeId | undefined {
    if (!(frame.isCalled() || frame.isTurn())) return undefined;
    for (const condition of conditionsAround(this.#evaluator.module(frame.file), fn, cond))
      if (condition.how !== 'ran' && this.holds(frame, condition.test) === !condition.when)
        return condition.test;
    return undefined;
  }

  #truth(frame: Frame, id: NodeId): boolean | undefined {
    const value = this.#evaluator.evaluate(frame, id);
    const known = constants(value);
    if (known === undefined)
      return value.atoms.length > 0 &&
        value.atoms.every(isTrueWhenGiven) &&
        this.#mayBeLeftOut(frame, id) &&
        this.#isGiven(frame, id)
        ? true
        : undefined;
    if (known.every(Boolean)) return true;
    return known.some(Boolean) ? undefined : false;
  }

  #compared(frame: Frame, op: string, left: NodeId, right: NodeId): boolean | undefined {
    const negated = op === '!==' || op === '!=';
    if (!negated && op !== '===' && op !== '==') return undefined;
    if (!this.#isHanded(frame, left, 0) && !this.#isHanded(frame, right, 0)) return undefined;
    const [one, other] = [left, right].map((id) =>
      this.#isLeftOut(frame, id) ? NOT_GIVEN : constants(this.#evaluator.evaluate(frame, id)),
    );
    const isLoose = op.length === 2;
    const same =
      one?.length === 1 && other?.length === 1
        ? isSame(one[0], other[0], isLoose)
        : isNothing(one, isLoose)
          ? this.#isNothing(frame, right)
          : isNothing(other, isLoose)
            ? this.#isNothing(frame, left)
            : undefined;
    return same === undefined ? undefined : same !== negated;
  }

  /** Whether the call hands over nothing; undefined where it may or may not. */
  #isNothing(frame: Frame, id: NodeId): boolean | undefined {
    if (this.#isLeftOut(frame, id)) return true;
    const known = constants(this.#evaluator.evaluate(frame, id));
    if (known?.every((each) => each == null)) return true;
    return known?.every((each) => each != null) || this.#isGiven(frame, id) ? false : undefined;
  }

  /** A test of what must be there asks something else: whether a number is 0. */
  #mayBeLeftOut(frame: Frame, id: NodeId): boolean {
    const node = this.#evaluator.node(frame.file, id);
    const behind = this.#namedBy(frame, id);
    if (behind !== undefined) return this.#mayBeLeftOut(frame, behind);
    if (node.k === 'prop') return true;
    return (
      node.k === 'param' && this.#evaluator.fn(frame.file, node.fn).params[node.index]?.optional === true
    );
  }

  /** By its declared type, or as it is put together, what the call hands over is never nothing. */
  #isGiven(frame: Frame, id: NodeId): boolean {
    const given = this.#given(frame, id, 0);
    if (given === undefined || !('node' in given)) return false;
    const { file } = given.frame;
    if (new Choices(this.#evaluator).of({ file, node: given.node })?.nothing === false) return true;
    const { atoms } = this.#evaluator.force(given);
    return atoms.length > 0 && atoms.every(isMade);
  }

  /** The argument, or the field of it, that a parameter stands for. */
  #given(frame: Frame, id: NodeId, depth: number): Lazy | undefined {
    const node = this.#evaluator.node(frame.file, id);
    if (depth > MAXIMUM_DEPTH) return undefined;
    switch (node.k) {
      case 'param':
        return this.#evaluator.frameFor(frame, node.fn).args?.values[node.index];
      case 'binding':
      case 'cell': {
        const behind = this.#namedBy(frame, id);
        return behind === undefined ? undefined : this.#given(frame, behind, depth + 1);
      }
      case 'prop': {
        const [object, ...others] = this.#evaluator.evaluate(frame, node.base).atoms;
        if (object?.a !== 'object' || others.length > 0) return undefined;
        const last = object.entries.findLast((entry) => !('key' in entry) || entry.key === node.name);
        return last !== undefined && 'key' in last && last.key !== undefined ? last.value : undefined;
      }
      default:
        return undefined;
    }
  }

  /** The call hands nothing over for the parameter, or an object without this property. */
  #isLeftOut(from: Frame, id: NodeId, depth = 0): boolean {
    const node = this.#evaluator.node(from.file, id);
    if (depth > MAXIMUM_DEPTH) return false;
    switch (node.k) {
      case 'param': {
        const { args } = this.#evaluator.frameFor(from, node.fn);
        const param = this.#evaluator.fn(from.file, node.fn).params[node.index];
        if (args === undefined || param === undefined || param.rest || param.fallback !== undefined)
          return false;
        const given = args.values[node.index];
        // `save(file, options)`, where whoever called this gave no options.
        if (given !== undefined && 'node' in given && given.frame.isCalled())
          return this.#isLeftOut(given.frame, given.node, depth + 1);
        return node.index >= args.values.length && args.spread === undefined;
      }
      case 'binding':
      case 'cell': {
        const behind =
          node.k === 'binding' && node.fallback !== undefined ? undefined : this.#namedBy(from, id);
        return behind !== undefined && this.#isLeftOut(from, behind, depth + 1);
      }
      case 'prop': {
        if (this.#isLeftOut(from, node.base, depth + 1)) return true;
        const { atoms } = this.#evaluator.evaluate(from, node.base);
        return (
          atoms.length > 0 &&
          atoms.every(
            (atom) =>
              (atom.a === 'const' && atom.value == null) ||
              (atom.a === 'object' &&
                atom.entries.every(
                  (entry) => 'key' in entry && entry.key !== undefined && entry.key !== node.name,
                )),
          )
        );
      }
      default:
        return false;
    }
  }

  /** What a variable was given, also one that a function inside reads. */
  #namedBy(from: Frame, id: NodeId): NodeId | undefined {
    const node = this.#evaluator.node(from.file, id);
    if (node.k === 'cell') return onlyDefinition(this.#evaluator.module(from.file), node);
    return node.k === 'binding' ? node.value : undefined;
  }

  /** A parameter of a function that a known call runs, or what is read from one: `read` are the names, innermost first. */
  #isHanded(from: Frame, id: NodeId, depth: number, read: readonly string[] = []): boolean {
    const node = this.#evaluator.node(from.file, id);
    if (depth > MAXIMUM_DEPTH) return false;
    switch (node.k) {
      case 'param':
        return this.#isAsHanded(from, id, node, read);
      case 'binding':
      case 'cell': {
        const behind = this.#namedBy(from, id);
        return behind !== undefined && this.#isHanded(from, behind, depth + 1, read);
      }
      case 'prop':
        return this.#isHanded(from, node.base, depth + 1, [...read, node.name]);
      case 'cast':
        return this.#isHanded(from, node.operand, depth + 1, read);
      case 'element':
        return isOfTurn(from, id) || this.#isHanded(from, node.base, depth + 1, [...read, ANY_NAME]);
      case 'call': {
        // `key.toLowerCase()` is as much known as the key.
        const callee = node.args.length === 0 ? this.#evaluator.node(from.file, node.callee) : undefined;
        return callee?.k === 'prop' && this.#isHanded(from, callee.base, depth + 1, read);
      }
      default:
        return false;
    }
  }

  /** Whether what is read from a parameter is what the call handed over. */
  #isAsHanded(from: Frame, id: NodeId, { fn, index }: ParamNode, read: readonly string[]): boolean {
    const { file } = from;
    if (this.#evaluator.frameFor(from, fn).args === undefined) return false;
    const { callsItself, handedOn } = callsOf(this.#evaluator.module(file), fn);
    if (callsItself) return false;
    if (read.length === 0 || !handedOn.has(index)) return true;
    // What is not there nobody changes.
    if (this.#isNothing(from, id) === true) return true;
    return !read.includes(ANY_NAME) && !this.#changed.may(file, fn, index, read);
  }
}

/** What the loop goes through, where this is one turn of it. */
function isOfTurn(frame: Frame, id: NodeId): boolean {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent)
    if (at.turn !== undefined && at.memo.has(id)) return true;
  return false;
}

/** A number that is handed over to be used is taken for one that is not 0. */
function isTrueWhenGiven(atom: Atom): boolean {
  if (atom.a === 'object' || atom.a === 'list' || atom.a === 'instance' || atom.a === 'fn') return true;
  return (
    (atom.a === 'scalar' || atom.a === 'open') && ['number', 'date', 'object', 'array'].includes(atom.shape)
  );
}

/** What is worked out is there: `86_400 * 30`, a text, an object, a function. */
function isMade(atom: Atom): boolean {
  return (
    atom.a === 'scalar' ||
    atom.a === 'text' ||
    atom.a === 'object' ||
    atom.a === 'list' ||
    atom.a === 'fn' ||
    (atom.a === 'const' && atom.value !== null && atom.value !== undefined)
  );
}

const NOT_GIVEN: readonly Constant[] = [undefined];

type Constant = string | number | boolean | null | undefined;

/** The constants that a value is one of. */
function constants({ atoms }: Value): readonly Constant[] | undefined {
  const known: Constant[] = [];
  for (const atom of atoms) {
    if (atom.a !== 'const') return undefined;
    known.push(atom.value);
  }
  return known.length === 0 ? undefined : known;
}

/** `==` takes null and undefined for the same, and other pairs that are better left as they are. */
function isSame(one: Constant, other: Constant, isLoose: boolean): boolean | undefined {
  if (one === other || !isLoose) return one === other;
  const [a, b] = [one ?? null, other ?? null];
  return typeof a === typeof b || a === null || b === null ? a === b : undefined;
}

function isNothing(known: readonly Constant[] | undefined, isLoose: boolean): boolean {
  return known?.length === 1 && (known[0] === undefined || (isLoose && known[0] === null));
}
