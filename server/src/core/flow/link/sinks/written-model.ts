/**
 * What the record that a store call writes is called: the model, class, table or collection that its row names. So its fields
 * belong to a member, and not to nobody: `members.updateOne({ _id }, { $set: { legalName } })`. Tables are also called after
 * the application or what happens (`kennel`, `bookings`), and say then nothing of whose the fields are; models do.
 *
 * Deliberately absent: where the model is declared, and what a caller says of it (`../entities.ts`).
 */
import type { EntitySlot } from '../../../catalog/row.ts';
import type { Model } from '../../../program/schemas/model.ts';
import type { Written } from '../collect/related.ts';
import { tableOf } from '../entities.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { heldModel } from '../held-models.ts';
import { singular } from '../names.ts';
import { standsFor } from '../typed/generic.ts';
import type { Atom, LibraryAtom, TypeRef } from '../values.ts';
import type { SinkCall } from './calls.ts';

export function writtenModel(evaluator: Evaluator, frame: Frame, sink: SinkCall): string | undefined {
  const entity = sink.row.kind === 'store' ? sink.row.retention?.entity : undefined;
  if (entity === undefined) return undefined;
  for (const slot of [entity, ...(entity.or ?? [])]) {
    const name = singular(nameIn(evaluator, frame, sink, slot) ?? '');
    if (name !== '' && (slot.kind === 'prisma' || evaluator.classifier.isPerson(name))) return name;
    if (name !== '') return undefined;
  }
  return receiverName(evaluator, frame, sink);
}

/** The table, collection or model that a store call writes, whatever it is called. */
export function writtenTable(evaluator: Evaluator, frame: Frame, sink: SinkCall): string | undefined {
  const entity = sink.row.kind === 'store' ? sink.row.retention?.entity : undefined;
  if (entity === undefined) return undefined;
  for (const slot of [entity, ...(entity.or ?? [])]) {
    const name = singular(nameIn(evaluator, frame, sink, slot) ?? '');
    if (name !== '') return name;
  }
  return undefined;
}

/** Columns of the table or model that a store call writes. */
export function writtenColumns(evaluator: Evaluator, frame: Frame, sink: SinkCall): readonly string[] {
  const entity = sink.row.kind === 'store' ? sink.row.retention?.entity : undefined;
  for (const slot of entity === undefined ? [] : [entity, ...(entity.or ?? [])]) {
    const model = modelIn(evaluator, frame, sink, slot);
    if (model !== undefined) return model.fields.map(({ name }) => name);
  }
  const members = entity === undefined ? undefined : writtenRecord(evaluator, frame, sink).record?.members;
  return members === undefined ? [] : [...members.keys()];
}

/**
 * Ids in the key that a record is kept under, by the names that they would have in it: `userId` of
 * `positions.doc(user.id).set(position)`, `uid` of `doc(`positions/${uid}`)`.
 */
export function keyedBy(evaluator: Evaluator, frame: Frame, sink: SinkCall): readonly string[] {
  const entity = sink.row.kind === 'store' ? sink.row.retention?.entity : undefined;
  if (entity === undefined) return [];
  const slots = [entity, ...(entity.or ?? [])].filter(({ kind }) => kind === 'name');
  return slots.flatMap(({ slot }) =>
    evaluator.libraries.slots.read(frame, sink.node, slot).flatMap(({ at }) => {
      if (at === undefined) return [];
      const key = evaluator.node(at.frame.file, at.node);
      return (key.k === 'template' ? key.parts : [at.node]).map((part) => {
        const [own = '', of = ''] = evaluator.naming.namesAt(at.frame, part);
        return own === 'id' ? `${of}Id` : own;
      });
    }),
  );
}

function modelIn(
  evaluator: Evaluator,
  frame: Frame,
  sink: SinkCall,
  { kind, slot }: EntitySlot,
): Model | undefined {
  const captured = /^<(\w+)>$/.exec(slot)?.[1];
  if (captured !== undefined)
    return kind === 'prisma' ? evaluator.models.prisma(sink.captures[captured] ?? '') : undefined;
  for (const { value } of evaluator.libraries.slots.read(frame, sink.node, slot))
    for (const atom of value.atoms) {
      const model = atom.a === 'lib' ? modelBehind(evaluator, atom, 0) : undefined;
      if (model !== undefined) return model;
    }
  return undefined;
}

/** What the class or type whose record is written declares. */
export function writtenRecord(evaluator: Evaluator, frame: Frame, sink: SinkCall): Omit<Written, 'row'> {
  const entity = sink.row.retention?.entity;
  let isOfAnyModel = true;
  for (const { slot } of entity === undefined ? [] : [entity, ...(entity.or ?? [])]) {
    const index = /^typeArg(\d+)$/.exec(slot)?.[1];
    if (index === undefined) {
      const record = recordIn(evaluator, frame, sink, slot);
      if (record !== undefined) return { record, isOfAnyModel };
      continue;
    }
    const types = typesAt(evaluator, frame, sink, Number(index));
    if (types.length > 0) isOfAnyModel = types.some((type) => standsFor(evaluator, type) === undefined);
    for (const type of knownTypes(evaluator, types)) {
      const members = evaluator.types.members(type);
      const structure = evaluator.types.resolved(type);
      const isWhole = structure.s !== 'class' || evaluator.relations.isWhole(structure.file, structure.cls);
      if (members !== undefined) return { record: { members, isWhole }, isOfAnyModel };
    }
  }
  return { record: undefined, isOfAnyModel };
}

function recordIn(evaluator: Evaluator, frame: Frame, sink: SinkCall, slot: string): Written['record'] {
  for (const { value } of evaluator.libraries.slots.read(frame, sink.node, slot))
    for (const atom of value.atoms)
      if (atom.a === 'class' || atom.a === 'instance')
        return {
          members: evaluator.types.classMembers(atom.file, atom.cls, undefined),
          isWhole: evaluator.relations.isWhole(atom.file, atom.cls),
        };
  return undefined;
}

/** `members.updateOne(...)`, where nobody sees how the collection was made. */
function receiverName(evaluator: Evaluator, frame: Frame, sink: SinkCall): string | undefined {
  const node = evaluator.node(frame.file, sink.node);
  const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
  if (callee?.k !== 'prop') return undefined;
  const [own] = evaluator.naming.namesAt(frame, callee.base);
  const name = own === undefined ? '' : singular(own);
  return name !== '' && evaluator.classifier.isPerson(name) ? name : undefined;
}

function nameIn(evaluator: Evaluator, frame: Frame, sink: SinkCall, entity: EntitySlot): string | undefined {
  const captured = /^<(\w+)>$/.exec(entity.slot)?.[1];
  if (captured !== undefined) return sink.captures[captured];
  const index = /^typeArg(\d+)$/.exec(entity.slot)?.[1];
  if (index !== undefined) return typeName(evaluator, frame, sink, Number(index));
  for (const { value } of evaluator.libraries.slots.read(frame, sink.node, entity.slot)) {
    for (const atom of value.atoms) {
      const name = nameOf(evaluator, atom, entity.kind);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

function nameOf(evaluator: Evaluator, atom: Atom, kind: EntitySlot['kind']): string | undefined {
  switch (atom.a) {
    case 'class':
    case 'instance':
      return evaluator.module(atom.file).classes[atom.cls]?.name;
    case 'const':
      return typeof atom.value === 'string' ? written(atom.value, kind) : undefined;
    case 'text':
      return written(atom.texts.join('?'), kind);
    case 'lib':
      return modelBehind(evaluator, atom, 0)?.name;
    default:
      return undefined;
  }
}

/** The model that a call of a library made, or of which it made a document: `new Member({ legalName })`. */
function modelBehind(evaluator: Evaluator, { made }: LibraryAtom, depth: number): Model | undefined {
  if (made === undefined || depth > 2) return undefined;
  const { file } = made.frame;
  const node = evaluator.node(file, made.node);
  const model = evaluator.models.at(evaluator.place(file, node));
  if (model !== undefined || node.k !== 'call') return model;
  for (const maker of evaluator.evaluate(made.frame, node.callee).atoms) {
    const behind = maker.a === 'lib' ? modelBehind(evaluator, maker, depth + 1) : undefined;
    if (behind !== undefined) return behind;
  }
  return undefined;
}

function written(text: string, kind: EntitySlot['kind']): string | undefined {
  return kind === 'sql' ? tableOf(text) : collectionOf(text);
}

/** The collection in a name or a path of documents: `crm.guests`, `guests/<id>`, `hotels/<id>/guests`. */
function collectionOf(path: string): string | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  const collection = segments[segments.length - (segments.length % 2 === 0 ? 2 : 1)];
  return /^(?:\w+\.)*(\w+)$/.exec(collection ?? '')?.[1];
}

function typeName(evaluator: Evaluator, frame: Frame, sink: SinkCall, index: number): string | undefined {
  for (const type of knownTypes(evaluator, typesAt(evaluator, frame, sink, index))) {
    const name = nameOfType(evaluator, type);
    if (name !== undefined) return name;
  }
  const node = evaluator.node(frame.file, sink.node);
  const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
  return callee?.k === 'prop'
    ? heldModel(evaluator, evaluator.evaluate(frame, callee.base))?.name
    : undefined;
}

/** Type arguments of what the sink is a method of. */
function typesAt(evaluator: Evaluator, frame: Frame, sink: SinkCall, index: number): readonly TypeRef[] {
  const node = evaluator.node(frame.file, sink.node);
  if (node.k !== 'call') return [];
  return evaluator.evaluate(frame, node.callee).atoms.flatMap((atom) => {
    const type = atom.a === 'lib' ? atom.typeArgs[index] : undefined;
    return type === undefined ? [] : [type];
  });
}

/** `Repository<T>`: which record it is, the object says that the method is called on. */
function knownTypes(evaluator: Evaluator, types: readonly TypeRef[]): readonly TypeRef[] {
  return types.flatMap((type) => standsFor(evaluator, type) ?? []);
}

/** `HydratedDocument<Visitor>` holds a visitor. */
function nameOfType(evaluator: Evaluator, type: TypeRef): string | undefined {
  const structure = evaluator.types.resolved(type);
  const [inner] = structure.s === 'package' ? structure.args : [];
  const held = inner === undefined ? structure : evaluator.types.resolved(inner);
  if (held.s === 'class') return evaluator.module(held.file).classes[held.cls]?.name;
  return held.s === 'object' ? held.name : undefined;
}
