/**
 * Which clause each flow of a file stands on, found or guarded or permitted: for those who edit the policy and want to know what
 * in the code it governs. A flow that no clause covers stands on none.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import type { ClauseLink, PolicyQuestion, Verdict } from '../policy/model.ts';
import type { Place } from '../text/range.ts';
import type { CheckContext, CheckedFinding } from './check.ts';
import { clauseOf } from './clause.ts';
import { countingData, describeData, firstLine } from './finding.ts';
import type { Finding } from './model.ts';
import { isFirstParty, receiverOf } from './recipients.ts';

/** A flow that a clause governs. */
export interface StandingFlow {
  /** The policy document, and the clause in it. */
  readonly policy: string;
  readonly clause: string;
  /** First line of the call. */
  readonly place: Place;
  /** "e-mail address (user.contact.email) is sent to Twilio". */
  readonly text: string;
  readonly verdict: Verdict;
  /** Findings at this flow that cite the clause. */
  readonly findings: readonly Finding[];
}

export function standingFlows(
  context: CheckContext,
  checked: readonly CheckedFinding[],
): readonly StandingFlow[] {
  if (context.policies.length === 0) return [];
  return context.reaches.flatMap((reach) => {
    const { data, confidence } = countingData(reach);
    if (confidence === 'possible' || isFirstParty(reach, context.settings)) return [];
    const cited = checked.filter(
      ({ finding, facts }) => facts.reach === reach && finding.confidence !== 'possible',
    );
    const links = [
      ...cited.map(({ finding }) => finding.clause),
      clauseOf(context, questions[reach.row.kind], reach, data, undefined),
      // What is stored was collected: the clause that tells so governs it, too.
      ...(reach.row.kind === 'store' ? [clauseOf(context, 'undisclosed-data', reach, data, undefined)] : []),
    ];
    const flows = new Map<string, StandingFlow>();
    for (const link of links) {
      const [best] = link && governs(link) ? link.clauses : [];
      if (!link || !best) continue;
      const key = `${best.policy.file}\n${best.clause.id}`;
      if (flows.has(key)) continue;
      flows.set(key, {
        policy: best.policy.file,
        clause: best.clause.id,
        place: firstLine(context, reach.place),
        text: `${describeData(context, data)} ${whereTo(context, reach, data)}`,
        verdict: link.verdict,
        findings: cited
          .map(({ finding }) => finding)
          .filter(({ clause, suppressed }) => {
            const [own] = clause?.clauses ?? [];
            return (
              suppressed === undefined &&
              own?.clause.id === best.clause.id &&
              own.policy.file === best.policy.file
            );
          }),
      });
    }
    return [...flows.values()];
  });
}

/** What a policy is asked about a flow that no check has found wanting. */
const questions: Readonly<Record<Reach['row']['kind'], PolicyQuestion>> = {
  log: 'logged-personal-data',
  store: 'missing-retention',
  share: 'missing-consent',
};

/** The closest clauses of a policy that is silent govern nothing. */
const governs = ({ verdict }: ClauseLink): boolean => verdict !== 'undisclosed';

function whereTo(context: CheckContext, reach: Reach, data: readonly DataReach[]): string {
  const verb = data.length > 1 ? 'go' : 'goes';
  switch (reach.row.kind) {
    case 'log':
      return `${verb} to ${reach.row.label}`;
    case 'store':
      return `${verb} to ${reach.row.label}${entityOf(context, reach)}`;
    case 'share':
      return `${verb} to ${receiverOf(reach, context.settings).name}`;
  }
}

function entityOf(context: CheckContext, reach: Reach): string {
  const { entity } = context.retention(reach);
  return entity === undefined ? '' : ` (${entity})`;
}
