// A library that lends books. Conditions in front of a send, in every spelling.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Reader {
  id: string;
  email: string;
  plan: string;
  optedOut: boolean;
  analyticsConsent: boolean;
  consents: { analytics: boolean; marketing: boolean };
  consentStatus: 'granted' | 'denied' | 'pending';
  consentedAt: Date | null;
}

declare function hasConsent(reader: Reader, purpose: string): boolean;
declare const force: boolean;

export function bare(reader: Reader) {
  mixpanel.track('Borrowed', { email: reader.email }); //> none
}

export function ifStatement(reader: Reader) {
  if (reader.analyticsConsent) {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function ifElse(reader: Reader) {
  if (reader.analyticsConsent) {
    mixpanel.track('Borrowed', { plan: reader.plan });
  } else {
    mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
  }
}

export function elseBranch(reader: Reader) {
  if (!reader.analyticsConsent) {
    console.log('no consent');
  } else {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function earlyReturn(reader: Reader) {
  if (!hasConsent(reader, 'analytics')) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function wrongWayRound(reader: Reader) {
  if (hasConsent(reader, 'analytics')) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
}

export function earlyThrow(reader: Reader) {
  if (!hasConsent(reader, 'analytics')) {
    throw new Error('no consent');
  }
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function logicalAnd(reader: Reader) {
  reader.consents.analytics && mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function logicalOr(reader: Reader) {
  !reader.consents.analytics || mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function ternary(reader: Reader) {
  return hasConsent(reader, 'analytics')
    ? mixpanel.track('Borrowed', { email: reader.email }) //> guarded
    : undefined;
}

export function ternaryWrong(reader: Reader) {
  return hasConsent(reader, 'analytics')
    ? undefined
    : mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
}

export function withAnd(reader: Reader, online: boolean) {
  if (online && hasConsent(reader, 'analytics') && reader.plan !== 'free') {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function withOr(reader: Reader) {
  if (hasConsent(reader, 'analytics') || force) {
    mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: bypassed
  }
}

export function bothSides(reader: Reader) {
  if (reader.analyticsConsent || reader.consents.analytics) {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function negatedOr(reader: Reader) {
  if (reader.optedOut || !reader.analyticsConsent) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function negatedAnd(reader: Reader) {
  if (!reader.analyticsConsent && !force) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: bypassed
}

export function doubleNegation(reader: Reader) {
  const allowed = !!reader.analyticsConsent;
  if (allowed) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function booleanCall(reader: Reader) {
  if (Boolean(reader.consents.analytics) === true) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function equalsFalse(reader: Reader) {
  if (reader.analyticsConsent === false) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function equalsWord(reader: Reader) {
  if (reader.consentStatus === 'granted') {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function equalsRefusal(reader: Reader) {
  if (reader.consentStatus === 'denied') {
    mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
  }
}

export function unequalWord(reader: Reader) {
  if (reader.consentStatus !== 'granted') return;
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function switched(reader: Reader) {
  switch (reader.consentStatus) {
    case 'granted':
      mixpanel.track('Borrowed', { email: reader.email }); //> guarded
      break;
    case 'denied':
      mixpanel.track('Refused', { email: reader.email }); //> mismatched: inverted
      break;
    default:
      break;
  }
}

export function presence(reader: Partial<Reader>) {
  if (reader.analyticsConsent !== undefined) {
    mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: presence-only
  }
}

export function container(reader: Reader) {
  if (reader.consents) {
    mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: presence-only
  }
}

export function timestamp(reader: Reader) {
  if (reader.consentedAt !== null) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function optedOut(reader: Reader) {
  if (reader.optedOut) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function optedOutWrong(reader: Reader) {
  if (!reader.optedOut) return;
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: inverted
}

export function variable(reader: Reader) {
  const { analytics } = reader.consents;
  if (analytics) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function reassigned(reader: Reader, admin: boolean) {
  let allowed = hasConsent(reader, 'analytics');
  if (admin) allowed = true;
  if (allowed) mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: overwritten
}

export function overwritten(reader: Reader) {
  let allowed = hasConsent(reader, 'analytics');
  console.log(allowed);
  allowed = true;
  if (allowed) mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: overwritten
}

export function narrowedDown(reader: Reader, online: boolean) {
  let allowed = false;
  if (online) allowed = hasConsent(reader, 'analytics');
  if (allowed) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function nullish(reader: Partial<Reader>) {
  if (reader.consents?.analytics ?? false) mixpanel.track('Borrowed', { email: reader.email }); //> guarded
}

export function nullishYes(reader: Partial<Reader>) {
  if (reader.consents?.analytics ?? true) mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: bypassed
}

export function loop(readers: Reader[]) {
  for (const reader of readers) {
    if (!reader.analyticsConsent) continue;
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}

export function unrelated(reader: Reader) {
  if (reader.plan === 'pro') {
    mixpanel.track('Borrowed', { email: reader.email }); //> none
  }
}

export function afterTheSend(reader: Reader) {
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: after-the-send
  if (!hasConsent(reader, 'analytics')) return;
  console.log('done');
}

export function otherBranch(reader: Reader, online: boolean) {
  if (online) {
    if (!hasConsent(reader, 'analytics')) return;
  }
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: other-branch
}

export function guardsItsOwn(reader: Reader) {
  if (hasConsent(reader, 'analytics')) {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
  mixpanel.people.set(reader.id, { $email: reader.email }); //> none
}

export function ignored(reader: Reader) {
  hasConsent(reader, 'analytics');
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: ignored
}

export function neverRead(reader: Reader) {
  const allowed = hasConsent(reader, 'analytics');
  mixpanel.track('Borrowed', { email: reader.email }); //> mismatched: ignored
}

export function onlyWhereNeeded(reader: Reader, consentRequired: boolean) {
  if (!consentRequired || hasConsent(reader, 'analytics')) {
    mixpanel.track('Borrowed', { email: reader.email }); //> guarded
  }
}
