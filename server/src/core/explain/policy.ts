/** What the policy says about a call's flows, as points: the standing in words, the clause with its score, and what came close. */
import { clauseOf } from '../checks/clause.ts';
import { countingData, relativePath } from '../checks/finding.ts';
import { keptInWords, retentionClause } from '../checks/kept.ts';
import type { Finding } from '../checks/model.ts';
import { isFirstParty } from '../checks/recipients.ts';
import type { Reach } from '../flow/model.ts';
import type { ClauseLink, LinkedClause } from '../policy/model.ts';
import { disclosureInWords, standingInWords } from '../policy/verdicts.ts';
import { durationInWords } from '../text/duration.ts';
import type { CallFacts } from './judged.ts';
import type { Point } from './model.ts';
import { listed, shortened, unique } from './words.ts';

/** Below it a clause answers nothing (`policy/link`). */
const leastScore = 0.5;

type PolicyFacts = Pick<CallFacts, 'context' | 'findings' | 'own'>;

export function policyPoints(facts: PolicyFacts): readonly Point[] {
  const { context, findings, own } = facts;
  if (context.policies.length === 0)
    return findings.length === 0
      ? []
      : [
          {
            text: 'no policy was read: the finding cites no clause, and is as severe as without a policy',
            speaks: 'neither',
          },
        ];
  if (findings.length === 0) return unique(own.flatMap((reach) => withoutFinding(facts, reach)));
  if (findings.every(({ clause }) => clause === undefined))
    return [
      {
        text: `${silence(facts)}: the finding cites no clause, and is as severe as without a policy`,
        speaks: 'neither',
      },
    ];
  // Several checks may cite the same clause for the same reason: told once.
  const cited = new Map<string, { readonly finding: Finding; readonly checks: string[] }>();
  for (const finding of findings) {
    if (finding.clause === undefined) continue;
    const key = `${finding.severity}\n${standing(finding.clause, knownOf(facts, finding))}\n${clausesOf(finding.clause)}`;
    const same = cited.get(key);
    if (same === undefined) cited.set(key, { finding, checks: [finding.check] });
    else same.checks.push(finding.check);
  }
  return unique(
    [...cited.values()].flatMap(({ finding, checks }) => {
      const { clause, severity } = finding;
      if (clause === undefined) return [];
      const isConditional = clause.verdict === 'conditional' && clause.disclosure !== 'vague';
      const unmet = isConditional ? ', and the code does not show that it is met' : '';
      const verdict = `verdict: ${clause.verdict}`;
      const disclosure = `disclosure: ${clause.disclosure}`;
      const told = isVague(clause)
        ? ` (${verdict}, ${disclosure})`
        : ` (${verdict})${toldInWords(clause)} (${disclosure})`;
      const prefix = cited.size > 1 ? `${listed(checks)}: ` : '';
      const words = knownOf(facts, finding) ?? `${standingInWords(clause)}${unmet}`;
      return [
        {
          text: `${prefix}${severity}, because ${words}${told}`,
          speaks: 'neither' as const,
        },
        ...clausePoints(clause),
      ];
    }),
  );
}

/** The words for the verdict say it already. */
const isVague = ({ verdict, disclosure }: ClauseLink): boolean =>
  disclosure === 'vague' && (verdict === 'conditional' || verdict === 'permitted');

/** Why no clause could be looked for, though a policy was read. */
function silence({ context }: PolicyFacts): string {
  const pointing = context.policies.find(({ pointsTo }) => pointsTo !== undefined);
  return pointing === undefined
    ? 'the policy that was read holds nothing that could be asked about this'
    : `${relativePath(context, pointing.file)} says nothing itself and points to ${pointing.pointsTo ?? ''}, so that nothing is held against it`;
}

/** Behind the verdict. A clause that allows something on a condition tells people of the condition, too. */
function toldInWords({ verdict, disclosure }: Pick<ClauseLink, 'verdict' | 'disclosure'>): string {
  if (verdict === 'undisclosed' && disclosure === 'omitted') return ', so people are not told of it';
  return verdict === 'conditional' && disclosure === 'clear'
    ? '; people are told plainly of this and of the condition'
    : `; ${disclosureInWords[disclosure]}`;
}

/** What the policy says of a flow that no check has found wanting, asked as the checks ask it. */
function withoutFinding({ context }: PolicyFacts, reach: Reach): readonly Point[] {
  if (isFirstParty(reach, context.settings)) return [];
  const { kind } = reach.row;
  const link =
    kind === 'store'
      ? retentionClause(context, reach)
      : clauseOf(
          context,
          kind === 'log' ? 'logged-personal-data' : 'missing-consent',
          reach,
          countingData(reach).data,
          undefined,
        );
  if (link === undefined) return [];
  const isMet =
    kind === 'share' && link.verdict === 'conditional' && context.guards(reach).state === 'guarded';
  const known =
    kind === 'store'
      ? keptInWords(context, reach, link)
      : isMet
        ? `${standingInWords(link)}; the consent check that counts here meets it`
        : undefined;
  return [
    { text: `${known ?? standingInWords(link)} (verdict: ${link.verdict})`, speaks: 'neither' },
    ...clausePoints(link),
  ];
}

/** Of a finding about a period: which of the two it is, longer or without an end. */
function knownOf({ context, own }: PolicyFacts, { check, clause }: Finding): string | undefined {
  const store = own.find(({ row }) => row.kind === 'store');
  const isPeriod = check === 'missing-retention' || check === 'excessive-retention';
  return isPeriod && store && clause ? keptInWords(context, store, clause) : undefined;
}

function standing({ verdict, disclosure }: ClauseLink, known: string | undefined): string {
  return `${known ?? verdict} ${disclosure}`;
}

function clausesOf({ clauses, nearest }: ClauseLink): string {
  return [...clauses, ...nearest].map(({ policy, start }) => `${policy.file}:${start}`).join(' ');
}

function clausePoints({ verdict, clauses, nearest }: ClauseLink): readonly Point[] {
  const [best, ...others] = clauses;
  if (best === undefined)
    return [
      { text: 'no clause was found that speaks of this', speaks: 'neither' },
      ...nearest.slice(0, 3).map((near) => clausePoint(near, 'about something near')),
      ...(nearest.length > 0 ? [{ text: scoreInWords, speaks: 'neither' as const }] : []),
    ];
  const isAnswer = verdict !== 'undisclosed';
  return [
    clausePoint(
      best,
      isAnswer ? 'what the clause says' : 'what comes closest, and does not cover this data or recipient',
    ),
    ...others.slice(0, 2).map((other) => clausePoint(other, 'considered, and fits less')),
    {
      text: isAnswer
        ? `${scoreInWords}. The highest score is cited, and none of ${leastScore} or less`
        : scoreInWords,
      speaks: 'neither',
    },
  ];
}

const scoreInWords =
  'the numbers say why this sentence was chosen: they add up to its score, by what it says and where it stands';

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
