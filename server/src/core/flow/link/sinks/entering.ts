/**
 * The values that go into a sink, slot by slot. Of an SQL statement: under the columns that they are written to, and without
 * those that only find rows. What personal data is in them, `../collect` says.
 */
import type { Catalog } from '../../../catalog/model.ts';
import type { Classification } from '../../../classify/model.ts';
import { namingGaps } from '../../../text/statements.ts';
import { splitWords } from '../../../text/words.ts';
import type { ModuleIr, NodeId, ValueNode } from '../../ir.ts';
import type { Around } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type SearchedBinds, searchedBinds, withoutSearched } from '../libraries/binds.ts';
import type { SlotValue } from '../libraries/slots.ts';
import { byColumn, type StoredColumns, storedColumns } from '../libraries/stored.ts';
import { singular } from '../names.ts';
import { type Atom, type Lazy, NOTHING, type ObjectEntry, type Value, valueWith } from '../values.ts';
import type { SinkCall } from './calls.ts';
import type { Destination } from './destinations.ts';
import { keyedBy, writtenColumns, writtenModel, writtenRecord, writtenTable } from './written-model.ts';

/** Ids by which a device or a browser is told from others. */
const OF_DEVICE = /^user\.device\.(?:device_id|cookie_id)$/;

/** How deep the ways to a value may lie in each other. */
const MAXIMUM_WAYS = 12;
/** Globals that only a page has. */
const PAGE = new Set(['window', 'document', 'localStorage', 'sessionStorage']);

export class Entering {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** The values that a sink takes, without those that only find rows, and by the columns of a statement. */
  values(frame: Frame, sink: SinkCall): readonly SlotValue[] {
    const statement = this.#statement(frame, sink);
    const searched = this.#searched(frame, sink, statement);
    const names = this.#namingSlots(frame.file, sink, statement);
    return sink.row.data
      .flatMap((slot) => this.#evaluator.libraries.slots.read(frame, sink.node, slot))
      .filter((entry) => searched?.isOnlySearched(entry.slot) !== true && !names.has(entry.slot))
      .map((entry) => {
        const named =
          statement === undefined
            ? this.#byKey(frame, sink, entry)
            : this.#byColumn({ ...entry, value: this.#withoutColumns(entry.value) }, statement);
        const written = this.#changed(sink, entry) ?? named;
        return {
          ...entry,
          value:
            searched === undefined
              ? written
              : withoutSearched(written, searched.binds, entry.slot === statement?.slot),
        };
      });
  }

  /** `const guest = await guests.findOneBy({ id }); guest.seenAt = now; await guests.save(guest)`: what is new in a row that was read. */
  #changed({ row }: SinkCall, { at }: SlotValue): Value | undefined {
    if (row.kind !== 'store' || at === undefined) return undefined;
    const evaluator = this.#evaluator;
    const { frame } = at;
    const entries: ObjectEntry[] = [];
    for (let id: NodeId | undefined = at.node, steps = 0; id !== undefined && steps < 40; steps += 1) {
      const node: ValueNode = evaluator.node(frame.file, id);
      if (node.k === 'update' && node.mode === 'set' && node.key !== undefined && node.value !== undefined) {
        entries.unshift({ key: node.key, value: { frame, node: node.value } });
        id = node.base;
      } else if (node.k === 'binding') id = node.value;
      else if (node.k === 'await' || node.k === 'cast') id = node.operand;
      else if (entries.length > 0 && this.#isRead(frame, id, 0)) {
        const names = evaluator.naming.namesAt(frame, at.node).slice(0, 1);
        return valueWith({ a: 'object', entries, names, origin: evaluator.place(frame.file, node) });
      } else return undefined;
    }
    return undefined;
  }

  /** Whether a method of a store gives back rows of it, on each of the ways to a value. */
  #isRead(frame: Frame, id: NodeId, depth: number): boolean {
    const { catalog } = this.#evaluator;
    const node = this.#evaluator.node(frame.file, id);
    const inner = (at: NodeId): boolean => depth < MAXIMUM_WAYS && this.#isRead(frame, at, depth + 1);
    if (node.k === 'phi') return node.inputs.every(inner);
    if (node.k === 'binding') return node.value !== undefined && inner(node.value);
    if (node.k === 'await' || node.k === 'cast') return inner(node.operand);
    return (
      node.k === 'call' &&
      this.#evaluator
        .evaluate(frame, node.callee)
        .atoms.some(
          (atom) =>
            atom.a === 'lib' &&
            catalog.integration(atom.integration)?.sinks?.some(({ kind }) => kind === 'store') === true &&
            catalog
              .returnsFor(atom.integration, atom.path)
              .some(({ row }) => row.value === 'typeArg0' || row.value.startsWith('entity:')),
        )
    );
  }

  /** What the place of a call says of the values that go into it. */
  around(file: string, sink: SinkCall, frame: Frame, destination?: Destination): Around {
    // A request to who delivers messages.
    const delivers = destination?.to === 'recipient' ? destination.recipient.addressee : undefined;
    const node = this.#evaluator.node(file, sink.node);
    const { relations } = sink.row;
    return {
      narrowed: 'cond' in node ? this.#evaluator.narrowing.at(file, sink.fn, node.cond) : undefined,
      addressee: sink.row.addressee ?? delivers,
      identifies: sink.row.identifies,
      model: writtenModel(this.#evaluator, frame, sink),
      columns: [
        ...writtenColumns(this.#evaluator, frame, sink),
        ...keyedBy(this.#evaluator, frame, sink),
      ].filter(this.#evaluator.classifier.mayTellWhoseText),
      row: splitWords(writtenTable(this.#evaluator, frame, sink) ?? '').at(-1),
      records: sink.row.retention?.record,
      isStored: sink.row.kind === 'store',
      isLogged: sink.row.kind === 'log',
      relations: relations && { row: relations, ...writtenRecord(this.#evaluator, frame, sink) },
      levels: sink.row.levels === undefined || this.#printsAll(file, sink) ? undefined : sink.row.levels,
    };
  }

  /** In a browser, and by a format that says so (`%o`, `%j`), objects are printed to their end. */
  #printsAll(file: string, sink: SinkCall): boolean {
    if (isOfBrowser(this.#evaluator.module(file), this.#evaluator.catalog)) return true;
    const node = this.#evaluator.node(file, sink.node);
    const format = node.k === 'call' ? node.args[0] : undefined;
    const text = format === undefined ? undefined : this.#evaluator.node(file, format.value);
    return text?.k === 'const' && /%[oj]/.test(String(text.value));
  }

  /** The SQL statement that a call runs, where it is known. */
  #statement(frame: Frame, sink: SinkCall): Statement | undefined {
    const { entity } = sink.row.retention ?? {};
    const slot = [entity, ...(entity?.or ?? [])].find((each) => each?.kind === 'sql')?.slot;
    if (slot === undefined) return undefined;
    const texts = this.#evaluator.libraries.slots.value(frame, sink.node, slot).atoms.map((atom) => {
      if (atom.a === 'const') return typeof atom.value === 'string' ? atom.value : undefined;
      return atom.a === 'text' ? atom.texts.join(atom.deep ? '?' : ' ') : undefined;
    });
    const [text] = texts;
    return text === undefined || texts.length > 1 ? undefined : { slot, text, stored: storedColumns(text) };
  }

  /**
   * A value that is called nothing is what the key says that it is kept under: `setItem('access_token', match[1])`. Where its
   * own name says the same, one bears out the other: `setItem('TOKEN', token)`.
   */
  #byKey(frame: Frame, { row, node }: SinkCall, { at, slot, value }: SlotValue): Value {
    if (row.key === undefined || slot === row.key) return value;
    const { libraries, naming } = this.#evaluator;
    const key = keyIn(libraries.slots.value(frame, node, row.key));
    const [last, ...owners] = key?.split(/[:./@]/).reverse() ?? [];
    if (last === undefined || !/^[\w-]+$/.test(last)) return value;
    // In capitals it is a key all the same, and no setting.
    const name = /[a-z]/.test(last) ? last : last.toLowerCase();
    const file = at?.frame.file ?? frame.file;
    const written = this.#evaluator.node(file, at?.node ?? node);
    const place = this.#evaluator.place(file, written);
    const label = (): string => naming.label(file, written);
    const isOfPart = (atom: Atom): boolean =>
      atom.a === 'data' && naming.isOfPart(atom, lastName(atom.label), [name]);
    if (value.atoms.some(isOfPart)) return { atoms: value.atoms.filter((atom) => !isOfPart(atom)) };
    const madeUp = this.#madeUp(at, value, name);
    if (madeUp !== undefined) return valueWith(naming.data(madeUp, place, label, undefined, 'string'));
    const named = naming.named(value, name, owners, place, label, undefined);
    const judged = naming.classify(name, owners, 'string');
    if (judged === undefined || !('category' in judged)) return named;
    const [own = ''] = naming.namesAt(at?.frame ?? frame, at?.node ?? node);
    // `setItem('jwt', newToken)`: in other words, the same.
    const saysSo = (word: string): boolean => {
      const alone = naming.classify(word, [], 'string');
      return alone !== undefined && 'category' in alone && alone.category === judged.category;
    };
    const isCalledSo = own.toLowerCase() === name.toLowerCase() || (own !== '' && saysSo(own));
    return {
      atoms: named.atoms.map((atom): Atom => {
        const isText = atom.a === 'open' && (atom.shape === 'string' || atom.shape === 'unknown');
        const found =
          isText && isCalledSo
            ? { ...naming.data(judged, place, label, undefined, atom.shape), param: atom.param }
            : atom;
        if (found.a !== 'data' || found.category !== judged.category || found.confidence !== 'possible')
          return atom;
        if (!isCalledSo && !value.atoms.includes(atom)) return atom;
        // The `runner.name` of a `PeriodicRunner`: the key names once more what the name alone says nothing of.
        if (found.evidence === judged.evidence && !saysSo(name)) return atom;
        const evidence = `${found.evidence}, and so says the key under which it is kept`;
        return { ...found, confidence: 'likely', evidence };
      }),
    };
  }

  /** `setItem('device-id', randomUUID())`: nobody's until it is kept, and from then on that of whoever keeps it. */
  #madeUp(at: SlotValue['at'], { atoms }: Value, key: string): Classification | undefined {
    if (at === undefined || atoms.length === 0 || !atoms.every(({ a }) => a === 'clean')) return undefined;
    const { naming } = this.#evaluator;
    let node = this.#evaluator.node(at.frame.file, at.node);
    for (let steps = 0; steps < 8 && node.k !== 'call'; steps += 1) {
      const next = node.k === 'binding' ? node.value : 'operand' in node ? node.operand : undefined;
      if (next === undefined) return undefined;
      node = this.#evaluator.node(at.frame.file, next);
    }
    if (node.k !== 'call') return undefined;
    const isOfNothing = node.args.every(
      ({ value }) => this.#evaluator.node(at.frame.file, value).k === 'const',
    );
    const judged = isOfNothing ? naming.classify(key, ['device'], 'string') : undefined;
    return judged !== undefined && 'category' in judged && OF_DEVICE.test(judged.category)
      ? judged
      : undefined;
  }

  /** ``sql`update ${members} set ${members.email} = null` ``: a column in a statement is its name. */
  #withoutColumns(value: Value): Value {
    const evaluator = this.#evaluator;
    const isColumn = (part: Lazy): boolean => {
      const node = 'node' in part ? evaluator.node(part.frame.file, part.node) : undefined;
      if (!('node' in part) || node?.k !== 'prop') return false;
      return evaluator.evaluate(part.frame, node.base).atoms.some((atom) => {
        if (atom.a !== 'lib' || atom.made === undefined) return false;
        const { frame, node: made } = atom.made;
        return (
          evaluator.models.at(evaluator.place(frame.file, evaluator.node(frame.file, made))) !== undefined
        );
      });
    };
    return {
      atoms: value.atoms.map((atom) =>
        atom.a === 'text' && atom.deep
          ? { ...atom, parts: atom.parts.map((part) => (isColumn(part) ? { value: NOTHING } : part)) }
          : atom,
      ),
    };
  }

  /** Bound values by the columns that they are written to: in a list, or each an argument of its own. */
  #byColumn({ at, slot, value }: SlotValue, statement: Statement): Value {
    const { stored } = statement;
    if (stored === undefined) return value;
    const { naming } = this.#evaluator;
    const name = (bound: Lazy, column: string): Lazy => {
      const node = 'node' in bound ? this.#evaluator.node(bound.frame.file, bound.node) : undefined;
      const file = 'node' in bound ? bound.frame.file : '';
      const place = node === undefined ? { file: '', start: 0, end: 0 } : this.#evaluator.place(file, node);
      const label = node === undefined ? column : () => naming.label(file, node);
      const plain = this.#evaluator.force(bound);
      const named = naming.named(plain, column, [singular(stored.table)], place, label, undefined);
      return named === plain ? bound : { value: named };
    };
    const position = positionOf(slot, statement);
    const column = position === undefined || !isScalar(value) ? undefined : stored.columns.get(position);
    if (column === undefined || at === undefined)
      return byColumn(value, stored, slot === statement.slot, name);
    return this.#evaluator.force(name(at, column));
  }

  /** What a statement is told of its columns and tables, where it is a template with gaps for them, too. */
  #namingSlots(file: string, { node }: SinkCall, statement: Statement | undefined): ReadonlySet<string> {
    const template = statement === undefined ? undefined : this.#evaluator.node(file, node);
    const gaps = template?.k === 'template' ? [...namingGaps(template.texts)] : [];
    return new Set(gaps.map((gap) => `arg${gap + 1}`));
  }

  /** Of an SQL statement: which values that are bound to it only find rows. */
  #searched(
    frame: Frame,
    sink: SinkCall,
    statement: Statement | undefined,
  ): { readonly binds: SearchedBinds; isOnlySearched(slot: string): boolean } | undefined {
    const binds = statement === undefined ? undefined : searchedBinds(statement.text);
    if (statement === undefined || binds === undefined) return undefined;
    return {
      binds,
      isOnlySearched: (slot) => {
        const position = positionOf(slot, statement);
        return position !== undefined && binds.positions.has(position)
          ? isScalar(this.#evaluator.libraries.slots.value(frame, sink.node, slot))
          : false;
      },
    };
  }
}

/** Among the values that are bound one by one, from 0. */
function positionOf(slot: string, statement: Statement): number | undefined {
  const index = Number(/^arg(\d+)$/.exec(slot)?.[1] ?? -1);
  const position = index - (statement.slot === 'arg0' ? 1 : 0);
  return index < 0 || position < 0 ? undefined : position;
}

function isScalar({ atoms }: Value): boolean {
  return atoms.every((atom) => atom.a !== 'list' && atom.a !== 'object');
}

/** `device.deviceId` by its own name. */
function lastName(label: string): string {
  return /\w+$/.exec(label)?.[0] ?? '';
}

interface Statement {
  readonly slot: string;
  readonly text: string;
  readonly stored: StoredColumns | undefined;
}

/** A file of what runs in a page: by its directive, its elements, what of the page it uses, or a framework of pages. */
/** A key that is written out, if only where nothing else is set: `settings.tokenKey ?? 'auth_token'`. */
function keyIn({ atoms }: Value): string | undefined {
  const written = atoms.flatMap((atom) =>
    atom.a === 'const' && typeof atom.value === 'string' ? [atom.value] : [],
  );
  const isKnown = atoms.every(({ a }) => a === 'const' || a === 'open');
  return isKnown && written.length === 1 ? written[0] : undefined;
}

function isOfBrowser({ directives, file, imports, nodes }: ModuleIr, catalog: Catalog): boolean {
  if (directives.includes('use client') || /\.(?:[jt]sx|vue|svelte)$/.test(file)) return true;
  if (nodes.some((node) => node.k === 'global' && PAGE.has(node.name))) return true;
  const isOfServer = directives.includes('use server') || /\.server\.[jt]s$/.test(file);
  return !isOfServer && imports.some(({ specifier, typeOnly }) => !typeOnly && catalog.isOfPage(specifier));
}
