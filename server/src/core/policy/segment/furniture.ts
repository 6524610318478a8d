// What stands on a page and is no policy: page numbers, running headers, copyright lines, slogans and forms at the end.
// Deliberately absent: navigation of HTML pages, which the reader of HTML leaves out.

import type { Block } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, plainWords } from './document-words.ts';
import { isCapitals } from './read-text.ts';

/** Page numbers, running headers, copyright lines, "back to top". */
export function withoutPageFurniture(
  blocks: readonly Block[],
  paged: boolean,
  words: DocumentWords,
): readonly Block[] {
  const seen = new Map<string, number>();
  const shape = (block: Block): string | null => {
    if (block.kind === 'row' || block.piece.text.length > 90) return null;
    // "Legal basis: necessary for the contract." may be said of many things.
    const text = block.piece.text;
    if (/[.;:]$/.test(text) && plainWords(text).some((word) => words.sentenceWords.has(word))) return null;
    return text.toLowerCase().replace(/\d+/g, '#');
  };
  // A document with marked-up headings has no pages, and what it repeats it says.
  const hashes = blocks.filter((block) => block.kind === 'heading' && block.style === 'hash').length;
  const repeats = paged && hashes < 2;
  for (const block of repeats ? blocks : []) {
    const key = shape(block);
    if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return blocks.filter((block) => {
    const text = block.piece.text;
    if (text.length > 160) return true;
    const key = repeats ? shape(block) : null;
    const repeated =
      key !== null && (seen.get(key) ?? 0) >= 3 && (/#/.test(key) || block.kind === 'paragraph');
    if (repeated && block.kind !== 'item') return false;
    if (/^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text) && block.kind !== 'item') return false;
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (block.kind === 'paragraph' && bareLabel.test(text)) return false;
    if (/^(?:copyright\s*)?©|^copyright \d{4}/i.test(text)) return false;
    const lower = plainWords(text).join(' ');
    return !words.noiseLines.some(
      (line) => lower === line || (lower.length <= line.length + 24 && lower.startsWith(line)),
    );
  });
}

/** "§ 02", "Section 4": the number of a section in a line of its own, above its heading. */
const bareLabel =
  /^(?:§+|(?:section|part|chapter|article|step|no\.?|nr\.?|number)\b)\s*(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,6}|[a-z])[.):]?(?:\s*(?:of|\/)\s*\d{1,3})?$/i;

/** After the contact section, pages go on with slogans in capitals and forms to sign up. */
export function withoutTail(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const contact = blocks.findLastIndex(
    (block) =>
      block.kind === 'heading' && plainWords(block.piece.text).some((word) => words.contactTitles.has(word)),
  );
  if (contact < blocks.length * 0.6) return blocks;
  const shouts = (block: Block): boolean =>
    isCapitals(block.piece.text) &&
    wordCount(block.piece.text) >= 3 &&
    !plainWords(block.piece.text).some((word) => words.subjectWords.has(word));
  if (blocks.slice(0, contact).some((block) => block.kind === 'heading' && shouts(block))) return blocks;
  let advertising = false;
  return blocks.filter((block, index) => {
    if (index <= contact + 1) return true;
    if (block.kind === 'heading') {
      advertising = shouts(block);
      return !advertising;
    }
    const opening = plainWords(block.piece.text.slice(0, 60)).join(' ');
    return !advertising && !shouts(block) && !words.formStarts.some((start) => opening.startsWith(start));
  });
}
