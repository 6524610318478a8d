// The title of a document: a short line with a word such as "policy", best with a date below or marked up as a heading.

import type { Block } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, plainWords } from './document-words.ts';

export interface Title {
  readonly block: Block;
  readonly index: number;
  readonly text: string;
  readonly dropsBefore: boolean;
}

export function findTitle(
  blocks: readonly Block[],
  dates: ReadonlySet<Block>,
  words: DocumentWords,
): Title | null {
  let best: { index: number; score: number; near: boolean } | null = null;
  const limit = Math.min(blocks.length, 80);
  for (let index = 0; index < limit; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'row' || (block.kind === 'item' && block.marker === 'bullet'))
      continue;
    const text = block.piece.text;
    if (
      text.length > 160 ||
      wordCount(text) > 14 ||
      /[.;,:]$/.test(
        text.replace(
          block.kind === 'heading' && wordCount(text) <= 6 ? /\.$/ : /\b(?:Inc|Ltd|LLC|Co|Corp)\.$/,
          '',
        ),
      )
    )
      continue;
    if (!isPolicyTitle(text, words)) continue;
    const near = dates.has(blocks[index + 1] ?? block) || dates.has(blocks[index + 2] ?? block);
    let score = near ? 3 : 0;
    if (block.kind === 'heading') score += block.style === 'hash' && block.level === 1 ? 2.5 : 1;
    if (index < 3) score += 1;
    score -= index * 0.02;
    if (score >= 0.9 && (best === null || score > best.score + 0.5)) best = { index, score, near };
  }
  const chosen = best === null ? undefined : blocks[best.index];
  if (best !== null && chosen !== undefined) {
    const before = blocks.slice(0, best.index).reduce((sum, block) => sum + block.piece.text.length, 0);
    const total = blocks.reduce((sum, block) => sum + block.piece.text.length, 0);
    const firstHash = blocks.find((block) => block.kind === 'heading' && block.style === 'hash');
    const larger =
      firstHash?.kind === 'heading' && chosen.kind === 'heading' && firstHash.level < chosen.level;
    if (!larger || best.near) {
      return { block: chosen, index: best.index, text: chosen.piece.text, dropsBefore: before < total / 2 };
    }
  }
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[first];
  if (heading?.kind === 'heading' && heading.style === 'hash') {
    const onlyOne =
      blocks.filter((b) => b.kind === 'heading' && b.style === 'hash' && b.level <= heading.level).length ===
      1;
    if (onlyOne || (first === 0 && heading.level === 1))
      return { block: heading, index: first, text: heading.piece.text, dropsBefore: false };
  }
  const opening = blocks[0];
  if (
    opening?.kind === 'paragraph' &&
    opening.lineCount === 1 &&
    wordCount(opening.piece.text) <= 10 &&
    !/[.;,:]$/.test(opening.piece.text)
  ) {
    return { block: opening, index: 0, text: opening.piece.text, dropsBefore: false };
  }
  return null;
}

export function isPolicyTitle(text: string, words: DocumentWords): boolean {
  const tokens = plainWords(text.replace(/\[|\]/g, ''));
  if (tokens.length === 0 || tokens.length > 12 || /\?$/.test(text)) return false;
  if (tokens.some((token) => words.notInTitles.has(token))) return false;
  return tokens.some((token) => words.titleNouns.has(token));
}

/** "Privacy Policy" once more, right under "Acme Privacy Policy". */
export function repeatsTitle(block: Block, title: Block | null, blocks: readonly Block[]): boolean {
  if (title === null || block.kind === 'row' || block === title || wordCount(block.piece.text) > 10)
    return false;
  const index = blocks.indexOf(block);
  const titleIndex = blocks.indexOf(title);
  if (index < 0 || index - titleIndex > 2 || index < titleIndex) return false;
  const inTitle = new Set(plainWords(title.piece.text));
  const tokens = plainWords(block.piece.text);
  return tokens.length > 0 && tokens.every((token) => inTitle.has(token));
}
