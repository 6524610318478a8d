/**
 * Whether the person who was asked is the person whose data is sent. "Other" only when both are named and clearly two
 * people; whatever comes from the same value may be the same person.
 */
import type { TypeIr, ValueNode } from '../flow/ir.ts';
import { splitWords } from '../text/words.ts';
import { type At, argumentOf, constantOf, type Inquiry, nodeOf, sibling } from './inquiry.ts';

export function samePerson(inquiry: Inquiry, a: At, b: At): 'same' | 'other' | 'unknown' {
  const left = identify(inquiry, a);
  const right = identify(inquiry, b);
  if (left === undefined || right === undefined) return 'unknown';
  if (left.root === right.root) {
    const length = Math.min(left.path.length, right.path.length);
    for (let i = 0; i < length; i++) {
      const [a, b] = [left.path[i] ?? '', right.path[i] ?? ''];
      if (a === b) continue;
      if (isOneForAll(left, right, i) || isOneForAll(right, left, i)) return 'other';
      const areTwins =
        i === left.path.length - 1 && i === right.path.length - 1 && twinFields(inquiry, left, right);
      return areTwins || differentSteps(inquiry, a, b) ? 'other' : 'unknown';
    }
    const isOther = isRelative(inquiry, left, right) || isKeyOfAnother(inquiry, left, right);
    return isOther ? 'other' : 'same';
  }
  if (left.twins !== undefined && left.twins === right.twins) return 'other';
  if (!differentNames(inquiry, left.name, right.name)) return 'unknown';
  const reached = dependencies(inquiry, left.at);
  for (const key of dependencies(inquiry, right.at)) if (reached.has(key)) return 'unknown';
  return 'other';
}

/** Whether two values are one, however they are called. */
export function isSameValue(inquiry: Inquiry, a: At, b: At): boolean {
  const [left, right] = [identify(inquiry, a), identify(inquiry, b)];
  return left !== undefined && left.root === right?.root && left.path.join('.') === right.path.join('.');
}

export function nameOfPerson(inquiry: Inquiry, person: At): string | undefined {
  return identify(inquiry, person)?.name;
}

/**
 * Whether two names stand for people opposite each other: `guarantor` and `tenant`. Others may be two roles of one person:
 * `driver` and `employee`.
 */
export function areOpposite(inquiry: Inquiry, a: string, b: string): boolean {
  const { opposite } = inquiry.context.words.persons;
  const [left, right] = [a, b].map((name) => splitWords(name).at(-1) ?? '');
  if (left === undefined || right === undefined) return false;
  return opposite.some(
    ({ these, those }) => (these.has(left) && those.has(right)) || (those.has(left) && these.has(right)),
  );
}

/** `member.spouse`, of a member who was asked: somebody else whom the same type describes, or by a word for such people. */
function isRelative(inquiry: Inquiry, whose: Identity, asked: Identity): boolean {
  const steps = whose.path.slice(asked.path.length);
  const [step] = steps;
  if (step === undefined || steps.length > 1 || isVersion(inquiry, step)) return false;
  const type = typeOf(inquiry, asked);
  if (type !== undefined && type === typeOf(inquiry, whose)) return true;
  const { others, served, anyone } = inquiry.context.words.persons;
  const isPerson =
    inquiry.context.isPerson(asked.name) ||
    splitWords(asked.name).some((word) => served.has(word) || anyone.has(word));
  return isPerson && splitWords(step).some((word) => others.has(word));
}

/** `signup.coachId` of a sign-up that has a `memberId`, too: whoever is asked by it, the data of the record is the member's. */
function isKeyOfAnother(inquiry: Inquiry, whose: Identity, asked: Identity): boolean {
  const [step, ...further] = asked.path.slice(whose.path.length);
  const stem = step === undefined || further.length > 0 ? undefined : keyStem(step);
  const { others, served, anyone } = inquiry.context.words.persons;
  if (stem === undefined) return false;
  if (areOpposite(inquiry, whose.name, stem)) return true;
  if (!others.has(stem)) return false;
  const isPerson =
    inquiry.context.isPerson(whose.name) || inquiry.context.isPerson(typeOf(inquiry, whose) ?? '');
  return fieldsOf(inquiry, whose.person).some((field) => {
    const own = keyStem(field) ?? '';
    return served.has(own) || anyone.has(own) || (isPerson && field === 'id');
  });
}

/** The last word before `id`: `coach` of `leadCoachId`. */
export function keyStem(field: string): string | undefined {
  const words = splitWords(field);
  return words.at(-1) === 'id' ? words.at(-2) : undefined;
}

/** Fields of a record by its type, or, where none is known, those that are read of it. */
function fieldsOf(inquiry: Inquiry, record: At): readonly string[] {
  const declared = inquiry.flow.requiredFields(record);
  if (declared.length > 0) return declared;
  const nodes = inquiry.flow.module(record.file)?.nodes ?? [];
  return nodes.flatMap((node) => (node.k === 'prop' && node.base === record.node ? [node.name] : []));
}

/** Two fields that one record declares with one named type: `{ host: Guest; companion: Guest }`. */
function twinFields(inquiry: Inquiry, left: Identity, right: Identity): boolean {
  const named = (identity: Identity): string | undefined => {
    if (isVersion(inquiry, identity.path[identity.path.length - 1] ?? '')) return undefined;
    const type = inquiry.flow.type(identity.person);
    return type === undefined ? undefined : typeName(type.type);
  };
  const type = named(left);
  return type !== undefined && type === named(right);
}

/** `consentOf(claims[0].id)` in a loop over the claims: one of them is asked in every turn. */
function isOneForAll(asked: Identity, sent: Identity, step: number): boolean {
  const isFixed = asked.path[step]?.startsWith('#') === true;
  return isFixed && sent.path[step] === '[]' && sent.turn !== undefined && asked.start > sent.turn;
}

/** `previousUser`, `updated`: the same person at another time. */
function isVersion(inquiry: Inquiry, name: string): boolean {
  return splitWords(name).some((word) => inquiry.context.words.samePersonWords.has(word));
}

/** Two fields of one record, or two elements of one list. */
function differentSteps(inquiry: Inquiry, a: string, b: string): boolean {
  const index = /^\[\d+\]$/;
  return (index.test(a) && index.test(b)) || differentNames(inquiry, a, b);
}

interface Identity {
  readonly root: string;
  readonly at: At;
  /** The person, without their key. */
  readonly person: At;
  /** Properties from the root to the person. */
  readonly path: readonly string[];
  /** The name nearest to the person. */
  readonly name: string;
  /** Parameters of one function with one declared type share this: `(a: User, b: User)`, `(a: User, others: User[])`. */
  readonly twins: string | undefined;
  /** Where it is written. */
  readonly start: number;
  /** Where the loop begins in which it is each element in turn. */
  readonly turn: number | undefined;
}

/** Names that end in the person's own key: `user.id` is about `user`. */
const KEYS: ReadonlySet<string> = new Set(['id', 'uid', 'uuid', '_id', 'userId', 'key', 'sub']);

function identify(inquiry: Inquiry, from: At): Identity | undefined {
  const path: string[] = [];
  let name: string | undefined;
  let current = from;
  let person = from;
  let turn: number | undefined;
  const known = (): Identity | undefined =>
    identity(inquiry, { at: current, start, turn, person, path }, name);
  const start = nodeOf(inquiry, from)?.start ?? 0;
  for (let i = 0; i < 40; i++) {
    const node = nodeOf(inquiry, current);
    if (node === undefined) return undefined;
    if (node.k === 'prop') {
      if (!(path.length === 0 && KEYS.has(node.name))) {
        path.unshift(node.name);
        name ??= node.name;
      } else person = sibling(current, node.base);
      current = sibling(current, node.base);
    } else if (node.k === 'binding') {
      name ??= node.name;
      const value = node.value === undefined ? undefined : nodeOf(inquiry, sibling(current, node.value));
      if (node.value === undefined || !isPathNode(value)) return known();
      current = sibling(current, node.value);
    } else if (node.k === 'cast' || node.k === 'await') {
      current = sibling(current, node.operand);
    } else if (node.k === 'element') {
      path.unshift(node.index === undefined ? '[]' : `[${node.index}]`);
      if (node.index === undefined) turn ??= node.start;
      current = sibling(current, node.base);
    } else if (
      node.k === 'index' &&
      typeof constantOf(inquiry, sibling(current, node.index))?.value === 'number'
    ) {
      path.unshift(`#${constantOf(inquiry, sibling(current, node.index))?.value}`);
      current = sibling(current, node.base);
    } else if (node.k === 'param') {
      const argument = argumentOf(inquiry, current);
      if (argument === undefined) return known();
      current = argument;
    } else {
      return known();
    }
  }
  return undefined;
}

function isPathNode(node: ValueNode | undefined): boolean {
  return (
    node !== undefined &&
    ['prop', 'binding', 'cast', 'element', 'index', 'param', 'import', 'this', 'await'].includes(node.k) &&
    !(node.k === 'await')
  );
}

function identity(
  inquiry: Inquiry,
  found: Omit<Identity, 'root' | 'name' | 'twins'>,
  name: string | undefined,
): Identity | undefined {
  const { at: ref, path } = found;
  const node = nodeOf(inquiry, ref);
  const module = inquiry.flow.module(ref.file);
  let own = name;
  let twins: string | undefined;
  if (node?.k === 'param') {
    const record = module?.functions[node.fn]?.params[node.index];
    // `({ marketing }: Guest)` has no name, and is a guest all the same.
    own ??= record?.name ?? '';
    const declared = record?.type;
    const whole =
      path.length === 0 ? declared : path.length === 1 && path[0] === '[]' ? elementOf(declared) : undefined;
    const type = whole === undefined ? undefined : typeName(whole);
    if (type !== undefined && !isVersion(inquiry, record?.name ?? ''))
      twins = `${ref.file}#${node.fn}#${type}`;
  } else if (node?.k === 'import') own ??= module?.imports[node.index]?.local;
  else if (node?.k === 'global') own ??= node.name;
  else if (node?.k === 'cell') own ??= module?.cells[node.cell]?.name;
  else if (node?.k === 'phi') own ??= node.name;
  if (own === undefined) return undefined;
  return { ...found, root: `${ref.file}#${ref.node}`, name: own, twins };
}

function elementOf(type: TypeIr | undefined): TypeIr | undefined {
  if (type?.t === 'array') return type.element;
  return type?.t === 'ref' && LISTS.has(type.name) ? type.args[0] : undefined;
}
const LISTS: ReadonlySet<string> = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable']);

function typeOf(inquiry: Inquiry, { person }: Identity): string | undefined {
  const type = inquiry.flow.type(person);
  return type === undefined ? undefined : typeName(type.type);
}

function typeName(type: TypeIr): string | undefined {
  return type.t === 'ref' ? type.name : undefined;
}

/** Whether two names stand for two people: `sender` and `recipient`, `patient` and `doctor`, `user` and `otherUser`. */
function differentNames(inquiry: Inquiry, a: string, b: string): boolean {
  const words = inquiry.context.words;
  const plain = (name: string) => {
    const split = splitWords(name).filter((word) => !words.samePersonWords.has(word) && word !== 'id');
    return split.map((word) =>
      word.endsWith('s') && words.persons.others.has(word.slice(0, -1)) ? word.slice(0, -1) : word,
    );
  };
  const left = plain(a);
  const right = plain(b);
  if (left.join(' ') === right.join(' ')) return false;
  const kind = (split: readonly string[]) => {
    if (split.some((word) => words.persons.others.has(word) || words.otherPersonWords.has(word)))
      return 'other';
    const head = split[split.length - 1] ?? '';
    if (words.persons.served.has(head)) return 'served';
    return words.persons.anyone.has(head) ? 'anyone' : undefined;
  };
  const kindA = kind(left);
  const kindB = kind(right);
  if (kindA === undefined || kindB === undefined) return false;
  const headA = left[left.length - 1];
  const headB = right[right.length - 1];
  if (kindA === 'other' || kindB === 'other') return true;
  return kindA === 'served' && kindB === 'served' && headA !== headB;
}

/** Values a value is made of, as far back as this file shows; constants, globals and imports do not relate two values. */
function dependencies(inquiry: Inquiry, from: At): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue: At[] = [from];
  while (queue.length > 0 && seen.size < 120) {
    const current = queue.pop();
    if (current === undefined) break;
    const node = nodeOf(inquiry, current);
    if (
      node === undefined ||
      node.k === 'const' ||
      node.k === 'global' ||
      node.k === 'import' ||
      node.k === 'function'
    )
      continue;
    const key = `${current.file}#${current.node}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (node.k === 'param') {
      const argument = argumentOf(inquiry, current);
      if (argument !== undefined) queue.push(argument);
    }
    for (const part of partsOf(node)) queue.push(sibling(current, part));
  }
  return seen;
}

/** Nodes a node is computed from. */
export function partsOf(node: ValueNode): readonly number[] {
  switch (node.k) {
    case 'template':
      return node.tag === undefined ? node.parts : [...node.parts, node.tag];
    case 'binary':
    case 'logical':
      return [node.left, node.right];
    case 'unary':
    case 'await':
    case 'cast':
      return [node.operand];
    case 'conditional':
      return [node.test, node.then, node.else];
    case 'phi':
      return node.inputs;
    case 'object':
      return node.props.flatMap((prop) =>
        prop.p === 'value' || prop.p === 'spread'
          ? [prop.value]
          : prop.p === 'computed'
            ? [prop.key, prop.value]
            : [],
      );
    case 'array':
      return node.items.map((item) => item.value);
    case 'prop':
    case 'rest':
    case 'element':
      return [node.base];
    case 'index':
      return [node.base, node.index];
    case 'call':
      return [node.callee, ...node.args.map((arg) => arg.value)];
    case 'jsx':
      return typeof node.tag === 'number' ? [node.tag, node.props] : [node.props];
    case 'binding':
      return node.value === undefined ? [] : [node.value];
    case 'update':
      return node.value === undefined ? [node.base] : [node.base, node.value];
    case 'write':
      return [node.base, node.value];
    case 'yield':
      return node.operand === undefined ? [] : [node.operand];
    case 'opaque':
      return node.parts;
    default:
      return [];
  }
}
