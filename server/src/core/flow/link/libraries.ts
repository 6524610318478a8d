/**
 * Values of libraries: which access path a value has, what its members and calls give back, what callbacks receive. All
 * knowledge comes from the catalogue; this only follows it.
 */
import type { ReturnRow } from '../../catalog/row.ts';
import type { Model } from '../../program/schemas/model.ts';
import type { CallNode, NodeId, ValueNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Arguments, Frame } from './frame.ts';
import { singular, type TypeContext } from './names.ts';
import { SchemaReader } from './schemas.ts';
import { holds } from './slot-tests.ts';
import { Slots } from './slots.ts';
import type { Structure } from './types.ts';
import {
  type Atom,
  clean,
  type DataAtom,
  join,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  type ObjectEntry,
  pseudonyms,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

interface At {
  readonly frame: Frame;
  readonly node: { readonly start: number; readonly end: number };
}

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

export class Libraries {
  readonly #evaluator: Evaluator;
  readonly slots: Slots;
  readonly schemas: SchemaReader;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.slots = new Slots(evaluator);
    this.schemas = new SchemaReader(evaluator, this.slots);
  }

  imported(frame: Frame, specifier: string, name: string, local: string, node: ValueNode): Value {
    const origin = this.#evaluator.place(frame.file, node);
    const integrations = this.#evaluator.catalog.integrationsOf(specifier);
    if (integrations.length === 0)
      return valueWith({ a: 'open', shape: 'unknown', names: local === '' ? [] : [local], origin });
    const start = name === '*' || name === 'default' || name === '' ? '$' : name;
    return {
      atoms: integrations.map(
        (integration): Atom =>
          this.#atom(integration.id, start, { names: local === '' ? [] : [local], origin, typeArgs: [] }),
      ),
    };
  }

  /** A global the catalogue knows. */
  global(
    frame: Frame,
    name: string,
    node: { readonly start: number; readonly end: number },
  ): Value | undefined {
    const integrations = this.#evaluator.catalog.integrationsOfGlobal(name);
    if (integrations.length === 0) return undefined;
    const origin = this.#evaluator.place(frame.file, node);
    const atoms = integrations.map(
      (integration): Atom =>
        this.#atom(integration.id, `global:${name}`, { names: [name], origin, typeArgs: [] }),
    );
    // `fetch`, `crypto`, `process` are rows and part of the language at once.
    if (this.#evaluator.builtins.isGlobal(name))
      atoms.push({
        a: 'lib',
        integration: '',
        path: `global:${name}`,
        captures: {},
        typeArgs: [],
        names: [name],
        origin,
      });
    return { atoms };
  }

  #atom(
    integration: string,
    path: string,
    rest: Pick<LibraryAtom, 'names' | 'origin' | 'typeArgs'> &
      Partial<Pick<LibraryAtom, 'made' | 'receiver' | 'captures'>>,
  ): LibraryAtom {
    const canonical = this.#evaluator.catalog.canonical(integration, path);
    return {
      a: 'lib',
      integration,
      path: canonical.path,
      ...rest,
      captures: { ...rest.captures, ...canonical.captures },
    };
  }

  member(atom: LibraryAtom, name: string, at: At): Value {
    const evaluator = this.#evaluator;
    const origin = evaluator.place(at.frame.file, at.node);
    if (atom.integration === '') {
      const root = atom.path.slice('global:'.length);
      if (GLOBAL_OBJECTS.has(root)) return evaluator.global(at.frame, name, at.node);
      if (
        root === 'process' &&
        (name === 'env' || name === 'argv' || name === 'version' || name === 'platform' || name === 'pid')
      )
        return clean('configuration of the process');
      return valueWith({
        ...atom,
        path: `${atom.path}.${name}`,
        names: [],
        origin,
        receiver: valueWith(atom),
      });
    }
    const next = this.#atom(atom.integration, `${atom.path}.${name}`, {
      names: [],
      origin,
      typeArgs: atom.typeArgs,
      made: atom.made,
      receiver: valueWith(atom),
      captures: atom.captures,
    });
    const [source] = evaluator.catalog.sourcesFor(next.integration, next.path);
    if (source !== undefined) {
      if (source.row.category === 'none') return clean(source.row.label ?? 'never personal data');
      const data: DataAtom = {
        a: 'data',
        category: source.row.category,
        label: evaluator.label(at.frame.file, at.node),
        confidence: 'likely',
        evidence: source.row.label ?? `${next.path} holds ${evaluator.classifier.label(source.row.category)}`,
        origin,
        steps: [],
        shape: 'unknown',
      };
      return valueWith(data);
    }
    for (const { row } of evaluator.catalog.membersFor(next.integration, next.path)) {
      const stated = this.#statedMember(row.value, next, name, at);
      if (stated !== undefined) return stated;
    }
    return valueWith(next);
  }

  /** `Request<P, R, Body>`: the type that the code gives to a member, when it says more than `any`. */
  #statedMember(value: string, atom: LibraryAtom, name: string, at: At): Value | undefined {
    const match = /^typeArg(\d+)(?:\.(\w+))?$/.exec(value);
    const type = atom.typeArgs[Number(match?.[1])];
    if (type === undefined || type.type.t === 'keyword' || type.type.t === 'unknown') return undefined;
    const evaluator = this.#evaluator;
    const part = match?.[2];
    const context: TypeContext = { names: [name], param: undefined, origin: atom.origin, input: undefined };
    const whole = evaluator.valueOfType(type, context, 0);
    const found = part === undefined ? whole : evaluator.property(whole, part, at);
    const isEmpty = type.type.t === 'object' && type.type.members.length === 0;
    return found.atoms.length === 0 || (isEmpty && part === undefined) ? undefined : found;
  }

  element(atom: LibraryAtom): Value {
    return valueWith({ ...atom, names: [] });
  }

  /** An instance of a library class that a project class extends, or that `new` makes. */
  instanceOf(atom: LibraryAtom, typeArgs: readonly TypeRef[], self: Atom | undefined): Value {
    return valueWith(
      this.#atom(atom.integration, `new ${atom.path}()`, {
        names: atom.names,
        origin: atom.origin,
        typeArgs,
        ...(self === undefined ? {} : { receiver: valueWith(self) }),
      }),
    );
  }

  call(atom: LibraryAtom, args: Arguments, frame: Frame, id: NodeId, node: CallNode, name: string): Value {
    const evaluator = this.#evaluator;
    if (atom.integration === '') {
      if (/^global:[^.]+$/.test(atom.path))
        return evaluator.builtins.call(
          atom,
          args,
          node.isNew,
          node.typeArgs.map((type): TypeRef => ({ file: frame.file, type, env: frame.typeEnv })),
        );
      return valueWith({
        a: 'open',
        shape: 'unknown',
        names: name === '' ? [] : [name],
        origin: evaluator.place(frame.file, node),
      });
    }
    const path = node.isNew ? `new ${atom.path}` : atom.path;
    const { catalog } = evaluator;
    const typeArgs: readonly TypeRef[] =
      node.typeArgs.length > 0
        ? node.typeArgs.map((type): TypeRef => ({ file: frame.file, type, env: frame.typeEnv }))
        : atom.typeArgs;
    const [sanitizer] = catalog.sanitizersFor(atom.integration, path);
    if (sanitizer !== undefined) {
      if (sanitizer.row.result === 'none') return clean(`${name} removes it`);
      const slots = sanitizer.row.cleans ?? ['args', 'receiver'];
      const parts = slots
        .flatMap((slot) => this.slots.read(frame, id, slot))
        .map((entry): Lazy => ({ value: pseudonyms(entry.value) }));
      return valueWith({ a: 'text', texts: [], parts, deep: true, pseudonym: true });
    }
    const [propagator] = catalog.propagatorsFor(atom.integration, path);
    if (propagator !== undefined && propagator.row.to === 'return') {
      const carried = this.#propagate(frame, id, propagator.row, node);
      if (catalog.typeOfPath(atom.integration, `${path}()`) === undefined) return carried;
      // A document made of its fields: data, and an object of the library with methods of its own.
      return join([carried, this.#result(atom, path, typeArgs, frame, id, node, name)]);
    }
    const results: Value[] = [];
    for (const match of catalog.returnsFor(atom.integration, path)) {
      const { when = [] } = match.row;
      if (!when.every((test) => holds(test, this.slots.value(frame, id, test.slot)))) continue;
      const value = this.#returned(
        match.row,
        { ...atom.captures, ...match.captures },
        atom,
        typeArgs,
        frame,
        id,
        node,
      );
      if (value !== undefined)
        results.push(
          match.row.list === true
            ? valueWith({ a: 'list', items: [{ value: { value }, spread: false }] })
            : value,
        );
    }
    if (results.length > 0) return join(results);
    const cleaned = evaluator.classifier.sanitizerName(name);
    if (cleaned === 'none' && catalog.typeOfPath(atom.integration, `${path}()`) === undefined)
      return clean(`${name} removes it`);
    return this.#result(atom, path, typeArgs, frame, id, node, name);
  }

  /** What a call gives back of which only the path is known. */
  #result(
    atom: LibraryAtom,
    path: string,
    typeArgs: readonly TypeRef[],
    frame: Frame,
    id: NodeId,
    node: CallNode,
    name: string,
  ): Value {
    return valueWith(
      this.#atom(atom.integration, `${path}()`, {
        names: name === '' ? [] : [name],
        origin: this.#evaluator.place(frame.file, node),
        typeArgs,
        made: { node: id, frame },
        ...(atom.receiver === undefined ? {} : { receiver: atom.receiver }),
        captures: atom.captures,
      }),
    );
  }

  #propagate(
    frame: Frame,
    id: NodeId,
    row: {
      readonly from: readonly string[];
      readonly keys?: { readonly slots: readonly string[]; readonly keep: boolean } | undefined;
    },
    node: CallNode,
  ): Value {
    const evaluator = this.#evaluator;
    const values = row.from.flatMap((slot) => this.slots.read(frame, id, slot)).map((entry) => entry.value);
    if (row.keys === undefined) return join(values);
    const names: string[] = [];
    for (const slot of row.keys.slots) {
      for (const entry of this.slots.read(frame, id, slot)) {
        const found = evaluator.builtins.constants(entry.value);
        // Keys that are not known: picking may give anything, omitting may leave anything.
        if (found === undefined) return join(values);
        names.push(...found);
      }
    }
    const filter = row.keys.keep ? { pick: names } : { omit: names };
    const entries = values.map((value): ObjectEntry => ({ spread: { value }, ...filter }));
    return valueWith({ a: 'object', entries, names: [], origin: evaluator.place(frame.file, node) });
  }

  #returned(
    row: ReturnRow,
    captures: Readonly<Record<string, string>>,
    atom: LibraryAtom,
    typeArgs: readonly TypeRef[],
    frame: Frame,
    id: NodeId,
    node: CallNode,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const origin = evaluator.place(frame.file, node);
    const context: TypeContext = { names: [], param: undefined, origin, input: undefined };
    const { value } = row;
    const typeArg = /^typeArg(\d+)$/.exec(value);
    if (typeArg !== null) {
      const type = typeArgs[Number(typeArg[1])];
      return type === undefined ? undefined : evaluator.valueOfType(type, context, 0);
    }
    if (value.startsWith('keyword:')) {
      const shape = value.slice('keyword:'.length);
      if (shape === 'boolean' || shape === 'number') return scalar(shape);
      return shape === 'string'
        ? valueWith({ a: 'open', shape: 'string', names: [], origin })
        : clean('no personal data');
    }
    if (value.startsWith('type:'))
      return valueWith(this.#typeAtom(value.slice('type:'.length), atom, origin, typeArgs));
    if (value === 'schema') {
      const type = this.schemas.described(atom.receiver ?? NOTHING);
      return type === undefined ? undefined : evaluator.valueOfType(type, context, 0);
    }
    if (value.startsWith('category:')) {
      const category = value.slice('category:'.length);
      return valueWith({
        a: 'data',
        category,
        label: evaluator.label(frame.file, node),
        confidence: 'likely',
        evidence: `${atom.path}() gives ${evaluator.classifier.label(category)}`,
        origin,
        steps: [],
        shape: 'string',
      });
    }
    if (value.startsWith('entity:'))
      return this.#entityValue(value.slice('entity:'.length), captures, typeArgs, frame, id, context);
    const read = this.slots.read(frame, id, value);
    return read.length === 0 ? undefined : join(read.map((entry) => entry.value));
  }

  #typeAtom(
    name: string,
    atom: LibraryAtom,
    origin: LibraryAtom['origin'],
    typeArgs: readonly TypeRef[],
  ): LibraryAtom {
    const slash = name.lastIndexOf('/');
    const integration = slash < 0 ? atom.integration : name.slice(0, slash);
    return this.#atom(integration, slash < 0 ? name : name.slice(slash + 1), { names: [], origin, typeArgs });
  }

  /** Records of the entity that a slot names: a model of the workspace, a class, a table. */
  #entityValue(
    slot: string,
    captures: Readonly<Record<string, string>>,
    typeArgs: readonly TypeRef[],
    frame: Frame,
    id: NodeId,
    context: TypeContext,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const captured = /^<(\w+)>$/.exec(slot);
    if (captured !== null) {
      const name = captures[captured[1] ?? ''];
      const model = name === undefined ? undefined : evaluator.models.prisma(name);
      if (model !== undefined) return this.#record(model, frame, id, context);
      return name === undefined ? undefined : this.#unknownRecord(name, frame, id, context);
    }
    const typeArg = /^typeArg(\d+)$/.exec(slot);
    if (typeArg !== null) {
      const type = typeArgs[Number(typeArg[1])];
      return type === undefined ? undefined : evaluator.valueOfType(type, context, 0);
    }
    const results: Value[] = [];
    for (const entry of this.slots.read(frame, id, slot)) {
      for (const atom of entry.value.atoms) {
        if (atom.a === 'class')
          results.push(
            valueWith({ ...evaluator.instance(atom.file, atom.cls, undefined), origin: context.origin }),
          );
        else if (atom.a === 'const' && typeof atom.value === 'string') {
          const [model] = evaluator.models.named(atom.value);
          results.push(
            model === undefined
              ? this.#unknownRecord(singular(atom.value), frame, id, context)
              : this.#record(model, frame, id, context),
          );
        } else if (atom.a === 'lib' && atom.made !== undefined) {
          const made = evaluator.node(atom.made.frame.file, atom.made.node);
          const model = evaluator.models.at(evaluator.place(atom.made.frame.file, made));
          if (model !== undefined) results.push(this.#record(model, frame, id, context));
        }
      }
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** One record of a model: its columns, the relations that are asked for, and only the fields that are selected. */
  #record(model: Model, frame: Frame, id: NodeId, context: TypeContext): Value {
    const evaluator = this.#evaluator;
    const select = this.slots.value(frame, id, 'arg0.select');
    const include = this.slots.value(frame, id, 'arg0.include');
    const selected = this.#trueKeys(select);
    const included = this.#trueKeys(include);
    const entries: ObjectEntry[] = [];
    const names = [model.name];
    for (const field of model.fields) {
      const wanted =
        selected === undefined
          ? field.model === undefined || included?.has(field.name) === true
          : selected.has(field.name);
      if (!wanted) continue;
      const member = evaluator.types.memberOfModel(model, field);
      const value = evaluator.memberValue(member, { ...context, names });
      entries.push({ key: field.name, value: { value }, place: field.place });
    }
    return valueWith({ a: 'object', entries, names, origin: context.origin });
  }

  /** A record of which nothing but the model's name is known, and the fields that are selected. */
  #unknownRecord(name: string, frame: Frame, id: NodeId, context: TypeContext): Value {
    const selected = this.#trueKeys(this.slots.value(frame, id, 'arg0.select'));
    if (selected === undefined)
      return valueWith({ a: 'open', shape: 'unknown', names: [name], origin: context.origin });
    const entries = [...selected].map(
      (key): ObjectEntry => ({
        key,
        value: {
          value: valueWith({ a: 'open', shape: 'unknown', names: [key, name], origin: context.origin }),
        },
      }),
    );
    return valueWith({ a: 'object', entries, names: [name], origin: context.origin });
  }

  /** Keys of a literal that are not plainly `false`; undefined when there is no literal. */
  #trueKeys(value: Value): ReadonlySet<string> | undefined {
    let found: Set<string> | undefined;
    for (const atom of value.atoms) {
      if (atom.a !== 'object') continue;
      for (const entry of atom.entries) {
        if (!('key' in entry)) continue;
        found ??= new Set();
        if (entry.key === undefined) continue;
        const [only] = this.#evaluator.force(entry.value).atoms;
        if (only?.a === 'const' && only.value === false) continue;
        found.add(entry.key);
      }
    }
    return found;
  }

  callbackArgument(
    atom: LibraryAtom,
    at: Frame,
    id: NodeId,
    call: CallNode,
    position: number,
    prop: string | undefined,
    index: number,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    if (atom.integration === '') return undefined;
    const path = call.isNew ? `new ${atom.path}` : atom.path;
    for (const match of evaluator.catalog.callbacksFor(atom.integration, path)) {
      const { callback, params } = match.row;
      const here = prop === undefined ? `arg${position}` : `arg${position}.${prop}`;
      if (
        callback !== here &&
        !(prop === undefined && callback === 'args') &&
        !(callback === `callback${position}`)
      )
        continue;
      const spec = params[index];
      if (spec === null || spec === undefined) continue;
      const origin = evaluator.place(at.file, call);
      const own = call.typeArgs.map((type): TypeRef => ({ file: at.file, type, env: at.typeEnv }));
      if (spec.startsWith('type:'))
        return valueWith(
          this.#typeAtom(spec.slice('type:'.length), atom, origin, own.length > 0 ? own : atom.typeArgs),
        );
      const context: TypeContext = { names: [], param: undefined, origin, input: undefined };
      const typeArg = /^typeArg(\d+)$/.exec(spec);
      if (typeArg !== null) {
        const type = (own.length > 0 ? own : atom.typeArgs)[Number(typeArg[1])];
        if (type !== undefined) return evaluator.valueOfType(type, context, 0);
        continue;
      }
      const read = this.slots.read(at, id, spec);
      if (read.length > 0) return join(read.map((entry) => entry.value));
    }
    return undefined;
  }

  /** A value whose declared type comes from a package. */
  typed(structure: Structure & { s: 'package' }, context: TypeContext): Value | undefined {
    const evaluator = this.#evaluator;
    const named = evaluator.catalog.typeNamed(structure.specifier, structure.name);
    if (named !== undefined)
      return valueWith(
        this.#atom(named.integration, named.type, {
          names: context.names,
          origin: context.origin,
          typeArgs: structure.args,
        }),
      );
    return undefined;
  }

  globalTyped(structure: Structure & { s: 'global' }, context: TypeContext): Value | undefined {
    const named = this.#evaluator.catalog.typeNamed('', structure.name);
    if (named === undefined) return undefined;
    return valueWith(
      this.#atom(named.integration, named.type, {
        names: context.names,
        origin: context.origin,
        typeArgs: structure.args,
      }),
    );
  }

  infersSchema(specifier: string, name: string): boolean {
    return this.schemas.infers(specifier, name);
  }

  schemaStructure(value: Value): Structure | undefined {
    const type = this.schemas.described(value);
    return type === undefined ? undefined : this.#evaluator.types.structure(type);
  }
}
