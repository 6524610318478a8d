/**
 * Values of libraries: which access path a value has, what its members and calls give back, what callbacks receive. All
 * knowledge comes from the catalogue; this only follows it.
 */

import type { TypeTarget, ValueNode } from '../../ir.ts';
import { GLOBAL_OBJECTS } from '../builtins/tables.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { DECLARED } from '../modules/ambient.ts';
import { extend, type TypeContext } from '../names.ts';
import type { Structure } from '../types/structure.ts';
import {
  type Atom,
  clean,
  configuredBy,
  type DataAtom,
  join,
  type LibraryAtom,
  type OpenAtom,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { Records } from './records.ts';
import { known, Results, unnamed } from './results.ts';
import { Routers } from './routers.ts';
import { SchemaReader } from './schemas.ts';
import { Slots } from './slots.ts';

/** A call that makes a class of the schema in a slot. */
const CLASS = 'class:';

/** A slot of the call that made the object. */
const OF_MAKER = 'receiver().';

const OF_THE_PROCESS = new Set(['env', 'argv', 'version', 'platform', 'pid']);

interface At {
  readonly frame: Frame;
  readonly node: { readonly start: number; readonly end: number };
}

export class Libraries {
  readonly #evaluator: Evaluator;
  readonly results: Results;
  readonly records: Records;
  readonly slots: Slots;
  readonly schemas: SchemaReader;
  readonly routers: Routers;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.results = new Results(evaluator);
    this.records = new Records(evaluator);
    this.slots = new Slots(evaluator);
    this.schemas = new SchemaReader(evaluator, this.slots);
    this.routers = new Routers(evaluator);
  }

  imported(frame: Frame, specifier: string, name: string, local: string, node: ValueNode): Value {
    const origin = this.#evaluator.place(frame.file, node);
    const integrations = this.#evaluator.catalog.integrationsOf(specifier);
    if (integrations.length === 0)
      return this.missing(name, local, {
        a: 'open',
        shape: 'unknown',
        names: local === '' ? [] : [local],
        origin,
      });
    const isWhole = name === '*' || name === 'default' || name === '';
    return {
      atoms: integrations.map(({ id }): Atom => {
        const start = isWhole ? (this.#onlyExport(id, specifier) ?? '$') : name;
        return this.atom(id, start, { names: local === '' ? [] : [local], origin, typeArgs: [] });
      }),
    };
  }

  /** `import pick from 'lodash/pick'`, `from 'lodash.pick'`, `import Model from 'store/Model'`: what a module holds alone. */
  #onlyExport(integration: string, specifier: string): string | undefined {
    const name = /[/.-](\w+)$/.exec(specifier)?.[1];
    if (name === undefined) return undefined;
    const { catalog } = this.#evaluator;
    const isKnown =
      catalog.propagatorsFor(integration, name).length > 0 ||
      catalog.returnsFor(integration, name).length > 0 ||
      catalog.callbacksFor(integration, name).length > 0 ||
      catalog.typeNamed(specifier, name)?.integration === integration;
    return isKnown ? name : undefined;
  }

  /** What is imported from a module that is not there: unknown, and what its name is usual for. */
  missing(name: string, local: string, open: OpenAtom): Value {
    if (name === '*') return valueWith({ ...open, isModule: true });
    const types = this.#evaluator.catalog.typesOfImport(name === 'default' ? local : name);
    return {
      atoms: [
        open,
        ...types.map(
          ({ integration, type }): Atom =>
            this.atom(integration, type, { names: open.names, origin: open.origin, typeArgs: [] }),
        ),
      ],
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
        this.atom(integration.id, `global:${name}`, { names: [name], origin, typeArgs: [] }),
    );
    // `fetch`, `crypto`, `process` are rows and part of the language at once.
    if (this.#evaluator.builtins.globals.isGlobal(name))
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

  atom(
    integration: string,
    path: string,
    rest: Pick<LibraryAtom, 'names' | 'origin' | 'typeArgs'> &
      Partial<Pick<LibraryAtom, 'made' | 'receiver' | 'captures' | 'param'>>,
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
    if (atom.path === 'global:process' && OF_THE_PROCESS.has(name)) return valueWith(configuredBy(''));
    if (atom.integration === '') {
      const root = atom.path.slice('global:'.length);
      if (GLOBAL_OBJECTS.has(root)) return evaluator.leaves.global(at.frame, name, at.node);
      return valueWith({
        ...atom,
        path: `${atom.path}.${name}`,
        names: [],
        origin,
        receiver: valueWith(atom),
      });
    }
    const next = this.atom(atom.integration, `${atom.path}.${name}`, {
      names: [],
      origin,
      typeArgs: atom.typeArgs,
      made: atom.made,
      receiver: valueWith(atom),
      captures: atom.captures,
      ...(atom.param !== undefined && { param: extend(atom.param, name) }),
    });
    const [source] = evaluator.catalog.sourcesFor(next.integration, next.path);
    if (source !== undefined) {
      if (source.row.category === 'none') return clean(source.row.label ?? 'never personal data');
      const data: DataAtom = {
        a: 'data',
        category: source.row.category,
        label: evaluator.naming.label(at.frame.file, at.node),
        confidence: 'likely',
        evidence: source.row.label ?? `${next.path} holds ${evaluator.classifier.label(source.row.category)}`,
        origin,
        steps: [],
        shape: 'unknown',
      };
      return valueWith(data);
    }
    const stated = this.#memberByRows(next, name, at);
    return this.#addedMember(atom, name, at) ?? stated ?? valueWith(next);
  }

  /** What rows say of the type of a member, and what the project declares for it. */
  #memberByRows(next: LibraryAtom, name: string, at: At): Value | undefined {
    const found: Value[] = [];
    for (const { row } of this.#evaluator.catalog.membersFor(next.integration, next.path)) {
      const value = this.#memberByRow(row.value, next, name, at);
      if (value !== undefined) found.push(value);
    }
    return found.length === 0 ? undefined : join(found);
  }

  #memberByRow(row: string, next: LibraryAtom, name: string, at: At): Value | undefined {
    if (row.startsWith(OF_MAKER)) {
      const value =
        next.made && this.slots.value(next.made.frame, next.made.node, row.slice(OF_MAKER.length));
      return value === undefined || value.atoms.length === 0 ? undefined : value;
    }
    if (row === 'schema') return this.#described(next.receiver, next, name);
    if (row.startsWith('schema:')) {
      const { made } = next;
      const slot = row.slice('schema:'.length);
      return this.#described(made && this.slots.value(made.frame, made.node, slot), next, name);
    }
    if (row.startsWith('type:'))
      return valueWith({
        ...this.typeAtom(row.slice('type:'.length), next, next.origin, next.typeArgs),
        names: [name],
      });
    if (!row.startsWith(DECLARED)) return this.#statedMember(row, next, name, at);
    const context: TypeContext = { names: [name], param: next.param, origin: next.origin, input: undefined };
    return this.declaredByProject(row.slice(DECLARED.length), at.frame.file, context);
  }

  /** A value of a type to which the project adds members (`module#Name`), as far as it declares them. */
  declaredByProject(name: string, from: string, context: TypeContext): Value | undefined {
    const evaluator = this.#evaluator;
    const hash = name.lastIndexOf('#');
    const types = evaluator.graph.ambientTypes(name.slice(0, hash), name.slice(hash + 1), from);
    const values = types.flatMap((type) => {
      if (type.to !== 'type' && type.to !== 'class') return [];
      const to: TypeTarget = { in: type.to, id: type.id };
      const ref: TypeRef = { file: type.file, type: { t: 'ref', name, to, args: [] } };
      const members = evaluator.types.members(ref);
      return members === undefined || members.size === 0 ? [] : evaluator.typed.valueOfType(ref, context, 0);
    });
    return values.length === 0 ? undefined : join(values);
  }

  /** What the project adds to a type of the library: `declare module 'fastify' { interface FastifyRequest { ... } }`. */
  #addedMember(atom: LibraryAtom, name: string, at: At): Value | undefined {
    const evaluator = this.#evaluator;
    const type = evaluator.catalog.typeOfPath(atom.integration, atom.path);
    if (type === undefined) return undefined;
    for (const { scope, name: declared } of evaluator.catalog.augmentsOf(atom.integration, type)) {
      const member = evaluator.types.membersAdded(scope, declared, at.frame.file)?.get(name);
      if (member === undefined) continue;
      if (member.method) return undefined;
      const value = evaluator.typed.memberValue(member, {
        names: [],
        param: atom.param === undefined ? undefined : extend(atom.param, name),
        origin: evaluator.place(at.frame.file, at.node),
        input: undefined,
      });
      const says = value.atoms.some(
        (each) => each.a !== 'open' || (each.shape !== 'function' && evaluator.typed.isTyped(each)),
      );
      return says ? value : undefined;
    }
    return undefined;
  }

  /** `Request<P, R, Body>`: the type that the code gives to a member, when it says more than `any`. */
  #statedMember(value: string, atom: LibraryAtom, name: string, at: At): Value | undefined {
    const listed = /^typeArg(\d+)\[typeArg(\d+)\]$/.exec(value);
    if (listed !== null)
      return this.#listedMember(
        atom.typeArgs[Number(listed[1])],
        atom.typeArgs[Number(listed[2])],
        atom,
        name,
      );
    const match = /^typeArg(\d+)(?:\.(\w+))?$/.exec(value);
    const type = atom.typeArgs[Number(match?.[1])];
    if (type === undefined || type.type.t === 'keyword' || type.type.t === 'unknown') return undefined;
    const evaluator = this.#evaluator;
    const part = match?.[2];
    const param = part === undefined ? atom.param : undefined;
    const context: TypeContext = { names: [name], param, origin: atom.origin, input: undefined };
    const whole = evaluator.typed.valueOfType(type, context, 0);
    const found = part === undefined ? whole : evaluator.parts.property(whole, part, at);
    const isEmpty = type.type.t === 'object' && type.type.members.length === 0;
    if (part !== undefined) return unnamed(known(found));
    return found.atoms.length === 0 || isEmpty ? undefined : found;
  }

  /** `NativeStackScreenProps<Screens, 'Partner'>`: what a table of types has under a name. */
  #listedMember(
    table: TypeRef | undefined,
    key: TypeRef | undefined,
    atom: LibraryAtom,
    name: string,
  ): Value | undefined {
    const { typed, types } = this.#evaluator;
    const names = key === undefined ? undefined : types.keys.literals(key);
    const members = table === undefined ? undefined : types.members(table);
    const context: TypeContext = { names: [name], param: atom.param, origin: atom.origin, input: undefined };
    const values = (names ?? []).flatMap((each) => {
      const type = members?.get(each)?.type;
      return type === undefined ? [] : typed.valueOfType(type, context, 0);
    });
    return values.length === 0 ? undefined : join(values);
  }

  /** What a schema describes: that in a slot of the call that handed the value over (Fastify's `{ schema: { body } }`), or the value itself. */
  #described(schema: Value | undefined, atom: LibraryAtom, name: string): Value | undefined {
    const type = schema === undefined ? undefined : this.schemas.described(schema);
    if (type === undefined) return undefined;
    const context: TypeContext = { names: [name], param: atom.param, origin: atom.origin, input: undefined };
    return this.#evaluator.typed.valueOfType(type, context, 0);
  }

  /** What the instances of a class are that a call made of a schema: `createZodDto(Guest)`. */
  describedClass({ integration, path, made }: LibraryAtom): TypeRef | undefined {
    if (made === undefined || !path.endsWith('()')) return undefined;
    for (const { row } of this.#evaluator.catalog.returnsFor(integration, path.slice(0, -'()'.length))) {
      if (!row.value.startsWith(CLASS)) continue;
      const schema = this.slots.value(made.frame, made.node, row.value.slice(CLASS.length));
      const type = this.schemas.described(schema);
      if (type !== undefined) return type;
    }
    return undefined;
  }

  element(atom: LibraryAtom): Value {
    return valueWith({ ...atom, names: [] });
  }

  /** An instance of a library class that a project class extends, or that `new` makes. */
  instanceOf(atom: LibraryAtom, typeArgs: readonly TypeRef[], self: Atom | undefined): Value {
    return valueWith(
      this.atom(atom.integration, `new ${atom.path}()`, {
        names: atom.names,
        origin: atom.origin,
        typeArgs,
        ...(self === undefined ? {} : { receiver: valueWith(self) }),
      }),
    );
  }

  typeAtom(
    name: string,
    atom: LibraryAtom,
    origin: LibraryAtom['origin'],
    typeArgs: readonly TypeRef[],
  ): LibraryAtom {
    const slash = name.lastIndexOf('/');
    const integration = slash < 0 ? atom.integration : name.slice(0, slash);
    return this.atom(integration, slash < 0 ? name : name.slice(slash + 1), { names: [], origin, typeArgs });
  }

  /** A value whose declared type comes from a package. */
  typed(structure: Structure & { s: 'package' }, context: TypeContext): Value | undefined {
    const evaluator = this.#evaluator;
    const named = evaluator.catalog.typeNamed(structure.specifier, structure.name);
    if (named === undefined) {
      const usual = evaluator.catalog.typesOfImport(structure.name);
      if (usual.length === 0 || evaluator.catalog.isPackageKnown(structure.specifier)) return undefined;
      const { names, origin } = context;
      return {
        atoms: usual.map(
          ({ integration, type }): Atom => this.atom(integration, type, { names, origin, typeArgs: [] }),
        ),
      };
    }
    const own = valueWith(
      this.atom(named.integration, named.type, {
        names: context.names,
        origin: context.origin,
        typeArgs: structure.args,
        ...(context.param !== undefined && { param: context.param }),
      }),
    );
    const [held] = structure.args;
    const row = evaluator.catalog.integration(named.integration)?.types?.[named.type];
    if (held === undefined || row?.carries !== true) return own;
    return join([evaluator.typed.valueOfType(held, context, 0), own]);
  }

  /**
   * Parameter `index` of a function whose declared type comes from a package or from the platform:
   * `RequestHandler<Params, Reply, Body>`; or of one that stands under a name in an object of such a type.
   */
  parameterOf(
    structure: Structure & { s: 'package' | 'global' },
    index: number,
    frame: Frame,
    name?: string,
  ): TypeRef | Value | undefined {
    const { catalog } = this.#evaluator;
    const specifier = structure.s === 'package' ? structure.specifier : '';
    const named = catalog.typeNamed(specifier, structure.name);
    if (named === undefined) return undefined;
    const { methods = {}, params } = catalog.integration(named.integration)?.types?.[named.type] ?? {};
    const spec = ((name === undefined ? undefined : methods[name]) ?? params)?.[index];
    if (spec === undefined || spec === null) return undefined;
    const typeArg = /^typeArg(\d+)$/.exec(spec);
    if (typeArg !== null) return structure.args[Number(typeArg[1])];
    const { start, end } = this.#evaluator.fn(frame.file, frame.fn);
    const atom = this.atom(named.integration, named.type, {
      names: [],
      origin: { file: frame.file, start, end },
      typeArgs: structure.args,
    });
    return valueWith(this.typeAtom(spec.slice('type:'.length), atom, atom.origin, structure.args));
  }

  globalTyped(structure: Structure & { s: 'global' }, context: TypeContext): Value | undefined {
    const named = this.#evaluator.catalog.typeNamed('', structure.name);
    if (named === undefined) return undefined;
    return valueWith(
      this.atom(named.integration, named.type, {
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
