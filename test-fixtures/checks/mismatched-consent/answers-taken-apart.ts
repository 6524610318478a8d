// Whose consent it is the call says that the answer is read from.
import { PostHog } from 'posthog-node';
const posthog = new PostHog('k');
interface Hiker { id: string; email: string }
interface Consents { analytics: boolean; marketing: boolean }
declare function getConsents(id: string): Promise<Consents>;
declare function currentUser(id: string): Promise<{ id: string; email: string; consents: Consents }>;
export async function d(g: Hiker, leader: Hiker) {
  const c = await getConsents(leader.id);
  if (c.analytics) posthog.identify({ distinctId: g.id, properties: { email: g.email } });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export async function d2(g: Hiker, leader: Hiker) {
  if ((await getConsents(leader.id)).analytics) posthog.identify({ distinctId: g.id, properties: { email: g.email } });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export async function d4(hiker: Hiker, companion: Hiker) {
  const { analytics } = await getConsents(companion.id);
  if (analytics) posthog.identify({ distinctId: hiker.id, properties: { email: hiker.email } });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export async function e(hiker: Hiker) {
  const { analytics } = await getConsents(hiker.id);
  if (analytics) posthog.identify({ distinctId: hiker.id, properties: { email: hiker.email } });
}
export async function f(hikerId: string, load: (id: string) => Promise<Hiker>) {
  const hiker = await load(hikerId);
  const { analytics } = await getConsents(hikerId);
  if (analytics) posthog.identify({ distinctId: hiker.id, properties: { email: hiker.email } });
}
export async function h(id: string) {
  const user = await currentUser(id);
  if (user.consents.analytics) posthog.identify({ distinctId: id, properties: { email: user.email } });
}
