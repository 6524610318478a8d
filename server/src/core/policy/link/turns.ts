// Turns of phrase that decide what a sentence says about a flow ("for their own marketing", "means any"). The phrases are rows
// of `rules/policy-language/turns.json`; what follows from them is judged by the questions (`on-*.ts`).

import type { PolicyLanguage } from '../language.ts';

export const turnIds = [
  'without-names',
  'comes-in',
  'from-somebody',
  'for-marketing',
  'rights-of-others',
  'controllers-duty',
  'limited',
  'only-processes',
  'means',
  'defines',
  'right-or-request',
  'of-frameworks',
  'for-their-own',
  'freely',
  'answers-not-for',
  'looking-back',
  'bans-nothing',
  'of-people',
  'of-minors',
  'to-countries',
  'abroad',
  'opens-with-cookies',
  'warns',
  'one-use',
  'and-others',
  'explains',
  'masked',
  'nothing-else',
  'guards-disclosure',
  'guards-transmission',
  'kept-where',
  'limits-purposes',
  'asks-the-company',
  'owned',
  'of-backups',
  'after-the-contract',
  'after-the-end',
  'defines-party',
  'announces-list',
  'engages',
  'flows-down',
  'defines-opening',
  'of-itself',
  'of-one-region',
  'logs-as-verb',
  'ends-with-service',
  'points-back',
] as const;

export type Turn = (typeof turnIds)[number];

/** Searched once for each sentence of a policy, not for each flow. */
export function turnsOf(language: PolicyLanguage, text: string): ReadonlySet<Turn> {
  const found = new Set<Turn>();
  for (const id of turnIds) if (language.turns.get(id)?.test(text) === true) found.add(id);
  return found;
}
