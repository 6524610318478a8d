/**
 * Names to words: `userIPAddress`, `user_ip_address`, `x-real-ip` and `USER_IP` all become lower-case words.
 *
 * Words written together (`firstname`) stay one word here; phrases are compared without the gaps, so they meet
 * `firstName` all the same.
 */

/** Programs repeat their names: answers are kept, up to a number that no program of a sane size meets. */
const MOST_KEPT = 200_000;

export function kept<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}

/** `homeAddresses` -> `['home', 'addresses']`; digits stay with the word before them. */
export const splitName: (name: string) => readonly string[] = kept(split);

function split(name: string): readonly string[] {
  return name
    .replace(/([A-Z]{2,})s(?![a-z])/g, (_, acronym: string) => ` ${acronym.toLowerCase()}s `)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** `CommentV2`, `commentNew`: which version of a thing it is says nothing of what it is. */
export function withoutVersion(words: readonly string[]): readonly string[] {
  return words.length > 1 && /^(?:v\d+|new|old|legacy)$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1)
    : words;
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  diagnoses: 'diagnosis',
  alumni: 'alumnus',
  wives: 'wife',
  ids: 'id',
  ips: 'ip',
};

/** The singular of an English noun, good enough to look words up: never shown to anyone. */
export const singular: (word: string) => string = kept(toSingular);

function toSingular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What a word is looked up as: singular, and without a number at its end (`address2`). */
export const bare: (word: string) => string = kept(toBare);

function toBare(word: string): string {
  const letters = word.replace(/\d+$/, '');
  return singular(letters.length > 1 ? letters : word);
}

/** Words joined for comparison; the keys under which a run of words may be found, best first. */
export function keysOf(words: readonly string[]): readonly string[] {
  return keysOfText(words.join(' '));
}

const keysOfText = kept((text: string): readonly string[] => {
  const words = text.split(' ');
  const joined = words.join('');
  const last = words.length - 1;
  const singularLast = words.map((word, index) => (index === last ? singular(word) : word)).join('');
  const bareAll = words.map(bare).join('');
  return [joined, singularLast, bareAll];
});
