// Error reports of a car sharing service.
import * as Sentry from '@sentry/node';

interface Driver {
  id: string;
  email: string;
  licenseNumber: string;
  trips: number;
  consents: { diagnostics: boolean };
}

export function signedIn(driver: Driver): void {
  Sentry.setUser({ id: driver.id });
  Sentry.setUser({ id: driver.id, email: driver.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  Sentry.setUser(null);
  Sentry.setTag('trips', driver.trips);
  Sentry.setContext('driver', { license: driver.licenseNumber });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.government_id.drivers_license_number -> Sentry
}

export function failed(driver: Driver, error: Error): void {
  Sentry.captureException(error);
  Sentry.captureException(error, { extra: { trips: driver.trips } });
  Sentry.captureException(error, { extra: { email: driver.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  Sentry.captureMessage(`trip failed for ${driver.id}`);
  Sentry.captureMessage(`trip failed for ${driver.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  Sentry.addBreadcrumb({ category: 'trip', message: 'started' });
}

export function withDiagnostics(driver: Driver): void {
  if (!driver.consents.diagnostics) return;
  Sentry.setUser({ id: driver.id, email: driver.email });
}
