// A facade that stands in a module which is not at hand.
// @ts-expect-error: that is the point of it
import { analytics } from './analytics';

export function picked(picker: { id: string; email: string }, kilos: number): void {
  analytics.track('picked', { kilos });
  analytics.track('picked', { email: picker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> an analytics service
}
