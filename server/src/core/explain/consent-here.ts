/**
 * What a line or a call is that asks for consent: a check says nothing by itself, and whether it counts is told for every send
 * that it was held against. Deliberately absent: how it was judged (`guards`), the whole list of flows (`decidedHere`).
 */
import type { CheckContext } from '../checks/check.ts';
import type { Place } from '../text/range.ts';
import { first, listed, placeInWords } from './words.ts';

const MAXIMUM_SENDS = 3;

/**
 * "a consent check that decides about the send at line 26"; undefined where nothing that `isHere` is one. A check that is held
 * against several sends may count for some of them only.
 */
export function consentHere(context: CheckContext, isHere: (place: Place) => boolean): string | undefined {
  const counting = new Set<string>();
  const failing = new Map<string, Set<string>>();
  for (const reach of context.reaches) {
    if (reach.row.kind !== 'share') continue;
    const { start, end } = context.flow.node(reach);
    const send = placeInWords(context, { file: reach.file, start, end });
    for (const { place, counts, text, why } of context.guards(reach).notes) {
      // What only looks like consent is no consent check.
      if (why === 'not-consent' || !isHere(place)) continue;
      if (counts) counting.add(send);
      else failing.set(text, (failing.get(text) ?? new Set()).add(send));
    }
  }
  if (counting.size + failing.size === 0) return undefined;
  const says = [
    ...(counting.size > 0 ? [`decides about ${sends(counting)}`] : []),
    ...[...failing].map(([text, at]) => `does not count for ${sends(at)}: ${text}`),
  ];
  return `a consent check that ${says.join('; and it ')}`;
}

function sends(places: ReadonlySet<string>): string {
  const all = [...places].map((text) => ({ text, speaks: 'neither' as const }));
  const what = all.length === 1 ? 'the send' : `${all.length} sends,`;
  return `${what} at ${listed(first(all, MAXIMUM_SENDS).map(({ text }) => text.replace(/^and /, '')))}`;
}
