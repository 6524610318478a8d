/**
 * The language's own library: strings, arrays, maps, promises, JSON, Object. It is part of the language, so it stands
 * here and not in the rows of the catalogue.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import {
  type Atom,
  clean,
  join,
  type LibraryAtom,
  NOTHING,
  scalar,
  type Value,
  valueWith,
} from '../values.ts';
import { BuiltinCallbacks } from './callbacks.ts';
import { Globals } from './globals.ts';
import { Lists } from './lists.ts';
import { Statics } from './statics.ts';
import { Strings } from './strings.ts';
import { TESTS } from './tables.ts';

/** Methods that no text has: `data.map(...)` of what is known as contacts by the name of a call. */
const OF_LISTS_ALONE = new Set([
  'map',
  'flatMap',
  'reduce',
  'filter',
  'find',
  'findLast',
  'sort',
  'toSorted',
]);

/** Objects that were filled further and further, behind one that is asked for what is under a name. */
const MAXIMUM_BASES = 24;

/** Result of a built-in method; `whole` when no other alternative of the callee needs a look. */
export interface BuiltinResult {
  readonly value: Value;
  readonly whole: boolean;
}

export class Builtins {
  readonly #evaluator: Evaluator;
  readonly strings: Strings;
  readonly lists: Lists;
  readonly statics: Statics;
  readonly globals: Globals;
  readonly callbacks: BuiltinCallbacks;
  /** Filled objects that are being asked for what is under a name. */
  readonly #asked = new Set<Atom>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.strings = new Strings(evaluator);
    this.lists = new Lists(evaluator);
    this.statics = new Statics(evaluator);
    this.globals = new Globals(evaluator);
    this.callbacks = new BuiltinCallbacks(evaluator);
  }

  /** A method of a string, list, promise or object; undefined when the base is something else. */
  method(base: Value, name: string, args: Arguments, frame: Frame): BuiltinResult | undefined {
    const evaluator = this.#evaluator;
    const results: Value[] = [];
    let whole = base.atoms.length > 0;
    // Promises are transparent: the value of `p.then(f)` is what `f` makes of the value.
    if (name === 'then' || name === 'finally' || name === 'catch') {
      if (base.atoms.length === 0) return undefined;
      if (name === 'finally') return { value: base, whole: true };
      const handler = evaluator.calls.argument(args, 0);
      if (name === 'catch')
        return {
          value:
            handler === undefined
              ? base
              : join([base, evaluator.activations.apply(handler, [], { frame, node: -1 })]),
          whole: true,
        };
      return {
        value:
          handler === undefined ? base : evaluator.activations.apply(handler, [base], { frame, node: -1 }),
        whole: true,
      };
    }
    const map = evaluator.parts.mapOf(base);
    if (map !== undefined) {
      const value = this.lists.ofMap(base, map, name);
      if (value !== undefined) return { value, whole: true };
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
      const value = this.#methodOf(atom, name, args, frame);
      if (value === undefined) {
        whole = false;
        continue;
      }
      results.push(value);
    }
    return results.length === 0 ? undefined : { value: join(results), whole };
  }

  #methodOf(atom: Atom, name: string, args: Arguments, frame: Frame): Value | undefined {
    switch (atom.a) {
      case 'list':
        return this.lists.method(valueWith(atom), atom, name, args, frame);
      case 'data':
        return this.strings.method(
          valueWith(atom),
          name,
          args,
          atom.shape === 'array' || /s$/.test(atom.label) || OF_LISTS_ALONE.has(name),
          frame,
        );
      case 'text':
        if (atom.made !== undefined && OF_LISTS_ALONE.has(name))
          return this.#listed(valueWith(atom), name, args, frame);
        return this.strings.method(valueWith(atom), name, args, false, frame);
      case 'const':
        return this.strings.ofConstant(atom.value, name, args, frame);
      case 'scalar':
        // What a regular expression finds, as that of `text.match()`.
        if (name === 'exec' && atom.shape === 'object') return this.strings.found();
        return TESTS.has(name) ? scalar('boolean') : valueWith(atom);
      case 'clean':
        return TESTS.has(name) ? scalar('boolean') : valueWith(atom);
      case 'holder':
        return this.#evaluator.holders.method(atom, name, args, frame);
      case 'open':
        return this.#open(atom, name, args, frame);
      case 'object':
        if (name === 'hasOwnProperty' || name === 'has') return scalar('boolean');
        if (name === 'toString')
          return this.#isText(atom, 0)
            ? valueWith({ a: 'text', texts: [], parts: [{ value: valueWith(atom) }], deep: true })
            : clean('a text that holds none of its fields');
        // Set, map and form objects that were filled by `update`s.
        return name === 'get' && atom.entries.some((entry) => 'spread' in entry)
          ? this.#gotten(atom, args, frame)
          : undefined;
      case 'lib':
        // A template from a file, filled in.
        if (
          atom.integration !== '' &&
          (name === 'replace' || name === 'replaceAll') &&
          args.values.length > 1
        )
          return this.strings.method(valueWith(atom), name, args, false, frame);
        return atom.integration === ''
          ? this.statics.method(atom, name, args, frame)
          : this.#ofLibrary(atom, name, args, frame);
      default:
        return undefined;
    }
  }

  /** A URL whose parameters were set. */
  #isText(atom: Atom, depth: number): boolean {
    if (atom.a === 'text') return true;
    if (atom.a !== 'object' || depth > 8) return false;
    return atom.entries.some(
      (entry) =>
        'spread' in entry &&
        this.#evaluator.force(entry.spread).atoms.some((base) => this.#isText(base, depth + 1)),
    );
  }

  /** `c.get('member')`: what was set under the name; of a library's object that holds more, rows say the rest. */
  #gotten(atom: Atom & { a: 'object' }, args: Arguments, frame: Frame): Value | undefined {
    const { calls, parts } = this.#evaluator;
    const given = calls.argument(args, 0);
    const key = given === undefined ? undefined : parts.constantString(given);
    const keys = atom.entries.flatMap((entry) =>
      'spread' in entry || 'removed' in entry ? [] : [entry.key],
    );
    if (key === undefined || keys.includes(undefined)) return parts.element(valueWith(atom));
    if (keys.includes(key)) {
      const entry = atom.entries.findLast((each) => 'key' in each && each.key === key);
      return entry !== undefined && 'value' in entry ? this.#evaluator.force(entry.value) : undefined;
    }
    const bases = atom.entries.flatMap((entry) =>
      'spread' in entry ? [this.#evaluator.force(entry.spread)] : [],
    );
    if (bases.some(({ atoms }) => atoms.some((base) => base.a === 'lib' && base.integration !== '')))
      return undefined;
    // A field of a class that is filled with itself comes round.
    if (this.#asked.has(atom) || this.#asked.size > MAXIMUM_BASES) return NOTHING;
    this.#asked.add(atom);
    // What was set under other names is not what this one gives.
    const found = bases.map((base) => this.method(base, 'get', args, frame)?.value ?? parts.element(base));
    this.#asked.delete(atom);
    return join(found);
  }

  /** `data.map((row) => row.email)` of an answer whose form no row tells. */
  #ofLibrary(atom: LibraryAtom, name: string, args: Arguments, frame: Frame): Value | undefined {
    const { calls, catalog } = this.#evaluator;
    if (name !== 'map' && name !== 'flatMap' && name !== 'reduce') return undefined;
    const { integration, path } = atom;
    if (!/[.(]/.test(path) || catalog.typeOfPath(integration, path) !== undefined) return undefined;
    if (catalog.typeOfPath(integration, `${path}.${name}()`) !== undefined) return undefined;
    const isMapped = calls.argument(args, 0)?.atoms.some((found) => found.a === 'fn') === true;
    return isMapped ? this.#listed(valueWith(atom), name, args, frame) : undefined;
  }

  /** The method of a list of which only the elements are known. */
  #listed(self: Value, name: string, args: Arguments, frame: Frame): Value | undefined {
    const element = this.#evaluator.parts.element(self);
    const list: Atom = { a: 'list', items: [{ value: { value: element }, spread: false }] };
    return this.lists.method(valueWith(list), list, name, args, frame);
  }

  #open(atom: Atom & { a: 'open' }, name: string, args: Arguments, frame: Frame): Value | undefined {
    // Only what is plainly a list or a text: other names may be methods of the project's own.
    if (atom.type !== undefined && atom.shape === 'object') return undefined;
    if (atom.shape === 'function' || atom.shape === 'object') return undefined;
    if (name === 'map' || name === 'flatMap' || name === 'reduce')
      return this.#listed(valueWith(atom), name, args, frame);
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
    if (name === 'pop' || name === 'shift' || name === 'at')
      return this.#evaluator.parts.element(valueWith(atom));
    if (name === 'indexOf' || name === 'getTime') return scalar('number');
    if (name === 'join')
      return valueWith({
        a: 'text',
        texts: [],
        parts: [{ value: this.#evaluator.parts.element(valueWith(atom)) }],
        deep: false,
      });
    if (name === 'json' || name === 'text' || name === 'formData')
      return valueWith({ ...atom, type: undefined, shape: 'unknown' });
    if (name === 'split' || ((name === 'replace' || name === 'replaceAll') && args.values.length > 1))
      return this.strings.method(valueWith(atom), name, args, false, frame);
    return undefined;
  }
}
