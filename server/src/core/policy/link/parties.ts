// What a contract calls the company itself: "Acme B.V. (the “Provider”)", "the Processor shall". Such a name with a capital is
// nobody who is given data, though the same word without one is ("our payment processor").
// Deliberately absent: names that are no kind of recipient ("the Company"); nobody takes them for one.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Policy, Sentence } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';

/** Finds the company's own name in a sentence; null where the document gives it none. */
export type PartyNames = RegExp | null;

const openingClauses = 12;
const fewestDuties = 3;
/** With the other party by its name in the same text, one duty is enough. */
const otherParty = /\b(?:the|The) (?:Data )?(?:Controller|Customer|Client)\b/;

export function partyNamesOf(language: PolicyLanguage, policy: Policy): PartyNames {
  const names = language.partyNames.flatMap((name) => {
    if (isIntroduced(name, policy.clauses)) return [name, capitalised(name)];
    return isParty(capitalised(name), policy.clauses) ? [capitalised(name)] : [];
  });
  if (names.length === 0) return null;
  // "Sub-processor", "Payment Processor" and "third-party Provider" are others.
  const longestFirst = [...names].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `(?<![\\p{L}-])(?<!\\b(?:[Ss]ub|[Pp]ayment|[Cc]ard|[Pp]arty|[Tt]hird|[Oo]ther) )(?:${longestFirst})(?![\\p{L}-])`,
    'gu',
  );
}

/** 'Acme GmbH, hereinafter referred to as "contractor"': some contracts write their parties small. */
function isIntroduced(name: string, clauses: readonly Clause[]): boolean {
  const naming = clauses.slice(0, openingClauses).filter(({ text }) => text.includes(name));
  if (naming.length === 0) return false;
  const introduced = new RegExp(`\\b(?:as|the|called) (?:the )?["“”‘’*]+(?:the )?${name}["“”‘’*]`, 'u');
  return naming.some(({ text }) => introduced.test(text));
}

const capitalised = (name: string): string => name.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());

/** Introduced in quotes or brackets, or the subject of duties again and again. */
function isParty(name: string, clauses: readonly Clause[]): boolean {
  if (!clauses.some(({ text }) => text.includes(name))) return false;
  const introduced = new RegExp(
    `\\([^()]{0,80}["'“”‘’*](?:the )?${name}["'“”‘’*]+[^()]{0,60}\\)|["'“”‘’*]${name}["'“”‘’*]+[^.]{0,60}\\b(?:is|means|refers to) [A-Z]`,
    'u',
  );
  const obliged = new RegExp(
    `(?<![\\p{L}-])(?<!\\b(?:[Ss]ub|[Pp]ayment|[Cc]ard|[Pp]arty|[Tt]hird|[Oo]ther|[Ss]ervice|[Aa]|[Aa]ny|[Ee]ach|[Ss]uch) )${name} (?:shall|will|must|agrees|undertakes|warrants)\\b`,
    'gu',
  );
  let duties = 0;
  for (const [position, { text }] of clauses.entries()) {
    if (position < openingClauses && introduced.test(text)) return true;
    duties += text.match(obliged)?.length ?? 0;
    if (duties >= fewestDuties) return true;
  }
  return duties > 0 && clauses.some(({ text }) => otherParty.test(text));
}

/**
 * "To support and improve the Service"; "processes it as a processor"; "we provide hosting services": the product and the
 * company, whatever the document.
 */
const itself =
  /(?:\b(?:our|its|own)|['’]s) (?:own )?data cent(?:er|re)s?\b|\b(?:provid|offer)(?:es?|s|ing)? (?:[\w-]+ ){0,3}(?:hosting|storage|payment|analytics|messaging) (?:services?|platform|solutions?)\b|(?<=\b[Tt]he )Services?\b|\b(?:as|is|are|acts?|acting) (?:as )?(?:an? |the |your |our )?(?:independent )?(?:[Dd]ata )?[Pp]rocessors?\b/g;

/** The recipients of a sentence without those that are the company by its name in the contract. */
export function withoutParty(
  language: PolicyLanguage,
  names: PartyNames,
  sentence: Sentence,
): readonly string[] {
  if (sentence.recipients.length === 0) return sentence.recipients;
  const unnamed = names === null ? sentence.text : sentence.text.replace(names, ' ');
  const rest = unnamed.replace(itself, ' ');
  if (rest === sentence.text) return sentence.recipients;
  const tokens = tokenize(rest);
  const others = new Set(
    [...language.recipientWords.find(tokens), ...language.recipientKinds.find(tokens)].map(
      ({ value }) => value,
    ),
  );
  for (const vendor of sentence.vendors) {
    const known = language.recipients.get(vendor);
    if (known !== null && known !== undefined) others.add(known.class);
  }
  return sentence.recipients.filter((id) => others.has(id));
}
