// Turns of phrase that decide what a sentence says about a flow ("for their own marketing", "means any"). The phrases are rows
// of `rules/policy-language/turns.json`; what follows from them is judged by the questions (`on-*.ts`).

import type { PolicyLanguage } from '../language.ts';
import { LanguageMemory } from '../understand/memory.ts';

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
  'kept-longer',
  'after-inactivity',
  'defines-party',
  'announces-list',
  'engages',
  'gives-leave',
  'flows-down',
  'defines-opening',
  'state-sense',
  'only-necessary',
  'objects',
  'transfer-tools',
  'of-itself',
  'of-one-region',
  'logs-as-verb',
  'ends-with-service',
  'binds-them',
  'contacts',
  'refers-on',
  'of-residents',
  'of-applicants',
  'of-incidents',
  'of-authorities',
  'as-needed',
  'points-back',
  'of-section',
  'of-special-categories',
  'on-instructions',
  'of-one-kind-of-message',
  'technical-only',
  'keeps-apart',
  'opens-pointing-back',
  'ends-list',
  'outside-scope',
  'under-separate-policy',
  'of-fingerprints',
  'may-contain',
  'leaves-data-open',
  'answers-for-data',
  'not-wanted',
  'limits-vendor',
  'special-not-entered',
  'not-entered',
  'sets-condition',
  'of-legal-basis',
  'also-given',
  'under-their-terms',
  'with-one-kind',
  'switches-off',
  'any-other-end',
  'not-own-ends',
  'hosted-by-us',
  'connects-nowhere',
  'of-one-group',
  'of-one-mode',
  'in-background',
  'denies',
  'through-another',
  'chosen-by-customer',
  'only-under-condition',
  'of-roles',
  'logs-nothing',
  'ends-at-once',
  'vendor-takes',
  'of-one-way',
] as const;

export type Turn = (typeof turnIds)[number];

/** The turns of a sentence. */
export interface Turns {
  has(turn: Turn): boolean;
}

/** Searched once for each sentence of a policy and not for each flow, when first asked for, and not again after an edit elsewhere. */
export function turnsOf(language: PolicyLanguage, text: string): Turns {
  return known.of(language, text, () => new SearchedTurns(language, text));
}

const known = new LanguageMemory<Turns>(3000);

class SearchedTurns implements Turns {
  readonly #language: PolicyLanguage;
  readonly #text: string;
  readonly #found = new Map<Turn, boolean>();

  constructor(language: PolicyLanguage, text: string) {
    this.#language = language;
    this.#text = text;
  }

  has(turn: Turn): boolean {
    let found = this.#found.get(turn);
    if (found === undefined) {
      found = this.#language.turns.get(turn)?.test(this.#text) === true;
      this.#found.set(turn, found);
    }
    return found;
  }
}
