/**
 * Methods of texts: which keep the content, which cut or mask it, which only test it.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import {
  type Atom,
  beforeAt,
  clean,
  constant,
  join,
  type Lazy,
  NOTHING,
  scalar,
  type Value,
  valueWith,
} from '../values.ts';
import { isMask, masked, maskInside, runnablePattern } from './masks.ts';
import { LEAVES_TEXT, NUMBERS, TESTS } from './tables.ts';

/** Methods of strings that give text with the same content. */
const STRING_KEEPS = new Set([
  ...LEAVES_TEXT,
  'padStart',
  'padEnd',
  'concat',
  'repeat',
  'replaceAll',
  'replace',
  'toISOString',
  'toJSON',
  'toLocaleString',
  'toLocaleDateString',
  'toDateString',
  'toUTCString',
  'format',
  'unwrap',
  'unwrapOr',
  'get',
  'getOrElse',
]);

const STRING_CUTS = new Set(['slice', 'substring', 'substr', 'charAt', 'at', 'charCodeAt', 'codePointAt']);

/** Addresses of files, and what has a domain. */
const ENDS_IN_KIND = /^user\.(?:content\.self_image|contact\.email|device\.ip_address)/;

export class Strings {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  ofConstant(value: unknown, name: string, args: Arguments, frame: Frame): Value | undefined {
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (typeof value !== 'string') return scalar('unknown');
    // `'...'.concat(x)`, `', '.join`: the arguments come through.
    if (
      args.values.length > 0 &&
      (name === 'concat' || name === 'replace' || name === 'replaceAll' || name === 'format')
    ) {
      const replaced =
        name === 'replace' || name === 'replaceAll' ? this.#replaced(value, name, args) : undefined;
      return replaced === undefined
        ? valueWith({ a: 'text', texts: [value], parts: this.#putIn(args.values, frame), deep: false })
        : constant(replaced);
    }
    if (name === 'toLowerCase') return constant(value.toLowerCase());
    return constant(name === 'toUpperCase' ? value.toUpperCase() : value);
  }

  /** `name.replaceAll('-', '_')` of a constant, where both texts are known. */
  #replaced(value: string, name: 'replace' | 'replaceAll', args: Arguments): string | undefined {
    const [from, to] = [0, 1].map((index) =>
      this.#evaluator.parts.constantString(this.#evaluator.calls.argument(args, index) ?? NOTHING),
    );
    if (from === undefined || from === '' || to === undefined) return undefined;
    return name === 'replace' ? value.replace(from, () => to) : value.replaceAll(from, () => to);
  }

  /** `text.replace(GAP, (_, name) => guest[name])`: a function puts in what it gives back. What it is handed is in the text anyway. */
  #putIn(parts: readonly Lazy[], frame: Frame): readonly Lazy[] {
    return parts.map((part) => {
      const given = this.#evaluator.force(part);
      if (!given.atoms.some(({ a }) => a === 'fn')) return part;
      const piece = clean('a piece of the text');
      return { value: this.#evaluator.activations.apply(given, [piece, piece, piece], { frame, node: -1 }) };
    });
  }

  /** What an expression finds in a text: names alone say what it is. */
  found(): Value {
    return valueWith({ a: 'open', shape: 'unknown', names: [], origin: { file: '', start: 0, end: 0 } });
  }

  method(self: Value, name: string, args: Arguments, plural: boolean, frame: Frame): Value | undefined {
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (name === 'match' || name === 'matchAll' || name === 'exec') return this.found();
    if (name === 'split') {
      // The domain of an address is nobody's data, and so is what follows in `split('@')`; its first part is.
      const separator = this.#evaluator.parts.constantString(
        this.#evaluator.calls.argument(args, 0) ?? NOTHING,
      );
      // `org/handbook`: the full name of a repository is a path. Names of people have no slashes.
      if (separator === '/' && self.atoms.length > 0 && self.atoms.every((atom) => this.#isCalledName(atom)))
        return valueWith({
          a: 'list',
          items: [{ value: { value: clean('a part of a path, by its slashes') }, spread: false }],
        });
      if (separator === '@')
        return valueWith({
          a: 'list',
          items: [
            { value: { value: beforeAt(self) }, spread: false },
            { value: { value: clean('the domain of an address') }, spread: false },
          ],
        });
      // `Bearer abc`: the first word of credentials in a request is the name of a scheme.
      const isScheme = separator === ' ' && self.atoms.length > 0 && self.atoms.every(areCredentials);
      if (isScheme)
        return valueWith({
          a: 'list',
          items: [
            { value: { value: clean('the scheme of the header') }, spread: false },
            { value: { value: self }, spread: false },
          ],
        });
      // `Mozilla/5.0 (...)`: what stands in front of the first slash or space is the same for all browsers, or a program's name.
      const isAgent =
        (separator === '/' || separator === ' ') &&
        self.atoms.length > 0 &&
        self.atoms.every((atom) => this.#categoryOf(atom) === 'user.device.user_agent');
      if (isAgent)
        return valueWith({
          a: 'list',
          items: [
            { value: { value: clean('the first word of what a browser says of itself') }, spread: false },
            {
              value: { value: valueWith({ a: 'list', items: [{ value: { value: self }, spread: false }] }) },
              spread: true,
            },
          ],
        });
      return valueWith({
        a: 'list',
        pieces: separator === '.' ? 'dotted' : 'other',
        items: [{ value: { value: self }, spread: false }],
      });
    }
    if (name === 'replace' || name === 'replaceAll') {
      const given = this.#evaluator.calls.argument(args, 1) ?? NOTHING;
      const replacement = this.#evaluator.parts.constantString(given);
      const mask = replacement ?? maskInside(this.#evaluator, given);
      const pattern = this.#evaluator.calls.argument(args, 0);
      // `email.replace('@example.com', '')`
      if (replacement === '' && /^@/.test(this.#evaluator.parts.constantString(pattern ?? NOTHING) ?? ''))
        return beforeAt(self);
      const isPattern =
        pattern?.atoms.some((atom) => atom.a === 'scalar' && atom.shape === 'object') ?? false;
      if (mask !== undefined && isPattern && isMask(mask)) {
        const runnable = runnablePattern(this.#evaluator, args.values[0]);
        return runnable === undefined
          ? clean('a masked form of it')
          : masked(this.#evaluator, self, runnable, mask);
      }
      const filled = replacement === undefined ? args.values[1] : undefined;
      return filled === undefined
        ? self
        : valueWith({
            a: 'text',
            texts: [],
            parts: [{ value: self }, ...this.#putIn([filled], frame)],
            deep: false,
          });
    }
    if (plural) {
      const list = valueWith({ a: 'list', items: [{ value: { value: self }, spread: false }] });
      const [atom] = list.atoms;
      if (atom?.a === 'list') {
        const value = this.#evaluator.builtins.lists.method(list, atom, name, args, frame);
        if (value !== undefined) return value;
      }
    }
    if (STRING_CUTS.has(name) && this.#isBeforeAt(args)) return beforeAt(self);
    if (STRING_CUTS.has(name) && args.values.length > 0)
      return this.#isWholeCut(name, args)
        ? shortened(self, this.#end(args))
        : clean('a part cut out of it, which is taken to tell nobody who the person is');
    if (name === 'toFixed') return this.#rounded(self, args);
    if (STRING_KEEPS.has(name)) {
      if (name === 'toISOString' || name === 'concat')
        return join([self, ...args.values.map((value) => this.#evaluator.force(value))]);
      return self;
    }
    return undefined;
  }

  /** `latitude.toFixed(1)`: with two decimals or fewer it is somewhere within a kilometre or more. */
  #rounded(self: Value, args: Arguments): Value {
    const [only, ...others] = this.#evaluator.calls.argument(args, 0)?.atoms ?? constant(0).atoms;
    const isCoarse =
      only?.a === 'const' && typeof only.value === 'number' && only.value <= 2 && others.length === 0;
    if (!isCoarse) return self;
    const isPosition = (atom: Atom): boolean => this.#categoryOf(atom)?.startsWith('user.location') === true;
    if (!self.atoms.some(isPosition)) return self;
    return join(
      self.atoms.map((atom) =>
        isPosition(atom) ? clean('a position that is cut to a kilometre or more') : valueWith(atom),
      ),
    );
  }

  /** `photo.split('.').pop()`: the ending of a file's name, or the country of a domain. Names and tokens have no such ending, nor has what stands before the `@`. */
  lastOfDotted(self: Value): Value {
    const isEnding = (atom: Atom): boolean =>
      !(atom.a === 'data' && atom.beforeAt === true) && ENDS_IN_KIND.test(this.#categoryOf(atom) ?? '');
    if (!self.atoms.some(isEnding)) return self;
    return join(
      self.atoms.map((atom) => (isEnding(atom) ? clean('what stands behind its last dot') : valueWith(atom))),
    );
  }

  #isCalledName(atom: Atom): boolean {
    return /^user\.name\b/.test(this.#categoryOf(atom) ?? '');
  }

  #categoryOf(atom: Atom): string | undefined {
    if (atom.a === 'data') return atom.category;
    if (atom.a !== 'open') return undefined;
    const [name, ...owners] = atom.names;
    const judged = name === undefined ? undefined : this.#evaluator.naming.classify(name, owners, atom.shape);
    return judged !== undefined && 'category' in judged ? judged.category : undefined;
  }

  /** `slice(0)`, and `slice(0, 500)`: a limit of length, not a mask. */
  #isWholeCut(name: string, args: Arguments): boolean {
    if (name === 'charAt' || name === 'at' || name === 'charCodeAt' || name === 'codePointAt') return false;
    const from = this.#evaluator.calls.argument(args, 0)?.atoms[0];
    if (from?.a !== 'const' || from.value !== 0) return false;
    const to = this.#evaluator.calls.argument(args, 1)?.atoms[0];
    return to === undefined || (this.#end(args) ?? 0) >= 20;
  }

  /** `email.slice(0, email.indexOf('@'))` */
  #isBeforeAt(args: Arguments): boolean {
    const from = this.#evaluator.calls.argument(args, 0)?.atoms[0];
    const to = args.values[1];
    if (from?.a !== 'const' || from.value !== 0 || to === undefined || !('node' in to)) return false;
    const { file } = to.frame;
    let node = this.#evaluator.node(file, to.node);
    for (let depth = 0; node.k === 'binding' && node.value !== undefined && depth < 6; depth += 1)
      node = this.#evaluator.node(file, node.value);
    const callee = node.k === 'call' ? this.#evaluator.node(file, node.callee) : undefined;
    if (node.k !== 'call' || callee?.k !== 'prop' || !/^(?:lastI|i)ndexOf$/.test(callee.name)) return false;
    const sought = node.args[0] && this.#evaluator.node(file, node.args[0].value);
    return sought?.k === 'const' && sought.value === '@';
  }

  #end(args: Arguments): number | undefined {
    const [only, ...others] = this.#evaluator.calls.argument(args, 1)?.atoms ?? [];
    return only?.a === 'const' && typeof only.value === 'number' && others.length === 0
      ? only.value
      : undefined;
  }
}

/** What the header says, not a password, which may have spaces. */
function areCredentials(atom: Atom): boolean {
  return atom.a === 'data' && atom.category === 'user.authorization.credentials';
}

/** A text of which the beginning is left. That is no mask, but of a record that is written out not every field is left. */
function shortened(value: Value, most: number | undefined): Value {
  if (most === undefined || !value.atoms.some((atom) => atom.a === 'text' && atom.json !== undefined))
    return value;
  return {
    atoms: value.atoms.map((atom) =>
      atom.a === 'text' && atom.json !== undefined
        ? { ...atom, json: { most: Math.min(most, atom.json.most ?? most) } }
        : atom,
    ),
  };
}
