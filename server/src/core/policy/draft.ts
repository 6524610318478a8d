// A sentence put into a policy as its author would: behind a clause, as a paragraph or an item of the same list, in the document's
// own format, and marked so that nobody takes it for reviewed text. Deliberately absent: what the sentence says.
import type { Clause, PolicyFormat } from './model.ts';

export interface DraftPlace {
  readonly text: string;
  readonly format: PolicyFormat;
  /** The clause that it goes behind; the end of the document without one. */
  readonly behind: Clause | undefined;
}

export interface Insertion {
  readonly at: number;
  readonly newText: string;
}

/** What a lawyer looks for. */
const draftMark = '[Draft, for legal review]';

export function draftInsertion({ text, format, behind }: DraftPlace, sentence: string): Insertion {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (behind === undefined) {
    const at = text.trimEnd().length;
    return { at, newText: `${eol}${eol}${inFormat(format, sentence)}` };
  }
  if (format === 'html') return intoHtml(text, behind, sentence, eol);
  return intoLines(text, format, behind, sentence, eol);
}

function inFormat(format: PolicyFormat, sentence: string): string {
  switch (format) {
    case 'markdown':
      return `**${draftMark.replace(/[[\]]/g, '\\$&')}** ${sentence.replace(/[*_`<>[\]]/g, '\\$&')}`;
    case 'html':
      return `<strong>${draftMark}</strong> ${escapeHtml(sentence)}`;
    case 'text':
      return `${draftMark} ${sentence}`;
  }
}

function intoLines(
  text: string,
  format: PolicyFormat,
  behind: Clause,
  sentence: string,
  eol: string,
): Insertion {
  const words = inFormat(format, sentence);
  const first = lineAt(text, behind.start);
  // A short list is one clause: its last item has the number.
  const last = lineAt(text, Math.max(behind.start, behind.end - 1));
  const item = listItem.exec(last) ?? listItem.exec(first);
  if (item) {
    const [, indent = '', bullet, number, dot = '.'] = item;
    const marker = bullet ?? `${Number(number) + 1}${dot}`;
    return { at: endOfLine(text, behind.end), newText: `${eol}${indent}${marker} ${words}` };
  }
  let at = endOfLine(text, behind.end);
  // Behind a row of a table comes the rest of the table.
  if (/^\s*\|/.test(first)) {
    let next = nextLine(text, at);
    while (next !== undefined && /^\s*\|/.test(lineAt(text, next))) {
      at = endOfLine(text, next);
      next = nextLine(text, at);
    }
  }
  return { at, newText: `${eol}${eol}${words}` };
}

const listItem = /^(\s*)(?:([-*+•])|(\d{1,3})([.)]))\s+/;

const blockEnd = /<\/(p|li|td|th|dd|blockquote|div|section|article|body|html)\s*>/gi;

function intoHtml(text: string, behind: Clause, sentence: string, eol: string): Insertion {
  const words = inFormat('html', sentence);
  blockEnd.lastIndex = Math.max(behind.start, behind.end - 1);
  const found = blockEnd.exec(text);
  if (found === null) return { at: text.trimEnd().length, newText: `${eol}<p>${words}</p>` };
  const tag = (found[1] ?? '').toLowerCase();
  if (tag === 'body' || tag === 'html') return { at: found.index, newText: `<p>${words}</p>${eol}` };
  let at = found.index + found[0].length;
  if (tag === 'td' || tag === 'th') {
    const table = text.toLowerCase().indexOf('</table>', at);
    if (table >= 0) at = table + '</table>'.length;
  }
  const indent = /^\s*/.exec(lineAt(text, found.index))?.[0] ?? '';
  const element = tag === 'li' || tag === 'dd' ? tag : 'p';
  return { at, newText: `${eol}${indent}<${element}>${words}</${element}>` };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}

function nextLine(text: string, end: number): number | undefined {
  const start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return start < text.length ? start : undefined;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, endOfLine(text, start));
}
