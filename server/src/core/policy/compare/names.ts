// A company, a product or an address that is called otherwise throughout the new version. Found from what was put in place of what
// in many sentences; a known vendor is never a name in this sense, for another recipient is substance.
import type { PolicyLanguage } from '../language.ts';
import { tokenize } from '../understand/tokens.ts';
import type { Stretch } from './diff.ts';
import type { NameChange } from './model.ts';
import type { Word } from './words.ts';

const fewestPlaces = 3;
const longestName = 3;

export interface Renaming {
  readonly changes: readonly NameChange[];
  /** Words of the old version as the new one would write them. */
  apply(words: readonly Word[]): readonly Word[];
}

export const noRenaming: Renaming = { changes: [], apply: (words) => words };

export function findRenaming(
  stretches: readonly (readonly Stretch[])[],
  before: readonly (readonly Word[])[],
  after: readonly (readonly Word[])[],
  language: PolicyLanguage,
): Renaming {
  const counts = new Map<string, { from: readonly Word[]; to: readonly Word[]; places: number }>();
  for (const sentence of stretches)
    for (const { same, before: from, after: to } of sentence) {
      if (same || !isName(from, language) || !isName(to, language)) continue;
      const key = `${keysOf(from)} > ${keysOf(to)}`;
      const entry = counts.get(key) ?? { from, to, places: 0 };
      counts.set(key, { ...entry, places: entry.places + 1 });
    }
  const kept = [...counts.values()]
    .filter(({ places }) => places >= fewestPlaces)
    .filter(({ from }) => occurrences(after, from) <= occurrences(before, from) * 0.3)
    .sort((a, b) => b.from.length - a.from.length || b.places - a.places);
  const chosen = kept.filter(
    ({ from }, index) => kept.findIndex((other) => keysOf(other.from) === keysOf(from)) === index,
  );
  if (chosen.length === 0) return noRenaming;
  return {
    changes: chosen
      .map(({ from, to }) => ({
        before: bare(from),
        after: bare(to),
        places: occurrences(before, from),
      }))
      .sort((a, b) => b.places - a.places),
    apply: (words) => rename(words, chosen),
  };
}

/** Written as names are: with a capital that is no beginning of a sentence, with a digit inside, or as an address. */
function isName(words: readonly Word[], language: PolicyLanguage): boolean {
  if (words.length === 0 || words.length > longestName) return false;
  if (words.some(({ key }) => /^\d+$/.test(key))) return false;
  const text = words.map(({ text: word }) => word).join(' ');
  const looks = words.every(({ text: word, key }) => /\p{Lu}/u.test(word) || /\d|@|\.\w/.test(key));
  if (!looks) return false;
  const tokens = tokenize(text);
  return (
    !language.vendorNames.has(tokens) &&
    !language.data.has(tokens) &&
    !language.purposes.has(tokens) &&
    !language.recipientWords.has(tokens)
  );
}

const keysOf = (words: readonly Word[]): string => words.map(({ key }) => key).join(' ');

const bare = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/^["'“‘(<]+/, '')
    .replace(/["'”’)>,.;:]+$/, '')
    .replace(/['’]s$/, '');

function occurrences(texts: readonly (readonly Word[])[], name: readonly Word[]): number {
  let count = 0;
  for (const words of texts)
    for (let at = 0; at + name.length <= words.length; at++) if (stands(words, at, name)) count++;
  return count;
}

const stands = (words: readonly Word[], at: number, name: readonly Word[]): boolean =>
  name.every(({ key }, index) => words[at + index]?.key === key);

function rename(
  words: readonly Word[],
  names: readonly { readonly from: readonly Word[]; readonly to: readonly Word[] }[],
): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const found = names.find(({ from }) => stands(words, at, from));
    if (found === undefined) {
      const word = words[at];
      if (word !== undefined) out.push(word);
      at++;
    } else {
      out.push(...found.to.map(({ text, key }) => ({ text, key })));
      at += found.from.length;
    }
  }
  return out;
}
