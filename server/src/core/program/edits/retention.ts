import type { RetentionFixRow } from '../../catalog/row.ts';
import type { TextRange } from '../../text/range.ts';
import type { ProposedEdit, Source } from './model.ts';

/** Gives a store call the retention its API offers. `period` is ISO 8601 (`P13M`). */
export function addRetention(
  _source: Source,
  _call: TextRange,
  _fix: RetentionFixRow,
  _period: string,
): ProposedEdit | undefined {
  return undefined;
}
/** Annotates the declaration of a model with `@retention`; `///` in a Prisma schema (told by the file's ending). */
export function annotateRetention(
  _source: Source,
  _declaration: TextRange,
  _period: string,
): ProposedEdit | undefined {
  return undefined;
}
