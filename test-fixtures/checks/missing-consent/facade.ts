// A product's own analytics, behind a facade, a barrel and a hook.
//- src/analytics/client.ts
import posthog from 'posthog-js';

let ready = false;

export function start(key: string): void {
  posthog.init(key, { api_host: 'https://eu.posthog.com' });
  ready = true;
}

export function capture(event: string, properties?: Record<string, unknown>): void {
  if (!ready) return;
  posthog.capture(event, { ...properties, app: 'lessons' });
}

//- src/analytics/events.ts
import { capture } from './client.ts';

export interface LessonBooked {
  lessonId: string;
  minutes: number;
}
export function lessonBooked(event: LessonBooked): void {
  capture('lesson booked', { ...event });
}

export interface SignedUp {
  email: string;
  plan: string;
}
/** Its own type names personal data: the finding stands in here. */
export function signedUp(event: SignedUp): void {
  capture('signed up', { ...event });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

//- src/analytics/index.ts
export { capture, start } from './client.ts';
export * from './events.ts';

//- src/consent.ts
export function analyticsConsentGiven(): boolean {
  return localStorage.getItem('consent.analytics') === 'yes';
}

//- src/pages/SignUp.tsx
import { capture, lessonBooked, signedUp } from '../analytics/index.ts';
import { analyticsConsentGiven } from '../consent.ts';

interface Pupil {
  id: string;
  firstName: string;
  email: string;
  instrument: string;
}

export function onSignUp(pupil: Pupil): void {
  capture('sign up finished', { instrument: pupil.instrument });
  capture('sign up finished', { pupil: pupil.id });
  capture('sign up finished', { firstName: pupil.firstName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name.first -> PostHog
  signedUp({ email: pupil.email, plan: 'monthly' });
  lessonBooked({ lessonId: '1', minutes: 45 });
}

export function onReturn(pupil: Pupil): void {
  if (analyticsConsentGiven()) capture('came back', { firstName: pupil.firstName });
}

export function SignUpButton({ pupil }: { pupil: Pupil }) {
  return (
    <button
      type="button"
      onClick={() => {
        capture('clicked', { instrument: pupil.instrument });
        capture('clicked', { email: pupil.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
      }}
    >
      Sign up
    </button>
  );
}
