/**
 * Why a line has a finding, or why it has none: what its calls do, what goes into them, which guards and retention were
 * considered, what the policy says. Reads the same judgements as the checks, so the two cannot disagree.
 *
 * Deliberately absent: layout (`cli/render/explain.ts`, `lsp/hover.ts`).
 */
import { Call, type ExplainContext } from './call.ts';
import { callsOn, type Span } from './calls.ts';
import type { Explanation, Point } from './model.ts';
import { lineAt } from './words.ts';

export type { ExplainContext } from './call.ts';
export { explainClause } from './clause.ts';
export type { CallExplanation, Explanation, Point, Section } from './model.ts';
export { explainModel, type ModelContext, type ModelStanding, standingOf } from './models.ts';

/** Calls near a line that are shown where the line itself has none. */
const MAXIMUM_NEAR = 3;

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
  const near = callsNear(context, line);
  return {
    calls,
    note: `no call stands on this line, and findings stand at calls that log, store or send${near.length > 0 ? '' : '; this file has none'}`,
    sections: near.length > 0 ? [{ title: 'Lines near by that log, store or send', points: near }] : [],
  };
}

/** The nearest calls that log, store or send, in the order of the file. */
function callsNear(context: ExplainContext, line: Span): readonly Point[] {
  const { file, flow } = context;
  const text = context.text(file);
  const places = new Map<number, Point>();
  for (const { node } of flow.sinkCalls(file)) {
    const { start, end } = flow.node({ file, node });
    const checks = context.findings.filter(({ place }) => place.start === start).map(({ check }) => check);
    places.set(start, {
      text: lineAt(text, { file, start, end }),
      speaks: checks.length > 0 ? 'for' : 'against',
      place: { file, start, end },
      ...(checks.length > 0 && { points: [{ text: `has ${checks.join(', ')}`, speaks: 'neither' }] }),
    });
  }
  const distance = (start: number): number => Math.abs(start - line.start);
  return [...places]
    .sort(([a], [b]) => distance(a) - distance(b))
    .slice(0, MAXIMUM_NEAR)
    .sort(([a], [b]) => a - b)
    .map(([, point]) => point);
}
