// How a policy document is written, by the name of its file. Documents of word processors and PDF files are turned into one of
// these by the host before they come here: a PDF into lines with Markdown's headings, a DOCX into HTML.

import type { PolicyFormat } from './model.ts';

export function formatOf(file: string): PolicyFormat {
  if (/\.(?:md|markdown|mdx|pdf)$/i.test(file)) return 'markdown';
  return /\.(?:x?html?|docx)$/i.test(file) ? 'html' : 'text';
}

/** A place for people: `PRIVACY.md:12`, and `privacy.pdf, page 3` where lines are only those of the text taken from the file. */
export const placeInPolicy = (file: string, line: number, page: number | undefined): string =>
  page === undefined ? `${file}:${line}` : `${file}, page ${page}`;
