/**
 * Whether a send is covered by a consent check.
 *
 *   const context = { words: consentWords(rules), functions: settings.consent, rows: catalog, isPerson: classifier.isPerson };
 *   judgeGuards(flow, reach, context)
 */
import type { Flow, Reach } from '../flow/model.ts';
import type { GuardContext, GuardJudgement } from './model.ts';

export type { GuardContext, GuardJudgement, GuardNote, GuardReason, GuardRows } from './model.ts';
export { type ConsentWords, consentWords } from './words.ts';

/** `purpose` is the data use of the send; default: the sink row's, then the recipient's. */
export function judgeGuards(
  _flow: Flow,
  _reach: Reach,
  _context: GuardContext,
  _purpose: string | undefined = _reach.row.purpose ?? _reach.recipient?.purpose,
): GuardJudgement {
  return { state: 'none', notes: [] };
}
