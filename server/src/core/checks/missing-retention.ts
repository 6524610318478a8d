/** Personal data written to a store without anything that says how long it stays there. */
import type { Reach } from '../flow/model.ts';
import { startOf } from '../policy/link/period.ts';
import type { ClauseLink } from '../policy/model.ts';
import type { RetentionJudgement } from '../retention/model.ts';
import { durationInWords } from '../text/duration.ts';
import type { Check, CheckContext } from './check.ts';
import { clauseOf } from './clause.ts';
import {
  countingData,
  describeData,
  functionPath,
  isOrAre,
  makeFinding,
  readable,
  relativePath,
} from './finding.ts';
import { purposeOf } from './recipients.ts';
import { notRuledOut } from './ruled-out.ts';

export const missingRetention: Check = {
  meta: {
    id: 'missing-retention',
    title: 'Personal data is stored without retention metadata',
    severity: 'warning',
    what: 'Personal data is written to a store and nothing says when it goes: no TTL or expiry on the call, no expiry column, TTL index or retention tag on the model, no entry in the configured schedule.',
    why: 'A promise to keep data for a limited time is kept only where something deletes it. Data without an end is the most common gap between a policy and its code.',
    remedies: [
      'Give the call the TTL or expiry that the store offers, with the period of the policy.',
      'Add an expiry column or a TTL index to the model.',
      'Annotate the model with `@retention P13M` when a job elsewhere deletes the records.',
      'Enter the model, table or key prefix in `retention` of `clauselens.json`.',
    ],
    notes: [
      'Updates count like inserts; reads and deletes do not.',
      '`createdAt`, soft delete and encryption say nothing about how long data is kept.',
      'An expiry of something else (a token of a user, a subscription) is no retention of the record. A job that deletes old records is.',
      'Records of consent may be kept.',
    ],
  },

  run(context) {
    return context.reaches
      .filter((reach) => reach.row.kind === 'store')
      .flatMap((reach) => {
        const retention = context.retention(reach);
        if (retention.has) return [];
        const { data: counting, confidence } = countingData(reach);
        const data = notRuledOut(context, reach, counting);
        if (data.length === 0) return [];
        const clause = clauseOf(context, 'missing-retention', reach, data, undefined);
        const into = retention.entity === undefined ? '' : ` (${readable(retention.entity)})`;
        const finding = makeFinding(context, {
          check: 'missing-retention',
          reach,
          data,
          confidence,
          message: `${describeData(context, data)} ${isOrAre(context, data)} stored in ${reach.row.label}${into} with no retention period`,
          advice: adviceFor(retention, clause),
          clause,
          related: retention.model
            ? [
                {
                  ...retention.model,
                  text: `${readable(retention.entity ?? 'the model')} is declared here, without retention`,
                },
              ]
            : [],
          cause: causeOf(context, reach, retention),
          purpose: purposeOf(reach, context.settings),
          retention: undefined,
        });
        return finding ? [{ finding, facts: { reach, retention } }] : [];
      });
  },
};

/** The period that the clauses promise, where one does. */
export function promisedPeriod(clause: ClauseLink | undefined): string | undefined {
  return promiseIn(clause)?.period;
}

/** The same with the words that promise it. */
export function promiseIn(
  clause: ClauseLink | undefined,
): { readonly period: string; readonly quote: string } | undefined {
  for (const { clause: each, start, end, period, quote } of clause?.clauses ?? []) {
    if (period !== undefined) return { period, quote };
    const limits = each.commitments.filter(
      ({ kind, value }) =>
        kind === 'retention-limit' && typeof value === 'string' && /^P\d|^PT\d/.test(value),
    );
    const nearest =
      limits.find((limit) => limit.start >= start && limit.end <= end) ??
      limits.find((limit) => limit.start < end && limit.end > start) ??
      (limits.length === 1 ? limits[0] : undefined);
    if (typeof nearest?.value === 'string') return { period: nearest.value, quote: nearest.quote };
  }
  return undefined;
}

/** An expiry counts from the call, and a policy often from a later moment. */
function sinceWhen(clause: ClauseLink | undefined): string {
  const promise = promiseIn(clause);
  const start = promise && startOf(promise.quote, promise.period);
  return start === undefined ? '' : ` (which counts from the call, and the policy counts “${start}”)`;
}

function adviceFor({ fix, entity }: RetentionJudgement, clause: ClauseLink | undefined): string {
  const period = promisedPeriod(clause);
  const promised = period === undefined ? '' : ` of ${durationInWords(period)}`;
  const name = entity === undefined ? 'the model' : readable(entity);
  switch (fix?.kind) {
    case 'append-arguments':
    case 'add-property':
      return `give the call an expiry${promised}${sinceWhen(clause)}`;
    case 'annotate-model':
      return `give ${name} an expiry column, or annotate it with @retention ${period ?? 'and a period'} (neither deletes anything by itself)`;
    case undefined:
      return `set an expiry${promised}, or enter ${name === 'the model' ? 'it' : name} in the retention schedule of clauselens.json`;
  }
}

/** Writes to one model end with one repair, and so do all calls of one wrapper. */
function causeOf(
  context: CheckContext,
  reach: Reach,
  { model, entity }: RetentionJudgement,
): string | undefined {
  if (model) return `${relativePath(context, model.file)}\n${entity ?? ''}`;
  const sink = reach.chain.at(-1);
  if (reach.chain.length > 1 && sink)
    return `${relativePath(context, sink.file)}\n${functionPath(context.flow, sink)}\n${reach.row.id}`;
  return entity === undefined ? undefined : `${reach.row.id}\n${entity}`;
}
