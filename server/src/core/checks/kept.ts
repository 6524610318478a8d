/** How long data is kept beside what the policy promises, in words: for whoever asks why a store has a finding or none. */
import type { Reach } from '../flow/model.ts';
import { startOf } from '../policy/link/period.ts';
import type { ClauseLink } from '../policy/model.ts';
import { exceeds } from '../program/schemas/period.ts';
import { durationInWords } from '../text/duration.ts';
import type { CheckContext } from './check.ts';
import { clauseOf } from './clause.ts';
import { countingData } from './finding.ts';
import { promiseIn } from './missing-retention.ts';

/** What the policy says of how long a store keeps its data, asked as the checks ask it. */
export function retentionClause(context: CheckContext, reach: Reach): ClauseLink | undefined {
  const { has, period } = context.retention(reach);
  const { data } = countingData(reach);
  return has && period !== undefined
    ? clauseOf(context, 'excessive-retention', reach, data, period)
    : clauseOf(context, 'missing-retention', reach, data, undefined);
}

/** Undefined where the policy promises no period. */
export function keptInWords(context: CheckContext, reach: Reach, link: ClauseLink): string | undefined {
  const promise = promiseIn(link);
  if (promise === undefined) return undefined;
  const { has, period, saidIn } = context.retention(reach);
  const promised = durationInWords(promise.period);
  const start = startOf(promise.quote, promise.period);
  const promisedWords = start === undefined ? promised : `${promised} “${start}”`;
  if (!has) return `the policy promises ${promisedWords}, and no end was found in the code`;
  if (period === undefined)
    return `the policy promises ${promisedWords}, and the code lets it end without a period that could be compared`;
  const kept = durationInWords(period);
  const says = saidIn === undefined ? 'the code keeps it for' : `the ${saidIn} says`;
  if (exceeds(period, promise.period))
    return link.verdict === 'exceeds'
      ? `the policy promises ${promisedWords}, and ${saidIn === undefined ? `the code keeps it longer, for ${kept}` : `${says} ${kept}, which is longer`}`
      : `${says} ${kept}, and the ${promisedWords} of the policy count from a moment that may come later`;
  const aside =
    start === undefined ? '' : ': the two periods are compared, and not the moments from which they count';
  return `${says} ${kept}, which is no longer than the ${promisedWords} that the policy promises${aside}`;
}
