/**
 * All personal data inside a value, and the symbolic parameters through which more may come from callers. Values of which no
 * type says what is in them are left to `unknown`; what was found is kept in `found`.
 */

import type { Classification } from '../../../classify/model.ts';
import { isOfLibrary } from '../../../program/paths.ts';
import type { Place } from '../../../text/range.ts';
import type { NodeId } from '../../ir.ts';
import type { Narrowed } from '../conditions/narrowing.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { isLoaded, withLoaded } from '../libraries/loads.ts';
import { keysOfEntries, singular } from '../names.ts';
import { isOneOfMany } from '../typed/generic.ts';
import { isBareName, ownersByType } from '../typed/whose.ts';
import type { Member, Structure } from '../types/structure.ts';
import {
  type Atom,
  type DataAtom,
  type InstanceAtom,
  type Lazy,
  type LibraryAtom,
  type ObjectEntry,
  type OpenAtom,
  type ParamPath,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { type Filter, leavesOut } from './fields.ts';
import { type Collected, Found } from './found.ts';
import { entryStarts, memberStarts } from './json-lengths.ts';
import { isMadeCode } from './made-codes.ts';
import { isLeftOut, isRelation, MAXIMUM_RELATIONS, Related, type Written } from './related.ts';
import { Unknown, type Where } from './unknown.ts';
import { Walked } from './walked.ts';

/** What the sink call says beside the value. */
export interface Around {
  readonly narrowed?: Narrowed | undefined;
  /** What the fields for addressees of a message hold: e-mail addresses, phone numbers. */
  readonly addressee?: string | undefined;
  /** Slots in which somebody is handed over as a whole. */
  readonly identifies?: readonly string[] | undefined;
  /** The address as which a message is sent to the value of this key, in the function of the sink. */
  readonly sentBeside?: ((key: string) => DataAtom | undefined) | undefined;
  /** The model whose record is written: what the fields of the value belong to. */
  readonly model?: string | undefined;
  /** Columns of that model that say whose a text in it is, written now or before. */
  readonly columns?: readonly string[] | undefined;
  /** What a row of the table is, whether or not that is a person: `comment`. */
  readonly row?: string | undefined;
  /** Slots of that record, where it stands further in: `arg1.$set`. */
  readonly records?: readonly string[] | undefined;
  /** It is kept there. */
  readonly isStored?: boolean | undefined;
  /** It is printed: of an error, its fields, too. */
  readonly isLogged?: boolean | undefined;
  /** Which fields hold records that are written by themselves, and what the record that is written is declared with. */
  readonly relations?: Written | undefined;
  /** How many levels of objects inside the value are written out. */
  readonly levels?: number | undefined;
}

/** What every error has, and is told by its message. */
const NO_TEXTS_OF_ERRORS: Filter = { hidden: new Set(['message', 'stack', 'name']), only: undefined };
/** Instances in instances whose parameters are asked for. */
const MAXIMUM_INSTANCES = 1;
/** How far inside values are looked at as they are written, and as types say: types hold each other, and most is not filled. */
const MAXIMUM_DEPTH = 9;
const MAXIMUM_TYPED_DEPTH = 6;
/** Declared fields of one value. Of a type with more, as a canvas or a page has, the outer levels count: as many as have fewer. */
const MAXIMUM_FIELDS = 10_000;
const NAMES_OF_PEOPLE = /^user\.(?:name(?:\.|$)|account\.username$)/;
const MAXIMUM_ITEMS = 60;
/** Fields of fields of a parameter that callers are asked for. */
const MAXIMUM_PATH = 6;
/** Texts in texts whose beginning is looked at. */
const MAXIMUM_TEXTS = 3;
/** How far inside texts and lists what is made at random is looked for. */
const MAXIMUM_RANDOM_DEPTH = 3;

/** Inputs that are parts of an address or of a header, which hold texts. */
const OF_ADDRESSES = /^@(?:Query|Param|Headers)\b/;

/** What somebody proves with who they are. */
const CREDENTIALS = 'user.authorization.';
/** An owner that is nobody. */
const A_SERVICE = 'server';
/** Alternatives of one type that nobody has in mind at once. */
const MANY_TYPES = 8;
/** Values inside one value that are looked at: parts of texts, elements, fields as they are written. */
const MAXIMUM_VISITS = 200_000;

export class Collector {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  collect(value: Value, slot: string, at: Where | undefined, around: Around = {}): Collected {
    for (let levels = MAXIMUM_TYPED_DEPTH; ; levels -= 1) {
      const found = new Found(slot, around.levels);
      const walk = new Walk(this.#evaluator, found, around, slot, levels);
      walk.visit(value, slot, 0, at, true);
      if (!walk.hasTooManyFields || levels === 0)
        return found.collected(walk.isEndless || levels < MAXIMUM_TYPED_DEPTH);
    }
  }
}

/** What stands under a key of an object, and the other keys of that. */
interface KeyedValue {
  readonly key: string;
  readonly keys: readonly string[];
  readonly owners: readonly string[];
  readonly where: Where | undefined;
}

class Walk {
  readonly #evaluator: Evaluator;
  readonly #found: Found;
  readonly #unknown: Unknown;
  readonly #narrowed: Narrowed;
  readonly #root: string;
  readonly #model: readonly string[];
  readonly #columns: readonly string[];
  readonly #columnsOfTexts: readonly string[];
  readonly #row: string | undefined;
  readonly #records: readonly string[];
  readonly #isStored: boolean;
  readonly #isLogged: boolean;
  readonly #related: Related | undefined;
  /** How far inside it looks by types. */
  readonly #typedDepth: number;
  #fields = 0;
  #visits = 0;
  /** Types being walked. */
  readonly #types: string[] = [];
  readonly #walked = new Walked();
  /** How many instances the walk is in. */
  #instances = 0;
  /** How many steps the walk has gone from one record to another. */
  #relations = 0;
  /** Types being walked: interfaces, and those that classes implement. */
  readonly #faces: { readonly of: 'type' | 'class'; readonly names: readonly string[] }[] = [];
  /** Objects being walked. */
  readonly #walking = new Set<readonly ObjectEntry[]>();
  /** What is left of all that is in the texts that the walk is in. */
  #remains = '';
  /** How often a walk has ended at an object that it was in. */
  #cuts = 0;

  constructor(evaluator: Evaluator, found: Found, around: Around, root: string, typedDepth: number) {
    this.#evaluator = evaluator;
    this.#found = found;
    this.#narrowed = around.narrowed ?? [];
    this.#unknown = new Unknown(evaluator, found, around);
    this.#root = root;
    this.#typedDepth = typedDepth;
    this.#model = around.model === undefined ? [] : [around.model];
    this.#columnsOfTexts = around.columns ?? [];
    this.#columns = this.#columnsOfTexts.filter(evaluator.classifier.mayTellWhose);
    this.#row = around.row;
    const { relations } = around;
    this.#related = relations && new Related(evaluator, relations);
    this.#records = [root, ...(around.records ?? [])];
    this.#isStored = around.isStored === true;
    this.#isLogged = around.isLogged === true;
  }

  /** Of the declared fields there are too many at this depth. */
  get hasTooManyFields(): boolean {
    return this.#fields > MAXIMUM_FIELDS;
  }

  get isEndless(): boolean {
    return this.#visits > MAXIMUM_VISITS;
  }

  /** Whether it was given up. */
  get isTooWide(): boolean {
    return this.hasTooManyFields || this.isEndless;
  }

  #countField(): void {
    this.#fields += 1;
    this.#evaluator.worked += 1;
  }

  /** `deep`: objects are written out with their fields. In a template they are not. */
  visit(value: Value, slot: string, depth: number, at: Where | undefined, deep: boolean): void {
    this.#alternatives(this.#left(value, at), slot, depth, at, deep);
  }

  /** What is left of a value by the conditions around the sink. */
  #left(value: Value, at: Where | undefined): Value {
    return at === undefined
      ? value
      : this.#evaluator.narrowing.apply(this.#narrowed, value, at.frame, at.node);
  }

  #alternatives(value: Value, slot: string, depth: number, at: Where | undefined, deep: boolean): void {
    if (depth > MAXIMUM_DEPTH || this.#found.size > MAXIMUM_ITEMS || this.isTooWide) return;
    this.#visits += 1;
    const columns = this.#isRecord(slot) ? this.#related?.columns : undefined;
    const visit = (atom: Atom): void =>
      this.#atom(atom, slot, depth, at, deep, atom.a === 'instance' ? undefined : columns);
    const types = value.atoms.map((atom) => (atom.a === 'open' ? atom.type : undefined));
    if (types.every((type) => type !== undefined)) this.#ofMany(value.atoms, types, slot, visit);
    else for (const atom of value.atoms) visit(atom);
  }

  /**
   * The types that a field of what is kept may have by its declaration: of many, what one of them holds is a possibility.
   * Alternatives that say which one they are, as events do, all come about; and so does each of what is handed over whole.
   */
  #ofMany<T>(
    alternatives: readonly T[],
    types: readonly TypeRef[],
    slot: string,
    visit: (alternative: T) => void,
  ): void {
    const start = this.#found.size;
    let holding = 0;
    for (const alternative of alternatives) {
      const before = this.#found.size;
      visit(alternative);
      if (this.#found.size > before) holding += 1;
    }
    if (alternatives.length < MANY_TYPES || holding !== 1 || !this.#isStored || this.#isRecord(slot)) return;
    if (!types.some((type) => this.#saysWhich(type))) this.#found.doubt(start);
  }

  /** `{ kind: 'left'; email: string }` */
  #saysWhich(type: TypeRef): boolean {
    const { types } = this.#evaluator;
    return [...(types.members(type)?.values() ?? [])].some(
      (member) => member.type !== undefined && types.resolved(member.type).s === 'const',
    );
  }

  #atom(
    atom: Atom,
    slot: string,
    depth: number,
    at: Where | undefined,
    deep: boolean,
    filter: Filter | undefined,
  ): void {
    switch (atom.a) {
      case 'data':
        this.#unknown.data(atom, slot);
        break;
      case 'text':
        this.#text(atom, slot, depth);
        break;
      case 'object':
        if (deep) this.#entries(atom.entries, atom.names, slot, depth, filter);
        break;
      case 'list':
        for (const item of atom.items) {
          const value = this.#evaluator.force(item.value);
          this.visit(
            item.spread ? this.#evaluator.parts.element(value) : value,
            `${slot}[]`,
            depth + 1,
            'node' in item.value ? item.value : undefined,
            deep,
          );
        }
        break;
      case 'open':
        this.#open(atom, slot, depth, at, deep, filter);
        break;
      case 'holder':
        for (const held of atom.held.atoms) this.#atom(held, slot, depth, at, deep, filter);
        break;
      case 'lib':
        if (atom.param !== undefined && atom.param.path.length > 0)
          this.#open({ ...atom, a: 'open', shape: 'unknown' }, slot, depth, undefined, deep, filter);
        if (deep) this.#record(atom, slot, depth, filter);
        // A field of a library's object that no row speaks of: the body of a request.
        if (deep && atom.integration !== '' && this.#isPlainField(atom, at)) {
          this.#unknown.record(
            { a: 'open', shape: 'unknown', names: atom.names, origin: atom.origin },
            slot,
            at,
            filter,
          );
        }
        break;
      case 'error':
        this.#found.inError({ file: atom.file, node: atom.node, fn: atom.fn }, () => {
          this.visit(atom.message, slot, depth + 1, undefined, false);
          if (deep && this.#isLogged) this.#besideMessage(atom.value, slot, depth);
        });
        break;
      case 'instance':
        if (deep) this.#instance(atom, slot, depth, filter, at);
        break;
      default:
        break;
    }
  }

  #text({ texts, parts, deep, json, remains }: Atom & { a: 'text' }, slot: string, depth: number): void {
    const around = [this.#types.length, this.#instances, this.#relations, this.#walking.size, this.#remains];
    const told = [slot, deep, json?.most, remains, ...around, this.#found.told].join('|');
    if (this.#walked.isWalkedText(parts, told, depth)) return;
    const [before, outer] = [this.#found.size, this.#remains];
    if (remains !== undefined) this.#remains = `${outer}${remains} `;
    this.#found.within(json?.most, () => {
      let front = '';
      for (const [i, part] of parts.entries()) {
        const where = 'node' in part ? part : undefined;
        const value = this.#evaluator.force(part);
        front += texts[i] ?? '';
        this.#found.behindText(front, () => this.visit(value, slot, depth + 1, where, deep));
        front += this.#written(value, 0);
      }
    });
    this.#remains = outer;
    if (remains !== undefined) this.#found.change(before, (data) => ({ ...data, remains }));
  }

  /** What is written out of a part, and a mark for what is not known. */
  #written({ atoms }: Value, depth: number): string {
    const [only, ...others] = atoms;
    if (only?.a === 'const' && others.length === 0) return String(only.value);
    if (only?.a !== 'text' || others.length > 0 || depth > MAXIMUM_TEXTS) return '*';
    const inner = only.parts.map((part) => this.#written(this.#evaluator.force(part), depth + 1));
    return (
      inner.map((text, i) => `${only.texts[i] ?? ''}${text}`).join('') + (only.texts[inner.length] ?? '')
    );
  }

  /** `Object.assign(new Error('refused'), { email })`, fields of own classes: a log prints them behind the message. */
  #besideMessage(error: Value, slot: string, depth: number): void {
    for (const atom of error.atoms)
      if (atom.a === 'object' || atom.a === 'instance')
        this.#atom(atom, slot, depth + 1, undefined, true, NO_TEXTS_OF_ERRORS);
  }

  /** A library's record that is written out whole: a position, the token of a session. */
  #record(atom: LibraryAtom, slot: string, depth: number, filter: Filter | undefined): void {
    const { catalog, libraries } = this.#evaluator;
    const type = catalog.typeOfPath(atom.integration, atom.path);
    if (type === undefined || depth >= this.#typedDepth) return;
    const frame = this.#evaluator.rootFrame(atom.origin.file, 0);
    for (const name of catalog.fieldsOf(atom.integration, type)) {
      if (leavesOut(filter, name)) continue;
      const value = libraries.member(atom, name, { frame, node: atom.origin });
      const label = `${atom.names[0] ?? type}.${name}`;
      const named: Value = {
        atoms: value.atoms.map((each) => (each.a === 'data' ? { ...each, label } : each)),
      };
      this.visit(named, `${slot}.${name}`, depth + 1, undefined, true);
    }
  }

  #isPlainField(atom: Atom & { a: 'lib' }, at: Where | undefined): boolean {
    return (
      at !== undefined &&
      !atom.path.startsWith('global:') &&
      /\.\w+$/.test(atom.path) &&
      this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) === undefined
    );
  }

  /** A key that is worked out is written like a value. */
  #name(name: Lazy | undefined, slot: string, depth: number): void {
    if (name === undefined) return;
    const where = 'node' in name ? name : undefined;
    this.visit(this.#evaluator.force(name), `${slot}.*`, depth + 1, where, false);
  }

  /** From the last entry to the first: what stands later hides what stands before. */
  #entries(
    entries: readonly ObjectEntry[],
    names: readonly string[],
    slot: string,
    depth: number,
    filter: Filter | undefined,
  ): void {
    if (this.#isStored && this.#isRecord(slot) && this.#isNobodys(entries)) return;
    // An object may be spread into itself in a loop.
    if (this.#walking.has(entries) || this.#walking.size > 24) {
      this.#cuts += 1;
      return;
    }
    const isAlone = this.#types.length === 0 && this.#relations === 0 && this.#found.isWhole;
    const mayRepeat = isAlone && entries.some((entry) => 'spread' in entry);
    const key = mayRepeat ? this.#walked.keyOfEntries(entries, names, slot, filter) : undefined;
    if (key !== undefined && this.#walked.isFruitless(key, depth)) return;
    // Objects that are spread into each other again and again, each set with others behind it, are countless ways.
    if (entries.some((entry) => 'spread' in entry) && this.#walked.isEnough(entries, slot)) {
      this.#cuts += 1;
      return;
    }
    const [before, cuts] = [this.#found.everything, this.#cuts];
    this.#walking.add(entries);
    const hidden = new Set(filter?.hidden ?? []);
    const only = filter?.only;
    const keys = this.#withColumns(this.#keysOf(entries), slot);
    const starts = this.#found.isCut ? entryStarts(this.#evaluator, entries) : undefined;
    const fields = this.#related?.fieldsOf(entries, this.#isRecord(slot));
    for (let i = entries.length - 1; i >= 0; i -= 1) {
      const entry = entries[i];
      if (entry === undefined) continue;
      if ('removed' in entry) {
        hidden.add(entry.removed);
      } else if ('spread' in entry) {
        const inner: Filter = {
          hidden: new Set([...hidden, ...(entry.omit ?? [])]),
          only:
            entry.pick === undefined
              ? only
              : new Set(entry.pick.filter((name) => only === undefined || only.has(name))),
        };
        const whole = this.#evaluator.force(entry.spread);
        const value =
          'node' in entry.spread
            ? this.#evaluator.narrowing.apply(this.#narrowed, whole, entry.spread.frame, entry.spread.node)
            : whole;
        // The brace is there already.
        const start = starts?.get(i);
        this.#found.behind(start && { least: start.least - 1, usual: start.usual - 1 }, () => {
          for (const atom of value.atoms)
            this.#atom(atom, slot, depth + 1, 'node' in entry.spread ? entry.spread : undefined, true, inner);
        });
        // What a literal sets hides what stands before it.
        const [literal] = value.atoms;
        if (literal?.a === 'object' && value.atoms.length === 1 && entry.pick === undefined)
          for (const set of literal.entries) if ('key' in set && set.key !== undefined) hidden.add(set.key);
      } else {
        if (
          entry.key !== undefined &&
          (hidden.has(entry.key) || (only !== undefined && !only.has(entry.key)))
        )
          continue;
        const whole = this.#evaluator.force(entry.value);
        const field = entry.key === undefined ? undefined : fields?.get(entry.key);
        const value = this.#related?.written(field, whole) ?? whole;
        if (entry.key === undefined) {
          this.visit(value, `${slot}.*`, depth + 1, 'node' in entry.value ? entry.value : undefined, true);
          this.#name(entry.name, slot, depth);
          continue;
        }
        hidden.add(entry.key);
        if (entry.getter === true || (value !== whole && value.atoms.length === 0)) continue;
        const where = 'node' in entry.value ? entry.value : undefined;
        const place = entry.place ?? this.#placeOf(where);
        const { key } = entry;
        const beside = this.#besideText(key, keys, slot);
        const owners = this.#ownersOf(key, this.#owners(names, slot), where);
        const label = where === undefined ? key : () => this.#label(where, key);
        // What the name says is said of what is left, and would be lost if that were read again.
        const left = this.#left(value, where);
        const own = this.#saysElse(key, owners, where)
          ? left
          : this.#evaluator.naming.named(left, entry.key, owners, place, label, undefined, beside);
        const named = this.#asText(own, key, place, label, beside, slot);
        this.#found.behind(starts?.get(key), () => {
          const before = this.#found.size;
          this.#alternatives(named, `${slot}.${key}`, depth + 1, where, true);
          if (this.#found.size === before)
            this.#byKey(named, { key, keys, owners, where }, place, label, `${slot}.${key}`);
        });
      }
    }
    this.#walking.delete(entries);
    // Where it ended early there may be more on another way.
    if (key !== undefined && this.#found.everything === before && this.#cuts === cuts)
      this.#walked.inVain(key, depth);
  }

  /**
   * A record that is changed has the columns, too, that are left as they are. What it has no column for stands beside nothing:
   * whom to talk to, in the form of a firm.
   */
  #withColumns(fields: readonly string[], slot: string): readonly string[] {
    if (!this.#isRecord(slot)) return fields;
    const written = fields.filter((name) => !leavesOut(this.#related?.columns, name));
    return this.#columns.length === 0 ? written : [...new Set([...written, ...this.#columns])];
  }

  /** The e-mail address in a row that is changed may be a company's, as its name is; a text there is by whoever it belongs to. */
  #besideText(key: string, fields: readonly string[], slot: string): readonly string[] {
    if (this.#columnsOfTexts.length === 0 || !this.#isRecord(slot)) return fields;
    const all = [...new Set([...fields, ...this.#columnsOfTexts])];
    return [key, `${this.#row ?? ''}_${key}`].some((name) => {
      const judged = this.#evaluator.naming.classify(name, [], 'string', all);
      return judged !== undefined && 'category' in judged && isSaidBySomebody(judged);
    })
      ? all
      : fields;
  }

  /** What stands beside each other, with what the type of an object has that was changed. */
  #keysOf(entries: readonly ObjectEntry[]): readonly string[] {
    const keys = keysOfEntries(entries);
    const { types } = this.#evaluator;
    const declared = entries.flatMap((entry) =>
      !('spread' in entry) || entry.pick !== undefined
        ? []
        : this.#evaluator.force(entry.spread).atoms.flatMap((atom) => {
            const members =
              atom.a === 'open' && atom.type !== undefined ? types.members(atom.type) : undefined;
            return members === undefined ? [] : types.fieldNames(members);
          }),
    );
    return declared.length === 0 ? keys : [...new Set([...keys, ...declared])];
  }

  /** `create({ email, name, isSystem: true })`: an account of the program itself. Elsewhere such a flag speaks of something else. */
  #isNobodys(entries: readonly ObjectEntry[]): boolean {
    return entries.some((entry) => {
      if (!('key' in entry) || entry.key === undefined || !('node' in entry.value)) return false;
      const { frame, node } = entry.value;
      const written = this.#evaluator.node(frame.file, node);
      return (
        written.k === 'const' && written.value === true && this.#evaluator.classifier.isOfNobody(entry.key)
      );
    });
  }

  /** The `content` of a row of `comments` is the content of a comment, by whoever stands beside it. */
  #asText(
    value: Value,
    key: string,
    place: Place,
    label: string | (() => string),
    fields: readonly string[],
    slot: string,
  ): Value {
    if (this.#row === undefined || this.#columnsOfTexts.length === 0 || !this.#isRecord(slot)) return value;
    const { naming } = this.#evaluator;
    const name = `${this.#row}_${key}`;
    const judged = naming.classify(name, [], 'string', fields);
    return judged !== undefined && 'category' in judged && isSaidBySomebody(judged)
      ? naming.named(value, name, [], place, label, undefined, fields)
      : value;
  }

  /** Of what is set under a key that is worked out: where its value stands. */
  #placeOf(where: Extract<Lazy, { readonly node: unknown }> | undefined): Place {
    if (where === undefined) return { file: '', start: 0, end: 0 };
    const { file } = where.frame;
    return this.#evaluator.place(file, this.#evaluator.node(file, where.node));
  }

  /**
   * `{ twoFactorSecret: encrypt(secret) }`: what nobody can read any more is what it is stored as; and a secret of somebody's
   * holds nothing of anybody when it is made: `{ resetToken: randomBytes(32) }`.
   */
  #byKey(
    value: Value,
    { key, keys, owners, where }: KeyedValue,
    place: Place,
    label: string | (() => string),
    slot: string,
  ): void {
    const isSealed = value.atoms.some((atom) => atom.a === 'text' && atom.remains === 'ciphertext');
    if (!isSealed && !(this.#isStored && this.#isMade(value, where))) return;
    const { naming } = this.#evaluator;
    const alone = naming.classify(key, owners, 'string');
    const saysAlone = alone !== undefined && 'category' in alone;
    // `{ code, codeExpiresAt }`: what stands beside it says that it is somebody's for a while.
    const judged = saysAlone ? alone : naming.classify(key, owners, 'string', keys);
    if (judged === undefined || !('category' in judged) || judged.confidence === 'possible') return;
    const isSomebodys = !saysAlone || this.#isSomebodys(key, owners);
    if (!isSealed && !(judged.category.startsWith(CREDENTIALS) && isSomebodys)) return;
    const data = naming.data(judged, place, label, undefined, 'string');
    this.#found.add(isSealed ? { ...data, remains: 'ciphertext' } : data, slot);
  }

  /**
   * A `resetToken` is somebody's even in the hands of a service; an `accessToken` is where it is kept with people, and may open
   * a workspace, a device or a page to whoever has the link elsewhere.
   */
  #isSomebodys(key: string, owners: readonly string[]): boolean {
    const { classifier, naming } = this.#evaluator;
    const judged = naming.classify(key, owners.some(classifier.isPerson) ? [] : [A_SERVICE], 'string');
    return judged !== undefined && 'category' in judged && judged.confidence !== 'possible';
  }

  #isMade(value: Value, where: Where | undefined): boolean {
    return (
      this.#isRandom(value, 0) ||
      (where !== undefined && isMadeCode(this.#evaluator, where.frame, where.node))
    );
  }

  /** Made at random, or a text or list of what is. */
  #isRandom({ atoms }: Value, depth: number): boolean {
    if (depth > MAXIMUM_RANDOM_DEPTH) return false;
    return atoms.some((atom) => {
      const parts =
        atom.a === 'text' ? atom.parts : atom.a === 'list' ? atom.items.map(({ value }) => value) : [];
      return atom.a === 'clean'
        ? atom.random === true
        : parts.length > 0 && parts.every((part) => this.#isRandom(this.#evaluator.force(part), depth + 1));
    });
  }

  /** Whose the fields of an object are: of what it is called, of where it stands, of the record that it becomes. */
  #owners(names: readonly string[], slot: string): readonly string[] {
    if (this.#isRecord(slot) && this.#model.length > 0) return [...names, ...this.#model];
    return names.length > 0 ? names : slotNames(slot);
  }

  #isRecord(slot: string): boolean {
    return this.#records.includes(slot.endsWith('[]') ? slot.slice(0, -2) : slot);
  }

  /** `{ name: firm.name }`, which nobody says whose it is: the firm's. */
  #ownersOf(key: string, owners: readonly string[], where: Where | undefined): readonly string[] {
    if (where === undefined || !isBareName(key)) return owners;
    return [...owners, ...this.#thingsAt(key, where.frame, where.node)];
  }

  /**
   * `{ username: integration.name }`: what is read as the name of a program stays that under the name of somebody, and what is
   * read as a key one. `{ customerName: order.name }` says outright whose name an order has.
   */
  #saysElse(key: string, owners: readonly string[], where: Where | undefined): boolean {
    if (where === undefined) return false;
    if (this.#evaluator.naming.isKeyOf(key, owners, where.frame, where.node)) return true;
    if (isBareName(key) || !this.#isNameOfProgram(where.frame, where.node)) return false;
    const judged = this.#evaluator.naming.classify(key, owners, 'string');
    return judged !== undefined && 'category' in judged && NAMES_OF_PEOPLE.test(judged.category);
  }

  #isNameOfProgram(frame: Frame, id: NodeId): boolean {
    const node = this.#evaluator.node(frame.file, id);
    if (node.k === 'logical' || node.k === 'conditional') {
      const ways = node.k === 'logical' ? [node.left, node.right] : [node.then, node.else];
      const named = ways.filter((way) => this.#evaluator.node(frame.file, way).k !== 'const');
      return named.length > 0 && named.every((way) => this.#isNameOfProgram(frame, way));
    }
    const [own = '', of] = this.#evaluator.naming.namesAt(frame, id);
    return isBareName(own) && of !== undefined && this.#evaluator.classifier.isService(of);
  }

  /** Also of each alternative: `firm.name`, `firmName`, `plan.firmName ?? firm.name`. */
  #thingsAt(key: string, frame: Frame, id: NodeId): readonly string[] {
    const { classifier, naming } = this.#evaluator;
    const node = this.#evaluator.node(frame.file, id);
    if (node.k === 'logical' || node.k === 'conditional') {
      const ways = node.k === 'logical' ? [node.left, node.right] : [node.then, node.else];
      const named = ways.filter((way) => this.#evaluator.node(frame.file, way).k !== 'const');
      const things = named.map((way) => this.#thingsAt(key, frame, way));
      return things.some((found) => found.length === 0) ? [] : things.flat();
    }
    const [own = '', ...around] = naming.namesAt(frame, id);
    if (isBareName(own)) return around.filter(classifier.isThing);
    const isLonger = own.length > key.length && own.toLowerCase().endsWith(key.toLowerCase());
    const front = isLonger ? own.slice(0, -key.length) : '';
    return front !== '' && classifier.isThing(front) ? [front] : [];
  }

  #label(where: Where, key: string): string {
    const node = this.#evaluator.node(where.frame.file, where.node);
    const text = this.#evaluator.naming.label(where.frame.file, node);
    return /^[\w$.?![\]'"]+$/.test(text) ? text : key;
  }

  #open(
    atom: OpenAtom,
    slot: string,
    depth: number,
    at: Where | undefined,
    deep: boolean,
    filter: Filter | undefined,
  ): void {
    if (atom.shape === 'function' || atom.shape === 'boolean' || atom.shape === 'enum') return;
    if (deep && atom.type !== undefined && this.#typed(atom, atom.type, slot, depth, filter, at)) return;
    if (atom.param !== undefined)
      this.#ask(atom.param, slot, atom.shape === 'unknown' || atom.shape === 'object');
    const isAddress = this.#unknown.addressee(atom, slot, at) || this.#unknown.sentBeside(atom, slot);
    if (isAddress && atom.param === undefined) return;
    const typed = this.#evaluator.naming.byType(atom);
    if (typed !== undefined) this.#found.add(typed, slot);
    if (!deep || (atom.shape !== 'unknown' && atom.shape !== 'object')) return;
    this.#unknown.record(atom, slot, at, filter);
  }

  /** By the declared type: whether that says all there is to say. */
  #typed(
    atom: OpenAtom,
    type: TypeRef,
    slot: string,
    depth: number,
    filter: Filter | undefined,
    at: Where | undefined,
  ): boolean {
    if (atom.generic === true && atom.param !== undefined)
      return this.#generic(atom, atom.param, type, slot, depth, filter, at);
    const structure = this.#evaluator.types.resolved(type);
    if (structure.s === 'list' && structure.element !== undefined) {
      if (depth >= this.#typedDepth) return true;
      this.visit(this.#evaluator.parts.element(valueWith(atom)), `${slot}[]`, depth + 1, undefined, true);
      return true;
    }
    const members = this.#evaluator.types.membersOf(structure);
    if (members !== undefined && members.size > 0) {
      if (depth >= this.#typedDepth) return true;
      const name = structure.s === 'object' ? structure.name : undefined;
      const key = keyOf(name, members);
      const again = this.#types.filter((other) => other === key).length;
      if (again > (hasParameters(members) ? 1 : 0) || this.#types.length > 5) return true;
      // `Message<Guest>` in a `Message<string>` is of something else.
      const face = hasParameters(members) ? undefined : this.#evaluator.relations.faceOf(structure);
      if (face !== undefined && this.#isBehind('class', [face])) return true;
      this.#types.push(key);
      this.#faces.push({ of: 'type', names: face === undefined ? [] : [face] });
      const before = this.#found.size;
      this.#members(atom, members, name, slot, depth, filter, at);
      this.#types.pop();
      this.#faces.pop();
      this.#ofBases(atom, structure, slot, depth, filter);
      this.#underAnyKey(atom, structure, slot, depth, filter);
      this.#heldByType(atom, structure, before, slot);
      return true;
    }
    if (structure.s === 'union') {
      const { names, param, origin, input } = atom;
      const values = structure.types.map((each) =>
        this.#evaluator.typed.valueOfType(each, { names, param, origin, input }, 1),
      );
      this.#ofMany(values, structure.types, slot, (value) =>
        this.visit(value, slot, depth + 1, undefined, true),
      );
      return true;
    }
    this.#underAnyKey(atom, structure, slot, depth, filter);
    return false;
  }

  /** Of a type parameter, callers say what there is; what it extends counts without them. */
  #generic(
    atom: OpenAtom,
    param: ParamPath,
    type: TypeRef,
    slot: string,
    depth: number,
    filter: Filter | undefined,
    at: Where | undefined,
  ): boolean {
    const before = this.#found.size;
    const least: OpenAtom = { ...atom, generic: undefined, param: undefined };
    if (!this.#typed(least, type, slot, depth, filter, at)) return false;
    // `T extends Guest`: any of them is a guest.
    if (isOneOfMany(this.#evaluator, type) && this.#found.isSureSince(before)) return true;
    this.#ask(param, slot, true);
    this.#found.unlessSentSince(before, param);
    return true;
  }

  /** What rows say of a record of a library that an own type extends: `interface Asked extends UIMessage { at: Date }`. */
  #ofBases(
    { names, param, origin, input }: OpenAtom,
    structure: Structure,
    slot: string,
    depth: number,
    filter: Filter | undefined,
  ): void {
    for (const base of (structure.s === 'object' ? structure.bases : undefined) ?? [])
      for (const atom of this.#evaluator.typed.valueOfType(base, { names, param, origin, input }, 1).atoms)
        if (atom.a === 'lib') this.#record(atom, slot, depth, filter);
  }

  #members(
    atom: OpenAtom,
    members: ReadonlyMap<string, Member>,
    type: string | undefined,
    slot: string,
    depth: number,
    filter: Filter | undefined,
    at: Where | undefined,
  ): void {
    const { param, origin, input } = atom;
    const own = type !== undefined && !atom.names.includes(type) ? [...atom.names, type] : atom.names;
    const names = this.#isRecord(slot) ? [...own, ...this.#model] : own;
    const siblings = this.#withColumns(this.#evaluator.types.fieldNames(members), slot);
    const starts = this.#found.isCut ? memberStarts(this.#evaluator, members.values()) : undefined;
    for (const member of this.#evaluator.types.ownFirst(members)) {
      if (member.method || leavesOut(filter, member.name) || this.#isApart(member, atom, slot, at)) continue;
      this.#countField();
      if (this.isTooWide) return;
      const inner = param && fieldOf(param, member.name);
      const context = { names, param: inner, origin, input, siblings };
      const declared = this.#evaluator.typed.memberValue(member, context);
      const read = withLoaded(this.#evaluator, declared, atom.loaded);
      const own = this.#related?.written(this.#columnOf(member, slot), read) ?? read;
      const value = this.#asText(own, member.name, member.place, member.name, siblings, slot);
      this.#found.behind(starts?.get(member.name), () =>
        this.#atRelation(members, member, atom.loaded, () =>
          this.visit(value, `${slot}.${member.name}`, depth + 1, undefined, true),
        ),
      );
    }
  }

  /**
   * Of a field of which nothing but its type is known: other records, which are not there unless they were read along, or the
   * code counts on it. What a store is given holds them by themselves.
   */
  #isApart(
    field: Member,
    { input, loaded, param }: OpenAtom | InstanceAtom,
    slot: string,
    at: Where | undefined,
  ): boolean {
    const { relations } = this.#evaluator;
    const relation = relations.of(field);
    if (relation === undefined) return false;
    if (this.#related !== undefined) return true;
    // What somebody sends, no query has read.
    if (input !== undefined && !OF_ADDRESSES.test(input) && !isLeftOut(field)) return false;
    if (isLoaded(loaded, field.name) || relations.isEager(relation)) return false;
    const counted = at && relations.readThrough(at.frame.file, at.node);
    if (counted?.has(field.name) === true) return false;
    // Whoever hands the record over knows how it was read.
    if (param !== undefined) this.#ask(fieldOf(param, field.name), `${slot}.${field.name}`, false);
    return true;
  }

  /**
   * Visits a field that a type declares: what stands further off in a graph of records is a possibility, and so are what may
   * be left out where nobody sees what a query reads along, and what a type of a library has room for.
   */
  #atRelation(
    record: ReadonlyMap<string, Member>,
    field: Member,
    loaded: ReadonlySet<string> | undefined,
    visit: () => void,
  ): void {
    const before = this.#found.size;
    const mayBeLoaded = isLoaded(loaded, field.name) && loaded?.has(field.name) !== true;
    if (mayBeLoaded && isLeftOut(field) && this.#evaluator.relations.of(field) !== undefined) {
      visit();
      this.#makePossible(before);
      return;
    }
    if (!isRelation(this.#evaluator.types, record, field)) {
      visit();
      if (field.optional === true && isOfLibrary(field.place.file)) this.#makePossible(before);
      return;
    }
    this.#relations += 1;
    visit();
    this.#relations -= 1;
    if (this.#relations >= MAXIMUM_RELATIONS) this.#makePossible(before);
  }

  #makePossible(before: number): void {
    this.#found.change(before, (data) => ({ ...data, confidence: 'possible' }));
  }

  /** What is said of the fields that were found in a value by its type. */
  #heldByType({ names, origin, param }: OpenAtom, structure: Structure, before: number, slot: string): void {
    // Whoever hands it over says which of all these fields there are.
    if (structure.s === 'object' && structure.partial === true && param !== undefined) {
      this.#ask(param, slot, false);
      this.#found.unlessSentSince(before, param);
      return;
    }
    // The step from the value to its fields: the value's own place says more than the type's, if it has one.
    // What a callback gives (`load: () => Promise<T>`) stands nowhere but in its type: the top of a file is no place.
    if (origin.file === '' || origin.end === 0) return;
    const step = { ...origin, text: `${names[0] ?? 'a value'} holds it by its type` };
    this.#found.change(before, (data) =>
      data.steps.length === 0 && data.origin.file !== '' ? { ...data, steps: [step] } : data,
    );
  }

  /** `Record<string, Guest>`: what stands under each key. */
  #underAnyKey(
    atom: OpenAtom,
    structure: Structure,
    slot: string,
    depth: number,
    filter: Filter | undefined,
  ): void {
    if (structure.s !== 'object' || structure.index === undefined || filter?.only !== undefined) return;
    if (depth >= this.#typedDepth) return;
    const { origin, input } = atom;
    const context = { names: atom.names.map(singular), param: undefined, origin, input };
    const value = this.#evaluator.typed.valueOfType(structure.index, context, 1);
    this.visit(value, `${slot}.*`, depth + 1, undefined, true);
  }

  #instance(
    atom: InstanceAtom,
    slot: string,
    depth: number,
    filter: Filter | undefined,
    at: Where | undefined,
  ): void {
    const evaluator = this.#evaluator;
    const key = `class ${atom.file}#${atom.cls}`;
    if (depth >= this.#typedDepth || this.#types.includes(key) || this.#types.length > 4) return;
    // A record that saves itself writes its own columns; those it is related to are saved by themselves.
    if (this.#root === 'receiver' && this.#instances > 0) return;
    const faces = evaluator.relations.facesOf(atom.file, atom.cls);
    if (this.#isBehind('type', faces)) return;
    const counted = at && evaluator.relations.readThrough(at.frame.file, at.node);
    const walked = filter === undefined && !this.#found.isCut ? this.#walked.key(atom, counted) : undefined;
    if (walked !== undefined && this.#walked.isFruitless(walked, depth)) return;
    const before = this.#found.everything;
    this.#types.push(key);
    this.#faces.push({ of: 'class', names: faces });
    this.#instances += 1;
    const frame = evaluator.rootFrame(atom.file, evaluator.module(atom.file).classes[atom.cls]?.fn ?? 0);
    const members = evaluator.types.classMembers(atom.file, atom.cls, atom.env);
    const siblings = evaluator.types.fieldNames(members);
    const starts = this.#found.isCut ? memberStarts(evaluator, members.values()) : undefined;
    for (const member of evaluator.types.ownFirst(members)) {
      if (member.method || member.name.startsWith('#') || leavesOut(filter, member.name)) continue;
      const isSet = evaluator.classes.isSet(atom, member.name);
      if (!isSet && this.#isApart(member, atom, slot, at)) continue;
      this.#countField();
      if (this.isTooWide) break;
      const raw = evaluator.classes.member(atom, member.name, {
        frame,
        node: { start: member.place.start, end: member.place.end },
      });
      const owners = [...atom.names, member.owner];
      const value = evaluator.naming.named(
        this.#related?.written(this.#columnOf(member, slot), raw) ?? raw,
        member.name,
        ownersByType(evaluator.classifier, member.name, owners, member.owner, siblings),
        member.place,
        atom.names[0] === undefined ? member.name : `${atom.names[0]}.${member.name}`,
        undefined,
        siblings,
      );
      const inner = `${slot}.${member.name}`;
      this.#found.behind(starts?.get(member.name), () =>
        this.#atRelation(members, member, atom.loaded, () =>
          this.visit(value, inner, depth + 1, undefined, true),
        ),
      );
    }
    this.#types.pop();
    this.#faces.pop();
    this.#instances -= 1;
    if (walked !== undefined && this.#found.everything === before) this.#walked.inVain(walked, depth);
  }

  /** What a field of something that is handed over is in the record that is written. */
  #columnOf(field: Member, slot: string): Member | undefined {
    const column = this.#isRecord(slot) ? this.#related?.declared(field.name) : undefined;
    return column ?? (field.decorators === undefined ? undefined : field);
  }

  /** Whether the walk is in what stands behind one of these types: an entity behind its interface, or the other way round. */
  #isBehind(of: 'type' | 'class', names: readonly string[]): boolean {
    return this.#faces.some((face) => face.of === of && face.names.some((name) => names.includes(name)));
  }

  /** What was handed to the constructor of an object two objects further in is too far away to be asked for. */
  #ask(param: ParamPath, slot: string, anything: boolean): void {
    if (this.#instances <= MAXIMUM_INSTANCES) this.#found.open(param, slot, anything);
  }
}

function isSaidBySomebody({ category, confidence }: Classification): boolean {
  return confidence !== 'possible' && /^user\.content(?:\.private)?$/.test(category);
}

function fieldOf(param: ParamPath, name: string): ParamPath {
  return { ...param, path: [...param.path.slice(0, MAXIMUM_PATH), name] };
}

/** The last name of a slot, as an owner for the names in it: `user` of `arg0.user`. */
function slotNames(slot: string): readonly string[] {
  const last = slot.split('.').at(-1)?.replace(/\[\]$/, '');
  return last === undefined || last === '' || /^(?:args?\d*|receiver|assigned|\*)$/.test(last) ? [] : [last];
}

function keyOf(name: string | undefined, members: ReadonlyMap<string, Member>): string {
  const [first] = members.values();
  return `${first?.place.file}#${first?.place.start}#${name ?? ''}${members.size}`;
}

/** `Page<Rows<Guest>>` may hold a page again, of something else. */
function hasParameters(members: ReadonlyMap<string, Member>): boolean {
  return [...members.values()].some(({ type }) => type?.env !== undefined);
}
