/**
 * Types that schema values describe: `z.object({ email: z.string() })` and its kin. Validation libraries share one
 * vocabulary of builders (object, array, string, optional, extend, pick, ...), which stands here; which packages speak it
 * is a row of the catalogue (`returns` with the value `schema`).
 */
import type { CallNode, NodeId, TypeIr, TypeMemberIr } from '../../ir.ts';
import { LEAVES_TEXT } from '../builtins/tables.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Atom, Lazy, LibraryAtom, TypeRef, Value } from '../values.ts';
import type { Slots } from './slots.ts';

const OBJECTS = new Set([
  'object',
  'strictObject',
  'looseObject',
  'interface',
  'type',
  'shape',
  'Object',
  'Struct',
  // Forms of Angular, which describe their value.
  'group',
  'FormGroup',
]);
const LISTS = new Set(['array', 'set', 'tuple', 'Array', 'of', 'FormArray']);
const STRINGS = new Set([
  'string',
  'email',
  'url',
  'uuid',
  'cuid',
  'cuid2',
  'ulid',
  'guid',
  'uuidv4',
  'uuidv7',
  'nanoid',
  'String',
  'coerceString',
  'e164',
  'ipv4',
  'ipv6',
  'iso',
]);
/** Of these, the ones that ask nothing but that it is a text. */
const PLAIN = new Set(['string', 'String', 'coerceString']);
/** Methods that take a message and ask the same whatever it says. */
const FORMATS = new Set([
  'email',
  'url',
  'uuid',
  'cuid',
  'cuid2',
  'ulid',
  'nanoid',
  'datetime',
  'ip',
  'nonempty',
]);
/** Methods of a text's schema that reject nothing more than it did. */
const KEEPS = new Set([
  'trim',
  'toLowerCase',
  'toUpperCase',
  'lowercase',
  'uppercase',
  'nonempty',
  'optional',
  'nullable',
  'nullish',
  'exactOptional',
  'default',
  'prefault',
  'catch',
  'brand',
  'describe',
  'meta',
  'readonly',
  'label',
]);
/** Methods of other schemas that reject nothing more than they did. */
const LOOSENS = new Set([
  ...KEEPS,
  'partial',
  'deepPartial',
  'passthrough',
  'loose',
  'strip',
  'catchall',
  'unwrap',
]);
const NUMBERS = new Set(['number', 'int', 'bigint', 'float', 'Number', 'Integer', 'int32']);
const BOOLEANS = new Set(['boolean', 'bool', 'Boolean', 'stringbool']);
const ENUMS = new Set([
  'enum',
  'nativeEnum',
  'literal',
  'picklist',
  'enum_',
  'oneOf',
  'valid',
  'Literal',
  'Enum',
]);
const DATES = new Set(['date', 'Date']);
/** Functions and methods whose first schema argument says what comes out. */
const WRAPPERS = new Set([
  'optional',
  'nullable',
  'nullish',
  'pipe',
  'promise',
  'readonly',
  'lazy',
  'preprocess',
  'Optional',
  'Partial',
  'partial',
  'required',
  'exactOptional',
  'undefinedable',
  'control',
  'FormControl',
]);
const RECORDS = new Set(['record', 'partialRecord', 'map']);
const UNIONS = new Set(['union', 'discriminatedUnion', 'variant', 'or', 'Union', 'alternatives']);
const MERGES = new Set([
  'extend',
  'merge',
  'and',
  'concat',
  'keys',
  'augment',
  'safeExtend',
  'intersection',
  'intersect',
  'append',
  'Intersect',
  'Composite',
]);
const PICKS = new Set(['pick', 'omit', 'Pick', 'Omit']);
const INFERS = new Set([
  'infer',
  'output',
  'input',
  'TypeOf',
  'InferType',
  'InferOutput',
  'InferInput',
  'Static',
  'Infer',
  'Type',
]);
/** Characters that texts of a format have at least. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['uuid', 36],
  ['uuidv4', 36],
  ['uuidv7', 36],
  ['guid', 36],
  ['cuid', 25],
  ['cuid2', 24],
  ['ulid', 26],
  ['nanoid', 21],
  ['datetime', 20],
  ['nonempty', 1],
]);
const MISSING = new Set(['optional', 'nullish', 'exactOptional', 'undefinedable', 'Optional']);
/** What is left out is filled in. */
const FILLED = new Set(['default', 'prefault', 'catch', 'required', 'nonoptional']);
/** Calls inside calls; deeper than what people write, so that a part says the same alone as in a large schema. */
const MAXIMUM_DEPTH = 48;
const MAXIMUM_SPREADS = 8;

/** Parts of one JSON schema that are read. */
const MAXIMUM_PARTS = 2_000;

interface DocumentWalk {
  /** How many more parts are read. */
  left: number;
  /** The objects that this part stands in. */
  readonly around: Atom[];
}

export class SchemaReader {
  readonly #evaluator: Evaluator;
  readonly #slots: Slots;
  readonly #types = new WeakMap<Frame, Map<NodeId, TypeIr | undefined>>();
  /** Types of schemas that ask more than to be of them: `z.number().min(18)`, `z.array(...).max(3)`, `refine(...)`. */
  readonly #stricter = new WeakSet<TypeIr>();

  constructor(evaluator: Evaluator, slots: Slots) {
    this.#evaluator = evaluator;
    this.#slots = slots;
  }

  /** Whether a type of a package means "what this schema describes". */
  infers(specifier: string, name: string): boolean {
    const last = name.split('.').at(-1) ?? name;
    if (!INFERS.has(last)) return false;
    return this.#evaluator.catalog
      .integrationsOf(specifier)
      .some((integration) => integration.returns?.some((row) => /^schema\b/.test(row.value)) === true);
  }

  /** The described type, with places in the file that declares it. */
  described(value: Value): TypeRef | undefined {
    for (const atom of value.atoms) {
      if (atom.a === 'object') {
        const type = this.#document(value, { left: MAXIMUM_PARTS, around: [] });
        if (type !== undefined) return { file: atom.origin.file, type };
      }
      if (atom.a !== 'lib' || atom.made === undefined) continue;
      const type = this.#type(atom, 0);
      if (type !== undefined) return { file: atom.made.frame.file, type };
    }
    return undefined;
  }

  /** A JSON schema written as an object: `{ type: 'object', properties: { email: { type: 'string' } } }`. */
  #document(value: Value, walk: DocumentWalk): TypeIr | undefined {
    const { around } = walk;
    if (around.length > MAXIMUM_DEPTH || walk.left === 0) return undefined;
    // A schema may stand in itself.
    if (value.atoms.some((atom) => around.includes(atom))) return undefined;
    walk.left -= 1;
    around.push(...value.atoms);
    const type = this.#documentOf(value, walk);
    around.length -= value.atoms.length;
    return type;
  }

  #documentOf(value: Value, walk: DocumentWalk): TypeIr | undefined {
    const properties = this.#entry(value, 'properties');
    if (properties !== undefined) {
      const members: TypeMemberIr[] = [];
      for (const atom of this.#evaluator.force(properties).atoms) {
        if (atom.a !== 'object') continue;
        for (const entry of atom.entries) {
          if (!('key' in entry) || entry.key === undefined) continue;
          members.push({
            name: entry.key,
            start: entry.place?.start ?? 0,
            end: entry.place?.end ?? 0,
            ...(entry.place !== undefined && { file: entry.place.file }),
            type: this.#document(this.#evaluator.force(entry.value), walk) ?? { t: 'unknown' },
            optional: false,
            method: false,
            annotations: [],
          });
        }
      }
      return { t: 'object', members };
    }
    if (this.#entry(value, 'enum') !== undefined) return { t: 'keyof', type: { t: 'unknown' } };
    const items = this.#entry(value, 'items');
    if (items !== undefined)
      return {
        t: 'array',
        element: this.#document(this.#evaluator.force(items), walk) ?? { t: 'unknown' },
      };
    const named = this.#entry(value, 'type');
    const name =
      named === undefined ? undefined : this.#evaluator.parts.constantString(this.#evaluator.force(named));
    if (name === 'integer') return { t: 'keyword', name: 'number' };
    return name === 'string' || name === 'number' || name === 'boolean' ? { t: 'keyword', name } : undefined;
  }

  #entry(value: Value, key: string): Lazy | undefined {
    for (const atom of value.atoms) {
      if (atom.a !== 'object') continue;
      for (const entry of atom.entries) if ('key' in entry && entry.key === key) return entry.value;
    }
    return undefined;
  }

  #of(value: Value, depth: number): TypeIr | undefined {
    for (const atom of value.atoms) {
      if (atom.a === 'lib' && atom.made !== undefined) return this.#type(atom, depth);
      if (atom.a === 'fn')
        return this.#of(
          this.#evaluator.activations.applyAll(
            { atoms: [atom] },
            atom.parent ?? this.#evaluator.rootFrame(atom.file, 0),
          ),
          depth + 1,
        );
    }
    return undefined;
  }

  /** `User.shape.email` is the field, not the whole. */
  #ofNode(lazy: Lazy, depth: number): TypeIr | undefined {
    if ('node' in lazy) {
      const read = this.#evaluator.node(lazy.frame.file, lazy.node);
      const shape = read.k === 'prop' ? this.#evaluator.node(lazy.frame.file, read.base) : undefined;
      if (read.k === 'prop' && shape?.k === 'prop' && shape.name === 'shape') {
        const whole = this.#ofNode({ frame: lazy.frame, node: shape.base }, depth + 1);
        if (whole !== undefined) return fieldOf(whole, read.name);
      }
    }
    return this.#of(this.#evaluator.force(lazy), depth);
  }

  /** One answer for each call that makes a schema: large schemas share their parts. */
  #type(atom: LibraryAtom, depth: number): TypeIr | undefined {
    if (atom.made === undefined || depth > MAXIMUM_DEPTH) return undefined;
    const { frame, node } = atom.made;
    let kept = this.#types.get(frame);
    if (kept === undefined) {
      kept = new Map();
      this.#types.set(frame, kept);
    }
    if (kept.has(node)) return kept.get(node);
    kept.set(node, undefined);
    const type = this.#read(frame, node, depth);
    kept.set(node, type);
    return type;
  }

  #read(frame: Frame, id: NodeId, depth: number): TypeIr | undefined {
    const node = this.#evaluator.node(frame.file, id);
    if (node.k !== 'call') return undefined;
    const callee = this.#evaluator.node(frame.file, node.callee);
    const name = callee.k === 'prop' ? callee.name : this.#calleeName(frame, node);
    const receiver = callee.k === 'prop' ? this.#ofNode({ frame, node: callee.base }, depth + 1) : undefined;
    if (receiver === undefined) {
      if (OBJECTS.has(name)) return this.#fields(this.#argument(frame, node, 0), depth);
      if (LISTS.has(name))
        return {
          t: 'array',
          element: this.#of(this.#argument(frame, node, 0), depth + 1) ?? { t: 'unknown' },
        };
      if (STRINGS.has(name)) return text(LENGTHS.get(name), PLAIN.has(name) ? [] : [name]);
      if (NUMBERS.has(name)) return { t: 'keyword', name: 'number' };
      if (BOOLEANS.has(name)) return { t: 'keyword', name: 'boolean' };
      if (ENUMS.has(name)) return this.#choice(this.#argument(frame, node, 0));
      if (DATES.has(name)) return { t: 'ref', name: 'Date', to: { in: 'global' }, args: [] };
      if (RECORDS.has(name)) return this.#record(frame, node, depth);
      if (UNIONS.has(name)) return this.#union(frame, id, depth);
      if (MERGES.has(name)) return this.#intersection(frame, node, undefined, depth);
      if (PICKS.has(name)) {
        // `v.omit(schema, ['a'])`
        const whole = this.#of(this.#argument(frame, node, 0), depth + 1);
        return whole && this.#filtered(whole, this.#argument(frame, node, 1), /^pick$/i.test(name));
      }
      if (WRAPPERS.has(name))
        return this.#wrapped(this.#argument(frame, node, name === 'preprocess' ? 1 : 0), depth);
      return undefined;
    }
    // Methods of a schema: most keep it (`min`, `email`, `optional`, `refine`, `brand`, ...).
    if (name === 'array') return { t: 'array', element: receiver };
    if (UNIONS.has(name))
      return {
        t: 'union',
        types: [receiver, this.#of(this.#argument(frame, node, 0), depth + 1) ?? { t: 'unknown' }],
      };
    if (MERGES.has(name)) return this.#intersection(frame, node, receiver, depth);
    if (name === 'pick' || name === 'omit')
      return this.#filtered(receiver, this.#argument(frame, node, 0), name === 'pick');
    if (OBJECTS.has(name) && receiver.t === 'object') return this.#intersection(frame, node, receiver, depth);
    if (name === 'keyof') return { t: 'unknown' };
    if (name === 'transform') return this.#transformed(frame, node, receiver);
    if (receiver.t !== 'keyword' || receiver.name !== 'string')
      return LOOSENS.has(name) ? receiver : this.#asStricter(receiver);
    const least = this.#least(frame, node, name);
    const more = KEEPS.has(name) || least === 1 ? [] : [this.#asked(frame, node, name)];
    return text(Math.max(receiver.least ?? 0, least), [...(receiver.asks ?? []), ...more]);
  }

  /** `.transform((mail) => mail.trim())`, `.transform((mail) => [mail])`: what it was, or a list of it. */
  #transformed(frame: Frame, node: CallNode, receiver: TypeIr): TypeIr {
    const [only, ...others] = this.#argument(frame, node, 0).atoms;
    if (only?.a !== 'fn' || others.length > 0) return { t: 'unknown' };
    const [given, ...more] = this.#evaluator.fn(only.file, only.fn).returns;
    if (given === undefined || more.length > 0) return { t: 'unknown' };
    const result = this.#evaluator.node(only.file, given);
    const item = result.k === 'array' && result.items.length === 1 ? result.items[0] : undefined;
    if (item !== undefined && !item.spread && this.#isParameter(only, item.value))
      return this.#asStricter({ t: 'array', element: receiver });
    return this.#isParameter(only, given) ? this.#asStricter(receiver) : { t: 'unknown' };
  }

  /** The parameter of a function, maybe written in another way. */
  #isParameter({ file, fn }: { readonly file: string; readonly fn: number }, id: NodeId): boolean {
    let node = this.#evaluator.node(file, id);
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth += 1) {
      if (node.k === 'param') return node.fn === fn && node.index === 0;
      const callee = node.k === 'call' ? this.#evaluator.node(file, node.callee) : undefined;
      const next =
        node.k === 'binding'
          ? node.value
          : callee?.k === 'prop' && LEAVES_TEXT.has(callee.name)
            ? callee.base
            : undefined;
      if (next === undefined) return false;
      node = this.#evaluator.node(file, next);
    }
    return false;
  }

  /** `record(enum(['email', 'sms']), string())` has these fields, another record any. */
  #record(frame: Frame, node: CallNode, depth: number): TypeIr {
    const keys = this.#of(this.#argument(frame, node, 0), depth + 1);
    const value = this.#of(this.#argument(frame, node, 1), depth + 1) ?? { t: 'unknown' };
    if (keys?.t !== 'union') return { t: 'object', members: [], index: value };
    const { start, end } = node;
    const fields = {
      start,
      end,
      file: frame.file,
      type: value,
      optional: true,
      method: false,
      annotations: [],
    };
    const members = keys.types.flatMap((key): TypeMemberIr[] =>
      key.t === 'literal' && typeof key.value === 'string' ? [{ ...fields, name: key.value }] : [],
    );
    return { t: 'object', members };
  }

  /** Whether a value of a schema's type may still be rejected by it; what is asked of texts is in their type (`asks`). */
  asksMore(type: TypeIr): boolean {
    return this.#stricter.has(type);
  }

  #asStricter(type: TypeIr): TypeIr {
    const stricter = { ...type };
    this.#stricter.add(stricter);
    return stricter;
  }

  /** What a method asks of a text, under a name that is the same for the same: `max 255`. */
  #asked(frame: Frame, { args, start }: CallNode, name: string): string {
    const [first] = args;
    if (first === undefined || FORMATS.has(name)) return name;
    const { atoms } = this.#evaluator.evaluate(frame, first.value);
    const [only] = atoms;
    if (atoms.length === 1 && only?.a === 'const') return `${name} ${only.value}`;
    return `${name} ${frame.file}:${start}`;
  }

  /** What a method asks of the length of a text: `min(8)`, `uuid()`. */
  #least(frame: Frame, node: CallNode, name: string): number {
    if (name !== 'min' && name !== 'length') return LENGTHS.get(name) ?? 0;
    const [atom] = this.#argument(frame, node, 0).atoms;
    return atom?.a === 'const' && typeof atom.value === 'number' ? atom.value : 0;
  }

  /** Whether a field may be left out: `z.string().optional().describe('...')`, `v.optional(v.string())`. */
  #mayBeMissing({ atoms }: Value): boolean {
    const [atom] = atoms;
    if (atom?.a !== 'lib' || atom.made === undefined) return false;
    const { frame } = atom.made;
    let id: NodeId = atom.made.node;
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth += 1) {
      const node = this.#evaluator.node(frame.file, id);
      if (node.k !== 'call') return false;
      const callee = this.#evaluator.node(frame.file, node.callee);
      const name = callee.k === 'prop' ? callee.name : this.#calleeName(frame, node);
      if (FILLED.has(name)) return false;
      if (MISSING.has(name)) return true;
      if (callee.k !== 'prop') return false;
      id = callee.base;
    }
    return false;
  }

  #calleeName(frame: Frame, node: CallNode): string {
    const callee = this.#evaluator.node(frame.file, node.callee);
    if (callee.k === 'import') {
      const entry = this.#evaluator.module(frame.file).imports[callee.index];
      return entry === undefined || entry.name === 'default' ? (entry?.local ?? '') : entry.name;
    }
    return this.#evaluator.calls.calleeName(frame, node.callee);
  }

  #argument(frame: Frame, node: CallNode, index: number): Value {
    const arg = node.args[index];
    return arg === undefined ? { atoms: [] } : this.#evaluator.evaluate(frame, arg.value);
  }

  /** `spreads`: how many objects are spread around this one; one that is filled in a loop may spread itself. */
  #fields(value: Value, depth: number, spreads = 0): TypeIr {
    const members: TypeMemberIr[] = [];
    for (const atom of value.atoms) {
      if (atom.a !== 'object') continue;
      for (const entry of atom.entries) {
        if ('spread' in entry) {
          if (spreads >= MAXIMUM_SPREADS) continue;
          const spread = this.#evaluator.force(entry.spread);
          const inner = this.#fields(spread, depth + 1, spreads + 1);
          if (inner.t === 'object') members.push(...inner.members);
        } else if ('key' in entry && entry.key !== undefined) {
          const field = this.#evaluator.force(entry.value);
          const type = this.#ofNode(entry.value, depth + 1) ?? this.#initial(field);
          members.push({
            name: entry.key,
            start: entry.place?.start ?? 0,
            end: entry.place?.end ?? 0,
            ...(entry.place !== undefined && { file: entry.place.file }),
            type: type ?? { t: 'unknown' },
            optional: this.#mayBeMissing(field),
            method: false,
            annotations: this.#annotations(field),
          });
        }
      }
    }
    return { t: 'object', members };
  }

  /** `literal('moved')`, `enum(['moved', 'closed'])`: the values, where they are written there. */
  #choice(value: Value): TypeIr {
    const values = this.#evaluator.parts.constants(value) ?? [];
    if (values.length === 0) return { t: 'keyof', type: { t: 'unknown' } };
    return { t: 'union', types: values.map((each): TypeIr => ({ t: 'literal', value: each })) };
  }

  #wrapped(value: Value, depth: number): TypeIr | undefined {
    return this.#of(value, depth + 1) ?? this.#initial(value);
  }

  /** `name: ''`, `name: ['', required]`: what a field of a form begins with tells its type. */
  #initial(value: Value): TypeIr | undefined {
    const [atom] = value.atoms;
    if (atom?.a === 'list') return this.#initial(this.#evaluator.parts.element(value, 0));
    const name = atom?.a === 'const' ? typeof atom.value : undefined;
    return name === 'string' || name === 'number' || name === 'boolean' ? { t: 'keyword', name } : undefined;
  }

  /** `@personalData` on a field of a schema literal arrives as data. */
  #annotations(field: Value): TypeMemberIr['annotations'] {
    for (const atom of field.atoms) {
      if (atom.a === 'data' && atom.confidence === 'certain')
        return [{ tag: 'personalData', text: atom.category, start: atom.origin.start, end: atom.origin.end }];
      if (atom.a === 'clean') return [{ tag: 'notPersonalData', text: '', start: 0, end: 0 }];
    }
    return [];
  }

  #union(frame: Frame, id: number, depth: number): TypeIr {
    const types: TypeIr[] = [];
    for (const entry of [
      ...this.#slots.read(frame, id, 'arg0[]'),
      ...this.#slots.read(frame, id, 'arg1[]'),
    ]) {
      for (const atom of entry.value.atoms) {
        const type = this.#of({ atoms: [atom] }, depth + 1);
        if (type !== undefined) types.push(type);
      }
    }
    return { t: 'union', types };
  }

  #intersection(frame: Frame, node: CallNode, receiver: TypeIr | undefined, depth: number): TypeIr {
    const types: TypeIr[] = receiver === undefined ? [] : [receiver];
    for (const [i] of node.args.entries()) {
      const argument = this.#argument(frame, node, i);
      if (argument.atoms.some((atom) => atom.a === 'list')) {
        for (const atom of this.#evaluator.parts.element(argument).atoms) {
          const part = this.#of({ atoms: [atom] }, depth + 1);
          if (part !== undefined) types.push(part);
        }
        continue;
      }
      const described = this.#of(argument, depth + 1);
      if (described !== undefined) types.push(described);
      else if (argument.atoms.some((atom) => atom.a === 'object'))
        types.push(this.#fields(argument, depth + 1));
    }
    return { t: 'intersection', types };
  }

  #filtered(type: TypeIr, keys: Value, keep: boolean): TypeIr {
    const names = new Set<string>();
    for (const atom of keys.atoms) {
      if (atom.a === 'object')
        for (const entry of atom.entries) if ('key' in entry && entry.key !== undefined) names.add(entry.key);
    }
    for (const name of this.#evaluator.parts.constants(keys) ?? []) names.add(name);
    const literal: TypeIr = {
      t: 'union',
      types: [...names].map((value): TypeIr => ({ t: 'literal', value })),
    };
    return { t: 'ref', name: keep ? 'Pick' : 'Omit', to: { in: 'global' }, args: [type, literal] };
  }
}

function text(least: number | undefined, asks: readonly string[]): TypeIr {
  return {
    t: 'keyword',
    name: 'string',
    ...(least !== undefined && least > 0 && { least }),
    ...(asks.length > 0 && { asks }),
  };
}

/** A field of a described type; what stands later in an intersection says it anew. */
function fieldOf(type: TypeIr, name: string): TypeIr | undefined {
  if (type.t === 'object') return type.members.find((member) => member.name === name)?.type;
  if (type.t === 'ref' && type.args[0] !== undefined) return fieldOf(type.args[0], name);
  if (type.t !== 'intersection') return undefined;
  return [...type.types]
    .reverse()
    .map((part) => fieldOf(part, name))
    .find((found) => found !== undefined);
}
