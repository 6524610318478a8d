/**
 * Records that a database library gives back: of a model of the workspace, of a class, or of a name only.
 */
import type { Model } from '../../../program/schemas/model.ts';
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { singular, type TypeContext } from '../names.ts';
import { recordName } from '../types/index.ts';
import { isAskedFor } from '../types/payloads.ts';
import {
  type InstanceAtom,
  join,
  NOTHING,
  type ObjectEntry,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { selectedColumns } from './columns.ts';

/** Relations of relations that a query asks for are read this deep. */
const MAXIMUM_RELATIONS = 4;

export class Records {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Records of the entity that a slot names: a model of the workspace, a class, a table. */
  of(
    slot: string,
    captures: Readonly<Record<string, string>>,
    typeArgs: readonly TypeRef[],
    frame: Frame,
    id: NodeId,
    context: TypeContext,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const captured = /^<(\w+)>$/.exec(slot);
    if (captured !== null) {
      const name = captures[captured[1] ?? ''];
      const model = name === undefined ? undefined : this.#captured(name);
      if (model !== undefined) return this.#record(model, frame, id, context);
      return name === undefined ? undefined : this.#unknownRecord(name, frame, id, context);
    }
    const typeArg = /^typeArg(\d+)$/.exec(slot);
    if (typeArg !== null) {
      const type = typeArgs[Number(typeArg[1])];
      return type === undefined ? undefined : evaluator.typed.valueOfType(type, context, 0);
    }
    const results: Value[] = [];
    for (const entry of evaluator.libraries.slots.read(frame, id, slot)) {
      for (const atom of entry.value.atoms) {
        if (atom.a === 'class')
          results.push(
            valueWith({
              ...evaluator.leaves.instance(atom.file, atom.cls, undefined),
              origin: context.origin,
            }),
          );
        else if (atom.a === 'const' && typeof atom.value === 'string') {
          const [model] = evaluator.models.named(atom.value);
          const entity = model?.kind === 'class' ? this.#entity(model) : undefined;
          results.push(
            entity !== undefined
              ? valueWith({ ...entity, origin: context.origin })
              : model === undefined
                ? this.#unknownRecord(singular(atom.value), frame, id, context)
                : this.#record(model, frame, id, context),
          );
        } else if (atom.a === 'lib' && atom.made !== undefined) {
          const made = evaluator.node(atom.made.frame.file, atom.made.node);
          const model = evaluator.models.at(evaluator.place(atom.made.frame.file, made));
          if (model !== undefined) results.push(this.#record(model, frame, id, context));
        }
      }
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** The model that a path names: `prisma.guest.findMany()`, `db.query.guests.findMany()`. */
  #captured(name: string): Model | undefined {
    const generated = this.#evaluator.models.prisma(name);
    if (generated !== undefined) return generated;
    const [only, ...others] = this.#evaluator.models.named(name).filter(({ fields }) => fields.length > 0);
    return others.length === 0 ? only : undefined;
  }

  /** A row of what an SQL statement selects, by the type the code gives it or by the columns it names. */
  ofStatement(
    slot: string,
    typeArgs: readonly TypeRef[],
    frame: Frame,
    id: NodeId,
    context: TypeContext,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const [type] = typeArgs;
    if (type !== undefined) {
      const row = evaluator.typed.valueOfType(type, context, 0);
      if (row.atoms.some((atom) => atom.a === 'instance' || (atom.a === 'open' && atom.shape === 'object')))
        return row;
    }
    for (const entry of evaluator.libraries.slots.read(frame, id, slot)) {
      for (const atom of entry.value.atoms) {
        const sql =
          atom.a === 'text' ? atom.texts.join('?') : atom.a === 'const' ? String(atom.value) : undefined;
        const selected = sql === undefined ? undefined : selectedColumns(sql);
        if (selected === undefined) continue;
        const names = selected.table === undefined ? [] : [singular(selected.table)];
        const entries = selected.columns.map((column): ObjectEntry => {
          const value: Value =
            column.of === undefined
              ? scalar('unknown')
              : valueWith({ a: 'open', shape: 'unknown', names: [column.of], origin: context.origin });
          const own =
            column.of === undefined || column.of === column.name
              ? value
              : this.#column(value, column.of, names, context);
          return { key: column.name, value: { value: own }, place: context.origin };
        });
        return valueWith({ a: 'object', entries, names, origin: context.origin });
      }
    }
    return undefined;
  }

  /** A column under another name keeps what it is. */
  #column(value: Value, name: string, owners: readonly string[], context: TypeContext): Value {
    return this.#evaluator.naming.named(value, name, owners, context.origin, name, undefined);
  }

  /** One record of a model: its columns, the relations that are asked for, and only the fields that are selected. */
  /** `em.find('Hut', where, { populate })`: what the class says of the records that it is related to counts, too. */
  #entity({ name, place: { file, start } }: Model): InstanceAtom | undefined {
    const cls = this.#evaluator
      .module(file)
      .classes.findIndex((each) => each.name === name && each.start === start);
    return cls < 0 ? undefined : this.#evaluator.leaves.instance(file, cls, undefined);
  }

  #record(model: Model, frame: Frame, id: NodeId, context: TypeContext): Value {
    return this.#asked(
      model,
      (name) => this.#evaluator.libraries.slots.value(frame, id, `arg0.${name}`),
      context,
      0,
    );
  }

  /** The fields of a model that a query asks for; of related records in turn what is asked for of them. */
  #asked(model: Model, option: (name: string) => Value, context: TypeContext, depth: number): Value {
    const evaluator = this.#evaluator;
    const selected = this.#trueKeys(option('select')) ?? this.#columns(option('columns'), model);
    const left = this.#trueKeys(option('omit'));
    const related = join([option('select'), option('include'), option('with')]);
    const included = this.#trueKeys(related);
    const entries: ObjectEntry[] = [];
    const names = [recordName(model)];
    for (const field of model.fields) {
      if (!isAskedFor(field, { selected, included, left })) continue;
      const inner = field.model === undefined ? undefined : evaluator.models.prisma(field.model);
      const options = inner === undefined ? NOTHING : this.#under(related, field.name);
      const isNarrowed = inner !== undefined && depth < MAXIMUM_RELATIONS && isObject(options);
      const member = evaluator.types.memberOfModel(model, field);
      const value = isNarrowed
        ? this.#narrowed(inner, options, field.type.t === 'array', context, depth)
        : evaluator.typed.memberValue(member, { ...context, names });
      entries.push({ key: field.name, value: { value }, place: field.place });
    }
    return valueWith({ a: 'object', entries, names, origin: context.origin });
  }

  /** `include: { guest: { select: { id: true } } }`. */
  #narrowed(model: Model, options: Value, isList: boolean, context: TypeContext, depth: number): Value {
    const record = this.#asked(model, (name) => this.#under(options, name), context, depth + 1);
    return isList ? valueWith({ a: 'list', items: [{ value: { value: record }, spread: false }] }) : record;
  }

  /** What stands under a key of a literal. */
  #under(options: Value, key: string): Value {
    return join(
      options.atoms.flatMap((atom) =>
        atom.a !== 'object'
          ? []
          : atom.entries.flatMap((entry) =>
              'key' in entry && entry.key === key ? [this.#evaluator.force(entry.value)] : [],
            ),
      ),
    );
  }

  /** Drizzle: only what is `true`, or all but what is `false`. */
  #columns(columns: Value, model: Model): ReadonlySet<string> | undefined {
    const shown = this.#trueKeys(columns);
    if (shown === undefined || shown.size > 0) return shown;
    const hidden = new Set(
      columns.atoms.flatMap((atom) =>
        atom.a === 'object' ? atom.entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])) : [],
      ),
    );
    return new Set(model.fields.map(({ name }) => name).filter((name) => !hidden.has(name)));
  }

  /** A record of which nothing but the model's name is known, and the fields that are selected. */
  #unknownRecord(name: string, frame: Frame, id: NodeId, context: TypeContext): Value {
    const selected = this.#trueKeys(this.#evaluator.libraries.slots.value(frame, id, 'arg0.select'));
    if (selected === undefined)
      return valueWith({ a: 'open', shape: 'unknown', names: [name], origin: context.origin });
    const entries = [...selected].map(
      (key): ObjectEntry => ({
        key,
        value: {
          value: valueWith({ a: 'open', shape: 'unknown', names: [key, name], origin: context.origin }),
        },
      }),
    );
    return valueWith({ a: 'object', entries, names: [name], origin: context.origin });
  }

  /** Keys of a literal that are not plainly `false`; undefined when there is no literal. */
  #trueKeys(value: Value): ReadonlySet<string> | undefined {
    let found: Set<string> | undefined;
    for (const atom of value.atoms) {
      if (atom.a !== 'object') continue;
      for (const entry of atom.entries) {
        if (!('key' in entry)) continue;
        found ??= new Set();
        if (entry.key === undefined) continue;
        const [only] = this.#evaluator.force(entry.value).atoms;
        if (only?.a === 'const' && only.value === false) continue;
        found.add(entry.key);
      }
    }
    return found;
  }
}

function isObject(value: Value): boolean {
  return value.atoms.some((atom) => atom.a === 'object');
}
