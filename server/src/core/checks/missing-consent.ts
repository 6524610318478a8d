/** Personal data sent to a recipient outside the company, and no consent check on any way to the send. */
import type { DataReach, Reach } from '../flow/model.ts';
import type { Check, CheckContext } from './check.ts';
import { consentFinding, sendsThatNeedConsent } from './consent.ts';
import { describeData, isOrAre } from './finding.ts';

export const missingConsent: Check = {
  meta: {
    id: 'missing-consent',
    title: 'Personal data is sent to a third party without a consent check',
    severity: 'warning',
    what: 'Personal data is sent to a recipient outside the company, and no consent check decides whether the send happens.',
    why: 'Where the policy or the law makes sharing depend on consent, the code has to ask before it sends, for this person and this purpose.',
    remedies: [
      'Wrap the send in a consent check, or return early without consent.',
      'Send an opaque id or nothing personal.',
      'Where the send rests on another legal basis (a contract, a legal obligation), say so for the recipient in `clauselens.json`.',
    ],
    notes: [
      'Every recipient outside counts, contract-like uses such as payment, SMS and e-mail included. A clause that permits the kind of recipient without a condition lowers the finding to information.',
      'Relative URLs, the own origin, `*.internal` and cluster hosts are first party. A response to the requester is no sharing.',
      'A digest of a value (a hashed e-mail address) is still personal where others get it, and the message says that it is hashed. To a service that looks for faults it is only a possible finding: there it tells visitors apart and no more.',
      'The check may stand around the call, before it as an early return, in a middleware, a decorator or a wrapper, or in every caller.',
    ],
  },

  run(context) {
    const unchecked = sendsThatNeedConsent(context)
      .map((send) => ({ ...send, guards: context.guards(send.reach) }))
      .filter(({ guards }) => guards.state === 'none')
      .map((send) => ({ ...send, data: uncovered(context, send.reach, send.data) }));
    const receiversAt = new Map<string, string[]>();
    for (const { reach, receiver } of unchecked) {
      if (reach.recipient === undefined && reach.host === undefined) continue;
      const names = receiversAt.get(placeOf(reach)) ?? [];
      if (!names.includes(receiver.name)) receiversAt.set(placeOf(reach), [...names, receiver.name]);
    }
    return unchecked.flatMap(({ reach, receiver, data, guards }) => {
      const others = (receiversAt.get(placeOf(reach)) ?? []).filter((name) => name !== receiver.name);
      const message = `${describeData(context, data)} ${isOrAre(context, data)} sent to ${oneOf(receiver.name, others)} with no consent check`;
      return consentFinding(context, { check: 'missing-consent', reach, receiver, data, guards, message });
    });
  },
};

/** So many people in one send are asked about one by one. */
const MOST_PEOPLE = 4;

/**
 * What no check covers by itself: who receives a message by a wish of theirs has been asked, and whose answers go to, or who
 * is spoken of in it, has not.
 */
function uncovered(context: CheckContext, reach: Reach, data: readonly DataReach[]): readonly DataReach[] {
  const people = new Map<string, DataReach[]>();
  for (const each of data) {
    const { file, node } = each.owner ?? { file: each.origin.file, node: `at ${each.origin.start}` };
    people.set(`${file}#${node}`, [...(people.get(`${file}#${node}`) ?? []), each]);
  }
  if (people.size === 1 || people.size > MOST_PEOPLE) return data;
  const covered = new Set(
    [...people.values()].filter((own) => context.guardsOf(reach, own).state === 'guarded').flat(),
  );
  // What covers each of them alone was not found to cover them together: that is told of all.
  return covered.size === data.length ? data : data.filter((each) => !covered.has(each));
}

function placeOf({ place }: Reach): string {
  return `${place.start}:${place.end}`;
}

/** A call that leads to several known recipients is one finding, which names them: one transport is another's fallback. */
function oneOf(name: string, [other, ...more]: readonly string[]): string {
  if (other === undefined) return name;
  if (more.length === 0) return `${name} or ${other}`;
  return `${name}, ${other} or ${more.length === 1 ? more[0] : `${more.length} others`}`;
}
