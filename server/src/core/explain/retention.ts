/** How long the stores of a call keep what they are given, by what says it, beside what the policy promises. */
import { readable } from '../checks/finding.ts';
import { keptInWords, retentionClause } from '../checks/kept.ts';
import type { RetentionJudgement } from '../retention/model.ts';
import type { Place } from '../text/range.ts';
import type { CallFacts } from './judged.ts';
import type { Point } from './model.ts';
import { periodInWords } from './policy.ts';
import { unique } from './words.ts';

export function retentionPoints(
  { context, own }: CallFacts,
  code: (place: Place) => string,
): readonly Point[] {
  const stores = own.filter(({ row }) => row.kind === 'store');
  const isOne = new Set(stores.map(({ row }) => row.label)).size === 1;
  const points = stores.map((reach): Point => {
    const judgement = context.retention(reach);
    const { has, why, where, model, entity } = judgement;
    const place = where ?? model;
    // Which of several, and which table or key, unless the reason names it.
    const name = entity === undefined ? undefined : readable(entity);
    const named = [
      ...(isOne ? [] : [reach.row.label]),
      ...(name === undefined || why.includes(name) ? [] : [name]),
    ].join(', ');
    // Of one store, the policy's part says it.
    const link = stores.length > 1 ? retentionClause(context, reach) : undefined;
    const compared = link && keptInWords(context, reach, link);
    return {
      text: `${named === '' ? '' : `${named}: `}${keptWords(judgement)}`,
      speaks: has ? 'against' : 'for',
      ...(place !== undefined && { place, code: code(place) }),
      ...(compared !== undefined && {
        points: [{ text: compared, speaks: link?.verdict === 'exceeds' ? 'for' : 'against' }],
      }),
    };
  });
  return unique(points);
}

/**
 * What says it, and the period where it is not a part of that: "annotated @retention P24M (24 months)". What is only said is not
 * told as if it were done.
 */
export function keptWords({
  why,
  period,
  saidIn,
}: Pick<RetentionJudgement, 'why' | 'period' | 'saidIn'>): string {
  const aside =
    saidIn === undefined
      ? ''
      : `; the check goes by the ${saidIn}, and no code that deletes the data by then was found`;
  if (period === undefined) return `${why}${aside}`;
  const words = periodInWords(period);
  const said = why.includes(period) ? `${why} (${words.replace(` (${period})`, '')})` : `${why}: ${words}`;
  return `${said}${aside}`;
}
