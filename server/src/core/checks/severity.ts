/** How bad a finding is: what the policy says about the flow decides, the user's settings have the last word. */
import type { Confidence } from '../classify/model.ts';
import type { ClauseLink, Verdict } from '../policy/model.ts';
import type { Settings } from '../settings.ts';
import type { CheckId, Severity } from './model.ts';

/**
 * `off` when the check is switched off. A clause that makes the flow conditional or rules it out: error. One that permits
 * it without a condition: information. No clause, or no policy: warning. What is only possible stays a hint.
 */
export function severityOf(
  check: CheckId,
  confidence: Confidence,
  clause: ClauseLink | undefined,
  settings: Settings,
): Severity | 'off' {
  const configured = settings.severity[check];
  if (configured === 'off') return 'off';
  if (confidence === 'possible') return 'hint';
  return configured ?? (clause ? ofVerdict(clause.verdict) : 'warning');
}

function ofVerdict(verdict: Verdict): Severity {
  switch (verdict) {
    case 'conditional':
    case 'forbidden':
    case 'exceeds':
      return 'error';
    case 'permitted':
      return 'information';
    case 'undisclosed':
    case 'out-of-scope':
      return 'warning';
  }
}
