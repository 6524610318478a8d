/** How long data is kept beside what the policy promises, in words: for whoever asks why a store has a finding or none. */
import type { Reach } from '../flow/model.ts';
import { durationInWords } from '../policy/link/period.ts';
import type { ClauseLink } from '../policy/model.ts';
import { exceeds } from '../program/schemas/period.ts';
import type { CheckContext } from './check.ts';
import { clauseOf } from './clause.ts';
import { countingData } from './finding.ts';
import { promisedPeriod } from './missing-retention.ts';

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
  const promised = promisedPeriod(link);
  if (promised === undefined) return undefined;
  const { has, period } = context.retention(reach);
  const promise = durationInWords(promised);
  if (!has) return `the policy promises ${promise}, and the code sets no end`;
  if (period === undefined)
    return `the policy promises ${promise}, and the code lets it end without a period that could be compared`;
  const kept = durationInWords(period);
  if (exceeds(period, promised))
    return link.verdict === 'exceeds'
      ? `the policy promises ${promise}, and the code keeps it longer, for ${kept}`
      : `the code keeps it for ${kept}, and the ${promise} of the policy count from a moment that may come later`;
  return `the code keeps it for ${kept}, within the ${promise} that the policy promises`;
}
