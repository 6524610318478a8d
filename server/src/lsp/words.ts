// How findings and clauses are worded on the surfaces of an editor. What a finding says is the core's business; here stands
// where its clause is quoted and how long a quote may be.
import type { Finding } from '../core/checks/model.ts';
import { placeInPolicy } from '../core/policy/format.ts';
import type { ClauseLink, LinkedClause } from '../core/policy/model.ts';
import { leadIn } from '../core/policy/verdicts.ts';

const longestQuote = 240;

/** "PRIVACY.md:118, 4.2 Text messages", "privacy.pdf, page 3, Text messages". */
export function clausePlace(linked: LinkedClause): string {
  const heading = linked.clause.headingPath.at(-1);
  const place = placeInPolicy(baseName(linked.policy.file), linked.line, linked.clause.page);
  return `${place}${heading === undefined ? '' : `, ${heading}`}`;
}

/** The deciding sentence, cut at a word when it is long. */
export function quote(linked: LinkedClause): string {
  const text = linked.quote.replace(/\s+/g, ' ').trim();
  if (text.length <= longestQuote) return `“${text}”`;
  const cut = text.slice(0, longestQuote);
  return `“${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longestQuote)} …”`;
}

/** The finding, and under it the clause it breaks. */
export function diagnosticMessage(finding: Finding): string {
  const [best] = finding.clause?.clauses ?? [];
  if (finding.clause === undefined) return finding.message;
  if (best === undefined) return `${finding.message}\nNo clause of the policy was found that covers this.`;
  const lead = leadIn(finding.clause, finding.severity);
  return `${finding.message}\n${lead === undefined ? '' : `${lead} `}${quote(best)} (${clausePlace(best)}; ${standing(finding.clause)})`;
}

/** "conditional, clear". */
export function standing(link: ClauseLink): string {
  return `${link.verdict}, ${link.disclosure}`;
}

export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Text of others inside Markdown, on one line: whatever could be markup is only text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** For what stands in code quotes. */
export function escapeCode(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', "'");
}
