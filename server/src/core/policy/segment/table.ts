// Tables: a row is a statement of its own, read together with the headers of its columns.

import { appendInline } from './inline.ts';
import { type Piece, PieceBuilder } from './piece.ts';

/** Cells of a Markdown row as pieces; null for the line of dashes under the headers. */
export function splitRow(text: string, from: number, to: number): readonly Piece[] | null {
  const bounds: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 124) {
      bounds.push({ from: start, to: i });
      start = i + 1;
    }
  }
  bounds.push({ from: start, to });
  const blank = (bound: { from: number; to: number } | undefined): boolean =>
    bound !== undefined && text.slice(bound.from, bound.to).trim() === '';
  if (blank(bounds[0])) bounds.shift();
  if (blank(bounds[bounds.length - 1])) bounds.pop();
  if (bounds.length > 0 && bounds.every((bound) => /^:?-+:?$/.test(text.slice(bound.from, bound.to).trim())))
    return null;
  return bounds.map((bound) => {
    const builder = new PieceBuilder();
    appendInline(builder, text, bound.from, bound.to);
    return builder.done();
  });
}

/** Rows as readable text, "Header: cell. Header: cell". The words of a header stand at the start of its cell. */
export function tableRows(rows: readonly (readonly Piece[] | null)[]): readonly Piece[] {
  const divider = rows.indexOf(null);
  const header = divider > 0 ? (rows[divider - 1] ?? null) : null;
  const body = divider > 0 ? rows.slice(divider + 1) : rows;
  const pieces: Piece[] = [];
  for (const row of body)
    if (row !== null) pieces.push(rowText(header === null ? null : header.map((cell) => cell.text), row));
  return pieces.filter((piece) => piece.text !== '');
}

export function rowText(header: readonly string[] | null, cells: readonly Piece[]): Piece {
  const builder = new PieceBuilder();
  for (const [column, cell] of cells.entries()) {
    if (cell.text === '') continue;
    const at = cell.at[0] ?? 0;
    if (builder.length > 0) {
      const last = builder.last();
      builder.push(/[.;:!?]/.test(last) ? ' ' : ';', at);
      builder.space(at);
    }
    const title = header?.[column] ?? '';
    if (title !== '') {
      builder.words(/[:?]$/.test(title) ? title : `${title}:`, at);
      builder.space(at);
    }
    for (let i = 0; i < cell.text.length; i++) {
      if (cell.text.charCodeAt(i) === 10) builder.space(cell.at[i] ?? at);
      else builder.push(cell.text.charAt(i), cell.at[i] ?? at);
    }
  }
  return builder.done();
}
