// Sentences that define a term: "Personal Information means ...". The promises of a clause hold a term once; here it matters when
// a second sentence says more about it.
import type { Fact } from './model.ts';
import type { WordedPassage } from './passages.ts';

const defining =
  /^(?:\p{L}+,\s+)?(?:the (?:terms?|words?)\s+)?["“'‘]?(\p{Lu}[\p{L}-]*(?:\s+\p{Lu}[\p{L}-]*){0,4})["”'’]?\s+(?:means?|refers? to|shall mean|is defined as|includes?)\b/u;

/** The term that a passage defines. */
function definedTerm({ sentences }: WordedPassage): string | undefined {
  for (const { text } of sentences) {
    const term = defining.exec(text)?.[1];
    // "This means", "Consent includes": one capital at the beginning of a sentence is no term.
    if (term !== undefined && (term.includes(' ') || /["“'‘]/.test(text.slice(0, text.indexOf(term)))))
      return term;
  }
  return undefined;
}

export function definitionFacts(
  before: WordedPassage | undefined,
  after: WordedPassage | undefined,
): readonly Fact[] {
  const term = (after && definedTerm(after)) ?? (before && definedTerm(before));
  if (term === undefined) return [];
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [
    {
      kind: 'definition',
      change,
      term,
      ...(before && { before: before.text }),
      ...(after && { after: after.text }),
    },
  ];
}
