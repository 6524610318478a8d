// A PDF file to lines of text. A PDF knows only where each run of characters stands: runs at one height are a line, a gap between
// lines is the end of a paragraph, and short lines in larger or bolder letters than the rest are headings (`## Title`).
// Deliberately absent: columns side by side, which come in the order of the file; tables stand in `pdf-table.ts`.
import { getDocumentProxy } from 'unpdf';
import type { ConvertedText } from './convert.ts';
import { type Cell, tableAt } from './pdf-table.ts';

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

interface Line {
  text: string;
  readonly y: number;
  readonly page: number;
  size: number;
  font: string;
  end: number;
  /** Where the last run ends that is not blank. */
  inked: number;
  /** Runs with a wide gap between them. */
  cells: Cell[];
}

const mostPages = 1000;

export async function convertPdf(bytes: Uint8Array): Promise<ConvertedText> {
  const lines = withoutFurniture(await readLines(bytes));
  if (lines.length === 0) throw new Error('it holds no text, only pictures of it: export the policy as text');
  const body = usual(lines.map((line) => ({ value: line.size, weight: line.text.length })));
  const font = usual(lines.map((line) => ({ value: line.font, weight: line.text.length })));
  const larger = [...new Set(lines.map(({ size }) => size).filter((size) => size > body * 1.08))].sort(
    (a, b) => b - a,
  );
  const text: string[] = [];
  const pages: number[] = [];
  let before: Line | undefined;
  let heading = 0;
  let inTable = 0;
  for (const [index, line] of lines.entries()) {
    if (index < inTable) continue;
    while (pages.length < line.page) pages.push(text.length + 1);
    const table = tableAt(lines, index);
    if (table !== null) {
      text.push(...table.text);
      inTable = index + table.length;
      before = undefined;
      heading = 0;
      continue;
    }
    const rank = headingRank(line, larger, font, body);
    const gap = before === undefined || before.page !== line.page ? 0 : before.y - line.y;
    // A sentence that runs over the page's end goes on.
    const runsOn = before !== undefined && before.page !== line.page && /[\p{Ll},]$/u.test(before.text);
    const apart =
      before !== undefined &&
      (gap > Math.max(before.size, line.size) * 1.75 ||
        (before.page !== line.page && !runsOn) ||
        rank !== heading);
    if (apart && text.at(-1) !== '') text.push('');
    // A heading over two lines is one.
    if (rank > 0 && rank === heading && !apart && !/^(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)])\s/.test(line.text))
      text.push(`${text.pop() ?? ''} ${line.text}`);
    else text.push(rank > 0 ? `${'#'.repeat(rank)} ${line.text}` : line.text);
    heading = rank;
    before = line;
  }
  return { text: `${text.join('\n')}\n`, pages };
}

async function readLines(bytes: Uint8Array): Promise<Line[]> {
  const lines: Line[] = [];
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | undefined;
  try {
    // The bytes are handed over, so they are copied.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    for (let page = 1; page <= Math.min(document.numPages, mostPages); page++) {
      const content = await (await document.getPage(page)).getTextContent();
      const runs = content.items.flatMap((item): Run[] => {
        if (!('str' in item)) return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        const size = Math.round(Math.hypot(a, b) * 10) / 10;
        return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
      });
      lines.push(...toLines(runs, page));
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new Error(
      name === 'PasswordException' ? 'it is protected by a password' : 'it is no PDF, or it is damaged',
    );
  } finally {
    await document?.destroy();
  }
  return lines;
}

/** Runs come in reading order; a new height begins a line. */
function toLines(runs: readonly Run[], page: number): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = lines.at(-1);
    if (
      last !== undefined &&
      Math.abs(last.y - run.y) < Math.max(2, run.size * 0.4) &&
      run.x >= last.end - run.size
    ) {
      const space = run.x - last.end > run.size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(run.text);
      // Blanks are put in for the gaps between runs, and would hide them; a line may begin with one.
      if (run.text.trim() !== '') {
        const cell = last.cells.at(-1);
        // The label of an item stands apart from its words, too.
        const apart = run.x - last.inked > run.size * 1.2 && last.text.trim().length > 3;
        if (apart || cell === undefined) last.cells.push({ x: run.x, text: run.text });
        else cell.text += (/\s$/.test(last.text) || space ? ' ' : '') + run.text;
        last.inked = run.x + run.width;
      }
      last.text += (space ? ' ' : '') + run.text;
      last.end = run.x + run.width;
      if (last.size === 0) last.size = run.size;
      continue;
    }
    const { text, x, y, size, font } = run;
    const end = x + run.width;
    const cells = text.trim() === '' ? [] : [{ x, text }];
    lines.push({ text, y, page, size, font, end, inked: end, cells });
  }
  return lines
    .map((line) => ({
      ...line,
      text: line.text.replace(/\s+/g, ' ').trim(),
      cells: line.cells.map(({ x, text }) => ({ x, text: text.replace(/\s+/g, ' ').trim() })),
    }))
    .filter(({ text }) => text !== '');
}

/** Page numbers, and what stands first or last on most of the pages. */
function withoutFurniture(lines: readonly Line[]): Line[] {
  const edge = (line: Line, index: number): boolean =>
    [-2, -1, 1, 2].some((step) => lines[index + step]?.page !== line.page);
  const shape = (text: string): string => text.toLowerCase().replace(/\d+/g, '#');
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (edge(line, index)) seen.set(shape(line.text), (seen.get(shape(line.text)) ?? 0) + 1);
  const pages = lines.at(-1)?.page ?? 1;
  return lines.filter((line, index) => {
    if (!edge(line, index)) return true;
    if (/^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(line.text)) return false;
    return pages < 3 || (seen.get(shape(line.text)) ?? 0) < Math.max(3, pages * 0.5);
  });
}

/** 0 for what is no heading. Bold lines in the size of the text are the lowest rank. */
function headingRank(line: Line, larger: readonly number[], font: string, body: number): number {
  const short = line.text.length <= 110 && !/[.;,]$/.test(line.text) && /\p{L}/u.test(line.text);
  if (!short) return 0;
  const index = larger.indexOf(line.size);
  if (index >= 0) return Math.min(5, index + 1);
  const differs = line.font !== font && line.size >= body && line.text.length <= 70;
  return differs && /^(?:\d|[\p{Lu}])/u.test(line.text) && !/[:]$/.test(line.text)
    ? Math.min(6, larger.length + 1)
    : 0;
}

/** The value that stands for most of the text. */
function usual<T>(values: readonly { readonly value: T; readonly weight: number }[]): T {
  const weights = new Map<T, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  const [best] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  return best as T;
}
