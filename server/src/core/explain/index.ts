/**
 * Why a line has a finding, or why it has none: what its calls do, what goes into them, which guards and retention were
 * considered, what the policy says. Reads the same judgements as the checks, so the two cannot disagree.
 *
 * Deliberately absent: layout (`cli/render/explain.ts`, `lsp/hover.ts`).
 */
import type { CheckedFinding } from '../checks/check.ts';
import type { NodeId } from '../flow/ir.ts';
import { Call } from './call.ts';
import { callsOn, isSameFunction, type Span } from './calls.ts';
import { consentHere } from './consent-here.ts';
import { type ExplainContext, Judged } from './judged.ts';
import type { Explanation, Point } from './model.ts';
import { standingHere } from './standing.ts';
import { begins, decidedHere, findingsThrough, touches } from './through.ts';
import { titles } from './titles.ts';
import { lineAt } from './words.ts';

export { explainClause } from './clause.ts';
export type { ExplainContext } from './judged.ts';
export type { CallExplanation, Explanation, Point, Section } from './model.ts';
export { explainModel, type ModelContext, type ModelStanding, standingOf } from './models.ts';

/** Calls near a line that are shown where the line itself has none. */
const MAXIMUM_NEAR = 3;

/** `line`: from its first to behind its last character. */
export function explainLine(context: ExplainContext, line: Span): Explanation {
  const ir = context.flow.module(context.file);
  if (ir === undefined) return { calls: [], note: 'the file is not part of the project' };
  const about = context.checked.flatMap(({ finding, facts: { reach } }): readonly NodeId[] => {
    if (reach === undefined || reach.file !== context.file) return [];
    const isWithin = touches(finding.place, context.file, line) && isSameFunction(ir, reach.fn, line);
    return isWithin || touches(finding.mark, context.file, line) ? [reach.node] : [];
  });
  const nodes = new Set([...callsOn(ir, line), ...about]);
  const judged = new Judged(context);
  const explained = [...nodes].map((node) => new Call(judged, node));
  const telling = explained.filter((call) => call.isTelling);
  const toldAtCalls = new Set(telling.flatMap(({ told }) => told));
  const standing = standingHere(context, line, toldAtCalls);
  const chosen = telling.length > 0 || standing.length > 0 ? telling : explained;
  const calls = [...standing, ...chosen.map((call) => call.explain())];
  const decided = decidedHere(context, line).filter(() => !chosen.some(({ isSink }) => isSink));
  const through = findingsThrough(
    context.checked.map(({ finding }) => finding),
    context.file,
    line,
    new Set([...toldAtCalls, ...standing.flatMap(({ findings }) => findings)]),
  );
  if (calls.length > 0)
    return {
      calls: calls.sort((a, b) => b.findings.length - a.findings.length || a.place.start - b.place.start),
      sections: [...decided, ...through],
    };
  const near = callsNear(context, line);
  const consent = consentHere(context, (place) => begins(place, context.file, line));
  return {
    calls,
    note:
      consent === undefined
        ? `no call stands on this line, and findings stand at calls that log, store or send${near.length > 0 ? '' : '; this file has none'}`
        : `this line is ${consent}`,
    sections: [...decided, ...through, ...(near.length > 0 ? [{ title: titles.near, points: near }] : [])],
  };
}

/** The nearest calls that log, store or send, in the order of the file. */
function callsNear(context: ExplainContext, line: Span): readonly Point[] {
  const { file, flow } = context;
  const text = context.text(file);
  const places = new Map<number, Point>();
  for (const { node } of flow.sinkCalls(file)) {
    const { start, end } = flow.node({ file, node });
    const checks = context.checked.filter(isAt(file, node)).map(({ finding }) => finding.check);
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

const isAt =
  (file: string, node: NodeId) =>
  ({ facts: { reach } }: CheckedFinding): boolean =>
    reach?.file === file && reach.node === node;
