// A check's result to a report: what `clauselens check` prints. Lines and columns from 1 on, files relative to the folder.
import type { Finding } from '../core/checks/model.ts';
import type { DataReach, FlowStep } from '../core/flow/model.ts';
import type { ClauseLink, LinkedClause, Policy } from '../core/policy/model.ts';
import type { InputProblem } from '../core/program/model.ts';
import type { CheckResult } from '../core/session/model.ts';
import type { Place } from '../core/text/range.ts';
import { relativePath } from '../host/paths.ts';
import type { TextPositions } from './positions.ts';
import type {
  Report,
  ReportCheck,
  ReportClause,
  ReportData,
  ReportFinding,
  ReportPlace,
  ReportPolicyLink,
  ReportProblem,
  ReportStep,
} from './protocol.ts';
import type { Texts } from './texts.ts';

export interface ReportInput {
  readonly root: string;
  readonly version: string;
  readonly result: CheckResult;
  readonly problems: readonly InputProblem[];
  readonly policies: readonly Policy[];
  readonly checks: readonly ReportCheck[];
  readonly texts: Texts;
}

export async function toReport(input: ReportInput): Promise<Report> {
  const { root, result } = input;
  const positions = await readPositions(input);
  const writer = new ReportWriter(root, positions);
  return {
    version: 1,
    tool: { name: 'clauselens', version: input.version },
    findings: result.findings.map((finding) => writer.finding(finding)),
    problems: [
      ...input.problems.map((problem) => toProblem(root, problem, 'configuration')),
      ...result.problems.map((problem) => toProblem(root, problem, 'code')),
    ],
    policies: input.policies.map((policy) => ({
      file: relativePath(root, policy.file),
      title: policy.title,
      clauses: policy.clauses.length,
    })),
    checks: input.checks,
    statistics: result.statistics,
  };
}

export function toProblem(
  root: string,
  { file, line, message, severity }: InputProblem,
  about: ReportProblem['about'],
): ReportProblem {
  return {
    about,
    // A problem of the folder as a whole has no place in it.
    file: file === undefined || file === root ? null : relativePath(root, file),
    line: line ?? null,
    message,
    severity,
  };
}

/** Positions of every file that a finding points into. */
async function readPositions({ result, texts }: ReportInput): Promise<ReadonlyMap<string, TextPositions>> {
  const files = new Set<string>();
  for (const finding of result.findings) {
    for (const place of [finding.place, finding.mark, ...finding.related]) files.add(place.file);
    for (const data of finding.data) for (const place of [data.origin, ...data.steps]) files.add(place.file);
  }
  const positions = new Map<string, TextPositions>();
  for (const file of files) positions.set(file, await texts.of(file));
  return positions;
}

class ReportWriter {
  readonly #root: string;
  readonly #positions: ReadonlyMap<string, TextPositions>;

  constructor(root: string, positions: ReadonlyMap<string, TextPositions>) {
    this.#root = root;
    this.#positions = positions;
  }

  finding(finding: Finding): ReportFinding {
    return {
      check: finding.check,
      severity: finding.severity,
      confidence: finding.confidence,
      ...this.#place(finding.place),
      mark: this.#place(finding.mark).range,
      message: finding.message,
      advice: finding.advice,
      data: finding.data.map((data) => this.#data(data)),
      sink: { id: finding.sink.id, label: finding.sink.label },
      recipient:
        finding.recipient === undefined ? null : { id: finding.recipient.id, name: finding.recipient.name },
      purpose: finding.purpose ?? null,
      retention: finding.retention ?? null,
      policy: finding.clause === undefined ? null : this.#link(finding.clause),
      related: finding.related.map((step) => this.#step(step)),
      cause: finding.cause,
      fingerprint: finding.fingerprint,
      suppressed: finding.suppressed ?? null,
    };
  }

  #data(data: DataReach): ReportData {
    return {
      category: data.category,
      label: data.label,
      confidence: data.confidence,
      evidence: data.evidence,
      origin: this.#place(data.origin),
      steps: data.steps.map((step) => this.#step(step)),
    };
  }

  #link(link: ClauseLink): ReportPolicyLink {
    return {
      verdict: link.verdict,
      disclosure: link.disclosure,
      clauses: link.clauses.map((clause) => this.#clause(clause)),
      nearest: link.nearest.map((clause) => this.#clause(clause)),
    };
  }

  #clause(linked: LinkedClause): ReportClause {
    return {
      id: linked.clause.id,
      file: relativePath(this.#root, linked.policy.file),
      line: linked.line,
      startLine: linked.clause.startLine,
      endLine: linked.clause.endLine,
      ...(linked.clause.page !== undefined && { page: linked.clause.page }),
      headingPath: linked.clause.headingPath,
      quote: linked.quote,
      // Sums of fractions: more digits than a reader can use would differ between machines.
      score: round(linked.score),
      reasons: linked.reasons.map((reason) => ({ text: reason.text, weight: round(reason.weight) })),
    };
  }

  #step(step: FlowStep): ReportStep {
    return { ...this.#place(step), text: step.text };
  }

  #place(place: Place): ReportPlace {
    const lines = this.#positions.get(place.file)?.lines;
    const at = (offset: number) => {
      const position = lines?.positionAt(offset) ?? { line: 0, character: 0 };
      return { line: position.line + 1, column: position.character + 1 };
    };
    return {
      file: relativePath(this.#root, place.file),
      range: { start: at(place.start), end: at(place.end) },
    };
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
