// Words of a sentence in the form the lexicon compares: lower case, straight quotes, plural ending taken off.

export interface Token {
  readonly stem: string;
  readonly lower: string;
  /** Offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
  /** Punctuation between the token before and this one: `,`, `;`, `(`, ... */
  readonly before: string;
}

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  wordPattern.lastIndex = from;
  let last = from;
  for (
    let match = wordPattern.exec(text);
    match !== null && match.index < to;
    match = wordPattern.exec(text)
  ) {
    let word = match[0].toLowerCase();
    let end = match.index + match[0].length;
    if (word.length > 2 && word.includes('’')) word = word.replace('’', "'");
    if (word.endsWith("'s")) word = word.slice(0, -2);
    // "e-mail" is one word, as "email" is.
    if (word === 'e' && /[-‑–]/.test(text.charAt(end)) && /^mail/i.test(text.slice(end + 1, end + 5))) {
      const rest = /^mail\p{L}*/iu.exec(text.slice(end + 1, end + 12))?.[0] ?? 'mail';
      word += rest.toLowerCase();
      end += 1 + rest.length;
      wordPattern.lastIndex = end;
    }
    tokens.push({
      stem: stemOf(word),
      lower: word,
      start: match.index,
      end,
      before: punctuation(text, last, match.index),
    });
    last = end;
  }
  return tokens;
}

function punctuation(text: string, from: number, to: number): string {
  let marks = '';
  for (let i = from; i < to && marks.length < 6; i++) {
    const char = text.charAt(i);
    if (char !== ' ' && char !== '\n') marks += char;
  }
  return marks;
}

const stems = new Map<string, string>([
  ['cookies', 'cookie'],
  ['movies', 'movie'],
  ['selfies', 'selfie'],
  ['ads', 'ad'],
  ['ids', 'id'],
  ['ips', 'ip'],
  ['cvs', 'cv'],
  ['apis', 'api'],
  ['urls', 'url'],
  ['pcs', 'pc'],
  ['analytics', 'analytics'],
  ['sms', 'sms'],
  ['gps', 'gps'],
  ['news', 'news'],
  ['always', 'always'],
  ['children', 'child'],
  ['childrens', 'child'],
  ['persons', 'person'],
  ['people', 'people'],
  ['addresses', 'address'],
  ['businesses', 'business'],
  ['statuses', 'status'],
]);

/** Takes the plural (or third person) ending off. Remembers, since policies use few words often. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  let stem = word;
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word)) {
    if (word.endsWith('ies') && word.length > 4) stem = `${word.slice(0, -3)}y`;
    else if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) stem = word.slice(0, -2);
    else stem = word.slice(0, -1);
  }
  if (stems.size < 20000) stems.set(word, stem);
  return stem;
}
