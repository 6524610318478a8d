/**
 * The parts of a value: its elements and its properties, for each kind of alternative.
 *
 * Deliberately absent: the names and the place under which a part is read (`reads.ts`).
 */

import type { Place } from '../../text/range.ts';
import type { Evaluator, ReadAt } from './evaluate.ts';
import { withLoaded } from './libraries/loads.ts';
import { contextOf, extend, singular, type TypeContext } from './names.ts';
import { isFunctionType } from './typed/functions.ts';
import type { Member, Structure } from './types/structure.ts';
import {
  type Atom,
  clean,
  type DataAtom,
  join,
  type Lazy,
  NOTHING,
  type ObjectEntry,
  type OpenAtom,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

type ListAtom = Atom & { a: 'list' };
type SpreadEntry = Extract<ObjectEntry, { readonly spread: Lazy }>;

const MAXIMUM_STRUCTURE_DEPTH = 120;

/** Changes to one collection that are looked back through. */
const MAXIMUM_CONSTANTS_DEPTH = 4;
const MAXIMUM_UPDATES = 40;
/** Changes to one object that are looked back through for the record that it began as. */
const MAXIMUM_RECORD_DEPTH = 6;
/** Lists in lists, and ways to put a text together, that are looked at for the texts in a value. */
const MAXIMUM_TEXTS_DEPTH = 6;
const MAXIMUM_TEXTS = 400;

/** Members of an error that hold its message. */
const ERROR_TEXTS = new Set(['message', 'stack', 'toString', 'cause', 'detail', 'reason']);

/** What a position or an address says beside where it is, or in so broad terms that it is nobody's. */
const NO_PLACES = new Set([
  'accuracy',
  'altitude',
  'altitudeAccuracy',
  'heading',
  'speed',
  'timestamp',
  'timezone',
  'continent',
  'country',
  'countryCode',
  'countryRegion',
  'country_code',
  'countryName',
]);

/** What a field of a form has beside its value: `form.firstName.placeholder` says nothing of anybody. */
const ABOUT_FIELDS = new Set(['placeholder', 'label', 'hint', 'required', 'show', 'visible', 'touched']);

export class Parts {
  readonly #evaluator: Evaluator;
  #structureDepth = 0;
  /** How many times it is within what is left of objects of which fields are picked or left out. */
  #leavings = 0;
  /** Answers about objects and lists. */
  readonly #answers = new WeakMap<Atom, Map<string, Value>>();
  /** The strings of texts, by the depth from which they were asked. */
  readonly #texts = new WeakMap<Atom, (readonly string[])[]>();
  /** Questions about all else that are being answered, innermost last. */
  readonly #asked: { readonly atom: Atom; readonly question: string }[] = [];

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  constantString(value: Value): string | undefined {
    const [only] = value.atoms;
    return value.atoms.length === 1 && only?.a === 'const' && typeof only.value === 'string'
      ? only.value
      : undefined;
  }

  /** One element of a list-like value; all elements when the index is not known. */
  element(value: Value, index?: number): Value {
    const seen = this.#elements(value, index);
    const holds = this.#holds(value);
    if (holds === undefined) return seen;
    // What was put in says more than the type it was declared with, which also stands for what nobody saw put in.
    return seen.atoms.length > 0
      ? this.#evaluator.typed.refine(seen, holds)
      : this.#evaluator.typed.valueOfType(holds, nameless(holds), 0);
  }

  /** The declared element type of a collection that was made empty, looked for through what was added to it. */
  #holds(value: Value): TypeRef | undefined {
    return this.#made(value, (atom) => atom.holds)?.holds;
  }

  /** The list that a value was before things were put in, if it passes. */
  #made(value: Value, passes: (atom: ListAtom) => unknown): ListAtom | undefined {
    const seen = new Set<Atom>();
    const open: Value[] = [value];
    for (let next = open.pop(); next !== undefined && seen.size < MAXIMUM_UPDATES; next = open.pop()) {
      for (const atom of next.atoms) {
        if (seen.has(atom) || (atom.a !== 'list' && atom.a !== 'object')) continue;
        seen.add(atom);
        if (atom.a === 'list' && passes(atom) !== undefined) return atom;
        if (atom.changed !== undefined) open.push(this.#evaluator.force(atom.changed));
      }
    }
    return undefined;
  }

  /** What a loop over the value gets: an element, or a pair of a map. */
  iterated(value: Value): Value {
    const map = this.mapOf(value);
    if (map === undefined) return this.element(value);
    return valueWith({
      a: 'list',
      items: [
        { value: { value: this.keys(value, map) }, spread: false },
        { value: { value: this.element(value) }, spread: false },
      ],
    });
  }

  /** The map that a value is, as it was made. */
  mapOf(value: Value): ListAtom | undefined {
    return this.#made(value, (atom) => atom.map);
  }

  /** A key of a map, as far as its type says. */
  key(map: ListAtom): Value {
    const type = map.map?.key;
    if (type === undefined && map.map?.keys !== undefined) return this.#evaluator.force(map.map.keys);
    return type === undefined
      ? valueWith({ a: 'open', shape: 'unknown', names: [], origin: { file: '', start: 0, end: 0 } })
      : this.#evaluator.typed.valueOfType(type, nameless(type), 0);
  }

  /** The keys of a map or object: by the map's type, and those that were worked out when something was put in. */
  keys(value: Value, map: ListAtom | undefined): Value {
    const known = map === undefined ? scalar('unknown') : this.key(map);
    return join([known, this.#names(value)]);
  }

  #names(value: Value): Value {
    return join(value.atoms.map((atom) => this.#guarded(atom, '{}', () => this.#namesOf(atom))));
  }

  #namesOf(atom: Atom): Value {
    if (atom.a !== 'object') return NOTHING;
    return join(
      atom.entries.map((entry) => {
        if ('spread' in entry) return this.#names(this.#evaluator.force(entry.spread));
        const isNamed = 'name' in entry && entry.name !== undefined;
        return isNamed ? this.#evaluator.force(entry.name) : NOTHING;
      }),
    );
  }

  #elements(value: Value, index?: number): Value {
    return join(
      value.atoms.map((atom) => this.#guarded(atom, `[${index ?? ''}]`, () => this.#elementOf(atom, index))),
    );
  }

  #elementOf(atom: Atom, index: number | undefined): Value {
    const results: Value[] = [];
    switch (atom.a) {
      case 'list': {
        // Before what is spread in, each element stands in its place.
        const exact =
          index === undefined || atom.items.slice(0, index + 1).some((item) => item.spread)
            ? undefined
            : atom.items[index];
        if (exact !== undefined) results.push(this.#evaluator.force(exact.value));
        else if (
          index === undefined ||
          atom.items.length === 0 ||
          atom.items.some((item) => item.spread) ||
          atom.items.length === 1
        ) {
          for (const item of atom.items)
            results.push(
              item.spread
                ? this.#spread(this.#evaluator.force(item.value))
                : this.#evaluator.force(item.value),
            );
        }
        break;
      }
      case 'data':
        // A character of a text is nothing; an element of a list of addresses is one.
        results.push(
          index !== undefined && atom.shape === 'string' && !/s\b\W*$/i.test(atom.label)
            ? clean('one character')
            : valueWith(atom),
        );
        break;
      case 'open':
        results.push(this.#openElement(atom, index));
        break;
      case 'object':
        for (const entry of atom.entries) {
          if ('value' in entry) results.push(this.#evaluator.force(entry.value));
          else if ('spread' in entry) results.push(...this.#fieldsLeft(entry, atom.origin));
        }
        break;
      case 'lib':
        results.push(this.#evaluator.libraries.element(atom));
        break;
      case 'holder':
        results.push(this.#evaluator.holders.element(atom, index));
        break;
      case 'text':
        results.push(index === undefined ? valueWith(atom) : clean('one character'));
        break;
      case 'const':
      case 'scalar':
      case 'clean':
        results.push(valueWith(atom));
        break;
      default:
        break;
    }
    return join(results);
  }

  /** What is under any of the names of an object that is spread in, as far as they are picked and not left out. */
  #fieldsLeft(entry: SpreadEntry, origin: Place): readonly Value[] {
    const { omit, pick } = entry;
    const whole = this.#evaluator.force(entry.spread);
    // An object that others are spread into again and again would be gone through anew at each level.
    const isInner = this.#leavings > 1;
    if ((pick === undefined && omit === undefined) || origin.file === '' || isInner)
      return [this.#elements(whole)];
    this.#leavings += 1;
    const left = this.#picked(whole, entry, origin);
    this.#leavings -= 1;
    return left;
  }

  #picked(whole: Value, { omit, pick }: SpreadEntry, origin: Place): readonly Value[] {
    const at = { frame: this.#evaluator.rootFrame(origin.file, 0), node: origin };
    if (pick !== undefined)
      return pick
        .filter((name) => omit?.includes(name) !== true)
        .map((name) => this.property(whole, name, at));
    return whole.atoms.map((atom) => {
      const type = atom.a === 'open' ? atom.type : undefined;
      const names = type && this.#evaluator.types.members(type)?.keys();
      if (names !== undefined)
        return join(
          [...names]
            .filter((name) => omit?.includes(name) !== true)
            .map((name) => this.property(valueWith(atom), name, at)),
        );
      return this.#elements(
        valueWith(atom.a === 'object' ? { ...atom, entries: without(atom.entries, omit) } : atom),
      );
    });
  }

  /** `[...value]`, and a list or set after something was added. */
  #spread(value: Value): Value {
    return this.mapOf(value) === undefined ? this.#elements(value) : this.iterated(value);
  }

  #openElement(atom: OpenAtom, index: number | undefined): Value {
    if (atom.type !== undefined) {
      const structure = this.#evaluator.types.resolved(atom.type);
      const exact = structure.s === 'list' && index !== undefined ? structure.elements?.[index] : undefined;
      if (exact !== undefined) return this.#evaluator.typed.valueOfType(exact, contextOf(atom), 0);
      if (structure.s === 'list' && structure.element !== undefined) {
        const { element } = structure;
        const { names, param } = contextOf(atom);
        return atom.generic === true
          ? valueWith({ ...atom, type: element, shape: this.#evaluator.types.shape(element), names, param })
          : this.#evaluator.typed.valueOfType(element, contextOf(atom), 0);
      }
      if (structure.s === 'object' && structure.index !== undefined)
        return this.#evaluator.typed.valueOfType(structure.index, contextOf(atom), 0);
    }
    return valueWith({
      a: 'open',
      shape: 'unknown',
      names: atom.names.map(singular),
      origin: atom.origin,
      param: extend(atom.param, '[]'),
      input: atom.input,
    });
  }

  /** A property of each alternative. `at` is where it is read. */
  property(value: Value, name: string, at: ReadAt): Value {
    const [only] = value.atoms;
    if (only !== undefined && value.atoms.length === 1)
      return this.#guarded(only, name, () => this.#propertyOf(only, name, at));
    return join(value.atoms.map((atom) => this.#guarded(atom, name, () => this.#propertyOf(atom, name, at))));
  }

  /**
   * Structures may contain themselves (`all = { ...all, [id]: item }` in a loop), and share their parts: a question that is
   * asked again on its own way says nothing new, and an answer about an object or list is kept.
   */
  #guarded(atom: Atom, question: string, answer: () => Value): Value {
    if (atom.a !== 'object' && atom.a !== 'list') return this.#once(atom, question, answer);
    let answers = this.#answers.get(atom);
    const known = answers?.get(question);
    if (known !== undefined) return known;
    if (this.#structureDepth > MAXIMUM_STRUCTURE_DEPTH) return NOTHING;
    if (answers === undefined) {
      answers = new Map();
      this.#answers.set(atom, answers);
    }
    answers.set(question, NOTHING);
    this.#structureDepth += 1;
    const value = answer();
    this.#structureDepth -= 1;
    answers.set(question, value);
    return value;
  }

  #once(atom: Atom, question: string, answer: () => Value): Value {
    for (const asked of this.#asked) if (asked.atom === atom && asked.question === question) return NOTHING;
    if (this.#structureDepth > MAXIMUM_STRUCTURE_DEPTH) return NOTHING;
    this.#asked.push({ atom, question });
    this.#structureDepth += 1;
    const value = answer();
    this.#structureDepth -= 1;
    this.#asked.pop();
    return value;
  }

  /** `db.prisma` of `import * as db from '@acme/database'`: as if it were imported by its name. */
  #exportedUnseen(name: string, { frame, node }: ReadAt): Value {
    const origin = this.#evaluator.place(frame.file, node);
    return this.#evaluator.libraries.missing(name, name, { a: 'open', shape: 'unknown', names: [], origin });
  }

  #propertyOf(atom: Atom, name: string, at: ReadAt): Value {
    switch (atom.a) {
      case 'object': {
        const counted = name === 'size' ? this.#countOf(atom, at) : undefined;
        return counted ?? this.objectProperty(atom.entries, name, at);
      }
      case 'instance':
        return this.#evaluator.classes.member(atom, name, at);
      case 'class':
        return this.#evaluator.classes.staticMember(atom.file, atom.cls, name, at);
      case 'module': {
        const target = this.#evaluator.graph.exported(atom.file, name, new Set());
        if (target === undefined) return NOTHING;
        return this.#evaluator.leaves.targetValue(
          target,
          at.frame,
          name,
          this.#evaluator.node(at.frame.file, 0),
        );
      }
      case 'lib':
        return this.#evaluator.libraries.member(atom, name, at);
      case 'error':
        return ERROR_TEXTS.has(name)
          ? valueWith({ ...atom, value: NOTHING })
          : this.property(atom.value, name, at);
      case 'holder':
        return this.#evaluator.holders.property(atom, name, at);
      case 'open':
        return atom.isModule === true ? this.#exportedUnseen(name, at) : this.#openProperty(atom, name, at);
      case 'data':
        if (name === 'length' || name === 'size') return scalar('number');
        if (/^user\.(?:location|contact\.address)/.test(atom.category) && NO_PLACES.has(name))
          return scalar('number');
        if (ABOUT_FIELDS.has(name)) return clean('what a form says of the field');
        if (/^user\.(contact\.address|location|health|name)/.test(atom.category) && atom.shape !== 'string') {
          return valueWith({ ...atom, label: `${atom.label}.${name}` });
        }
        // `profile.emails.map((each) => each.value)`, `cookies().get('session')?.value`: a text has no such fields.
        if (atom.category !== 'user' && this.#evaluator.classifier.holdsValue(name))
          return valueWith({ ...atom, label: `${atom.label}.${name}` });
        return valueWith({
          a: 'open',
          shape: 'unknown',
          names: [],
          origin: this.#evaluator.place(at.frame.file, at.node),
        });
      case 'list':
        if (name === 'length' || name === 'size') return scalar('number');
        return /^\d+$/.test(name) ? this.element(valueWith(atom), Number(name)) : NOTHING;
      case 'text':
        return atom.made === undefined || name === 'length'
          ? textProperty(name)
          : this.#madeProperty(atom, atom.made, name, at);
      case 'const':
        return textProperty(name);
      case 'clean':
        return valueWith(atom.setting === undefined ? atom : { ...atom, setting: name });
      case 'scalar':
      case 'fn':
        return NOTHING;
    }
  }

  /** `parseUser(line).email`: what went in may have had it, and the name says as much as of any unknown result. */
  #madeProperty(atom: Atom & { a: 'text' }, made: OpenAtom, name: string, at: ReadAt): Value {
    const given = atom.parts.map((part) => this.property(this.#evaluator.force(part), name, at));
    const known = join(given.map(({ atoms }) => ({ atoms: atoms.filter(({ a }) => a !== 'open') })));
    return known.atoms.length > 0 ? known : this.#openProperty(made, name, at);
  }

  /** `byRoom.size` after `byRoom.set(room, guests)`: a map counts what is in it under no name that is set. */
  #countOf(atom: Atom & { a: 'object' }, at: ReadAt): Value | undefined {
    const last = atom.entries.at(-1);
    if (atom.changed === undefined || last === undefined || !('key' in last)) return undefined;
    const before = this.property(this.#evaluator.force(atom.changed), 'size', at);
    const isCount = before.atoms.length > 0 && before.atoms.every((each) => each.a === 'scalar');
    return isCount ? before : undefined;
  }

  /** The last entry that sets the name wins; spreads and computed keys may. */
  objectProperty(entries: readonly ObjectEntry[], name: string, at: ReadAt): Value {
    const results: Value[] = [];
    for (let i = entries.length - 1; i >= 0; i -= 1) {
      const entry = entries[i];
      if (entry === undefined) continue;
      if ('removed' in entry) {
        if (entry.removed === name) return join(results);
      } else if ('spread' in entry) {
        if (entry.omit?.includes(name) === true) continue;
        if (entry.pick !== undefined && !entry.pick.includes(name)) continue;
        const base = this.#evaluator.force(entry.spread);
        results.push(this.property(base, name, at));
        // A literal below that surely has the name hides what stands before it.
        if (
          base.atoms.length > 0 &&
          base.atoms.every(
            (atom) =>
              atom.a === 'object' && atom.entries.some((inner) => 'key' in inner && inner.key === name),
          )
        )
          return join(results);
      } else if (entry.key === undefined) {
        const set = this.#evaluator.force(entry.value);
        results.push(this.#withoutSiblings(set, name, entries.slice(0, i)));
      } else if (entry.key === name) {
        const value = this.#evaluator.force(entry.value);
        results.push(entry.getter === true ? this.#evaluator.activations.applyAll(value, at.frame) : value);
        return join(results);
      }
    }
    return join(results);
  }

  /**
   * `for (const [field, value] of Object.entries(bill)) merged[field] = value`, where `merged` began as a `Bill`: what came
   * under no name of its own but was gone through with all fields is set under the name that it is declared with. What was
   * read by its name (`merged[field] = user.email`) may be under any.
   */
  #withoutSiblings(set: Value, name: string, before: readonly ObjectEntry[]): Value {
    const isDeclared = (atom: Atom): atom is DataAtom => atom.a === 'data' && atom.declared === true;
    if (!set.atoms.some(isDeclared)) return set;
    const types = this.#typesOf(before, 0).filter((members) => members.has(name));
    const isSibling = ({ origin }: DataAtom): boolean =>
      types.some((members) =>
        [...members.values()].some(
          ({ name: other, place }) =>
            other !== name && place.file === origin.file && place.start === origin.start,
        ),
      );
    return { atoms: set.atoms.filter((atom) => !isDeclared(atom) || !isSibling(atom)) };
  }

  /** Declared fields of the records that an object was made of. */
  #typesOf(entries: readonly ObjectEntry[], depth: number): readonly ReadonlyMap<string, Member>[] {
    if (depth > MAXIMUM_RECORD_DEPTH) return [];
    return entries.flatMap((entry) =>
      !('spread' in entry)
        ? []
        : this.#evaluator.force(entry.spread).atoms.flatMap((atom) => {
            if (atom.a === 'object') return this.#typesOf(atom.entries, depth + 1);
            const isTyped = atom.a === 'open' && atom.type !== undefined;
            const members = isTyped ? this.#evaluator.types.members(atom.type) : undefined;
            return members === undefined ? [] : [members];
          }),
    );
  }

  #openProperty(atom: OpenAtom, name: string, at: ReadAt): Value {
    const origin = this.#evaluator.place(at.frame.file, at.node);
    const param = extend(atom.param, name);
    if (atom.type !== undefined) {
      const structure = this.#evaluator.types.resolved(atom.type);
      const context = { names: atom.names, param, origin, input: atom.input };
      // `T extends Job`: what a job does, it does.
      if (structure.s === 'class' && this.#isMethod(structure, name))
        return this.property(
          this.#evaluator.typed.valueOfType(atom.type, { ...context, param: undefined }, 0),
          name,
          at,
        );
      const found = this.#structureProperty(structure, name, context, at);
      if (found !== undefined) return withLoaded(this.#evaluator, found, atom.loaded);
    }
    if (atom.shape === 'string' || atom.shape === 'array') {
      if (name === 'length') return scalar('number');
    }
    return valueWith({ a: 'open', shape: 'unknown', names: [], origin, param, input: atom.input });
  }

  #isMethod(structure: Structure, name: string): boolean {
    return this.#evaluator.types.membersOf(structure)?.get(name)?.method === true;
  }

  #structureProperty(
    structure: Structure,
    name: string,
    context: TypeContext,
    at: ReadAt,
  ): Value | undefined {
    if (name === 'name' && isFunctionType(this.#evaluator, structure))
      return clean('it is the name of a class or a function, as the code has it');
    const members = this.#evaluator.types.membersOf(structure);
    if (members !== undefined) {
      const member = members.get(name);
      if (member !== undefined)
        return this.#evaluator.typed.memberValue(member, {
          ...context,
          siblings: this.#evaluator.types.fieldNames(members),
        });
      if (structure.s === 'object' && structure.index !== undefined)
        return this.#evaluator.typed.valueOfType(structure.index, { ...context, names: [] }, 0);
      return structure.s === 'object' ? this.#inherited(structure.bases ?? [], name, context, at) : undefined;
    }
    if (structure.s === 'union') {
      const found: Value[] = [];
      for (const type of structure.types) {
        const value = this.#structureProperty(this.#evaluator.types.resolved(type), name, context, at);
        if (value !== undefined) found.push(value);
      }
      return found.length === 0 ? undefined : join(found);
    }
    if (structure.s === 'scalar' || structure.s === 'list')
      return name === 'length' ? scalar('number') : undefined;
    return undefined;
  }

  /** `interface SignedIn extends Request`: what rows say of the type of a library that it extends. */
  #inherited(
    bases: readonly TypeRef[],
    name: string,
    { names, origin }: TypeContext,
    at: ReadAt,
  ): Value | undefined {
    const context = { names, param: undefined, origin, input: undefined };
    for (const base of bases) {
      const { atoms } = this.#evaluator.typed.valueOfType(base, context, 0);
      const known = atoms.filter((atom) => atom.a === 'lib');
      if (known.length > 0) return this.property({ atoms: known }, name, at);
    }
    return undefined;
  }

  /** The strings in a value, in lists and lists of lists, as far as they are known. */
  texts(value: Value, depth = 0): readonly string[] {
    if (depth > MAXIMUM_TEXTS_DEPTH) return [];
    return value.atoms.flatMap((atom): readonly string[] => {
      if (atom.a === 'const') return typeof atom.value === 'string' ? [atom.value] : [];
      if (atom.a === 'list')
        return atom.items.flatMap((item) => this.texts(this.#evaluator.force(item.value), depth + 1));
      return atom.a === 'text' ? this.#textsOf(atom, depth) : [];
    });
  }

  /** Texts that are put together piece by piece hold each other: each is asked once from each depth. */
  #textsOf(atom: Atom & { a: 'text' }, depth: number): readonly string[] {
    let known = this.#texts.get(atom);
    if (known === undefined) {
      known = [];
      this.#texts.set(atom, known);
    }
    const before = known[depth];
    if (before !== undefined) return before;
    let found = [atom.texts[0] ?? ''];
    for (const [i, part] of atom.parts.entries()) {
      const middle = this.texts(this.#evaluator.force(part), depth + 1).slice(0, MAXIMUM_TEXTS);
      found = found
        .flatMap((start) => middle.map((text) => `${start}${text}${atom.texts[i + 1] ?? ''}`))
        .slice(0, MAXIMUM_TEXTS);
    }
    known[depth] = found;
    return found;
  }

  /** The strings of a list of constants, when all of it is known. */
  constants(value: Value, depth = 0): readonly string[] | undefined {
    // A list may hold itself.
    if (depth > MAXIMUM_CONSTANTS_DEPTH) return undefined;
    const found: string[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'const' && typeof atom.value === 'string') {
        found.push(atom.value);
        continue;
      }
      if (atom.a !== 'list') return undefined;
      for (const item of atom.items) {
        const inner = this.constants(this.#evaluator.force(item.value), depth + 1);
        if (inner === undefined) return undefined;
        found.push(...inner);
      }
    }
    return found;
  }

  /** Whether a list of which not all is known has this text in it, whatever else it has. */
  hasConstant(value: Value, text: string, depth = 0): boolean {
    const holds = (atom: Atom): boolean =>
      atom.a === 'const'
        ? depth > 0 && atom.value === text
        : atom.a === 'list' &&
          depth <= MAXIMUM_CONSTANTS_DEPTH &&
          atom.items.some((item) => this.hasConstant(this.#evaluator.force(item.value), text, depth + 1));
    return depth === 0 ? value.atoms.length > 0 && value.atoms.every(holds) : value.atoms.some(holds);
  }
}

function nameless(type: TypeRef): TypeContext {
  return { names: [], param: undefined, origin: { file: type.file, start: 0, end: 0 }, input: undefined };
}

function textProperty(name: string): Value {
  return name === 'length' ? scalar('number') : NOTHING;
}

/** The entries of an object but for those under these names. */
function without(entries: readonly ObjectEntry[], names: readonly string[] = []): readonly ObjectEntry[] {
  return entries.flatMap((entry): readonly ObjectEntry[] => {
    if ('spread' in entry) return [{ ...entry, omit: [...(entry.omit ?? []), ...names] }];
    return 'key' in entry && entry.key !== undefined && names.includes(entry.key) ? [] : [entry];
  });
}
