// A flow with the clauses that govern it, for people: the verdict, the deciding sentence, and why it was chosen.
import pc from 'picocolors';
import {
  type ClauseLink,
  type FlowQuery,
  type LinkedClause,
  placeInPolicy,
} from '../../core/policy/index.ts';
import { wrap } from '../render/wrap.ts';
import type { RenderOptions } from './render.ts';

/** More clauses than these are context that nobody reads. */
const mostClauses = 3;

export function renderLink(flow: FlowQuery, link: ClauseLink, options: RenderOptions): string {
  const paint = pc.createColors(options.colours);
  const goes =
    flow.recipient === null
      ? flow.sink
      : `${flow.recipient}${flow.sink === flow.recipient || flow.sink === '' ? '' : ` (${flow.sink})`}`;
  const lines = [
    `${paint.bold(flow.id)}  ${flow.check}: ${flow.dataLabel === '' ? '' : `${flow.dataLabel}, `}${flow.dataCategory} → ${goes}${flow.purpose === '' ? '' : ` for ${flow.purpose}`}`,
    `  ${paint.yellow(link.verdict)}, ${link.disclosure}`,
  ];
  const describe = ({ policy, clause, line, quote, score, reasons }: LinkedClause): void => {
    lines.push(
      `  ${paint.cyan(placeInPolicy(policy.file, line, clause.page))}  ${clause.id}  ${paint.dim(`score ${score.toFixed(2)}`)}`,
    );
    lines.push(...wrap(`“${quote.replace(/\s+/g, ' ').trim()}”`, options.columns, '    '));
    for (const { text, weight } of reasons)
      lines.push(`    ${paint.dim(`${weight >= 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`)} ${text}`);
  };
  for (const clause of link.clauses.slice(0, mostClauses)) describe(clause);
  if (link.clauses.length === 0) {
    lines.push(`  no clause found${link.nearest.length > 0 ? '; the nearest are' : ''}`);
    for (const clause of link.nearest.slice(0, mostClauses)) describe(clause);
  }
  return `${lines.join('\n')}\n\n`;
}
