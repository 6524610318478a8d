// Which findings of a report are printed, and whether they fail a build.
import type { Report, ReportFinding } from '../../lsp/protocol.ts';

export interface Selection {
  readonly shown: readonly ReportFinding[];
  /** Covered by a comment; one that gives no reason is among the shown findings itself. */
  readonly suppressed: readonly ReportFinding[];
  /** Left out because they are not sure enough. */
  readonly unsure: number;
}

export type FailLevel = 'error' | 'warning' | 'information' | 'never';

const confidenceRank = { possible: 0, likely: 1, certain: 2 } as const;
const severityRank = { hint: 0, information: 1, warning: 2, error: 3 } as const;

export function selectFindings(report: Report, confidence: keyof typeof confidenceRank): Selection {
  const sure = report.findings.filter(
    (finding) => confidenceRank[finding.confidence] >= confidenceRank[confidence],
  );
  return {
    shown: sure.filter((finding) => finding.suppressed === null),
    suppressed: sure.filter((finding) => finding.suppressed !== null),
    unsure: report.findings.length - sure.length,
  };
}

/** What is only possible never fails a build. */
export function reachesLevel(findings: readonly ReportFinding[], level: FailLevel): boolean {
  if (level === 'never') return false;
  return findings.some(
    (finding) => finding.confidence !== 'possible' && severityRank[finding.severity] >= severityRank[level],
  );
}
