// An orchard's page names its visitor as soon as the script is there.
import posthog from 'posthog-js';

export function start(visitor: { id: string; email: string }): void {
  posthog.init('key', {
    loaded: (loaded) => {
      loaded.identify(visitor.id, { email: visitor.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
      loaded.identify(visitor.id);
    },
  });
}
