/**
 * What `if (result.token)` and `if (!result.token)` leave of alternatives of which only some have the field: the one with it,
 * the one without it. Where all have it or none has, nobody can tell by that.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Atom, TypeRef, Value } from '../values.ts';

/** `set`: there whenever the alternative is. `none`: never there. Undefined: either, or nobody knows. */
type Standing = 'set' | 'none' | undefined;

const NOTHING_THERE: ReadonlySet<string> = new Set(['undefined', 'null', 'void', 'never']);
const ALWAYS_THERE: ReadonlySet<string> = new Set([
  'object',
  'list',
  'instance',
  'fn',
  'class',
  'data',
  'text',
]);

export class SetFields {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Whether an alternative of a value may be there where a field of it was seen to be set, or not to be. */
  allows(name: string, held: boolean, atom: Atom, { atoms }: Value): boolean {
    if (atoms.length < 2) return true;
    const own = this.#standing(name, atom);
    if (own !== (held ? 'none' : 'set')) return true;
    const other = held ? 'set' : 'none';
    return !atoms.some((each) => this.#standing(name, each) === other);
  }

  #standing(name: string, atom: Atom): Standing {
    if (atom.a === 'object') return this.#written(name, atom);
    if (atom.a !== 'open' || atom.type === undefined) return undefined;
    const { types } = this.#evaluator;
    const structure = types.resolved(atom.type);
    if (structure.s !== 'object' || structure.index !== undefined) return undefined;
    const members = types.membersOf(structure);
    if (members === undefined || members.size === 0) return undefined;
    const member = members.get(name);
    // What a library's record has besides, nobody sees.
    if (member === undefined) return structure.bases === undefined ? 'none' : undefined;
    if (member.type === undefined) return member.optional === true ? undefined : 'set';
    const declared = this.#declared(member.type);
    return declared === 'set' && member.optional === true ? undefined : declared;
  }

  #written(name: string, { entries }: Atom & { a: 'object' }): Standing {
    if (entries.some((entry) => 'spread' in entry || ('key' in entry && entry.key === undefined)))
      return undefined;
    const entry = entries.findLast((each) => 'key' in each && each.key === name);
    if (entry === undefined) return 'none';
    if (!('value' in entry)) return undefined;
    const { atoms } = this.#evaluator.force(entry.value);
    const found = new Set(atoms.map((atom) => this.#held(atom)));
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }

  /** What a value is by itself. */
  #held(atom: Atom): Standing {
    if (atom.a === 'const') return atom.value ? 'set' : 'none';
    if (ALWAYS_THERE.has(atom.a)) return 'set';
    if (atom.a === 'scalar') return atom.shape === 'date' || atom.shape === 'object' ? 'set' : undefined;
    if (atom.a === 'open' && atom.type !== undefined) return this.#declared(atom.type);
    return undefined;
  }

  #declared(ref: TypeRef): Standing {
    const { type } = ref;
    if (type.t === 'keyword') {
      if (NOTHING_THERE.has(type.name)) return 'none';
      return type.name === 'string' || type.name === 'object' ? 'set' : undefined;
    }
    if (type.t === 'literal') return type.value ? 'set' : 'none';
    if (type.t === 'ref' && type.to.in === 'global') return 'set';
    const structure = this.#evaluator.types.resolved(ref);
    return structure.s === 'object' || structure.s === 'class' || structure.s === 'list' ? 'set' : undefined;
  }
}
