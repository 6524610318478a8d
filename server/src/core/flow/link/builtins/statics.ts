/**
 * Functions of global objects: `Object.keys(x)`, `JSON.stringify(x)`, `Promise.all(list)`.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { extend, keysOfEntries, namesOf } from '../names.ts';
import { namedPair } from '../one-by-one.ts';
import {
  type Atom,
  clean,
  constant,
  join,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  type OpenAtom,
  scalar,
  type Value,
  valueWith,
} from '../values.ts';
import { ReplacedFields } from './replaced-fields.ts';
import { Replacers } from './replacers.ts';

export class Statics {
  readonly #evaluator: Evaluator;
  readonly #replacers: Replacers;
  readonly #replaced: ReplacedFields;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#replacers = new Replacers(evaluator);
    this.#replaced = new ReplacedFields(evaluator);
  }

  /** `Object.keys(x)`, `JSON.stringify(x)`, `Promise.all(list)`, ... */
  method(atom: LibraryAtom, name: string, args: Arguments, frame: Frame): Value | undefined {
    const evaluator = this.#evaluator;
    const [first] = args.values;
    const value =
      first === undefined
        ? args.spread === undefined
          ? undefined
          : evaluator.parts.element(evaluator.force(args.spread.value))
        : evaluator.force(first);
    const list = (element: Value): Value =>
      valueWith({ a: 'list', items: [{ value: { value: element }, spread: false }] });
    switch (`${atom.path.slice('global:'.length)}.${name}`) {
      case 'JSON.stringify':
        return value === undefined ? NOTHING : this.#stringify(this.#asWritten(value, frame), args, frame);
      case 'JSON.parse':
        if (value === undefined) return NOTHING;
        return join(
          value.atoms.map((found) => {
            if (found.a === 'text' && found.deep && found.parts[0] !== undefined)
              return evaluator.force(found.parts[0]);
            return found.a === 'open' || found.a === 'lib'
              ? valueWith({
                  a: 'open',
                  shape: 'unknown',
                  names: namesOf(valueWith(found)),
                  origin: found.origin,
                })
              : valueWith(found);
          }),
        );
      case 'Object.keys':
      case 'Reflect.ownKeys':
      case 'Object.getOwnPropertyNames':
        return value === undefined ? list(scalar('unknown')) : this.#keys(value);
      case 'Object.values':
        return value === undefined ? NOTHING : list(this.#everyValue(value, first));
      case 'Object.entries': {
        if (value === undefined) return NOTHING;
        const every = valueWith({
          a: 'list',
          items: [
            { value: { value: evaluator.parts.keys(value, undefined) }, spread: false },
            { value: { value: this.#everyValue(value, first) }, spread: false },
          ],
        });
        const each = evaluator.oneByOne.pairs(value, { frame, node: atom.origin });
        return valueWith({
          a: 'list',
          items: [{ value: { value: every }, spread: false }],
          ...(each !== undefined && { each }),
        });
      }
      case 'Object.fromEntries': {
        const pairs = value && this.#pairs(value);
        if (pairs !== undefined)
          return valueWith({
            a: 'object',
            entries: pairs.map(([key, held]) => ({ key, value: { value: held } })),
            names: [],
            origin: atom.origin,
          });
        const form = value && unknownForm(value);
        if (form !== undefined) return form;
        return value === undefined
          ? NOTHING
          : valueWith({
              a: 'object',
              entries: [
                {
                  key: undefined,
                  value: { value: evaluator.parts.element(evaluator.parts.iterated(value), 1) },
                  name: { value: evaluator.parts.element(evaluator.parts.iterated(value), 0) },
                },
              ],
              names: [],
              origin: atom.origin,
            });
      }
      case 'Object.groupBy':
      case 'Map.groupBy': {
        const [, by] = args.values;
        if (value === undefined || by === undefined) return NOTHING;
        if (atom.path === 'global:Map')
          return valueWith({
            a: 'list',
            items: [{ value: { value }, spread: false }],
            map: { key: undefined },
          });
        const elements = [evaluator.parts.element(value), scalar('number')];
        const key = evaluator.activations.apply(evaluator.force(by), elements, { frame, node: -1 });
        return valueWith({
          a: 'object',
          entries: [{ key: undefined, value: { value }, name: { value: key } }],
          names: [],
          origin: atom.origin,
        });
      }
      case 'Object.assign':
        return valueWith({
          a: 'object',
          entries: [
            ...args.values.map((spread) => ({ spread })),
            ...(args.spread === undefined
              ? []
              : [{ spread: { value: evaluator.parts.element(evaluator.force(args.spread.value)) } }]),
          ],
          names: [],
          origin: atom.origin,
        });
      case 'Object.freeze':
      case 'Object.seal':
      case 'Object.create':
      case 'Array.from':
      case 'Promise.resolve':
      case 'Buffer.from':
        if (
          name === 'from' &&
          atom.path === 'global:Array' &&
          args.values[1] !== undefined &&
          value !== undefined
        ) {
          const callback = evaluator.force(args.values[1]);
          return list(
            evaluator.activations.apply(callback, [evaluator.parts.iterated(value), scalar('number')], {
              frame,
              node: -1,
            }),
          );
        }
        if (
          atom.path === 'global:Array' &&
          value !== undefined &&
          (evaluator.parts.mapOf(value) !== undefined || isBytes(value))
        )
          return list(evaluator.parts.iterated(value));
        return value ?? NOTHING;
      case 'Array.of':
        return valueWith({ a: 'list', items: args.values.map((item) => ({ value: item, spread: false })) });
      case 'Array.isArray':
      case 'Object.is':
      case 'Number.isInteger':
      case 'Number.isNaN':
      case 'Number.isFinite':
        return scalar('boolean');
      case 'Promise.all':
      case 'Promise.any':
      case 'Promise.race':
        if (value === undefined) return NOTHING;
        return name === 'all' ? value : evaluator.parts.element(value);
      case 'Promise.allSettled':
        return value === undefined
          ? NOTHING
          : list(
              valueWith({
                a: 'object',
                entries: [{ key: 'value', value: { value: evaluator.parts.element(value) } }],
                names: [],
                origin: atom.origin,
              }),
            );
      case 'Promise.reject':
        return NOTHING;
      case 'String.raw':
        return value ?? NOTHING;
      case 'Date.now':
      case 'performance.now':
      case 'Number.parseInt':
      case 'Number.parseFloat':
        return scalar('number');
      case 'crypto.randomUUID':
      case 'crypto.getRandomValues':
        return clean('a random value');
      default:
        if (atom.path === 'global:Math') return scalar('number');
        if (atom.path === 'global:Buffer' && name === 'toString') return value ?? NOTHING;
        if (
          atom.path === 'global:process' &&
          (name === 'cwd' || name === 'uptime' || name === 'hrtime' || name === 'memoryUsage')
        )
          return clean('a fact about the process');
        return undefined;
    }
  }

  #keys(value: Value): Value {
    const { oneByOne, parts } = this.#evaluator;
    const each = oneByOne.names(value)?.map((name) => constant(name));
    const every = { value: { value: parts.keys(value, undefined) }, spread: false };
    return valueWith({ a: 'list', items: [every], ...(each !== undefined && { each }) });
  }

  /** Pairs of which every name is known. */
  #pairs(value: Value): readonly (readonly [string, Value])[] | undefined {
    const [only] = value.atoms;
    if (only?.a !== 'list' || value.atoms.length > 1 || only.each === undefined) return undefined;
    const pairs = only.each.flatMap((each) => {
      const found = namedPair(this.#evaluator, each);
      return found === undefined ? [] : [found];
    });
    return pairs.length === only.each.length ? pairs : undefined;
  }

  /** An instance of a class that says itself what is written of it stands for what its `toJSON` gives. */
  #asWritten(value: Value, frame: Frame): Value {
    const { activations, classes, parts } = this.#evaluator;
    const says = (atom: Atom) =>
      atom.a === 'instance' && classes.findMember(atom.file, atom.cls, 'toJSON') !== undefined;
    if (!value.atoms.some(says)) return value;
    return join(
      value.atoms.map((atom): Value => {
        const method = says(atom)
          ? parts.property(valueWith(atom), 'toJSON', { frame, node: { start: 0, end: 0 } })
          : NOTHING;
        return method.atoms.some(({ a }) => a === 'fn')
          ? activations.applyAll(method, frame)
          : valueWith(atom);
      }),
    );
  }

  /** A replacer that names fields keeps only those. */
  #stringify(value: Value, args: Arguments, frame: Frame): Value {
    const replacer = args.values[1] === undefined ? undefined : this.#evaluator.force(args.values[1]);
    const keys = replacer === undefined ? undefined : this.#evaluator.parts.constants(replacer);
    if (keys !== undefined && keys.length > 0) {
      return valueWith({
        a: 'text',
        texts: [],
        parts: [
          {
            value: valueWith({
              a: 'object',
              entries: [{ spread: { value }, pick: keys }],
              names: [],
              origin: { file: '', start: 0, end: 0 },
            }),
          },
        ],
        deep: true,
        json: {},
      });
    }
    if (
      replacer?.atoms.some((atom) => atom.a === 'fn') === true &&
      !this.#replacers.keepsAll(replacer, frame)
    ) {
      const left = this.#replaced.left(replacer, value, frame);
      return left === undefined
        ? clean('what the replacer leaves of it, which is taken to be no personal data')
        : valueWith({ a: 'text', texts: [], parts: [{ value: left }], deep: true, json: {} });
    }
    // As it is written where that can be told: what else is read from it there says what is in it.
    const [written] = args.values;
    const isWritten = written !== undefined && this.#evaluator.force(written).atoms === value.atoms;
    return valueWith({
      a: 'text',
      texts: [],
      parts: [isWritten ? written : { value }],
      deep: true,
      json: {},
    });
  }

  /** What is under any key, with what the code reads from it by name: `values.email` says what a dictionary has. */
  #everyValue(value: Value, at: Lazy | undefined): Value {
    const every = this.#everyProperty(value, new Set());
    if (at === undefined || !('node' in at) || !every.atoms.some((atom) => atom.a === 'open')) return every;
    const { naming, usage } = this.#evaluator;
    const names = usage.fieldsRead(at.frame.file, at.node);
    const node = this.#evaluator.node(at.frame.file, at.node);
    const place = this.#evaluator.place(at.frame.file, node);
    const owners = [...naming.namesAt(at.frame, at.node), ...namesOf(value)];
    const read = names.flatMap((name) => {
      const judged = naming.classify(name, owners, 'string', names);
      if (judged === undefined || !('category' in judged)) return [];
      const label = `${naming.label(at.frame.file, node)}.${name}`;
      const evidence = `${name} is read from it elsewhere`;
      return [{ ...naming.data(judged, place, label, undefined, 'string'), evidence }];
    });
    return read.length === 0 ? every : join([every, { atoms: read }]);
  }

  #everyProperty(value: Value, seen: Set<Atom>): Value {
    const evaluator = this.#evaluator;
    const results: Value[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'object') results.push(...this.#entriesOf(atom, seen));
      else if (atom.a === 'open' && atom.type !== undefined) {
        const structure = evaluator.types.resolved(atom.type);
        if (structure.s === 'object' && structure.index !== undefined)
          results.push(evaluator.parts.element(valueWith(atom)));
        for (const member of evaluator.types.membersOf(structure)?.values() ?? []) {
          if (!member.method)
            results.push(
              evaluator.typed.memberValue(member, {
                names: atom.names,
                param: extend(atom.param, member.name),
                origin: atom.origin,
                input: atom.input,
              }),
            );
        }
      } else results.push(evaluator.parts.element(valueWith(atom)));
    }
    return join(results);
  }

  /** The values of an object's entries, each by its key. What was seen is spread several times, in loops into itself. */
  #entriesOf(atom: Atom & { a: 'object' }, seen: Set<Atom>): readonly Value[] {
    const { parts, naming } = this.#evaluator;
    if (seen.has(atom)) return [];
    seen.add(atom);
    const isPlain = atom.entries.every(
      (entry) => !('removed' in entry) && (!('spread' in entry) || (!entry.omit && !entry.pick)),
    );
    if (!isPlain || seen.size > MAXIMUM_SPREADS) return [parts.element(valueWith(atom))];
    const keys = keysOfEntries(atom.entries);
    return atom.entries.map((entry) => {
      if ('spread' in entry) return this.#everyProperty(this.#evaluator.force(entry.spread), seen);
      if (!('key' in entry)) return NOTHING;
      const value = this.#evaluator.force(entry.value);
      return entry.key === undefined
        ? value
        : naming.named(value, entry.key, atom.names, entry.place ?? atom.origin, entry.key, undefined, keys);
    });
  }
}

/** Objects spread into one another that are looked through. */
const MAXIMUM_SPREADS = 40;

/** `Object.fromEntries(formData)`: as little is known of it as of the form, and its fields are those that are read from either. */
function unknownForm({ atoms }: Value): Value | undefined {
  const open: OpenAtom[] = [];
  for (const atom of atoms) {
    if (atom.a === 'lib' && FORM_PATH.test(atom.path)) {
      const { names, origin, param } = atom;
      open.push({ a: 'open', shape: 'unknown', names, origin, param });
      continue;
    }
    const type = atom.a === 'open' ? atom.type?.type : undefined;
    const isForm =
      type === undefined || (type.t === 'ref' && type.to.in === 'global' && FORMS.has(type.name));
    if (atom.a !== 'open' || !isForm) return undefined;
    open.push({ ...atom, type: undefined, shape: 'unknown' });
  }
  return open.length === 0 ? undefined : { atoms: open };
}

const FORM_PATH = /(?:\.formData\(\)|[sS]earchParams(?:\(\))?|FormData(?:\(\))?|^Headers)$/;
const FORMS = new Set(['FormData', 'URLSearchParams', 'Headers']);

/** The bytes of a digest or of what was encrypted. */
function isBytes(value: Value): boolean {
  return value.atoms.some((atom) => (atom.a === 'data' || atom.a === 'text') && atom.remains !== undefined);
}
