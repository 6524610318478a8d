/** The answer to "why is there a finding here, or why is there none": plain structure, worded for people, no layout. */
import type { Finding } from '../checks/model.ts';
import type { Place } from '../text/range.ts';

export interface Explanation {
  /** The calls that stand on the line, those that matter first. */
  readonly calls: readonly CallExplanation[];
  /** Where no call stands on the line: what to make of that. */
  readonly note?: string;
  /** What can be said instead: of a model, of a clause, of the calls near by. */
  readonly sections?: readonly Section[];
}

export interface CallExplanation {
  readonly place: Place;
  /** The callee as written. */
  readonly code: string;
  /** The answer in one sentence. */
  readonly answer: string;
  readonly findings: readonly Finding[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly points: readonly Point[];
}

export interface Point {
  /** One phrase or sentence without a full stop. */
  readonly text: string;
  /** Whether it speaks for a finding, against it, or neither. */
  readonly speaks: 'for' | 'against' | 'neither';
  readonly place?: Place;
  /** The line at that place, where the text does not say it already. */
  readonly code?: string;
  readonly points?: readonly Point[];
}
