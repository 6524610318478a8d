/** Where a text names something by its id, as a word of its own. */
import type { Place } from './range.ts';

export function placesOf(id: string, file: string, text: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const end = at + id.length;
    const isWord =
      !isPart(text[at - 1]) && !isPart(text[end]) && !(text[end] === '.' && isPart(text[end + 1]));
    if (isWord) places.push({ file, start: at, end });
  }
  return places;
}

/** The id that stands at an offset. */
export function idAt(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && (isPart(text[start - 1]) || text[start - 1] === '.')) start--;
  while (end < text.length && (isPart(text[end]) || (text[end] === '.' && isPart(text[end + 1])))) end++;
  while (text[start] === '.') start++;
  return end > start ? { start, end } : undefined;
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
}
