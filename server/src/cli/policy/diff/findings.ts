// What a new version of the policy does to the findings of a project: the same code, checked under both versions.
import type { Report, ReportFinding } from '../../../lsp/protocol.ts';

export interface FindingChanges {
  readonly folder: string;
  readonly appeared: readonly FindingLine[];
  readonly gone: readonly FindingLine[];
  /** The same finding with another severity or verdict. */
  readonly changed: readonly {
    readonly finding: FindingLine;
    readonly before: string;
    readonly after: string;
  }[];
  readonly same: number;
}

export interface FindingLine {
  readonly place: string;
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly fingerprint: string;
  /** What the policy says: " (forbidden, PRIVACY.md:14)". */
  readonly standing: string;
}

export interface Compared {
  /** The project, as it was named. */
  readonly folder: string;
  readonly before: Report;
  readonly after: Report;
  /** How a policy file of the report is called on the command line. */
  readonly nameOf: (file: string) => string;
}

export function compareFindings({ folder, before, after, nameOf }: Compared): FindingChanges {
  const shown = ({ findings }: Report): ReadonlyMap<string, ReportFinding> =>
    new Map(
      findings
        .filter(({ suppressed, confidence }) => suppressed === null && confidence !== 'possible')
        .map((finding) => [`${finding.check} ${finding.fingerprint}`, finding]),
    );
  const [was, is] = [shown(before), shown(after)];
  const changed: { finding: FindingLine; before: string; after: string }[] = [];
  let same = 0;
  for (const [key, finding] of is) {
    const old = was.get(key);
    if (old === undefined) continue;
    const [left, right] = [stateOf(old), stateOf(finding)];
    if (left === right) same++;
    else changed.push({ finding: lineOf(finding, nameOf), before: left, after: right });
  }
  return {
    folder,
    appeared: [...is].filter(([key]) => !was.has(key)).map(([, finding]) => lineOf(finding, nameOf)),
    gone: [...was].filter(([key]) => !is.has(key)).map(([, finding]) => lineOf(finding, nameOf)),
    changed,
    same,
  };
}

function lineOf(finding: ReportFinding, nameOf: Compared['nameOf']): FindingLine {
  const [clause] = finding.policy?.clauses ?? [];
  const verdict = finding.policy?.verdict;
  const where = clause ? `, ${nameOf(clause.file)}:${clause.line}` : '';
  return {
    place: `${nameOf(finding.file)}:${finding.mark.start.line}`,
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    fingerprint: finding.fingerprint,
    standing: verdict === undefined ? '' : ` (${verdict}${where})`,
  };
}

const levels: readonly string[] = ['hint', 'information', 'warning', 'error'];

/** Whether somebody has more to do under the new version: a finding appears that fails a build, or one gets more severe. */
export function isStricter({ appeared, changed }: FindingChanges): boolean {
  const level = (state: string): number => levels.indexOf(state.split(',')[0] ?? '');
  return (
    appeared.some(({ severity }) => level(severity) >= level('warning')) ||
    changed.some(({ before, after }) => level(after) > level(before))
  );
}

/** "error, forbidden". */
function stateOf({ severity, policy }: ReportFinding): string {
  return policy === null ? severity : `${severity}, ${policy.verdict}`;
}
