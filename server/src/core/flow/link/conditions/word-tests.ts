/**
 * Tests of a word that is known at this turn of a loop or in this call: whether it is among the names of a list, or fits a
 * pattern. `if (HIDDEN.has(key)) delete copy[key]`.
 */
import type { CallNode, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { partsOfPattern, patternLiteral } from '../patterns.ts';
import { constant } from '../values.ts';

const MAXIMUM_DEPTH = 8;
const MAXIMUM_WORDS = 80;

export interface Answers {
  /** Whether a test in this frame holds. */
  readonly holds: (frame: Frame, test: NodeId) => boolean | undefined;
  /** Whether a word is one of the turn, or one that the call hands over, and no constant of the code. */
  readonly isGiven: (frame: Frame, id: NodeId) => boolean;
}

export class WordTests {
  readonly #evaluator: Evaluator;
  readonly #answers: Answers;

  constructor(evaluator: Evaluator, answers: Answers) {
    this.#evaluator = evaluator;
    this.#answers = answers;
  }

  /** `NAMES.has(key)`, `/mail/.test(key)`, `isHidden(key)`; undefined where it does not tell. */
  holds(frame: Frame, id: NodeId, call: CallNode): boolean | undefined {
    const evaluator = this.#evaluator;
    const callee = evaluator.node(frame.file, call.callee);
    const [first] = call.args;
    if (first === undefined || first.spread) return undefined;
    if (callee.k !== 'prop') return this.#byFunction(frame, id, call);
    const among = (): readonly string[] | undefined =>
      evaluator.parts.constants(evaluator.evaluate(frame, callee.base));
    switch (callee.name) {
      case 'has':
      case 'includes': {
        const word = this.word(frame, first.value, 0);
        const whole = word === undefined ? undefined : this.word(frame, callee.base, 0);
        if (word === undefined) return undefined;
        // `key.includes('mail')` asks of the text.
        if (whole !== undefined) return callee.name === 'includes' ? whole.includes(word) : undefined;
        if (!this.#answers.isGiven(frame, first.value)) return undefined;
        return (
          among()?.includes(word) ??
          (evaluator.parts.hasConstant(evaluator.evaluate(frame, callee.base), word) || undefined)
        );
      }
      case 'startsWith':
      case 'endsWith': {
        const whole = this.#answers.isGiven(frame, callee.base)
          ? this.word(frame, callee.base, 0)
          : undefined;
        const word = this.word(frame, first.value, 0);
        if (whole === undefined || word === undefined) return undefined;
        return callee.name === 'endsWith' ? whole.endsWith(word) : whole.startsWith(word);
      }
      case 'test': {
        const word = this.#answers.isGiven(frame, first.value) ? this.word(frame, first.value, 0) : undefined;
        const literal = word === undefined ? undefined : patternLiteral(evaluator, frame.file, callee.base);
        return literal === undefined ? undefined : patternOf(literal)?.test(word ?? '');
      }
      case 'some':
        return this.#some(frame, among(), first.value);
      default:
        return undefined;
    }
  }

  /** `NAMES.some((name) => key.toLowerCase().includes(name))` */
  #some(frame: Frame, words: readonly string[] | undefined, test: NodeId): boolean | undefined {
    if (words === undefined || words.length > MAXIMUM_WORDS) return undefined;
    const [fn, ...others] = this.#evaluator.evaluate(frame, test).atoms;
    if (fn?.a !== 'fn' || others.length > 0) return undefined;
    const answers = words.map((word) =>
      this.returned(
        this.#evaluator.activations.of(
          fn,
          { values: [{ value: constant(word) }], spread: undefined },
          { frame, node: -1 },
          [],
        ),
      ),
    );
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  }

  #byFunction(frame: Frame, id: NodeId, call: CallNode): boolean | undefined {
    const evaluator = this.#evaluator;
    const given = call.args.some(({ value }) => this.#answers.isGiven(frame, value));
    if (!given) return undefined;
    const [fn, ...others] = evaluator.calls.functionsOf({ file: frame.file, node: id }, frame);
    if (fn === undefined || others.length > 0 || evaluator.activations.isTooDeep(frame, fn.file, fn.fn))
      return undefined;
    const args = evaluator.calls.arguments(frame, call);
    return this.returned(evaluator.activations.of(fn, args, { frame, node: id }, call.typeArgs));
  }

  /** What a function of one statement answers. */
  returned(frame: Frame): boolean | undefined {
    const { isAsync, isGenerator, returns } = this.#evaluator.fn(frame.file, frame.fn);
    const [only, ...others] = returns;
    if (only === undefined || others.length > 0 || isAsync || isGenerator) return undefined;
    return this.#answers.holds(frame, only);
  }

  /** The text that a node is, also after a change of its letters. */
  word(frame: Frame, id: NodeId, depth: number): string | undefined {
    const evaluator = this.#evaluator;
    const node = evaluator.node(frame.file, id);
    const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
    if (depth < MAXIMUM_DEPTH && node.k === 'call' && callee?.k === 'prop') {
      const change = CHANGES.get(callee.name);
      const inner = change === undefined ? undefined : this.word(frame, callee.base, depth + 1);
      if (change !== undefined && inner !== undefined) return change(inner);
    }
    if (depth < MAXIMUM_DEPTH && node.k === 'binding' && node.value !== undefined) {
      const inner = this.word(frame, node.value, depth + 1);
      if (inner !== undefined) return inner;
    }
    return evaluator.parts.constantString(evaluator.evaluate(frame, id));
  }
}

const CHANGES: ReadonlyMap<string, (text: string) => string> = new Map([
  ['toLowerCase', (text: string) => text.toLowerCase()],
  ['toUpperCase', (text: string) => text.toUpperCase()],
  ['toString', (text: string) => text],
  ['trim', (text: string) => text.trim()],
]);

/** Only words and alternatives: what repeats may take its time. */
function patternOf(literal: string): RegExp | undefined {
  const { source, flags } = partsOfPattern(literal) ?? {};
  if (source === undefined || /[*+{]|\(\?[<!=]/.test(source)) return undefined;
  try {
    return new RegExp(source, flags?.replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}
