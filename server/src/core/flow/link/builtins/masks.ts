/**
 * What `text.replace(/\d/g, '#')` leaves of a text. What a pattern takes out is seen on samples of each category of data
 * (`rules/flow/words.json`): a pattern of digits masks phone numbers and leaves names as they are.
 * Of a category without samples everything stays where a pattern takes nothing but spaces and marks (`/[<>&]/g`).
 *
 * Deliberately absent: replacements that are no mask, and patterns that might take their time or are not known. Of the
 * latter everything is taken to be gone.
 */
import type { Sample } from '../../../catalog/model.ts';
import type { CallNode, NodeId, ValueNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { partsOfPattern, patternLiteral } from '../patterns.ts';
import { type Atom, clean, type Lazy, type OpenAtom, type Value } from '../values.ts';

/**
 * How often a pattern may choose how to go on: every `?` and `|` at most doubles its ways through a text, and a repetition
 * has as many as the text has places, which on samples of a few words is taken for three of them.
 */
const MAXIMUM_CHOICES = 16;
const CHOICES_OF_REPETITION = 3;
const MAXIMUM_DEPTH = 6;
/** Of a text of so few characters one may be what tells. */
const FEW_CHARACTERS = 5;
const REPEATS = /[*+]|\{\d+,\d*\}/g;
const CHOOSES = /(?<!\()\?|\|/g;
/** Escapes and classes stand for one character each; what is in them neither repeats nor chooses. */
const ONE_CHARACTER = /\\.|\[(?:\\.|[^\]\\])*\]/gs;
/** A group that is repeated, and a reference to one: these can take long. */
const REPEATED_GROUP = /\)[*+{]/;
const REFERENCE = /\\[1-9k]/;
/** Nothing but spaces and marks, as far as it is written. */
const MARKS_ONLY = /^(?:\\[sWbnrtfv]|\\[^\p{L}\p{N}]|\{\d+(?:,\d*)?\}|[^\p{L}\p{N}.\\])+$/u;
const MASK = /[*•●·#xX█▇]{2,}|\[|<|[*•●█▇]|redact|mask|hidden|^[.:]*[0xX][.:0xX]*$|^#$/i;

/** Whether what stands in the place of something says that it was taken out. */
export function isMask(replacement: string): boolean {
  return MASK.test(replacement);
}

/** `(_, first, rest) => first + '*'.repeat(rest.length)`: the mask that a function puts in the place of what was found. */
export function maskInside(evaluator: Evaluator, { atoms }: Value): string | undefined {
  const [only, ...others] = atoms;
  if (only?.a !== 'fn' || others.length > 0) return undefined;
  const { nodes } = evaluator.module(only.file);
  for (const id of givenBack(evaluator, only)) {
    const node = nodes[id];
    if (node?.k === 'const' && typeof node.value === 'string' && isMask(node.value)) return node.value;
  }
  return undefined;
}

/** The nodes of a function that its results are made of: what it only compares with (`found === '<'`) is none. */
function givenBack(evaluator: Evaluator, { file, fn }: { file: string; fn: number }): ReadonlySet<NodeId> {
  const seen = new Set<NodeId>(evaluator.fn(file, fn).returns);
  for (const id of seen) {
    const node = evaluator.node(file, id);
    if (node.fn === fn) for (const part of partsOf(evaluator, file, node)) seen.add(part);
  }
  return seen;
}

function partsOf(evaluator: Evaluator, file: string, node: ValueNode): readonly NodeId[] {
  switch (node.k) {
    case 'template':
      return node.parts;
    case 'binary':
      return node.op === '+' ? [node.left, node.right] : [];
    case 'logical':
      return [node.left, node.right];
    case 'conditional':
      return [node.then, node.else];
    case 'cast':
      return [node.operand];
    case 'binding':
      return node.value === undefined ? [] : [node.value];
    case 'cell':
      return evaluator.module(file).cells[node.cell]?.definitions ?? [];
    case 'phi':
      return node.inputs;
    case 'array':
      return node.items.map(({ value }) => value);
    case 'prop':
      return [node.base];
    case 'call':
      return [node.callee, ...filledIn(evaluator.node(file, node.callee), node)];
    default:
      return [];
  }
}

/** What a call may put into its result: of `text.replace('<', '&lt;')` not what is looked for. */
function filledIn(callee: ValueNode, { args }: CallNode): readonly NodeId[] {
  const isReplacing = callee.k === 'prop' && (callee.name === 'replace' || callee.name === 'replaceAll');
  return args.slice(isReplacing ? 1 : 0).map(({ value }) => value);
}

/** The pattern that an argument is, where it can be run on a sample. */
export function runnablePattern(evaluator: Evaluator, argument: Lazy | undefined): RegExp | undefined {
  if (argument === undefined || !('node' in argument)) return undefined;
  const literal = patternLiteral(evaluator, argument.frame.file, argument.node);
  const { source, flags } = (literal === undefined ? undefined : partsOfPattern(literal)) ?? {};
  if (source === undefined || !isQuick(source)) return undefined;
  try {
    return new RegExp(source, flags?.replace('y', ''));
  } catch {
    return undefined;
  }
}

function isQuick(source: string): boolean {
  const shape = source.replace(ONE_CHARACTER, 'x');
  const count = (what: RegExp): number => shape.match(what)?.length ?? 0;
  return (
    !REPEATED_GROUP.test(shape) &&
    !REFERENCE.test(source) &&
    count(REPEATS) * CHOICES_OF_REPETITION + count(CHOOSES) <= MAXIMUM_CHOICES
  );
}

/** What is left of a text after the pattern was replaced by a mask. */
export function masked(evaluator: Evaluator, self: Value, pattern: RegExp, mask: string): Value {
  const { samples } = evaluator.catalog;
  const stays = (sample: Sample): boolean =>
    telling(sample.text.replace(pattern, mask)).includes(telling(sample.tells ?? sample.text)) ||
    takesOneAtMost(sample.text, pattern);
  const takesMarks =
    MARKS_ONLY.test(pattern.source) &&
    samples.every(({ text }) => telling(text.replace(pattern, '')) === telling(text));
  const isNarrow = samples.some(stays);
  const isLeft = (category: string): boolean => {
    const own = samples.filter((sample) => `${category}.`.startsWith(`${sample.category}.`));
    return own.length > 0 ? own.every(stays) : takesMarks;
  };
  // What callers hand over is looked at there, where its name does not say what it is.
  const isOpenLeft = ({ names: [name], param }: OpenAtom): boolean => {
    if (!isNarrow || param === undefined) return false;
    const judged = name === undefined ? undefined : evaluator.naming.classify(name, [], 'string');
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

/** `phone.replace(/\d/, '*')`, without a `g`: all but the first digit is there. */
function takesOneAtMost(text: string, pattern: RegExp): boolean {
  const all = telling(text).length;
  return all > FEW_CHARACTERS && all - telling(text.replace(pattern, '')).length <= 1;
}

/** Letters and digits alone: spaces and dashes tell nothing. */
function telling(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
