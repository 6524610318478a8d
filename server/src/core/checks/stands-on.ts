/**
 * Which clause each flow of a file stands on, found or guarded or permitted: for those who edit the policy and want to know what
 * in the code it governs. A flow that no clause covers stands on none.
 */
import type { DataReach, Reach } from '../flow/model.ts';
import type { ClauseLink, Disclosure, PolicyQuestion, Verdict } from '../policy/model.ts';
import type { Place } from '../text/range.ts';
import type { CheckContext, CheckedFinding } from './check.ts';
import { clauseOf } from './clause.ts';
import { countingData, describeData, firstLine, isOrAre, readable } from './finding.ts';
import { keptInWords, retentionClause } from './kept.ts';
import type { Finding } from './model.ts';
import { isFirstParty, receiverOf } from './recipients.ts';

/** A flow that a clause governs. */
export interface StandingFlow {
  /** The policy document, and the clause in it. */
  readonly policy: string;
  readonly clause: string;
  /** The sentence of the clause that decides. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** First line of the call. */
  readonly place: Place;
  /** "e-mail address (user.contact.email) is sent to Twilio". */
  readonly text: string;
  readonly verdict: Verdict;
  readonly disclosure: Disclosure;
  /** Of a store, where the clause promises a period: whether the code keeps to it. */
  readonly kept?: string;
  /** Findings at this flow that cite the clause. */
  readonly findings: readonly Finding[];
  /** Findings at this flow that cite another clause, or none. */
  readonly others: readonly Finding[];
}

export function standingFlows(
  context: CheckContext,
  checked: readonly CheckedFinding[],
): readonly StandingFlow[] {
  if (context.policies.length === 0) return [];
  const byFlow = new Map<string, CheckedFinding[]>();
  for (const each of checked) {
    if (each.facts.reach === undefined) continue;
    const key = flowKey(each.facts.reach);
    byFlow.set(key, [...(byFlow.get(key) ?? []), each]);
  }
  return context.reaches.flatMap((reach) => {
    const { data, confidence } = countingData(reach);
    if (confidence === 'possible' || isFirstParty(reach, context.settings)) return [];
    const cited = (byFlow.get(flowKey(reach)) ?? []).filter(
      ({ finding }) => finding.confidence !== 'possible',
    );
    const retention = reach.row.kind === 'store' ? retentionClause(context, reach) : undefined;
    const links = [
      ...cited.map(({ finding }) => finding.clause),
      reach.row.kind === 'store'
        ? retention
        : clauseOf(context, questions[reach.row.kind], reach, data, undefined),
      // What is stored was collected: the clause that tells so governs it, too.
      ...(reach.row.kind === 'store' ? [clauseOf(context, 'undisclosed-data', reach, data, undefined)] : []),
    ];
    const flows = new Map<string, StandingFlow>();
    for (const link of links) {
      const [best] = link && governs(link) ? link.clauses : [];
      if (!link || !best) continue;
      const key = `${best.policy.file}\n${best.clause.id}`;
      if (flows.has(key)) continue;
      const isOfClause = ({ clause }: Finding): boolean => {
        const [own] = clause?.clauses ?? [];
        return own?.clause.id === best.clause.id && own.policy.file === best.policy.file;
      };
      const shown = cited.map(({ finding }) => finding).filter(({ suppressed }) => suppressed === undefined);
      const kept =
        link === retention || cited.some(({ finding, facts }) => facts.retention && finding.clause === link)
          ? keptInWords(context, reach, link)
          : undefined;
      flows.set(key, {
        policy: best.policy.file,
        clause: best.clause.id,
        sentence: { start: best.start, end: best.end },
        place: firstLine(context, reach.place),
        text: `${describeData(context, data)} ${whereTo(context, reach, data)}`,
        verdict: link.verdict,
        disclosure: link.disclosure,
        ...(kept !== undefined && { kept }),
        findings: shown.filter(isOfClause),
        others: shown.filter((finding) => !isOfClause(finding)),
      });
    }
    return [...flows.values()];
  });
}

/** Which flow it is: findings and flows that an earlier session worked out are read again as copies. */
function flowKey({ chain, data, file, node, row }: Reach): string {
  const links = chain.map((link) => `${link.file}#${link.node}`);
  const what = data.map(({ category, label, slot }) => `${category} ${label} ${slot}`);
  return [file, node, row.id, ...links, ...what].join('\n');
}

/** What a policy is asked about a flow that no check has found wanting. */
const questions: Readonly<Record<'log' | 'share', PolicyQuestion>> = {
  log: 'logged-personal-data',
  share: 'missing-consent',
};

/** The closest clauses of a policy that is silent govern nothing. */
const governs = ({ verdict }: ClauseLink): boolean => verdict !== 'undisclosed';

function whereTo(context: CheckContext, reach: Reach, data: readonly DataReach[]): string {
  const verb = isOrAre(context, data) === 'are' ? 'go' : 'goes';
  switch (reach.row.kind) {
    case 'log':
      return `${isOrAre(context, data)} logged through ${reach.row.label}`;
    case 'store':
      return `${verb} to ${reach.row.label}${entityOf(context, reach)}`;
    case 'share':
      return `${verb} to ${receiverOf(reach, context.settings).name}`;
  }
}

function entityOf(context: CheckContext, reach: Reach): string {
  const { entity } = context.retention(reach);
  return entity === undefined ? '' : ` (${readable(entity)})`;
}
