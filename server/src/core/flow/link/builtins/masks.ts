/**
 * What `text.replace(/\d/g, '#')` leaves of a text. What a pattern takes out is seen on samples of each category of data
 * (`rules/flow/words.json`): a pattern of digits masks phone numbers and leaves names as they are.
 *
 * Deliberately absent: replacements that are no mask, and patterns that might take their time or are not known. Of the
 * latter everything is taken to be gone.
 */
import type { Sample } from '../../../catalog/model.ts';
import type { Evaluator } from '../evaluate.ts';
import { partsOfPattern, patternLiteral } from '../patterns.ts';
import { type Atom, clean, type Lazy, type OpenAtom, type Value } from '../values.ts';

/** Repetitions in one pattern: with no repeated groups, and on samples of a few words, these take no time to speak of. */
const MAXIMUM_REPETITIONS = 6;
const MAXIMUM_OPTIONS = 8;
const MAXIMUM_DEPTH = 6;
const REPEATS = /(?<!\\)(?:[*+]|\{\d+,\d*\})/g;
const OPTIONS = /(?<![\\(])\?/g;
/** A group that is repeated any number of times, and a reference to one: these can take long. */
const MAY_TAKE_LONG = /\)(?:[*+]|\{\d+,)|\\[1-9k]/;
const MASK = /[*•●·#xX█▇]{2,}|\[|<|[*•●█▇]|redact|mask|hidden|^\.?0+$|^[#xX]$/i;

/** Whether what stands in the place of something says that it was taken out. */
export function isMask(replacement: string): boolean {
  return MASK.test(replacement);
}

/** `(_, first, rest) => first + '*'.repeat(rest.length)`: the mask that a function puts in the place of what was found. */
export function maskInside(evaluator: Evaluator, { atoms }: Value): string | undefined {
  const [only, ...others] = atoms;
  if (only?.a !== 'fn' || others.length > 0) return undefined;
  for (const node of evaluator.module(only.file).nodes)
    if (node.fn === only.fn && node.k === 'const' && typeof node.value === 'string' && isMask(node.value))
      return node.value;
  return undefined;
}

/** The pattern that an argument is, where it can be run on a sample. */
export function runnablePattern(evaluator: Evaluator, argument: Lazy | undefined): RegExp | undefined {
  if (argument === undefined || !('node' in argument)) return undefined;
  const literal = patternLiteral(evaluator, argument.frame.file, argument.node);
  const { source, flags } = (literal === undefined ? undefined : partsOfPattern(literal)) ?? {};
  if (source === undefined || MAY_TAKE_LONG.test(source)) return undefined;
  const count = (what: RegExp): number => source.match(what)?.length ?? 0;
  if (count(REPEATS) > MAXIMUM_REPETITIONS || count(OPTIONS) > MAXIMUM_OPTIONS) return undefined;
  try {
    return new RegExp(source, flags?.replace('y', ''));
  } catch {
    return undefined;
  }
}

/** What is left of a text after the pattern was replaced by a mask. */
export function masked(evaluator: Evaluator, self: Value, pattern: RegExp, mask: string): Value {
  const { samples } = evaluator.catalog;
  const stays = (sample: Sample): boolean =>
    telling(sample.text.replace(pattern, mask)).includes(telling(sample.tells ?? sample.text));
  const isNarrow = samples.some(stays);
  const isLeft = (category: string): boolean => {
    const own = samples.filter((sample) => `${category}.`.startsWith(`${sample.category}.`));
    return own.length > 0 && own.every(stays);
  };
  // What callers hand over is looked at there, where its name does not say what it is.
  const isOpenLeft = ({ names: [name, ...owners], param }: OpenAtom): boolean => {
    if (!isNarrow || param === undefined) return false;
    const judged = name === undefined ? undefined : evaluator.naming.classify(name, owners, 'string');
    return judged === undefined || !('category' in judged) || isLeft(judged.category);
  };
  const left = (value: Value, depth: number): readonly Atom[] =>
    value.atoms.flatMap((atom): readonly Atom[] => {
      if (atom.a === 'data') return isLeft(atom.category) ? [atom] : [];
      if (atom.a === 'open') return isOpenLeft(atom) ? [atom] : [];
      if (atom.a !== 'text' || depth === MAXIMUM_DEPTH) return [];
      const parts = atom.parts.map((part) => left(evaluator.force(part), depth + 1));
      return parts.every((part) => part.length === 0)
        ? []
        : [{ ...atom, parts: parts.map((atoms): Lazy => ({ value: { atoms } })) }];
    });
  const atoms = left(self, 0);
  return atoms.length === 0 ? clean('a masked form of it') : { atoms };
}

/** Letters and digits alone: spaces and dashes tell nothing. */
function telling(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
