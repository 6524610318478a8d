// What a check leaves over beside consent: who has not answered yet, or a status that is a text. A diving school's statistics.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

type Answer = 'granted' | 'denied' | 'unset';
type Settled = 'granted' | 'denied';

interface Diver {
  id: string;
  email: string;
  analyticsConsent?: boolean;
  trackingConsent: boolean | null;
  statisticsConsent: boolean;
  consent?: { analytics?: boolean };
}

interface Pupil {
  email: string;
  analyticsConsent: Answer;
  trackingConsent?: Settled;
  consentStatus: Settled;
  measurementConsent: '' | 'granted';
}

export function optOut(diver: Diver): void {
  if (diver.analyticsConsent !== false) mixpanel.track('dived', { email: diver.email });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (diver.trackingConsent !== false) mixpanel.track('dived', { email: diver.email });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (diver.consent?.analytics !== false) mixpanel.track('dived', { email: diver.email });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (diver.statisticsConsent !== false) mixpanel.track('dived', { email: diver.email });
  if (diver.analyticsConsent !== undefined && diver.analyticsConsent !== false)
    mixpanel.track('dived', { email: diver.email });
  if (diver.trackingConsent != null && diver.trackingConsent !== false) mixpanel.track('dived', { email: diver.email });
}

export function leavesOnNo(diver: Diver): void {
  if (diver.analyticsConsent === false) return;
  mixpanel.track('surfaced', { email: diver.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

export function leavesOnBoth(diver: Diver): void {
  if (diver.analyticsConsent === undefined) return;
  if (diver.analyticsConsent === false) return;
  mixpanel.track('surfaced', { email: diver.email });
}

export function takenApart({ analyticsConsent, statisticsConsent, email }: Diver): void {
  if (!(analyticsConsent === false)) mixpanel.track('dived', { email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (!(statisticsConsent === false)) mixpanel.track('dived', { email });
}

export function handedOver(email: string, analyticsConsent?: boolean): void {
  if (analyticsConsent !== false) mixpanel.track('dived', { email });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

export function statuses(pupil: Pupil): void {
  if (pupil.analyticsConsent !== 'denied') mixpanel.track('enrolled', { email: pupil.email });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (pupil.trackingConsent !== 'denied') mixpanel.track('enrolled', { email: pupil.email });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (pupil.consentStatus !== 'denied') mixpanel.track('enrolled', { email: pupil.email });
  if (pupil.analyticsConsent === 'granted') mixpanel.track('enrolled', { email: pupil.email });
}

export function leavesOnDenied(pupil: Pupil): void {
  if (pupil.analyticsConsent === 'denied') return;
  mixpanel.track('passed', { email: pupil.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

export function leavesOnAllOthers(pupil: Pupil): void {
  if (pupil.analyticsConsent === 'denied' || pupil.analyticsConsent === 'unset') return;
  mixpanel.track('passed', { email: pupil.email });
}

export function everyOther(pupil: Pupil): void {
  switch (pupil.analyticsConsent) {
    case 'denied':
      return;
    default:
      mixpanel.track('passed', { email: pupil.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
}

function mayTrack(pupil: Pupil): boolean {
  if (pupil.trackingConsent === undefined) return false;
  return pupil.trackingConsent !== 'denied';
}

export function byHelper(pupil: Pupil): void {
  if (mayTrack(pupil)) mixpanel.track('passed', { email: pupil.email });
}

export function truthy(pupil: Pupil): void {
  if (pupil.consentStatus) mixpanel.track('failed', { email: pupil.email });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  const status = pupil.analyticsConsent;
  if (status) mixpanel.track('failed', { email: pupil.email });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (pupil.measurementConsent) mixpanel.track('failed', { email: pupil.email });
  if (status && status === 'granted') mixpanel.track('failed', { email: pupil.email });
}
