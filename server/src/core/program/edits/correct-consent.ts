import type { GuardReason } from '../../guards/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { ConsentCheck, ProposedEdit, Source } from './model.ts';

/** Repairs a check that does not cover the send. `guard` is the place of the note, `why` its reason. */
export function correctConsent(
  _source: Source,
  _guard: TextRange,
  _why: GuardReason,
  _check: ConsentCheck,
): ProposedEdit | undefined {
  return undefined;
}
