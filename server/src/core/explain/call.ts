/** One call explained: what it does, what goes in, over which ways, what was made of consent, retention and the policy. */
import type { CheckContext } from '../checks/check.ts';
import { consentIsBesideThePoint } from '../checks/consent.ts';
import type { Finding } from '../checks/model.ts';
import type { NodeId } from '../flow/ir.ts';
import type { Reach, SinkAccount, ValueAccount } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { CallExplanation, Point, Section } from './model.ts';
import { periodInWords, policyPoints } from './policy.ts';
import { calleePoints, functionKey, sinkPoint, sinksInside } from './sinks.ts';
import { valuePoints } from './values.ts';
import { lineAt, listed, shortened, unique } from './words.ts';

export interface ExplainContext extends CheckContext {
  /** Findings of the file, suppressed ones included. */
  readonly findings: readonly Finding[];
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
    this.findings = context.findings.filter(
      ({ place, related }) =>
        (place.start === start && place.end === end) ||
        // A finding at a period stands inside the call it is about.
        (place.start >= start && place.end <= end && this.#own.length > 0 && related.length > 0),
    );
    const others = flow
      .files()
      .flatMap((other) => flow.reaches(other))
      .filter((reach) => reach.file !== file || reach.node !== node);
    this.#passing = others.filter((reach) =>
      reach.chain.some((link) => link.file === file && link.node === node),
    );
    this.#inside =
      this.#sinks.length + this.#own.length + this.#passing.length > 0 ? [] : this.#reachedInside(others);
  }

  /** What the body of the called function sends, stores or logs by itself, whatever this call hands over. */
  #reachedInside(reaches: readonly Reach[]): readonly Reach[] {
    const { file, flow } = this.#context;
    const run = flow.callee({ file, node: this.#node }).functions.map((fn) => sinksInside(flow, fn));
    return reaches.filter((reach) =>
      run.some(
        ({ sinks, functions }) =>
          functions.has(functionKey(reach)) &&
          sinks.some(
            ({ ref }) => ref.file === reach.chain.at(-1)?.file && ref.node === reach.chain.at(-1)?.node,
          ),
      ),
    );
  }

  /** Whether there is more to say than that nothing happens here. */
  get isTelling(): boolean {
    return (
      this.findings.length > 0 || this.#sinks.length > 0 || this.#own.length > 0 || this.#passing.length > 0
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
      }),
    );
    const inside = this.#inside.map(
      (reach): Point => ({
        text: `${labels(reach)} to ${reach.row.label}`,
        speaks: 'neither',
        place: reach.place,
        code: this.#lineAt(reach.place),
      }),
    );
    return [
      { title: 'The way of the data', points },
      { title: 'Inside the function', points: inside.slice(0, 12) },
      { title: 'From callers', points: elsewhere.slice(0, 12) },
    ];
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
            points: because.map((each) => ({ text: each, speaks: 'against' as const })),
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

  #retention(): readonly Section[] {
    const points = this.#own
      .filter(({ row }) => row.kind === 'store')
      .map((reach): Point => {
        const { has, why, period, where, model, entity } = this.#context.retention(reach);
        const place = where ?? model;
        const name = entity?.replaceAll('\u0000', '…');
        const isNamed = name === undefined || why.includes(name);
        return {
          text: `${isNamed ? '' : `${name}: `}${why}${period === undefined ? '' : `: ${periodInWords(period)}`}`,
          speaks: has ? 'against' : 'for',
          ...(place !== undefined && { place, code: this.#lineAt(place) }),
        };
      });
    return [{ title: 'How long it is kept', points: unique(points) }];
  }

  #policy(): readonly Section[] {
    const points = this.findings.flatMap((finding) =>
      finding.clause === undefined
        ? []
        : policyPoints(
            finding.clause,
            finding.severity,
            this.findings.length > 1 ? `${finding.check}: ` : '',
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
    const shown = this.findings.map((finding) =>
      finding.suppressed !== undefined
        ? `${finding.check} is suppressed here: ${finding.suppressed}`
        : `${finding.severity} ${finding.check}: ${finding.message}${finding.confidence === 'possible' ? ' (possible only: printed with --confidence possible)' : ''}`,
    );
    if (shown.length > 0) return shown.join('; ');
    return `no finding: ${this.#whyNone(accounts)}`;
  }

  #whyNone(accounts: readonly ValueAccount[]): string {
    const { file, flow } = this.#context;
    const [reach] = this.#own;
    if (reach !== undefined) return this.#whyNotReported(reach);
    if (this.#passing.length > 0)
      return 'the data comes from callers, and is judged where they call, with the checks that they make';
    if (this.#inside.length > 0)
      return 'personal data that the function itself names is judged inside, where it is sent, stored or logged';
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
      if (has)
        return `how long it is kept is known: ${why}${period === undefined ? '' : `, ${periodInWords(period)}`}`;
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
