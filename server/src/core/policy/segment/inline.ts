// Markdown inside a line: emphasis, links, escapes, entities and stray tags are taken off, the words stay.
// One pass, no backtracking: a line may be half a megabyte long. Deliberately absent: reference definitions and footnotes.

import type { PieceBuilder } from './piece.ts';

const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  shy: '',
  ensp: ' ',
  emsp: ' ',
};

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** What stands on a button is nothing that the policy says. */
function behindButton(source: string, from: number, to: number): number {
  const end = source.slice(from, Math.min(to, from + longestButton)).indexOf(buttonEnd);
  return end < 0 ? from : from + end + buttonEnd.length - 1;
}

const buttonEnd = '</button>';
const longestButton = 300;
const longestCode = 120;
const longestEmphasis = 600;

/** "_really_" is set apart; "_session", the name of a cookie, has nothing that closes what it would open. */
function isEmphasis(source: string, at: number, end: number, from: number, to: number): boolean {
  const before = at > from ? source.charAt(at - 1) : ' ';
  const after = end < to ? source.charAt(end) : ' ';
  if (!isWord(before) && !/\s/.test(after)) {
    const [rest = ''] = source.slice(end, Math.min(to, end + longestEmphasis)).split('`', 1);
    if (/[^\s_]_+(?![\p{L}\p{N}_])/u.test(rest)) return true;
  }
  if (isWord(after) || /\s/.test(before)) return false;
  return /(?<![\p{L}\p{N}_])_+[^\s_]/u.test(source.slice(Math.max(from, at - longestEmphasis), at));
}

const looksLikeTarget = (target: string): boolean =>
  !/\s/.test(target.replace(/\s+["'(].*$/, '').trim()) && /[:/#.@]/.test(target);

/** Appends the readable characters of `source[from, to)` to the builder. */
export function appendInline(builder: PieceBuilder, source: string, from: number, to: number): void {
  const brackets: { index: number; image: boolean }[] = [];
  let noTagUntil = 0;
  for (let i = from; i < to; i++) {
    const char = source.charAt(i);
    switch (char) {
      case '\\': {
        const next = source.charAt(i + 1);
        if (i + 1 < to && /[!-/:-@[-`{-~]/.test(next)) {
          builder.push(next, i + 1);
          i++;
        } else if (i + 1 >= to) builder.newline(i);
        else builder.push(char, i);
        break;
      }
      case '`': {
        // What stands in a code span stands as it is: `_session`.
        const close = source.indexOf('`', i + 1);
        if (close > i + 1 && close < to && close - i <= longestCode) {
          for (let k = i + 1; k < close; k++) builder.push(source.charAt(k), k);
          i = close;
        }
        break;
      }
      case '*':
      case '_': {
        let run = i;
        while (run < to && source.charAt(run) === char) run++;
        const before = i > from ? source.charAt(i - 1) : undefined;
        const after = run < to ? source.charAt(run) : undefined;
        const insideWord = isWord(before) && isWord(after);
        const alone = (before === undefined || /\s/.test(before)) && after !== undefined && /\s/.test(after);
        if (
          (char === '_' && (insideWord || !isEmphasis(source, i, run, from, to))) ||
          (char === '*' && run - i === 1 && alone && before !== undefined)
        ) {
          for (let k = i; k < run; k++) builder.push(char, k);
        }
        i = run - 1;
        break;
      }
      case '&': {
        const semicolon = source.indexOf(';', i);
        const name =
          semicolon > i && semicolon - i <= 10 && semicolon < to ? source.slice(i + 1, semicolon) : '';
        const decoded = decodeEntity(name);
        if (decoded === null) builder.push(char, i);
        else {
          if (decoded !== '') builder.push(decoded, i);
          i = semicolon;
        }
        break;
      }
      case '<': {
        if (i < noTagUntil) {
          builder.push(char, i);
          break;
        }
        if (source.startsWith('<!--', i)) {
          const close = source.indexOf('-->', i);
          i = close >= 0 && close < to ? close + 2 : to;
          break;
        }
        const close = source.indexOf('>', i);
        if (close < 0 || close >= to || close - i > 2000) {
          noTagUntil = close < 0 ? to : Math.min(close, to);
          builder.push(char, i);
          break;
        }
        const inner = source.slice(i + 1, close);
        if (/^(?:https?:|mailto:|www\.)[^\s]*$/i.test(inner)) {
          for (let k = i + 1; k < close; k++) builder.push(source.charAt(k), k);
          i = close;
        } else if (/^\/?[a-z][a-z0-9-]*(?:[\s/]|$)/i.test(inner)) {
          if (/^br\b/i.test(inner)) builder.newline(i);
          i = /^button\b/i.test(inner) ? behindButton(source, close, to) : close;
        } else builder.push(char, i);
        break;
      }
      case '{': {
        // A comment of MDX.
        if (source.startsWith('{/*', i)) {
          const end = source.indexOf('*/}', i);
          i = end >= 0 && end < to ? end + 2 : to;
          break;
        }
        // Attribute lists of kramdown and Pandoc: `{: .lead}`, `{#anchor}`.
        const next = source.charAt(i + 1);
        const close = next === ':' || next === '#' ? source.indexOf('}', i) : -1;
        if (close > 0 && close < to && close - i < 200) i = close;
        else builder.push(char, i);
        break;
      }
      case '!':
        if (source.charAt(i + 1) !== '[') builder.push(char, i);
        break;
      case '[': {
        const before = builder.length;
        builder.push(char, i);
        brackets.push({
          index: builder.length - 1,
          image: i > from && source.charAt(i - 1) === '!' && before >= 0,
        });
        break;
      }
      case ']': {
        const open = brackets.pop();
        if (open !== undefined && source.charAt(i + 1) === '(' && i + 1 < to) {
          const close = closingParenthesis(source, i + 1, to);
          if (close > 0 && looksLikeTarget(source.slice(i + 2, close))) {
            builder.drop(open.index);
            i = close;
            break;
          }
        }
        builder.push(char, i);
        break;
      }
      default:
        builder.push(char, i);
    }
  }
}

function decodeEntity(name: string): string | null {
  if (name === '') return null;
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return Number.isFinite(code) && code > 0 && code < 0x10000 ? String.fromCharCode(code) : null;
  }
  return namedEntities[name] ?? null;
}

function closingParenthesis(source: string, open: number, to: number): number {
  let depth = 0;
  const limit = Math.min(to, open + 2000);
  for (let i = open; i < limit; i++) {
    const code = source.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41) {
      depth--;
      if (depth === 0) return i;
    }
  }
  return -1;
}
