// Cells of a table that reach over several rows or columns. Every row is read on its own, so what spans it belongs to it:
// the category that stands once for four purposes, the period that holds for all of them.

import type { Piece } from './piece.ts';

export interface SpanningCell {
  readonly piece: Piece;
  readonly rows: number;
  readonly columns: number;
}

const empty: Piece = { text: '', at: [] };

/** Sorts the cells of one row after the other into their columns. */
export class SpanGrid {
  private readonly open = new Map<number, { readonly text: string; left: number }>();

  /** The row as its readers see it. What came down from above stands at the first cell that the row has of its own. */
  place(cells: readonly SpanningCell[]): Piece[] {
    const anchor = cells.find(({ piece }) => piece.text !== '')?.piece.at[0] ?? 0;
    const row: Piece[] = [];
    const carry = (): boolean => {
      const above = this.open.get(row.length);
      if (above === undefined) return false;
      above.left--;
      if (above.left === 0) this.open.delete(row.length);
      row.push({ text: above.text, at: Array.from(above.text, () => anchor) });
      return true;
    };
    for (const cell of cells) {
      while (carry());
      for (let column = 0; column < Math.min(cell.columns, mostColumns); column++) {
        const piece = column === 0 ? cell.piece : empty;
        if (cell.rows > 1)
          this.open.set(row.length, { text: piece.text, left: Math.min(cell.rows, mostRows) - 1 });
        row.push(piece);
      }
    }
    while (carry());
    return row;
  }
}

const mostRows = 1000;
const mostColumns = 50;
