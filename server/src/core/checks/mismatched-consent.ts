/** Personal data sent to a recipient outside the company behind a consent check that does not cover the send. */
import type { Check } from './check.ts';
import { consentFinding, sendsThatNeedConsent } from './consent.ts';
import { describeData, isOrAre } from './finding.ts';

export const mismatchedConsent: Check = {
  meta: {
    id: 'mismatched-consent',
    title: 'The consent check does not cover the send',
    severity: 'warning',
    what: 'Personal data is sent to a recipient outside the company, and the consent check that is there does not cover it: another purpose, another person, the wrong way round, not awaited, overwritten, after the send, or with its error swallowed.',
    why: 'A check that does not decide about this send gives a false sense of safety: the data goes out without consent although the code looks guarded.',
    remedies: ['Correct the check; the related place says what is wrong with it.'],
    notes: [
      'Reported in place of `missing-consent`, never beside it.',
      'A promise is always truthy: a check that is asynchronous has to be awaited.',
      'Acceptance of terms, notification settings and feature flags are no consent; what a person chose for one channel (`user.notifications.email`) covers what is sent on it.',
    ],
  },

  run(context) {
    return sendsThatNeedConsent(context).flatMap(({ reach, receiver, data }) => {
      const guards = context.guards(reach);
      if (guards.state !== 'mismatched') return [];
      const reason = guards.notes.find((note) => !note.counts)?.text ?? 'the check is about something else';
      const message = `${describeData(context, data)} ${isOrAre(context, data)} sent to ${receiver.name}, and the consent check does not cover it: ${reason}`;
      return consentFinding(context, { check: 'mismatched-consent', reach, receiver, data, guards, message });
    });
  },
};
