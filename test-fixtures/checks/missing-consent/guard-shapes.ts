// More shapes of consent checks, for the sightings of a bird watching site.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

enum ConsentStatus {
  Granted = 'granted',
  Denied = 'denied',
}
interface ConsentEntry {
  purpose: 'analytics' | 'marketing';
  granted: boolean;
}
interface Watcher {
  id: string;
  email: string;
  sightings: number;
  analyticsConsent: ConsentStatus;
  consents: string[];
  consentEntries: ConsentEntry[];
  tags: string[];
}

const track = (watcher: Watcher) => mixpanel.track('seen', { email: watcher.email });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel

export function status(watcher: Watcher): void {
  if (watcher.analyticsConsent === ConsentStatus.Granted) {
    mixpanel.track('seen', { email: watcher.email });
  }
}

export function listed(watcher: Watcher): void {
  if (!watcher.consents.includes('analytics')) return;
  mixpanel.track('seen', { email: watcher.email });
}

export function listedElsewhere(watcher: Watcher): void {
  if (!watcher.tags.includes('analytics')) return;
  mixpanel.track('seen', { email: watcher.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}

export function entries(watcher: Watcher): void {
  const agreed = watcher.consentEntries.some((entry) => entry.purpose === 'analytics' && entry.granted);
  if (agreed) mixpanel.track('seen', { email: watcher.email });
}

export function destructured({ email, analyticsConsent }: Watcher): void {
  if (analyticsConsent !== ConsentStatus.Granted) return;
  mixpanel.track('seen', { email });
}

function mayTrack(watcher: Watcher): boolean {
  if (watcher.sightings === 0) return false;
  return watcher.consents.includes('analytics');
}
function isRegular(watcher: Watcher): boolean {
  return watcher.sightings > 10;
}

export function helper(watcher: Watcher): void {
  if (mayTrack(watcher)) mixpanel.track('seen', { email: watcher.email });
}
export function otherHelper(watcher: Watcher): void {
  if (isRegular(watcher)) mixpanel.track('seen', { email: watcher.email });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}

export function nested(watcher: Watcher): void {
  if (watcher.consents.includes('analytics')) {
    for (let index = 0; index < watcher.sightings; index += 1) {
      setTimeout(() => {
        mixpanel.track('seen', { email: watcher.email, index });
      }, index);
    }
  }
}

export async function together(watcher: Watcher): Promise<void> {
  const [consent, birds] = await Promise.all([loadConsent(watcher.id), countBirds(watcher.id)]);
  if (!consent.analytics) return;
  mixpanel.track('seen', { email: watcher.email, birds });
}
declare function loadConsent(id: string): Promise<{ analytics: boolean }>;
declare function countBirds(id: string): Promise<number>;

export function twoLevels(watchers: Watcher[]): void {
  watchers.filter(mayTrack).forEach(outer);
}
function outer(watcher: Watcher): void {
  inner(watcher);
}
function inner(watcher: Watcher): void {
  mixpanel.track('seen', { email: watcher.email });
}

export function everyone(watchers: Watcher[]): void {
  watchers.forEach(track);
  watchers.forEach((watcher) => mixpanel.track('counted', { sightings: watcher.sightings }));
}

export function optionalProperty(watcher: Watcher): void {
  mixpanel.track('seen', {
    sightings: watcher.sightings,
    ...(watcher.consents.includes('analytics') ? { email: watcher.email } : {}),
  });
}
