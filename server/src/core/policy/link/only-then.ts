// Denials that hold in some circumstances only: "in the self-hosted edition nothing is stored with us", "we do not track your
// position in the background". For what the code does otherwise they rule nothing out.

import type { Stance } from './addends.ts';
import type { Question } from './question.ts';
import { says, type View } from './view.ts';

/** The stance without a ban that is not meant for such code. */
export const unlessElsewhere = (question: Question, view: View, stance: Stance): Stance =>
  stance.answers && stance.verdict === 'forbidden' && isElsewhere(question, view)
    ? { ...stance, verdict: null, disclosure: 'omitted', answers: false }
    : stance;

const isElsewhere = (question: Question, view: View): boolean =>
  (says(view, 'in-background') && !tells(question, 'inBackground')) ||
  (isOfOneMode(view) && !namesMode(question));

/** The code says that it runs in such a way. */
export const namesMode = (question: Question): boolean => tells(question, 'ofOneMode');

const tells = ({ flow, language }: Question, sign: 'inBackground' | 'ofOneMode'): boolean =>
  language.code[sign].test(`${flow.sink} ${flow.dataLabel}`);

/** The sentence says so, or the heading above it, or the sentence before, to which it points back. */
function isOfOneMode(view: View): boolean {
  const { clause, turns, ofOneMode } = view.entry;
  if (ofOneMode || says(view, 'of-one-mode')) return true;
  const before = turns[clause.sentences.indexOf(view.sentence) - 1];
  return before?.has('of-one-mode') === true && says(view, 'points-back');
}
