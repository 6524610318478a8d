// What a sentence means for a flow, and the addends of how well it answers.

import type { Disclosure, LinkReason, Verdict } from '../model.ts';

export interface Stance {
  readonly reasons: readonly LinkReason[];
  /** Null: the sentence governs the place (safeguards for a log) without saying anything about this flow. */
  readonly verdict: Verdict | null;
  readonly disclosure: Disclosure;
  /** Whether the sentence covers or governs the flow at all; otherwise it is context. */
  readonly answers: boolean;
  /** The period the flow was measured by. */
  readonly period?: string;
}

/** Collects reasons; a weight that changes nothing is not worth a line. */
export class Addends {
  readonly list: LinkReason[] = [];

  add(weight: number, text: string): void {
    if (Math.abs(weight) >= 0.05) this.list.push({ weight: Math.round(weight * 100) / 100, text });
  }
}
