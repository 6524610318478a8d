// Consents kept in maps and lists, read through helpers: a skating rink's statistics.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Skater {
  email: string;
  consents: string[];
  roles: string[];
}

export function byMap(skater: Skater, granted: ReadonlyMap<string, boolean>): void {
  if (granted.get('analytics')) mixpanel.track('skated', { email: skater.email });
  if (granted.get('marketing')) mixpanel.track('skated', { email: skater.email });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (granted.get('admin')) mixpanel.track('skated', { email: skater.email });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}

export function leavesWithout(skater: Skater, granted: ReadonlyMap<string, boolean>): void {
  if (!granted.get('analytics')) return;
  mixpanel.track('skated', { email: skater.email });
}

function kinds(skater: Skater): string[] {
  return skater.consents;
}

const roles = (skater: Skater): string[] => skater.roles;

export function byHelper(skater: Skater): void {
  if (kinds(skater).includes('analytics')) mixpanel.track('fell', { email: skater.email });
  if (kinds(skater).includes('marketing')) mixpanel.track('fell', { email: skater.email });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (!kinds(skater).includes('analytics')) mixpanel.track('fell', { email: skater.email });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (roles(skater).includes('analytics')) mixpanel.track('fell', { email: skater.email });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  if (new Set(kinds(skater)).has('analytics')) mixpanel.track('fell', { email: skater.email });
}
