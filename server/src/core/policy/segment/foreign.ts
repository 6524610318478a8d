// Passages in other languages. The lexicon knows English only, and guesses about the rest would be worse than nothing; so they are
// left out, and that is said once.

import { countLetters } from '../../text/letters.ts';
import type { PolicyProblem } from '../model.ts';
import { type DocumentWords, plainWords } from './document-words.ts';
import type { SegmentedClause } from './segment.ts';

/** Enough of a passage to know its language. */
const sample = 500;

/** A part of a page that says of itself which language it is in: `<section lang="de">`. */
export interface DeclaredPassage {
  readonly start: number;
  readonly end: number;
}

export function withoutForeign(
  clauses: readonly SegmentedClause[],
  declared: string | null,
  passages: readonly DeclaredPassage[],
  words: DocumentWords,
): { readonly clauses: readonly SegmentedClause[]; readonly problem: PolicyProblem | null } {
  const textOf = ({ draft }: SegmentedClause): string =>
    draft.segments
      .map(({ piece }) => piece.text.slice(0, sample))
      .join(' ')
      .slice(0, sample);
  const isDeclared = ({ draft }: SegmentedClause): boolean =>
    passages.some(({ start, end }) => draft.start >= start && draft.start < end);
  const foreign = new Set(
    clauses.filter((clause) => {
      const text = textOf(clause);
      return isForeign(text, words) || (isDeclared(clause) && !isEnglish(text, words));
    }),
  );
  const [first] = foreign;
  if (first === undefined) return { clauses, problem: null };
  // What is too short to tell is of the language of the rest.
  const telling = clauses.filter((clause) => plainWords(textOf(clause)).length >= 6);
  const mostly = foreign.size >= Math.max(1, telling.length) * 0.6;
  const language = mostly ? languageName(declared) : null;
  const line = mostly ? 1 : first.draft.startLine;
  const message = mostly
    ? `This policy is not in English${language === null ? '' : ` but in ${language}`}: its clauses are not read.`
    : `Passages that are not in English are not read (${foreign.size} from here on).`;
  return {
    clauses: mostly ? [] : clauses.filter((clause) => !foreign.has(clause)),
    problem: { line, message },
  };
}

/** Mark-up may be wrong about a text; its small words are not. */
function isEnglish(text: string, words: DocumentWords): boolean {
  const tokens = plainWords(text);
  return tokens.filter((token) => words.englishWords.has(token)).length >= Math.max(2, tokens.length * 0.15);
}

function isForeign(text: string, words: DocumentWords): boolean {
  const { letters, latin } = countLetters(text);
  if (letters >= 12 && latin < letters * 0.5) return true;
  const tokens = plainWords(text);
  if (tokens.length < 8) return false;
  let english = 0;
  let other = 0;
  let accented = 0;
  const plain = !/[^\p{ASCII}]/u.test(text);
  for (const token of tokens) {
    if (words.englishWords.has(token)) english++;
    if (words.foreignWords.has(token)) other++;
    // Czech or Polish is told by its letters sooner than by its small words.
    if (!plain && /[^\p{ASCII}]/u.test(token)) accented++;
  }
  const strange = accented >= tokens.length * 0.2 && english < tokens.length * 0.12;
  return strange || (other >= Math.max(3, tokens.length * 0.12) && other > english * 1.5);
}

function languageName(declared: string | null): string | null {
  if (declared === null || /^en\b/i.test(declared)) return null;
  try {
    return (
      new Intl.DisplayNames(['en'], { type: 'language' }).of(declared.split(/[-_]/)[0] ?? declared) ?? null
    );
  } catch {
    return null;
  }
}
