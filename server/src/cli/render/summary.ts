// The last line of a check: how many, how bad, out of how much, against what.
import type { Report, ReportFinding } from '../../lsp/protocol.ts';
import type { Selection } from '../check/select.ts';

export function summarize(
  report: Report,
  { shown, suppressed, unsure }: Selection,
  seconds?: number,
): string {
  const against =
    report.policies.length === 0
      ? 'no policy was read'
      : `against ${report.policies.map((policy) => policy.file).join(', ')}`;
  const time = seconds === undefined ? '' : ` in ${seconds.toFixed(1)} s`;
  const parts = [
    `${countFindings(shown)}; ${count(report.statistics.files, 'file')} checked ${against}${time}`,
  ];
  if (report.policies.length === 0) parts[0] = parts[0]?.replace(' checked no', ' checked, no') ?? '';
  if (suppressed.length > 0) parts.push(`${suppressed.length} suppressed`);
  if (unsure > 0)
    parts.push(`${unsure} less sure ${unsure === 1 ? 'one' : 'ones'} left out (--confidence possible)`);
  return parts.join('; ');
}

function countFindings(findings: readonly ReportFinding[]): string {
  if (findings.length === 0) return 'No findings';
  const levels = [
    ['error', 'errors'],
    ['warning', 'warnings'],
    ['information', 'information'],
    ['hint', 'hints'],
  ] as const;
  const counted = levels
    .map(([severity, plural]) => {
      const many = findings.filter((finding) => finding.severity === severity).length;
      return many === 0 ? '' : `${many} ${many === 1 ? severity : plural}`;
    })
    .filter((text) => text !== '');
  const causes = new Set(findings.map((finding) => finding.cause)).size;
  const grouped = causes < findings.length ? ` of ${count(causes, 'cause')}` : '';
  return `${count(findings.length, 'finding')} (${counted.join(', ')})${grouped}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
