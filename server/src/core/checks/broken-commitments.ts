/**
 * The same findings seen from the policy: which of its sentences the code does not keep, and where. For whoever reads the
 * document; the findings themselves stand in the code, so nothing here is counted again.
 */
import type { Place } from '../text/range.ts';
import type { Finding } from './model.ts';

export interface BrokenCommitment {
  /** The sentence, in the policy document. */
  readonly place: Place;
  readonly clauseId: string;
  /** "3 places in the code do not keep this: missing-consent (2), forbidden-processing". */
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** In the order of the document. What is only possible, or suppressed with a reason, breaks nothing. */
export function brokenCommitments(findings: readonly Finding[], file: string): readonly BrokenCommitment[] {
  const bySentence = new Map<string, { place: Place; clauseId: string; findings: Finding[] }>();
  for (const finding of findings) {
    const [best] = finding.clause?.clauses ?? [];
    if (!best || best.policy.file !== file || !isBroken(finding)) continue;
    const key = `${best.start}:${best.end}`;
    const entry = bySentence.get(key) ?? {
      place: { file, start: best.start, end: best.end },
      clauseId: best.clause.id,
      findings: [],
    };
    entry.findings.push(finding);
    bySentence.set(key, entry);
  }
  return [...bySentence.values()]
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
    .map((entry) => ({ ...entry, message: messageFor(entry.findings) }));
}

const breaking: ReadonlySet<string> = new Set(['forbidden', 'exceeds', 'conditional']);

function isBroken({ clause, confidence, suppressed }: Finding): boolean {
  return (
    clause !== undefined &&
    breaking.has(clause.verdict) &&
    confidence !== 'possible' &&
    suppressed === undefined
  );
}

function messageFor(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  const checks = [...counts].map(([check, count]) =>
    count > 1 && counts.size > 1 ? `${check} (${count})` : check,
  );
  const places =
    findings.length === 1 ? '1 place in the code does' : `${findings.length} places in the code do`;
  return `${places} not keep this: ${checks.join(', ')}`;
}
