/** Over which ways data comes to a call's sink, from callers to it, and to sinks inside the function that it runs. */
import { functionPath } from '../checks/finding.ts';
import type { Reach } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import { whyNotReported } from './answer.ts';
import type { CallFacts } from './judged.ts';
import type { Point, Section } from './model.ts';
import { titles } from './titles.ts';
import { first, inWords, unique } from './words.ts';

const MAXIMUM_CALLS = 12;

export function waySections(facts: CallFacts, code: (place: Place) => string): readonly Section[] {
  const { context, own, passing, inside } = facts;
  const ways = own
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
            code: code(place),
          })),
        }),
      ),
    );
  const elsewhere = (reach: Reach, text: string): Point => ({
    text,
    speaks: 'neither',
    place: reach.place,
    code: code(reach.place),
    points: findingPoints(facts, reach),
  });
  // A call may lead to several sinks behind this one: the caller is told once.
  const isMade = ({ isInError }: Reach): boolean => isInError === true;
  const callers = unique(
    findingsFirst(
      facts,
      passing.filter((reach) => !isMade(reach)),
    ).map((reach) => elsewhere(reach, `${labels(reach)} comes from this call, and is judged there`)),
  );
  const errors = unique(
    findingsFirst(facts, passing.filter(isMade)).map((reach) =>
      elsewhere(
        reach,
        `${labels(reach)} comes in the message of an error that is made here, and is judged there`,
      ),
    ),
  );
  return [
    { title: titles.way, points: unique(ways) },
    {
      title: titles.inside,
      points: first(
        unique(
          findingsFirst(facts, inside).map((reach) =>
            elsewhere(
              reach,
              `${labels(reach)} to ${reach.row.label}, in ${functionPath(context.flow, reach)}`,
            ),
          ),
        ),
        MAXIMUM_CALLS,
      ),
    },
    {
      title: titles.callers,
      points: first(callers, MAXIMUM_CALLS, callers.length === MAXIMUM_CALLS + 1 ? ' call' : ' calls'),
    },
    { title: titles.errors, points: first(errors, MAXIMUM_CALLS) },
  ];
}

function findingsFirst({ judged }: CallFacts, reaches: readonly Reach[]): readonly Reach[] {
  const has = (reach: Reach): number => (judged.shownAt([reach]).length > 0 ? 0 : 1);
  return [...reaches].sort((a, b) => has(a) - has(b));
}

function findingPoints({ judged, context }: CallFacts, reach: Reach): readonly Point[] {
  const findings = judged.allAt(reach);
  if (findings.length === 0)
    return [{ text: `no finding there: ${whyNotReported(context, reach)}`, speaks: 'against' }];
  return findings.map((finding) => ({
    text: inWords(finding),
    speaks: finding.suppressed === undefined ? 'for' : 'neither',
  }));
}

function labels({ data }: Reach): string {
  return [...new Set(data.map(({ label }) => label))].slice(0, 4).join(', ');
}
