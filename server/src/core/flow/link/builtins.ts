/**
 * The language's own library: strings, arrays, maps, promises, JSON, Object. It is part of the language, so it stands
 * here and not in the rows of the catalogue.
 */
import type { CallNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Arguments, Frame } from './frame.ts';
import { namesOf, singular } from './names.ts';
import {
  type Atom,
  clean,
  constant,
  join,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

/** Result of a built-in method; `whole` when no other alternative of the callee needs a look. */
export interface BuiltinResult {
  readonly value: Value;
  readonly whole: boolean;
}

const GLOBALS = new Set([
  'Object',
  'Array',
  'JSON',
  'Promise',
  'Math',
  'String',
  'Number',
  'Boolean',
  'Date',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Symbol',
  'Error',
  'TypeError',
  'RangeError',
  'AggregateError',
  'parseInt',
  'parseFloat',
  'isNaN',
  'isFinite',
  'encodeURIComponent',
  'decodeURIComponent',
  'encodeURI',
  'decodeURI',
  'escape',
  'btoa',
  'atob',
  'structuredClone',
  'Buffer',
  'URL',
  'URLSearchParams',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'Blob',
  'File',
  'TextEncoder',
  'TextDecoder',
  'process',
  'crypto',
  'Reflect',
  'Intl',
  'BigInt',
  'RegExp',
  'Uint8Array',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
]);
/** Methods of strings that give text with the same content. */
const STRING_KEEPS = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toString',
  'valueOf',
  'normalize',
  'padStart',
  'padEnd',
  'concat',
  'repeat',
  'replaceAll',
  'replace',
  'toISOString',
  'toJSON',
  'toFixed',
  'toLocaleString',
  'toLocaleDateString',
  'toDateString',
  'toUTCString',
  'format',
  'unwrap',
  'unwrapOr',
  'get',
  'getOrElse',
]);
const STRING_CUTS = new Set(['slice', 'substring', 'substr', 'charAt', 'at', 'charCodeAt', 'codePointAt']);
const TESTS = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'test',
  'some',
  'every',
  'has',
  'equals',
  'isPrototypeOf',
  'hasOwnProperty',
  'delete',
]);
const NUMBERS = new Set([
  'indexOf',
  'lastIndexOf',
  'findIndex',
  'search',
  'localeCompare',
  'getTime',
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'push',
  'unshift',
]);
const LIST_SAME = new Set([
  'filter',
  'slice',
  'reverse',
  'sort',
  'toSorted',
  'toReversed',
  'concat',
  'splice',
  'toSpliced',
  'fill',
  'flat',
  'values',
  'toArray',
  'with',
  'take',
  'drop',
]);
const LIST_ELEMENT = new Set(['find', 'findLast', 'pop', 'shift', 'at', 'get']);
/** Methods whose callback gets elements; the value is the position of the element among its parameters. */
const ELEMENT_CALLBACK: Readonly<Record<string, number>> = {
  map: 0,
  forEach: 0,
  filter: 0,
  find: 0,
  findLast: 0,
  findIndex: 0,
  findLastIndex: 0,
  some: 0,
  every: 0,
  flatMap: 0,
  reduce: 1,
  reduceRight: 1,
  sort: 0,
  toSorted: 0,
  partition: 0,
  groupBy: 0,
  mapAsync: 0,
  each: 0,
};

export class Builtins {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  isGlobal(name: string): boolean {
    return GLOBALS.has(name);
  }

  /** A method of a string, list, promise or object; undefined when the base is something else. */
  method(
    base: Value,
    name: string,
    args: Arguments,
    frame: Frame,
    node: CallNode,
  ): BuiltinResult | undefined {
    const evaluator = this.#evaluator;
    const results: Value[] = [];
    let whole = base.atoms.length > 0;
    // Promises are transparent: the value of `p.then(f)` is what `f` makes of the value.
    if (name === 'then' || name === 'finally' || name === 'catch') {
      const known = base.atoms.some((atom) => atom.a !== 'open' || atom.type !== undefined || true);
      if (!known) return undefined;
      if (name === 'finally') return { value: base, whole: true };
      const handler = evaluator.calls.argument(args, 0);
      if (name === 'catch')
        return {
          value:
            handler === undefined
              ? base
              : join([base, evaluator.calls.apply(handler, [], { frame, node: -1 })]),
          whole: true,
        };
      return {
        value: handler === undefined ? base : evaluator.calls.apply(handler, [base], { frame, node: -1 }),
        whole: true,
      };
    }
    // A statement's own `bind` (`db.prepare(sql).bind(id)`) is not that of functions.
    const binds = (atom: Atom): boolean =>
      atom.a === 'fn' ||
      (atom.a === 'lib' &&
        evaluator.catalog.typeOfPath(atom.integration, `${atom.path}.bind()`) === undefined);
    if (name === 'bind' && base.atoms.some(binds)) {
      return { value: base, whole: true };
    }
    for (const atom of base.atoms) {
      const value = this.#methodOf(atom, name, args, frame, node);
      if (value === undefined) {
        whole = false;
        continue;
      }
      results.push(value);
    }
    return results.length === 0 ? undefined : { value: join(results), whole };
  }

  #methodOf(atom: Atom, name: string, args: Arguments, frame: Frame, node: CallNode): Value | undefined {
    switch (atom.a) {
      case 'list':
        return this.#list(valueWith(atom), atom, name, args, frame);
      case 'data':
        return this.#text(
          valueWith(atom),
          name,
          args,
          atom.shape === 'array' || /s$/.test(atom.label),
          frame,
        );
      case 'text':
        return this.#text(valueWith(atom), name, args, false, frame);
      case 'const':
        return this.#constantMethod(atom.value, name, args);
      case 'scalar':
      case 'clean':
        return TESTS.has(name) ? scalar('boolean') : valueWith(atom);
      case 'open':
        return this.#open(atom, name, args, frame);
      case 'object':
        if (name === 'hasOwnProperty' || name === 'has') return scalar('boolean');
        if (name === 'toString') return clean('not written out');
        // Set, map and form objects that were filled by `update`s.
        if (name === 'get' && atom.entries.some((entry) => 'spread' in entry))
          return this.#evaluator.element(valueWith(atom));
        return undefined;
      case 'lib':
        return atom.integration === '' ? this.#static(atom, name, args, frame, node) : undefined;
      default:
        return undefined;
    }
  }

  #constantMethod(value: unknown, name: string, args: Arguments): Value | undefined {
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (typeof value !== 'string') return scalar('unknown');
    // `'...'.concat(x)`, `', '.join`: the arguments come through.
    if (
      args.values.length > 0 &&
      (name === 'concat' || name === 'replace' || name === 'replaceAll' || name === 'format')
    ) {
      return valueWith({ a: 'text', texts: [value], parts: args.values, deep: false });
    }
    return constant(value);
  }

  #text(self: Value, name: string, args: Arguments, plural: boolean, frame: Frame): Value | undefined {
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (name === 'match' || name === 'matchAll' || name === 'exec')
      return valueWith({ a: 'open', shape: 'unknown', names: [], origin: { file: '', start: 0, end: 0 } });
    if (name === 'split') {
      // The domain of an address is nobody's data, and so is what follows in `split('@')`; its first part is.
      const separator = this.#evaluator.constantString(this.#evaluator.calls.argument(args, 0) ?? NOTHING);
      if (separator === '@')
        return valueWith({
          a: 'list',
          items: [
            { value: { value: self }, spread: false },
            { value: { value: clean('the domain') }, spread: false },
          ],
        });
      return valueWith({ a: 'list', pieces: true, items: [{ value: { value: self }, spread: false }] });
    }
    if (name === 'replace' || name === 'replaceAll') {
      const replacement = this.#evaluator.constantString(this.#evaluator.calls.argument(args, 1) ?? NOTHING);
      const pattern = this.#evaluator.calls.argument(args, 0);
      const isPattern =
        pattern?.atoms.some((atom) => atom.a === 'scalar' && atom.shape === 'object') ?? false;
      if (
        replacement !== undefined &&
        isPattern &&
        /[*•#xX█]{2,}|\[|<|\*|redact|mask|hidden|^\.?0+$/i.test(replacement)
      )
        return clean('masked');
      return self;
    }
    if (plural) {
      const list = valueWith({ a: 'list', items: [{ value: { value: self }, spread: false }] });
      const [atom] = list.atoms;
      if (atom?.a === 'list') {
        const value = this.#list(list, atom, name, args, frame);
        if (value !== undefined) return value;
      }
    }
    if (STRING_CUTS.has(name) && args.values.length > 0)
      return this.#isWholeCut(name, args) ? self : clean('cut');
    if (STRING_KEEPS.has(name)) {
      if (name === 'toISOString' || name === 'concat')
        return join([self, ...args.values.map((value) => this.#evaluator.force(value))]);
      return self;
    }
    return undefined;
  }

  /** `slice(0)`, and `slice(0, 500)`: a limit of length, not a mask. */
  #isWholeCut(name: string, args: Arguments): boolean {
    if (name === 'charAt' || name === 'at' || name === 'charCodeAt' || name === 'codePointAt') return false;
    const [from, to] = [0, 1].map((i) => this.#evaluator.calls.argument(args, i)?.atoms[0]);
    if (from?.a !== 'const' || from.value !== 0) return false;
    if (to === undefined) return true;
    return to.a === 'const' && typeof to.value === 'number' && to.value >= 20;
  }

  #list(
    self: Value,
    atom: Atom & { a: 'list' },
    name: string,
    args: Arguments,
    frame: Frame,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    if (name === 'map' || name === 'flatMap' || name === 'mapAsync') {
      const callback = evaluator.calls.argument(args, 0);
      if (callback === undefined) return self;
      const result = evaluator.calls.apply(callback, [evaluator.element(self), scalar('number'), self], {
        frame,
        node: -1,
      });
      const element =
        name === 'flatMap'
          ? join([evaluator.element(result), { atoms: result.atoms.filter((found) => found.a !== 'list') }])
          : result;
      return valueWith({ a: 'list', items: [{ value: { value: element }, spread: false }] });
    }
    if (name === 'reduce' || name === 'reduceRight') {
      const callback = evaluator.calls.argument(args, 0);
      const initial = evaluator.calls.argument(args, 1);
      if (callback === undefined) return NOTHING;
      const result = evaluator.calls.apply(
        callback,
        [initial ?? evaluator.element(self), evaluator.element(self), scalar('number')],
        { frame, node: -1 },
      );
      return initial === undefined ? result : join([initial, result]);
    }
    if (name === 'concat' || name === 'push' || name === 'unshift') {
      if (name !== 'concat') return scalar('number');
      return valueWith({
        a: 'list',
        items: [...atom.items, ...args.values.map((value) => ({ value, spread: true }))],
      });
    }
    if (name === 'flat') {
      const element = evaluator.element(self);
      return valueWith({
        a: 'list',
        items: [
          {
            value: {
              value: join([
                evaluator.element(element),
                { atoms: element.atoms.filter((found) => found.a !== 'list') },
              ]),
            },
            spread: false,
          },
        ],
      });
    }
    // `ip.split('.').slice(0, 2)`: a part of the text.
    if (name === 'slice' && atom.pieces === true && args.values.length > 1) return clean('cut');
    if (LIST_SAME.has(name)) {
      if (name === 'slice' && atom.items.length > 1) {
        const [from] = evaluator.calls.argument(args, 0)?.atoms ?? [];
        if (
          from?.a === 'const' &&
          typeof from.value === 'number' &&
          from.value > 0 &&
          !atom.items.some((item) => item.spread)
        ) {
          return valueWith({ a: 'list', items: atom.items.slice(from.value) });
        }
      }
      return self;
    }
    if (name === 'pop' && atom.items.length > 1 && !atom.items.some((item) => item.spread))
      return evaluator.element(self, atom.items.length - 1);
    if (name === 'at' && atom.items.length > 1) {
      const [from] = evaluator.calls.argument(args, 0)?.atoms ?? [];
      if (from?.a === 'const' && from.value === 0) return evaluator.element(self, 0);
      return evaluator.element(self, atom.items.length - 1);
    }
    if (LIST_ELEMENT.has(name)) return evaluator.element(self);
    if (name === 'entries')
      return valueWith({
        a: 'list',
        items: [
          {
            value: {
              value: valueWith({
                a: 'list',
                items: [
                  { value: { value: scalar('number') }, spread: false },
                  { value: { value: evaluator.element(self) }, spread: false },
                ],
              }),
            },
            spread: false,
          },
        ],
      });
    if (name === 'keys')
      return valueWith({ a: 'list', items: [{ value: { value: scalar('unknown') }, spread: false }] });
    if (name === 'join' || name === 'toString')
      return valueWith({ a: 'text', texts: [], parts: [{ value: evaluator.element(self) }], deep: false });
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (name === 'forEach' || name === 'add' || name === 'set' || name === 'append' || name === 'clear')
      return self;
    return undefined;
  }

  #open(atom: Atom & { a: 'open' }, name: string, args: Arguments, frame: Frame): Value | undefined {
    // Only what is plainly a list or a text: other names may be methods of the project's own.
    if (atom.type !== undefined && atom.shape === 'object') return undefined;
    if (atom.shape === 'function' || atom.shape === 'object') return undefined;
    if (name === 'map' || name === 'flatMap' || name === 'reduce') {
      const element = valueWith({
        a: 'list',
        items: [{ value: { value: this.#evaluator.element(valueWith(atom)) }, spread: false }],
      });
      const [list] = element.atoms;
      return list?.a === 'list' ? this.#list(element, list, name, args, frame) : undefined;
    }
    if (name === 'filter' || name === 'slice' || name === 'sort' || name === 'reverse' || name === 'values')
      return valueWith(atom);
    if (
      name === 'trim' ||
      name === 'toLowerCase' ||
      name === 'toUpperCase' ||
      name === 'toString' ||
      name === 'normalize'
    )
      return valueWith(atom);
    if (
      name === 'includes' ||
      name === 'startsWith' ||
      name === 'endsWith' ||
      name === 'some' ||
      name === 'every'
    )
      return scalar('boolean');
    if (name === 'pop' || name === 'shift' || name === 'at') return this.#evaluator.element(valueWith(atom));
    if (name === 'indexOf' || name === 'getTime') return scalar('number');
    if (name === 'join')
      return valueWith({
        a: 'text',
        texts: [],
        parts: [{ value: this.#evaluator.element(valueWith(atom)) }],
        deep: false,
      });
    if (name === 'json' || name === 'text' || name === 'formData')
      return valueWith({ ...atom, type: undefined, shape: 'unknown' });
    if (name === 'split') return this.#text(valueWith(atom), name, args, false, frame);
    return undefined;
  }

  /** `Object.keys(x)`, `JSON.stringify(x)`, `Promise.all(list)`, ... */
  #static(atom: LibraryAtom, name: string, args: Arguments, frame: Frame, node: CallNode): Value | undefined {
    const evaluator = this.#evaluator;
    const [first] = args.values;
    const value =
      first === undefined
        ? args.spread === undefined
          ? undefined
          : evaluator.element(evaluator.force(args.spread.value))
        : evaluator.force(first);
    const list = (element: Value): Value =>
      valueWith({ a: 'list', items: [{ value: { value: element }, spread: false }] });
    switch (`${atom.path.slice('global:'.length)}.${name}`) {
      case 'JSON.stringify':
        return value === undefined ? NOTHING : this.#stringify(value, args);
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
        return list(scalar('unknown'));
      case 'Object.values':
        return value === undefined ? NOTHING : list(this.#everyProperty(value));
      case 'Object.entries':
        return value === undefined
          ? NOTHING
          : list(
              valueWith({
                a: 'list',
                items: [
                  { value: { value: scalar('unknown') }, spread: false },
                  { value: { value: this.#everyProperty(value) }, spread: false },
                ],
              }),
            );
      case 'Object.fromEntries':
        return value === undefined
          ? NOTHING
          : valueWith({
              a: 'object',
              entries: [{ key: undefined, value: { value: evaluator.element(evaluator.element(value), 1) } }],
              names: [],
              origin: atom.origin,
            });
      case 'Object.assign':
        return valueWith({
          a: 'object',
          entries: [
            ...args.values.map((spread) => ({ spread })),
            ...(args.spread === undefined
              ? []
              : [{ spread: { value: evaluator.element(evaluator.force(args.spread.value)) } }]),
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
            evaluator.calls.apply(callback, [evaluator.element(value), scalar('number')], {
              frame,
              node: -1,
            }),
          );
        }
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
        return name === 'all' ? value : evaluator.element(value);
      case 'Promise.allSettled':
        return value === undefined
          ? NOTHING
          : list(
              valueWith({
                a: 'object',
                entries: [{ key: 'value', value: { value: evaluator.element(value) } }],
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
        return clean('random');
      default:
        if (atom.path === 'global:Math') return scalar('number');
        if (atom.path === 'global:Buffer' && name === 'toString') return value ?? NOTHING;
        if (
          atom.path === 'global:process' &&
          (name === 'cwd' || name === 'uptime' || name === 'hrtime' || name === 'memoryUsage')
        )
          return clean('of the process');
        void node;
        return undefined;
    }
  }

  /** A replacer that names fields keeps only those. */
  #stringify(value: Value, args: Arguments): Value {
    const replacer = args.values[1] === undefined ? undefined : this.#evaluator.force(args.values[1]);
    const keys = replacer === undefined ? undefined : this.constants(replacer);
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
      });
    }
    if (replacer?.atoms.some((atom) => atom.a === 'fn') === true) return clean('written through a replacer');
    return valueWith({ a: 'text', texts: [], parts: [{ value }], deep: true });
  }

  /** The strings of a list of constants, when all of it is known. */
  constants(value: Value): readonly string[] | undefined {
    const found: string[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'const' && typeof atom.value === 'string') {
        found.push(atom.value);
        continue;
      }
      if (atom.a !== 'list') return undefined;
      for (const item of atom.items) {
        const inner = this.constants(this.#evaluator.force(item.value));
        if (inner === undefined) return undefined;
        found.push(...inner);
      }
    }
    return found;
  }

  #everyProperty(value: Value): Value {
    const evaluator = this.#evaluator;
    const results: Value[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'object') results.push(evaluator.element(valueWith(atom)));
      else if (atom.a === 'open' && atom.type !== undefined) {
        for (const member of evaluator.types.members(atom.type)?.values() ?? []) {
          if (!member.method)
            results.push(
              evaluator.memberValue(member, {
                names: atom.names,
                param: atom.param,
                origin: atom.origin,
                input: atom.input,
              }),
            );
        }
      } else results.push(evaluator.element(valueWith(atom)));
    }
    return join(results);
  }

  /** Built-in functions handed on as values: `emails.map(String)`, and constructors: `new Date(x)`. */
  applied(atom: LibraryAtom, args: readonly Value[]): Value {
    const [first = NOTHING] = args;
    const name = atom.path.slice('global:'.length);
    if (name === 'Boolean') return scalar('boolean');
    if (name === 'Number' || name === 'parseInt' || name === 'parseFloat' || name === 'BigInt')
      return scalar('number');
    return first;
  }

  /** Calls of global functions and constructors. */
  call(atom: LibraryAtom, args: Arguments, isNew: boolean, typeArgs: readonly TypeRef[]): Value {
    const evaluator = this.#evaluator;
    const name = atom.path.slice('global:'.length);
    const first = evaluator.calls.argument(args, 0);
    switch (name) {
      case 'String':
      case 'encodeURIComponent':
      case 'decodeURIComponent':
      case 'encodeURI':
      case 'decodeURI':
      case 'escape':
      case 'btoa':
      case 'atob':
      case 'structuredClone':
      case 'Object':
      case 'Array':
        return first ?? NOTHING;
      case 'Boolean':
      case 'isNaN':
      case 'isFinite':
        return scalar('boolean');
      case 'Number':
      case 'parseInt':
      case 'parseFloat':
      case 'BigInt':
        return scalar('number');
      case 'Date': {
        const carried = first?.atoms.filter((found) => found.a === 'data') ?? [];
        return carried.length > 0 ? { atoms: carried } : scalar('date');
      }
      case 'Set':
      case 'WeakSet':
        return first === undefined ? this.#emptyList(typeArgs[0], atom) : first;
      case 'Map':
      case 'WeakMap':
        return first === undefined
          ? this.#emptyList(typeArgs[1], atom)
          : valueWith({
              a: 'list',
              items: [{ value: { value: evaluator.element(evaluator.element(first), 1) }, spread: false }],
            });
      case 'URL':
      case 'URLSearchParams':
      case 'FormData':
      case 'Headers':
      case 'Blob':
      case 'File':
      case 'Request':
      case 'Response':
        if (!isNew) return NOTHING;
        return valueWith({ a: 'text', texts: [], parts: args.values as readonly Lazy[], deep: true });
      case 'Error':
      case 'TypeError':
      case 'RangeError':
      case 'AggregateError':
        return valueWith({
          a: 'object',
          entries: [{ key: 'message', value: { value: first ?? NOTHING } }],
          names: ['error'],
          origin: atom.origin,
        });
      case 'Promise':
        return valueWith({ a: 'open', shape: 'unknown', names: [], origin: atom.origin });
      case 'Symbol':
      case 'RegExp':
        return scalar('object');
      default:
        return valueWith({ a: 'open', shape: 'unknown', names: [], origin: atom.origin });
    }
  }

  /** `new Map<string, Visit>()`: what will be in it is known by its type only. */
  #emptyList(element: TypeRef | undefined, atom: LibraryAtom): Value {
    if (element === undefined) return valueWith({ a: 'list', items: [] });
    const value = this.#evaluator.valueOfType(
      element,
      { names: [], param: undefined, origin: atom.origin, input: undefined },
      0,
    );
    return valueWith({ a: 'list', items: [{ value: { value }, spread: false }] });
  }

  /** What built-in methods hand to their callbacks. */
  callbackArgument(
    base: Value,
    name: string,
    index: number,
    frame: Frame,
    call: CallNode,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    if (name === 'then') {
      if (index !== 0) return undefined;
      const known = { atoms: base.atoms.filter((atom) => atom.a !== 'lib' || atom.integration !== '') };
      return known.atoms.length === 0 ? undefined : known;
    }
    const position = ELEMENT_CALLBACK[name];
    if (position === undefined) return undefined;
    const lists = {
      atoms: base.atoms.filter(
        (atom) =>
          atom.a === 'list' ||
          atom.a === 'open' ||
          atom.a === 'data' ||
          (atom.a === 'lib' && atom.typeArgs.length > 0),
      ),
    };
    if (lists.atoms.length === 0) return undefined;
    if (name === 'reduce' || name === 'reduceRight') {
      const initial = call.args[1];
      if (index === 0)
        return initial === undefined ? evaluator.element(lists) : evaluator.evaluate(frame, initial.value);
      return index === 1 ? evaluator.element(lists) : undefined;
    }
    if (name === 'sort' || name === 'toSorted') return index < 2 ? evaluator.element(lists) : undefined;
    if (index === 0) {
      const element = evaluator.element(lists);
      const callee = evaluator.node(frame.file, call.callee);
      const names =
        callee.k === 'prop' ? evaluator.namesAt(frame, callee.base).slice(0, 1).map(singular) : [];
      return {
        atoms: element.atoms.map((atom) =>
          atom.a === 'open' && atom.names.length === 0 ? { ...atom, names } : atom,
        ),
      };
    }
    return index === 2 ? lists : scalar('number');
  }
}
