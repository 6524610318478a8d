import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: 'key' });

interface Guest {
  id: string;
  email: string;
}

async function hasConsent(guest: Guest, purpose: string): Promise<boolean> {
  const answer = await fetch(`/consents/${guest.id}/${purpose}`);
  return answer.ok;
}

export async function booked(guest: Guest): Promise<void> {
  // A promise is always truthy, so this check lets everything through.
  if (hasConsent(guest, 'analytics')) {
    analytics.track({ userId: guest.id, event: 'booked', properties: { email: guest.email } });
 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Segment
  }
}

export async function cancelled(guest: Guest): Promise<void> {
  if (await hasConsent(guest, 'analytics')) {
    analytics.track({ userId: guest.id, event: 'cancelled', properties: { email: guest.email } });
  }
}
