/**
 * What a logger that is made of formats leaves out, because none of them writes it: fields of a record of which its last format
 * prints others only (winston's `printf`), and texts behind the message, which nothing puts into it.
 *
 * Deliberately absent: formats that take away (`formats.ts`), and loggers of which a format or a target is not known.
 */
import type { PrintingRow } from '../../../catalog/row.ts';
import type { ValueNode } from '../../ir.ts';
import type { CollectedItem } from '../collect/found.ts';
import { Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, type LibraryAtom, type Value, valueWith } from '../values.ts';
import type { SinkCall } from './calls.ts';
import { runOverField } from './formats.ts';

/** Formats in formats. */
const MAXIMUM_DEPTH = 6;
const TOKEN = /%[scdjifoO]/;

type Step = 'prints' | 'hands on';

export class Printing {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Whether what stands at `path` in an argument of a log call is not written. */
  leavesOut(item: CollectedItem, path: readonly string[], frame: Frame, sink: SinkCall): boolean {
    const row = sink.row.redaction?.printing;
    if (row === undefined) return false;
    const { slots } = this.#evaluator.libraries;
    const format = slots.value(frame, sink.node, row.format);
    const position = Number(/^arg(\d+)/.exec(item.slot)?.[1] ?? -1);
    const message = row.levelFirst.includes(sink.path) ? 1 : 0;
    if (format.atoms.length === 0 || position < 0) return false;
    if (hasTokens(slots.value(frame, sink.node, `arg${message}`))) return false;
    const targets = slots.value(frame, sink.node, row.targets);
    if (position > message && this.#isDropped(frame, sink, position, message))
      return (
        this.#readsNoTexts(row, format, 0) &&
        this.#formatsOf(targets).every((own) => this.#readsNoTexts(row, own, 0))
      );
    const data = valueWith(item.atom);
    return (
      path.length > 0 &&
      path[0] !== '' &&
      this.#areAll(row, targets) &&
      !this.#isChanged(row, frame, sink) &&
      this.#stepOf(row, format, path, data, 0) === 'prints' &&
      this.#formatsOf(targets).every((own) => this.#stepOf(row, own, path, data, 0) !== undefined)
    );
  }

  /** A text behind the message, and whatever stands behind the record there. */
  #isDropped(frame: Frame, sink: SinkCall, position: number, message: number): boolean {
    const { atoms } = this.#evaluator.libraries.slots.value(frame, sink.node, `arg${position}`);
    const isText = (atom: Atom): boolean =>
      atom.a === 'const' || atom.a === 'text' || ('shape' in atom && atom.shape === 'string');
    return position > message + 1 || (atoms.length > 0 && atoms.every(isText));
  }

  /** Whether each format is known, none puts texts into the message, and no function of the project looks at them. */
  #readsNoTexts(row: PrintingRow, { atoms }: Value, depth: number): boolean {
    return (
      depth < MAXIMUM_DEPTH &&
      atoms.every((atom) => {
        if (atom.a === 'fn') return !this.#names(atom, row.textsUnder);
        if (atom.a !== 'lib') return atom.a !== 'open';
        if (row.texts.includes(atom.path)) return false;
        return this.#inside(atom).every((inner) => this.#readsNoTexts(row, inner, depth + 1));
      })
    );
  }

  /** `info[Symbol.for('splat')]` */
  #names({ file, fn }: Atom & { a: 'fn' }, word: string): boolean {
    const { end, start } = this.#evaluator.fn(file, fn);
    return (this.#evaluator.program.text(file) ?? '').slice(start, end).toLowerCase().includes(word);
  }

  /** What becomes of the record in a format, if every way through it is known. */
  #stepOf(
    row: PrintingRow,
    { atoms }: Value,
    path: readonly string[],
    data: Value,
    depth: number,
  ): Step | undefined {
    const steps = atoms.map((atom): Step | undefined => {
      if (atom.a !== 'lib' || depth > MAXIMUM_DEPTH) return undefined;
      if (row.through.includes(atom.path)) return 'hands on';
      if (row.prints.includes(atom.path))
        return this.#inside(atom).every((printer) => this.#isLeftBy(printer, path, data))
          ? 'prints'
          : undefined;
      if (!row.joins.includes(atom.path)) return undefined;
      const inner = this.#inside(atom).map((each) => this.#stepOf(row, each, path, data, depth + 1));
      if (inner.includes(undefined)) return undefined;
      return inner.includes('prints') ? 'prints' : 'hands on';
    });
    const [first, ...others] = steps;
    return others.every((step) => step === first) ? first : undefined;
  }

  /** `printf((info) => `${info.level} ${info.message}`)` over a record that holds nothing but this. */
  #isLeftBy(printer: Value, path: readonly string[], data: Value): boolean {
    const collector = new Collector(this.#evaluator);
    return (
      printer.atoms.length > 0 &&
      printer.atoms.every((atom) => {
        if (atom.a !== 'fn' || path.includes('*')) return false;
        const run = runOverField(this.#evaluator, atom, path, data);
        const printed = this.#evaluator
          .fn(atom.file, atom.fn)
          .returns.map((id) => this.#evaluator.evaluate(run, id));
        return printed.every(
          (value) =>
            value.atoms.length > 0 &&
            collector
              .collect(value, 'left', undefined)
              .items.every((item) =>
                data.atoms.every((each) => each.a !== 'data' || each.category !== item.atom.category),
              ),
        );
      })
    );
  }

  /** Whether the targets are written out, and take what the formats have made of the record. */
  #areAll(row: PrintingRow, { atoms }: Value): boolean {
    const items = atoms.flatMap((atom) => (atom.a === 'list' ? atom.items : []));
    return (
      atoms.length > 0 &&
      atoms.every(({ a }) => a === 'list') &&
      items.length > 0 &&
      items.every(({ spread, value }) =>
        this.#evaluator
          .force(value)
          .atoms.every((atom) => !spread && atom.a === 'lib' && row.to.includes(atom.path)),
      )
    );
  }

  /** The formats that targets have of their own. */
  #formatsOf(targets: Value): readonly Value[] {
    const { parts } = this.#evaluator;
    return parts.element(targets).atoms.flatMap((atom) => {
      if (atom.a !== 'lib' || atom.made === undefined) return [];
      const { frame, node } = atom.made;
      const [options] = this.#inside(atom);
      const at = { frame, node: this.#evaluator.node(frame.file, node) };
      const own = options && parts.property(options, 'format', at);
      return own === undefined || own.atoms.length === 0 ? [] : [own];
    });
  }

  /** `logger.add(new transports.Http())`, beside what makes the logger. */
  #isChanged(row: PrintingRow, frame: Frame, sink: SinkCall): boolean {
    const evaluator = this.#evaluator;
    const changed = new Set(row.changes.map((path) => path.split('.').at(-1) ?? ''));
    const call = evaluator.node(frame.file, sink.node);
    const callee = call.k === 'call' ? evaluator.node(frame.file, call.callee) : undefined;
    if (callee?.k !== 'prop') return true;
    const isOfLibrary = (atom: Atom): atom is LibraryAtom =>
      atom.a === 'lib' && atom.integration === sink.integration;
    const makers = evaluator.evaluate(frame, callee.base).atoms.filter(isOfLibrary);
    return makers.some(({ made }) => {
      const file = made?.frame.file;
      if (file === undefined) return true;
      const { nodes } = evaluator.module(file);
      return nodes.some(
        (node) =>
          node.k === 'call' &&
          changed.has(nodeName(nodes[node.callee])) &&
          evaluator
            .evaluate(evaluator.rootFrame(file, node.fn), node.callee)
            .atoms.some((atom) => isOfLibrary(atom) && row.changes.includes(atom.path)),
      );
    });
  }

  /** What the call that made something was given. */
  #inside({ made }: LibraryAtom): readonly Value[] {
    if (made === undefined) return [];
    const { frame, node } = made;
    const call = this.#evaluator.node(frame.file, node);
    if (call.k !== 'call') return [];
    // `format((info) => info)()`
    const maker = this.#evaluator
      .evaluate(frame, call.callee)
      .atoms.filter((atom) => atom.a === 'lib' && atom.made !== undefined);
    return [
      ...(maker.length > 0 ? [{ atoms: maker }] : []),
      ...call.args.map((arg) => this.#evaluator.evaluate(frame, arg.value)),
    ];
  }
}

/** A message with gaps for what stands behind it. */
function hasTokens({ atoms }: Value): boolean {
  return atoms.some(
    (atom) =>
      (atom.a === 'const' && TOKEN.test(String(atom.value))) ||
      (atom.a === 'text' && atom.texts.some((text) => TOKEN.test(text))),
  );
}

function nodeName(node: ValueNode | undefined): string {
  return node?.k === 'prop' ? node.name : '';
}
