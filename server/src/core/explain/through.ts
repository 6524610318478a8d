/**
 * Findings that a line takes part in without being the call they are about: the data comes from it or passes through it, a
 * period or a declaration stands on it, or the finding stands on it and is about no call (a suppression).
 */
import type { CheckContext } from '../checks/check.ts';
import type { Finding } from '../checks/model.ts';
import type { Reach } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { Span } from './calls.ts';
import type { Point, Section } from './model.ts';
import { keptWords } from './retention.ts';
import { titles } from './titles.ts';
import { calleeText, first, inWords, isShown, unique } from './words.ts';

const MAXIMUM_FINDINGS = 12;

/** `told`: what is said already. */
export function findingsThrough(
  findings: readonly Finding[],
  file: string,
  line: Span,
  told: ReadonlySet<Finding>,
): readonly Section[] {
  const points = findings
    .filter((finding) => isShown(finding) && !told.has(finding))
    .flatMap((finding): readonly Point[] => {
      const here = touches(finding.mark, file, line) || touches(finding.place, file, line);
      const part = partOf(finding, file, line);
      if (!here && part === undefined) return [];
      return [
        {
          text: inWords(finding),
          speaks: 'for',
          place: finding.mark,
          ...(part !== undefined && { points: [{ text: part, speaks: 'neither' as const }] }),
        },
      ];
    });
  if (points.length === 0) return [];
  return [{ title: titles.through, points: first(points, MAXIMUM_FINDINGS) }];
}

/**
 * Flows that have their consent check or their period on the line, found wanting or not: a guard and a constant say nothing by
 * themselves, and are what a reader wants to know about.
 */
export function decidedHere(context: CheckContext, line: Span): readonly Section[] {
  const points: Point[] = [];
  for (const reach of context.reaches) {
    const at = { file: reach.file, ...callee(context, reach) };
    const about = `${calleeText(context.text(reach.file).slice(at.start, at.end), 60)} to ${reach.row.label}`;
    if (reach.row.kind === 'share')
      for (const { text, counts, place } of context.guards(reach).notes)
        if (begins(place, context.file, line))
          points.push({
            text: `consent, for ${about}: ${text}. ${counts ? 'It counts' : 'So it does not count'}`,
            speaks: counts ? 'against' : 'for',
            place: at,
          });
    if (reach.row.kind !== 'store') continue;
    const judgement = context.retention(reach);
    if (judgement.where !== undefined && begins(judgement.where, context.file, line))
      points.push({
        text: `how long it is kept, for ${about}: ${keptWords(judgement)}`,
        speaks: judgement.has ? 'against' : 'for',
        place: at,
      });
  }
  return points.length === 0
    ? []
    : [{ title: titles.decides, points: first(unique(points), MAXIMUM_FINDINGS) }];
}

function callee({ flow }: CheckContext, reach: Reach): Span {
  const node = flow.node(reach);
  return node.k === 'call' ? { start: node.start, end: Math.max(node.calleeEnd, node.start) } : node;
}

export function begins(place: Place, file: string, line: Span): boolean {
  return place.file === file && place.start >= line.start && place.start <= line.end;
}

export function touches(place: Place, file: string, line: Span): boolean {
  return place.file === file && place.start <= line.end && line.start <= place.end;
}

/** What the line is to a finding: the text of the first step that begins on it. */
function partOf({ data, related }: Finding, file: string, line: Span): string | undefined {
  const isHere = (place: Place): boolean => begins(place, file, line);
  const steps = [...data.flatMap((each) => each.steps), ...related];
  const step = steps.find(isHere);
  if (step !== undefined)
    return step.text.startsWith('recognised: ')
      ? `on this line the data is recognised, ${step.text.slice('recognised: '.length)}`
      : `on this line: ${step.text.replace(/^declared here$/, 'the data is declared')}`;
  const origin = data.find((each) => isHere(each.origin));
  return origin && `on this line: ${origin.label} comes from here`;
}
