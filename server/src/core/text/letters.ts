// Which characters make words, asked character by character. A regular expression with Unicode classes answers the same, but
// costs several times as much where every word of a document is looked at.
// Deliberately absent: what a word means, and words inside identifiers (`words.ts`).

const unknown = 0;
const other = 1;
const letter = 2;
const number = 3;
const latinLetter = 4;

/** The kind of each UTF-16 unit, found out when it is first met. */
const kinds = new Uint8Array(0x10000);

const kindOfText = (char: string): number => {
  if (/\p{L}/u.test(char)) return /\p{Script=Latin}/u.test(char) ? latinLetter : letter;
  return /\p{N}/u.test(char) ? number : other;
};

/** The kind of the character that starts at `at`; the second half of a pair counts with the first. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return kindOfText(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = kinds[code] ?? other;
  if (known !== unknown) return known;
  const kind = kindOfText(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1;
};

/** Where the next word begins at or after `from`, or -1: letters and digits are words. */
export function wordStart(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (kindAt(text, at) !== other) return at;
  return -1;
}

/** The end of the word that begins at `start`. One apostrophe may stand inside it, before letters: `user's`. */
export function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start, false);
  const code = text.charCodeAt(end);
  if ((code === 39 || code === 0x2018 || code === 0x2019) && end + 1 < text.length) {
    const rest = runEnd(text, end + 1, true);
    if (rest > end + 1) end = rest;
  }
  return end;
}

function runEnd(text: string, from: number, lettersOnly: boolean): number {
  let at = from;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === other || (lettersOnly && kind === number)) break;
    at += widthAt(text, at);
  }
  return at;
}

/** How many letters there are, and how many of them are Latin. */
export function countLetters(text: string): { readonly letters: number; readonly latin: number } {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    const kind = kindAt(text, at);
    if (kind === latinLetter) latin++;
    if (kind === latinLetter || kind === letter) letters++;
  }
  return { letters, latin };
}
