/**
 * Why a line has a finding, or why it has none: what its calls do, what goes into them, which guards and retention were
 * considered, what the policy says. Reads the same judgements as the checks, so the two cannot disagree.
 *
 * Deliberately absent: layout (`cli/render/explain.ts`, `lsp/hover.ts`).
 */
import type { CheckContext } from '../checks/check.ts';
import { consentIsBesideThePoint } from '../checks/consent.ts';
import type { Finding } from '../checks/model.ts';
import type { NodeId } from '../flow/ir.ts';
import type { Reach, SinkAccount } from '../flow/model.ts';
import type { ClauseLink, LinkedClause } from '../policy/model.ts';
import { callsOn, type Span } from './calls.ts';
import type { CallExplanation, Explanation, Point, Section } from './model.ts';
import { calleePoints, functionKey, sinkPoint, sinksInside } from './sinks.ts';
import { valuePoints } from './values.ts';

export type { CallExplanation, Explanation, Point, Section } from './model.ts';

export interface ExplainContext extends CheckContext {
  /** Findings of the file, suppressed ones included. */
  readonly findings: readonly Finding[];
}

/** `line`: from its first to behind its last character. */
export function explainLine(context: ExplainContext, line: Span): Explanation {
  const ir = context.flow.module(context.file);
  if (ir === undefined) return { calls: [], note: 'the file is not part of the project' };
  const explained = callsOn(ir, line).map((node) => new Call(context, node));
  const telling = explained.filter((call) => call.isTelling);
  const calls = (telling.length > 0 ? telling : explained).map((call) => call.explain());
  if (calls.length > 0)
    return {
      calls: calls.sort((a, b) => b.findings.length - a.findings.length || a.place.start - b.place.start),
    };
  return {
    calls,
    note: 'no call stands on this line, and findings stand at calls that log, store or send',
  };
}

class Call {
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
            ? this.#sinks.map(sinkPoint)
            : calleePoints(flow, { file, node: this.#node }),
      },
      {
        title: 'What goes in',
        points: valuePoints(accounts, { label: (category) => this.#context.categoryLabel(category) }),
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
      answer: this.#answer(),
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
            points: data.steps.map(({ text, ...place }) => ({ text, speaks: 'neither' as const, place })),
          }),
        ),
      );
    const elsewhere = this.#passing.map(
      (reach): Point => ({
        text: `${[...new Set(reach.data.map(({ label }) => label))].slice(0, 4).join(', ')} comes from this call, and is judged there`,
        speaks: 'neither',
        place: reach.place,
      }),
    );
    const inside = this.#inside.map(
      (reach): Point => ({
        text: `${[...new Set(reach.data.map(({ label }) => label))].slice(0, 4).join(', ')} to ${reach.row.label}`,
        speaks: 'neither',
        place: reach.place,
      }),
    );
    return [
      { title: 'The way', points },
      { title: 'Inside', points: inside.slice(0, 12) },
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
      const { state, notes } = this.#context.guards(reach);
      for (const { text, counts, place } of notes)
        points.push({
          text: counts ? `${text}: covers the send` : text,
          speaks: counts ? 'against' : 'for',
          place,
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
        return {
          text: `${entity === undefined ? '' : `${entity.replaceAll('\u0000', '…')}: `}${why}${period === undefined ? '' : ` (${period})`}`,
          speaks: has ? 'against' : 'for',
          ...(place !== undefined && { place }),
        };
      });
    return [{ title: 'Retention', points: unique(points) }];
  }

  #policy(): readonly Section[] {
    const points = this.findings.flatMap((finding) =>
      finding.clause === undefined
        ? []
        : policyPoints(finding.clause, this.findings.length > 1 ? `${finding.check}: ` : ''),
    );
    return [{ title: 'Policy', points: unique(points) }];
  }

  #answer(): string {
    const shown = this.findings.map((finding) =>
      finding.suppressed !== undefined
        ? `${finding.check} is suppressed here: ${finding.suppressed}`
        : `${finding.severity} ${finding.check}: ${finding.message}${finding.confidence === 'possible' ? ' (possible only: printed with --confidence possible)' : ''}`,
    );
    if (shown.length > 0) return shown.join('; ');
    return `no finding: ${this.#whyNone()}`;
  }

  #whyNone(): string {
    const { file, flow, settings } = this.#context;
    const [reach] = this.#own;
    if (reach !== undefined) {
      if (reach.row.kind === 'share') {
        const beside = consentIsBesideThePoint(reach, settings);
        if (beside !== undefined) return beside;
        if (this.#context.guards(reach).state === 'guarded') return 'a consent check covers the send';
      }
      if (reach.row.kind === 'store' && this.#context.retention(reach).has)
        return 'there is retention metadata';
      return 'the check is switched off in the configuration';
    }
    if (this.#passing.length > 0) return 'the data comes from callers, and the findings stand there';
    if (this.#inside.length > 0)
      return 'personal data that the function itself names is judged inside, where it is sent, stored or logged';
    const applying = this.#sinks.filter(({ applies }) => applies);
    if (this.#sinks.length === 0) {
      const leads = flow
        .callee({ file, node: this.#node })
        .functions.some((fn) => sinksInside(flow, fn).sinks.length > 0);
      return leads
        ? 'it leads to a log, a store or a send, and hands nothing personal over'
        : 'the call is no log, no store and no send';
    }
    if (applying.length === 0) return 'with these arguments the call is no log, store or send';
    if (applying.every(({ destination }) => destination === 'first-party')) return 'it goes to a first party';
    const excluded = applying.flatMap((sink) => sink.excluded);
    if (excluded.length > 0) return `what personal data goes in does not count: ${excluded[0]?.why ?? ''}`;
    const accounts = flow.account({ file, node: this.#node });
    if (accounts.some(({ fromCallers }) => fromCallers))
      return 'what goes in is up to the callers, and none hands personal data over';
    return 'nothing that goes in is personal data';
  }
}

/** What a verdict means, for a reader who does not know the word. */
const standings: Readonly<Record<ClauseLink['verdict'], string>> = {
  permitted: 'a clause allows this',
  conditional: 'a clause allows this on a condition',
  forbidden: 'a clause rules this out',
  exceeds: 'kept for longer than a clause promises, or with no end where it promises one',
  undisclosed: 'no clause speaks of this',
  'out-of-scope': 'the policy does not govern this',
};

function policyPoints(link: ClauseLink, prefix: string): readonly Point[] {
  const standing = `${prefix}${standings[link.verdict]} (verdict ${link.verdict}, disclosure ${link.disclosure})`;
  const [best] = link.clauses;
  const points: Point[] = [{ text: standing, speaks: 'neither' }];
  if (best === undefined) points.push({ text: 'no clause found that speaks of this', speaks: 'neither' });
  else points.push(clausePoint(best));
  for (const other of link.clauses.slice(1, 3))
    points.push({ ...clausePoint(other), text: `also considered: ${clausePoint(other).text}` });
  for (const near of best === undefined ? link.nearest.slice(0, 3) : [])
    points.push({ ...clausePoint(near), text: `nearest: ${clausePoint(near).text}` });
  return points;
}

function clausePoint(linked: LinkedClause): Point {
  return {
    text: `${linked.clause.headingPath.at(-1) ?? linked.clause.id}: “${shortened(linked.quote, 160)}” (score ${round(linked.score)})`,
    speaks: 'neither',
    place: { file: linked.policy.file, start: linked.start, end: linked.end },
    points: linked.reasons.map(({ text, weight }) => ({
      text: `${weight < 0 ? '−' : '+'}${round(Math.abs(weight))} ${text}`,
      speaks: 'neither' as const,
    })),
  };
}

/** Each text and place once. */
function unique(points: readonly Point[]): readonly Point[] {
  const seen = new Set<string>();
  return points.filter(({ text, place }) => {
    const key = `${text}\n${place?.file ?? ''}\n${place?.start ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function shortened(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
