/**
 * What literals and operators make: templates, sums, object literals, and objects as they are after a write.
 *
 * Deliberately absent: reading what was made (`reads.ts`, `parts.ts`).
 */
import type { NodeId, ObjectNode, UpdateNode, ValueNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './names.ts';
import {
  type Atom,
  clean,
  constant,
  type Lazy,
  type ObjectEntry,
  scalar,
  type Value,
  valueWith,
} from './values.ts';

const NO_NAMES: readonly string[] = [];
const ADDRESS = 'user.device.ip_address';

export class Operators {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  template(frame: Frame, id: NodeId, node: ValueNode & { k: 'template' }): Value {
    if (node.tag !== undefined) {
      // The code says what is in the rows: `sql<Row[]>`...``.
      const types = (node.typeArgs ?? []).map((type) => ({ file: frame.file, type, env: frame.typeEnv }));
      const held = this.#evaluator.typed.holder(types, [], this.#evaluator.place(frame.file, node));
      if (held !== undefined) return held;
      const tag = this.#evaluator.evaluate(frame, node.tag);
      const given = this.#evaluator.libraries.results.ofTag(tag, frame, id);
      if (given !== undefined) return given;
    }
    if (node.parts.length === 0 && node.tag === undefined) return constant(node.texts[0] ?? '');
    if (node.tag === undefined && this.#isCutAddress(frame, node)) return clean('cut');
    const signIn = signInOf(node.texts, this.#evaluator.catalog.connections);
    return valueWith({
      a: 'text',
      texts: node.texts,
      parts: node.parts.map(
        (part, i): Lazy =>
          i < signIn ? { value: clean('the program signs in with it') } : { frame, node: part },
      ),
      deep: node.tag !== undefined,
    });
  }

  /** `${octets[0]}.${octets[1]}.0.0`, `${network}.x`: a single part may be anything, and is asked whether it is an address. */
  #isCutAddress(frame: Frame, { parts, texts }: ValueNode & { k: 'template' }): boolean {
    if (!isCutAddress(texts)) return false;
    const [part, second] = parts;
    if (part === undefined || second !== undefined) return second !== undefined;
    return this.#evaluator
      .evaluate(frame, part)
      .atoms.some((atom) => atom.a === 'data' && atom.category === ADDRESS);
  }

  plus(frame: Frame, left: NodeId, right: NodeId): Value {
    const a = this.#evaluator.evaluate(frame, left);
    const b = this.#evaluator.evaluate(frame, right);
    const constants = [a, b].map((value) =>
      value.atoms.length === 1 && value.atoms[0]?.a === 'const' ? value.atoms[0].value : undefined,
    );
    const [x, y] = constants;
    if (typeof x === 'string' && typeof y === 'string') return constant(x + y);
    if (isNumeric(a) && isNumeric(b)) return scalar('number');
    return valueWith({
      a: 'text',
      texts: ['', '', ''],
      parts: [
        { frame, node: left },
        { frame, node: right },
      ],
      deep: false,
    });
  }

  object(frame: Frame, node: ObjectNode): Value {
    const entries: ObjectEntry[] = [];
    for (const prop of node.props) {
      if (prop.p === 'spread') entries.push({ spread: { frame, node: prop.value } });
      else if (prop.p === 'value') {
        const place = { file: frame.file, start: prop.keyStart, end: prop.keyEnd };
        const value = { frame, node: prop.value };
        const annotated = this.#evaluator.naming.annotated(prop.annotations, place, prop.key, 'unknown');
        if (annotated === undefined) entries.push({ key: prop.key, value, place });
        else entries.push({ key: prop.key, value: { value: annotated }, place });
      } else if (prop.p === 'computed') {
        const key = this.#evaluator.parts.constantString(this.#evaluator.evaluate(frame, prop.key));
        entries.push(computed(key, { frame, node: prop.value }, { frame, node: prop.key }));
      } else if (prop.p === 'getter') {
        entries.push({
          key: prop.key,
          value: { value: valueWith({ a: 'fn', file: frame.file, fn: prop.fn, parent: frame }) },
          getter: true,
        });
      }
    }
    const origin = this.#evaluator.place(frame.file, node);
    return valueWith({ a: 'object', entries, names: [], origin, literal: true });
  }

  update(frame: Frame, node: UpdateNode): Value {
    const base = { frame, node: node.base };
    const origin = this.#evaluator.place(frame.file, node);
    const value = node.value === undefined ? undefined : { frame, node: node.value };
    const baseValue = this.#evaluator.evaluate(frame, node.base);
    if (node.mode === 'merge') {
      if (value === undefined) return baseValue;
      return valueWith({ a: 'object', entries: [{ spread: base }, { spread: value }], names: [], origin });
    }
    if (node.mode === 'delete') {
      const removed = node.key ?? this.#nameOf(frame, node.computed);
      if (removed === undefined) return baseValue;
      return valueWith({
        a: 'object',
        entries: [{ spread: base }, { removed }],
        names: [],
        origin,
      });
    }
    if (value === undefined) return baseValue;
    if (node.mode === 'fill') return this.#evaluator.fills.of(frame, node, baseValue);
    if (node.mode === 'add') {
      return valueWith({
        a: 'list',
        items: [
          { value: base, spread: true },
          { value, spread: false },
        ],
        changed: base,
      });
    }
    const key = node.key ?? this.#nameOf(frame, node.computed);
    // Library objects and instances keep what they are: a field set on them is their own business.
    const kept = baseValue.atoms.filter(
      (atom) => atom.a === 'lib' || atom.a === 'instance' || atom.a === 'fn' || atom.a === 'class',
    );
    // Under a key that is not known it may be any of those that the code reads and that say something.
    const read =
      key === undefined && node.mode === 'set' ? this.#personalNames(frame, node.base, baseValue) : NO_NAMES;
    const updated: Atom = {
      a: 'object',
      entries: [
        ...read.map((name): ObjectEntry => ({ key: name, value })),
        { spread: base },
        computed(key, value, node.computed === undefined ? undefined : { frame, node: node.computed }),
      ],
      names: namesOf(baseValue),
      origin,
      ...(baseValue.atoms.length > 0 && baseValue.atoms.every(isLiteral) && { literal: true }),
      changed: base,
    };
    return { atoms: [...kept, updated] };
  }

  #nameOf(frame: Frame, computed: NodeId | undefined): string | undefined {
    if (computed === undefined) return undefined;
    return this.#evaluator.parts.constantString(this.#evaluator.evaluate(frame, computed));
  }

  #personalNames(frame: Frame, base: NodeId, value: Value): readonly string[] {
    const { naming, usage } = this.#evaluator;
    const names = usage.namesOfFilled(frame.file, base);
    if (names.length === 0) return names;
    const owners = [...naming.namesAt(frame, base), ...namesOf(value)];
    return names.filter((name) => {
      const judged = naming.classify(name, owners, 'string', names);
      return judged !== undefined && 'category' in judged;
    });
  }
}

function computed(key: string | undefined, value: Lazy, name: Lazy | undefined): ObjectEntry {
  return key === undefined ? { key, value, name } : { key, value };
}

function isNumeric(value: Value): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        (atom.a === 'scalar' && atom.shape === 'number') ||
        (atom.a === 'const' && typeof atom.value === 'number'),
    )
  );
}

/** Whether what stands between and behind the parts is that of an address of a network, whose end is made up. */
function isCutAddress(texts: readonly string[]): boolean {
  const last = texts.at(-1) ?? '';
  return (
    /^(?:\.(?:0|x{1,3}|\*{1,3}))+(?:\/\d+)?$/i.test(last) && texts.slice(1, -1).every((text) => text === '.')
  );
}

function isLiteral(atom: Atom): boolean {
  return atom.a === 'object' && atom.literal === true;
}

/** `postgres://${user}:${password}@${host}/shop`: with how many of its parts the program signs in. */
function signInOf([first = '', ...texts]: readonly string[], connections: ReadonlySet<string>): number {
  const scheme = /(?:^|[^\w+.:-])([a-z][\w+.:-]*):\/\/[^@/\s]*$/.exec(first)?.[1];
  if (scheme === undefined || !connections.has(scheme)) return 0;
  const end = texts.findIndex((text) => /^[^/\s]*@/.test(text));
  // Behind a space somebody is spoken of, and no longer the address.
  return end < 0 || texts.slice(0, end).some((text) => /[\s/]/.test(text)) ? 0 : end + 1;
}
