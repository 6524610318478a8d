// What changed between two versions of a policy: plain values for those who print them. Deliberately absent: how it is found.
import type { Clause, Commitment, Policy, Sentence } from '../model.ts';
import type { WordChange } from './diff.ts';

export type { WordChange } from './diff.ts';

export interface PolicyComparison {
  readonly before: Policy;
  readonly after: Policy;
  /** Names that another took the place of throughout the document; such a change is told once. */
  readonly names: readonly NameChange[];
  /** In the order of the new version; what was removed stands where it stood. */
  readonly clauses: readonly ClauseChange[];
  /** Headings that were put in other words, their clauses with them. */
  readonly headings: readonly HeadingChange[];
  /** Every promise that came, went, or changed in value or scope. */
  readonly commitments: readonly CommitmentChange[];
}

export interface NameChange {
  readonly before: string;
  readonly after: string;
  readonly places: number;
}

export interface HeadingChange {
  readonly before: string;
  readonly after: string;
}

/**
 * `changed`: something of substance is different; `reworded`: the wording only; `moved`: nothing but the place, for others that
 * moved as well say so in `movedFrom`.
 */
export type ClauseChangeKind = 'added' | 'removed' | 'changed' | 'reworded' | 'moved' | 'unchanged';

export interface ClauseChange {
  readonly kind: ClauseChangeKind;
  readonly before?: Clause;
  readonly after?: Clause;
  /** The old version's heading path, where the clause stands elsewhere now. */
  readonly movedFrom?: readonly string[];
  /** Passages that are not the same, in the order of the new version. */
  readonly passages: readonly PassageChange[];
  /** What a reader should know, the weightiest first; empty for what is only reworded or moved. */
  readonly facts: readonly Fact[];
}

/** A sentence, or several that stand where the other version has one. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  readonly sentences: readonly Sentence[];
}

export interface PassageChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'reworded' | 'moved';
  readonly before?: Passage;
  readonly after?: Passage;
  /** Where a moved passage came from, or went. */
  readonly elsewhere?: Clause;
  readonly words: readonly WordChange[];
}

export type FactKind =
  | 'commitment'
  | 'definition'
  | 'exception'
  | 'permission'
  | 'consent'
  | 'data'
  | 'recipient'
  | 'purpose'
  | 'force'
  | 'statement'
  | 'detail';

/**
 * One difference. Keys of taxonomies are left as they are (`data`, `recipient`, `purpose`); all others are words of the policy.
 * A `detail` (an address, a date) is told and is no substance.
 */
export interface Fact {
  readonly kind: FactKind;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: string;
  readonly after?: string;
  readonly commitment?: CommitmentChange;
  /** What is defined, for definitions. */
  readonly term?: string;
  /** For a statement that came or went as a whole and says what is not done. */
  readonly denies?: boolean;
}

export interface CommitmentChange {
  /** `scope`: the same promise with the same value, made in other words of substance. */
  readonly change: 'added' | 'removed' | 'value' | 'scope';
  readonly before?: Commitment;
  readonly after?: Commitment;
  readonly clauseBefore?: Clause;
  readonly clauseAfter?: Clause;
  /** For periods whose length can be compared. */
  readonly effect?: 'longer' | 'shorter';
  /** What the words of the promise gained and lost, for `scope`. */
  readonly gained?: string;
  readonly lost?: string;
}
