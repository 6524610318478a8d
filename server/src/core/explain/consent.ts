/** What was made of consent at the sends of a call: which checks were considered, and why each counts or does not. */
import { consentIsBesideThePoint } from '../checks/consent.ts';
import { receiverOf } from '../checks/recipients.ts';
import type { Reach } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { CallFacts } from './judged.ts';
import type { Point } from './model.ts';
import { unique } from './words.ts';

export function consentPoints(facts: CallFacts, code: (place: Place) => string): readonly Point[] {
  const { context, own } = facts;
  const points: Point[] = [];
  for (const reach of own.filter(({ row }) => row.kind === 'share')) {
    const beside = consentIsBesideThePoint(reach, context.settings);
    if (beside !== undefined) {
      points.push({ text: beside, speaks: 'against' });
      continue;
    }
    if (isRuledOut(facts)) {
      points.push({
        text: 'consent makes no difference: the policy rules this out, and no exception for those who consent was found in it',
        speaks: 'neither',
      });
      continue;
    }
    const { state, notes } = context.guards(reach);
    for (const { text, counts, place, because = [] } of notes)
      points.push({
        text: counts ? `${text}. It counts` : `${text}. So it does not count`,
        speaks: counts ? 'against' : 'for',
        place,
        code: code(place),
        ...(because.length > 0 && {
          points: [
            ...because.map((each) => ({ text: each, speaks: 'against' as const })),
            { text: purposeOrigin(facts, reach), speaks: 'neither' as const },
          ],
        }),
      });
    if (notes.length > 0) continue;
    if (state === 'guarded')
      points.push({ text: 'consent is established on every way here', speaks: 'against' });
    else points.push(noneFound(facts, reach, code));
  }
  return unique(points);
}

const MAXIMUM_CALLERS = 3;

/** With the callers that were asked, so that a reader sees where a check would have counted. */
function noneFound({ context: { flow } }: CallFacts, reach: Reach, code: (place: Place) => string): Point {
  const callers = flow.callers(reach).map((caller) => {
    const { start, end } = flow.node(caller);
    return { file: caller.file, start, end };
  });
  const points = callers
    .slice(0, MAXIMUM_CALLERS)
    .map((place): Point => ({ text: 'a caller', speaks: 'neither', place, code: code(place) }));
  const left = callers.length - points.length;
  if (left > 0) points.push({ text: `and ${left} more`, speaks: 'neither' });
  return {
    text: `no consent check was found: not around the call, not before it, not in a wrapper or middleware${callers.length === 0 ? '; and no caller of the function that holds this call was found' : ', not in its callers'}`,
    speaks: 'for',
    ...(points.length > 0 && { points }),
  };
}

function isRuledOut({ findings }: CallFacts): boolean {
  return (
    findings.some(({ check }) => check === 'forbidden-processing') &&
    !findings.some(({ check }) => check === 'missing-consent' || check === 'mismatched-consent')
  );
}

/** Where it is known from what a send is for: the call itself hardly ever says it. */
function purposeOrigin({ context }: CallFacts, reach: Reach): string {
  const { row, recipient } = reach;
  const { setting } = receiverOf(reach, context.settings);
  const said = 'what the send is for is known from';
  if (setting?.purpose !== undefined) return `${said} "recipients" in the configuration`;
  if (row.purpose !== undefined) return `${said} the rule ${row.id}, which says it of every such call`;
  if (recipient?.purpose !== undefined)
    return `${said} the recipient: ${recipient.name} is known as ${context.recipientClassLabel(recipient.class)}; the texts in the call are not read`;
  return 'nothing says what the send is for, beyond that it is shared';
}
