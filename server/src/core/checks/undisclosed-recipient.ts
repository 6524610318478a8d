/** Personal data is sent to somebody of whom no clause of the policy speaks. */
import type { Reach } from '../flow/model.ts';
import type { ClauseLink } from '../policy/model.ts';
import type { Check, CheckContext } from './check.ts';
import { askAbout, mostSensitiveFirst, queryFor } from './clause.ts';
import { leavesTheCompany } from './consent.ts';
import { countingData, describeData, isOrAre, makeFinding } from './finding.ts';
import { isTransport, purposeOf } from './recipients.ts';

export const undisclosedRecipient: Check = {
  meta: {
    id: 'undisclosed-recipient',
    title: 'No clause of the policy covers the recipient',
    severity: 'warning',
    what: 'Personal data is sent to a recipient of whom no clause of the policy speaks: neither by name, nor by kind, nor in broader words that include it.',
    why: 'People have to be told who gets their data, or which kinds of recipients do. A vendor that came in with a package is the usual way in which a policy falls behind its code.',
    remedies: [
      'Add the recipient, or its kind, to the policy.',
      'Where a clause covers it in words that were not understood, name that clause for the recipient in `clauselens.json`.',
      'Stop sending.',
    ],
    notes: [
      'Reported only with a policy, and whether or not there is a consent check: consent to something that nobody was told of is none.',
      'Vague words cover: "service providers who help us" includes an e-mail provider, "third parties" includes anybody. They do not include advertising partners where only service providers are named.',
      'A closed list of names ("our payment providers are ...") covers those on it.',
      'One cause for each recipient: all places that send to it end with one repair.',
      'Reading prose is not exact: the finding says that no clause was found, and shows the nearest ones.',
    ],
  },

  run(context) {
    if (context.policies.length === 0) return [];
    return leavesTheCompany(context).flatMap(({ reach, receiver }) => {
      if (isTransport(reach)) return [];
      const clause = undisclosedTo(context, reach);
      if (!clause) return [];
      const { data, confidence } = countingData(reach);
      const finding = makeFinding(context, {
        check: 'undisclosed-recipient',
        reach,
        data,
        confidence,
        message: `${describeData(context, data)} ${isOrAre(context, data)} sent to ${receiver.name}, a recipient for whom no clause of the policy was found`,
        advice: `name ${receiver.name} or its kind in the policy, or the clause that covers it in "recipients" of clauselens.json`,
        clause,
        related: [],
        cause: receiver.id,
        recipient: { id: receiver.id, name: receiver.name },
        purpose: purposeOf(reach, context.settings),
        retention: undefined,
      });
      return finding ? [{ finding, facts: { reach } }] : [];
    });
  },
};

/** The answer of the policy when it is silent about the recipient, whatever is sent. */
function undisclosedTo(context: CheckContext, reach: Reach): ClauseLink | undefined {
  let silent: ClauseLink | undefined;
  for (const piece of mostSensitiveFirst(countingData(reach).data)) {
    const link = askAbout(context, 'undisclosed-recipient', reach, piece);
    if (link?.verdict !== 'undisclosed') return undefined;
    if (!silent && context.coverage(queryFor(context, 'undisclosed-recipient', reach, piece)) !== 'none')
      return undefined;
    silent ??= link;
  }
  return silent;
}
