// Who is bound by a sentence: whoever it names first as the one who acts.
// Deliberately absent: to whom something is passed; those are recipients (`mentions.ts`).

import type { BoundParty } from '../model.ts';
import type { Marks } from './negation.ts';
import type { Token } from './tokens.ts';

/** Lists of `rules/policy-language/parties.json`, where each is explained. */
export const partyLists = [
  'company',
  'ownRoles',
  'customers',
  'customerVerbs',
  'persons',
  'thirdParties',
  'providers',
  'agreers',
  'agreeing',
  'ownedThings',
  'services',
  'others',
] as const;
export type PartyWords = Readonly<Record<(typeof partyLists)[number], ReadonlySet<string>>>;

export function findBoundParty(tokens: readonly Token[], marks: Marks, words: PartyWords): BoundParty {
  const at = subjectAt(tokens, words);
  // "No other third party receives it" binds the one who gives.
  if (/^(?:no|nobody|none|nothing)$/.test(tokens[at]?.lower ?? '')) return 'company';
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    // "Offers are only sent if you have asked for them": those of a condition do not act.
    if (i > at && marks.conditionals.has(i)) break;
    const word = tokens[i]?.stem ?? '';
    const before = tokens[i - 1]?.lower ?? '';
    if (words.company.has(word)) return 'company';
    if (words.ownRoles.has(word) && !/^(?:these|those|such|sub)$/.test(before)) return 'company';
    if (words.customers.has(word)) {
      const next = tokens.slice(i + 1, i + 3);
      if (next.some(({ lower }) => words.customerVerbs.has(lower))) return 'customer';
    }
    // "The information you enter is not sent anywhere": a relative clause has a subject of its own.
    const relative = i > at && words.ownedThings.has(tokens[i - 1]?.stem ?? '');
    if (words.persons.has(word) && !(word === 'you' && relative)) return 'person';
    // "It is not passed to third parties": whom it goes to is not who acts.
    if (/^(?:to|with|by|from|of|for|between|and|or)$/.test(before)) continue;
    if (words.providers.has(word) && /^(?:these|those|such|service)$/.test(before)) return 'third-party';
    const passive = /^(?:is|are|was|were)$/.test(tokens[i + 1]?.lower ?? '');
    if (
      (word === 'they' && !passive) ||
      words.thirdParties.has(word) ||
      (word === 'third' && tokens[i + 1]?.stem === 'party')
    )
      return 'third-party';
  }
  return marks.flags.has('company') ? 'company' : 'unknown';
}

/** Where the subject of what a sentence says may begin. */
function subjectAt(tokens: readonly Token[], { agreers, agreeing }: PartyWords): number {
  let at = 0;
  // Skips an opening clause: "If you engage with a brand, we ...".
  const opening = tokens[0]?.lower ?? '';
  if (
    /^(?:if|when|where|while|before|after|upon|in|for|with|under|to|by|once|unless|should)$/.test(opening)
  ) {
    const comma = tokens.findIndex((token, index) => index > 1 && index < 60 && /,/.test(token.before));
    if (comma > 0) at = comma;
  }
  // "You agree that the supplier may ...": what is agreed to is what somebody else does.
  if (agreers.has(tokens[at]?.stem ?? '') || tokens[at]?.lower === 'the') {
    const that = tokens.findIndex(({ lower }, index) => index > at && index < at + 5 && lower === 'that');
    if (that > 0 && agreeing.has(tokens[that - 1]?.lower ?? '')) return that + 1;
  }
  return at;
}
