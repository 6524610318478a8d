import type { CheckId } from '../../checks/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { ProposedEdit, Source } from './model.ts';

/** A comment on the line above that suppresses the checks there. */
export function suppressNextLine(
  _source: Source,
  _at: TextRange,
  _checks: readonly CheckId[],
  _reason: string,
): ProposedEdit | undefined {
  return undefined;
}
/** `@notPersonalData` in the doc comment of the declaration at `at` (a property, variable, parameter or field). */
export function annotateNotPersonalData(
  _source: Source,
  _at: TextRange,
  _reason: string,
): ProposedEdit | undefined {
  return undefined;
}
