// A hotel with its own consent functions, named in its configuration.
//- config
//[
//  { "name": "may", "async": true, "call": "may({person}, {purpose})", "purposeArgument": 1, "personArgument": 0,
//    "form": "boolean", "purposes": { "stats": "analytics", "ads": "marketing.advertising" } },
//  { "name": "privacy.demand", "async": false, "call": "privacy.demand({purpose})", "purposeArgument": 0, "form": "assertion" },
//  { "name": "gated", "async": false, "call": "gated({purpose})", "purposeArgument": 0, "form": "wrapper" },
//  { "name": "okStats", "async": false, "call": "okStats({person})", "personArgument": 0, "covers": ["analytics"], "form": "boolean" }
//]
//- src/hotel.ts
import Mixpanel from 'mixpanel';
import { may, okStats, gated } from './own';
import * as privacy from './privacy';

const mixpanel = Mixpanel.init('token');
interface Guest {
  id: string;
  email: string;
}

export async function stats(guest: Guest) {
  if (await may(guest, 'stats')) mixpanel.track('Checked in', { email: guest.email }); //> guarded
}
export async function ads(guest: Guest) {
  if (await may(guest, 'ads')) mixpanel.track('Checked in', { email: guest.email }); //> mismatched: other-purpose
}
export async function notAwaited(guest: Guest) {
  if (may(guest, 'stats')) mixpanel.track('Checked in', { email: guest.email }); //> mismatched: not-awaited
}
export function demanded(guest: Guest) {
  privacy.demand('analytics');
  mixpanel.track('Checked in', { email: guest.email }); //> guarded
}
export function wrapper(guest: Guest) {
  gated('analytics', () => mixpanel.track('Checked in', { email: guest.email })); //> guarded
}
export function covered(guest: Guest) {
  if (okStats(guest)) mixpanel.track('Checked in', { email: guest.email }); //> guarded
}
