// An airline writes to passengers through Braze.
import * as braze from '@braze/web-sdk';

export function booked(passenger: { id: string; email: string; phone: string }): void {
  braze.changeUser(passenger.id);
  braze.getUser()?.setEmail(passenger.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Braze
  braze.logCustomEvent('booked', { phone: passenger.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Braze
  braze.logCustomEvent('booked', { miles: 400 });
}
