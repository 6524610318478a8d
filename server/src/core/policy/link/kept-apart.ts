// Does the policy promise to keep this data apart from who somebody is? "We do not link IP addresses to anything that identifies
// you" is kept by a log of addresses and broken by a log of addresses beside names: only what goes the same way in the same
// call tells which.
// Deliberately absent: what is brought together in two calls.

import type { FlowQuery } from '../model.ts';
import { Addends, type Stance } from './addends.ts';
import { namesData } from './mentioned.ts';
import type { Question } from './question.ts';
import { says, type View } from './view.ts';
import { ofKeepingApart } from './weights.ts';

/** What comes by itself with every visit, and tells nobody's name. */
const ofVisits = /^user\.(?:device|behavior|telemetry|unique_id|location)\b/;

/** What tells who somebody is. */
const identifying =
  /^user\.(?:name|contact|government_id|financial|payment|account|authorization|biometric|health_and_medical)\b/;

/** To bring together is to write, keep or hand over together. */
const together: ReadonlySet<FlowQuery['check']> = new Set([
  'logged-personal-data',
  'missing-retention',
  'missing-consent',
  'mismatched-consent',
]);

/** Of the categories of one call, what a promise to keep `asked` apart is about. */
export function besideOf(asked: string, categories: readonly string[]): readonly string[] {
  return ofVisits.test(asked) ? [...new Set(categories.filter((key) => identifying.test(key)))].sort() : [];
}

/** Whether a flow brings together what a policy may promise to keep apart. */
export const bringsTogether = ({ check, beside }: FlowQuery): boolean =>
  together.has(check) && beside !== undefined && beside.length > 0;

export function onKeepingApart(question: Question, view: View): Stance | undefined {
  if (!bringsTogether(question.flow) || !says(view, 'keeps-apart')) return undefined;
  // "Acme will not link it to other data about you" binds Acme.
  const { boundParty, vendors } = view.sentence;
  if (boundParty === 'third-party' || vendors.length > 0) return undefined;
  const named = view.ownData.strength >= view.deniedData.strength ? view.ownData : view.deniedData;
  if (named.strength < 0.75) return undefined;
  const sum = new Addends(ofKeepingApart);
  sum.add('keepsApart', 1, 'says that it is not linked to who somebody is, and the same call does');
  sum.add('data', named.strength, namesData(named));
  return { reasons: sum.list, verdict: 'forbidden', disclosure: 'incorrect', answers: true };
}
