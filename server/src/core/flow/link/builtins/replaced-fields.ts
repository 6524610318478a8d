/**
 * What a function that `JSON.stringify` runs on all that it writes leaves of a record whose fields are known: under the name
 * of each field its body says whether the value stays or goes.
 *
 * Deliberately absent: functions that do neither for one of the fields, as far as can be told. What they leave is taken to be
 * no personal data (`replacers.ts`).
 */
import { fieldsOf, MAXIMUM_FIELDS } from '../calls/left-fields.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, constant, join, type ObjectEntry, type Value, valueWith } from '../values.ts';

const MAXIMUM_LEVELS = 3;
const HAS_FIELDS: ReadonlySet<string> = new Set(['open', 'object', 'instance']);
const NOWHERE = { file: '', start: 0, end: 0 };

export class ReplacedFields {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  left(replacer: Value, written: Value, frame: Frame): Value | undefined {
    const [only, ...others] = replacer.atoms;
    if (only?.a !== 'fn' || others.length > 0) return undefined;
    const budget = { fields: MAXIMUM_FIELDS };
    return this.#ofAll(only, written, frame, 0, budget);
  }

  /** Undefined: of some field it is not known whether it stays. */
  #ofAll(
    replacer: Atom & { a: 'fn' },
    value: Value,
    frame: Frame,
    level: number,
    budget: { fields: number },
  ): Value | undefined {
    const left: Value[] = [];
    for (const atom of value.atoms) {
      const own = this.#of(replacer, atom, frame, level, budget);
      if (own === undefined) return undefined;
      left.push(own);
    }
    return join(left);
  }

  #of(
    replacer: Atom & { a: 'fn' },
    atom: Atom,
    frame: Frame,
    level: number,
    budget: { fields: number },
  ): Value | undefined {
    const value = valueWith(atom);
    if (atom.a === 'list') {
      const each = this.#ofAll(replacer, this.#evaluator.parts.element(value), frame, level + 1, budget);
      return each && valueWith({ a: 'list', items: [{ value: { value: each }, spread: false }] });
    }
    const fields = HAS_FIELDS.has(atom.a) ? fieldsOf(this.#evaluator, value) : [];
    if (fields.length === 0) return level === 0 ? undefined : value;
    budget.fields -= fields.length;
    if (level > MAXIMUM_LEVELS || budget.fields < 0) return undefined;
    const entries: ObjectEntry[] = [];
    for (const key of fields) {
      const given = this.#evaluator.parts.property(value, key, { frame, node: NOWHERE });
      const stays = this.#stays(replacer, key, given, frame);
      if (stays === undefined) return undefined;
      const inside = stays ? this.#ofAll(replacer, given, frame, level + 1, budget) : undefined;
      if (stays && inside === undefined) return undefined;
      if (inside !== undefined) entries.push({ key, value: { value: inside } });
    }
    return valueWith({ a: 'object', entries, names: 'names' in atom ? atom.names : [], origin: NOWHERE });
  }

  #stays(replacer: Atom & { a: 'fn' }, key: string, given: Value, frame: Frame): boolean | undefined {
    if (given.atoms.length === 0) return false;
    const at = { frame, node: -1 };
    const { atoms } = this.#evaluator.activations.apply(valueWith(replacer), [constant(key), given], at);
    if (atoms.every(isNobodys)) return given.atoms.every(isNobodys);
    const isAll =
      atoms.length === given.atoms.length && atoms.every((each, i) => isAlike(each, given.atoms[i]));
    return isAll ? true : undefined;
  }
}

function isNobodys({ a }: Atom): boolean {
  return a === 'const' || a === 'clean';
}

/** A parameter adds its name to what it is handed, and a name may say what a value is. */
function isAlike(one: Atom, other: Atom | undefined): boolean {
  const kind = ({ a }: Atom): string => (a === 'data' ? 'open' : a);
  return other !== undefined && kind(one) === kind(other);
}
