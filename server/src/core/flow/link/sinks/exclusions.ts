/**
 * Personal data that arrives at a sink and does not count there: only a digest of it, in a slot that rows leave out, known to
 * whom it is sent, a machine's, among the fields that are not printed, or covered by the logger's own redaction.
 */

import type { SinkRow } from '../../../catalog/row.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { valueWith } from '../values.ts';
import type { SinkCall } from './calls.ts';
import { ComparedWithSettings } from './compared-with-settings.ts';
import { takenByFormat, takenBySerializer } from './formats.ts';
import { isOfIssuer } from './issued.ts';
import { Printing } from './printing.ts';

export class Exclusions {
  readonly #evaluator: Evaluator;
  readonly #compared: ComparedWithSettings;
  readonly #printing: Printing;

  readonly #redactionsOf: (row: SinkRow) => readonly (readonly string[])[];

  /** `redactionsOf`: what is set up elsewhere for logs of a row, once for each place that sets it up. */
  constructor(evaluator: Evaluator, redactionsOf: (row: SinkRow) => readonly (readonly string[])[]) {
    this.#evaluator = evaluator;
    this.#compared = new ComparedWithSettings(evaluator);
    this.#printing = new Printing(evaluator);
    this.#redactionsOf = redactionsOf;
  }

  /** Why personal data in this slot does not count for this sink: one phrase. */
  why(item: CollectedItem, frame: Frame, sink: SinkCall): string | undefined {
    const { kind } = sink.row;
    if (item.atom.remains === 'pseudonym' && kind !== 'share')
      return `only a digest of it arrives, which is fine in a ${kind}`;
    if (item.atom.remains === 'ciphertext' && kind !== 'store')
      return `only a ciphertext of it arrives, which is fine ${kind === 'log' ? 'in a log' : 'to send'}`;
    for (const slot of sink.row.except ?? []) {
      if (isWithin(item.slot, slot)) return `${slot} does not count for ${sink.row.id}`;
    }
    if (isOfIssuer(this.#evaluator, item, frame, sink))
      return 'a request proves with it who asks, and its issuer knows it';
    if (this.#isNotKept(item, frame, sink)) return 'other fields of the record are kept';
    if (this.#isLeftOut(item, frame, sink)) return 'of each record other columns are printed';
    if (this.#compared.has(item.atom))
      return 'it is compared with a setting of the process: a machine sends it';
    if (this.#printing.leavesOut(item, pathIn(item.slot), frame, sink))
      return 'the formats of the logger do not write it';
    return this.#isRedacted(item, frame, sink) ? "the logger's own redaction covers it" : undefined;
  }

  /** `console.table(rows, ['id', 'createdAt'])`. */
  #isLeftOut(item: CollectedItem, frame: Frame, { node, row }: SinkCall): boolean {
    const [, field] = row.only === undefined ? [] : (/^arg0\[\]\.([^.[]+)/.exec(item.slot) ?? []);
    if (row.only === undefined || field === undefined) return false;
    const list = this.#evaluator.libraries.slots.value(frame, node, row.only);
    const columns = this.#evaluator.parts.constants(this.#evaluator.parts.element(list)) ?? [];
    return columns.length > 0 && !columns.includes(field);
  }

  /** `persistReducer({ key, storage, whitelist: ['settings'] }, reducer)`. */
  #isNotKept(item: CollectedItem, frame: Frame, { node, row }: SinkCall): boolean {
    const [, field] = row.keeps === undefined ? [] : (/^arg\d+\.([^.[]+)/.exec(item.slot) ?? []);
    if (row.keeps === undefined || field === undefined) return false;
    const { only, without } = row.keeps;
    const listed = (slot: string): boolean | undefined => {
      const { parts, libraries } = this.#evaluator;
      const list = libraries.slots.value(frame, node, slot);
      return list.atoms.length === 0 ? undefined : parts.constants(parts.element(list))?.includes(field);
    };
    return listed(only) === false || listed(without) === true;
  }

  /** The logger's own redaction: `redact: ['user.email', '*.password']`. */
  #isRedacted(item: CollectedItem, frame: Frame, sink: SinkCall): boolean {
    const { redaction } = sink.row;
    if (redaction === undefined) return false;
    const { slots } = this.#evaluator.libraries;
    const path = pathIn(item.slot);
    if (path.length === 0 || path[0] === '') return false;
    // A row that has no paths of its own is covered by what is set up for others.
    const isOwn = redaction.everywhere === undefined && redaction.paths.length > 0;
    const everywhere = isOwn ? [] : this.#redactionsOf(sink.row);
    // Several applications in one program: all of them have to leave it out.
    if (everywhere.length > 0 && everywhere.every((paths) => paths.some((each) => coversPath(each, path))))
      return true;
    const named = (names: readonly string[]): readonly string[] =>
      names
        .flatMap((slot) => slots.read(frame, sink.node, slot))
        .flatMap(
          ({ value }) =>
            this.#evaluator.parts.constants(value) ??
            this.#evaluator.parts.constants(this.#evaluator.parts.element(value)) ??
            [],
        );
    if (named(redaction.paths).some((pattern) => coversPath(pattern, path))) return true;
    if (named(redaction.keys ?? []).some((key) => path.includes(key))) return true;
    for (const slot of redaction.formats ?? []) {
      for (const entry of slots.read(frame, sink.node, slot))
        if (takenByFormat(this.#evaluator, entry.value, path, valueWith(item.atom))) return true;
    }
    for (const slot of redaction.serializers ?? []) {
      for (const entry of slots.read(frame, sink.node, slot)) {
        for (const atom of entry.value.atoms) {
          const own =
            atom.a === 'object'
              ? atom.entries.find((inner) => 'key' in inner && inner.key === path[0])
              : undefined;
          if (own === undefined || !('key' in own)) continue;
          const serializer = this.#evaluator.force(own.value);
          return takenBySerializer(this.#evaluator, serializer, path.slice(1), valueWith(item.atom));
        }
      }
    }
    return false;
  }
}

/** The path of a field in the argument that a slot is in: `email` of `arg1.email`. */
function pathIn(slot: string): readonly string[] {
  return slot
    .replace(/^[a-z]+\d*\.?/, '')
    .replace(/\[\]/g, '.*')
    .split('.');
}

/** Whether a slot is this one or inside it. `**` stands for one name or more: `arg0.data.**.connect`. */
function isWithin(slot: string, outer: string): boolean {
  const at = outer.indexOf('.**.');
  if (at < 0) return slot === outer || slot.startsWith(`${outer}.`) || slot.startsWith(`${outer}[`);
  const [start, name] = [outer.slice(0, at + 1), outer.slice(at + 4)];
  if (!slot.startsWith(start)) return false;
  const [first, ...names] = slot.slice(start.length).split(/[.[\]]+/);
  return first !== undefined && names.includes(name);
}

/** `a.*.c`, `a[*].c`, `*.c`, `["x"]` of redaction paths against the path of a field. A redacted parent covers its fields. */
function coversPath(pattern: string, path: readonly string[]): boolean {
  const steps = pattern
    .replace(/\[\*\]/g, '.*')
    .replace(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
  if (steps.length > path.length) return false;
  // An element of a list has a number and no name.
  return steps.every(
    (step, i) => step === '*' || step === path[i] || (path[i] === '*' && /^\d+$/.test(step)),
  );
}
