/**
 * Results of libraries and unknown functions that the code gives a type argument: `query<Row>()`. The values of that type
 * are somewhere in the result, as it stands, as elements, or behind a name for what results carry (`data`, `rows`).
 *
 * Deliberately absent: rows that know better (`libraries/results.ts`).
 */
import type { Evaluator, ReadAt } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { type Atom, join, NOTHING, type Value, valueWith } from '../values.ts';

const READERS: ReadonlySet<string> = new Set(['get', 'getOrThrow']);

type Holder = Atom & { a: 'holder' };

export class Holders {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Of rows one of them; of anything else the first of a tuple is what is held: `const [user] = useState<User>()`. */
  element(atom: Holder, index: number | undefined): Value {
    const lists = listsOf(atom);
    const { parts } = this.#evaluator;
    if (index !== undefined && index > 0) return lists.atoms.length > 0 ? parts.element(lists) : NOTHING;
    return join([parts.element(lists), valueWith(atom)]);
  }

  /** A field of what is held, or the same behind a name for what a result carries: `response.data`. */
  property(atom: Holder, name: string, at: ReadAt): Value {
    const owners = { atoms: atom.held.atoms.filter((held) => this.#mayHave(held, name)) };
    if (owners.atoms.length > 0) return this.#evaluator.parts.property(owners, name, at);
    if (this.#evaluator.classifier.isWrapper(name)) return valueWith(atom);
    return valueWith(this.#evaluator.open(at.frame, at.node, []));
  }

  /** A getter, `const [user] = createSignal<User>(); user()`, or with a selector, `useStore((state) => state.user)`. */
  call(atom: Holder, args: Arguments, frame: Frame): Value {
    const selector = this.#evaluator.calls.argument(args, 0);
    return selector?.atoms.some(({ a }) => a === 'fn')
      ? this.#evaluator.activations.apply(selector, [atom.held], { frame, node: -1 })
      : valueWith(atom);
  }

  /** Methods of a list that is held, and what is asked for by its name: `context.get('user.id')`. */
  method(atom: Holder, name: string, args: Arguments, frame: Frame): Value | undefined {
    if (READERS.has(name)) return this.#named(atom, args, frame);
    return this.#evaluator.builtins.method(listsOf(atom), name, args, frame)?.value;
  }

  #named(atom: Holder, args: Arguments, frame: Frame): Value | undefined {
    const { calls, parts } = this.#evaluator;
    const given = calls.argument(args, 0);
    const key = given === undefined ? undefined : parts.constantString(given);
    const [first = '', ...further] = key?.split('.') ?? [];
    const at = { frame, node: { start: 0, end: 0 } };
    const owners = { atoms: atom.held.atoms.filter((held) => this.#mayHave(held, first)) };
    if (key === undefined || owners.atoms.length === 0) return undefined;
    return further.reduce(
      (value, step) => parts.property(value, step, at),
      parts.property(owners, first, at),
    );
  }

  #mayHave(held: Atom, name: string): boolean {
    if (held.a === 'list') return name === 'length' || /^\d+$/.test(name);
    const { types } = this.#evaluator;
    if (held.a === 'instance') return types.classMembers(held.file, held.cls, held.env).has(name);
    return held.a === 'open' && held.type !== undefined && types.members(held.type)?.has(name) === true;
  }
}

function listsOf(atom: Holder): Value {
  return { atoms: atom.held.atoms.filter(({ a }) => a === 'list') };
}
