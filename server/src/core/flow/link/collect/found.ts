/**
 * What was found in a value so far, each thing once, and what is said of all that is found from here on: the error in whose
 * message it stands, how much is left of a record that is cut, and how far inside it objects are written out.
 */
import type { FunctionId, NodeId } from '../../ir.ts';
import { type DataAtom, type ParamPath, paramKey } from '../values.ts';
import type { Length } from './json-lengths.ts';

export interface CollectedItem {
  readonly atom: DataAtom;
  /** Slot through which it goes in: `arg0.properties.email`. */
  readonly slot: string;
  /** In an address, the parameter that it is written behind: `?access_token=`. */
  readonly parameter?: string | undefined;
  /** It stands in the path of an address. */
  readonly isInPath?: boolean | undefined;
  /** The error that carries it in its message: where that was built. */
  readonly built?: { readonly file: string; readonly node: NodeId; readonly fn: FunctionId } | undefined;
}

export interface Collected {
  readonly items: readonly CollectedItem[];
  readonly params: readonly ParamPath[];
  /** Slots into which a parameter goes that takes anything: no type says what callers may hand over. */
  readonly anything: readonly string[];
  /** What counts if no caller hands the parameter over. */
  readonly unsent: readonly { readonly item: CollectedItem; readonly param: ParamPath }[];
  /** Texts of parameters that a message is sent to in the same function: what it is called with is an address, whoever calls. */
  readonly named: readonly CollectedItem[];
  /** Addresses that a message is sent to, by their keys. */
  readonly addressed: ReadonlyMap<string, DataAtom>;
  /** It holds too much to look all the way in. */
  readonly isCutShort: boolean;
}

/** Fewer characters of a value than this tell nothing. */
const ENOUGH = 8;

export class Found {
  readonly #items: CollectedItem[] = [];
  readonly #params = new Map<string, ParamPath>();
  readonly #anything = new Set<string>();
  readonly #unsent: { readonly item: CollectedItem; readonly param: ParamPath }[] = [];
  readonly #named: CollectedItem[] = [];
  readonly #addressed = new Map<string, DataAtom>();
  readonly #seen = new Set<string>();
  /** What stays a possibility when it is found again. */
  readonly #doubted = new Set<string>();
  readonly #root: string;
  readonly #levels: number;
  /** In a text the levels are no longer those of an object. */
  #isInText = false;
  #built: CollectedItem['built'];
  /** What stands in front of the walk in the text that it is in. */
  #front = '';
  /** Of a record that is written as JSON and cut: how much of it is left where the walk is, at best and usually. */
  #room: { readonly best: number; readonly usual: number } | undefined;

  /** `levels`: of objects inside the value at the slot `root` that are written out; undefined: all. */
  constructor(root: string, levels: number | undefined) {
    this.#root = root;
    this.#levels = levels ?? Number.POSITIVE_INFINITY;
  }

  get size(): number {
    return this.#items.length;
  }

  /** With what callers may hand over. */
  get everything(): number {
    return this.#items.length + this.#params.size + this.#unsent.length;
  }

  /** Whether the walk is in a record that is cut. */
  get isCut(): boolean {
    return this.#room !== undefined;
  }

  /** Whether it makes no difference where something is found: nothing is cut, no text around it, no level too deep. */
  get isWhole(): boolean {
    return this.#room === undefined && !this.#isInText && this.#levels === Number.POSITIVE_INFINITY;
  }

  /** What is said of all that is found where the walk is. */
  get told(): string {
    const { file, node } = this.#built ?? {};
    return [
      this.#room?.best,
      this.#room?.usual,
      this.#isInText,
      this.#parameter,
      this.#isInPath,
      file,
      node,
    ].join('|');
  }

  collected(isCutShort: boolean): Collected {
    const [params, anything] = [[...this.#params.values()], [...this.#anything]];
    return {
      items: this.#items,
      params,
      anything,
      unsent: this.#unsent,
      named: this.#named,
      addressed: this.#addressed,
      isCutShort,
    };
  }

  /** A message is sent to what has this key. */
  addressee(key: string, atom: DataAtom): void {
    this.#addressed.set(key, atom);
  }

  add(found: DataAtom, slot: string): void {
    const { best, usual } = this.#room ?? { best: ENOUGH, usual: ENOUGH };
    if (best < ENOUGH) return;
    const atom: DataAtom =
      usual < ENOUGH || this.#isTooDeep(slot) ? { ...found, confidence: 'possible' } : found;
    const key = keyOf(atom, slot);
    if (this.#seen.has(key)) {
      if (atom.confidence !== 'possible' && !this.#doubted.has(key)) this.#makeSurer(atom, slot);
      return;
    }
    this.#seen.add(key);
    this.#items.push({
      atom,
      slot,
      parameter: this.#parameter,
      isInPath: this.#isInPath,
      built: this.#built,
    });
  }

  /** The same was found by less before: once by its name alone, and now by its declaration. */
  #makeSurer(atom: DataAtom, slot: string): void {
    const at = this.#items.findIndex(
      (item) =>
        item.slot === slot &&
        item.atom.confidence === 'possible' &&
        item.atom.category === atom.category &&
        item.atom.label === atom.label &&
        item.atom.origin.start === atom.origin.start &&
        item.atom.origin.file === atom.origin.file,
    );
    const item = this.#items[at];
    if (item !== undefined) this.#items[at] = { ...item, atom };
  }

  /** Callers may hand over more; `anything`: whatever it be. */
  open(param: ParamPath, slot: string, anything: boolean): void {
    this.#params.set(paramKey(param), param);
    if (anything) this.#anything.add(slot);
  }

  /** It counts if no caller hands the parameter over. */
  unlessSent(item: CollectedItem, param: ParamPath): void {
    this.#unsent.push({ item, param });
  }

  /** Whether anything was found since there were `before` that is more than a possibility. */
  isSureSince(before: number): boolean {
    return this.#items.slice(before).some(({ atom }) => atom.confidence !== 'possible');
  }

  /** A function's own parameter says that it is an address. */
  namedByParameter(item: CollectedItem): void {
    this.#named.push({ ...item, built: this.#built });
  }

  /** Everything that was found since there were `before`. */
  unlessSentSince(before: number, param: ParamPath): void {
    for (const item of this.#items.splice(before)) this.unlessSent(item, param);
  }

  /** Says more of everything that was found since there were `before`. */
  change(before: number, change: (atom: DataAtom) => DataAtom): void {
    for (const [i, item] of this.#items.entries())
      if (i >= before) this.#items[i] = { ...item, atom: change(item.atom) };
  }

  /** Everything that was found since there were `before` is a possibility, however often it is found. */
  doubt(before: number): void {
    for (const { atom, slot } of this.#items.slice(before)) this.#doubted.add(keyOf(atom, slot));
    this.change(before, (data) => ({ ...data, confidence: 'possible' }));
  }

  /** Visits the message of an error. */
  inError(built: CollectedItem['built'], visit: () => void): void {
    const outer = this.#built;
    this.#built = built;
    visit();
    this.#built = outer;
  }

  /** Visits a part of a text that stands behind `text`. */
  behindText(text: string, visit: () => void): void {
    const outer = this.#front;
    this.#front = `${outer}${text}`;
    visit();
    this.#front = outer;
  }

  /** In an address, the parameter that the walk is behind. */
  get #parameter(): string | undefined {
    return /[?&]([\w.-]+)=$/.exec(this.#front)?.[1];
  }

  /** Whether the walk is in the path of an address. */
  get #isInPath(): boolean {
    return /https?:\/\/[^\s/?#]+\/[^\s?#]*$/i.test(this.#front);
  }

  /** Visits a text of which no more than `most` characters are left; undefined: all. */
  within(most: number | undefined, visit: () => void): void {
    const [outer, wasInText] = [this.#room, this.#isInText];
    if (most !== undefined) this.#room = { best: most, usual: most };
    this.#isInText = true;
    visit();
    this.#room = outer;
    this.#isInText = wasInText;
  }

  /** Visits what stands behind `start` characters of the record that is walked. */
  behind(start: Length | undefined, visit: () => void): void {
    const room = this.#room;
    if (room !== undefined && start !== undefined)
      this.#room = { best: room.best - start.least, usual: room.usual - start.usual };
    visit();
    this.#room = room;
  }

  /** Further inside than objects are written out. */
  #isTooDeep(slot: string): boolean {
    if (this.#isInText || this.#levels === Number.POSITIVE_INFINITY) return false;
    const steps = slot.slice(this.#root.length).match(/\[\]|\.[^.[]+/g)?.length ?? 0;
    return steps > this.#levels + 1;
  }
}

function keyOf({ category, label, origin }: DataAtom, slot: string): string {
  return `${category}|${label}|${slot}|${origin.file}|${origin.start}`;
}
