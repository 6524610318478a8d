/** What in the code stands on a clause, for a line of a policy. */
import type { Finding } from '../checks/model.ts';
import type { StandingFlow } from '../checks/stands-on.ts';
import type { Contradiction, Statement } from '../policy/contradictions.ts';
import type { Clause, CommitmentKind, Policy, Practice } from '../policy/model.ts';
import { practiceInWords } from '../policy/practices.ts';
import { standingInWords } from '../policy/verdicts.ts';
import type { Span } from './calls.ts';
import type { Explanation, Point } from './model.ts';
import { isShown, listed, shortened } from './words.ts';

export function explainClause(
  policy: Policy,
  line: Span,
  flows: readonly StandingFlow[],
  contradictions: readonly Contradiction[],
  findings: readonly Finding[],
): Explanation {
  const clauses = policy.clauses.filter(({ start, end }) => start <= line.end && line.start <= end);
  if (clauses.length === 0)
    return {
      calls: [],
      note: 'this is a line of the policy that belongs to no clause, such as a heading or an empty line',
    };
  const near = findings.flatMap((finding): readonly Near[] => {
    const { verdict, clauses: [best] = [] } = finding.clause ?? {};
    if (verdict !== 'undisclosed' || best?.policy.file !== policy.file || !isShown(finding)) return [];
    return [{ finding, sentence: best }];
  });
  const standing = clauses.map((clause) => ({
    clause,
    flows: flows.filter((flow) => flow.policy === policy.file && flow.clause === clause.id),
  }));
  const against = contradictions.flatMap(({ first: one, second: other, about }) =>
    [[one, other] as const, [other, one] as const].flatMap(([here, there]) =>
      here.policy.file === policy.file && meets(here, line) ? [contradictionPoint(there, about)] : [],
    ),
  );
  const [first] = clauses;
  const hasSeveral = clauses.length === 1 && (first?.sentences.length ?? 0) > 1;
  const what = clauses.length === 1 ? `the clause ${first?.id ?? ''}` : `${clauses.length} clauses`;
  return {
    calls: [],
    note: `this is ${what} of the policy${hasSeveral ? ', which has several sentences' : ''}; ${restsOn(standing, near, line)}${against.length === 0 ? '' : '; the policy contradicts it elsewhere'}`,
    sections: [
      ...(against.length === 0 ? [] : [{ title: 'What contradicts it', points: against }]),
      ...standing
        .flatMap(({ clause, flows: ofClause }) => {
          // Each sentence decides about something else: items of a list, and several that share a line.
          const here = clause.sentences.filter((sentence) => meets(sentence, line));
          const left = ofClause.filter(({ sentence }) => !here.some((each) => overlaps(each, sentence)));
          return [
            ...here.map((each) => ({
              title: titleOf(clause, each.text),
              points: [
                ...ofClause.filter(({ sentence }) => overlaps(each, sentence)).map(flowPoint),
                ...near.filter(({ sentence }) => overlaps(each, sentence)).map(nearPoint),
              ],
            })),
            {
              title: here.length === 0 ? titleOf(clause, clause.text) : 'Other sentences of the same clause',
              points: left.map(flowPoint),
            },
          ];
        })
        .filter(({ points }) => points.length > 0),
    ],
  };
}

/** Whether anything in the code rests on the line itself: other sentences of its clause are others. */
function restsOn(
  standing: readonly { readonly clause: Clause; readonly flows: readonly StandingFlow[] }[],
  near: readonly Near[],
  line: Span,
): string {
  const comesClose = near.some(({ sentence }) => meets(sentence, line));
  if (standing.every(({ flows }) => flows.length === 0)) {
    if (comesClose)
      return 'nothing in the code was found that it decides about; where it comes closest without an answer stands below';
    return (
      beyondChecks(standing.map(({ clause }) => clause)) ??
      'nothing in the code was found that it decides about'
    );
  }
  const isHere = standing.some(({ clause, flows }) => {
    const here = clause.sentences.filter((sentence) => meets(sentence, line));
    return flows.some(({ sentence }) => here.length === 0 || here.some((each) => overlaps(each, sentence)));
  });
  return isHere
    ? `what it decides about in the code${comesClose ? ', and where it comes closest without an answer,' : ''} stands below`
    : 'nothing in the code was found that this line decides about; what other sentences of the clause decide about stands below';
}

/** What no check asks a clause about: that nothing was found in the code says nothing about whether these are kept. */
const uncheckedPractices: ReadonlySet<Practice> = new Set<Practice>([
  'user-choice-control',
  'access-edit-delete',
  'data-security',
  'policy-change',
  'do-not-track',
  'international-audience',
]);

const checkedCommitments: ReadonlySet<CommitmentKind> = new Set<CommitmentKind>([
  'retention-limit',
  'prohibition',
  'conditional-on-consent',
]);

/** For clauses that promise only what no check looks for; undefined where a check might. */
function beyondChecks(clauses: readonly Clause[]): string | undefined {
  const mightBeAsked = clauses.some(
    ({ practices, commitments, recipients }) =>
      practices.some((practice) => !uncheckedPractices.has(practice)) ||
      // Whom data goes to across borders is a send all the same.
      recipients.length > 0 ||
      commitments.some(({ kind }) => checkedCommitments.has(kind)),
  );
  const about = clauses
    .flatMap(({ practices }) => practices)
    .flatMap((practice) => (practice === 'other' ? [] : [practiceInWords[practice]]));
  if (mightBeAsked || about.length === 0) return undefined;
  return `no check looks for promises of its kind (${listed(about)}), so whether the code keeps it is not known`;
}

function contradictionPoint({ policy, start, end, quote }: Statement, about: string): Point {
  return {
    text: `“${shortened(quote, 160)}” says the opposite about ${about}: of the two one is broken, whatever the code does (policy-contradiction)`,
    speaks: 'for',
    place: { file: policy.file, start, end },
  };
}

function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function titleOf({ headingPath }: Clause, text: string): string {
  const heading = headingPath.at(-1);
  return `${heading === undefined ? '' : `${heading}: `}“${shortened(text, 100)}”`;
}

/** A finding that no clause speaks of, and the sentence that comes closest. */
interface Near {
  readonly finding: Finding;
  readonly sentence: Span;
}

function nearPoint({ finding }: Near): Point {
  return {
    text: `${finding.message}: the clause comes closest, and does not cover it; ${finding.check}`,
    speaks: 'for',
    place: finding.place,
  };
}

function flowPoint(flow: StandingFlow): Point {
  const { text, verdict, kept, findings, others, place } = flow;
  const checks = [...new Set(findings.map(({ check }) => check))];
  const elsewhere = [...new Set(others.map(({ check }) => check))];
  const isOnlyTold = findings.every(({ severity }) => severity === 'information' || severity === 'hint');
  const found =
    checks.length > 0
      ? `${checks.join(', ')}${isOnlyTold && verdict === 'permitted' ? ', for information only' : ''}`
      : elsewhere.length > 0
        ? `no finding by this clause; ${elsewhere.join(', ')} for another reason`
        : 'no finding';
  return {
    text: `${text}: ${kept ?? standingInWords(flow).replace(/^a clause /, 'the clause ')}; ${found}`,
    speaks: checks.length > 0 && !(isOnlyTold && verdict === 'permitted') ? 'for' : 'against',
    place,
  };
}
