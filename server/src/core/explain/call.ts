/** One call explained: what it does, what goes in, over which ways, what was made of consent, retention and the policy. */
import type { CheckContext, CheckedFinding } from '../checks/check.ts';
import { clauseOf } from '../checks/clause.ts';
import { consentIsBesideThePoint } from '../checks/consent.ts';
import { countingData, functionPath, readable, relativePath } from '../checks/finding.ts';
import { keptInWords, retentionClause } from '../checks/kept.ts';
import type { Finding } from '../checks/model.ts';
import { isFirstParty, receiverOf } from '../checks/recipients.ts';
import type { NodeId } from '../flow/ir.ts';
import type { Reach, SinkAccount, ValueAccount } from '../flow/model.ts';
import type { ClauseLink } from '../policy/model.ts';
import { verdictInWords } from '../policy/verdicts.ts';
import type { Place } from '../text/range.ts';
import type { CallExplanation, Point, Section } from './model.ts';
import { periodInWords, policyPoints, standingPoints } from './policy.ts';
import { calleePoints, functionKey, sinkPoint, sinksInside } from './sinks.ts';
import { valuePoints } from './values.ts';
import { lineAt, listed, shortened, unique } from './words.ts';

export interface ExplainContext extends CheckContext {
  /** Findings of the whole project, suppressed ones included. */
  readonly checked: readonly CheckedFinding[];
}

export class Call {
  readonly #context: ExplainContext;
  readonly #node: NodeId;
  readonly findings: readonly Finding[];
  readonly #sinks: readonly SinkAccount[];
  readonly #own: readonly Reach[];
  readonly #passing: readonly Reach[];
  readonly #inside: readonly Reach[];

  constructor(context: ExplainContext, node: NodeId) {
    const { file, flow } = context;
    this.#context = context;
    this.#node = node;
    const { start, end } = flow.node({ file, node });
    this.#sinks = flow.sinksAt({ file, node });
    this.#own = context.reaches.filter((reach) => reach.node === node);
    // A finding at a period may stand elsewhere, and is about the call all the same.
    this.findings = context.checked
      .filter(({ finding, facts }) =>
        facts.reach === undefined
          ? finding.place.file === file && finding.place.start === start && finding.place.end === end
          : facts.reach.file === file && facts.reach.node === node,
      )
      .map(({ finding }) => finding);
    const others = flow
      .files()
      .flatMap((other) => flow.reaches(other))
      .filter((reach) => reach.file !== file || reach.node !== node);
    this.#passing = others.filter((reach) =>
      reach.chain.some((link) => link.file === file && link.node === node),
    );
    this.#inside = this.#sinks.length > 0 ? [] : this.#reachedInside(others);
  }

  /** What the body of the called function sends, stores or logs by itself, whatever this call hands over. */
  #reachedInside(reaches: readonly Reach[]): readonly Reach[] {
    const { file, flow } = this.#context;
    const run = flow.callee({ file, node: this.#node }).functions.map((fn) => sinksInside(flow, fn));
    return reaches.filter(
      (reach) =>
        !this.#passing.includes(reach) &&
        run.some(
          ({ sinks, functions }) =>
            functions.has(functionKey(reach)) &&
            sinks.some(
              ({ ref }) => ref.file === reach.chain.at(-1)?.file && ref.node === reach.chain.at(-1)?.node,
            ),
        ),
    );
  }

  /** Findings at other calls that belong to this one: of callers that hand data to it, and of the code that it runs. */
  #findingsOf(reaches: readonly Reach[]): readonly Finding[] {
    return this.#context.checked
      .filter(({ facts }) =>
        reaches.some(({ file, node }) => facts.reach?.file === file && facts.reach.node === node),
      )
      .map(({ finding }) => finding)
      .filter(isShown);
  }

  /** Every finding that the explanation speaks of. */
  get told(): readonly Finding[] {
    return [...this.findings, ...this.#findingsOf(this.#passing), ...this.#findingsOf(this.#inside)];
  }

  /** Whether there is more to say than that nothing happens here. */
  get isTelling(): boolean {
    return (
      this.findings.length > 0 ||
      this.#sinks.length > 0 ||
      this.#own.length > 0 ||
      this.#passing.length > 0 ||
      this.#findingsOf(this.#inside).length > 0
    );
  }

  explain(): CallExplanation {
    const { file, flow } = this.#context;
    const node = flow.node({ file, node: this.#node });
    const accounts = flow.account({ file, node: this.#node });
    const sections: Section[] = [
      {
        title: 'What it does',
        points:
          this.#sinks.length > 0
            ? this.#sinks.map((sink) => sinkPoint(sink, (id) => this.#context.recipientClassLabel(id)))
            : calleePoints(flow, { file, node: this.#node }, (place) => this.#lineAt(place)),
      },
      {
        title: 'What goes in',
        points: valuePoints(accounts, {
          label: (category) => this.#context.categoryLabel(category),
          code: (place) => this.#lineAt(place),
          // Where the data goes on through other functions, its whole way is told below.
          withoutWays: this.#own.some(({ chain }) => chain.length > 1),
        }),
      },
      ...this.#ways(),
      ...this.#consent(),
      ...this.#retention(),
      ...this.#policy(),
    ];
    const callee =
      node.k === 'call' ? { start: node.start, end: Math.max(node.calleeEnd, node.start) } : node;
    return {
      place: { file, start: node.start, end: node.end },
      code: shortened(this.#context.text(file).slice(callee.start, callee.end)),
      answer: this.#answer(accounts),
      findings: this.findings,
      sections: sections.filter(({ points }) => points.length > 0),
    };
  }

  /** The way of each piece of data from where it was recognised to the sink. */
  #ways(): readonly Section[] {
    const { flow } = this.#context;
    const points = this.#own
      .filter((reach) => reach.chain.length > 1)
      .flatMap((reach) =>
        reach.data.map(
          (data): Point => ({
            text: `${data.label} (${data.category}) to ${reach.row.label}`,
            speaks: 'for',
            points: data.steps.map(({ text, ...place }) => ({
              text,
              speaks: 'neither' as const,
              place,
              code: this.#lineAt(place),
            })),
          }),
        ),
      );
    const elsewhere = this.#passing.map(
      (reach): Point => ({
        text: `${labels(reach)} comes from this call, and is judged there`,
        speaks: 'neither',
        place: reach.place,
        code: this.#lineAt(reach.place),
        points: this.#findingPoints(reach),
      }),
    );
    const inside = this.#inside.map(
      (reach): Point => ({
        text: `${labels(reach)} to ${reach.row.label}, in ${functionPath(flow, reach)}`,
        speaks: 'neither',
        place: reach.place,
        code: this.#lineAt(reach.place),
        points: this.#findingPoints(reach),
      }),
    );
    return [
      { title: 'The way of the data', points },
      { title: 'Inside the function', points: inside.slice(0, 12) },
      { title: 'From callers', points: elsewhere.slice(0, 12) },
    ];
  }

  #findingPoints(reach: Reach): readonly Point[] {
    const findings = this.#findingsOf([reach]);
    if (findings.length === 0) return [{ text: 'no finding there', speaks: 'against' }];
    return findings.map((finding) => ({ text: inWords(finding), speaks: 'for' }));
  }

  #consent(): readonly Section[] {
    const points: Point[] = [];
    for (const reach of this.#own.filter(({ row }) => row.kind === 'share')) {
      const beside = consentIsBesideThePoint(reach, this.#context.settings);
      if (beside !== undefined) {
        points.push({ text: beside, speaks: 'against' });
        continue;
      }
      if (this.#isRuledOut) {
        points.push({
          text: 'consent is beside the point: the policy rules this out, with consent or without',
          speaks: 'neither',
        });
        continue;
      }
      const { state, notes } = this.#context.guards(reach);
      for (const { text, counts, place, because = [] } of notes)
        points.push({
          text: counts ? `${text}. It counts` : `${text}. So it does not count`,
          speaks: counts ? 'against' : 'for',
          place,
          code: this.#lineAt(place),
          ...(because.length > 0 && {
            points: [
              ...because.map((each) => ({ text: each, speaks: 'against' as const })),
              { text: this.#purposeOrigin(reach), speaks: 'neither' as const },
            ],
          }),
        });
      if (notes.length === 0)
        points.push({
          text:
            state === 'guarded'
              ? 'consent is established on every way here'
              : 'no consent check was found: not around the call, not before it, not in a wrapper or middleware, not in its callers',
          speaks: state === 'guarded' ? 'against' : 'for',
        });
    }
    return [{ title: 'Consent', points: unique(points) }];
  }

  /** Where it is known from what a send is for: the call itself hardly ever says it. */
  #purposeOrigin(reach: Reach): string {
    const { settings } = this.#context;
    const { row, recipient } = reach;
    const { setting } = receiverOf(reach, settings);
    const said = 'what the send is for is known from';
    if (setting?.purpose !== undefined) return `${said} "recipients" in the configuration`;
    if (row.purpose !== undefined) return `${said} the rule ${row.id}, which says it of every such call`;
    if (recipient?.purpose !== undefined)
      return `${said} the recipient: ${recipient.name} is known as ${this.#context.recipientClassLabel(recipient.class)}; the texts in the call are not read`;
    return 'nothing says what the send is for, beyond that it is shared';
  }

  #retention(): readonly Section[] {
    const points = this.#own
      .filter(({ row }) => row.kind === 'store')
      .map((reach): Point => {
        const { has, why, period, where, model, entity } = this.#context.retention(reach);
        const place = where ?? model;
        const name = entity === undefined ? undefined : readable(entity);
        const isNamed = name === undefined || why.includes(name);
        const link = this.#standing(reach);
        const compared = link && keptInWords(this.#context, reach, link);
        return {
          text: `${isNamed ? '' : `${name}: `}${why}${period === undefined ? '' : `: ${periodInWords(period)}`}`,
          speaks: has ? 'against' : 'for',
          ...(place !== undefined && { place, code: this.#lineAt(place) }),
          ...(compared !== undefined && {
            points: [{ text: compared, speaks: link?.verdict === 'exceeds' ? 'for' : 'against' }],
          }),
        };
      });
    return [{ title: 'How long it is kept', points: unique(points) }];
  }

  /** What the policy says of a flow that no check has found wanting, asked as the checks ask it. */
  #standing(reach: Reach): ClauseLink | undefined {
    if (reach.row.kind === 'store') return retentionClause(this.#context, reach);
    const question = reach.row.kind === 'log' ? 'logged-personal-data' : 'missing-consent';
    return clauseOf(this.#context, question, reach, countingData(reach).data, undefined);
  }

  /** What the code shows of the period or the condition of a clause. */
  #shown(reach: Reach, link: ClauseLink): string | undefined {
    if (reach.row.kind === 'store') return keptInWords(this.#context, reach, link);
    const isMet =
      reach.row.kind === 'share' &&
      link.verdict === 'conditional' &&
      this.#context.guards(reach).state === 'guarded';
    return isMet ? `${verdictInWords.conditional}, and the code shows that it is met` : undefined;
  }

  /** Of a finding about a period: which of the two it is, longer or without an end. */
  #keptOf({ check, clause }: Finding): string | undefined {
    const [reach] = this.#own.filter(({ row }) => row.kind === 'store');
    const isPeriod = check === 'missing-retention' || check === 'excessive-retention';
    return isPeriod && reach && clause ? keptInWords(this.#context, reach, clause) : undefined;
  }

  #policy(): readonly Section[] {
    if (this.findings.length === 0)
      return [
        {
          title: 'Policy',
          points: unique(
            this.#own.flatMap((reach) => {
              const link = this.#standing(reach);
              if (link === undefined || isFirstParty(reach, this.#context.settings)) return [];
              return standingPoints(link, this.#shown(reach, link));
            }),
          ),
        },
      ];
    const points = this.findings.flatMap((finding) =>
      finding.clause === undefined
        ? []
        : policyPoints(
            finding.clause,
            finding.severity,
            this.findings.length > 1 ? `${finding.check}: ` : '',
            this.#keptOf(finding),
          ),
    );
    return [{ title: 'Policy', points: unique(points) }];
  }

  get #isRuledOut(): boolean {
    return (
      this.findings.some(({ check }) => check === 'forbidden-processing') &&
      !this.findings.some(({ check }) => check === 'missing-consent' || check === 'mismatched-consent')
    );
  }

  #lineAt(place: Place): string {
    return lineAt(this.#context.text(place.file), place);
  }

  #answer(accounts: readonly ValueAccount[]): string {
    if (this.findings.length === 0) return this.#whyNone(accounts);
    const inside = this.#findingsOf(this.#inside);
    const shown = this.findings.map(inWords);
    if (inside.length > 0) shown.push(`in the code that it runs: ${this.#listed(inside)}`);
    return shown.join('; ');
  }

  #whyNone(accounts: readonly ValueAccount[]): string {
    const inside = this.#findingsOf(this.#inside);
    const callee = this.#callee();
    if (inside.length > 0) {
      const [one] = inside;
      const stand = inside.length === 1 ? 'a finding stands' : `${inside.length} findings stand`;
      const own = this.#own.length + this.#passing.length > 0 ? `${this.#whyNoneHere(accounts)}. But ` : '';
      return `no finding at this call: ${own}${stand} in the code that ${callee} runs, at the ${one && inside.length === 1 ? 'line' : 'lines'} where that code logs, stores or sends: ${this.#listed(inside)}`;
    }
    const reason = this.#whyNoneHere(accounts);
    const atCallers = this.#findingsOf(this.#passing);
    return `no finding: ${reason}${atCallers.length === 0 ? '' : `: ${this.#listed(atCallers)}`}`;
  }

  /** What is called, as people call it. */
  #callee(): string {
    const { name } = this.#context.flow.callee({ file: this.#context.file, node: this.#node });
    return name === '' ? 'the function' : name;
  }

  /** "error missing-consent at line 20 and error logged-personal-data at src/a.ts:3". */
  #listed(findings: readonly Finding[]): string {
    const named = findings.map(
      ({ severity, check, mark }) => `${severity} ${check} at ${this.#placeInWords(mark)}`,
    );
    return listed(named.length > 6 ? [...named.slice(0, 6), `${named.length - 6} more`] : named);
  }

  #placeInWords({ file, start }: Place): string {
    const line = this.#context.text(file).slice(0, start).split('\n').length;
    return file === this.#context.file ? `line ${line}` : `${relativePath(this.#context, file)}:${line}`;
  }

  #whyNoneHere(accounts: readonly ValueAccount[]): string {
    const { file, flow } = this.#context;
    const [reach] = this.#own;
    if (reach !== undefined) return this.#whyNotReported(reach);
    if (this.#passing.length > 0)
      return 'the data comes from callers, and is judged where they call, with the checks that they make';
    if (this.#inside.length > 0) {
      const names = listed(this.#inside.map((each) => functionPath(flow, each)));
      return `what ${this.#callee()} logs, stores or sends is personal data by the names and types in its own code, whoever calls, so it is judged at the lines in ${names} where that happens, and nothing is wrong there`;
    }
    const applying = this.#sinks.filter(({ applies }) => applies);
    if (this.#sinks.length === 0) {
      const leads = flow
        .callee({ file, node: this.#node })
        .functions.flatMap((fn) => sinksInside(flow, fn).sinks.map(({ label }) => label));
      return leads.length > 0
        ? `it leads to ${listed(leads.slice(0, 4))}, and nothing that this call hands over is personal data`
        : 'the call is no log, no store and no send';
    }
    if (applying.length === 0) return 'with these arguments the call is no log, store or send';
    if (applying.every(({ destination }) => destination === 'first-party')) return 'it goes to a first party';
    const excluded = applying.flatMap((sink) => sink.excluded);
    if (excluded.length > 0) return `what personal data goes in does not count: ${excluded[0]?.why ?? ''}`;
    if (accounts.some(({ fromCallers }) => fromCallers))
      return 'what goes in is up to the callers, and none hands personal data over';
    const removed = accounts.map(removal).find((each) => each !== undefined);
    return removed === undefined
      ? 'nothing that goes in is personal data'
      : `${removed.text}: ${removed.why}; nothing else that goes in is personal data`;
  }

  /** Personal data arrives, and there is no finding all the same. */
  #whyNotReported(reach: Reach): string {
    if (reach.row.kind === 'share') {
      const beside = consentIsBesideThePoint(reach, this.#context.settings);
      if (beside !== undefined) return beside;
      const { state, notes } = this.#context.guards(reach);
      if (state === 'guarded') {
        const covering = notes.find(({ counts }) => counts);
        return covering === undefined
          ? 'consent is established on every way here'
          : `${covering.text}, and that consent covers it`;
      }
    }
    if (reach.row.kind === 'store') {
      const { has, why, period } = this.#context.retention(reach);
      const link = this.#standing(reach);
      const compared = link && keptInWords(this.#context, reach, link);
      if (has)
        return `how long it is kept is known: ${why}${period === undefined ? '' : `, ${periodInWords(period)}`}${compared === undefined ? '' : `; ${compared}`}`;
    }
    return 'the check is switched off in the configuration';
  }
}

/** The part of a value from which personal data was removed. */
function removal(account: ValueAccount): ValueAccount | undefined {
  if (account.data.length === 0 && account.parts.some(({ data }) => data.length > 0)) return account;
  return account.data.length > 0 ? undefined : account.parts.map(removal).find((each) => each !== undefined);
}

function labels({ data }: Reach): string {
  return [...new Set(data.map(({ label }) => label))].slice(0, 4).join(', ');
}

/** What `check` prints without being asked for more. */
export const isShown = ({ suppressed, confidence }: Finding): boolean =>
  suppressed === undefined && confidence !== 'possible';

export function inWords({ check, severity, message, suppressed, confidence }: Finding): string {
  if (suppressed !== undefined) return `${check} is suppressed here: ${suppressed}`;
  return `${severity} ${check}: ${message}${confidence === 'possible' ? ' (possible only: printed with --confidence possible)' : ''}`;
}
