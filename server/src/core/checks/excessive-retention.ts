/** A period in code that is longer than the period a clause promises. */
import { exceeds } from '../program/schemas/period.ts';
import { durationInWords } from '../text/duration.ts';
import type { Check } from './check.ts';
import { clauseOf } from './clause.ts';
import { countingData, describeData, isOrAre, makeFinding, relativePath } from './finding.ts';
import { promisedPeriod } from './missing-retention.ts';
import { purposeOf } from './recipients.ts';

export const excessiveRetention: Check = {
  meta: {
    id: 'excessive-retention',
    title: 'Personal data is kept longer than the policy says',
    severity: 'error',
    what: 'A TTL, expiry or retention tag in code is longer than the period that the policy promises for this data.',
    why: 'The period in the policy is a promise with a number. Code that keeps data longer breaks it for every record.',
    remedies: ["Set the clause's period.", 'Where the period is right, correct the policy.'],
    notes: [
      'Reported only with a policy, and only where both periods are known.',
      'Calendar units have a tolerance: 31 days do not exceed one month.',
    ],
  },

  run(context) {
    if (context.policies.length === 0) return [];
    return context.reaches
      .filter((reach) => reach.row.kind === 'store')
      .flatMap((reach) => {
        const retention = context.retention(reach);
        const { period } = retention;
        if (!retention.has || period === undefined) return [];
        const { data, confidence } = countingData(reach);
        const clause = clauseOf(context, 'excessive-retention', reach, data, period);
        const promised = promisedPeriod(clause);
        if (clause?.verdict !== 'exceeds' || promised === undefined || !exceeds(period, promised)) return [];
        const [kept, most] = [durationInWords(period), durationInWords(promised)];
        const inThisFile = retention.where?.file === context.file ? retention.where : undefined;
        const finding = makeFinding(context, {
          check: 'excessive-retention',
          reach,
          data,
          confidence,
          message: `${describeData(context, data)} ${isOrAre(context, data)} kept for ${kept} in ${reach.row.label}, the policy says ${most}`,
          advice: `keep it for ${most}`,
          clause,
          related: retention.where ? [{ ...retention.where, text: `the period of ${kept} stands here` }] : [],
          cause:
            retention.where && `${relativePath(context, retention.where.file)}\n${retention.why}\n${period}`,
          purpose: purposeOf(reach, context.settings),
          retention: period,
          ...(inThisFile && { at: inThisFile }),
        });
        return finding ? [{ finding, facts: { reach, retention } }] : [];
      });
  },
};
