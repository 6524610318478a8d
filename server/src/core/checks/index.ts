/** All checks, and the one way to run them over a file. */
import type { Check, CheckContext, CheckedFinding, CheckMeta } from './check.ts';
import { excessiveRetention } from './excessive-retention.ts';
import { forbiddenProcessing } from './forbidden-processing.ts';
import { loggedPersonalData } from './logged-personal-data.ts';
import { mismatchedConsent } from './mismatched-consent.ts';
import { missingConsent } from './missing-consent.ts';
import { missingRetention } from './missing-retention.ts';
import type { Finding } from './model.ts';
import { policyContradiction } from './policy-contradiction.ts';
import { applySuppressions, suppressionWithoutReason, unusedSuppression } from './suppressions.ts';
import { undisclosedData } from './undisclosed-data.ts';
import { undisclosedRecipient } from './undisclosed-recipient.ts';

export type { Check, CheckContext, CheckedFinding, CheckMeta, Facts } from './check.ts';

const checks: readonly Check[] = [
  loggedPersonalData,
  missingRetention,
  missingConsent,
  mismatchedConsent,
  excessiveRetention,
  undisclosedRecipient,
  undisclosedData,
  forbiddenProcessing,
  policyContradiction,
];

/** Descriptions of everything that can be found, for documentation, SARIF rules and settings. */
export const checkMetas: readonly CheckMeta[] = [
  ...checks.map(({ meta }) => meta),
  unusedSuppression,
  suppressionWithoutReason,
];

const knownChecks: ReadonlySet<string> = new Set(checkMetas.map(({ id }) => id));

/** Findings of one file in order of position, those covered by a suppression included. */
export function runChecks(context: CheckContext): readonly CheckedFinding[] {
  const found = onePerCall(checks.flatMap((check) => check.run(context)));
  return [...applySuppressions(context, found, knownChecks)].sort((a, b) =>
    compareFindings(a.finding, b.finding),
  );
}

/**
 * Two rows may know the same call, or it leads to two sinks; what is said first about the most data stands. What is no more than
 * a possibility there hides nothing that is sure: `if (__DEV__) console.log(line); else crashLog(line);`.
 */
function onePerCall(found: readonly CheckedFinding[]): readonly CheckedFinding[] {
  const best = new Map<string, CheckedFinding>();
  for (const each of found) {
    const { check, place, data } = each.finding;
    const key = `${check}:${place.start}:${place.end}`;
    const other = best.get(key);
    const surer = other === undefined ? 1 : sureness(each) - sureness(other);
    if (surer > 0 || (surer === 0 && data.length > (other?.finding.data.length ?? 0))) best.set(key, each);
  }
  return [...best.values()];
}

function sureness({ finding }: CheckedFinding): number {
  return finding.confidence === 'possible' ? 0 : 1;
}

/** By file, position, check and identity. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.mark.file, b.mark.file) ||
    a.mark.start - b.mark.start ||
    a.mark.end - b.mark.end ||
    compare(a.check, b.check) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
