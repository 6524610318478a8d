// A climbing hall reports to PostHog.
import posthog from 'posthog-js';
import { usePostHog } from 'posthog-js/react';
import { PostHog } from 'posthog-node';

const server = new PostHog('key');

export function climbed(climber: { id: string; email: string; phone: string }): void {
  server.capture({ distinctId: climber.id, event: 'climbed', properties: { grade: 6 } });
  server.capture({ distinctId: climber.id, event: 'climbed', properties: { email: climber.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  server.groupIdentifyImmediate({ groupType: 'rope', groupKey: '7', properties: { first: climber.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  server.aliasImmediate({ distinctId: climber.id, alias: climber.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  server.isFeatureEnabled('night', climber.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  server.isFeatureEnabled('night', climber.id, { personProperties: { grade: '6' } });
  server.getAllFlags(climber.id, { personProperties: { email: climber.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  posthog.identify(climber.id, { phone: climber.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> PostHog
  posthog.capture('climbed', { grade: 6 });
}

export function climbedWithConsent(climber: { id: string; email: string }): void {
  if (posthog.has_opted_in_capturing()) posthog.identify(climber.id, { email: climber.email });
  if (!posthog.has_opted_out_capturing()) posthog.people.set({ email: climber.email });
}

export function Ticket({ climber }: { climber: { id: string; email: string } }) {
  const client = usePostHog();
  const buy = () => {
    client.capture('bought', { email: climber.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
    client.capture('bought', { price: 12 });
  };
  return <button type="button" onClick={buy} />;
}
