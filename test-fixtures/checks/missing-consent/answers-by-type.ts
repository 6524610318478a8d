// Records of what somebody agreed to under names of their own: the type says what they are, and all that it has is yes or no.
//- src/choices.ts
import { BehaviorSubject } from 'rxjs';

export interface Agreement {
  statistics: boolean;
  position: boolean;
  trailNews: boolean;
}
export const said$ = new BehaviorSubject<Agreement>({ statistics: false, position: false, trailNews: false });

export type Use = 'analytics' | 'offers' | 'location';
type Choices = Partial<Record<Use, boolean>>;
let kept: Choices | undefined;

export async function answers(): Promise<Choices> {
  kept ??= JSON.parse(localStorage.getItem('answers') ?? '{}') as Choices;
  return kept;
}
export async function may(use: Use): Promise<boolean> {
  return (await answers())[use] === true;
}
export async function ifMay<T>(use: Use, run: () => Promise<T>): Promise<T | undefined> {
  return (await may(use)) ? run() : undefined;
}
//- src/hikes.ts
import mixpanel from 'mixpanel-browser';
import { ifMay, may, said$ } from './choices';

interface Hiker {
  id: string;
  fullName: string;
  email: string;
}

export function seen(hiker: Hiker): void {
  const counted = said$.value.statistics;
  if (counted) mixpanel.people.set({ $name: hiker.fullName });
  if (said$.getValue().statistics) mixpanel.people.set({ $name: hiker.fullName });
  if (!said$.value.statistics) mixpanel.people.set({ $name: hiker.fullName });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
  if (said$.value.trailNews) mixpanel.people.set({ $name: hiker.fullName });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> Mixpanel
}

async function post(path: string, body: unknown): Promise<void> {
  await fetch(`https://api.hut-finder.example/${path}`, { method: 'POST', body: JSON.stringify(body) });
}
const spot = ({ coords }: GeolocationPosition) => ({ lat: coords.latitude, lon: coords.longitude });

export async function nearby(here: GeolocationPosition): Promise<void> {
  if (!said$.value.position) return;
  await post('near', spot(here));
}

// People were asked about their position by itself, so another answer does not cover it.
export async function huts(here: GeolocationPosition, hiker: Hiker): Promise<void> {
  await ifMay('location', () => post('huts', spot(here)));
  await ifMay('offers', () => post('huts', spot(here)));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.location.precise -> HTTP request
  await ifMay('offers', () => post('letters', { email: hiker.email }));
  if ((await may('location')) && (await may('offers'))) await post('huts', spot(here));
}

// What is measured is for what its own words say.
export async function told(hiker: Hiker): Promise<void> {
  if (!(await may('offers'))) return;
  mixpanel.track('ads_audience', { email: hiker.email });
  mixpanel.track('hut_opened', { email: hiker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
//- src/texts.ts
import twilio from 'twilio';
import mixpanel from 'mixpanel-browser';

const sms = twilio('sid', 'secret');

interface Walker {
  id: string;
  mobile: string;
}
interface ContactPermissions {
  sms: boolean;
  email: boolean;
  partnerOffers: boolean;
}
// What a deployment is set to, what a role may do, and what a device lets an app do, are nobody's answers.
interface FeatureChoices {
  sms: boolean;
  analytics: boolean;
}
interface StaffPermissions {
  sms: boolean;
  marketing: boolean;
  editTours: boolean;
}
interface DevicePermissions {
  camera: boolean;
  contacts: boolean;
}
interface BuildSettings {
  sms: boolean;
  analytics: boolean;
}

export async function ready(walker: Walker, allowed: ContactPermissions): Promise<void> {
  if (!walker.mobile || !allowed.sms) return;
  await sms.messages.create({ to: walker.mobile, from: '+15550111', body: 'Your tour' });
}
export async function wrong(walker: Walker, allowed: ContactPermissions): Promise<void> {
  if (allowed.sms) return;
  await sms.messages.create({ to: walker.mobile, from: '+15550111', body: 'Your tour' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}
export async function features(walker: Walker, chosen: FeatureChoices): Promise<void> {
  if (chosen.sms) await sms.messages.create({ to: walker.mobile, from: '+15550111', body: 'A' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}
export async function staff(walker: Walker, allowed: StaffPermissions): Promise<void> {
  if (allowed.sms) await sms.messages.create({ to: walker.mobile, from: '+15550111', body: 'B' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}
export async function device(walker: Walker, allowed: DevicePermissions): Promise<void> {
  if (allowed.contacts) mixpanel.people.set({ $phone: walker.mobile });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Mixpanel
}
export async function built(walker: Walker, build: BuildSettings): Promise<void> {
  if (build.sms) await sms.messages.create({ to: walker.mobile, from: '+15550111', body: 'C' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}
