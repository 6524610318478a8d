// A page counter that still gets what it is told.
import Plausible from 'plausible-tracker';

const tracker = Plausible({ domain: 'blog.example' });

export function subscribed(reader: { email: string }): void {
  tracker.trackEvent('subscribed', { props: { email: reader.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plausible
  plausible('subscribed', { props: { email: reader.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plausible
  plausible('subscribed', { props: { list: 'weekly' } });
}
