/** Reads slots (`arg1.properties`, `receiver().arg0`, see `catalog/row.ts`) of a call in a frame. */
import type { CallNode, NodeId } from '../../ir.ts';
import { usesOfHeld } from '../calls/held-functions.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import {
  type Atom,
  join,
  type LibraryAtom,
  type ObjectEntry,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { changesOf } from './changes.ts';

export interface SlotValue {
  readonly value: Value;
  /** The slot with positions filled in: `arg2.email` of `args`. */
  readonly slot: string;
  /** The expression, where the slot is one. */
  readonly at?: { readonly frame: Frame; readonly node: NodeId } | undefined;
}

interface Call {
  readonly frame: Frame;
  readonly id: NodeId;
}

export class Slots {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Empty when the slot is absent. Alternatives (`a|b`) give the first that is present. */
  read(frame: Frame, id: NodeId, slot: string): readonly SlotValue[] {
    for (const alternative of splitAlternatives(slot)) {
      const found = this.#read({ frame, id }, alternative.replaceAll('=>', '.=>'));
      if (found.some((entry) => entry.value.atoms.length > 0)) return found;
    }
    return [];
  }

  value(frame: Frame, id: NodeId, slot: string): Value {
    return join(this.read(frame, id, slot).map((entry) => entry.value));
  }

  #read(call: Call, slot: string, asked: Call = call): readonly SlotValue[] {
    const { frame, id } = call;
    const evaluator = this.#evaluator;
    const node = evaluator.node(frame.file, id);
    const filled = /^(arg\d+)\.filled\(\)$/.exec(slot)?.[1];
    if (filled !== undefined) return this.#filled(call, filled);
    const [head = '', rest] = splitHead(slot);
    if (head === 'assigned') {
      return node.k === 'write'
        ? this.#path(
            [
              {
                value: evaluator.evaluate(frame, node.value),
                slot: 'assigned',
                at: { frame, node: node.value },
              },
            ],
            rest,
          )
        : [];
    }
    // An element is a call of its component with one object.
    if (node.k === 'jsx' && head === 'arg0') {
      const value = evaluator.evaluate(frame, node.props);
      return this.#path([{ value, slot: head, at: { frame, node: node.props } }], rest);
    }
    if (node.k === 'template') return this.#templateSlot(call, node, head, rest);
    // `brief.value = email` of a reference that `useCookie(name, options)` made.
    if (node.k === 'write' && head === 'receiver()')
      return this.#inCalls(this.#receiverCalls(call, undefined), rest, asked);
    if (node.k !== 'call') return [];
    const all = /^args(\d*)$/.exec(head);
    if (all !== null) {
      const from = all[1] === '' || all[1] === undefined ? 0 : Number(all[1]);
      const found: SlotValue[] = [];
      for (const [i, arg] of node.args.entries()) {
        if (i < from && !arg.spread) continue;
        const value = evaluator.evaluate(frame, arg.value);
        found.push({
          value: arg.spread ? evaluator.parts.element(value) : value,
          slot: `arg${i}`,
          at: { frame, node: arg.value },
        });
      }
      return this.#path(found, rest);
    }
    const one = /^arg(\d+)$/.exec(head);
    if (one !== null) {
      const index = Number(one[1]);
      const arg = node.args[index];
      if (arg !== undefined && !arg.spread)
        return this.#path(
          [{ value: evaluator.evaluate(frame, arg.value), slot: head, at: { frame, node: arg.value } }],
          rest,
        );
      const value = evaluator.calls.argument(evaluator.calls.arguments(frame, node), index);
      return value === undefined ? [] : this.#path([{ value, slot: head }], rest);
    }
    const named = /^args\((arg\d+)\)$/.exec(head);
    if (named !== null) {
      const key = evaluator.parts.constantString(this.value(asked.frame, asked.id, named[1] ?? ''));
      const makes = node.args.flatMap((arg) => makers(evaluator.evaluate(frame, arg.value)));
      return this.#inCalls(
        makes.filter((each) => {
          const first = evaluator.parts.constantString(this.value(each.frame, each.id, 'arg0'));
          return key !== undefined && first === key;
        }),
        rest,
        asked,
      );
    }
    const made = /^arg(\d+)\(\)$/.exec(head);
    if (made !== null) {
      const arg = node.args[Number(made[1])];
      if (arg === undefined) return [];
      return this.#inCalls(makers(evaluator.evaluate(frame, arg.value)), rest, asked);
    }
    const beside = /^beside\(([\w|]+)\)$/.exec(head);
    if (beside !== null)
      return this.#inCalls(this.#callsBeside(call, (beside[1] ?? '').split('|')), rest, asked);
    if (head === 'callee()')
      return this.#inCalls(makers(evaluator.evaluate(frame, node.callee)), rest, asked);
    if (head === 'piped') {
      const arrives = evaluator.pipes.before(frame, id);
      return arrives === undefined ? [] : this.#path([{ value: arrives, slot: head }], rest);
    }
    if (head === 'around') return this.#around(call, node, rest);
    if (head === 'changes') return this.#path(this.#changes(call, node), rest);
    if (head === 'receiver') {
      const callee = evaluator.node(frame.file, node.callee);
      if (callee.k !== 'prop') return [];
      return this.#path(
        [
          {
            value: evaluator.evaluate(frame, callee.base),
            slot: 'receiver',
            at: { frame, node: callee.base },
          },
        ],
        rest,
      );
    }
    if (head === 'provided') return this.#path(this.#provided(call), rest);
    if (head.startsWith('receivers(')) {
      const names = head.slice('receivers('.length, -1);
      return this.#inCalls(
        this.#receiverCalls(call, names === '' ? undefined : names.split('|'), true),
        rest,
        asked,
      );
    }
    if (head.startsWith('receiver(')) {
      const names = head.slice('receiver('.length, -1);
      return this.#inCalls(
        this.#receiverCalls(call, names === '' ? undefined : names.split('|')),
        rest,
        asked,
      );
    }
    const callback = /^callback(\d+)$/.exec(head);
    if (callback !== null) return this.#read(call, `arg${callback[1]}.${rest}`);
    return [];
  }

  /** What the function in a slot sets on the record that it is given, or on the one that the method is called on. */
  #filled({ frame, id }: Call, slot: string): readonly SlotValue[] {
    const evaluator = this.#evaluator;
    const node = evaluator.node(frame.file, id);
    const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
    const record = callee?.k === 'prop' ? callee.base : undefined;
    const around = record === undefined ? undefined : evaluator.usage.chain(frame.file, record);
    const names = record === undefined ? [] : evaluator.naming.namesAt(frame, record);
    return evaluator.fills
      .byFunctions(this.value(frame, id, slot), around, names)
      .map((filled) => ({ ...filled, slot }));
  }

  /** A tagged template is a call with its text, gaps marked by `?`, as argument 0 and its parts behind. */
  #templateSlot(
    call: Call,
    node: { readonly parts: readonly NodeId[]; readonly texts: readonly string[] },
    head: string,
    rest: string,
  ): readonly SlotValue[] {
    if (head === 'arg0')
      return [{ value: valueWith({ a: 'const', value: node.texts.join('?') }), slot: head }];
    if (!/^args/.test(head)) return [];
    return this.#path(
      node.parts.map((part, i) => ({
        value: this.#evaluator.evaluate(call.frame, part),
        slot: `arg${i + 1}`,
        at: { frame: call.frame, node: part },
      })),
      rest,
    );
  }

  /** A type argument of the call, or of the library's call around it that has any: `create<State>()(persist(...))`. */
  #around({ frame, id }: Call, node: CallNode, rest: string): readonly SlotValue[] {
    const { libraries, typed } = this.#evaluator;
    const around = node.typeArgs.length > 0 ? undefined : libraries.results.around(frame, id, node);
    const written = (around?.call.typeArgs ?? node.typeArgs).map(
      (type): TypeRef => ({ file: frame.file, type, env: frame.typeEnv }),
    );
    const types = written.length > 0 ? written : (around?.atom.typeArgs ?? []);
    const type = types[Number(/^typeArg(\d+)$/.exec(rest)?.[1])];
    if (type === undefined) return [];
    const origin = this.#evaluator.place(frame.file, node);
    const context = { names: [], param: undefined, origin, input: undefined };
    return [{ value: typed.valueOfType(type, context, 0), slot: 'state' }];
  }

  /** Calls of other methods before this one, on the same variable in the same function: `request.open(...)` of `request.send()`. */
  #callsBeside({ frame, id }: Call, names: readonly string[]): readonly Call[] {
    const evaluator = this.#evaluator;
    const calleeOf = (
      at: NodeId,
    ): { readonly name: string; readonly chain: string | undefined } | undefined => {
      const node = evaluator.node(frame.file, at);
      const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
      if (callee?.k !== 'prop') return undefined;
      return { name: callee.name, chain: evaluator.usage.chain(frame.file, callee.base) };
    };
    const own = calleeOf(id)?.chain;
    if (own === undefined) return [];
    const { start } = evaluator.node(frame.file, id);
    return evaluator
      .fn(frame.file, frame.fn)
      .calls.filter((other) => {
        const callee = calleeOf(other);
        return (
          callee !== undefined &&
          names.includes(callee.name) &&
          callee.chain === own &&
          evaluator.node(frame.file, other).start <= start
        );
      })
      .map((other) => ({ frame, id: other }));
  }

  /** What was set on the receiver since it was read: `found.phone = phone; Object.assign(found, rest); found.save()`. */
  #changes({ frame }: Call, node: CallNode): readonly SlotValue[] {
    const callee = this.#evaluator.node(frame.file, node.callee);
    if (callee.k !== 'prop') return [];
    const { atoms } = this.#evaluator.evaluate(frame, callee.base);
    // Handed over as it was made: `persist(new Member({ email }))`.
    const isNew = atoms.some((atom) => atom.a === 'lib' && this.#isMadeNew(atom));
    const objects = atoms.filter((atom) => atom.a === 'object');
    const set = isNew ? objects : changesOf(this.#evaluator, objects);
    // What the caller has set on the document that it hands over.
    const handed = atoms.flatMap((atom): readonly Atom[] => {
      if (atom.a !== 'lib' || atom.param === undefined || atom.param.path.length > 0) return [];
      const { names, origin, param } = atom;
      return [{ a: 'open', shape: 'object', names, origin, param }];
    });
    return [...set, ...handed].map((atom) => ({ value: valueWith(atom), slot: 'receiver' }));
  }

  #isMadeNew({ made }: LibraryAtom): boolean {
    const node = made && this.#evaluator.node(made.frame.file, made.node);
    return node?.k === 'call' && node.isNew;
  }

  /** Calls that made the receiver, nearest first; with names the nearest (or all, without names too) whose callee's last name is one of them. */
  #receiverCalls(call: Call, names: readonly string[] | undefined, every = false): readonly Call[] {
    const evaluator = this.#evaluator;
    const found: Call[] = [];
    let current: readonly Call[] = [call];
    for (let depth = 0; depth < 24; depth += 1) {
      const next: Call[] = [];
      for (const { frame, id } of current) {
        const node = evaluator.node(frame.file, id);
        const target = node.k === 'call' ? node.callee : node.k === 'write' ? node.base : undefined;
        if (target === undefined) continue;
        const callee = evaluator.node(frame.file, target);
        const base = callee.k === 'prop' ? callee.base : node.k === 'write' ? target : undefined;
        if (base !== undefined) next.push(...makers(evaluator.evaluate(frame, base)));
      }
      if (next.length === 0) return found;
      if (names === undefined && !every) return next;
      const matching = next.filter(({ frame, id }) => {
        if (names === undefined) return true;
        const node = evaluator.node(frame.file, id);
        if (node.k !== 'call') return false;
        const callee = evaluator.node(frame.file, node.callee);
        return (
          names.includes(callee.k === 'prop' ? callee.name : '') ||
          (callee.k !== 'prop' && names.includes(evaluator.calls.calleeName(frame, node.callee)))
        );
      });
      if (matching.length > 0 && !every) return matching;
      found.push(...matching);
      current = next;
    }
    return found;
  }

  /** What elements made of a call's result hand down: `<SessionContext.Provider value={session}>`, in the file of the call. */
  #provided({ frame, id }: Call): readonly SlotValue[] {
    const evaluator = this.#evaluator;
    const { nodes } = evaluator.module(frame.file);
    const isOf = (tag: NodeId, depth: number): boolean => {
      const node = nodes[tag];
      if (tag === id || depth > 6) return tag === id;
      if (node?.k === 'binding') return node.value !== undefined && isOf(node.value, depth + 1);
      if (node?.k === 'cast') return isOf(node.operand, depth + 1);
      return node?.k === 'prop' && node.name === 'Provider' && isOf(node.base, depth + 1);
    };
    return nodes.flatMap((node) => {
      const props =
        node.k === 'jsx' && typeof node.tag === 'number' && isOf(node.tag, 0) ? nodes[node.props] : undefined;
      if (props?.k !== 'object') return [];
      return props.props.flatMap((prop) =>
        prop.p === 'value' && prop.key === 'value'
          ? {
              value: evaluator.evaluate(evaluator.rootFrame(frame.file, node.fn), prop.value),
              slot: 'provided',
            }
          : [],
      );
    });
  }

  #inCalls(calls: readonly Call[], rest: string, asked: Call): readonly SlotValue[] {
    return calls.flatMap((call) => this.#read(call, rest, asked));
  }

  #path(found: readonly SlotValue[], rest: string): readonly SlotValue[] {
    if (rest === '') return found;
    let current = found;
    const steps = rest.split('.');
    for (const [i, step] of steps.entries()) {
      if (step === 'made()') {
        const calls = current.flatMap(({ value }) => makers(value));
        const inside = steps.slice(i + 1).join('.');
        return calls.flatMap((call) => this.#read(call, inside));
      }
      if (step === '=>*') {
        current = current.map((entry) => ({ ...entry, value: this.#eachGiven(entry.value) }));
        continue;
      }
      if (step === 'entered()') {
        current = current.map((entry) => ({ ...entry, value: this.#entered(entry.value, 0) }));
        continue;
      }
      if (step === 'declared()') {
        current = current.map((entry) => ({ ...entry, value: this.#declared(entry) }));
        continue;
      }
      if (step === 'unseen()') {
        current = current.map((entry) => ({ ...entry, value: unseen(entry.value) }));
        continue;
      }
      if (step === 'bytes()') {
        current = current.map((entry) => ({ ...entry, value: this.#bytes(entry.value) }));
        continue;
      }
      if (step === '=>' || /^param\d+$/.test(step)) {
        current = current.map((entry) => ({ value: this.#ofFunction(entry.value, step), slot: entry.slot }));
        continue;
      }
      const handed = /^handed\((\w+)\)$/.exec(step);
      if (handed !== null) {
        const name = handed[1] ?? '';
        current = current.map((entry) => ({ value: this.#handedTo(entry.value, name), slot: entry.slot }));
        continue;
      }
      const name = step.replace(/\[\]$/, '');
      if (name !== '' && name !== '*') {
        current = current.map((entry) => ({ ...this.#property(entry, name), slot: `${entry.slot}.${name}` }));
      }
      if (step.endsWith('[]')) {
        // A single value where a list is allowed counts as a list of one.
        current = current.map((entry) => ({
          value: entry.value.atoms.some((atom) => atom.a === 'list')
            ? this.#evaluator.parts.element(entry.value)
            : entry.value,
          slot: `${entry.slot}[]`,
          at: entry.at,
        }));
      }
    }
    return current.filter((entry) => entry.value.atoms.length > 0);
  }

  /** An object of functions as one of what they give back: the getters of a store, the reducers of its parts. */
  #eachGiven(value: Value): Value {
    const { activations } = this.#evaluator;
    return {
      atoms: value.atoms.map((atom) =>
        atom.a !== 'object'
          ? atom
          : {
              ...atom,
              entries: atom.entries.map((entry) => {
                if (!('value' in entry)) return entry;
                const held = this.#evaluator.force(entry.value);
                const given = held.atoms.map((each) =>
                  each.a === 'fn' || each.a === 'lib'
                    ? activations.returnedBy(valueWith(each))
                    : valueWith(each),
                );
                return { ...entry, getter: false, value: { value: join(given) } };
              }),
            },
      ),
    };
  }

  /** What is read from a stream says nothing of the record that it is, too: `Body: request` has no headers. */
  #bytes({ atoms }: Value): Value {
    const { catalog, types } = this.#evaluator;
    const isRecord = (atom: Atom): boolean => {
      if (atom.a === 'lib') {
        const type = catalog.typeOfPath(atom.integration, atom.path);
        return type !== undefined && catalog.fieldsOf(atom.integration, type).length > 0;
      }
      if (atom.a !== 'open' || atom.type === undefined) return false;
      const structure = types.resolved(atom.type);
      return structure.s === 'object' && structure.bases !== undefined && structure.bases.length > 0;
    };
    return { atoms: atoms.filter((atom) => !isRecord(atom)) };
  }

  /** The state of a form, `{ email: '', seats: 1 }`: its empty texts stand for what people will type. */
  #entered(value: Value, depth: number): Value {
    return {
      atoms: value.atoms.map((atom) =>
        atom.a !== 'object' || depth > 2
          ? atom
          : {
              ...atom,
              entries: atom.entries.map((entry): ObjectEntry => {
                if (!('value' in entry) || entry.key === undefined) return entry;
                const held = this.#evaluator.force(entry.value);
                if (!held.atoms.some(({ a }) => a === 'const' || a === 'object')) return entry;
                const origin = entry.place ?? atom.origin;
                const atoms = this.#entered(held, depth + 1).atoms.map(
                  (each): Atom =>
                    each.a === 'const' && each.value === ''
                      ? { a: 'open', shape: 'string', names: [], origin }
                      : each,
                );
                return { ...entry, value: { value: { atoms } } };
              }),
            },
      ),
    };
  }

  /** What stands there, and what its declared type says of it: an initial state holds nobody yet. */
  #declared({ at, value }: SlotValue): Value {
    const type = at === undefined ? undefined : this.#writtenType(at.frame, at.node, 0);
    if (type === undefined) return value;
    const origin = { file: type.file, start: 0, end: 0 };
    const context = { names: [], param: undefined, origin, input: undefined };
    return join([value, this.#evaluator.typed.valueOfType(type, context, 0)]);
  }

  /** The type that the code writes for an expression, or for the variable that it is. */
  #writtenType(frame: Frame, id: NodeId, depth: number): TypeRef | undefined {
    const node = this.#evaluator.node(frame.file, id);
    if (depth > 6) return undefined;
    switch (node.k) {
      case 'binding':
        if (node.type !== undefined) return { file: frame.file, type: node.type, env: frame.typeEnv };
        return node.value === undefined ? undefined : this.#writtenType(frame, node.value, depth + 1);
      case 'cast':
        return node.type === undefined || node.how === 'const'
          ? this.#writtenType(frame, node.operand, depth + 1)
          : { file: frame.file, type: node.type, env: frame.typeEnv };
      case 'cell': {
        const [first] = this.#evaluator.module(frame.file).cells[node.cell]?.definitions ?? [];
        return first === undefined ? undefined : this.#writtenType(frame, first, depth + 1);
      }
      case 'import': {
        const entry = this.#evaluator.module(frame.file).imports[node.index];
        const target = entry && this.#evaluator.graph.named(frame.file, entry.specifier, entry.name);
        if (target?.to !== 'node') return undefined;
        const home = this.#evaluator.rootFrame(
          target.file,
          this.#evaluator.node(target.file, target.node).fn,
        );
        return this.#writtenType(home, target.node, depth + 1);
      }
      default:
        return undefined;
    }
  }

  /** What functions give back, or what one of their parameters is by itself. */
  #ofFunction(value: Value, step: string): Value {
    if (step === '=>') return this.#evaluator.activations.returnedBy(value);
    return join(
      value.atoms.map((atom) =>
        atom.a === 'fn'
          ? this.#evaluator.parameters.of(
              this.#evaluator.frameFor(atom.parent ?? this.#evaluator.rootFrame(atom.file, 0), atom.fn),
              Number(step.slice('param'.length)),
            )
          : { atoms: [] },
      ),
    );
  }

  /** What a function hands to `name` of its first parameter: `({ ctx, next }) => next({ ctx: { guest } })`. */
  #handedTo(value: Value, name: string): Value {
    const evaluator = this.#evaluator;
    return join(
      value.atoms.flatMap((atom) => {
        if (atom.a !== 'fn') return [];
        const home = evaluator.frameFor(atom.parent ?? evaluator.rootFrame(atom.file, 0), atom.fn);
        const place = { fn: atom.fn, position: 0, prop: name };
        return usesOfHeld(evaluator.module(atom.file), place).flatMap(({ argument, call: id }) => {
          const call = evaluator.node(atom.file, id);
          const first = call.k === 'call' && argument === undefined ? call.args[0] : undefined;
          return first === undefined
            ? []
            : [evaluator.evaluate(evaluator.frameFor(home, call.fn), first.value)];
        });
      }),
    );
  }

  /** Whether its type names all fields, and this is none of them: `upsert(claim)` has no `ttl` unless a claim does. */
  #lacks({ atoms }: Value, name: string): boolean {
    const { types } = this.#evaluator;
    return (
      atoms.length > 0 &&
      atoms.every((atom) => {
        const structure =
          atom.a === 'open' && atom.type !== undefined ? types.resolved(atom.type) : undefined;
        if (structure?.s !== 'object' || structure.index !== undefined || structure.members.size === 0)
          return false;
        return types.membersOf(structure)?.has(name) === false;
      })
    );
  }

  #property(entry: SlotValue, name: string): { readonly value: Value; readonly at?: SlotValue['at'] } {
    const evaluator = this.#evaluator;
    for (const atom of entry.value.atoms) {
      if (atom.a !== 'object') continue;
      const literal = atom.entries.findLast((candidate) => 'key' in candidate && candidate.key === name);
      if (literal !== undefined && 'value' in literal && 'node' in literal.value) {
        const at = { frame: literal.value.frame, node: literal.value.node };
        return {
          value: evaluator.parts.property(entry.value, name, {
            frame: at.frame,
            node: evaluator.node(at.frame.file, at.node),
          }),
          at,
        };
      }
    }
    const at = entry.at;
    if (at === undefined || this.#lacks(entry.value, name)) return { value: { atoms: [] } };
    return {
      value: evaluator.parts.property(entry.value, name, {
        frame: at.frame,
        node: evaluator.node(at.frame.file, at.node),
      }),
      at,
    };
  }
}

/** What is known by a type alone whose fields nobody sees: `AnyBulkWriteOperation<Member>` of a library. */
function unseen({ atoms }: Value): Value {
  return { atoms: atoms.filter((atom) => atom.a === 'holder') };
}

/** Calls that made the library values among the alternatives. */
function makers(value: Value): readonly Call[] {
  const calls: Call[] = [];
  for (const atom of value.atoms) {
    const made = madeBy(atom);
    if (made !== undefined) calls.push({ frame: made.frame, id: made.node });
  }
  return calls;
}

function madeBy(atom: Atom): { readonly node: NodeId; readonly frame: Frame } | undefined {
  if (atom.a === 'lib') return atom.made;
  return undefined;
}

function splitAlternatives(slot: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= slot.length; i += 1) {
    const character = slot[i];
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if ((character === '|' && depth === 0) || character === undefined) {
      parts.push(slot.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}

/** First step (with its parentheses) and what follows. */
function splitHead(slot: string): readonly [string, string] {
  let depth = 0;
  for (let i = 0; i < slot.length; i += 1) {
    if (slot[i] === '(') depth += 1;
    else if (slot[i] === ')') depth -= 1;
    else if (depth === 0 && slot[i] === '.') return [slot.slice(0, i), slot.slice(i + 1)];
    else if (depth === 0 && slot[i] === '[') return [slot.slice(0, i), slot.slice(i)];
  }
  return [slot, ''];
}

export function isCall(node: { readonly k: string }): node is CallNode {
  return node.k === 'call';
}
