/**
 * Conditional types, as far as they can be decided: literals against literals, and plain kinds (text, number, function,
 * object) against each other.
 *
 * What `infer` finds is told of schemas that stand in an object: `Events[Name] extends { schema: ZodType<infer T> }`.
 *
 * Deliberately absent: assignability of functions and lists, and what `infer` finds elsewhere.
 */
import type { TypeIr } from '../../ir.ts';
import type { TypeEnv, TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { eitherOf, MAXIMUM_DEPTH, type Structure, typeOfMember } from './structure.ts';

export type ConditionalIr = TypeIr & { t: 'conditional' };

/** Objects inside objects whose members are compared: types that lead to themselves have no end, and each member is a way. */
const MAXIMUM_LEVEL = 2;

export class Conditions {
  readonly #types: TypeModel;

  constructor(types: TypeModel) {
    this.#types = types;
  }

  /** Whether the type that is checked extends the other; undefined when that is open, or differs by alternative. */
  holds(type: ConditionalIr, { file, env }: TypeRef, depth: number): boolean | undefined {
    return this.extends({ file, type: type.check, env }, { file, type: type.extends, env }, depth);
  }

  /** What the names stand for that the condition finds, where it finds what a schema describes. */
  inferred(
    { check, extends: pattern }: ConditionalIr,
    { file, env }: TypeRef,
    depth: number,
  ): TypeEnv | undefined {
    if (pattern.t !== 'object' || depth > MAXIMUM_DEPTH) return undefined;
    for (const { name: key, type } of pattern.members) {
      const [sought] = type.t === 'ref' ? type.args : [];
      if (sought?.t !== 'infer') continue;
      const found = this.#schemasUnder(key, { file, type: check, env }, depth);
      return found.length === 0 ? undefined : new Map([...(env ?? []), [sought.name, eitherOf(found, file)]]);
    }
    return undefined;
  }

  /** What the schemas describe that stand under a key, in each alternative. */
  #schemasUnder(key: string, whole: TypeRef, depth: number): readonly TypeRef[] {
    const structure = this.#types.at(whole, depth + 1);
    const alternatives =
      structure.s === 'union' ? structure.types.map((each) => this.#types.at(each, depth + 1)) : [structure];
    return alternatives.flatMap((each) => {
      const written = each.s === 'value' ? this.#types.hooks.structureOfValue(each) : each;
      const type = typeOfMember(this.#types.membersOf(written)?.get(key));
      const schema = type === undefined ? undefined : this.#types.at(type, depth + 1);
      if (schema?.s !== 'value' || schema.take !== 'value') return [];
      const { file, node, path } = schema;
      return [{ file, type: { t: 'typeof', value: node, path, take: 'schema' } } satisfies TypeRef];
    });
  }

  extends(one: TypeRef, other: TypeRef, depth: number, level = 0): boolean | undefined {
    if (depth > MAXIMUM_DEPTH || !this.#types.enter()) return undefined;
    try {
      return this.#extends(one, other, depth, level);
    } finally {
      this.#types.leave();
    }
  }

  #extends(one: TypeRef, other: TypeRef, depth: number, level: number): boolean | undefined {
    const keys = isText(one.type) ? this.#types.keys.of(one, depth + 1) : undefined;
    const allowed = keys === undefined ? undefined : this.allowed(other, depth);
    if (keys !== undefined && keys.size > 0 && allowed !== undefined) {
      const passing = [...keys].filter(allowed).length;
      return passing === keys.size ? true : passing === 0 ? false : undefined;
    }
    const left = this.#types.at(one, depth + 1);
    const right = this.#types.at(other, depth + 1);
    if (left.s === 'union') return all(left.types.map((each) => this.extends(each, other, depth + 1, level)));
    if (right.s === 'union') return any(right.types.map((each) => this.extends(one, each, depth + 1, level)));
    const kinds = [kindOf(left), kindOf(right)];
    if (kinds.includes(undefined)) return undefined;
    if (kinds[0] !== kinds[1]) return false;
    return kinds[0] === 'object' ? this.#hasMembers(left, right, depth, level) : true;
  }

  /** Which names the type has: those of its literals, or all of a form (`${string}Name`). */
  allowed({ file, type, env }: TypeRef, depth: number): ((name: string) => boolean) | undefined {
    if (type.t === 'template') {
      const parts = type.parts.map((part) => this.#pattern({ file, type: part, env }, depth));
      if (parts.includes(undefined)) return undefined;
      const [head = '', ...texts] = type.texts.map(escaped);
      const pattern = new RegExp(`^${head}${texts.map((text, i) => `${parts[i]}${text}`).join('')}$`, 's');
      return (name) => pattern.test(name);
    }
    if (type.t === 'union') {
      const each = type.types.map((inner) => this.allowed({ file, type: inner, env }, depth + 1));
      return each.includes(undefined) ? undefined : (name) => each.some((allows) => allows?.(name) === true);
    }
    const keys = this.#types.keys.of({ file, type, env }, depth + 1);
    return keys === undefined ? undefined : (name) => keys.has(name);
  }

  #pattern(part: TypeRef, depth: number): string | undefined {
    const { type } = part;
    if (type.t === 'keyword' && (type.name === 'string' || type.name === 'any')) return '.*';
    if (type.t === 'keyword' && type.name === 'number') return String.raw`-?\d+(?:\.\d+)?`;
    const keys = this.#types.keys.of(part, depth + 1);
    return keys === undefined ? undefined : `(?:${[...keys].map(escaped).join('|')})`;
  }

  /** `Extract<Event, { type: 'moved' }>`: every member of the other is there, with a type that fits. */
  #hasMembers(one: Structure, other: Structure, depth: number, level: number): boolean | undefined {
    const own = this.#types.membersOf(one);
    const wanted = this.#types.membersOf(other);
    if (own === undefined || wanted === undefined || wanted.size === 0) return undefined;
    if ([...wanted.values()].some(({ name, optional }) => optional !== true && !own.has(name))) return false;
    if (level === MAXIMUM_LEVEL) return undefined;
    let isOpen = false;
    for (const { name, type } of wanted.values()) {
      const member = own.get(name);
      if (member === undefined) continue;
      const fits =
        member.type === undefined || type === undefined
          ? undefined
          : member.type.type === type.type && member.type.env === type.env
            ? true
            : this.extends(member.type, type, depth + 1, level + 1);
      if (fits === false) return false;
      isOpen ||= fits === undefined;
    }
    return isOpen ? undefined : true;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Undefined where it differs, or where one is open. */
function all(each: readonly (boolean | undefined)[]): boolean | undefined {
  const [first] = each;
  return each.every((holds) => holds === first) ? first : undefined;
}

function any(each: readonly (boolean | undefined)[]): boolean | undefined {
  return each.includes(true) ? true : each.includes(undefined) ? undefined : false;
}

/** Kinds of types whose alternatives are names. */
function isText(type: TypeIr): boolean {
  return ['literal', 'ref', 'keyof', 'union', 'conditional'].includes(type.t);
}

function kindOf(structure: Structure): string | undefined {
  switch (structure.s) {
    case 'scalar':
      return ['string', 'number', 'boolean', 'date'].includes(structure.shape) ? structure.shape : undefined;
    case 'const':
      return typeof structure.value;
    case 'function':
      return 'function';
    case 'list':
      return 'list';
    case 'object':
    case 'class':
      return 'object';
    default:
      return undefined;
  }
}
