/**
 * Accounts of values: for every argument of a call, what of it is personal data and by which evidence, or why nothing is.
 * For `explain` and the hover; findings never depend on it. Goes down the expression as it is written, because that is what
 * the reader has before them, and asks the evaluator about each part.
 */
import type { Exclusion, ValueShape } from '../../classify/model.ts';
import type { NodeId, ValueNode } from '../ir.ts';
import type { AccountedData, NodeRef, ValueAccount } from '../model.ts';
import type { CollectedItem } from './collect/found.ts';
import { Collector } from './collect/index.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { Atom, Value } from './values.ts';

const MAXIMUM_DEPTH = 5;
/** Fields of the record itself: all that a reader may ask about; of what stands in them, fewer. */
const MAXIMUM_FIELDS = 80;
const MAXIMUM_PARTS = 24;
/** Depth to which a record is written out in full. */
const RECORD_DEPTH = 3;

const silent = 'nothing says that it is personal data';
const CALCULATED = 'a comparison or calculation, not the values in it';

/** Types that hold nobody's data, as a reader would say it. */
const shapeWords: Partial<Record<ValueShape, string>> = {
  boolean: 'a boolean',
  number: 'a number',
  date: 'a date',
  enum: 'one of a fixed set of words',
  function: 'a function',
};

/** What a function that is handed on by its name is called with; a reader sees no parameters. */
const GIVEN = ['what it is given', 'the second value that it is given', 'the third value that it is given'];

export class Accounts {
  readonly #evaluator: Evaluator;
  readonly #collector: Collector;
  #arriving: readonly CollectedItem[] = [];

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#collector = new Collector(evaluator);
  }

  /**
   * One account for each value that goes into the call, in order; of an assignment the assigned value. `arriving`: what the
   * call's own sinks were found to take, where they know more of a value than it says by itself: whose record it is.
   */
  of(ref: NodeRef, arriving: readonly CollectedItem[]): readonly ValueAccount[] {
    this.#arriving = arriving;
    const node = this.#evaluator.node(ref.file, ref.node);
    const frame = this.#evaluator.rootFrame(ref.file, node.fn);
    const operands = operandsOf(node).map(({ id, start, end }, index) => {
      const slot = node.k === 'call' ? `arg${index}` : undefined;
      const account = this.#account(frame, id, 0, new Set(), slot);
      return { ...account, start: start ?? account.start, end: end ?? account.end };
    });
    const receiver = this.#receiver(frame, node);
    const told =
      this.#evaluator.fn(ref.file, node.fn).handsOn === true
        ? operands.filter(({ data, text }, index) => data.length > 0 || index === 0 || !GIVEN.includes(text))
        : operands;
    return receiver === undefined ? told : [receiver, ...told];
  }

  /** What a method is called on goes in, too, where it is data: `email.replace(...)`. A logger or a client is not. */
  #receiver(frame: Frame, node: ValueNode): ValueAccount | undefined {
    if (node.k !== 'call') return undefined;
    const callee = this.#evaluator.node(frame.file, node.callee);
    if (callee.k !== 'prop' || isNamespace(this.#evaluator, frame, callee.base)) return undefined;
    const called = this.#evaluator.evaluate(frame, node.callee);
    if (called.atoms.some((atom) => atom.a === 'lib' && atom.integration !== '')) return undefined;
    // A part of the object itself, such as a service that it was built with, is what runs, and nothing that is handed over.
    const isPartOfThis =
      isField(this.#evaluator, frame, callee.base) && called.atoms.some(({ a }) => a === 'fn');
    if (isPartOfThis) return undefined;
    const account = this.#account(frame, callee.base, 0, new Set(), undefined);
    return account.data.length === 0 ? undefined : account;
  }

  #account(
    from: Frame,
    id: NodeId,
    depth: number,
    seen: ReadonlySet<NodeId>,
    slot: string | undefined,
    isTold = false,
  ): ValueAccount {
    const evaluator = this.#evaluator;
    const node = evaluator.node(from.file, id);
    const frame = node.fn === from.fn ? from : evaluator.frameFor(from, node.fn);
    const value = evaluator.evaluate(frame, id);
    const own = this.#collector.collect(value, '', { frame, node: id });
    const { params } = own;
    const items = this.#surest(own.items, slot === undefined ? [] : this.#arrivingIn(slot), isTold);
    const data = items.map(
      ({ atom, slot: path, built }): AccountedData => ({
        category: atom.category,
        label: atom.label,
        confidence: atom.confidence,
        evidence: atom.evidence,
        path: path.replace(/^\./, ''),
        origin: atom.origin,
        steps: atom.steps,
        ...(atom.remains !== undefined && { remains: atom.remains }),
        ...(built !== undefined && {
          inError: evaluator.place(built.file, evaluator.node(built.file, built.node)),
        }),
      }),
    );
    const canGoOn = depth < MAXIMUM_DEPTH && !seen.has(id);
    const written = partsOf(evaluator, frame, node);
    const below = canGoOn ? written.slice(0, depth <= RECORD_DEPTH ? MAXIMUM_FIELDS : MAXIMUM_PARTS) : [];
    const inner = new Set([...seen, id]);
    // Where one of several arrives, what arrives is said of the one that holds it.
    const isOneOf = node.k === 'phi' || node.k === 'logical' || node.k === 'conditional';
    const isToldBelow = isOneOf && (isTold || own.items.length > 0);
    const parts = below.map((part) => ({
      ...this.#account(frame, part.id, depth + 1, inner, slotOf(slot, node, part), isToldBelow),
      ...(part.key !== undefined && { key: part.key }),
    }));
    return {
      ...evaluator.place(frame.file, node),
      text: this.#textOf(frame.file, node),
      ...(slot !== undefined && { slot }),
      data,
      fromCallers:
        data.length === 0 &&
        (parts.length > 0
          ? parts.some((part) => part.fromCallers)
          : params.length > 0 &&
            value.atoms.some((atom) => atom.a === 'open' && atom.shape === 'unknown') &&
            this.#isHandedOver(frame, node)),
      isName: node.k === 'binding' || node.k === 'cast' || node.k === 'await',
      isMerge: node.k === 'phi' || node.k === 'update',
      why: data.length > 0 ? '' : this.#why(frame, id, node, value, parts),
      parts: data.length > 0 && isLeaf(node) ? [] : parts,
      unlisted: canGoOn ? written.length - below.length : 0,
    };
  }

  #textOf(file: string, node: ValueNode): string {
    const isGiven = node.k === 'param' && this.#evaluator.fn(file, node.fn).handsOn === true;
    return (isGiven ? GIVEN[node.index] : undefined) ?? this.#evaluator.naming.label(file, node);
  }

  /** What arrives may be known for more than the value says: `{ accessToken: token }`. */
  #surest(
    own: readonly CollectedItem[],
    arriving: readonly CollectedItem[],
    isTold: boolean,
  ): readonly CollectedItem[] {
    if (own.length === 0) return isTold ? own : arriving;
    return own.map((item) => {
      const { origin } = item.atom;
      const same = arriving.find(
        ({ atom, slot }) =>
          slot === item.slot && atom.origin.file === origin.file && atom.origin.start === origin.start,
      );
      return item.atom.confidence === 'possible' && same !== undefined ? same : item;
    });
  }

  /** With paths that begin behind the slot. */
  #arrivingIn(outer: string): readonly CollectedItem[] {
    return this.#arriving
      .filter(({ slot }) => slot === outer || slot.startsWith(`${outer}.`) || slot.startsWith(`${outer}[`))
      .map((item) => ({ ...item, slot: item.slot.slice(outer.length) }));
  }

  /**
   * Whether callers of a function hand it over: a parameter of one that has a name, or a field of that. A callback is called by
   * what it was given to, and what a call gives back is no caller's.
   */
  #isHandedOver(from: Frame, outer: ValueNode): boolean {
    let node = outer;
    for (let steps = 0; steps < MAXIMUM_DEPTH * 2; steps += 1) {
      if (node.k === 'param' || node.k === 'element' || node.k === 'rest') {
        const { name, class: owner } = this.#evaluator.fn(from.file, node.fn);
        return name !== undefined || owner !== undefined;
      }
      if (node.k === 'prop' || node.k === 'index') node = this.#evaluator.node(from.file, node.base);
      else if (node.k === 'cast' || node.k === 'await') node = this.#evaluator.node(from.file, node.operand);
      else if (node.k === 'binding' && node.value !== undefined)
        node = this.#evaluator.node(from.file, node.value);
      else return false;
    }
    return false;
  }

  /** Why there is no personal data in a value: one phrase. */
  #why(frame: Frame, id: NodeId, node: ValueNode, value: Value, parts: readonly ValueAccount[]): string {
    const removed = parts.flatMap((part) => part.data);
    const reason = reasonOf(value);
    if (node.k === 'call' && removed.length > 0) {
      const written = this.#evaluator.naming.label(frame.file, node).split('(')[0] ?? '';
      const named = /^[\w$.]{1,60}$/.test(written) ? written : 'the call';
      const name = this.#evaluator.calls.calleeName(frame, node.callee) || named;
      if (reason === undefined) return `what ${name} gives back does not hold what goes into it`;
      return reason.startsWith(name) ? reason : `${name} gives back ${reason}`;
    }
    if (node.k === 'opaque' && node.what === 'regex') return "a pattern, which is nobody's data";
    if (node.k === 'binary' && node.op !== '+') return CALCULATED;
    if (node.k === 'unary') return 'a test or calculation, not the value in it';
    if (node.k === 'rest' && removed.length > 0 && node.omit.length > 0)
      return `what is left without ${node.omit.slice(0, 6).join(', ')} is not personal data`;
    const [only] = parts;
    const behind = node.k === 'binding' || node.k === 'cast' || node.k === 'await' ? only : undefined;
    if (node.k === 'prop' || node.k === 'binding') {
      const judged = this.#judged(frame, id, node, value);
      if (judged !== undefined) return judged;
    }
    if (node.k === 'binding' && only !== undefined && isOfConstants(only)) return 'a constant';
    if (reason !== undefined) return reason;
    // A variable that is given a value here: what the value is says more than its name.
    if (behind !== undefined && behind.why !== '' && behind.why !== silent && !behind.fromCallers)
      return node.k === 'binding' &&
        /^(?:neither the name|"\w+" is an id)/.test(behind.why) &&
        behind.text !== node.name
        ? `it is ${behind.text}, and ${behind.why}`
        : behind.why;
    if (node.k === 'binding' && node.declaration === 'catch')
      return 'what libraries put into its message is not known';
    if (node.k === 'template' && node.tag !== undefined) return this.#silentCall(frame, node.tag);
    switch (node.k) {
      case 'object':
      case 'array':
      case 'template':
        return partsOf(this.#evaluator, frame, node).length === 0
          ? 'nothing is in it'
          : parts.some(holdsData)
            ? 'none of its parts is taken to hand on the personal data that stands in it'
            : 'none of its parts was recognised as personal data';
      case 'prop':
      case 'binding':
        return this.#silentName(node.name);
      case 'call':
        return this.#silentCall(frame, node.callee);
      default:
        return silent;
    }
  }

  /** Of what a call gives back. */
  #silentCall(frame: Frame, callee: NodeId): string {
    const name = this.#evaluator.calls.calleeName(frame, callee);
    if (name === '') return 'what it gives back is not known';
    return `nothing says that what ${this.#written(frame, callee, name)} gives back is personal data`;
  }

  /** With what it is called on: the same method gives back people of one model and rooms of another. */
  #written(frame: Frame, callee: NodeId, name = 'the call'): string {
    const text = this.#evaluator.naming.label(frame.file, this.#evaluator.node(frame.file, callee));
    return /^[\w$.]{1,60}$/.test(text) ? text : name;
  }

  /** Of a name that is no personal data, and in which no word looks like it. */
  #silentName(name: string): string {
    if (name === '') return 'nothing is known of it';
    return this.#evaluator.classifier.isId(name)
      ? `"${name}" is an id; ids alone are not reported`
      : `neither the name "${name}" nor its type says that it is personal data`;
  }

  /** What the classifier has against the name, when a word in it looks like personal data. */
  #judged(
    frame: Frame,
    id: NodeId,
    node: ValueNode & { k: 'prop' | 'binding' },
    value: Value,
  ): string | undefined {
    const { naming } = this.#evaluator;
    const owners = node.k === 'prop' ? naming.namesAt(frame, node.base) : naming.namesAt(frame, id).slice(1);
    const shape = value.atoms.find((atom) => atom.a === 'open')?.shape ?? 'unknown';
    const answer = naming.classify(node.name, owners, shape);
    // Only together with the name of what it belongs to is there a word in it: that says little of the name.
    if (naming.classify(node.name, [], 'unknown') === undefined) return undefined;
    return answer !== undefined && 'excluded' in answer ? excludedWords(node.name, answer) : undefined;
  }
}

/** `30 * 24 * 60 * 60`: a value that the program brings along. */
function isOfConstants({ why, parts }: ValueAccount): boolean {
  return why === 'a constant' || (why === CALCULATED && parts.length > 0 && parts.every(isOfConstants));
}

/** Whether there is personal data in a part, or was before it was masked, counted or compared. */
function holdsData({ data, parts }: ValueAccount): boolean {
  return data.length > 0 || parts.some(holdsData);
}

function excludedWords(name: string, { excluded }: Exclusion): string {
  return `the name "${name}" is no personal data here: ${excluded}`;
}

/** What a value is when it is nobody's, as far as all its alternatives agree that it is. */
function reasonOf(value: Value): string | undefined {
  const reasons = value.atoms.map(reasonOfAtom);
  const [first] = reasons;
  if (value.atoms.length === 0) return 'nothing, as far as it could be followed';
  if (reasons.some((reason) => reason === undefined)) return undefined;
  return [...new Set(reasons)].slice(0, 3).join(', or ') || first;
}

function reasonOfAtom(atom: Atom): string | undefined {
  switch (atom.a) {
    case 'const':
      return 'a constant';
    case 'scalar':
      return `${shapeWords[atom.shape] ?? (atom.shape === 'object' || atom.shape === 'array' ? `an ${atom.shape}` : `a ${atom.shape}`)}, and here nobody's data`;
    case 'clean':
      return atom.why;
    case 'fn':
    case 'class':
      return 'a function';
    case 'open':
      return atom.shape === 'boolean' || atom.shape === 'enum' || atom.shape === 'function'
        ? `${shapeWords[atom.shape]} by its type`
        : undefined;
    default:
      return undefined;
  }
}

/** Nothing below says more than the value itself. */
function isLeaf(node: ValueNode): boolean {
  return (
    node.k === 'prop' ||
    node.k === 'index' ||
    node.k === 'param' ||
    node.k === 'element' ||
    node.k === 'import'
  );
}

interface Operand {
  readonly id: NodeId;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function operandsOf(node: ValueNode): readonly Operand[] {
  switch (node.k) {
    case 'call':
      return node.args.map(({ value, start, end }) => ({ id: value, start, end }));
    case 'template':
      return node.parts.map((id) => ({ id }));
    case 'write':
      return [{ id: node.value }];
    case 'jsx':
      return [{ id: node.props }];
    default:
      return [];
  }
}

interface Part {
  readonly id: NodeId;
  /** Property under which it stands. */
  readonly key?: string;
}

/** Where a part of a value goes in; undefined where it is mixed with others on the way. */
function slotOf(outer: string | undefined, node: ValueNode, part: Part): string | undefined {
  if (outer === undefined) return undefined;
  switch (node.k) {
    case 'object':
    case 'update':
      return part.key === undefined || part.key === '...' ? outer : `${outer}.${part.key}`;
    case 'array':
      return `${outer}[]`;
    case 'binding':
    case 'cast':
    case 'await':
    case 'phi':
    case 'logical':
    case 'conditional':
      return outer;
    default:
      return undefined;
  }
}

function partsOf(evaluator: Evaluator, frame: Frame, node: ValueNode): readonly Part[] {
  switch (node.k) {
    case 'object':
      return node.props.flatMap((prop): readonly Part[] => {
        if (prop.p === 'value') return [{ id: prop.value, key: prop.key }];
        if (prop.p === 'spread') return [{ id: prop.value, key: '...' }];
        return prop.p === 'computed' ? [{ id: prop.value }] : [];
      });
    case 'array':
      return node.items.map(({ value }) => ({ id: value }));
    case 'template':
      return node.parts.map((id) => ({ id }));
    case 'binary':
      return [{ id: node.left }, { id: node.right }];
    case 'logical':
      return node.op === '&&'
        ? [{ id: node.right }]
        : [...alternativesOf(evaluator, frame, node.left, node.op), { id: node.right }];
    case 'conditional':
      return [{ id: node.then }, { id: node.else }];
    case 'phi':
      return node.inputs.map((id) => ({ id }));
    case 'call': {
      const callee = evaluator.node(frame.file, node.callee);
      // The receiver of a method goes in like an argument: `user.email.toLowerCase()`.
      const receiver =
        callee.k === 'prop' && !isNamespace(evaluator, frame, callee.base) ? [{ id: callee.base }] : [];
      return [...receiver, ...node.args.map(({ value }) => ({ id: value }))];
    }
    case 'await':
    case 'cast':
      return [{ id: node.operand }];
    case 'binding':
      return node.value === undefined ? [] : [{ id: node.value }];
    case 'update':
      return [
        { id: node.base },
        ...(node.value === undefined
          ? []
          : [{ id: node.value, ...(node.key !== undefined && { key: node.key }) }]),
      ];
    case 'rest':
      return [{ id: node.base }];
    default:
      return [];
  }
}

/** `this.cache`. */
function isField(evaluator: Evaluator, frame: Frame, id: NodeId): boolean {
  const node = evaluator.node(frame.file, id);
  return node.k === 'prop' && evaluator.node(frame.file, node.base).k === 'this';
}

/** `JSON` of `JSON.stringify`, `maskdata` of `maskdata.maskEmail2`: what the method belongs to is no value that goes in. */
function isNamespace(evaluator: Evaluator, frame: Frame, base: NodeId): boolean {
  const node = evaluator.node(frame.file, base);
  return node.k === 'global' || node.k === 'import' || node.k === 'module' || node.k === 'this';
}

/** `a` and `b` of `a ?? b ?? c`, which is written as a choice between `a ?? b` and `c`. */
function alternativesOf(evaluator: Evaluator, frame: Frame, id: NodeId, op: string): readonly Part[] {
  const node = evaluator.node(frame.file, id);
  return node.k === 'logical' && node.op === op
    ? [...alternativesOf(evaluator, frame, node.left, op), { id: node.right }]
    : [{ id }];
}
