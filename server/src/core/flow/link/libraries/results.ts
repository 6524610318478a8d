/**
 * What calls of libraries give back and what they hand to callbacks, by the rows for sanitizers, propagators,
 * returns and callbacks.
 *
 * Deliberately absent: the records of models (`records.ts`).
 */
import type { ReturnRow, SlotTest } from '../../../catalog/row.ts';
import type { Place } from '../../../text/range.ts';
import { splitWords } from '../../../text/words.ts';
import type { CallNode, JsxNode, NodeId } from '../../ir.ts';
import type { Evaluator, ReadAt } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { DECLARED } from '../modules/ambient.ts';
import { SETTING, type TypeContext } from '../names.ts';
import {
  type Atom,
  clean,
  configuredBy,
  constant,
  join,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  type ObjectEntry,
  remaining,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { BuiltQueries } from './built-queries.ts';
import { namesJoined } from './joined.ts';
import { namesLoaded, withLoaded } from './loads.ts';
import { Selections } from './selections.ts';
import { Setters } from './setters.ts';
import { opensThings } from './signed.ts';
import { holds } from './slot-tests.ts';

/** Shapes of what has no fields. */
const PLAIN: ReadonlySet<string> = new Set(['string', 'number', 'array', 'boolean', 'enum']);
/** Kinds of values that are nobody's data, whatever the field that they stand in is called. */
const NOBODYS: ReadonlySet<string> = new Set(['const', 'scalar', 'clean']);

/** How rows speak of the call that made a function, or the object that it is read from. */
const MAKER = /^(schema:)?(?:callee|receiver)\(\)\./;

export class Results {
  readonly #evaluator: Evaluator;
  readonly setters: Setters;
  readonly #selections: Selections;
  readonly #queries: BuiltQueries;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.setters = new Setters(evaluator);
    this.#selections = new Selections(evaluator);
    this.#queries = new BuiltQueries(evaluator);
  }

  of(atom: LibraryAtom, args: Arguments, frame: Frame, id: NodeId, node: CallNode, name: string): Value {
    const evaluator = this.#evaluator;
    if (atom.integration === '') {
      if (/^global:[^.]+$/.test(atom.path))
        return evaluator.builtins.globals.call(
          atom,
          args,
          node.isNew,
          node.typeArgs.map((type): TypeRef => ({ file: frame.file, type, env: frame.typeEnv })),
        );
      if (this.#isToldByRow(atom.path)) return NOTHING;
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
      const remains = sanitizer.row.result;
      if (remains === 'none' || remains === 'random')
        return valueWith({
          a: 'clean',
          why: `what ${name} gives back holds nothing of what goes into it (a rule of ${atom.integration} says so)`,
          ...(remains === 'random' && { random: true }),
        });
      const slots = sanitizer.row.cleans ?? ['args', 'receiver'];
      const parts = slots
        .flatMap((slot) => evaluator.libraries.slots.read(frame, id, slot))
        .map((entry): Lazy => ({ value: remaining(entry.value, remains) }));
      return valueWith({ a: 'text', texts: [], parts, deep: true, remains });
    }
    const propagator = catalog
      .propagatorsFor(atom.integration, path)
      .find(({ row: { when = [] } }) => this.#allHold(when, frame, id));
    if (propagator !== undefined && propagator.row.to === 'return') {
      const carried = this.#propagate(frame, id, propagator.row, node);
      if (catalog.typeOfPath(atom.integration, `${path}()`) === undefined) return carried;
      // A document made of its fields: data, and an object of the library with methods of its own.
      return join([carried, this.#result(atom, path, typeArgs, frame, id, node, name)]);
    }
    const results: Value[] = [];
    let isTold = false;
    for (const match of catalog.returnsFor(atom.integration, path)) {
      if (!this.#allHold(match.row.when ?? [], frame, id)) continue;
      if (match.row.value.startsWith('named:') && results.length > 0) continue;
      const value = this.#returned(
        match.row,
        { ...atom.captures, ...match.captures },
        atom,
        typeArgs,
        frame,
        id,
        node,
      );
      if (value !== undefined) {
        const read = this.#loaded(match.row, atom.integration, value, frame, id);
        results.push(this.#arranged(match.row, read, evaluator.place(frame.file, node)));
        // `{ success, data }` is all of it.
        isTold ||= match.row.toldBy !== undefined;
      }
    }
    if (results.length > 0) {
      // A query that can be narrowed down further: rows, and an object of the library with methods of its own.
      return isTold || catalog.typeOfPath(atom.integration, `${path}()`) === undefined
        ? join(results)
        : join([...results, this.#result(atom, path, typeArgs, frame, id, node, name)]);
    }
    // `mask()` of nothing makes something that masks: a format of a logger.
    const cleaned = node.args.length === 0 ? undefined : evaluator.classifier.sanitizerName(name);
    if (
      cleaned === 'none' &&
      catalog.typeOfPath(atom.integration, `${path}()`) === undefined &&
      !evaluator.calls.givesRecord(frame.file, id, name)
    )
      return evaluator.naming.cleaned(name);
    const result = this.#result(atom, path, typeArgs, frame, id, node, name);
    if (node.typeArgs.length === 0 || catalog.typeOfPath(atom.integration, `${path}()`) !== undefined)
      return result;
    const holder = evaluator.typed.holder(
      typeArgs,
      name === '' ? [] : [name],
      evaluator.place(frame.file, node),
    );
    return holder === undefined ? result : join([result, holder]);
  }

  /** Records with what the query reads along. */
  #loaded({ loads, joined }: ReturnRow, integration: string, value: Value, frame: Frame, id: NodeId): Value {
    const evaluator = this.#evaluator;
    const named = (loads ?? []).flatMap((slot) => this.#optionsAt(frame, id, slot));
    const joins = joined ? evaluator.catalog.integration(integration)?.relations?.joins : undefined;
    const names = joins === undefined ? [] : namesJoined(evaluator, joins, frame, id);
    return withLoaded(evaluator, value, new Set([...namesLoaded(evaluator, named), ...names]));
  }

  /** What an option says: `findOne(id, { relations })` has none in its id. */
  #optionsAt(frame: Frame, id: NodeId, slot: string): readonly Value[] {
    const { slots } = this.#evaluator.libraries;
    const [, argument] = /^(arg\d+)\./.exec(slot) ?? [];
    const isPlain = (atom: Atom): boolean =>
      atom.a === 'const' || (atom.a === 'open' && PLAIN.has(atom.shape));
    if (argument !== undefined && slots.value(frame, id, argument).atoms.every(isPlain)) return [];
    return slots.read(frame, id, slot).map(({ value }) => value);
  }

  /** What a function of a library gives back where no call of it is in view: `ReturnType<typeof store.getState>`. */
  unseen(atom: LibraryAtom): Value | undefined {
    const { made, receiver } = atom;
    if (receiver !== undefined && this.#isReader(atom)) {
      // `readValidatedBody(event, Body.parse)`
      const type = this.#evaluator.libraries.schemas.described(receiver);
      const context: TypeContext = { names: [], param: undefined, origin: atom.origin, input: undefined };
      if (type !== undefined) return this.#evaluator.typed.valueOfType(type, context, 0);
    }
    const node = made && this.#evaluator.node(made.frame.file, made.node);
    if (made === undefined || node?.k !== 'call' || atom.integration === '') return undefined;
    const results: Value[] = [];
    for (const match of this.#evaluator.catalog.returnsFor(atom.integration, atom.path)) {
      const { when = [], value } = match.row;
      if (!when.every((test) => 'present' in test && !test.present)) continue;
      const row = { ...match.row, value: value.replace(MAKER, '$1') };
      if (row.value === value && !value.startsWith('typeArg')) continue;
      const captures = { ...atom.captures, ...match.captures };
      const found = this.#returned(row, captures, atom, atom.typeArgs, made.frame, made.node, node);
      if (found !== undefined)
        results.push(this.#arranged(row, found, this.#evaluator.place(made.frame.file, node)));
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** Whether a method gives back what its schema describes, as it stands. */
  #isReader({ integration, path }: LibraryAtom): boolean {
    return this.#evaluator.catalog
      .returnsFor(integration, path)
      .some(({ row }) => row.value === 'schema' && row.within === undefined && row.when === undefined);
  }

  /** `crypto.subtle.digest()`: part of the language, and what it gives back a row tells. */
  #isToldByRow(path: string): boolean {
    const { catalog } = this.#evaluator;
    const root = /^global:([^.]+)/.exec(path)?.[1] ?? '';
    return catalog
      .integrationsOfGlobal(root)
      .some(
        ({ id }) =>
          catalog.sanitizersFor(id, path).length > 0 ||
          catalog.propagatorsFor(id, path).some(({ row }) => row.to === 'return' && row.when === undefined),
      );
  }

  #allHold(tests: readonly SlotTest[], frame: Frame, id: NodeId): boolean {
    return tests.every((test) =>
      holds(this.#evaluator.catalog, test, this.#evaluator.libraries.slots.value(frame, id, test.slot)),
    );
  }

  /** `inject(Journal)`: what the container hands out for the class. */
  #instances(frame: Frame, id: NodeId, slot: string): Value | undefined {
    const { leaves, libraries } = this.#evaluator;
    const atoms = libraries.slots.value(frame, id, slot).atoms.flatMap((atom): readonly Atom[] => {
      if (atom.a === 'class') return [leaves.instance(atom.file, atom.cls, undefined)];
      // The class of a library goes by the name of its type.
      return atom.a === 'lib' && this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) !== undefined
        ? [atom]
        : [];
    });
    return atoms.length === 0 ? undefined : { atoms };
  }

  /** As a list, and inside a result object or tuple, where the row says so. */
  #arranged(row: ReturnRow, value: Value, origin: Place): Value {
    const listOf = (item: Value): Value =>
      valueWith({ a: 'list', items: [{ value: { value: item }, spread: false }] });
    const held = row.wraps === undefined ? value : wrapped(value, row.wraps);
    const opened = row.opens === undefined ? held : this.#opened(held, row.opens);
    const whole = row.list === true ? listOf(opened) : opened;
    if (row.within === undefined) return whole;
    if (row.within === '0') {
      const rest = valueWith({ a: 'open', shape: 'unknown', names: [], origin });
      return valueWith({
        a: 'list',
        items: [whole, rest].map((item) => ({ value: { value: item }, spread: false })),
      });
    }
    const steps = row.within.split('.');
    const { toldBy } = row;
    return steps.reduceRight((value, step, at): Value => {
      const entry = { key: step === '*' ? undefined : step, value: { value } } as ObjectEntry;
      return at > 0 || toldBy === undefined
        ? valueWith({ a: 'object', entries: [entry], names: [], origin })
        : eitherWay(entry, toldBy, origin);
    }, whole);
  }

  /** A store of refs: each member stands for what it holds under `key`. */
  #opened(value: Value, key: string): Value {
    const open = (lazy: Lazy): Lazy => ({
      value: join(
        this.#evaluator.force(lazy).atoms.map((atom) => {
          const held =
            atom.a === 'object'
              ? atom.entries.find((entry) => 'key' in entry && entry.key === key)
              : undefined;
          return held !== undefined && 'value' in held ? this.#evaluator.force(held.value) : valueWith(atom);
        }),
      ),
    });
    return withMembers(value, open);
  }

  /** What a tagged template of a library gives back, where a row says so. */
  ofTag(tag: Value, frame: Frame, id: NodeId): Value | undefined {
    const evaluator = this.#evaluator;
    const node = evaluator.node(frame.file, id);
    const results: Value[] = [];
    for (const atom of tag.atoms) {
      if (atom.a !== 'lib' || atom.integration === '') continue;
      for (const { row } of evaluator.catalog.returnsFor(atom.integration, atom.path)) {
        if (!row.value.startsWith('sql:')) continue;
        const origin = evaluator.place(frame.file, node);
        const context: TypeContext = { names: [], param: undefined, origin, input: undefined };
        const slot = row.value.slice('sql:'.length);
        const value = evaluator.libraries.records.ofStatement(slot, [], frame, id, context);
        if (value !== undefined) results.push(this.#arranged(row, value, origin));
      }
    }
    return results.length === 0 ? undefined : join(results);
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
      this.#evaluator.libraries.atom(atom.integration, `${path}()`, {
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
    const values = row.from
      .flatMap((slot) => evaluator.libraries.slots.read(frame, id, slot))
      .map((entry) => entry.value);
    if (row.keys === undefined) return join(values);
    const names: string[] = [];
    for (const slot of row.keys.slots) {
      for (const entry of evaluator.libraries.slots.read(frame, id, slot)) {
        const found = evaluator.parts.constants(entry.value);
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
    const value = row.value.replace(/\.<(\w+)>/g, (whole, name: string) => `.${captures[name] ?? whole}`);
    const chosen = /^(.+)\[(arg\d+)\](?:\.(\S+))?$/.exec(value);
    if (chosen !== null) {
      const whole = this.#returned(
        { ...row, value: chosen[1] ?? '' },
        captures,
        atom,
        typeArgs,
        frame,
        id,
        node,
      );
      const key = evaluator.parts.constantString(evaluator.libraries.slots.value(frame, id, chosen[2] ?? ''));
      if (whole === undefined || key === undefined) return undefined;
      // `getValues('contact.phone')` leads further in.
      const found = key
        .split('.')
        .reduce((part, step) => evaluator.parts.property(part, step, { frame, node }), whole);
      // Of what stands there, a part: the body of a reply among all that a path's declaration says.
      const inside = chosen[3]?.split('.') ?? [];
      return known(
        inside.reduce(
          (part, step) =>
            step === '*'
              ? this.#anyMember(part, { frame, node })
              : evaluator.parts.property(part, step, { frame, node }),
          found,
        ),
      );
    }
    const reached = /^reached\((\d)\):(\w+)$/.exec(value);
    if (reached !== null) return this.#reached(atom, typeArgs[0], Number(reached[1]), reached[2] ?? '');
    const typeArg = /^typeArg(\d+)(?:\.(\w+)|(=>))?$/.exec(value);
    if (typeArg !== null) {
      const stated = typeArgs[Number(typeArg[1])];
      const type = stated === undefined || typeArg[3] === undefined ? stated : givenBack(stated);
      const part = typeArg[2];
      const whole = type === undefined ? undefined : evaluator.typed.valueOfType(type, context, 0);
      return whole === undefined || part === undefined
        ? whole
        : unnamed(known(evaluator.parts.property(whole, part, { frame, node })));
    }
    if (value.startsWith('keyword:')) {
      const shape = value.slice('keyword:'.length);
      if (shape === 'boolean' || shape === 'number') return scalar(shape);
      return shape === 'string' || shape === 'unknown'
        ? valueWith({ a: 'open', shape, names: [], origin })
        : clean('no personal data');
    }
    if (value.startsWith('type:'))
      return valueWith(evaluator.libraries.typeAtom(value.slice('type:'.length), atom, origin, typeArgs));
    if (value.startsWith(DECLARED))
      return evaluator.libraries.declaredByProject(value.slice(DECLARED.length), frame.file, context);
    if (value === 'schema') {
      const type = evaluator.libraries.schemas.described(atom.receiver ?? NOTHING);
      if (type === undefined) return undefined;
      const given = evaluator.libraries.slots.value(frame, id, 'arg0');
      const typed = evaluator.typed.valueOfType(type, context, 0);
      return this.#asSetting(typed, frame, node) ?? this.#asGiven(typed, type, given, { frame, node });
    }
    if (value.startsWith('schema:')) {
      const schema = evaluator.libraries.slots.value(frame, id, value.slice('schema:'.length));
      const type = evaluator.libraries.schemas.described(schema);
      return type === undefined ? undefined : evaluator.typed.valueOfType(type, context, 0);
    }
    if (value.startsWith('category:')) {
      const written = row.headers && this.#written(row.headers, frame, id);
      if (written !== undefined) return written;
      if (row.signed !== undefined && opensThings(evaluator, frame, id, row.signed))
        return clean('it opens a thing to whoever has it, and lets nobody in');
      const category = value.slice('category:'.length);
      return valueWith({
        a: 'data',
        category,
        label: evaluator.naming.label(frame.file, node),
        confidence: 'likely',
        evidence: `${atom.path}() gives ${evaluator.classifier.label(category)}`,
        origin,
        steps: [],
        shape: 'string',
      });
    }
    if (value.startsWith('named:')) return this.#namedBy(value.slice('named:'.length), frame, id, node);
    const given = /^given\((\d+)\)\.arg(\d+)$/.exec(value);
    if (given !== null) return this.setters.given(frame, id, Number(given[1]), Number(given[2]));
    if (value.startsWith('instance:')) return this.#instances(frame, id, value.slice('instance:'.length));
    const typeOf = /^(.+)\.typeArg(\d+)$/.exec(value);
    if (typeOf !== null) return this.#argumentOf(frame, id, typeOf[1] ?? '', Number(typeOf[2]), context);
    if (value.startsWith('sql:'))
      return evaluator.libraries.records.ofStatement(
        value.slice('sql:'.length),
        node.typeArgs.length > 0 ? typeArgs : [],
        frame,
        id,
        context,
      );
    if (value === 'selected')
      return row.selects && this.#queries.of(row.selects, typeArgs[0], frame, id, context);
    if (value.startsWith('columns:'))
      return this.#selections.of(
        {
          frame,
          node: id,
          columns: value.slice('columns:'.length),
          table: 'receiver(from).arg0',
          types: typeArgs[0],
        },
        context,
      );
    if (value.startsWith('entity:'))
      return evaluator.libraries.records.of(
        value.slice('entity:'.length),
        captures,
        typeArgs,
        frame,
        id,
        context,
      );
    const read = evaluator.libraries.slots.read(frame, id, value);
    return read.length === 0 ? undefined : join(read.map((entry) => entry.value));
  }

  handed(
    atom: LibraryAtom,
    at: Frame,
    id: NodeId,
    call: CallNode | JsxNode,
    position: number,
    inside: readonly string[],
    index: number | 'this',
    count = 0,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    if (atom.integration === '') return undefined;
    const path = call.k === 'call' && call.isNew ? `new ${atom.path}` : atom.path;
    // `app.use((error, req, res, next) => ...)`: the parameters of a handler of errors stand one further on.
    const takesError = evaluator.catalog
      .errorHandlersFor(atom.integration, path)
      .some(({ row }) => row.error === 0 && row.params !== undefined && count >= row.params);
    const place = takesError && typeof index === 'number' ? index - 1 : index;
    const fields = new Map<string, Value[]>();
    for (const match of evaluator.catalog.callbacksFor(atom.integration, path)) {
      const { callback, params, within } = match.row;
      if (!isAt(callback, position, inside) || !this.#allHold(match.row.when ?? [], at, id)) continue;
      if (place === 'this') {
        const parts = (match.row.self ?? []).map((slot) => evaluator.libraries.slots.value(at, id, slot));
        if (parts.length > 0) return join(parts);
        continue;
      }
      const spec = params[place];
      if (spec === null || spec === undefined) continue;
      const value = this.#handedAs(spec, atom, at, id, call, place);
      if (value === undefined) continue;
      if (within === undefined) return value;
      fields.set(within, [...(fields.get(within) ?? []), value]);
    }
    if (fields.size === 0) return undefined;
    const origin = evaluator.place(at.file, call);
    const entries = [...fields].map(([path, values]): ObjectEntry => {
      const [key = path, ...deeper] = path.split('.');
      const held = deeper.reduceRight<Value>(
        (inner, step) => withFields([{ key: step, value: { value: inner } }], origin),
        join(values),
      );
      return { key, value: { value: held } };
    });
    return withFields(entries, origin);
  }

  /** `z.email().parse(env.OFFICE_EMAIL)`: a text that is configured stays configured when it has been read. */
  #asSetting(typed: Value, frame: Frame, node: CallNode): Value | undefined {
    const isText = typed.atoms.every((atom) => atom.a === 'open' && atom.shape === 'string');
    const [first] = isText ? node.args : [];
    const [setting = ''] = first === undefined ? [] : this.#evaluator.naming.namesAt(frame, first.value);
    return first !== undefined && SETTING.test(setting) && this.#isConfigured(frame, first.value)
      ? valueWith(configuredBy(setting))
      : undefined;
  }

  /** `process.env.X`, `runtimeConfig.X`, and a constant `X`; `record.EMAIL_ADDRESS` is a column. */
  #isConfigured(frame: Frame, id: NodeId): boolean {
    const { catalog, naming } = this.#evaluator;
    const node = this.#evaluator.node(frame.file, id);
    switch (node.k) {
      case 'prop': {
        const [of = ''] = naming.namesAt(frame, node.base);
        return catalog.stages.holders.has(splitWords(of).at(-1) ?? '');
      }
      case 'binding':
        return node.value !== undefined && this.#isConfigured(frame, node.value);
      case 'await':
      case 'cast':
        return this.#isConfigured(frame, node.operand);
      case 'logical':
        return this.#isConfigured(frame, node.left);
      default:
        return ['cell', 'const', 'global', 'import'].includes(node.k);
    }
  }

  /** `Schema.parse({ ...row, ip: '127.0.0.1' })`: a field is called what the schema says, and is what was written there. */
  #asGiven(typed: Value, type: TypeRef, given: Value, at: ReadAt): Value {
    if (given.atoms.length === 0 || !given.atoms.every(({ a }) => a === 'object')) return typed;
    const { naming, parts, types } = this.#evaluator;
    const entries: ObjectEntry[] = [];
    for (const key of types.members(type)?.keys() ?? []) {
      const meaning = naming.classify(key, [], 'string');
      if (meaning === undefined || !('category' in meaning)) continue;
      const value = parts.property(given, key, at);
      if (value.atoms.length > 0 && value.atoms.every(({ a }) => NOBODYS.has(a)))
        entries.push({ key, value: { value } });
    }
    if (entries.length === 0) return typed;
    return valueWith({
      a: 'object',
      entries: [{ spread: { value: typed } }, ...entries],
      names: [],
      origin: this.#evaluator.place(at.frame.file, at.node),
    });
  }

  /**
   * `getCookie(c, 'email')`: what is read under a key is what the key says, as a field would be. Which keys are those of
   * credentials rows tell, which know more of how they are called.
   */
  #namedBy(slot: string, frame: Frame, id: NodeId, node: CallNode): Value | undefined {
    const { libraries, naming, parts } = this.#evaluator;
    const key = parts.constantString(libraries.slots.value(frame, id, slot));
    const words = key?.split(/[.:/]/) ?? [];
    const name = words.at(-1);
    if (name === undefined || name === '') return undefined;
    const origin = this.#evaluator.place(frame.file, node);
    const text = valueWith({ a: 'open', shape: 'string', names: [], origin });
    const label = naming.label(frame.file, node);
    const found = naming.named(text, name, words.slice(0, -1).reverse(), origin, label, undefined);
    const isTold = (atom: Atom): boolean =>
      atom.a === 'data' && !/^user\.authorization\b/.test(atom.category);
    return found.atoms.some(isTold) ? found : undefined;
  }

  /** What stands in these headers of a request that the code makes itself; undefined where nobody can tell. */
  #written(headers: readonly string[], frame: Frame, id: NodeId): Value | undefined {
    const { atoms } = this.#evaluator.libraries.slots.value(frame, id, 'arg0');
    const [made, ...others] = atoms.flatMap((atom) => (atom.a === 'text' && atom.deep ? [atom.parts] : []));
    if (made === undefined || others.length > 0) return undefined;
    const parts = made.map((part) => this.#evaluator.force(part));
    // Beside what is made stand its address and options; what a library hands over may be a request that arrived.
    if (atoms.some((atom) => atom.a === 'lib' && !parts.some((part) => part.atoms.includes(atom))))
      return undefined;
    const options = parts[1]?.atoms.every(({ a }) => a === 'object') === true ? parts[1] : NOTHING;
    const at = { frame, node: this.#evaluator.node(frame.file, id) };
    const lines = this.#fieldsOf(this.#unwrapped(this.#evaluator.parts.property(options, 'headers', at)));
    if (lines === undefined) return undefined;
    const found = headers.flatMap((name) => lines.get(name) ?? []);
    return found.length === 0 ? constant(undefined) : join(found);
  }

  /** `new Headers({ ... })`: what it is made of. */
  #unwrapped(value: Value): Value {
    const [made, ...others] = value.atoms.flatMap((atom) =>
      atom.a === 'text' && atom.deep ? [atom.parts] : [],
    );
    const [first] = others.length === 0 ? (made ?? []) : [];
    return first === undefined ? value : this.#evaluator.force(first);
  }

  /** The fields of an object that is written out, by their names in small letters; undefined where there may be more. */
  #fieldsOf({ atoms: [only, ...others] }: Value): ReadonlyMap<string, Value> | undefined {
    if (only?.a !== 'object' || others.length > 0) return undefined;
    const fields = new Map<string, Value>();
    for (const entry of only.entries) {
      if (!('key' in entry) || entry.key === undefined) return undefined;
      fields.set(entry.key.toLowerCase(), this.#evaluator.force(entry.value));
    }
    return fields;
  }

  /** What stands under any name in an object of which the type is known: the forms that a reply may have. */
  #anyMember(value: Value, at: ReadAt): Value {
    const { parts, types } = this.#evaluator;
    return join(
      value.atoms.flatMap((atom) => {
        const members = atom.a === 'open' && atom.type !== undefined ? types.members(atom.type) : undefined;
        return [...(members?.keys() ?? [])].map((name) => parts.property(valueWith(atom), name, at));
      }),
    );
  }

  /** The call of a library among whose arguments a call stands: `create<State>()(persist((set, get) => ...))`. */
  around(
    at: Frame,
    id: NodeId,
    call: CallNode | JsxNode,
  ): { readonly atom: LibraryAtom; readonly id: NodeId; readonly call: CallNode } | undefined {
    const evaluator = this.#evaluator;
    for (const outer of evaluator.fn(at.file, call.fn).calls) {
      const node = evaluator.node(at.file, outer);
      if (node.k !== 'call' || !node.args.some(({ value }) => value === id)) continue;
      const atom = evaluator.evaluate(at, node.callee).atoms.find(({ a }) => a === 'lib');
      if (atom?.a !== 'lib') return undefined;
      return node.typeArgs.length > 0 || atom.typeArgs.length > 0
        ? { atom, id: outer, call: node }
        : this.around(at, outer, node);
    }
    return undefined;
  }

  /** `client.guests.byId.query()`: what the names on the path lead to in the router that the client is typed by. */
  #reached(atom: LibraryAtom, router: TypeRef | undefined, dropped: number, type: string): Value | undefined {
    const answers = this.#evaluator.catalog.integration(atom.integration)?.types?.[type]?.answers;
    if (router === undefined || answers === undefined) return undefined;
    const names = atom.path.split('.').slice(1);
    return this.#evaluator.libraries.routers.reached(router, names.slice(0, names.length - dropped), answers);
  }

  /** `createContext<Guest>()` in a slot: a value of the type argument of what stands there. */
  #argumentOf(
    frame: Frame,
    id: NodeId,
    slot: string,
    index: number,
    context: TypeContext,
  ): Value | undefined {
    const { libraries, typed } = this.#evaluator;
    const types = libraries.slots
      .read(frame, id, slot)
      .flatMap((entry) => entry.value.atoms)
      .flatMap((found) => (found.a === 'lib' ? (found.typeArgs[index] ?? []) : []));
    return types.length === 0 ? undefined : join(types.map((type) => typed.valueOfType(type, context, 0)));
  }

  /**
   * What a table of events says of the argument at `index` of the handler for the event that a slot names: a function's
   * parameter, a part of a tuple, or the one value that is handed over.
   */
  #listedUnder(
    table: TypeRef | undefined,
    frame: Frame,
    id: NodeId,
    slot: string,
    index: number,
  ): TypeRef | undefined {
    const { libraries, parts, types } = this.#evaluator;
    const name = parts.constantString(libraries.slots.value(frame, id, slot));
    const type = table && name !== undefined ? types.members(table)?.get(name)?.type : undefined;
    if (type === undefined) return undefined;
    const structure = types.resolved(type);
    if (structure.s === 'function') return structure.params[index];
    if (structure.s === 'list' && structure.elements !== undefined) return structure.elements[index];
    return index === 0 ? type : undefined;
  }

  /** What a row says of a parameter of a callback that is handed to `call`. */
  #handedAs(
    spec: string,
    atom: LibraryAtom,
    at: Frame,
    id: NodeId,
    call: CallNode | JsxNode,
    index: number,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const origin = evaluator.place(at.file, call);
    const own = (call.typeArgs ?? []).map((type): TypeRef => ({ file: at.file, type, env: at.typeEnv }));
    const typeArgs = own.length > 0 ? own : atom.typeArgs;
    if (spec.startsWith('around:')) {
      const around = this.around(at, id, call);
      if (around === undefined) return undefined;
      return this.#handedAs(spec.slice('around:'.length), around.atom, at, around.id, around.call, index);
    }
    const reached = /^reached\((\d)\):(\w+)$/.exec(spec);
    if (reached !== null) return this.#reached(atom, typeArgs[0], Number(reached[1]), reached[2] ?? '');
    if (spec.startsWith('type:')) {
      const typed = evaluator.libraries.typeAtom(spec.slice('type:'.length), atom, origin, typeArgs);
      return valueWith({ ...typed, made: { node: id, frame: at } });
    }
    if (spec.startsWith('data:')) return passedThrough(spec.slice('data:'.length), origin);
    if (spec.startsWith('digest:'))
      return digestOf(evaluator.libraries.slots.read(at, id, spec.slice('digest:'.length)));
    const context: TypeContext = { names: [], param: undefined, origin, input: undefined };
    const typeArg = /^typeArg(\d+)(=>)?$/.exec(spec);
    if (typeArg !== null) {
      const type = typeArgs[Number(typeArg[1])];
      if (type === undefined) return undefined;
      return evaluator.typed.valueOfType(typeArg[2] === undefined ? type : givenBack(type), context, 0);
    }
    const listed = /^typeArg(\d+)\[(arg\d+)\]$/.exec(spec);
    if (listed !== null) {
      const type = this.#listedUnder(typeArgs[Number(listed[1])], at, id, listed[2] ?? '', index);
      return type && evaluator.typed.valueOfType(type, context, 0);
    }
    if (spec.startsWith('schema:')) {
      const schema = evaluator.libraries.slots.value(at, id, spec.slice('schema:'.length));
      const type = evaluator.libraries.schemas.described(schema);
      return type === undefined ? undefined : evaluator.typed.valueOfType(type, context, 0);
    }
    const typeOf = /^(.+)\.typeArg(\d+)$/.exec(spec);
    if (typeOf !== null) return this.#argumentOf(at, id, typeOf[1] ?? '', Number(typeOf[2]), context);
    const read = evaluator.libraries.slots.read(at, id, spec);
    return read.length > 0 ? join(read.map((entry) => entry.value)) : undefined;
  }
}

/** What a library hands over of whatever is written through it, by anybody and about anybody. */
function passedThrough(category: string, origin: Place): Value {
  return valueWith({
    a: 'data',
    category,
    label: 'all that is written',
    confidence: 'likely',
    evidence: 'whatever is asked of the database, or written to it, passes here',
    origin,
    steps: [],
    shape: 'object',
  });
}

/** What is left of these values in a digest of them. */
function digestOf(entries: readonly { readonly value: Value }[]): Value {
  const remains = 'pseudonym';
  const parts = entries.map(({ value }): Lazy => ({ value: remaining(value, remains) }));
  return valueWith({ a: 'text', texts: [], parts, deep: true, remains });
}

/** Whether a function that stands at `inside` of argument `position` is the one that a row speaks of. */
function isAt(callback: string, position: number, inside: readonly string[]): boolean {
  if (callback === 'args' && inside.length === 0) return true;
  const steps = callback.split('.');
  return (
    steps.length === inside.length + 1 &&
    steps[0] === `arg${position}` &&
    inside.every((name, i) => steps[i + 1] === '*' || steps[i + 1] === name)
  );
}

/** What a part of a declared type is, if the type says so. */
export function known(value: Value): Value | undefined {
  return value.atoms.some((atom) => atom.a !== 'open' || atom.type !== undefined) ? value : undefined;
}

/** A part of an environment (`Env['Variables']`) is called by its own fields and not by what holds them. */
export function unnamed(value: Value | undefined): Value | undefined {
  return value && { atoms: value.atoms.map((atom) => (atom.a === 'open' ? { ...atom, names: [] } : atom)) };
}

/** What a function type gives back; any other type as it is. */
function givenBack(type: TypeRef): TypeRef {
  if (type.type.t !== 'typeof') return type;
  return { ...type, type: { t: 'ref', name: 'ReturnType', to: { in: 'global' }, args: [type.type] } };
}

/** An object with these fields, of which nothing else is known. */
function withFields(fields: readonly ObjectEntry[], origin: Place): Value {
  const rest = valueWith({ a: 'open', shape: 'unknown', names: [], origin });
  return valueWith({
    a: 'object',
    entries: [{ spread: { value: rest } }, ...fields],
    names: [],
    origin,
  });
}

/** Refs of what a store holds: each member stands under `key` in an object of its own. */
function wrapped(value: Value, key: string): Value {
  return withMembers(value, (held, origin) => ({
    value: valueWith({ a: 'object', entries: [{ key, value: held }], names: [], origin }),
  }));
}

/** The same objects with other values in their members; `origin` is the object's. */
function withMembers(value: Value, change: (held: Lazy, origin: Place) => Lazy): Value {
  return {
    atoms: value.atoms.map((atom) =>
      atom.a === 'object'
        ? {
            ...atom,
            entries: atom.entries.map((entry) =>
              'value' in entry ? { ...entry, value: change(entry.value, atom.origin) } : entry,
            ),
          }
        : atom,
    ),
  };
}

/** `{ success: true, data }` or `{ success: false }`: whoever asks for the one is not in the other. */
function eitherWay(entry: ObjectEntry, toldBy: string, origin: Place): Value {
  const says = (value: boolean): ObjectEntry => ({ key: toldBy, value: { value: constant(value) } });
  const either = [[says(true), entry], [says(false)]];
  return { atoms: either.map((entries) => ({ a: 'object', entries, names: [], origin })) };
}
