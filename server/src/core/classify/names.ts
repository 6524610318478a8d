/**
 * Whether a name stands for personal data. The head noun decides what a name is about (`emailTemplate` is a template),
 * the words before it and the owners around it decide whose it is (`companyName`, `file.name`, `patient.name`), and the
 * shape of the value rules out the rest (`email: boolean`).
 *
 * Which words mean what is data; see `lexicon.ts`. Annotations and schemas are the engine's business.
 */
import { judge, type Match, saysNothing } from './judge.ts';
import { isTiedToOthers, type Lexicon } from './lexicon.ts';
import type { Classification, Exclusion, NameQuestion } from './model.ts';
import { ownerOf } from './owners.ts';
import { bare, keysOf, splitName, withoutVersion } from './split.ts';

export type Answer = Classification | Exclusion | undefined;

const longestPhrase = 5;
const pascalCase = /^\p{Lu}\p{Ll}+(\p{Lu}\p{Ll}*)*$/u;

export function classifyName(lexicon: Lexicon, question: NameQuestion): Answer {
  const words = splitName(question.name);
  if (words.length === 0) return undefined;
  if (question.name.startsWith('$') && lexicon.words('operators').has(question.name.slice(1)))
    return { excluded: 'it is an operator of queries' };
  if (question.shape === 'function') {
    return mentions(lexicon, words) ? { excluded: 'it is a function' } : undefined;
  }
  if (question.owners.length === 0 && pascalCase.test(question.name)) {
    return mentions(lexicon, words) ? { excluded: 'it is written as a class or component' } : undefined;
  }
  const alone = classifyWords(lexicon, words, question);
  if (alone !== undefined && 'category' in alone) return alone;
  const together = throughOwner(lexicon, words, question);
  if (alone === undefined || together === undefined || !('category' in together)) return alone ?? together;
  // `mailFrom.address`: a phrase of three words says more than what the one word does not mean.
  const near = splitName(question.owners[0] ?? '');
  return (matchAtEnd(lexicon, [...near, ...words])?.size ?? 0) > 2 ? together : alone;
}

function classifyWords(lexicon: Lexicon, words: readonly string[], question: NameQuestion): Answer {
  if (matchAtEnd(lexicon, words)?.size !== words.length) {
    const refused = refusedByFirstWord(lexicon, words) ?? cleanedBy(lexicon, words);
    if (refused !== undefined) return mentions(lexicon, words) ? { excluded: refused } : undefined;
    const cut = cutAtConnective(lexicon, words, question);
    if (cut !== 'whole') return cut;
  }
  const spread = separate(lexicon, words);
  let end = spread.length;
  for (; end > 0; end--) {
    const head = spread.slice(0, end);
    // `fromAddress`: a phrase that says nothing here leaves the word at its end to say what it does behind others.
    for (let match = matchAtEnd(lexicon, head); match !== undefined; ) {
      const modifiers = head.slice(0, end - match.size);
      // `diagnosisText`: a word that says nothing here is a suffix like others.
      if (!saysNothing(lexicon, match, modifiers, question))
        return judge(lexicon, match, modifiers, question);
      match = otherwise(match) ?? matchAtEnd(lexicon, head, match.size - 1);
    }
    if (end === 1 || !isPlainSuffix(lexicon, spread[end - 1] ?? '')) break;
  }
  if (!mentions(lexicon, spread)) return undefined;
  return { excluded: `the head of the name is "${spread[end - 1] ?? ''}"` };
}

/** `card.number`, `name.first`, `email.value`: the name says only together with its owner what it is. */
function throughOwner(lexicon: Lexicon, words: readonly string[], question: NameQuestion): Answer {
  // A letter is called what its type is: `m.text` of a `Message`.
  const isLetter = question.owners[0]?.length === 1;
  const [near, ...far] = isLetter ? question.owners.slice(1) : question.owners;
  if (near === undefined) return undefined;
  const ownerWords = withoutVersion(splitName(near));
  if (ownerWords.length === 0) return undefined;
  // `device.id` is the key of a row, whatever `deviceId` is.
  if (words.at(-1) === 'id' || words.at(-1) === 'ids') return undefined;
  const together = [...ownerWords, ...words];
  const match = matchAtEnd(lexicon, together);
  const context = { ...question, owners: far };
  const borrowed = together.slice(together.length - (match?.size ?? 0), together.length - words.length);
  const isLookup = lexicon.words('verbs').has(ownerWords[0] ?? '');
  const isWhich = isLookup && lexicon.words('whichOne').has(borrowed.join(''));
  // One or two letters (`f.name`) are no word, and `findFirst().name` is the name of whatever is found.
  if (match !== undefined && borrowed.join('').length > 2 && !isWhich) {
    return judge(lexicon, match, together.slice(0, together.length - match.size), context);
  }
  const last = words[0];
  if (words.length === 1 && last !== undefined && lexicon.words('holderFields').has(last)) {
    if (matchAtEnd(lexicon, ownerWords) !== undefined) return classifyWords(lexicon, ownerWords, context);
  }
  return throughType(lexicon, words, question);
}

/** `options.to` of `EmailOptions`: behind a name that says nothing, what its type is called says the phrase. */
function throughType(lexicon: Lexicon, words: readonly string[], question: NameQuestion): Answer {
  const [near = '', type = '', ...far] = question.owners;
  if (ownerOf(lexicon, near)?.kind !== 'carrier' || !pascalCase.test(type.replace(/^I(?=\p{Lu})/u, '')))
    return undefined;
  const together = [...splitName(type), ...words];
  const match = matchAtEnd(lexicon, together);
  if (match === undefined || match.size < words.length + 2) return undefined;
  return judge(lexicon, match, together.slice(0, together.length - match.size), { ...question, owners: far });
}

/** The longest known phrase at the end of the words, of no more words than asked for. */
function matchAtEnd(lexicon: Lexicon, words: readonly string[], longest = longestPhrase): Match | undefined {
  for (let size = Math.min(longest, words.length); size > 0; size--) {
    const tail = words.slice(words.length - size);
    for (const key of keysOf(tail)) {
      const term = lexicon.terms.get(key);
      if (term !== undefined) return { term, size };
    }
  }
  return undefined;
}

/** What the same phrase may mean besides. */
function otherwise({ term, size }: Match): Match | undefined {
  return term.otherwise === undefined ? undefined : { term: term.otherwise, size };
}

function mentions(lexicon: Lexicon, words: readonly string[]): boolean {
  return words.some((_, index) => {
    const match = matchAtEnd(lexicon, words.slice(0, index + 1));
    return match !== undefined && !isTiedToOthers(match.term);
  });
}

function refusedByFirstWord(lexicon: Lexicon, words: readonly string[]): string | undefined {
  const first = words[0];
  if (first === undefined || words.length < 2) return undefined;
  if (lexicon.words('yesNo').has(first)) return 'it is a yes or no';
  if (lexicon.words('verbs').has(first)) return `it starts with the verb "${first}"`;
  if (lexicon.words('quantities').has(first)) return 'it is a quantity';
  if (lexicon.words('leadingStops').has(first)) return `it starts with "${first}"`;
  return undefined;
}

function cleanedBy(lexicon: Lexicon, words: readonly string[]): string | undefined {
  const cleaned = lexicon.words('cleaned');
  const word = words.find((candidate) => cleaned.has(candidate) || cleaned.has(bare(candidate)));
  return word === undefined ? undefined : `it is ${word === 'hash' || word === 'mask' ? `a ${word}` : word}`;
}

/** `nameOfPatient`, `emailFromToken`, `emailOrPhone`. `whole`: there is no connective. */
function cutAtConnective(
  lexicon: Lexicon,
  words: readonly string[],
  question: NameQuestion,
): Answer | 'whole' {
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      (word === 'of' || lexicon.words('prepositions').has(word) || lexicon.words('conjunctions').has(word)),
  );
  const connective = words[at];
  // `signedInUserEmail`, `checkInAddress`: part of a word in front of the head.
  if (connective === undefined || (connective === 'in' && at < words.length - 1)) return 'whole';
  if (lexicon.words('tables').has(words.at(-1) ?? '')) return { excluded: 'it relates one thing to another' };
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  if (lexicon.words('conjunctions').has(connective)) {
    const left = classifyWords(lexicon, before, question);
    if (left !== undefined && 'category' in left) return left;
    return after.length === 0 ? left : (classifyWords(lexicon, after, question) ?? left);
  }
  if (after.length === 0 && matchAtEnd(lexicon, words) !== undefined) return 'whole';
  // `emailAt`, `passwordOn`, `verifiedAt`: a moment. `emailTo`, `nameFor`: the value itself.
  if (after.length === 0 && ['at', 'on', 'in'].includes(connective)) {
    return mentions(lexicon, before) ? { excluded: 'it is a moment in time' } : undefined;
  }
  const owners = connective === 'of' ? [after.join(' '), ...question.owners] : question.owners;
  const answer = classifyWords(lexicon, before, { ...question, owners });
  // `emailFrom`, `emailFromName`: who a message is from, which may be the service.
  const part = after.length === 1 ? matchAtEnd(lexicon, after)?.term.category : undefined;
  const isSender = after.length === 0 || /^user\.(?:name|contact)\b/.test(part ?? '');
  const unsure = isSender && lexicon.words('unsure').has(connective);
  return unsure && answer !== undefined && 'category' in answer
    ? { ...answer, confidence: 'possible' }
    : answer;
}

/** `useremail` is written together: take it apart where a known owner meets a known phrase. */
function separate(lexicon: Lexicon, words: readonly string[]): readonly string[] {
  const [only] = words;
  if (words.length !== 1 || only === undefined || only.length < 6 || matchAtEnd(lexicon, words) !== undefined)
    return words;
  for (let at = 3; at <= only.length - 2; at++) {
    if (lexicon.words('runTogether').has(only.slice(0, at)) && lexicon.terms.has(only.slice(at))) {
      return [only.slice(0, at), only.slice(at)];
    }
  }
  return words;
}

function isPlainSuffix(lexicon: Lexicon, word: string): boolean {
  return (
    /^\d+$/.test(word) ||
    lexicon.words('plainSuffixes').has(word) ||
    lexicon.words('plainSuffixes').has(bare(word))
  );
}
