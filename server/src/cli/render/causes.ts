// Findings that one repair would end, together: what `pretty` prints once and `json` lists.
import type { ReportFinding } from '../../lsp/protocol.ts';

/** In the order of their first findings. */
export function groupByCause(findings: readonly ReportFinding[]): readonly (readonly ReportFinding[])[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    // One repair ends findings of one check; the same place may have another cause for another check.
    const key = `${finding.check}\n${finding.cause}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** A cause as reports list it: what its first finding says, and where the others are. */
export interface Cause {
  readonly check: string;
  readonly cause: string;
  /** The worst among its findings. */
  readonly severity: ReportFinding['severity'];
  readonly message: string;
  readonly advice: string;
  readonly places: readonly { readonly file: string; readonly line: number; readonly fingerprint: string }[];
}

const worstFirst: readonly ReportFinding['severity'][] = ['error', 'warning', 'information', 'hint'];

export function causesOf(findings: readonly ReportFinding[]): readonly Cause[] {
  return groupByCause(findings).flatMap((group): Cause[] => {
    const [first] = group;
    if (first === undefined) return [];
    const severity = worstFirst.find((each) => group.some((finding) => finding.severity === each));
    return [
      {
        check: first.check,
        cause: first.cause,
        severity: severity ?? first.severity,
        message: first.message,
        advice: first.advice,
        places: group.map(({ file, mark, fingerprint }) => ({ file, line: mark.start.line, fingerprint })),
      },
    ];
  });
}
