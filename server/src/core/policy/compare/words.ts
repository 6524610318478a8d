// A text as the words that a comparison looks at: what typography, hyphens and possessives change is the same word, an address is
// one word, and a document may call itself what it likes. Deliberately absent: what a word means.

export interface Word {
  /** As written, punctuation included. */
  readonly text: string;
  /** What is compared; never empty. */
  readonly key: string;
}

const address =
  /^(?:https?:|mailto:|www\.)|@\S+\.\w|^\w[\w-]*(?:\.[\w-]+)*\.(?:com|org|net|io|ai|eu|gov|html?)(?:\/|$)/i;
const dashes = /(?<=[\p{L}\p{N}])[-‐‑‒–—―/](?=[\p{L}\p{N}])/u;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const chunk of text.match(/\S+/g) ?? []) {
    const bare = trimmed(chunk);
    if (address.test(bare) || !dashes.test(chunk)) words.push({ text: chunk, key: keyOf(bare) });
    else for (const part of parted(chunk)) words.push({ text: part, key: keyOf(trimmed(part)) });
  }
  return withoutSilent(withoutOwnName(joined(words)));
}

/** Words as text again: what was cut at a dash is put together. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  for (const { text: word } of words) text += text === '' || endsOpen(text) ? word : ` ${word}`;
  return text;
}

const endsOpen = (text: string): boolean => /[\p{L}\p{N}][-‐‑‒–—―/]$/u.test(text);

function parted(chunk: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < chunk.length; at++) {
    if (!dashes.test(chunk.slice(at - 1, at + 2)) || at < from + 1) continue;
    if (!/[-‐‑‒–—―/]/.test(chunk.charAt(at))) continue;
    parts.push(chunk.slice(from, at + 1));
    from = at + 1;
  }
  parts.push(chunk.slice(from));
  return parts.filter((part) => part !== '');
}

/** "(b)" and "(iv)" count the items of a list. */
const marker = /^\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)$/i;

const trimmed = (chunk: string): string =>
  (marker.test(chunk) ? '' : chunk).replace(/^[^\p{L}\p{N}%€$£§]+/u, '').replace(/[^\p{L}\p{N}%€$£§]+$/u, '');

function keyOf(bare: string): string {
  const folded = bare
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/'s$/, '');
  return /^e-?mails?$/.test(folded) ? folded.replace('-', '') : folded;
}

/** "e-mail" and "web site" are written as one word, too. */
function joined(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const pair = last === undefined ? '' : `${last.key} ${word.key}`;
    if (last !== undefined && /^(?:e mails?|web sites?|sub processors?|on line|opt outs?)$/.test(pair))
      out[out.length - 1] = { text: textOf([last, word]), key: pair.replace(' ', '') };
    else out.push(word);
  }
  return out;
}

/** "this Website Privacy Policy" and "this Privacy Policy" are the document itself. */
function withoutOwnName(words: readonly Word[]): readonly Word[] {
  const silent = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (!/^(?:policy|notice|statement)$/.test(word.key) || !/^\p{Lu}/u.test(trimmed(word.text))) continue;
    const noun = words[index - 1];
    // Among capitals throughout, every word begins with one.
    if (noun?.key !== 'privacy' || !/^\p{Lu}\p{Ll}/u.test(noun.text)) continue;
    for (let at = index - 2; at >= Math.max(1, index - 4); at--) {
      const before = words[at];
      if (before === undefined || !/^[^\p{L}]*[\p{Lu}\d]/u.test(before.text)) break;
      silent.add(at);
    }
  }
  return silent.size === 0
    ? words
    : words.map((word, index) => (silent.has(index) ? { text: word.text, key: '' } : word));
}

/** What is written and not compared belongs to the word before it, or else to the one behind it. */
function withoutSilent(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  let opening: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (word.key !== '') {
      out.push({ text: textOf([...opening, word]), key: word.key });
      opening = [];
    } else if (last === undefined) opening.push(word);
    else out[out.length - 1] = { text: textOf([last, word]), key: last.key };
  }
  return out;
}
