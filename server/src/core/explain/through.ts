/**
 * Findings that a line takes part in without being the call they are about: the data comes from it or passes through it, a
 * period or a declaration stands on it, or the finding stands on it and is about no call (a suppression).
 */
import type { Finding } from '../checks/model.ts';
import type { Place } from '../text/range.ts';
import { inWords, isShown } from './call.ts';
import type { Span } from './calls.ts';
import type { Point, Section } from './model.ts';

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
          ...(part !== undefined && { points: [{ text: `this line: ${part}`, speaks: 'neither' as const }] }),
        },
      ];
    });
  if (points.length === 0) return [];
  const shown = points.slice(0, MAXIMUM_FINDINGS);
  const left = points.length - shown.length;
  return [
    {
      title: 'Findings that this line takes part in',
      points: left > 0 ? [...shown, { text: `and ${left} more`, speaks: 'neither' }] : shown,
    },
  ];
}

export function touches(place: Place, file: string, line: Span): boolean {
  return place.file === file && place.start <= line.end && line.start <= place.end;
}

/** What the line is to a finding: the text of the first step that begins on it. */
function partOf({ data, related }: Finding, file: string, line: Span): string | undefined {
  const begins = (place: Place): boolean =>
    place.file === file && place.start >= line.start && place.start <= line.end;
  const steps = [...data.flatMap((each) => each.steps), ...related];
  const step = steps.find(begins);
  if (step !== undefined) return step.text;
  const origin = data.find((each) => begins(each.origin));
  return origin && `${origin.label} comes from here`;
}
