/** One test on its way to a check: what is carried along, how a form of test goes on, and what several of them say. */
import type { ConditionId } from '../../flow/ir.ts';
import type { FunctionRef } from '../../flow/model.ts';
import type { Asked } from '../check/model.ts';
import { type At, type Inquiry, nodeOf, placeOf, sibling, textOf, valueBehind } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import type { Outcome } from '../outcome.ts';

export interface Reduction {
  /** An `await` was passed on the way in. */
  readonly awaited: boolean;
  readonly depth: number;
  /** The value is compared with what says yes or no; that it is truthy is not what is asked. */
  readonly compared?: boolean;
  /** What it is compared with is a word that only an agreement has: `'agreed'`. */
  readonly agreed?: boolean;
  /** What it is compared with is what a form sends for a ticked box: `'on'`. */
  readonly ticked?: boolean;
  /** How many there are is asked: a list is always truthy, its length is not. */
  readonly counted?: boolean;
  /** Nodes being reduced, against cycles of loops and recursion. */
  readonly open: ReadonlySet<string>;
  readonly reducer: Reducer;
}

/** Goes on with a part of a test; carried along, so that the forms of tests know nothing of each other. */
export interface Reducer {
  readonly test: (inquiry: Inquiry, test: At, when: boolean, reduction: Reduction) => Outcome;
  readonly answer: (
    inquiry: Inquiry,
    ref: FunctionRef,
    call: At,
    when: boolean,
    reduction: Reduction,
  ) => Outcome;
  /** What it proves that a place under this condition was reached. */
  readonly reached: (inquiry: Inquiry, file: string, condition: ConditionId, frame: At['frame']) => Outcome;
}

/** What it proves that a part of a test came out this way. */
export function further(inquiry: Inquiry, part: At, when: boolean, reduction: Reduction): Outcome {
  return reduction.reducer.test(inquiry, part, when, reduction);
}

/** What it proves that a function answered so when it was called here. */
export function answered(
  inquiry: Inquiry,
  ref: FunctionRef,
  call: At,
  when: boolean,
  reduction: Reduction,
): Outcome {
  return reduction.reducer.answer(inquiry, ref, call, when, reduction);
}

export function asked(when: boolean, reduction: Reduction): Asked {
  return {
    when,
    awaited: reduction.awaited,
    ...(reduction.counted === true && { counted: true }),
    ...(reduction.agreed === true && { agreed: true }),
    ...(reduction.ticked === true && { ticked: true }),
  };
}

export function passes(inquiry: Inquiry, test: At): (other: Outcome) => GuardNote {
  return () => ({
    place: placeOf(inquiry, test),
    text: `${textOf(inquiry, test)} also holds without consent`,
    counts: false,
    why: 'bypassed',
  });
}

/** The list whose length, or the result whose number of rows, a value is. */
export function countedOf(inquiry: Inquiry, value: At): At | undefined {
  const behind = valueBehind(inquiry, value);
  const node = nodeOf(inquiry, behind);
  return node?.k === 'prop' && COUNTS.has(node.name) ? sibling(behind, node.base) : undefined;
}

const COUNTS: ReadonlySet<string> = new Set(['length', 'size', 'rowCount']);

/** A call that somebody else makes, with arguments that are not written anywhere: a callback's. */
export function unseen(near: At): At {
  return { ...near, node: -1 };
}
