/** What the policy says about a flow, as points: the standing in words, the clause with its score, and what came close. */
import { durationInWords } from '../policy/link/period.ts';
import type { ClauseLink, LinkedClause } from '../policy/model.ts';
import { disclosureInWords, verdictInWords } from '../policy/verdicts.ts';
import type { Point } from './model.ts';
import { shortened } from './words.ts';

/** Below it a clause answers nothing (`policy/link`). */
const leastScore = 0.5;

/**
 * `prefix`: which finding it is about, when there are several; `severity`: what became of it; `known`: what the code shows of
 * the period.
 */
export function policyPoints(
  link: ClauseLink,
  severity: string,
  prefix: string,
  known?: string,
): readonly Point[] {
  const unmet = link.verdict === 'conditional' ? ', and the code does not show that it is met' : '';
  const standing = `${prefix}${severity}, because ${known ?? `${verdictInWords[link.verdict]}${unmet}`}; ${disclosureInWords[link.disclosure]} (${link.verdict}, ${link.disclosure})`;
  return [{ text: standing, speaks: 'neither' }, ...clausePoints(link)];
}

/** The same for a flow that has no finding. `known`: what the code shows of the condition or the period. */
export function standingPoints(link: ClauseLink, known: string | undefined): readonly Point[] {
  const words = known ?? verdictInWords[link.verdict];
  return [{ text: `${words} (${link.verdict})`, speaks: 'neither' }, ...clausePoints(link)];
}

function clausePoints(link: ClauseLink): readonly Point[] {
  const [best, ...others] = link.clauses;
  const points: Point[] = [];
  const deciding = link.verdict === 'undisclosed' ? 'the clause that comes closest' : 'the clause';
  if (best === undefined) points.push({ text: 'no clause was found that speaks of this', speaks: 'neither' });
  else points.push(clausePoint(best, deciding));
  for (const other of others.slice(0, 2)) points.push(clausePoint(other, 'considered, and fits less'));
  for (const near of best === undefined ? link.nearest.slice(0, 3) : [])
    points.push(clausePoint(near, 'about something near'));
  points.push({
    text: `of the clauses that answer, the one with the highest score is cited; with ${leastScore} or less none is`,
    speaks: 'neither',
  });
  return points;
}

function clausePoint(linked: LinkedClause, role: string): Point {
  const heading = linked.clause.headingPath.at(-1);
  return {
    text: `${role}${heading === undefined ? '' : `, under “${shortened(heading)}”`}: “${shortened(linked.quote, 160)}” (score ${round(linked.score)})`,
    speaks: 'neither',
    place: { file: linked.policy.file, start: linked.start, end: linked.end },
    points: linked.reasons.map(({ text, weight }) => ({
      text: `${weight < 0 ? '−' : '+'}${round(Math.abs(weight))} ${text}`,
      speaks: 'neither' as const,
    })),
  };
}

/** "30 days (P30D)". */
export function periodInWords(iso: string): string {
  const words = durationInWords(iso);
  return words === iso ? iso : `${words} (${iso})`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
