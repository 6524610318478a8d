// Tables of a PDF: lines one below the other whose cells begin at the same places. They become tables of Markdown, so that a row is
// read with its header.
// Deliberately absent: cells that the file holds one after another over several lines each, and columns of running text.

export interface Cell {
  readonly x: number;
  text: string;
}

export interface CellLine {
  readonly cells: readonly Cell[];
  readonly y: number;
  readonly page: number;
  readonly size: number;
}

const aligned = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a.x - b.x) <= 3;

/** A few words, no sentence: the label of a clause beside its text (`2.2.1`) begins no table. */
const isHeader = ({ text }: Cell): boolean =>
  text.length <= 40 && /\p{L}{2}/u.test(text) && !/[.;,:]$/.test(text);

/** The table that begins at a line, as lines of Markdown, and how many lines it takes; null when there is none. */
export function tableAt(lines: readonly CellLine[], from: number): { text: string[]; length: number } | null {
  const first = lines[from];
  if (first === undefined || first.cells.length < 2 || !first.cells.every(isHeader)) return null;
  const rows: { cells: string[]; gap: number }[] = [];
  let length = 0;
  for (let before = first; ; length++) {
    const line = lines[from + length];
    if (line === undefined || line.page !== first.page) break;
    const gap = length === 0 ? 0 : before.y - line.y;
    if (gap < 0 || gap > line.size * 4) break;
    const columns = line.cells.map((cell) => first.cells.findIndex((column) => aligned(column, cell)));
    if (columns.includes(-1)) break;
    const isWhole = columns.length === first.cells.length;
    // Part of a row goes on with the row above it, when it stands close below.
    if (!isWhole && gap > line.size * 1.5) break;
    if (isWhole) rows.push({ cells: line.cells.map(({ text }) => text), gap });
    else {
      const row = rows.at(-1);
      for (const [index, column] of columns.entries())
        if (row !== undefined)
          row.cells[column] = `${row.cells[column] ?? ''} ${line.cells[index]?.text ?? ''}`.trim();
    }
    before = line;
  }
  const joined = withoutWraps(rows, first.size);
  const isContents = joined.every((cells) => /^[\d.\s]+$/.test(cells.at(-1) ?? ''));
  if (joined.length < (first.cells.length > 2 ? 2 : 3) || isContents) return null;
  const [header = [], ...body] = joined.map((cells) => `| ${cells.map(escaped).join(' | ')} |`);
  return { text: ['', `${header}`, `|${' --- |'.repeat(first.cells.length)}`, ...body, ''], length };
}

/** Where rows stand apart, lines that follow closely are the second lines of all the cells above. */
function withoutWraps(
  rows: readonly { readonly cells: string[]; readonly gap: number }[],
  size: number,
): string[][] {
  const isClose = (gap: number): boolean => gap < size * 1.4;
  const areApart = rows.some(({ gap }, index) => index > 0 && !isClose(gap));
  const joined: string[][] = [];
  for (const { cells, gap } of rows) {
    const above = joined.at(-1);
    if (above !== undefined && areApart && isClose(gap))
      for (const [index, text] of cells.entries()) above[index] = `${above[index] ?? ''} ${text}`.trim();
    else joined.push([...cells]);
  }
  return joined;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
