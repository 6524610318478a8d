/**
 * The type of a value, for `typeof x`, `ReturnType<typeof f>` and schemas: the way back from values to types.
 *
 * Every type inferred from a schema leads here, and large schemas are made of most others. So what comes out is an answer
 * of its own, which all evaluators share. Inside such an answer nothing is shared: what is inferred from itself comes
 * out the same whoever asks.
 */
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Member, Structure } from '../types/structure.ts';
import type { TypeRef, Value } from '../values.ts';

/** A value whose type is wanted. */
export type ValueStructure = Structure & { s: 'value' };

/** The answers that are shared. */
export type ValueTypes = (structure: ValueStructure) => Structure;

export function valueKey({ file, node, path, take }: ValueStructure): string {
  return `${file}#${node}#${path.join('.')}#${take}`;
}

export class TypeOfValue {
  readonly #evaluator: Evaluator;
  readonly #shared: ValueTypes | undefined;
  readonly #structures = new Map<string, Structure>();

  /** Without `shared`, everything is inferred here. */
  constructor(evaluator: Evaluator, shared: ValueTypes | undefined) {
    this.#evaluator = evaluator;
    this.#shared = shared;
  }

  structureOfValue(structure: ValueStructure): Structure {
    const key = valueKey(structure);
    const known = this.#structures.get(key);
    if (known !== undefined) return known;
    // A type that is inferred from itself is unknown on its own way.
    this.#structures.set(key, { s: 'unknown' });
    const found = this.#shared?.(structure) ?? this.#inferStructure(structure);
    this.#structures.set(key, found);
    return found;
  }

  #inferStructure(structure: ValueStructure): Structure {
    const frame = this.#evaluator.rootFrame(
      structure.file,
      this.#evaluator.node(structure.file, structure.node).fn,
    );
    let value = this.#evaluator.evaluate(frame, structure.node);
    for (const name of structure.path)
      value = this.#evaluator.parts.property(value, name, {
        frame,
        node: this.#evaluator.node(structure.file, structure.node),
      });
    if (structure.take === 'schema')
      return this.#evaluator.libraries.schemaStructure(value) ?? { s: 'unknown' };
    if (structure.take === 'returns') value = this.#evaluator.activations.applyAll(value, frame);
    if (structure.take === 'instance') {
      const cls = value.atoms.find((atom) => atom.a === 'class');
      return cls?.a === 'class'
        ? { s: 'class', file: cls.file, cls: cls.cls, env: undefined }
        : { s: 'unknown' };
    }
    return this.structureOf(value);
  }

  /** Structure of a value, as far as a type can say it. */
  structureOf(value: Value): Structure {
    for (const atom of value.atoms) {
      if (atom.a === 'open' && atom.type !== undefined) return this.#evaluator.types.resolved(atom.type);
      if (atom.a === 'lib' && atom.made !== undefined) {
        // `typeof owners.$inferSelect`: a row of the table.
        const { frame, node } = atom.made;
        const place = this.#evaluator.place(frame.file, this.#evaluator.node(frame.file, node));
        const model = this.#evaluator.models.at(place);
        if (model !== undefined) return this.#evaluator.types.ofModel(model);
      }
      if (atom.a === 'instance') return { s: 'class', file: atom.file, cls: atom.cls, env: atom.env };
      if (atom.a === 'object') {
        const members = new Map<string, Member>();
        for (const entry of atom.entries) {
          if (!('key' in entry) || entry.key === undefined || !('node' in entry.value)) continue;
          members.set(entry.key, {
            name: entry.key,
            value: { file: entry.value.frame.file, node: entry.value.node },
            annotations: [],
            place: entry.place ?? atom.origin,
            owner: '',
            method: false,
          });
        }
        return { s: 'object', name: undefined, members, annotations: [] };
      }
      if (atom.a === 'fn') {
        const { params, returnType } = this.#evaluator.fn(atom.file, atom.fn);
        const at = (type: TypeIr): TypeRef => ({ file: atom.file, type });
        return {
          s: 'function',
          params: params.map(({ type }) => (type === undefined ? undefined : at(type))),
          returns: at(returnType ?? { t: 'unknown' }),
        };
      }
      if (atom.a === 'module') return this.#ofModule(atom.file);
      if (atom.a === 'scalar') return { s: 'scalar', shape: atom.shape };
    }
    return { s: 'unknown' };
  }

  /** `typeof import('./activities')`: what the module exports. */
  #ofModule(file: string): Structure {
    const place = { file, start: 0, end: 0 };
    const members = new Map<string, Member>();
    for (const entry of this.#evaluator.module(file).exports) {
      if (entry.e !== 'value' && entry.e !== 'from') continue;
      const target = this.#evaluator.graph.exported(file, entry.name, new Set());
      if (target?.to !== 'node') continue;
      members.set(entry.name, {
        name: entry.name,
        value: { file: target.file, node: target.node },
        annotations: [],
        place,
        owner: '',
        method: false,
      });
    }
    return { s: 'object', name: undefined, members, annotations: [] };
  }
}
