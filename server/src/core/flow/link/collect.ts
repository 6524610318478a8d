/** All personal data inside a value, and the symbolic parameters through which more may come from callers. */
import type { Classifier } from '../../classify/model.ts';
import type { FunctionId, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { entryStarts, type Length, memberStarts } from './json-lengths.ts';
import { keysOfEntries, singular } from './names.ts';
import type { Narrowed } from './narrowing.ts';
import type { Structure } from './types/structure.ts';
import {
  type Atom,
  type DataAtom,
  type Lazy,
  type ObjectEntry,
  type OpenAtom,
  type ParamPath,
  paramKey,
  type Value,
  valueWith,
} from './values.ts';

export interface CollectedItem {
  readonly atom: DataAtom;
  /** Slot through which it goes in: `arg0.properties.email`. */
  readonly slot: string;
  /** The error that carries it in its message: where that was built. */
  readonly built?: { readonly file: string; readonly node: NodeId; readonly fn: FunctionId } | undefined;
}
export interface Collected {
  readonly items: readonly CollectedItem[];
  readonly params: readonly ParamPath[];
  /** What counts if no caller hands the parameter over. */
  readonly unsent: readonly { readonly item: CollectedItem; readonly param: ParamPath }[];
}

interface Where {
  readonly frame: Frame;
  readonly node: NodeId;
}

/** What the sink call says beside the value. */
export interface Around {
  readonly narrowed?: Narrowed | undefined;
  /** What the fields for addressees of a message hold: e-mail addresses, phone numbers. */
  readonly addressee?: string | undefined;
  /** The model whose record is written: what the fields of the value belong to. */
  readonly model?: string | undefined;
  /** How many levels of objects inside the value are written out. */
  readonly levels?: number | undefined;
}

const ADDRESSEE_FIELD =
  /(?:^|\.)(?:to|cc|bcc|(?:to|cc|bcc)_?addresses|to_?address|recipients?|destination)(?:\[\])*$/i;

/** Fewer characters of a value than this tell nothing. */
const ENOUGH = 8;

const MAXIMUM_DEPTH = 6;
const MAXIMUM_ITEMS = 60;

export class Collector {
  readonly #evaluator: Evaluator;
  readonly #classifier: Classifier;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#classifier = evaluator.classifier;
  }

  collect(value: Value, slot: string, at: Where | undefined, around: Around = {}): Collected {
    const walk = new Walk(this.#evaluator, this.#classifier, around, slot);
    walk.visit(value, slot, 0, at, true);
    return { items: walk.items, params: [...walk.params.values()], unsent: walk.unsent };
  }
}

class Walk {
  readonly items: CollectedItem[] = [];
  readonly params = new Map<string, ParamPath>();
  readonly unsent: { readonly item: CollectedItem; readonly param: ParamPath }[] = [];
  readonly #evaluator: Evaluator;
  readonly #classifier: Classifier;
  readonly #seen = new Set<string>();
  readonly #types: string[] = [];
  readonly #narrowed: Narrowed;
  readonly #addressee: string | undefined;
  readonly #root: string;
  readonly #model: readonly string[];
  readonly #levels: number;
  /** In a text the levels are no longer those of an object. */
  #isInText = false;
  #built: CollectedItem['built'];
  /** Of a record that is written as JSON and cut: how much of it is left where the walk is, at best and usually. */
  #room: { readonly best: number; readonly usual: number } | undefined;
  /** Objects being walked. */
  readonly #walking = new Set<readonly ObjectEntry[]>();

  constructor(evaluator: Evaluator, classifier: Classifier, around: Around, root: string) {
    this.#evaluator = evaluator;
    this.#classifier = classifier;
    this.#root = root;
    this.#model = around.model === undefined ? [] : [around.model];
    this.#narrowed = around.narrowed ?? [];
    this.#addressee = around.addressee;
    this.#levels = around.levels ?? Number.POSITIVE_INFINITY;
  }

  /** `deep`: objects are written out with their fields. In a template they are not. */
  visit(value: Value, slot: string, depth: number, at: Where | undefined, deep: boolean): void {
    if (depth > MAXIMUM_DEPTH || this.items.length > MAXIMUM_ITEMS) return;
    const left =
      at === undefined ? value : this.#evaluator.narrowing.apply(this.#narrowed, value, at.frame, at.node);
    for (const atom of left.atoms) this.#atom(atom, slot, depth, at, deep, undefined);
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
        this.#add(atom, slot);
        break;
      case 'text': {
        const before = this.items.length;
        const [outer, wasInText] = [this.#room, this.#isInText];
        const most = atom.json?.most;
        this.#room = most === undefined ? outer : { best: most, usual: most };
        this.#isInText = true;
        for (const part of atom.parts)
          this.visit(
            this.#evaluator.force(part),
            slot,
            depth + 1,
            'node' in part ? part : undefined,
            atom.deep,
          );
        this.#room = outer;
        this.#isInText = wasInText;
        if (atom.remains !== undefined) {
          for (const [i, item] of this.items.entries())
            if (i >= before) this.items[i] = { ...item, atom: { ...item.atom, remains: atom.remains } };
        }
        break;
      }
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
        // A field of a library's object that no row speaks of: the body of a request.
        if (deep && atom.integration !== '' && this.#isPlainField(atom, at)) {
          this.#whole(
            { a: 'open', shape: 'unknown', names: atom.names, origin: atom.origin },
            slot,
            at,
            filter,
          );
        }
        break;
      case 'error': {
        const outer = this.#built;
        this.#built = { file: atom.file, node: atom.node, fn: atom.fn };
        this.visit(atom.message, slot, depth + 1, undefined, false);
        this.#built = outer;
        break;
      }
      case 'instance':
        if (deep) this.#instance(atom, slot, depth, filter);
        break;
      default:
        break;
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

  /** Visits what stands behind `start` characters of the record that is walked. */
  #behind(start: Length | undefined, visit: () => void): void {
    const room = this.#room;
    if (room !== undefined && start !== undefined)
      this.#room = { best: room.best - start.least, usual: room.usual - start.usual };
    visit();
    this.#room = room;
  }

  #add(found: DataAtom, slot: string): void {
    const { best, usual } = this.#room ?? { best: ENOUGH, usual: ENOUGH };
    if (best < ENOUGH) return;
    const atom: DataAtom =
      usual < ENOUGH || this.#isTooDeep(slot) ? { ...found, confidence: 'possible' } : found;
    const key = `${atom.category}|${atom.label}|${slot}|${atom.origin.file}|${atom.origin.start}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.items.push({ atom, slot, built: this.#built });
  }

  /** Further inside than objects are written out. */
  #isTooDeep(slot: string): boolean {
    if (this.#isInText || this.#levels === Number.POSITIVE_INFINITY) return false;
    const steps = slot.slice(this.#root.length).match(/\[\]|\.[^.[]+/g)?.length ?? 0;
    return steps > this.#levels + 1;
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
    // An object may be spread into itself in a loop.
    if (this.#walking.has(entries) || this.#walking.size > 24) return;
    this.#walking.add(entries);
    const hidden = new Set(filter?.hidden ?? []);
    const only = filter?.only;
    const keys = keysOfEntries(entries);
    const starts = this.#room === undefined ? undefined : entryStarts(this.#evaluator, entries);
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
        this.#behind(start && { least: start.least - 1, usual: start.usual - 1 }, () => {
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
        const value = this.#evaluator.force(entry.value);
        if (entry.key === undefined) {
          this.visit(value, `${slot}.*`, depth + 1, 'node' in entry.value ? entry.value : undefined, true);
          this.#name(entry.name, slot, depth);
          continue;
        }
        hidden.add(entry.key);
        if (entry.getter === true) continue;
        const where = 'node' in entry.value ? entry.value : undefined;
        const place = entry.place ?? { file: '', start: 0, end: 0 };
        const owners = this.#owners(names, slot);
        const { key } = entry;
        const label = where === undefined ? key : () => this.#label(where, key);
        const named = this.#evaluator.naming.named(value, entry.key, owners, place, label, undefined, keys);
        this.#behind(starts?.get(key), () => this.visit(named, `${slot}.${key}`, depth + 1, where, true));
      }
    }
    this.#walking.delete(entries);
  }

  /** Whose the fields of an object are: of what it is called, of where it stands, of the record that it becomes. */
  #owners(names: readonly string[], slot: string): readonly string[] {
    const isRecord = slot === this.#root || slot === `${this.#root}[]`;
    if (isRecord && this.#model.length > 0) return [...names, ...this.#model];
    return names.length > 0 ? names : slotNames(slot);
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
    if (atom.type !== undefined && deep) {
      const structure = this.#evaluator.types.resolved(atom.type);
      if (structure.s === 'list' && structure.element !== undefined) {
        this.visit(this.#evaluator.parts.element(valueWith(atom)), `${slot}[]`, depth + 1, undefined, deep);
        return;
      }
      const members = this.#evaluator.types.membersOf(structure);
      if (members !== undefined && members.size > 0) {
        const key = `${atom.type.file}#${structure.s === 'object' ? (structure.name ?? `${members.keys().next().value}${members.size}`) : ''}`;
        if (this.#types.filter((type) => type === key).length > 1 || this.#types.length > 5) return;
        this.#types.push(key);
        const before = this.items.length;
        const starts = this.#room === undefined ? undefined : memberStarts(this.#evaluator, members.values());
        for (const member of members.values()) {
          if (
            member.method ||
            filter?.hidden.has(member.name) === true ||
            (filter?.only !== undefined && !filter.only.has(member.name))
          )
            continue;
          const names =
            structure.s === 'object' && structure.name !== undefined && !atom.names.includes(structure.name)
              ? [...atom.names, structure.name]
              : atom.names;
          const value = this.#evaluator.typed.memberValue(member, {
            names,
            param:
              atom.param === undefined
                ? undefined
                : { ...atom.param, path: [...atom.param.path.slice(0, 6), member.name] },
            origin: atom.origin,
            input: atom.input,
            siblings: this.#evaluator.types.fieldNames(members),
          });
          const inner = `${slot}.${member.name}`;
          this.#behind(starts?.get(member.name), () => this.visit(value, inner, depth + 1, undefined, true));
        }
        this.#types.pop();
        this.#underAnyKey(atom, structure, slot, depth, filter);
        // Whoever hands it over says which of all these fields there are.
        if (structure.s === 'object' && structure.partial === true && atom.param !== undefined) {
          const { param } = atom;
          this.params.set(paramKey(param), param);
          for (const item of this.items.splice(before)) this.unsent.push({ item, param });
          return;
        }
        // The step from the value to its fields: the value's own place says more than the type's, if it has one.
        for (let i = before; i < this.items.length && atom.origin.file !== ''; i += 1) {
          const item = this.items[i];
          if (item !== undefined && item.atom.steps.length === 0 && item.atom.origin.file !== '') {
            this.items[i] = {
              ...item,
              atom: {
                ...item.atom,
                steps: [{ ...atom.origin, text: `${atom.names[0] ?? 'a value'} holds it by its type` }],
              },
            };
          }
        }
        return;
      }
      if (structure.s === 'union') {
        for (const type of structure.types) {
          const value = this.#evaluator.typed.valueOfType(
            type,
            { names: atom.names, param: atom.param, origin: atom.origin, input: atom.input },
            1,
          );
          this.visit(value, slot, depth + 1, undefined, deep);
        }
        return;
      }
      this.#underAnyKey(atom, structure, slot, depth, filter);
    }
    if (atom.param !== undefined) this.params.set(paramKey(atom.param), atom.param);
    if (this.#isAddressee(atom, slot) && !this.#isNobody(atom)) {
      this.#addressed(
        atom.param,
        {
          a: 'data',
          category: this.#addressee ?? 'user.contact',
          label: atom.names[0] ?? 'recipient',
          confidence: 'likely',
          evidence: 'a message is sent to it',
          origin: atom.origin,
          steps: [],
          shape: 'string',
        },
        slot,
      );
      if (atom.param === undefined) return;
    }
    const typed = this.#evaluator.naming.byType(atom);
    if (typed !== undefined) this.#add(typed, slot);
    if (!deep || (atom.shape !== 'unknown' && atom.shape !== 'object')) return;
    this.#whole(atom, slot, at, filter);
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
    const { origin, input } = atom;
    const context = { names: atom.names.map(singular), param: undefined, origin, input };
    const value = this.#evaluator.typed.valueOfType(structure.index, context, 1);
    this.visit(value, `${slot}.*`, depth + 1, undefined, true);
  }

  /** `SUPPORT_EMAIL`: a mailbox of the service. */
  #isNobody(atom: OpenAtom): boolean {
    return atom.names.some((name) => {
      const judged = this.#evaluator.naming.classify(name, [], 'string');
      return judged !== undefined && 'excluded' in judged;
    });
  }

  /** Whoever sends it may say more; it counts by itself where nobody is known to. */
  #addressed(param: ParamPath | undefined, atom: DataAtom, slot: string): void {
    if (param === undefined) this.#add(atom, slot);
    else if (param.path.length > 0) this.unsent.push({ item: { atom, slot }, param });
  }

  /** `to: job.data.to`: the field of a message and a name that says no more than that. */
  #isAddressee(atom: OpenAtom, slot: string): boolean {
    const [name] = atom.names;
    return (
      this.#addressee !== undefined &&
      name !== undefined &&
      (atom.shape === 'string' || atom.shape === 'unknown') &&
      ADDRESSEE_FIELD.test(slot) &&
      !atom.names.some((other) => /(?:^id|Id|_id|ID|Uuid)$/.test(other)) &&
      this.#classifier.namesAddressee(name)
    );
  }

  /** A whole record of unknown type: what the code reads from it elsewhere says what is in it. */
  #whole(atom: OpenAtom, slot: string, at: Where | undefined, filter: Filter | undefined): void {
    if (at === undefined) return;
    const { file } = at.frame;
    const node = this.#evaluator.node(file, at.node);
    const place = this.#evaluator.place(file, node);
    const label = this.#evaluator.naming.label(file, node);
    const owners = [...this.#evaluator.naming.namesAt(at.frame, at.node), ...atom.names];
    let found = false;
    const siblings = this.#evaluator.usage.fieldsRead(at.frame.file, at.node);
    for (const name of siblings) {
      if (filter?.hidden.has(name) === true || (filter?.only !== undefined && !filter.only.has(name)))
        continue;
      const judged = this.#evaluator.naming.classify(name, owners, 'unknown', siblings);
      if (judged === undefined || !('category' in judged)) continue;
      found = true;
      const data: DataAtom = {
        ...this.#evaluator.naming.data(judged, place, `${label}.${name}`, undefined, 'unknown'),
        evidence: `${name} is read from it elsewhere`,
      };
      this.#behind(before(name, siblings), () => this.#add(data, `${slot}.${name}`));
    }
    if (found) return;
    const [first] = owners;
    if (first !== undefined && this.#classifier.isPerson(first)) {
      this.#add(
        {
          a: 'data',
          category: 'user',
          label,
          confidence: 'possible',
          evidence: `${first} stands for a person`,
          origin: place,
          steps: [],
          shape: 'object',
        },
        slot,
      );
    } else if (atom.input !== undefined) {
      this.#add(
        {
          a: 'data',
          category: 'user',
          label,
          confidence: 'possible',
          evidence: `whatever arrives in ${atom.input}`,
          origin: place,
          steps: [],
          shape: 'object',
        },
        slot,
      );
    }
  }

  #instance(atom: Atom & { a: 'instance' }, slot: string, depth: number, filter: Filter | undefined): void {
    const evaluator = this.#evaluator;
    const key = `class ${atom.file}#${atom.cls}`;
    if (this.#types.includes(key) || this.#types.length > 4) return;
    this.#types.push(key);
    const frame = evaluator.rootFrame(atom.file, evaluator.module(atom.file).classes[atom.cls]?.fn ?? 0);
    const members = evaluator.types.classMembers(atom.file, atom.cls, atom.env);
    const siblings = evaluator.types.fieldNames(members);
    const starts = this.#room === undefined ? undefined : memberStarts(evaluator, members.values());
    for (const member of members.values()) {
      if (member.method || member.name.startsWith('#') || filter?.hidden.has(member.name) === true) continue;
      if (filter?.only !== undefined && !filter.only.has(member.name)) continue;
      const raw = evaluator.classes.member(atom, member.name, {
        frame,
        node: { start: member.place.start, end: member.place.end },
      });
      const value = evaluator.naming.named(
        raw,
        member.name,
        [...atom.names, member.owner],
        member.place,
        atom.names[0] === undefined ? member.name : `${atom.names[0]}.${member.name}`,
        undefined,
        siblings,
      );
      const inner = `${slot}.${member.name}`;
      this.#behind(starts?.get(member.name), () => this.visit(value, inner, depth + 1, undefined, true));
    }
    this.#types.pop();
  }
}

interface Filter {
  readonly hidden: ReadonlySet<string>;
  readonly only: ReadonlySet<string> | undefined;
}

/** Of a record of which only some names are known, any may stand first. */
function before(name: string, names: readonly string[]): Length {
  const others = names.filter((other) => other !== name).reduce((sum, other) => sum + other.length + 6, 0);
  return { least: name.length + 5, usual: others + name.length + 5 };
}

/** The last name of a slot, as an owner for the names in it: `user` of `arg0.user`. */
function slotNames(slot: string): readonly string[] {
  const last = slot.split('.').at(-1)?.replace(/\[\]$/, '');
  return last === undefined || /^(?:args?\d*|receiver|assigned|\*)$/.test(last) ? [] : [last];
}
