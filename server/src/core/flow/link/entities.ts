/**
 * What a store call writes: a model, a class, a table. The call itself says it, or, in a method that a base class has for all
 * its models, the object that the method was called on.
 *
 * Deliberately absent: whether the model has an end (`core/retention`).
 */
import type { EntitySlot } from '../../catalog/row.ts';
import type { FunctionId, NodeId } from '../ir.ts';
import type { CallLink, EntityRef, Flow, FunctionRef, NodeRef, Reach } from '../model.ts';
import type { Inherited } from './callers/implementers.ts';
import type { Evaluator } from './evaluate.ts';
import { Frame } from './frame.ts';
import { heldModel } from './held-models.ts';
import { standsFor } from './typed/generic.ts';
import { identityOf, type Structure } from './types/structure.ts';
import type { InstanceAtom, LibraryAtom, TypeRef } from './values.ts';
import { valueWith } from './values.ts';

export class Entities {
  readonly #evaluator: Evaluator;
  readonly #flow: Flow;
  readonly #inheritorsOf: (fn: FunctionRef) => readonly Inherited[];

  constructor(evaluator: Evaluator, flow: Flow, inheritorsOf: (fn: FunctionRef) => readonly Inherited[]) {
    this.#evaluator = evaluator;
    this.#flow = flow;
    this.#inheritorsOf = inheritorsOf;
  }

  of(reach: Reach): EntityRef | undefined {
    const entity = reach.row.retention?.entity;
    const sink = reach.chain.at(-1);
    if (entity === undefined || sink === undefined) return undefined;
    const frame = this.#evaluator.rootFrame(sink.file, this.#flow.node(sink).fn);
    const read = (at: Frame): EntityRef | undefined => {
      for (const candidate of [entity, ...(entity.or ?? [])]) {
        const found = this.#read(reach, sink, candidate, at);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const found = read(frame);
    if (found !== undefined && !this.#isOfAnyModel(found)) return found;
    const called = this.#calledOn(reach);
    return (called && read(called)) ?? found ?? this.#read(reach, sink, entity, frame, true);
  }

  /** A document of a model that a class is given: `new this.rows(data)`. */
  #isOfAnyModel({ kind, place, node }: EntityRef): boolean {
    if (kind !== 'schema' || place === undefined || node === undefined) return false;
    const made = this.#flow.node(node);
    return made.k === 'call' && made.isNew && this.#evaluator.models.at(place) === undefined;
  }

  /** `isAnyOf`: where nobody knows which model it is, it is one of those that extend what a type parameter extends. */
  #read(
    reach: Reach,
    sink: NodeRef,
    entity: EntitySlot,
    frame: Frame,
    isAnyOf = false,
  ): EntityRef | undefined {
    const { kind } = entity;
    const captured = /^<(\w+)>$/.exec(entity.slot);
    if (captured !== null) {
      const name = reach.captures[captured[1] ?? ''];
      if (name === undefined) return undefined;
      const model = this.#evaluator.models.prisma(name);
      return {
        name: model?.name ?? name,
        kind: 'prisma',
        ...(model !== undefined && { place: model.nameAt }),
      };
    }
    const typeArg = /^typeArg(\d+)$/.exec(entity.slot);
    if (typeArg !== null) {
      const node = this.#flow.node(sink);
      if (node.k !== 'call') return undefined;
      for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms) {
        if (atom.a !== 'lib') continue;
        const type = atom.typeArgs[Number(typeArg[1])];
        // Of a type parameter: what it stands for in the object that the method is called on.
        const known = type && (standsFor(this.#evaluator, type) ?? (isAnyOf ? type : undefined));
        const structure = known === undefined ? undefined : this.#held(known);
        if (structure?.s === 'class') return this.#classEntity(structure.file, structure.cls);
        if (structure?.s === 'object' && structure.name !== undefined)
          return { name: structure.name, kind: kind === 'class' ? 'name' : (kind as EntityRef['kind']) };
      }
      return this.#heldByReceiver(frame, node.callee);
    }
    for (const entry of this.#evaluator.libraries.slots.read(frame, sink.node, entity.slot)) {
      for (const atom of entry.value.atoms) {
        if (atom.a === 'class') return this.#classEntity(atom.file, atom.cls);
        if (atom.a === 'instance' && kind === 'class') return this.#classEntity(atom.file, atom.cls);
        if (atom.a === 'const' && typeof atom.value === 'string')
          return this.#named(kind === 'sql' ? tableOf(atom.value) : atom.value);
        if (atom.a === 'text') {
          const name = kind === 'sql' ? tableOf(atom.texts.join(' ')) : atom.texts[0];
          if (name !== undefined && name !== '') return this.#named(name);
        }
        const found = atom.a === 'lib' ? this.#made(atom, kind) : undefined;
        if (found !== undefined) return found;
      }
    }
    return kind === 'sql' ? this.#tableHanded(reach, sink, entity.slot) : undefined;
  }

  /** `this.records.create(visitor)` of `Records<Visitor>`, where no library says whose type argument counts. */
  #heldByReceiver(frame: Frame, callee: NodeId): EntityRef | undefined {
    const written = this.#evaluator.node(frame.file, callee);
    if (written.k !== 'prop') return undefined;
    const model = heldModel(this.#evaluator, this.#evaluator.evaluate(frame, written.base));
    if (model === undefined) return undefined;
    const kind = model.kind === 'sequelize' ? 'schema' : model.kind;
    return { name: model.name, kind, place: model.nameAt };
  }

  /** What a call of a library made: a model, a table, a document of a model. */
  #made(atom: LibraryAtom, kind: EntitySlot['kind']): EntityRef | undefined {
    if (atom.made === undefined) return undefined;
    const { frame, node } = atom.made;
    const made = this.#evaluator.node(frame.file, node);
    const place = this.#evaluator.place(frame.file, made);
    const model = this.#evaluator.models.at(place);
    const at = { file: frame.file, node };
    if (model !== undefined)
      return {
        name: model.name,
        kind: kind === 'schema' ? 'schema' : 'table',
        place: model.nameAt,
        node: at,
      };
    const [type] = made.k === 'call' && made.isNew ? atom.typeArgs : [];
    if (made.k === 'call' && made.isNew && kind === 'schema') {
      // A document of a model that the frame knows, as that of a class's constructor: `new this.rows(data)`.
      for (const maker of this.#evaluator.evaluate(frame, made.callee).atoms)
        if (maker.a === 'lib' && maker.made !== undefined && maker.made.node !== node)
          return this.#made(maker, kind);
      // A document of a model whose class only its type names: `new this.visitors(visitor)`.
      const held = type === undefined ? undefined : this.#held(type);
      if (held?.s === 'class') return this.#classEntity(held.file, held.cls);
    }
    return kind === 'table' || kind === 'schema'
      ? { name: atom.names[0] ?? '', kind, place, node: at }
      : undefined;
  }

  /** The sink's function as a method of the object that the calls on the way there were made on. */
  #calledOn({ chain }: Reach): Frame | undefined {
    let frame: Frame | undefined;
    for (const [at, link] of chain.slice(0, -1).entries()) {
      const next = chain[at + 1];
      const method = next && this.#methodAround(next);
      const self = method && this.#receiver(link, frame, method);
      frame = self && this.#asMethod(self, method, next.fn);
    }
    return frame;
  }

  /** The one object that a call is made on. `frame`: that of the function it stands in, if an object is known for that. */
  #receiver(link: CallLink, frame: Frame | undefined, method: FunctionRef): InstanceAtom | undefined {
    const call = this.#flow.node(link);
    const callee = call.k === 'call' ? this.#flow.node({ file: link.file, node: call.callee }) : undefined;
    if (callee?.k !== 'prop') return undefined;
    const { k } = this.#flow.node({ file: link.file, node: callee.base });
    // One method calls another of its own object, whose class is this one or one below it.
    if (k === 'this' || k === 'super') {
      const own = frame?.self?.atoms.find((atom) => atom.a === 'instance');
      return own ?? this.#instanceAround(link);
    }
    const around = frame ?? this.#evaluator.rootFrame(link.file, link.fn);
    const [self, ...others] = this.#objects(around, callee.base, method);
    return others.length === 0 ? self : undefined;
  }

  /** A function that stands in a method, as part of that method of an object. */
  #asMethod(self: InstanceAtom, { file, fn: method }: FunctionRef, fn: FunctionId): Frame | undefined {
    const { class: cls, parent } = this.#evaluator.fn(file, method);
    if (cls === undefined) return undefined;
    const frame = new Frame({
      file,
      fn: method,
      args: undefined,
      self: valueWith(self),
      parent: this.#evaluator.rootFrame(file, parent),
      call: undefined,
      typeEnv: this.#evaluator.types.environmentOf(self.file, self.cls, self.env, { file, cls }),
    });
    return this.#evaluator.frameFor(frame, fn);
  }

  /** The method of an object in which a call stands. */
  #methodAround({ file, fn }: CallLink): FunctionRef | undefined {
    for (let at = fn; at > 0; at = this.#evaluator.fn(file, at).parent) {
      const { class: cls, isStatic } = this.#evaluator.fn(file, at);
      if (cls !== undefined) return isStatic ? undefined : { file, fn: at };
    }
    return undefined;
  }

  #instanceAround(link: CallLink): InstanceAtom | undefined {
    const method = this.#methodAround(link);
    const cls = method && this.#evaluator.fn(method.file, method.fn).class;
    return cls === undefined ? undefined : this.#evaluator.leaves.instance(link.file, cls, undefined);
  }

  /** The objects that a method may be called on: instances, and those of classes that inherit it behind an interface. */
  #objects(frame: Frame, receiver: NodeId, method: FunctionRef): readonly InstanceAtom[] {
    const found = new Map<string, InstanceAtom>();
    for (const atom of this.#evaluator.evaluate(frame, receiver).atoms) {
      if (atom.a === 'instance') found.set(`${atom.file}#${atom.cls}`, atom);
      if (atom.a !== 'open' || atom.type === undefined) continue;
      const identity = identityOf(this.#evaluator.types.resolved(atom.type));
      for (const { file, cls, ...inherited } of this.#inheritorsOf(method))
        if (inherited.identity === identity)
          found.set(`${file}#${cls}`, this.#evaluator.leaves.instance(file, cls, undefined));
    }
    return [...found.values()];
  }

  /** The table of a statement that a caller hands over. */
  #tableHanded(reach: Reach, sink: NodeRef, slot: string): EntityRef | undefined {
    for (const ref of this.#flow.slot(sink, slot)) {
      const { value } = this.#flow.constant(this.#flow.handed(reach, ref)) ?? {};
      if (typeof value === 'string') return this.#named(tableOf(value));
    }
    return undefined;
  }

  /** `HydratedDocument<Visitor>` holds a visitor. */
  #held(type: TypeRef): Structure {
    const structure = this.#evaluator.types.resolved(type);
    const [inner] = structure.s === 'package' ? structure.args : [];
    return inner === undefined ? structure : this.#evaluator.types.resolved(inner);
  }

  #classEntity(file: string, cls: number): EntityRef {
    const declaration = this.#evaluator.module(file).classes[cls];
    const start = declaration?.nameStart ?? declaration?.start ?? 0;
    return {
      name: declaration?.name ?? '',
      kind: 'class',
      place: { file, start, end: start + (declaration?.name?.length ?? 0) },
    };
  }

  #named(name: string | undefined): EntityRef | undefined {
    if (name === undefined) return undefined;
    const [model] = this.#evaluator.models.named(name);
    return { name: model?.name ?? name, kind: 'name', ...(model !== undefined && { place: model.nameAt }) };
  }
}

/** The table that a statement writes: `INSERT INTO "users" ...`. */
export function tableOf(sql: string): string | undefined {
  return /\b(?:into|update|merge\s+into)\s+(?:only\s+)?["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i.exec(sql)?.[1];
}
