// What a sentence means for a flow, and the addends of how well it answers.

import type { Disclosure, Verdict } from '../model.ts';
import type { Reason, ReasonText } from './mentioned.ts';

export interface Stance {
  readonly reasons: readonly Reason[];
  /** Null: the sentence governs the place (safeguards for a log) without saying anything about this flow. */
  readonly verdict: Verdict | null;
  readonly disclosure: Disclosure;
  /** Whether the sentence covers or governs the flow at all; otherwise it is context. */
  readonly answers: boolean;
  /** The period the flow was measured by. */
  readonly period?: string;
  /** The period is of a thing that has a word of its own in the code. */
  readonly byWord?: boolean;
  /** It says when the storage ends, and gives no number. */
  readonly ofPeriod?: boolean;
}

/** Collects reasons by the weights of one question; what changes nothing is not worth a line. */
export class Addends<Name extends string> {
  readonly list: Reason[] = [];
  private readonly weights: Readonly<Record<Name, number>>;

  constructor(weights: Readonly<Record<Name, number>>) {
    this.weights = weights;
  }

  add(name: Name, strength: number, text: ReasonText): void {
    const weight = this.weights[name] * strength;
    if (Math.abs(weight) >= 0.05) this.list.push({ weight: round(weight), text });
  }
}

/** Scores are told with two digits. */
export const round = (value: number): number => Math.round(value * 100) / 100;
