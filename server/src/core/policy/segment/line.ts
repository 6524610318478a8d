// What a single physical line looks like, before its neighbours are asked.

export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'hash'; readonly level: number; readonly from: number; readonly to: number }
  | { readonly kind: 'underline'; readonly level: number }
  | { readonly kind: 'bold'; readonly from: number; readonly to: number }
  | { readonly kind: 'bullet'; readonly indent: number; readonly from: number }
  | {
      readonly kind: 'label';
      readonly indent: number;
      readonly from: number;
      readonly at: number;
      readonly label: string;
      readonly shape: LabelShape;
    }
  | { readonly kind: 'table' }
  | { readonly kind: 'text'; readonly indent: number; readonly from: number; readonly quoted: boolean };

/** `1.` / `1.1` / `(1)` / `(a)` / `a.` / `(i)` / `Article 5`. */
export type LabelShape = 'number' | 'dotted' | 'paren-number' | 'paren-letter' | 'letter' | 'article';

const bulletMark =
  /^(?:[-*+•·▪◦‣●○■–—►➢✓✔](?=[\s\u00a0])|\\[-*+](?=[\s\u00a0])|o(?=[\s\u00a0]{2,})|•|·|▪|●)[\s\u00a0]*/u;
const labelMark =
  /^(?:(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?(?=[\s\u00a0])|(\d{1,3})[.)](?=[\s\u00a0])|\((\d{1,3})\)|\(([a-zA-Z]{1,2}|[ivxlIVXL]{2,6})\)|([a-zA-Z]|[ivxlIVXL]{2,6})[.)](?=[\s\u00a0])|((?:Article|Section|Part|Schedule|Annex|Appendix|Exhibit|ARTICLE|SECTION|PART|SCHEDULE|ANNEX|APPENDIX|EXHIBIT)[\s\u00a0]+(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])[.:)]?))[\s\u00a0]*/u;

export function classifyLine(text: string, start: number, end: number): Line {
  let from = start;
  let indent = 0;
  for (; from < end; from++) {
    const code = text.charCodeAt(from);
    if (code === 9) indent += 4;
    else if (code === 32 || code === 0xa0) indent++;
    else if (code !== 0x200b && code !== 0xfeff && code !== 12) break;
  }
  if (from >= end) return { kind: 'blank' };
  let to = end;
  while (to > from && /[\s\u00a0]/.test(text.charAt(to - 1))) to--;

  let quoted = false;
  while (text.charAt(from) === '>' && from < to) {
    quoted = true;
    from++;
    while (from < to && /[\s\u00a0]/.test(text.charAt(from))) from++;
  }
  if (from >= to) return { kind: 'blank' };

  const first = text.charAt(from);
  if (first === ':' && text.startsWith(':::', from) && to - from <= 80) return { kind: 'blank' };
  if (isModuleLine(text, from, to)) return { kind: 'blank' };
  if (first === '#') {
    let level = 0;
    while (text.charAt(from + level) === '#' && level < 7) level++;
    if (level <= 6 && /[\s\u00a0]/.test(text.charAt(from + level))) {
      let last = to;
      while (last > from && text.charAt(last - 1) === '#') last--;
      return { kind: 'hash', level, from: from + level, to: last };
    }
  }
  const length = to - from;
  if (length <= 400 && (first === '-' || first === '*' || first === '_' || first === '=')) {
    const bare = text.slice(from, to).replace(/[\s\u00a0]/g, '');
    if (bare.length >= 2 && bare === first.repeat(bare.length)) {
      if (first === '=') return { kind: 'underline', level: 1 };
      if (first === '-' && bare.length === length) return { kind: 'underline', level: 2 };
      return bare.length >= 3 ? { kind: 'rule' } : { kind: 'blank' };
    }
  }
  if (first === '|' && text.indexOf('|', from + 1) > 0 && text.indexOf('|', from + 1) < to)
    return { kind: 'table' };

  const head = text.slice(from, Math.min(to, from + 40));
  const bullet = bulletMark.exec(head);
  if (bullet !== null && !isBoldStart(text, from))
    return { kind: 'bullet', indent, from: from + bullet[0].length };

  if (length <= 300 && isBoldLine(text, from, to)) return { kind: 'bold', from, to };

  const label = labelMark.exec(head);
  if (label !== null && from + label[0].length < to) {
    const shape: LabelShape =
      label[1] !== undefined
        ? 'dotted'
        : label[2] !== undefined
          ? 'number'
          : label[3] !== undefined
            ? 'paren-number'
            : label[4] !== undefined
              ? 'paren-letter'
              : label[5] !== undefined
                ? 'letter'
                : 'article';
    return { kind: 'label', indent, from: from + label[0].length, at: from, label: label[0].trim(), shape };
  }
  return { kind: 'text', indent, from, quoted };
}

/** `import Table from '../table'` and `export const ...` of MDX. */
const isModuleLine = (text: string, from: number, to: number): boolean =>
  (text.startsWith('import ', from) || text.startsWith('export ', from)) &&
  to - from <= 400 &&
  /^(?:import\s.*['"][^'"]+['"];?|export\s+(?:const|default|function|let)\b.*[;{}()'"\]])$/.test(
    text.slice(from, to),
  );

const isBoldStart = (text: string, from: number): boolean =>
  (text.startsWith('**', from) || text.startsWith('__', from)) && !/[\s\u00a0]/.test(text.charAt(from + 2));

/** The whole line is bold (or bold italic), give or take a closing colon and stray stars. */
function isBoldLine(text: string, from: number, to: number): boolean {
  const line = text.slice(from, to).replace(/[\s\u00a0]+/g, ' ');
  const mark = line.startsWith('**') ? '**' : line.startsWith('__') ? '__' : '';
  if (mark === '') return false;
  const close = line.indexOf(mark, 2);
  if (close <= 2) return false;
  const inner = line.slice(2, close).replace(/^[*_ ]+/, '');
  return inner !== '' && /^[*_:.?! ]*$/.test(line.slice(close));
}
