/**
 * Models that a module declares in TypeScript: entity classes (TypeORM, MikroORM, sequelize-typescript, NestJS Mongoose),
 * Drizzle tables, Mongoose schemas, Sequelize definitions, and any class or interface annotated with `@retention`.
 * Recognised by shape and name of what builds them; a TTL index counts wherever it is declared in the same file.
 */
import type {
  BindingNode,
  CallNode,
  ClassId,
  ClassIr,
  DecoratorIr,
  MemberIr,
  ModuleIr,
  NodeId,
  ObjectNode,
  TypeDeclarationIr,
  TypeIr,
  TypeMemberIr,
} from '../../flow/ir.ts';
import type { Place } from '../../text/range.ts';
import type { Model, ModelField, ModelKind, RetentionEvidence } from './model.ts';
import { isoOfSeconds, secondsOf } from './period.ts';
import { retentionOfAnnotation } from './prisma.ts';
import {
  argument,
  behind,
  calleeName,
  constantAt,
  nameOf,
  nodeOf,
  numberAt,
  objectAt,
  property,
  stringAt,
} from './read.ts';

export function modelsOf(ir: ModuleIr): readonly Model[] {
  const indexes = ttlIndexes(ir);
  const models: Model[] = [];
  for (const [id, declared] of ir.classes.entries()) {
    const model = classModel(ir, declared, indexes.find(({ on }) => isMadeOf(ir, on, id))?.evidence);
    if (model) models.push(model);
  }
  for (const declared of ir.types) {
    const model = typeModel(ir, declared);
    if (model) models.push(model);
  }
  const named = new Set<NodeId>();
  for (const node of ir.nodes) {
    if (node.k !== 'binding' || node.value === undefined) continue;
    const id = behind(ir, node.value);
    const value = nodeOf(ir, id);
    if (value.k !== 'call' || named.has(id)) continue;
    const model = callModel(ir, value, id, node, indexes);
    if (!model) continue;
    named.add(id);
    models.push(model);
  }
  ir.nodes.forEach((node, id) => {
    if (node.k !== 'call' || named.has(id)) return;
    const model = callModel(ir, node, id, undefined, indexes);
    if (model) models.push(model);
  });
  for (const index of indexes) {
    if (index.collection === undefined) continue;
    models.push({
      name: index.collection,
      kind: 'schema',
      table: index.collection,
      place: index.evidence.place,
      nameAt: index.evidence.place,
      fields: [],
      annotations: [],
      retention: index.evidence,
    });
  }
  return models;
}

// Classes and interfaces

const entityDecorators = new Set(['Entity', 'Table', 'Schema', 'modelOptions', 'Model', 'ViewEntity']);
/** Options of a column that fill it when a record is made without it. */
const defaultKeys = ['default', 'defaultRaw', 'onCreate'];
const entityBases = new Set(['BaseEntity', 'Model', 'AggregateRoot']);

/** How decorators of columns and relations end, also those of the project's own: `@MultiStoreColumn()`. */
const columnDecorator = /(?:Column|Field|Key|Prop|Property|To(?:One|Many))$/;

/** Also one of the project's own that puts several together, of a class with columns: `@MultiStoreEntity('visitors')`. */
function makesEntity(ir: ModuleIr, declared: ClassIr, name: string, call: CallNode | undefined): boolean {
  if (entityDecorators.has(name)) return true;
  if (call === undefined || !/\wEntity$/.test(name)) return false;
  return declared.members.some(({ decorators }) =>
    decorators.some((decorator) => columnDecorator.test(readDecorator(ir, decorator).name ?? '')),
  );
}

/** `trip: Trip | null`, `trip = null`. */
function mayBeNull(ir: ModuleIr, { init, type }: MemberIr): boolean {
  const isNothing = (each: TypeIr): boolean =>
    (each.t === 'literal' && each.value === null) ||
    (each.t === 'keyword' && (each.name === 'null' || each.name === 'undefined'));
  if (type?.t === 'union' && type.types.some(isNothing)) return true;
  return init !== undefined && constantAt(ir, init) === null;
}

/** `SchemaFactory.createForClass(Visitor)`: a schema that a call makes of the class. */
function isMadeOf(ir: ModuleIr, id: NodeId, cls: ClassId): boolean {
  const node = nodeOf(ir, id);
  const [first] = node.k === 'call' ? node.args : [];
  const made = first === undefined ? undefined : nodeOf(ir, behind(ir, first.value));
  return made?.k === 'class' && made.target === cls;
}

function classModel(
  ir: ModuleIr,
  declared: ClassIr,
  index: RetentionEvidence | undefined,
): Model | undefined {
  const decorators = declared.decorators.map((decorator) => readDecorator(ir, decorator));
  const entity = decorators.find(
    ({ call, name }) => name !== undefined && makesEntity(ir, declared, name, call),
  );
  const base = declared.extends === undefined ? undefined : nameOf(ir, declared.extends);
  const annotation = declared.annotations.find(({ tag }) => tag === 'retention');
  if (!entity && !annotation && !(base !== undefined && entityBases.has(base))) return undefined;
  const name = declared.name ?? '';
  const nameStart = declared.nameStart ?? declared.start;
  const fields = declared.members
    .filter((member) => member.kind === 'field' && !member.isStatic)
    .map((member): ModelField => {
      const written = member.decorators.map((decorator) => readDecorator(ir, decorator));
      const options = written.flatMap(({ call }) => (call ? optionsOf(ir, call) : []));
      const column = options.map((option) => stringAt(ir, property(ir, option, 'name'))).find(isDefined);
      const optional =
        member.optional ||
        options.some((option) => constantAt(ir, property(ir, option, 'nullable')) === true);
      const goesWith =
        optional || mayBeNull(ir, member)
          ? undefined
          : written.map((each) => goesWithIt(ir, each)).find(isDefined);
      return {
        name: member.name,
        place: { file: ir.file, start: member.nameStart, end: member.nameStart + member.name.length },
        type: member.type ?? { t: 'unknown' },
        ...(column !== undefined && { column }),
        ...(goesWith !== undefined && { goesWith }),
        optional,
        hasDefault:
          member.init !== undefined ||
          options.some((option) => defaultKeys.some((key) => property(ir, option, key) !== undefined)),
        annotations: member.annotations,
      };
    });
  const retention =
    (annotation && retentionOfAnnotation(ir.file, annotation)) ?? decoratorTtl(ir, declared) ?? index;
  const table =
    entity?.call &&
    (stringAt(ir, argument(ir, entity.call, 0)) ??
      optionsOf(ir, entity.call)
        .flatMap((option) =>
          ['name', 'tableName', 'collection'].map((key) => stringAt(ir, property(ir, option, key))),
        )
        .find(isDefined));
  return {
    name,
    kind: 'class',
    ...(table !== undefined && { table }),
    place: { file: ir.file, start: declared.start, end: declared.end },
    nameAt: { file: ir.file, start: nameStart, end: nameStart + Math.max(name.length, 1) },
    fields,
    annotations: declared.annotations,
    ...(retention && { retention }),
  };
}

/** `@Index({ createdAt: 1 }, { expireAfterSeconds: 3600 })` on a class or member, `@Prop({ expires: '30d' })`. */
function decoratorTtl(ir: ModuleIr, declared: ClassIr): RetentionEvidence | undefined {
  const all = [...declared.decorators, ...declared.members.flatMap((member) => member.decorators)];
  for (const decorator of all) {
    const { call, name } = readDecorator(ir, decorator);
    if (!call) continue;
    for (const options of optionsOf(ir, call)) {
      const seconds = property(ir, options, 'expireAfterSeconds');
      const expires = name === 'Prop' || name === 'prop' ? property(ir, options, 'expires') : undefined;
      const found = seconds ?? expires;
      if (found !== undefined)
        return ttlEvidence(ir, decorator, `TTL index on ${declared.name ?? 'the class'}`, found);
    }
  }
  return undefined;
}

function readDecorator(ir: ModuleIr, decorator: DecoratorIr): { name: string | undefined; call?: CallNode } {
  const node = nodeOf(ir, decorator.node);
  return node.k === 'call'
    ? { name: calleeName(ir, node), call: node }
    : { name: nameOf(ir, decorator.node) };
}

/** Decorators on the side that holds the key. */
const OWNING_SIDES: ReadonlySet<string> = new Set(['ManyToOne', 'OneToOne', 'BelongsTo']);

/** `@ManyToOne(() => Tour, { onDelete: 'CASCADE' })`: the entity of which the record that goes is. */
function goesWithIt(
  ir: ModuleIr,
  { name, call }: { readonly name: string | undefined; readonly call?: CallNode },
): string | undefined {
  if (call === undefined || !OWNING_SIDES.has(name ?? '')) return undefined;
  const options = optionsOf(ir, call);
  const isDeletedToo = options.some((option) =>
    ['onDelete', 'deleteRule'].some((key) => cascades(ir, property(ir, option, key))),
  );
  const entity =
    options.map((option) => property(ir, option, 'entity')).find(isDefined) ?? argument(ir, call, 0);
  return isDeletedToo && entity !== undefined ? nameGivenBy(ir, entity) : undefined;
}

function cascades(ir: ModuleIr, id: NodeId | undefined): boolean {
  return stringAt(ir, id)?.toLowerCase() === 'cascade';
}

/** `() => Tour`, `() => tours.id`: the entity or the table that it gives back. */
function nameGivenBy(ir: ModuleIr, id: NodeId): string | undefined {
  const fn = nodeOf(ir, behind(ir, id));
  const [only, other] = fn.k === 'function' ? (ir.functions[fn.target]?.returns ?? []) : [];
  if (only === undefined || other !== undefined) return undefined;
  const made = nodeOf(ir, only);
  const target = made.k === 'prop' ? made.base : only;
  const node = nodeOf(ir, target);
  if (node.k === 'class') return ir.classes[node.target]?.name;
  return node.k === 'cell' ? ir.cells[node.cell]?.name : nameOf(ir, target);
}

function optionsOf(ir: ModuleIr, call: CallNode) {
  return call.args.map(({ value }) => objectAt(ir, value)).filter(isDefined);
}

function typeModel(ir: ModuleIr, declared: TypeDeclarationIr): Model | undefined {
  const annotation = declared.annotations.find(({ tag }) => tag === 'retention');
  if (!annotation) return undefined;
  const place = { file: ir.file, start: declared.start, end: declared.end };
  const members = declared.type.t === 'object' ? declared.type.members : [];
  return {
    name: declared.name,
    kind: 'class',
    place,
    nameAt: place,
    fields: members.map((member) => ({
      name: member.name,
      place: { file: ir.file, start: member.start, end: member.end },
      type: member.type,
      optional: member.optional,
      hasDefault: false,
      annotations: member.annotations,
    })),
    annotations: declared.annotations,
    retention: retentionOfAnnotation(ir.file, annotation),
  };
}

// Tables, schemas and definitions made by calls

function callModel(
  ir: ModuleIr,
  call: CallNode,
  id: NodeId,
  binding: BindingNode | undefined,
  indexes: readonly TtlIndex[],
): Model | undefined {
  const callee = calleeName(ir, call);
  if (callee === undefined) return undefined;
  const shape = call.isNew ? newShape(ir, call, callee) : callShape(ir, call, callee);
  if (!shape) return undefined;
  const { kind, table, columns, schema } = shape;
  const fields = columns === undefined ? [] : columnsOf(ir, columns, kind);
  const annotations = binding?.annotations ?? [];
  const annotation = annotations.find(({ tag }) => tag === 'retention');
  const retention =
    (annotation && retentionOfAnnotation(ir.file, annotation)) ??
    indexes.find((index) => index.on === id || (schema !== undefined && index.on === schema))?.evidence ??
    (columns === undefined ? undefined : expiresOption(ir, columns));
  const place: Place = { file: ir.file, start: call.start, end: call.end };
  const nameAt = binding ? { file: ir.file, start: binding.start, end: binding.end } : place;
  return {
    name: kind === 'table' ? (binding?.name ?? table ?? '') : (table ?? binding?.name ?? ''),
    kind,
    ...(table !== undefined && { table }),
    place: binding ? { file: ir.file, start: Math.min(binding.start, call.start), end: call.end } : place,
    nameAt,
    fields,
    annotations,
    ...(retention && { retention }),
  };
}

interface Shape {
  readonly kind: ModelKind;
  readonly table: string | undefined;
  readonly columns: NodeId | undefined;
  readonly schema?: NodeId;
}

function newShape(ir: ModuleIr, call: CallNode, callee: string): Shape | undefined {
  if (callee !== 'Schema') return undefined;
  const options = objectAt(ir, argument(ir, call, 1));
  return {
    kind: 'schema',
    table: stringAt(ir, property(ir, options, 'collection')),
    columns: argument(ir, call, 0),
  };
}

function callShape(ir: ModuleIr, call: CallNode, callee: string): Shape | undefined {
  const first = argument(ir, call, 0);
  const second = argument(ir, call, 1);
  if (
    /^(pg|mysql|sqlite|singlestore|gel)Table$|^(create|pg|my|sqlite)?Table$/.test(callee) ||
    isTableMaker(ir, call)
  ) {
    const table = stringAt(ir, first);
    return table === undefined || second === undefined
      ? undefined
      : { kind: 'table', table, columns: second };
  }
  if (callee === 'table' && nodeOf(ir, call.callee).k === 'prop') {
    const table = stringAt(ir, first);
    const columns = second === undefined ? undefined : nodeOf(ir, second);
    if (table === undefined || (columns?.k !== 'object' && columns?.k !== 'function')) return undefined;
    return { kind: 'table', table, columns: second };
  }
  if (callee === 'define') {
    const table = stringAt(ir, first);
    return table === undefined || !objectAt(ir, second)
      ? undefined
      : { kind: 'sequelize', table, columns: second };
  }
  if (callee === 'model') {
    const name = stringAt(ir, first);
    if (name === undefined || second === undefined) return undefined;
    const schema = nodeOf(ir, second);
    if (schema.k !== 'call' || !schema.isNew || calleeName(ir, schema) !== 'Schema') return undefined;
    return { kind: 'schema', table: name, columns: argument(ir, schema, 0), schema: second };
  }
  return undefined;
}

/** `const table = pgTableCreator((name) => `shop_${name}`)`, of which `table('guests', ...)` makes a table. */
function isTableMaker(ir: ModuleIr, call: CallNode): boolean {
  const maker = nodeOf(ir, behind(ir, call.callee));
  return maker.k === 'call' && /TableCreator$/.test(calleeName(ir, maker) ?? '');
}

function columnsOf(ir: ModuleIr, id: NodeId, kind: ModelKind): readonly ModelField[] {
  const object = objectAt(ir, id);
  const fields: ModelField[] = [];
  for (const prop of object?.props ?? []) {
    if (prop.p === 'spread') fields.push(...columnsOf(ir, prop.value, kind));
    if (prop.p !== 'value') continue;
    const chain = kind === 'table' ? columnChain(ir, prop.value) : undefined;
    const options = objectAt(ir, prop.value);
    const column = chain?.column;
    const goesWith = chain?.methods.has('notNull') === true ? chain.goesWith : undefined;
    fields.push({
      name: prop.key,
      place: { file: ir.file, start: prop.keyStart, end: prop.keyEnd },
      type: chain ? (chain.stated ?? columnType(chain.base)) : schemaType(ir, prop.value),
      ...(column !== undefined && { column }),
      ...(goesWith !== undefined && { goesWith }),
      optional: chain
        ? !chain.methods.has('notNull') && !chain.methods.has('primaryKey')
        : constantAt(ir, property(ir, options, 'required')) !== true &&
          constantAt(ir, property(ir, options, 'allowNull')) !== false,
      hasDefault: chain
        ? ['default', 'defaultNow', 'defaultRandom', '$default', '$defaultFn'].some((name) =>
            chain.methods.has(name),
          )
        : ['default', 'defaultValue'].some((key) => property(ir, options, key) !== undefined),
      annotations: prop.annotations ?? [],
    });
  }
  return fields;
}

interface Chain {
  readonly base: string;
  readonly column: string | undefined;
  readonly methods: ReadonlySet<string>;
  readonly stated: TypeIr | undefined;
  /** The table whose record this one is deleted with. */
  readonly goesWith: string | undefined;
}

/** `text('email').notNull()`: the call at the root, its first argument, and the methods after it. */
function columnChain(ir: ModuleIr, id: NodeId): Chain | undefined {
  const methods = new Set<string>();
  let stated: TypeIr | undefined;
  let goesWith: string | undefined;
  let node = nodeOf(ir, behind(ir, id));
  while (node.k === 'call') {
    const callee = nodeOf(ir, node.callee);
    const receiver = callee.k === 'prop' ? nodeOf(ir, behind(ir, callee.base)) : undefined;
    if (callee.k !== 'prop' || receiver?.k !== 'call') {
      const base = calleeName(ir, node);
      if (base === undefined) return undefined;
      return { base, column: stringAt(ir, argument(ir, node, 0)), methods, stated, goesWith };
    }
    methods.add(callee.name);
    // `jsonb('answers').$type<Answers>()`
    if (callee.name === '$type') stated = node.typeArgs[0];
    if (callee.name === 'references') goesWith = referenced(ir, node);
    node = receiver;
  }
  return undefined;
}

/** `references(() => tours.id, { onDelete: 'cascade' })` */
function referenced(ir: ModuleIr, call: CallNode): string | undefined {
  const [to] = call.args;
  const isDeletedToo = cascades(ir, property(ir, objectAt(ir, argument(ir, call, 1)), 'onDelete'));
  return to !== undefined && isDeletedToo ? nameGivenBy(ir, to.value) : undefined;
}

function columnType(base: string): TypeIr {
  if (/text|char|uuid|enum|inet|macaddr|cidr/i.test(base)) return { t: 'keyword', name: 'string' };
  if (/timestamp|date|time/i.test(base)) return { t: 'ref', name: 'Date', to: { in: 'global' }, args: [] };
  if (/int|serial|real|double|float|decimal|numeric/i.test(base)) return { t: 'keyword', name: 'number' };
  return /bool/i.test(base) ? { t: 'keyword', name: 'boolean' } : { t: 'unknown' };
}

/** Schemas in schemas. */
const MAXIMUM_DEPTH = 8;

function schemaType(ir: ModuleIr, id: NodeId, depth = 0): TypeIr {
  if (depth > MAXIMUM_DEPTH) return { t: 'unknown' };
  const value = nodeOf(ir, behind(ir, id));
  if (value.k === 'array') {
    const [first] = value.items;
    return { t: 'array', element: first ? schemaType(ir, first.value, depth + 1) : { t: 'unknown' } };
  }
  if (value.k === 'object') {
    const type = property(ir, value, 'type');
    // `{ type: { type: String }, coordinates: [Number] }` has a field of that name.
    const isField = property(ir, objectAt(ir, type), 'type') !== undefined;
    return type === undefined || isField ? nestedType(ir, value, depth) : schemaType(ir, type, depth + 1);
  }
  if (value.k === 'call' && value.isNew && calleeName(ir, value) === 'Schema') {
    const fields = objectAt(ir, argument(ir, value, 0));
    return fields === undefined ? { t: 'unknown' } : nestedType(ir, fields, depth);
  }
  const name = nameOf(ir, behind(ir, id)) ?? stringAt(ir, id);
  if (name === undefined) return { t: 'unknown' };
  if (/^(string|text|char|citext|uuid)$/i.test(name)) return { t: 'keyword', name: 'string' };
  if (/^(number|int.*|integer|float|double|decimal.*)$/i.test(name)) return { t: 'keyword', name: 'number' };
  if (/^bool(ean)?$/i.test(name)) return { t: 'keyword', name: 'boolean' };
  return /^date(only)?$/i.test(name)
    ? { t: 'ref', name: 'Date', to: { in: 'global' }, args: [] }
    : { t: 'unknown' };
}

/** `{ newsletter: Boolean, partners: { type: Boolean, default: false } }` inside a schema, or a schema of its own. */
function nestedType(ir: ModuleIr, { props }: ObjectNode, depth: number): TypeIr {
  const members = props.flatMap((prop): TypeMemberIr[] =>
    prop.p !== 'value'
      ? []
      : [
          {
            name: prop.key,
            start: prop.keyStart,
            end: prop.keyEnd,
            type: schemaType(ir, prop.value, depth + 1),
            optional: false,
            method: false,
            annotations: prop.annotations ?? [],
          },
        ],
  );
  return members.length === 0 ? { t: 'unknown' } : { t: 'object', members };
}

// TTL indexes

interface TtlIndex {
  /** The call that made the schema the index is declared on. */
  readonly on: NodeId;
  /** Name of the collection, for the driver's `createIndex`. */
  readonly collection?: string;
  readonly evidence: RetentionEvidence;
}

function ttlIndexes(ir: ModuleIr): readonly TtlIndex[] {
  const found: TtlIndex[] = [];
  for (const call of ir.nodes) {
    if (call.k !== 'call') continue;
    const callee = nodeOf(ir, call.callee);
    if (callee.k !== 'prop' || !/^(index|createIndex|ensureIndex)$/.test(callee.name)) continue;
    const seconds = property(ir, objectAt(ir, argument(ir, call, 1)), 'expireAfterSeconds');
    if (seconds === undefined) continue;
    const [key] = objectAt(ir, argument(ir, call, 0))?.props ?? [];
    const field = key?.p === 'value' ? ` on ${key.key}` : '';
    const on = behind(ir, callee.base);
    const collection =
      collectionName(ir, on) ?? (callee.name === 'index' ? undefined : nameOf(ir, callee.base));
    found.push({
      on,
      ...(collection !== undefined && { collection }),
      evidence: ttlEvidence(ir, call, `TTL index${field}`, seconds),
    });
  }
  return found;
}

/** `db.collection('users')`, or `users()` of a function that gives that back. */
function collectionName(ir: ModuleIr, id: NodeId): string | undefined {
  const node = nodeOf(ir, id);
  if (node.k !== 'call') return undefined;
  if (calleeName(ir, node) === 'collection') return stringAt(ir, argument(ir, node, 0));
  const fn = nodeOf(ir, behind(ir, node.callee));
  const [made, other] = fn.k === 'function' ? (ir.functions[fn.target]?.returns ?? []) : [];
  const inner = made === undefined || other !== undefined ? undefined : nodeOf(ir, behind(ir, made));
  return inner?.k === 'call' && calleeName(ir, inner) === 'collection'
    ? stringAt(ir, argument(ir, inner, 0))
    : undefined;
}

/** `expires` on a path of a Mongoose schema: seconds, or `'30d'`. */
function expiresOption(ir: ModuleIr, columns: NodeId): RetentionEvidence | undefined {
  for (const prop of objectAt(ir, columns)?.props ?? []) {
    if (prop.p !== 'value') continue;
    const options = objectAt(ir, prop.value);
    const expires =
      property(ir, options, 'expires') ??
      property(ir, objectAt(ir, property(ir, options, 'index')), 'expires');
    if (expires === undefined) continue;
    return ttlEvidence(ir, { start: prop.keyStart, end: prop.keyEnd }, `TTL index on ${prop.key}`, expires);
  }
  return undefined;
}

function ttlEvidence(
  ir: ModuleIr,
  at: { readonly start: number; readonly end: number },
  text: string,
  value: NodeId,
): RetentionEvidence {
  const written = stringAt(ir, value);
  const seconds = written === undefined ? numberAt(ir, value) : secondsOf(written);
  // Zero stands for "at the time in this field": each record has its own.
  const period = seconds === undefined || seconds <= 0 ? undefined : isoOfSeconds(seconds);
  return {
    how: 'ttl-index',
    place: { file: ir.file, start: at.start, end: at.end },
    text,
    ...(period !== undefined && { period }),
  };
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
