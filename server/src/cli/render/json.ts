// The report as JSON, for other programs. Its shape is `Report` in lsp/protocol.ts, with the findings that comments suppress in
// a list of their own, so that whoever counts `findings` counts what a person sees.
import type { Report } from '../../lsp/protocol.ts';
import type { Selection } from '../check/select.ts';
import { causesOf } from './causes.ts';

export function renderJson(report: Report, { shown, suppressed }: Selection): string {
  const { version, tool, problems, policies, checks, statistics } = report;
  return `${JSON.stringify(
    {
      version,
      tool,
      findings: shown,
      causes: causesOf(shown),
      suppressed,
      problems,
      policies,
      checks,
      statistics,
    },
    null,
    2,
  )}\n`;
}
