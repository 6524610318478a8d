import type { Guardian, Lesson } from '@prisma/client';
import { Analytics } from '@segment/analytics-node';
import { hasConsent } from '../privacy/consent.ts';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY ?? '' });

/** Takes anything: what is handed to it decides. */
function track(userId: string, event: string, properties: Record<string, unknown>): void {
  analytics.track({ userId, event, properties });
}

export async function trackBooking(guardian: Guardian, lesson: Lesson): Promise<void> {
  // A promise is always true: the check is there and does not hold anybody back.
  if (hasConsent(guardian, 'statistics')) {
    track(guardian.id, 'booked', { lesson: lesson.title, email: guardian.email });
  }
}

export async function trackCancellation(guardian: Guardian, lesson: Lesson): Promise<void> {
  track(guardian.id, 'cancelled', { lesson: lesson.title, email: guardian.email });
}

export async function trackVisit(guardian: Guardian, page: string): Promise<void> {
  if (await hasConsent(guardian, 'statistics')) {
    track(guardian.id, 'visited', { page, email: guardian.email });
  }
}

export function trackPool(guardianId: string, pool: string): void {
  track(guardianId, 'pool', { pool });
}
