import type { TextRange } from '../../text/range.ts';
import type { LoggedPiece, ProposedEdit, Source } from './model.ts';

/** Alternatives that take personal data out of a log call, best first. */
export function redactInLog(
  _source: Source,
  _call: TextRange,
  _pieces: readonly LoggedPiece[],
): readonly ProposedEdit[] {
  return [];
}
