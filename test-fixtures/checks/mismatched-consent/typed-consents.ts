// Variables with short names: what they hold is known by their declared type.
import { PostHog } from 'posthog-node';

interface Swimmer {
  id: string;
  email: string;
}
interface ConsentSettings {
  analytics: boolean;
  marketing: boolean;
}
type CookieChoices = Record<'analytics' | 'chat', boolean>;
interface FeatureFlags {
  analytics: boolean;
}
interface Env {
  analytics: boolean;
}
const posthog = new PostHog('key');
declare function load<T>(id: string): Promise<T>;

export function written(swimmer: Swimmer, c: ConsentSettings): void {
  if (c.analytics) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
  if (c.marketing) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  if (!c.analytics) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export function taken(swimmer: Swimmer, { analytics: ok }: ConsentSettings): void {
  if (!ok) return;
  posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
}
export function chosen(swimmer: Swimmer, c: CookieChoices): void {
  const may = c.analytics;
  if (may) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
  if (c.chat) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export async function loaded(swimmer: Swimmer): Promise<void> {
  const c = await load<ConsentSettings>(swimmer.id);
  if (c.analytics) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
}
export async function switched(swimmer: Swimmer, env: Env): Promise<void> {
  const f = await load<FeatureFlags>('flags');
  if (f.analytics) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  if (env.analytics) posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}
export function several(swimmer: Swimmer, c: ConsentSettings, isAdult: boolean): void {
  if ([c.analytics, isAdult].every(Boolean))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
  if ([c.analytics, isAdult].every((answer) => answer === true))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
  if (![c.analytics, isAdult].includes(false))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
  if ([c.analytics, isAdult].some(Boolean))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  if ([c.analytics, isAdult].includes(true))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  if (![c.analytics, isAdult].every(Boolean))
    posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export function left(swimmer: Swimmer, c: ConsentSettings): void {
  const answers = [c.analytics, c.marketing];
  if (!answers.every(Boolean)) return;
  posthog.identify({ distinctId: swimmer.id, properties: { email: swimmer.email } });
}
